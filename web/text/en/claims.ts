/** What the page says of claims, grades, certificates and figures, in plain English. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { ShownCertificate, ShownClaim } from "../../../schema/wire/passport-claims.ts";
import type { Formats } from "../formats.ts";
import { counter } from "../plural.ts";

const some = counter("en-GB");

type Grade = ShownClaim["grade"];

const GRADES: Readonly<Record<Grade, string>> = {
  0: "Stated",
  1: "Recorded",
  2: "Documented",
  3: "Counter-signed",
  4: "Independently verified",
};
const MEANS: Readonly<Record<Grade, string>> = {
  0: "the maker’s word alone",
  1: "the maker’s own records stand behind it",
  2: "a document stands behind it",
  3: "a second party says so too",
  4: "an accredited body certifies it, and somebody else looked that up",
};

const STATES: Readonly<Record<ShownCertificate["state"], string>> = {
  "in-force": "In force",
  unchecked: "In force; nobody else has looked it up yet",
  "not-yet": "Not in force yet",
  expired: "Expired",
  revoked: "Revoked",
};

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "From one source, kept separate at every step.",
  segregated: "Certified sources only, mixed with each other.",
  "controlled-blending": "Certified and other goods, mixed in known shares.",
  "mass-balance":
    "Mass balance: certified and non-certified are mixed; amount bought matches amount claimed.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "by the maker",
  "certificate-expired": "because its certificate expired",
  "certificate-revoked": "because its certificate was revoked",
  "share-fell": "because less of the goods is what it says",
  "grade-fell": "because less stands behind it than before",
};

type Of<K extends FigureContent["kind"]> = Extract<FigureContent, { readonly kind: K }>;
type Measured = Extract<FigureContent, { readonly value: number }>;

const MEASURED: Readonly<Record<Measured["kind"], string>> = {
  carbon: "Greenhouse gases",
  waste: "Waste",
  energy: "Energy",
  water: "Water",
  wage: "Wages",
  price: "Price paid",
  people: "People",
};
const OF: Readonly<Record<Of<"contribution">["of"], string>> = {
  trees: "trees",
  plastic: "plastic",
  carbon: "carbon",
};

const MARKETS: Readonly<Record<Of<"access">["market"], string>> = {
  EU: "the EU",
  UK: "the UK",
  US: "the US",
};

export const CLAIMS = {
  heading: (maker: string) => `What ${maker} says of it`,
  hint: "Each sentence with how well it is vouched for. A grade is worked out from what stands behind it; nobody types it in.",
  grades: GRADES,
  means: MEANS,
  verified: (by: string, when: string) => `by ${by}, found in its register on ${when}`,
  since: "since",
  behind: "What stands behind it:",
  nothing: "Nothing but the maker’s word.",
  document: "a document that the maker holds",
  event: {
    maker: "a record of the maker’s own",
    link: "a record made by a link, by whoever had it",
    partner: "a record of a supplier’s own",
  },
  confirmed: "confirmed by the other side",
  step: "see the step",
  component: (what: string) => `Said of ${what}, and of no other part.`,
  percent: (share: string) => `Said of ${share} of it.`,
  lots: (lots: string) => `Said of these lots alone: ${lots}.`,
  models: MODELS,
  /** What must stand beside a claim about a part of lots. */
  share: (scheme: string, model: string, percent: string) =>
    `${scheme}: ${model === "controlled-blending" ? `${percent} of this batch by weight.` : (MODELS[model] ?? model)}`,
  proofLabel: (index: string, claim: string) =>
    `Proof ${index}, the bundle of the claim “${claim}” (JSON)`,
  certificate: (scheme: string, number: string) => `${scheme}, ${number}`,
  certificates: "Certificates the maker holds",
  company: "Of the company, and of none of its products.",
  states: STATES,
  fields: {
    holder: "Holder",
    body: "Certified by",
    validity: "Valid",
    register: "Register",
    until: (from: string, until: string) => `${from} – ${until}`,
    provesNot: "Does not prove",
  },
  lookedUp: (when: string) => `found in its register on ${when}`,
  figures: "Figures, and how they were found",
  ofCompany: "of the company as a whole",
  witnessed: (who: string) => `confirmed by ${who}`,
  figure: {
    measured: ({ kind, unit, per }: Measured, value: string) =>
      `${MEASURED[kind]}: ${value} ${unit} per ${per}`,
    how: ({ boundary, method, period }: Measured, own: string) =>
      `${period}. ${boundary}. ${method}. ${own} own data.`,
    plan: ({ baseline, url, verifier, lastVerified }: Of<"plan">, { day }: Formats) =>
      `Plan from ${baseline.value} in ${baseline.year}; looked at by ${verifier} on ${day(lastVerified)}: ${url}`,
    target: ({ by, value }: Of<"plan">["targets"][number], { day }: Formats) =>
      `${value} by ${day(by)}`,
    comparison: (one: Of<"comparison">, { day }: Formats) =>
      `Compared with ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Data of ${day(one.dataFrom)}.`,
    access: (one: Of<"access">, { day, percent }: Formats) =>
      `${one.component}: ${percent(one.percent)} of people in ${MARKETS[one.market]} can hand it in (${one.stream}; ${day(one.date)}).`,
    benchmark: ({ source, region, date }: Of<"benchmark">, { day }: Formats) =>
      `Set beside: ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }: Of<"spare-part">) =>
      `Spare part: ${part}, ${price}, until ${untilYear}.`,
    guarantee: ({ years, by }: Of<"guarantee">) =>
      `Guaranteed ${some(years, "year", "years")} by ${by}.`,
    contribution: (one: Of<"contribution">, { day, number, percent }: Formats) =>
      `Given beside the product, and no property of it: ${one.amount} to ${one.partner} for ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` ${percent(one.survival)} alive when last counted.`}`,
    renewable: ({ percent: share, site, year }: Of<"renewable">, { percent }: Formats) =>
      `${percent(share)} renewable energy, ${site}, ${year}.`,
  },
  changes: "What changed",
  changesHint: "What was said here, and is not said any more.",
  published: "Published",
  withdrawn: (reason: string) => `Withdrawn ${REASONS[reason] ?? reason}`,
  lowered: "Stands for less from here on",
};
