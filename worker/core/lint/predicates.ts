/** Yes-or-no questions about evidence. Each is what one word in a law asks for. */
import type { Certificate, CertificateScope, Day, Evidence, Grade, Share } from "./evidence.ts";
import { fold } from "./tokens.ts";

/** Who says it of what, and when. */
export interface Subject {
  readonly holder?: string;
  readonly product?: string;
  readonly date: Day;
}

/** A figure or a fact needs a document behind it. */
export const GRADE_TO_PUBLISH: Grade = 2;
export const ALL_OF_IT = 100;
/** 16 CFR 260.12: unqualified only where so many can hand it in. */
export const ACCESS_UNQUALIFIED = 60;

export function hasCert(
  { certificates = [] }: Evidence,
  subject: Subject,
  wanted: { readonly about: CertificateScope } | { readonly scheme: string },
): boolean {
  return certificates.some((one) => covers(one, subject) && isWanted(one, wanted));
}

function covers({ holder, products, from, until, checked }: Certificate, subject: Subject) {
  const forProduct = products === undefined || products.includes(subject.product ?? "");
  const inTime = from <= subject.date && subject.date <= until;
  return checked && holder === subject.holder && forProduct && inTime;
}

function isWanted(one: Certificate, wanted: { about: CertificateScope } | { scheme: string }) {
  return "about" in wanted
    ? one.about.includes(wanted.about)
    : nameKey(one.scheme) === nameKey(wanted.scheme);
}

/** "Fair-Trade" and "FAIRTRADE" are one name. */
export const nameKey = (name: string) => fold(name).replace(/[^a-z0-9]/g, "");

/** Of the whole product, in all lots shown. */
export const isAllOf = (evidence: Evidence, of: Share["of"]): boolean =>
  sharesOf(evidence, of).some(({ percent, part }) => part === undefined && percent >= ALL_OF_IT);

export const sharesOf = ({ shares = [] }: Evidence, of: Share["of"]): readonly Share[] =>
  shares.filter((share) => share.of === of && share.grade >= GRADE_TO_PUBLISH);

export const figureOf = ({ figures = [] }: Evidence, of: string) =>
  figures.find((figure) => figure.of === of && figure.grade >= GRADE_TO_PUBLISH);

/** Checked by somebody else within twelve months, with dated targets and money behind them, and published. */
export const plan = ({ plans = [] }: Evidence, today: Day) =>
  plans.find(
    ({ targets, budget, url, verifier, lastVerified, findingsPublished }) =>
      targets.length > 1 &&
      [budget, url, verifier].every((text) => text !== "") &&
      findingsPublished &&
      isWithinYear(lastVerified, today),
  );

export const comparison = ({ comparisons = [] }: Evidence) =>
  comparisons.find(
    ({ sameFunction, baselineProduct, method }) =>
      sameFunction && baselineProduct !== "" && method !== "",
  );

export const access = ({ access: found = [] }: Evidence, market: string) =>
  found.find((one) => one.market === market && one.component !== "" && one.stream !== "");

export const benchmark = ({ benchmarks = [] }: Evidence) => benchmarks[0];

export const spareParts = ({ spareParts: parts = [] }: Evidence, today: Day) =>
  parts.filter(({ untilYear }) => untilYear >= yearOf(today));

export const qualifierOnSameScreen = ({ qualifiers = [] }: Evidence, about: string) =>
  qualifiers.find((one) => one.about === about && one.grade >= GRADE_TO_PUBLISH);

export const isWithinYear = (day: Day, today: Day): boolean =>
  day <= today && day >= `${yearOf(today) - 1}${today.slice(4)}`;

const yearOf = (day: Day) => Number(day.slice(0, 4));
