/** Values of query parameters: read strictly, refused by the parameter's name. docs/epcis-queries.md. */
import type { Prefixes } from "../epcis/context.ts";
import { Problem } from "../problem.ts";
import { dayOrInstant, instantOf, plainDecimal, termValue } from "./compared.ts";

export const VALUES_PER_PARAMETER_MAX = 256;
export const VALUE_CHARS_MAX = 1_000;

/** One parameter as it was sent, and what prefixes mean to who sent it. */
export type Parameter = {
  readonly name: string;
  readonly value: string;
  readonly prefixes: Prefixes;
};

export function refuse({ name }: Pick<Parameter, "name">, why: string, rule = "value"): never {
  const shown = name.slice(0, 100);
  throw new Problem("query-parameter", `${shown}: ${why}`, { pointer: shown, rule });
}

/** What is sent, short enough for a sentence. */
export function quoted(text: string): string {
  return `"${text.length <= 60 ? text : `${text.slice(0, 57)}…`}"`;
}

/** The values of a list, in order. */
export function listOf(parameter: Parameter): string[] {
  const values = parameter.value.split("|").map((value) => value.trim());
  if (values.length > VALUES_PER_PARAMETER_MAX) {
    refuse(parameter, `a list has at most ${VALUES_PER_PARAMETER_MAX} values`, "length");
  }
  for (const value of values) {
    if (value === "") refuse(parameter, "a value is empty");
    refuseTooLong(parameter, value);
  }
  return values;
}

function refuseTooLong(parameter: Parameter, value: string): void {
  if (value.length > VALUE_CHARS_MAX)
    refuse(parameter, `a value has at most ${VALUE_CHARS_MAX} characters`, "length");
}

/** The values as they stand in the index. */
export function indexedList(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => termValue(value)))];
}

export function numberOf(parameter: Parameter, text = parameter.value.trim()): number {
  return (
    plainDecimal(text) ??
    (/^[+-]?[0-9.]+[eE][+-]?[0-9]{1,3}$/.test(text) && Number.isFinite(Number(text))
      ? Number(text)
      : refuse(parameter, `${quoted(text)} is not a number`))
  );
}

export function wholeNumberOf(parameter: Parameter, min: number): number {
  const text = parameter.value.trim();
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min))
    refuse(parameter, `${quoted(text)} is not a whole number of at least ${min}`);
  return value;
}

export function timeOf(parameter: Parameter): string {
  const text = withPlus(parameter.value.trim());
  return (
    instantOf(text) ??
    refuse(
      parameter,
      `${quoted(text)} is not a date and time with its zone, like 2026-02-28T08:15:30+01:00`,
    )
  );
}

/** A time, a date, or `undefined` for what is neither. */
export function timeOrDate(text: string): string | undefined {
  return dayOrInstant(withPlus(text));
}

// A "+" that nobody escaped arrives as a space.
function withPlus(text: string): string {
  return text.replace(/ (?=[0-9]{2}:?[0-9]{2}$)/, "+");
}

/** Of `EXISTS_…`: true says that it must be there; false asks for nothing, since there is no negative matching. */
export function saysFalse(parameter: Parameter): boolean {
  const value = parameter.value.trim().toLowerCase();
  if (["", "1", "true"].includes(value)) return false;
  if (["0", "false"].includes(value)) return true;
  return refuse(parameter, `its value is true or false, not ${quoted(parameter.value)}`);
}
