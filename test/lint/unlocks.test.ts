/** What lets words stand: each evidence beside the same with one thing missing. Blocks are never set aside. */
import { describe, expect, test } from "vitest";
import type { Certificate, Evidence, Plan } from "../../worker/core/lint/evidence.ts";
import {
  type Finding,
  isBlocked,
  isDismissed,
  type LintContext,
  lint,
} from "../../worker/core/lint/lint.ts";
import type { RuleId } from "../../worker/core/lint/rules.ts";
import { TODAY } from "./read.ts";

const HOLDER = "Rösterei Nord GmbH";
const PRODUCT = "04012345123456";

function state(
  rule: RuleId,
  text: string,
  evidence: Evidence,
  more: Partial<LintContext> = {},
): Finding["unlock"] | undefined {
  const context = {
    markets: ["EU"],
    language: "en",
    date: TODAY,
    holder: HOLDER,
    product: PRODUCT,
  } as const;
  return lint(text, { ...context, evidence, ...more }).find((one) => one.rule === rule)?.unlock;
}
const pass = { state: "pass" };
const never = { state: "never" };
const need = (...needs: string[]) => ({ state: "need", needs });

const GOTS: Certificate = {
  scheme: "GOTS",
  about: ["organic"],
  number: "CU 123",
  holder: HOLDER,
  products: [PRODUCT],
  from: "2026-01-01",
  until: "2026-12-31",
  checked: true,
};
const cert = (more: Partial<Certificate>): Evidence => ({ certificates: [{ ...GOTS, ...more }] });

describe("A certificate", () => {
  test("covers its holder, its products and its days, once its register was looked at", () => {
    expect(state("GEN-ORGANIC", "Organic tea", cert({}))).toEqual(pass);
    expect(state("GEN-ORGANIC", "Organic tea", {})).toEqual(need("certificate"));
    for (const one of [
      { holder: "Somebody else" },
      { products: ["04012345999990"] },
      { until: "2026-11-25" },
      { from: "2026-11-27" },
      { checked: false },
      { about: ["fair" as const] },
    ]) {
      expect(state("GEN-ORGANIC", "Organic tea", cert(one))).toEqual(need("certificate"));
    }
    const { products: _, ...all } = GOTS;
    expect(state("GEN-ORGANIC", "Organic tea", { certificates: [all] })).toEqual(pass);
  });
  test("lets its own scheme be named, and no other", () => {
    expect(state("SCHEME-NAME", "Our G.O.T.S. and GOTS tee", cert({}))).toEqual(pass);
    expect(state("SCHEME-NAME", "FSC oak", cert({}))).toEqual(need("certificate"));
    expect(state("SCHEME-NAME", "FSC oak", cert({ scheme: "有機" }))).toEqual(need("certificate"));
  });
  test("of the best there is stands behind a generic claim in the EU, not elsewhere", () => {
    const best = cert({ scheme: "EU Ecolabel", about: ["excellence"] });
    expect(state("EU-4a-GENERIC", "Eco-friendly soap", best)).toEqual(pass);
    expect(state("EU-4a-GENERIC", "Eco-friendly soap", best, { markets: ["US"] })).toEqual(
      need("environment-fact"),
    );
    expect(state("EU-4a-GENERIC", "Eco-friendly soap", best, { markets: ["EU", "US"] })).toEqual(
      need("environment-fact"),
    );
  });
  test("of composting needs the way to the bin beside it, and in France does not save the word", () => {
    const home = cert({ scheme: "NF T51-800", about: ["home-compost"] });
    const said = {
      ...home,
      qualifiers: [{ text: "In your own heap", about: "disposal", grade: 2 } as const],
    };
    expect(state("US-260.7-8-DEGRADE", "Biodegradable bag", home)).toEqual(need("disposal"));
    expect(state("US-260.7-8-DEGRADE", "Biodegradable bag", said)).toEqual(pass);
    expect(state("US-260.7-8-DEGRADE", "Biodegradable bag", said, { country: "FR" })).toEqual(
      never,
    );
    expect(state("US-260.7-8-DEGRADE", "Compostable bag", said, { country: "FR" })).toEqual(pass);
  });
});

