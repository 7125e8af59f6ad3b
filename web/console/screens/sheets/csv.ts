/** CSV in and out: whatever letters, separator, quotes and line ends a program wrote. */
import Papa from "papaparse";
import { type Cell, type Table, textOf } from "../../../../worker/core/sheet/cells.ts";

export interface CsvRead {
  readonly table: Table;
  /** Rows in which quotes do not close, from nought: what stands behind may have run together. */
  readonly brokenRows: readonly number[];
}

/** Letters as the file's mark says, else UTF-8, else as Windows writes them in the West. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** `sep=;` in the first line is for the program that opens it. */
export function readCsv(text: string): CsvRead {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [line = "", separator] = /^sep=(.)\n/i.exec(plain) ?? [];
  const read = Papa.parse<string[]>(plain.slice(line.length), {
    delimiter: separator ?? separatorOf(plain),
    newline: "\n",
  });
  const lines = separator === undefined ? [] : [[""]];
  return {
    table: [...lines, ...read.data],
    brokenRows: read.errors.flatMap(({ type, row }) =>
      type === "Quotes" && row !== undefined ? [row + lines.length] : [],
    ),
  };
}

const SEPARATORS = ["\t", ";", ",", "|"] as const;
const LINES_LOOKED_AT = 30;

/** The one that most lines have equally often outside quotes, and most of. */
function separatorOf(text: string): string {
  const lines = text.split("\n", LINES_LOOKED_AT).map((line) => line.replace(/"[^"]*"/g, ""));
  const counted = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((n) => n > 0);
    const most = Math.max(0, ...counts);
    const alike = counts.filter((n) => n === most).length;
    return { separator, weight: most * alike };
  });
  // Of two alike the first: commas stand in numbers and words as well.
  return counted.reduce((best, one) => (one.weight > best.weight ? one : best)).separator;
}

/** With the mark by which Excel knows UTF-8, and line ends as RFC 4180 has them. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map(textOf));
  return `\ufeff${Papa.unparse(texts, { newline: "\r\n" })}\r\n`;
}
