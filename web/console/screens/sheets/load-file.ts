/** A file that was chosen, or cells that were pasted, as tables. */
import {
  CELL_CHARS_MAX,
  SHEET_COLUMNS_MAX,
  SHEET_ROWS_MAX,
  type Table,
  textOf,
} from "../../../../worker/core/sheet/cells.ts";
import { decode, readCsv } from "./csv.ts";

export const FILE_BYTES_MAX = 10_000_000;

export interface Loaded {
  readonly name: string;
  readonly form: "csv" | "xlsx";
  /** Those with something in them. */
  readonly sheets: readonly { readonly name: string; readonly table: Table }[];
  /** Rows whose quotes do not close. */
  readonly brokenRows: readonly number[];
}

/** Why a file cannot be read at all: its name in the words of the screen. */
export class Unloadable extends Error {
  readonly why: "too-large" | "too-many" | "old-excel" | "no-sheet" | "empty";

  constructor(why: Unloadable["why"]) {
    super(why);
    this.why = why;
  }
}

export async function loadFile(file: File): Promise<Loaded> {
  if (file.size > FILE_BYTES_MAX) throw new Unloadable("too-large");
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  const begins = String.fromCharCode(first ?? 0, second ?? 0);
  // A zip archive, or Excel's way of before 2007.
  if (begins === "PK") return workbook(file.name, bytes);
  if (first === 0xd0 && second === 0xcf) throw new Unloadable("old-excel");
  return loadText(file.name, decode(new Uint8Array(bytes)));
}

export function loadText(name: string, text: string): Loaded {
  const { table, brokenRows } = readCsv(text);
  return whole({ name, form: "csv", sheets: [{ name, table }], brokenRows });
}

async function workbook(name: string, bytes: ArrayBuffer): Promise<Loaded> {
  const { readXlsx } = await import("./online/xlsx.ts");
  const sheets = await readXlsx(bytes).catch((reason: unknown) => {
    console.warn(reason);
    throw new Unloadable("no-sheet");
  });
  return whole({ name, form: "xlsx", sheets, brokenRows: [] });
}

/** What is beyond the maxima is refused as a whole: half a file would be taken for all of it. */
function whole(loaded: Loaded): Loaded {
  const sheets = loaded.sheets.filter(({ table }) =>
    table.some((row) => row.some((cell) => textOf(cell).trim() !== "")),
  );
  if (sheets.length === 0) throw new Unloadable("empty");
  for (const { table } of sheets) {
    const isTooMuch =
      table.length > SHEET_ROWS_MAX ||
      table.some(
        (row) =>
          row.length > SHEET_COLUMNS_MAX ||
          row.some((cell) => textOf(cell).length > CELL_CHARS_MAX),
      );
    if (isTooMuch) throw new Unloadable("too-many");
  }
  return { ...loaded, sheets };
}
