/** For each rule: what lets the words stand, judged against the evidence there is. */
import type { Evidence } from "./evidence.ts";
import {
  ACCESS_UNQUALIFIED,
  access,
  benchmark,
  comparison,
  figureOf,
  hasCert,
  isAllOf,
  nameKey,
  plan,
  qualifierOnSameScreen,
  type Subject,
  sharesOf,
  spareParts,
} from "./predicates.ts";
import type { Market, RuleId } from "./rules.ts";

export type Need =
  | "certificate"
  | "environment-fact"
  | "social-fact"
  | "share"
  | "whole-share"
  | "plan"
  | "beyond-law"
  | "normally-present"
  | "comparison"
  | "figure"
  | "access"
  | "disposal"
  | "meaning"
  | "benchmark"
  | "guarantee-or-spare-parts"
  | "contribution"
  | "origin-share"
  | "distance";

export type Unlock =
  | { readonly state: "pass" }
  | { readonly state: "need"; readonly needs: readonly Need[] }
  | { readonly state: "never" };

export interface Ask extends Subject {
  readonly evidence: Evidence;
  readonly market: Market;
  /** ISO 3166 code, where one country is meant. */
  readonly country?: string;
  /** What was found, as it stands in the text. */
  readonly words: string;
  /** And what stands right before it. */
  readonly before: string;
}

const PASS: Unlock = { state: "pass" };
const NEVER: Unlock = { state: "never" };

/** All that is missing; nothing missing is a pass. */
function unless(missing: Readonly<Partial<Record<Need, boolean>>>): Unlock {
  const needs = Object.entries(missing).flatMap(([need, isThere]) =>
    isThere ? [] : [need as Need],
  );
  return needs.length === 0 ? PASS : { state: "need", needs };
}

const environmentFact = ({ evidence }: Ask) =>
  qualifierOnSameScreen(evidence, "environment") !== undefined;
const socialFact = ({ evidence }: Ask) => qualifierOnSameScreen(evidence, "social") !== undefined;
const certified = (ask: Ask, about: Parameters<typeof hasCert>[2]) =>
  hasCert(ask.evidence, ask, about);

