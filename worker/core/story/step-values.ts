/** Values of steps. Steps of one name are taken together: their amounts are added up, their places listed; where that says nothing, there is no value. */
import type { Amount, Step } from "../../../schema/wire/passport.ts";
import { amountOf, type Measure } from "../custody/measure.ts";
import { type Decimal, quotient, readDecimal, sumOf } from "../decimal.ts";
import { toMilliseconds, toUtc } from "../epcis/time.ts";
import { kindOf, PIECE } from "../steps/units.ts";
import type { Found, StoryFacts, ValueGone } from "./facts.ts";
import { type STEP_FIELDS, stepWord } from "./names.ts";
import {
  sayAmount,
  sayCountry,
  sayDay,
  sayDays,
  sayList,
  sayNumber,
  sayPercent,
  sayYear,
} from "./say.ts";

type Field = (typeof STEP_FIELDS)[number];
type Said = string | { readonly gone: ValueGone };

const gone = (why: ValueGone) => ({ gone: why });
/** What was sent on came from somewhere: the same goods would count twice. */
const MOVES: ReadonlySet<string> = new Set(["send", "receive"]);
const DAY_MS = 86_400_000;
const YIELD_DIGITS = 6;

export function stepValue(
  { step: word, field }: { readonly step: string; readonly field: Field },
  { steps }: StoryFacts,
  locale: string,
): Found {
  const standing = standingSteps(word, steps);
  if ("gone" in standing) return standing;
  const said = sayField(field, { word, locale, steps: standing });
  if (typeof said !== "string") return said;
  return { text: said, from: { kind: "steps", steps: standing.map(({ id }) => id) } };
}

/** From the first day of one to the last of the other, on the calendars of their places. */
export function daysBetween(
  { from, to }: { readonly from: string; readonly to: string },
  { steps }: StoryFacts,
  locale: string,
): Found {
  const [first, last] = [standingSteps(from, steps), standingSteps(to, steps)];
  if ("gone" in first) return first;
  if ("gone" in last) return last;
  const begun = Math.min(...first.map(dayNumber));
  const count = Math.max(...last.map(dayNumber)) - begun;
  if (count < 0) return gone("unmeasured");
  const ids = new Set([...first, ...last].map(({ id }) => id));
  return { text: sayDays(locale, count), from: { kind: "steps", steps: [...ids] } };
}

/** A step that was declared wrong says nothing; one that the other side disputes holds all of its name back. */
function standingSteps(
  word: string,
  steps: readonly Step[],
): readonly Step[] | { gone: ValueGone } {
  const named = steps.filter((step) => stepWord(step) === word);
  const standing = named.filter(({ voided }) => voided === undefined);
  if (named.length === 0) return gone("unknown");
  if (standing.length === 0) return gone("void");
  const isDisputed = standing.some(
    ({ otherSide, handover }) => otherSide?.answer === "disputed" || handover?.state === "disputed",
  );
  return isDisputed ? gone("disputed") : standing;
}

interface Told {
  readonly word: string;
  readonly locale: string;
  readonly steps: readonly Step[];
}

function sayField(field: Field, told: Told): Said {
  const { steps, locale } = told;
  switch (field) {
    case "kg":
    case "amount":
    case "pieces":
    case "in":
    case "lost":
      return sayMuch(field, told);
    case "yield":
      return sayYield(told);
    case "date":
    case "year": {
      const days = steps.map(dayOf).sort();
      const [from = "", until = from] = [days[0], days.at(-1)];
      return field === "date" ? sayDay(locale, from, until) : sayYear(locale, from, until);
    }
    case "who":
      return sayWho(told);
    case "count":
      return sayCount(told);
    default:
      return sayWhere(field, told);
  }
}

