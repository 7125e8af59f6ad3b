/** The coffee with all a maker can say of it: claims of every grade, certificates that hold and one that does not, figures, and what was taken back. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { ShownCertificate } from "../../schema/wire/passport-claims.ts";
import { COFFEE } from "./coffee.ts";

const ORGANIC: ShownCertificate = {
  ...{ scheme: "EU organic", number: "BE-BIO-02-4711", holder: "Halfmoon Coffee Roasters BV" },
  ...{ body: "BE-BIO-02", from: "2026-01-01", until: "2026-12-31", state: "in-force" },
  ...{ checkedOn: "2026-02-03", covers: "product", model: "segregated" },
  provesNot: "How much was paid for it, how far it travelled, or what it does to the climate.",
  wording: "BE-BIO-02, certificate BE-BIO-02-4711",
  registerUrl: "https://webgate.ec.europa.eu/tracesnt/directory/publication/organic-operator",
};
const BCORP: ShownCertificate = {
  ...{ scheme: "B Corp", number: "B-2231", holder: "Halfmoon Coffee Roasters BV" },
  ...{ from: "2023-05-01", until: "2026-05-01", state: "expired", covers: "company" },
  provesNot: "Anything of one of its products.",
  wording: "Certified B Corporation: the company, and no product of it",
};
const logged = (index: string) => ({ state: "final" as const, index, proof: `/proofs/${index}` });
const carbon = {
  ...{ kind: "carbon" as const, value: 4.2, unit: "kg CO₂e", per: "kg of roasted coffee" },
  ...{ boundary: "From farm to roastery gate", method: "ISO 14067", period: "2025" },
  primaryPercent: 62,
};

export const CLAIMED: Passport = {
  ...COFFEE,
  story: {
    language: "en",
    paragraphs: [
      [
        { text: "In December " },
        { text: "38", note: 1 },
        { text: " families carried their cherries to the station at Biftu Dembi, " },
        { text: "12,600 kg", note: 1 },
        { text: " of them. What was left after washing and drying, " },
        { text: "2,490 kg", note: 2 },
        { text: ", would have fitted into one small lorry." },
      ],
      [
        { text: "118 days", note: 3 },
        { text: " after the picking we roasted it in Ghent. The certificate is " },
        { text: "BE-BIO-02-4711", note: 4 },
        { text: ", and it holds until " },
        { text: "31 December 2026", note: 4 },
        { text: "." },
      ],
    ],
    notes: [
      { kind: "steps", steps: ["step-3"] },
      { kind: "steps", steps: ["step-4"] },
      { kind: "steps", steps: ["step-3", "step-9"] },
      { kind: "certificate", scheme: "EU organic", number: "BE-BIO-02-4711" },
    ],
  },
  said: {
    claims: [
      {
        text: "Grown by 38 smallholders in Guji, Ethiopia",
        ...{ language: "en", grade: 3, since: "2026-04-20T08:00:00Z", ...logged("51") },
        behind: [
          { kind: "event", by: "partner", isConfirmed: false, step: "step-3" },
          { kind: "event", by: "maker", isConfirmed: true },
        ],
      },
      {
        text: "Organic: BE-BIO-02, non-EU agriculture",
        ...{ language: "en", grade: 4, since: "2026-04-20T08:00:00Z", ...logged("52") },
        ...{ component: "the beans", percent: 100 },
        behind: [{ kind: "certificate", certificate: ORGANIC }, { kind: "document" }],
      },
      {
        text: "4.2 kg CO₂e per kg of roasted coffee, from farm to roastery gate, 2025",
        ...{ language: "en", grade: 2, since: "2026-04-21T08:00:00Z", state: "received" },
        lots: ["HM-2026-0417", "HM-2026-0423"],
        behind: [{ kind: "figure", figure: { content: carbon, grade: 2, ofCompany: false } }],
      },
      {
        text: "Roasted twice a week in Antwerp",
        ...{ language: "en", grade: 1, since: "2026-04-21T08:00:00Z", ...logged("54") },
        behind: [{ kind: "event", by: "maker", isConfirmed: false, step: "step-9" }],
      },
    ],
    certificates: [ORGANIC, BCORP],
    figures: [
      { content: carbon, grade: 2, ofCompany: false },
      {
        content: {
          ...{ kind: "price", value: 0.82, unit: "EUR", per: "kg of cherry", people: 38 },
          ...{ boundary: "Paid at the collection point", method: "Receipt by receipt" },
          ...{ period: "December 2025", primaryPercent: 100 },
          benchmark: {
            ...{ value: 0.61, source: "Local daily price", region: "Guji", date: "2025-12-20" },
          },
        },
        ...{ grade: 2, ofCompany: false },
      },
      {
        content: {
          ...{ kind: "workforce", site: "the roastery in Ghent", date: "2026-10-01" },
          ...{ headcount: 11, contractPercent: 100, grievance: false },
          lowestWage: "unknown",
        },
        ...{ grade: 2, ofCompany: true },
      },
      {
        content: {
          ...{
            kind: "initiative",
            what: "A water tap for the school",
            beneficiary: "Uraga school",
          },
          ...{ place: "Uraga", from: "2026-02-01", given: { value: 1_800, unit: "EUR" } },
          people: 240,
        },
        ...{ grade: 3, ofCompany: true, witness: "Uraga school" },
      },
      {
        content: {
          ...{ kind: "recycled", part: "the bag", percent: 40, preConsumer: "unknown" },
          ...{ postConsumer: "unknown", method: "Supplier’s data sheet", period: "2026" },
        },
        ...{ grade: 2, ofCompany: false },
      },
      {
        content: {
          ...{ kind: "unknown", of: "water" },
          why: "Nobody measures it at the washing station yet; a meter comes in 2027.",
        },
        ...{ grade: 0, ofCompany: false },
      },
      {
        content: {
          ...{ kind: "contribution", of: "trees", count: 400, partner: "Green Guji" },
          ...{ place: "Uraga", date: "2025-07-01", amount: "EUR 1,200", survival: 81 },
        },
        ...{ grade: 3, ofCompany: true, witness: "Green Guji" },
      },
    ],
    changes: [
      {
        ...{ change: "withdrawn", reason: "certificate-expired", at: "2026-05-02T00:17:00Z" },
        ...{ text: "Halfmoon is a certified B Corporation", language: "en", ...logged("58") },
      },
      {
        ...{ change: "published", reason: "by-maker", at: "2026-04-20T08:00:00Z" },
        ...{ text: "Halfmoon is a certified B Corporation", language: "en", ...logged("53") },
      },
    ],
  },
};