export const UNLOCKS: Readonly<Record<RuleId, (ask: Ask) => Unlock>> = {
  // In the US a seal does not replace saying what is meant (16 CFR 260.4, 260.6).
  "EU-4a-GENERIC": (ask) => {
    const excellent = ask.market === "EU" && certified(ask, { about: "excellence" });
    return excellent ? PASS : unless({ "environment-fact": environmentFact(ask) });
  },
  "EU-4a-MIXED": (ask) =>
    unless({ "environment-fact": environmentFact(ask), "social-fact": socialFact(ask) }),
  // 16 CFR 260.5 asks for reliable accounting; EU law knows no neutral product by offsets.
  "EU-4c-OFFSET": ({ market, evidence }) =>
    market === "US"
      ? unless({
          figure: figureOf(evidence, "carbon") !== undefined,
          contribution: contributionOf(evidence, "carbon") !== undefined,
        })
      : NEVER,
  "EU-2a-LABEL": ({ evidence, ...subject }) =>
    unless({ certificate: hasAnyCert(evidence, subject) }),
  "EU-4b-WHOLE": ({ evidence, words }) => unless({ "whole-share": wholeOf(evidence, words) }),
  "EU-6-2d-FUTURE": ({ evidence, date }) => unless({ plan: plan(evidence, date) !== undefined }),
  "EU-10a-LEGAL": ({ evidence }) => unless({ "beyond-law": evidence.beyondLaw === true }),
  "EU-6-2e-IRRELEVANT": ({ evidence }) =>
    unless({ "normally-present": evidence.normallyPresent === true }),
  "EU-7-7-COMPARE": ({ evidence }) => unless({ comparison: comparison(evidence) !== undefined }),
  "GEN-ABSOLUTE": ({ evidence }) => unless({ figure: figureOf(evidence, "waste") !== undefined }),
  "US-260.12-RECYCLABLE": ({ evidence, market }) => {
    const found = access(evidence, market);
    const isSaid = found !== undefined && qualifierOnSameScreen(evidence, "disposal") !== undefined;
    return unless({ access: isSaid || (found?.percent ?? 0) >= ACCESS_UNQUALIFIED });
  },
  "US-260.7-8-DEGRADE": (ask) => {
    if (ask.country === "FR" && /bio.?d[eé]grad/i.test(ask.words)) return NEVER;
    const home = certified(ask, { about: "home-compost" });
    return unless({
      certificate: home || certified(ask, { about: "industrial-compost" }),
      disposal: qualifierOnSameScreen(ask.evidence, "disposal") !== undefined,
    });
  },
  "US-260.13-RECYCLED": ({ evidence }) =>
    unless({ share: sharesOf(evidence, "recycled").some((one) => one.postConsumer !== undefined) }),
  "US-260.15-RENEWABLE": ({ evidence }) =>
    unless({ share: sharesOf(evidence, "renewable").length > 0 }),
  "GEN-NATURAL": ({ evidence }) =>
    unless({ meaning: qualifierOnSameScreen(evidence, "meaning") !== undefined }),
  "GEN-ORGANIC": (ask) => unless({ certificate: certified(ask, { about: "organic" }) }),
  "SOC-FAIR": (ask) => {
    if (certified(ask, { about: "fair" })) return PASS;
    const paid = figureOf(ask.evidence, "wage") ?? figureOf(ask.evidence, "price");
    return unless({ figure: paid !== undefined, benchmark: benchmark(ask.evidence) !== undefined });
  },
  "TRC-BLOCKCHAIN": () => NEVER,
  "CIR-DURABLE": ({ evidence, date }) =>
    unless({
      "guarantee-or-spare-parts":
        (evidence.guarantees ?? []).some(({ years, by }) => years > 0 && by !== "") ||
        spareParts(evidence, date).length > 0,
    }),
  "GEN-OFFSETTREES": ({ evidence }) =>
    unless({
      contribution:
        (contributionOf(evidence, "trees") ?? contributionOf(evidence, "plastic")) !== undefined,
    }),
  "SCHEME-NAME": (ask) => unless({ certificate: schemeNamed(ask) }),
  "ORI-SINGLE": ({ evidence }) => unless({ "origin-share": isAllOf(evidence, "origin") }),
  "ORI-LOCAL": ({ evidence }) =>
    unless({ distance: qualifierOnSameScreen(evidence, "distance") !== undefined }),
  "IMG-NATURE": (ask) => unless({ "environment-fact": environmentFact(ask) }),
};

export const contributionOf = ({ contributions = [] }: Evidence, of: string) =>
  contributions.find(
    (one) => one.of === of && one.count > 0 && one.partner !== "" && one.place !== "",
  );

const hasAnyCert = (evidence: Evidence, subject: Subject) =>
  (evidence.certificates ?? []).some(({ scheme }) => hasCert(evidence, subject, { scheme }));

/** The scheme that is named must be the one that is held; "100%" does not go with mass balance. */
function schemeNamed({ evidence, words, before, ...subject }: Ask): boolean {
  return (evidence.certificates ?? []).some(
    ({ scheme, massBalance }) =>
      nameKey(scheme) !== "" &&
      nameKey(words).includes(nameKey(scheme)) &&
      hasCert(evidence, subject, { scheme }) &&
      !(massBalance === true && /100\s?%\s*$/.test(before)),
  );
}

const WHOLE = [
  { of: "organic", words: /organi[cqs]|\bbio\b|bio-|biologi|ecol[oó]gic/i },
  { of: "recyclable", words: /recyclab|recycleba|recycelbar|riciclabil|reciclable/i },
  { of: "recycled", words: /recycled|recycelt|recyclée?s?\b|reciclad|riciclat/i },
  { of: "renewable", words: /renew|erneuer|renouv|hernieuw|renov|rinnov/i },
  { of: "traced", words: /trac|traz|r[üu]ckverfolg|herleid/i },
] as const;

function wholeOf(evidence: Evidence, words: string): boolean {
  const named = WHOLE.filter((one) => one.words.test(words));
  return named.length > 0 && named.every(({ of }) => isAllOf(evidence, of));
}
