/**
 * The 24 rules: how strict, after which law, about what. Rewritten from the project's survey of claims law (CLAIMS.md §8.1–8.3 and
 * claim-rules.json, version 2026-11), whose ids are kept. Not legal advice.
 */
export const RULES_VERSION = 202_611;

export const MARKETS = ["EU", "UK", "US"] as const;
export type Market = (typeof MARKETS)[number];
/** `block`: not published while it stands, and never dismissed. `warn`, `info`: dismissed with a reason. */
export type Severity = "block" | "warn" | "info";

export type RuleId =
  | "EU-4a-GENERIC"
  | "EU-4a-MIXED"
  | "EU-4c-OFFSET"
  | "EU-2a-LABEL"
  | "EU-4b-WHOLE"
  | "EU-6-2d-FUTURE"
  | "EU-10a-LEGAL"
  | "EU-6-2e-IRRELEVANT"
  | "EU-7-7-COMPARE"
  | "GEN-ABSOLUTE"
  | "US-260.12-RECYCLABLE"
  | "US-260.7-8-DEGRADE"
  | "US-260.13-RECYCLED"
  | "US-260.15-RENEWABLE"
  | "GEN-NATURAL"
  | "GEN-ORGANIC"
  | "SOC-FAIR"
  | "TRC-BLOCKCHAIN"
  | "CIR-DURABLE"
  | "GEN-OFFSETTREES"
  | "SCHEME-NAME"
  | "ORI-SINGLE"
  | "ORI-LOCAL"
  | "IMG-NATURE";

export interface Rule {
  readonly severity: Severity;
  /** Where the rule has a law, it applies. */
  readonly law: Readonly<Partial<Record<Market, string>>>;
}

const CODE = "CMA Green Claims Code";
const rule = (severity: Severity, law: Rule["law"]): Rule => ({ severity, law });

export const RULES: Readonly<Record<RuleId, Rule>> = {
  "EU-4a-GENERIC": rule("block", {
    EU: "UCPD Annex I 4a (Directive (EU) 2024/825), recitals 9–10",
    UK: `${CODE}, principles 1–2`,
    US: "16 CFR 260.4",
  }),
  "EU-4a-MIXED": rule("block", {
    EU: "UCPD Annex I 4a (Directive (EU) 2024/825), recital 10",
    UK: `${CODE}, principle 2`,
    US: "FTC Act section 5; 16 CFR 260.4",
  }),
  "EU-4c-OFFSET": rule("block", {
    EU: "UCPD Annex I 4c (Directive (EU) 2024/825), recital 12",
    UK: `${CODE}, principle 1`,
    US: "16 CFR 260.5",
  }),
  "EU-2a-LABEL": rule("block", {
    EU: "UCPD Annex I 2a and Article 2(q), (r)",
    UK: `${CODE}, principle 2`,
    US: "16 CFR 260.6",
  }),
  "EU-4b-WHOLE": rule("block", {
    EU: "UCPD Annex I 4b (Directive (EU) 2024/825), recital 11",
    UK: `${CODE}, principle 1`,
    US: "16 CFR 260.3(b)",
  }),
  "EU-6-2d-FUTURE": rule("block", {
    EU: "UCPD Article 6(2)(d), recital 4 of Directive (EU) 2024/825",
    UK: `${CODE}, principles 2 and 6`,
    US: "16 CFR 260.2",
  }),
  "EU-10a-LEGAL": rule("warn", {
    EU: "UCPD Annex I 10a (Directive (EU) 2024/825), recital 15",
    UK: `${CODE}, principle 1`,
  }),
  "EU-6-2e-IRRELEVANT": rule("warn", {
    EU: "UCPD Article 6(2)(e), recital 5 of Directive (EU) 2024/825",
    UK: `${CODE}, principle 1`,
    US: "16 CFR 260.9(c)",
  }),
  "EU-7-7-COMPARE": rule("warn", {
    EU: "UCPD Article 7(7)",
    UK: `${CODE}, principle 4`,
    US: "16 CFR 260.3(d), 260.17",
  }),
  "GEN-ABSOLUTE": rule("warn", {
    EU: "UCPD Articles 6–7",
    UK: `${CODE}, principles 1–3`,
    US: "16 CFR 260.3, 260.9–10",
  }),
  "US-260.12-RECYCLABLE": rule("warn", {
    EU: "UCPD Annex I 4a–4b and Articles 6–7",
    UK: `${CODE}, principle 3`,
    US: "16 CFR 260.12",
  }),
  "US-260.7-8-DEGRADE": rule("block", {
    EU: "UCPD Annex I 4a; in France Code de l'environnement L541-9-1",
    UK: `${CODE}, principles 2–3`,
    US: "16 CFR 260.7–8",
  }),
  "US-260.13-RECYCLED": rule("warn", {
    EU: "UCPD Annex I 4b and Articles 6–7",
    UK: `${CODE}, principle 3`,
    US: "16 CFR 260.13",
  }),
  "US-260.15-RENEWABLE": rule("warn", {
    EU: "UCPD Articles 6–7",
    UK: `${CODE}, principle 3`,
    US: "16 CFR 260.15–16",
  }),
  "GEN-NATURAL": rule("info", {
    EU: "UCPD Articles 6–7",
    UK: `${CODE}, principle 2`,
    US: "FTC Act section 5",
  }),
  "GEN-ORGANIC": rule("block", {
    EU: "Regulation (EU) 2018/848 Article 30; GOTS for textiles",
    UK: "retained Regulation (EC) 834/2007",
    US: "7 CFR 205",
  }),
  "SOC-FAIR": rule("warn", {
    EU: "UCPD Article 6(1)(b), recital 3 of Directive (EU) 2024/825",
    UK: "Digital Markets, Competition and Consumers Act 2024, part 4",
    US: "FTC Act section 5",
  }),
  "TRC-BLOCKCHAIN": rule("block", {
    EU: "UCPD Articles 6–7; Rootproof's own rule",
    UK: `${CODE}, principle 2; Rootproof's own rule`,
    US: "16 CFR 260.6; Rootproof's own rule",
  }),
  "CIR-DURABLE": rule("warn", {
    EU: "UCPD Annex I 23g–h; CRD Articles 5–6",
    UK: `${CODE}, principle 6`,
    US: "FTC Act section 5; 16 CFR 700–703",
  }),
  "GEN-OFFSETTREES": rule("warn", {
    EU: "UCPD Annex I 4c by implication; Articles 6–7",
    UK: `${CODE}, principles 1–3`,
    US: "16 CFR 260.5",
  }),
  "SCHEME-NAME": rule("block", {
    EU: "UCPD Annex I 2a and 4; the scheme's licence",
    UK: `${CODE}, principle 1; the scheme's licence`,
    US: "16 CFR 260.6; the scheme's licence",
  }),
  "ORI-SINGLE": rule("warn", {
    EU: "UCPD Article 6(1)(b); Regulation (EU) 1169/2011 Article 26",
    UK: "retained Regulation (EU) 1169/2011 Article 26",
    US: "16 CFR 323",
  }),
  "ORI-LOCAL": rule("warn", {
    EU: "UCPD Article 6(1)(b)",
    UK: `${CODE}, principles 2–3`,
    US: "FTC Act section 5",
  }),
  "IMG-NATURE": rule("info", {
    EU: "UCPD Article 2(o): pictures and symbols claim as words do",
    UK: `${CODE}, principle 1`,
    US: "16 CFR 260.1",
  }),
};
