/** What stands in a cell, cleaned of what nobody sees, and kept from being run as a formula. Exact in both directions. docs/spreadsheets.md. */
import { decimalText } from "../json-number.ts";

/** As typed or, in XLSX, as a number or a moment of the calendar: `{ time: "2026-04-17T10:00:00" }`, in no time zone. */
export type Cell = string | { readonly number: number } | { readonly time: string };
export type Table = readonly (readonly Cell[])[];

export const SHEET_ROWS_MAX = 10_100;
export const SHEET_COLUMNS_MAX = 100;
export const CELL_CHARS_MAX = 4_000;

/** What sheets keep of a number: Excel shows 0.1+0.2 as 0.3 and stores 0.30000000000000004. */
const SIGNIFICANT_DIGITS = 15;
/** Blanks without width, marks of direction, hyphens that are shown at line ends only. Joiners stay: scripts need them. */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\0]/g;
/** Where a program that opens the sheet may begin to reckon, full-width signs included. */
const RUN = "'*\\s*[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]";
const RUNS = new RegExp(`^${RUN}`);
/** Where it may take a new cell to begin: lists are separated by `;` in half of Europe, whatever the file separates by. */
const INNER = new RegExp(`([;\\t\\r\\n])(?=${RUN})`, "g");
const INNER_ESCAPED = new RegExp(`([;\\t\\r\\n])'(?=${RUN})`, "g");

/** Numbers and moments as text: both are certain, and read back as what they are. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if ("time" in cell) return cell.time;
  return decimalText(Number(cell.number.toPrecision(SIGNIFICANT_DIGITS)));
}

/** One line, one blank between words, none around them; é in one form. */
export function clean(text: string): string {
  return unescaped(text).normalize("NFC").replace(UNSEEN, "").replace(/\s+/gu, " ").trim();
}

/** Where other digits than ours begin: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Thai, Burmese, full width. */
const ZEROS = [
  ...[0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xe50, 0x1040, 0xff10],
];

/** `١٧` is `17`. */
export const ourDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/** Letters and digits alone, in small letters without accents: how words are compared. */
export function keyOf(text: string): string {
  const plain = clean(text).toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[^\p{L}\p{N}#]/gu, "");
}

/** With an apostrophe in front of what could be run, also behind what may be read as the end of a cell. */
export function escaped(text: string): string {
  const inner = text.replace(INNER, "$1'");
  return RUNS.test(text) ? `'${inner}` : inner;
}

/** Undoes exactly what {@link escaped} does. */
export function unescaped(text: string): string {
  const first = text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
  return first.replace(INNER_ESCAPED, "$1");
}