function sayMuch(field: "kg" | "amount" | "pieces" | "in" | "lost", told: Told): Said {
  const { word, locale, steps } = told;
  if (MOVES.has(word) && steps.length > 1) return gone("several");
  const all = steps.flatMap((step) => amountsOf(step, field));
  if (all.length === 0) return gone("unknown");
  if (field === "kg") {
    const sum = summed(all.map(measured));
    return sum?.kind === "mass" ? sayAmount(locale, sum.value, "KGM") : gone("unmeasured");
  }
  const asTold = all.map(({ quantity, uom = PIECE }) => ({
    uom,
    value: readDecimal(quantity ?? ""),
  }));
  const [first] = asTold;
  const values = asTold.flatMap(({ uom, value }) =>
    value !== undefined && uom === first?.uom ? [value] : [],
  );
  if (first === undefined || values.length < all.length) return gone("unmeasured");
  const isCounted = kindOf(first.uom) === "count";
  if (field === "pieces" && !isCounted) return gone("unmeasured");
  return sayAmount(locale, sumOf(values), isCounted ? undefined : first.uom);
}

function amountsOf({ inputs, outputs, losses, goods }: Step, field: string): readonly Amount[] {
  if (field === "in") return inputs;
  if (field === "lost") return losses;
  return outputs.length > 0 ? outputs : goods;
}

const measured = ({ quantity, uom = PIECE, net }: Amount): Measure | undefined =>
  quantity === undefined
    ? undefined
    : amountOf({ amount: { quantity, uom }, ...(net !== undefined && { net }) });

/** Undefined where one of them is not known, or they are of different kinds. */
function summed(all: readonly (Measure | undefined)[]): Measure | undefined {
  const known = all.flatMap((one) => (one === undefined ? [] : [one]));
  const [first] = known;
  if (first === undefined || known.length < all.length) return undefined;
  if (known.some(({ kind }) => kind !== first.kind)) return undefined;
  return { kind: first.kind, value: sumOf(known.map(({ value }) => value)) };
}

function sayYield({ locale, steps }: Told): Said {
  const of = (field: "in" | "amount") =>
    summed(steps.flatMap((step) => amountsOf(step, field)).map(measured));
  const [came, went] = [of("amount"), of("in")];
  if (came === undefined || went === undefined || came.kind !== went.kind)
    return gone("unmeasured");
  if (went.value.units <= 0n) return gone("unmeasured");
  return sayPercent(locale, asNumber(quotient(came.value, went.value, YIELD_DIGITS)));
}

const asNumber = ({ units, scale }: Decimal): number => Number(units) / 10 ** scale;

function sayWho({ locale, steps }: Told): Said {
  const names = distinct(steps.map(({ who }) => who.name));
  if (names.length === 0 || steps.some(({ who }) => who.withheld)) return gone("withheld");
  return sayList(locale, names);
}

function sayCount({ locale, steps }: Told): Said {
  if (steps.some(({ who }) => who.withheld)) return gone("withheld");
  const counts = steps.flatMap(({ who: { count } }) => (count === undefined ? [] : [count]));
  if (counts.length < steps.length) return gone("unknown");
  // The same people may have come twice.
  if (counts.length > 1) return gone("several");
  return sayNumber(locale, counts[0] ?? 0);
}

function sayWhere(field: "place" | "locality" | "region" | "country", told: Told): Said {
  const { locale, steps } = told;
  if (steps.some(({ where }) => where.withheld)) return gone("withheld");
  const places = steps.map(({ where }) => {
    if (where.withheld) return undefined;
    if (field === "country") return where.country && sayCountry(locale, where.country);
    if (field !== "place") return where[field];
    return where.name ?? where.locality ?? where.region;
  });
  if (places.some((one) => one === undefined || one === "")) return gone("unknown");
  return sayList(locale, distinct(places));
}

const distinct = (all: readonly (string | undefined)[]): string[] => [
  ...new Set(all.flatMap((one) => (one === undefined || one === "" ? [] : [one]))),
];

/** On the calendar of the place, `2026-04-17`: with the opposite offset, the clock on the wall is read as UTC's. */
function dayOf({ at, offset }: Step): string {
  const opposite = /^[+-]\d\d:\d\d$/.test(offset)
    ? offset.replace(/^[+-]/, (sign) => (sign === "+" ? "-" : "+"))
    : "Z";
  return toUtc(toUtc(at).replace("Z", opposite)).slice(0, 10);
}

const dayNumber = (step: Step): number =>
  Math.round(toMilliseconds(`${dayOf(step)}T00:00:00Z`) / DAY_MS);
