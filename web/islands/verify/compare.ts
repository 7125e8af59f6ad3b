/** Holds what the page shows beside what a proof proves: the same value, or which one differs. */
import type { Json } from "../../../worker/core/json.ts";
import { decimalText } from "../../../worker/core/json-number.ts";
import { nameOfField } from "../../../worker/core/proof/describe.ts";
import type { Proven } from "../../../worker/core/proof/verdict.ts";
import type { Shown } from "./page.ts";

export interface Comparison {
  readonly element: Element;
  readonly field: string;
  readonly page: string;
  /** Absent when the proof keeps the field hidden. */
  readonly record?: string;
  readonly agrees: boolean;
}

export function compareShown(
  shown: readonly Shown[],
  fields: Proven["fields"],
  lang: string,
): Comparison[] {
  const proven = new Map(fields.map(({ pointer, value }) => [pointer, value]));
  return shown.map((one) => {
    const record = proven.get(one.pointer);
    const said = record === undefined ? {} : { record: asText(record) };
    const agrees = record !== undefined && isRead(one, lang) && isSame(one, record);
    // Where the words and the value behind them part, it is the words that people go by.
    const page = isRead(one, lang) && one.as !== "number" ? one.value : one.read;
    return { element: one.element, field: fieldName(one.pointer), page, ...said, agrees };
  });
}

/** True when what people read is the value: a page must not say one thing to them and another to this check. */
function isRead({ as, value, read }: Shown, lang: string): boolean {
  if (as === "text") return squeezed(read) === squeezed(value);
  if (as !== "number" || !isDecimal(value)) return as !== "number";
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 20 });
  return read === format.format(value as `${number}`);
}

function isSame({ as, value }: Shown, record: Json): boolean {
  if (as === "time" && Date.parse(value) === Date.parse(asText(record))) return true;
  if (typeof record !== "number") return value === asText(record);
  return isDecimal(value) && plain(value) === plain(decimalText(record));
}

/** A browser shows any run of spaces as one, and none at the ends. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Without the prefix of our namespace, which says nothing to a shopper. */
function fieldName(pointer: string): string {
  return nameOfField(pointer).replace(/^\w+:/, "");
}

function isDecimal(text: string): boolean {
  return /^-?\d{1,40}(\.\d{1,40})?$/.test(text);
}

/** Without zeros that say nothing, so that 508.80 is 508.8. */
function plain(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

function asText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
