/** XLSX in and out. Fetched when such a file is chosen or wanted. */
import { unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";
import { type Cell, textOf } from "../../../../../worker/core/sheet/cells.ts";
import type { NamedTable } from "../tables.ts";

/** Every sheet of the file. Numbers and days are what they are, whatever they look like; formulas are what they came to. */
export async function readXlsx(bytes: ArrayBuffer): Promise<readonly NamedTable[]> {
  const sheets = await readXlsxFile(unpacked(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    table: data.map((row) => row.map(cellOf)),
  }));
}

const UNPACKED_BYTES_MAX = 200_000_000;

/** The same archive with nothing compressed: large parts the library would unpack in workers made of its own text, which the page's policy forbids. */
function unpacked(bytes: ArrayBuffer): ArrayBuffer {
  let sum = 0;
  const parts = unzipSync(new Uint8Array(bytes), {
    filter({ name, originalSize }) {
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      sum += originalSize;
      if (sum > UNPACKED_BYTES_MAX) throw new RangeError("this workbook is too large unpacked");
      return true;
    },
  });
  return zipSync(parts, { level: 0 }).buffer as ArrayBuffer;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return { number: value };
  // The day as the sheet shows it comes as if it were in UTC; a tick of the clock too little is a rounding.
  if (value instanceof Date) return { time: rounded(value).toISOString().slice(0, 19) };
  return String(value);
}

const rounded = (date: Date): Date => new Date(Math.round(date.getTime() / 1000) * 1000);

const WIDTH_MIN = 12;
const WIDTH_MAX = 40;

/** Several sheets; the first row of each stays in sight. */
export async function writeXlsx(sheets: readonly NamedTable[]): Promise<Blob> {
  const described = sheets.map(({ name, table }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: (table[0] ?? []).map((cell) => ({
      width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, textOf(cell).length + 2)),
    })),
    data: table.map((row, n) => row.map((cell) => written(cell, n === 0))),
  }));
  return writeXlsxFile(described).toBlob();
}

function written(cell: Cell, isHeader: boolean) {
  if (typeof cell === "object" && "number" in cell) return { value: cell.number, type: Number };
  const value = textOf(cell);
  if (value === "") return null;
  return { value, type: String, ...(isHeader && { fontWeight: "bold" as const }) };
}
