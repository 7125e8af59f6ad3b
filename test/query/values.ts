/** When are two values the same, and which is greater? docs/epcis-queries.md, *What is compared*, said once more, slowly. */
import { toUtc } from "../../worker/core/epcis/time.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import { isJsonList, isJsonObject, type Json } from "../../worker/core/json.ts";

export type Refusal = {
  readonly refused: "QueryParameterException" | "QueryTooLargeException";
  readonly why: string;
};

/** Thrown for a question the page refuses. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refused: Refusal["refused"], why: string) {
    super(`${refused}: ${why}`);
    this.refusal = { refused, why };
  }
}

export function wrong(why: string): Refused {
  return new Refused("QueryParameterException", why);
}

export type Scalar = string | number | boolean;

/** Every value there is: each of a list, an object's `@value`, and nothing for an object that has none. */
export function scalarsOf(value: Json | undefined): Scalar[] {
  if (value === undefined || value === null) return [];
  if (isJsonList(value)) return value.flatMap(scalarsOf);
  if (isJsonObject(value)) return scalarsOf(value["@value"]);
  return [value];
}

/** Null, an empty list and a list of nothing else say nothing in JSON-LD: such a field is not there. */
export function isThere(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (isJsonList(value)) return value.some(isThere);
  return !isJsonObject(value) || !Object.hasOwn(value, "@value") || isThere(value["@value"]);
}

/** What a stored value is compared as: one text. Dates are times in extension fields only. */
export function comparedAs(value: Scalar, { dates }: { readonly dates: boolean }): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return decimalText(String(value));
  const text = value.trim();
  return instantOf(text) ?? (dates ? startOfDay(text) : undefined) ?? canonicalIdentifier(text);
}

/** What an asked value is looked for as: one text, and two for a decimal. */
export function lookedForAs(value: string, how: { readonly dates: boolean }): string[] {
  const text = value.trim();
  return isDecimal(text) ? [text, decimalText(text)] : [comparedAs(text, how)];
}

/** `80`, `-0.5`, `.5`: what XML Schema calls a decimal. An exponent makes it something else. */
export function isDecimal(text: string): boolean {
  return /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/.test(text);
}

/** `080.50` and `8.05e1` are `80.5`: digits alone, no zero that says nothing. */
export function decimalText(literal: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$/.exec(literal) ?? [];
  let [before, after] = [whole, fraction];
  for (let n = Number(power); n > 0; n--) {
    before += after.charAt(0) || "0";
    after = after.slice(1);
  }
  for (let n = Number(power); n < 0; n++) {
    after = (before.charAt(before.length - 1) || "0") + after;
    before = before.slice(0, -1);
  }
  before = before.replace(/^0+/, "") || "0";
  after = after.replace(/0+$/, "");
  const digits = after === "" ? before : `${before}.${after}`;
  return sign === "-" && digits !== "0" ? `-${digits}` : digits;
}

/** Less than zero when the first decimal is the smaller one. Exact, however many digits there are. */
export function compareDecimals(a: string, b: string): number {
  const fractionOf = (text: string) => decimalText(text).split(".")[1] ?? "";
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  const scaled = (text: string) => {
    const [whole = "", fraction = ""] = decimalText(text).split(".");
    return BigInt(whole + fraction.padEnd(places, "0"));
  };
  const [left, right] = [scaled(a), scaled(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const DATE = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const CLOCK =
  /^([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/i;

/** A date-time of RFC 3339 as UTC with three decimals: such texts are in the order of their times. */
export function instantOf(text: string): string | undefined {
  const [, date = "", clock = ""] = /^(.{10})[Tt ](.+)$/.exec(text) ?? [];
  if (!isDate(date) || !CLOCK.test(clock)) return undefined;
  const utc = toUtc(text);
  // In UTC it may be of the year 0 or 10000, which RFC 3339 has no names for.
  return /^(?!0000)[0-9]{4}-/.test(utc) ? utc : undefined;
}

export function startOfDay(text: string): string | undefined {
  return isDate(text) ? `${text}T00:00:00.000Z` : undefined;
}

/** There is no 30 February, and no year 0. */
function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return (
    DATE.test(text) && year > 0 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
  );
}

export type Comparison = "GT" | "GE" | "LT" | "LE";

export function holds(comparison: Comparison, order: number): boolean {
  if (comparison === "GT") return order > 0;
  if (comparison === "GE") return order >= 0;
  if (comparison === "LT") return order < 0;
  return order <= 0;
}

/** By the code of each character, as `order by … collate "C"` does. */
export function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