describe("A fact on the same screen", () => {
  const fact = (about: "environment" | "social", grade: 1 | 2) =>
    ({ text: "…", about, grade }) as const;
  test("needs a document behind it; mixed words need one of each kind", () => {
    const green = { qualifiers: [fact("environment", 2)] };
    expect(state("EU-4a-GENERIC", "Eco-friendly soap", green)).toEqual(pass);
    expect(
      state("EU-4a-GENERIC", "Eco-friendly soap", { qualifiers: [fact("environment", 1)] }),
    ).toEqual(need("environment-fact"));
    expect(state("EU-4a-MIXED", "Sustainable soap", green)).toEqual(need("social-fact"));
    expect(
      state("EU-4a-MIXED", "Sustainable soap", {
        qualifiers: [fact("environment", 2), fact("social", 2)],
      }),
    ).toEqual(pass);
  });
});

describe("Neutral by payment", () => {
  test("has no unlock in the EU or the UK; the US asks for the account", () => {
    const evidence: Evidence = {
      figures: [
        {
          of: "carbon",
          value: 2.9,
          unit: "kg CO2e",
          per: "kg",
          boundary: "cradle to gate",
          method: "ISO 14067",
          period: "2025",
          primaryPercent: 62,
          grade: 2,
        },
      ],
      contributions: [
        {
          of: "carbon",
          count: 12,
          partner: "Verein Moor",
          place: "Ahlen",
          date: "2026-03-01",
          amount: "€ 600",
        },
      ],
    };
    for (const market of ["EU", "UK"] as const) {
      expect(state("EU-4c-OFFSET", "Climate neutral tea", evidence, { markets: [market] })).toEqual(
        never,
      );
    }
    expect(state("EU-4c-OFFSET", "Climate neutral tea", evidence, { markets: ["US"] })).toEqual(
      pass,
    );
    expect(state("EU-4c-OFFSET", "Climate neutral tea", {}, { markets: ["US"] })).toEqual(
      need("figure", "contribution"),
    );
    const [found] = lint("Climate neutral tea", {
      markets: ["EU"],
      language: "en",
      date: TODAY,
      evidence,
    });
    expect(found?.rewrite).toBe(
      "2.9 kg CO2e per kg, cradle to gate, 2025, ISO 14067, 62% own data. We also paid for 12 t in Ahlen; this does not make the product neutral.",
    );
  });
});

describe("A promise", () => {
  const plan: Plan = {
    baseline: { year: 2022, value: "40 t" },
    targets: [
      { by: "2027-12-31", value: "30 t" },
      { by: "2030-12-31", value: "20 t" },
    ],
    budget: "€ 20 000 a year",
    url: "https://maker.example/plan",
    verifier: "TÜV",
    lastVerified: "2025-11-26",
    findingsPublished: true,
  };
  const text = "We will halve our emissions by 2030.";
  test("stands on a plan with steps, money, and a check within a year", () => {
    expect(state("EU-6-2d-FUTURE", text, { plans: [plan] })).toEqual(pass);
    for (const worse of [
      { lastVerified: "2025-11-25" },
      { lastVerified: "2026-11-27" },
      { targets: plan.targets.slice(1) },
      { budget: "" },
      { verifier: "" },
      { findingsPublished: false },
    ]) {
      expect(state("EU-6-2d-FUTURE", text, { plans: [{ ...plan, ...worse }] })).toEqual(
        need("plan"),
      );
    }
  });
});

