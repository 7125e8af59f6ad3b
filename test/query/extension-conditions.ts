/** `{OP}_{field}`, `{OP}_INNER_{field}` and the same in each place: docs/epcis-queries.md, *Parameters*. */
import { type Asking, askedNames, type Condition, isAsked } from "./asking.ts";
import { fieldsAt, PLACES, type Place } from "./seen.ts";
import {
  type Comparison,
  compareDecimals,
  comparedAs,
  compareTexts,
  holds,
  instantOf,
  isDecimal,
  lookedForAs,
  type Scalar,
  scalarsOf,
  startOfDay,
  wrong,
} from "./values.ts";

const NAME = new RegExp(
  `^(EQ|GT|GE|LT|LE|EXISTS)_(INNER_)?(?:(${Object.keys(PLACES).filter(Boolean).join("|")})_)?(.*:.*)$`,
);
const DATES = { dates: true };

export function extensionCondition(
  name: string,
  values: readonly string[],
  { prefixes }: Asking,
): Condition | undefined {
  const [, operator, inner, place = "", field] = NAME.exec(name) ?? [];
  if (operator === undefined || field === undefined) return undefined;
  const names = askedNames(field, prefixes);
  if (operator === "EXISTS" && !isAsked(name, values)) return () => true;
  const holdsFor = valueCondition(operator, name, values);
  return (captured) =>
    fieldsAt(captured, place as Place, inner !== undefined)
      .filter(({ iri }) => names.includes(iri))
      .some(({ value }) => holdsFor(scalarsOf(value)));
}

function valueCondition(
  operator: string,
  name: string,
  values: readonly string[],
): (found: readonly Scalar[]) => boolean {
  if (operator === "EXISTS") return () => true;
  if (operator === "EQ") {
    const wanted = values.flatMap((value) => lookedForAs(value, DATES));
    return (found) => found.some((one) => wanted.includes(comparedAs(one, DATES)));
  }
  const [only = "", ...more] = values;
  if (more.length > 0) throw wrong(`${name} is one value`);
  const comparison = operator as Comparison;
  if (isDecimal(only)) {
    return (found) =>
      found.flatMap(decimalsIn).some((one) => holds(comparison, compareDecimals(one, only)));
  }
  const time = timeIn(only);
  if (time === undefined) throw wrong(`${name} is a number, a date or a date and time`);
  return (found) =>
    found
      .map(timeIn)
      .some((one) => one !== undefined && holds(comparison, compareTexts(one, time)));
}

/** A JSON number, and text of a plain decimal. */
function decimalsIn(value: Scalar): string[] {
  if (typeof value === "number") return [String(value)];
  return typeof value === "string" && isDecimal(value.trim()) ? [value.trim()] : [];
}

function timeIn(value: Scalar): string | undefined {
  if (typeof value !== "string") return undefined;
  return instantOf(value.trim()) ?? startOfDay(value.trim());
}
