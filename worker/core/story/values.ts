/** What a name in a story stands for on the day it is read, and which names there are on a page. */
import { coversProduct, isHolder, isInForce, stateOn } from "../claims/certificate.ts";
import { figureFacts } from "../claims/figures.ts";
import { figureGrade } from "../claims/grade.ts";
import { schemeOf } from "../claims/schemes.ts";
import type { FigureRow } from "../claims/shown.ts";
import type { Found, StoryFacts } from "./facts.ts";
import { figureSaid } from "./figure-values.ts";
import {
  CERTIFICATE_FIELDS,
  FIGURE_FIELDS,
  PLAIN_NAMES,
  STEP_FIELDS,
  stepWord,
  type ValueName,
} from "./names.ts";
import { sayDay } from "./say.ts";
import { daysBetween, stepValue } from "./step-values.ts";

export function valueNamed(name: ValueName, facts: StoryFacts, locale: string): Found {
  switch (name.of) {
    case "lot":
      return stepValue(name, facts, locale);
    case "days":
      return daysBetween(name, facts, locale);
    case "certificate":
      return certificateValue(name, facts, locale);
    case "figure":
      return figureValue(name, facts, locale);
    case "plain":
      return plainValue(name, facts);
  }
}

function plainValue({ name }: Extract<ValueName, { of: "plain" }>, facts: StoryFacts): Found {
  const { product, maker, lot } = facts;
  const text = { "product.name": product.name, "maker.name": maker, "lot.number": lot }[name];
  return text === undefined ? { gone: "unknown" } : { text, from: undefined };
}

/** The one of its scheme that holds longest: the maker's own, which somebody looked up. */
function certificateValue(
  { scheme, field }: Extract<ValueName, { of: "certificate" }>,
  { certificates, maker, product, today }: StoryFacts,
  locale: string,
): Found {
  const ofScheme = certificates.filter((one) => one.scheme === scheme);
  const own = ofScheme.filter(({ holder }) => isHolder(holder, maker));
  const covering = own.filter((one) => coversProduct(one, product.anchor));
  if (covering.length === 0) return { gone: "unknown" };
  const known = schemeOf(scheme);
  if (known?.covers === "company") return { gone: "of-company" };
  const live = covering.filter((one) => isInForce(stateOn(one, today)));
  const checked = live.filter(({ checkedOn }) => checkedOn !== undefined);
  const [best] = [...checked].sort((a, b) => (a.validUntil < b.validUntil ? 1 : -1));
  if (best === undefined) {
    if (live.length > 0) return { gone: "unchecked" };
    const isYet = covering.some((one) => stateOn(one, today) === "not-yet");
    return { gone: isYet ? "not-yet" : "ended" };
  }
  const { number, holder, body, validFrom, validUntil } = best;
  const from = { kind: "certificate" as const, scheme: known?.name ?? scheme, number };
  const day = { from: validFrom, until: validUntil };
  const text =
    field === "from" || field === "until"
      ? sayDay(locale, day[field])
      : { number, holder, body }[field];
  return text === undefined ? { gone: "unknown" } : { text, from };
}

/** A product's own comes before its maker's. */
function figureValue(
  { kind, field }: Extract<ValueName, { of: "figure" }>,
  { figures }: StoryFacts,
  locale: string,
): Found {
  const ofKind = figures.filter(({ content }) => content.kind === kind);
  const own = ofKind.filter(({ product }) => product !== undefined);
  const [one, ...more] = own.length > 0 ? own : ofKind;
  if (one === undefined) return { gone: isUnknown(kind, figures) ? "not-known" : "unknown" };
  if (more.length > 0) return { gone: "several" };
  if (!isDocumented(one)) return { gone: "undocumented" };
  const text = figureSaid(one.content, field, locale);
  return text === undefined ? { gone: "unknown" } : { text, from: { kind: "figure", of: kind } };
}

/** Its maker says so, instead of leaving it out. */
const isUnknown = (kind: string, figures: readonly FigureRow[]): boolean =>
  figures.some(({ content }) => content.kind === "unknown" && content.of === kind);

const isDocumented = (figure: FigureRow): boolean => figureGrade(figureFacts(figure)) >= 2;

/** What a maker can put into a story of this page, in the order in which the page has it. */
export function namesAt(facts: StoryFacts): readonly string[] {
  const words = [...new Set(facts.steps.map(stepWord))].filter((word) => word !== "");
  const named = (of: string, all: readonly string[], fields: readonly string[]) =>
    all.flatMap((one) => fields.map((field) => `${of}.${one}.${field}`));
  const schemes = new Set(
    facts.certificates
      .filter((one) => coversProduct(one, facts.product.anchor))
      .map(({ scheme }) => scheme),
  );
  const kinds = new Set(
    facts.figures.map(({ content }) => (content.kind === "unknown" ? content.of : content.kind)),
  );
  return [
    ...named("lot", words, STEP_FIELDS),
    ...words.flatMap((from, n) => words.slice(n + 1).map((to) => `days.${from}.${to}`)),
    ...named("certificate", [...schemes], CERTIFICATE_FIELDS),
    ...named("figure", [...kinds], FIGURE_FIELDS),
    ...PLAIN_NAMES,
  ];
}