describe("Shares, comparisons, access, wages, parts", () => {
  test("all of it means all of it", () => {
    const share = { of: "organic", percent: 100, grade: 2 } as const;
    expect(state("EU-4b-WHOLE", "100% organic", { shares: [share] })).toEqual(pass);
    expect(state("EU-4b-WHOLE", "100% organic", { shares: [{ ...share, percent: 99 }] })).toEqual(
      need("whole-share"),
    );
    expect(
      state("EU-4b-WHOLE", "100% organic", { shares: [{ ...share, part: "lining" }] }),
    ).toEqual(need("whole-share"));
    expect(state("EU-4b-WHOLE", "100% recycled", { shares: [share] })).toEqual(need("whole-share"));
  });
  test("recycled wants the post-consumer part", () => {
    const share = { of: "recycled", percent: 40, grade: 3, part: "shell" } as const;
    expect(state("US-260.13-RECYCLED", "Recycled wool", { shares: [share] })).toEqual(
      need("share"),
    );
    const split = { ...share, preConsumer: 10, postConsumer: 30 };
    expect(state("US-260.13-RECYCLED", "Recycled wool", { shares: [split] })).toEqual(pass);
    const found = lint("Recycled wool", {
      markets: ["US"],
      language: "en",
      date: TODAY,
      evidence: { shares: [split] },
    });
    expect(found[0]?.rewrite).toBe("shell: 40% recycled (10% pre-, 30% post-consumer)");
  });
  test("a comparison wants the same use", () => {
    const one = {
      baselineProduct: "our 2024 bag",
      year: 2024,
      market: "EU",
      sameFunction: true,
      method: "ISO 14046",
      dataFrom: "2026-01-01",
    };
    expect(state("EU-7-7-COMPARE", "50% less water", { comparisons: [one] })).toEqual(pass);
    expect(
      state("EU-7-7-COMPARE", "50% less water", { comparisons: [{ ...one, sameFunction: false }] }),
    ).toEqual(need("comparison"));
  });
  test("recyclable wants six in ten, in that market", () => {
    const one = {
      market: "US",
      percent: 60,
      stream: "kerbside",
      component: "jar",
      date: "2026-01-01",
    };
    const us = { markets: ["US"] as const };
    expect(state("US-260.12-RECYCLABLE", "Recyclable jar", { access: [one] }, us)).toEqual(pass);
    expect(
      state("US-260.12-RECYCLABLE", "Recyclable jar", { access: [{ ...one, percent: 59 }] }, us),
    ).toEqual(need("access"));
    expect(
      state("US-260.12-RECYCLABLE", "Recyclable jar", { access: [one] }, { markets: ["UK"] }),
    ).toEqual(need("access"));
  });
  test("fair wages want a figure and what it is measured by", () => {
    const wage = {
      of: "wage",
      value: 380,
      unit: "EUR",
      per: "month",
      boundary: "site",
      method: "payroll",
      period: "May 2026",
      primaryPercent: 100,
      grade: 2,
    } as const;
    const mark = { source: "Anker", date: "2026-01-01", region: "Porto" };
    expect(state("SOC-FAIR", "Fair wages", { figures: [wage] })).toEqual(need("benchmark"));
    expect(state("SOC-FAIR", "Fair wages", { figures: [wage], benchmarks: [mark] })).toEqual(pass);
    expect(state("SOC-FAIR", "Fair wages", cert({ scheme: "Fairtrade", about: ["fair"] }))).toEqual(
      pass,
    );
  });
  test("lasting wants years and a name, or spare parts that are still there", () => {
    expect(
      state("CIR-DURABLE", "Built to last", { guarantees: [{ years: 10, by: HOLDER }] }),
    ).toEqual(pass);
    const part = { part: "strap", price: "€ 9", untilYear: 2026 };
    expect(state("CIR-DURABLE", "Built to last", { spareParts: [part] })).toEqual(pass);
    expect(
      state("CIR-DURABLE", "Built to last", { spareParts: [{ ...part, untilYear: 2025 }] }),
    ).toEqual(need("guarantee-or-spare-parts"));
  });
  test("100% of a scheme does not go with mass balance", () => {
    const mixed = cert({ scheme: "Fairtrade", about: ["fair"], massBalance: true });
    expect(state("SCHEME-NAME", "Fairtrade bar", mixed)).toEqual(pass);
    expect(state("SCHEME-NAME", "100% Fairtrade bar", mixed)).toEqual(need("certificate"));
  });
});

test("A chain of blocks is never a proof of truth", () => {
  expect(state("TRC-BLOCKCHAIN", "Verified on the blockchain", cert({}))).toEqual(never);
});

describe("What may be set aside", () => {
  const one = (text: string, more: Partial<LintContext> = {}) =>
    lint(text, { markets: ["EU"], language: "en", date: TODAY, ...more });
  test("a warning or a hint with a reason; a block never", () => {
    const [warn] = one("Built to last");
    const [block] = one("Eco-friendly soap");
    if (warn === undefined || block === undefined) throw new Error("nothing found");
    expect(isDismissed(warn, "our guarantee is printed beside it")).toBe(true);
    expect(isDismissed(warn, "  ")).toBe(false);
    expect(isDismissed(block, "I know better")).toBe(false);
  });
  test("blocks hold a text back until they pass", () => {
    expect(isBlocked(one("Eco-friendly soap"))).toBe(true);
    expect(isBlocked(one("Built to last"))).toBe(false);
    const evidence: Evidence = {
      qualifiers: [{ text: "Refilled 40 times", about: "environment", grade: 2 }],
    };
    expect(isBlocked(one("Eco-friendly soap", { evidence }))).toBe(false);
  });
  test("a rule without a law in the market is silent", () => {
    expect(one("Complies with EU law", { markets: ["US"] })).toEqual([]);
    expect(one("Eco-friendly soap", { markets: [] })).toEqual([]);
    expect(one("Eco-friendly soap", { markets: ["UK"] })[0]?.law).toEqual({
      UK: "CMA Green Claims Code, principles 1–2",
    });
  });
});
