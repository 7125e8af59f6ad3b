/**
 * Numbers as people type them in any country, and amounts with their unit in the same cell. What a mark means is known from the cell, or
 * from the other numbers of the sheet; `1,234` alone is asked about and never guessed.
 */
import { PIECE, readUnit } from "../steps/units.ts";
import { clean, ourDigits } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";

/** The mark before the part of a whole. */
export type Mark = "." | ",";

export type NumberRead =
  | { readonly type: "number"; readonly text: string }
  /** Either a whole number in groups or a decimal. */
  | { readonly type: "asked"; readonly grouped: string; readonly parted: string }
  | { readonly type: "none" };

const NONE: NumberRead = { type: "none" };
/** Arabic has a mark for the part that groups nothing. */
const ARABIC_MARK = "\u066b";
const BLANKS = /[\s'’`_\u066c]/gu;
const CHARS_MAX = 40;

/** `mark` is what the sheet says, or whoever was asked. */
export function readNumber(typed: string, mark?: Mark): NumberRead {
  const plain = plainOf(typed);
  if (plain === undefined) return NONE;
  const sign = plain.startsWith("-") ? "-" : "";
  const digits = plain.replace(/^[-+]/, "");
  const known = markIn(digits);
  if (known === "none") return NONE;
  if (known !== "either") return written(sign, digits, known);
  if (mark !== undefined) return written(sign, digits, digits.includes(mark) ? mark : "whole");
  return {
    type: "asked",
    grouped: sign + digits.replace(/[.,]/g, ""),
    parted: sign + tidy(...(digits.split(/[.,]/) as [string, string])),
  };
}

/** What a cell says for certain of the sheet's mark; undefined where it says nothing. */
export function markSaidBy(typed: string): Mark | undefined {
  if (typed.includes(ARABIC_MARK)) return undefined;
  const plain = plainOf(typed);
  const digits = plain?.replace(/^[-+]/, "") ?? "";
  const found = plain === undefined ? "none" : markIn(digits);
  if (found === "." || found === ",") return found;
  // Marks that can only be of groups leave the other one for the part.
  if (found === "whole" && /[.,]/.test(digits)) return digits.includes(".") ? "," : ".";
  return undefined;
}

/** Written so that nobody can take it for a whole number in groups: `1.2340` for `1.234`. */
export const certain = (decimal: string): string =>
  /\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;

/** Columns of amounts: what is a number in the file is certain. */
export const AMOUNTS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(["quantity", "net", "fromQuantity", "fromNet", "lossQuantity"] as const),
]);

/** In our digits, without blanks; undefined for what is no number. */
function plainOf(typed: string): string | undefined {
  if (typed.length > CHARS_MAX) return undefined;
  const ours = ourDigits(clean(typed)).replace(BLANKS, "").replaceAll("،", ",");
  const plain = ours.replace(ARABIC_MARK, ".").replace(/^[−–]/u, "-");
  if (!/^[-+]?[.,]?\d[\d.,]*$/.test(plain)) return undefined;
  return ours.includes(ARABIC_MARK) ? certain(plain) : plain;
}

const GROUPED = /^\d{1,3}(?:([.,])(?:\d{2,3}\1)*\d{3})$/;

function markIn(digits: string): Mark | "whole" | "either" | "none" {
  const marks = digits.match(/[.,]/g) ?? [];
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return "whole";
  if (first !== last) {
    const isRight = marks.filter((one) => one === last).length === 1;
    const whole = digits.slice(0, digits.lastIndexOf(last));
    return isRight && GROUPED.test(whole) ? (last as Mark) : "none";
  }
  if (marks.length > 1) return GROUPED.test(digits) ? "whole" : "none";
  // A group has three digits and nothing but a nought never begins one.
  const mayGroup = GROUPED.test(digits) && !digits.startsWith("0");
  return mayGroup ? "either" : (last as Mark);
}

function written(sign: string, digits: string, mark: Mark | "whole"): NumberRead {
  if (mark === "whole")
    return { type: "number", text: sign + tidy(digits.replace(/[.,]/g, ""), "") };
  const at = digits.lastIndexOf(mark);
  const whole = digits.slice(0, at).replace(/[.,]/g, "");
  return { type: "number", text: sign + tidy(whole, digits.slice(at + 1)) };
}

function tidy(whole: string, part: string): string {
  const front = whole.replace(/^0+(?=\d)/, "") || "0";
  const back = part.replace(/0+$/, "");
  return back === "" ? front : `${front}.${back}`;
}

/** What stands in a cell for an amount, taken apart: `31 x 60 kg bags` is 31 pieces of 60 kg each. */
export interface AmountParts {
  readonly number: string;
  readonly uom?: string;
  /** Of one piece. */
  readonly each?: { readonly number: string; readonly uom: string };
}

const TIMES = /^(.*?\p{Nd})\s*[x×*]\s*(\p{Nd}.*)$/iu;
const NUMBER_AND_UNIT = /^([-+−–]?[\p{Nd}.,،٫٬'’\s]*\p{Nd})\s*([^\p{Nd}\s].*)?$/u;
const UNIT_AND_NUMBER = /^(\p{L}[\p{L}.³²]*)\s*([\p{Nd}].*)$/u;

/** Undefined where there is more in the cell than a number and a unit. */
export function partsOf(cell: string): AmountParts | undefined {
  const typed = clean(cell);
  const [, count, rest] = TIMES.exec(typed) ?? [];
  if (count !== undefined && rest !== undefined) {
    const [, number = "", words = ""] = NUMBER_AND_UNIT.exec(rest) ?? [];
    // “bags” behind the unit says what the pieces are.
    const uom = readUnit(words.split(" ")[0] ?? "");
    return uom === undefined ? undefined : { number: count, uom: PIECE, each: { number, uom } };
  }
  const [, number, unit = ""] = NUMBER_AND_UNIT.exec(typed) ?? [];
  if (number !== undefined) return withUnit(number, unit);
  const [, before = "", after] = UNIT_AND_NUMBER.exec(typed) ?? [];
  return after === undefined ? undefined : withUnit(after, before);
}

function withUnit(number: string, unit: string): AmountParts | undefined {
  if (unit === "") return { number };
  const uom = readUnit(unit);
  return uom === undefined ? undefined : { number, uom };
}
