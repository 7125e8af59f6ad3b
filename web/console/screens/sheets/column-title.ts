/** What a column is called: as the sheet has it, else by its letter as programs show it. */
import { clean, textOf } from "../../../../worker/core/sheet/cells.ts";
import type { ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import type { Text } from "../../text/languages.ts";
import type { SheetParts } from "./parts.ts";

const LETTERS = 26;
const A = 65;

export function columnTitle(
  column: number,
  { sheet, reading }: Pick<SheetParts, "sheet" | "reading">,
  { sheets }: Text,
): string {
  const typed = clean(textOf(sheet.table[reading.header ?? -1]?.[column]));
  return typed === "" ? sheets.columnNamed(letterOf(column)) : typed;
}

export function titleOf(
  key: ColumnKey,
  parts: Pick<SheetParts, "sheet" | "reading">,
  text: Text,
): string {
  const column = parts.reading.columns.findIndex((one) => one?.key === key);
  const typed =
    column < 0 ? "" : clean(textOf(parts.sheet.table[parts.reading.header ?? -1]?.[column]));
  return typed === "" ? text.sheets.columns[key] : typed;
}

function letterOf(column: number): string {
  const last = String.fromCharCode(A + (column % LETTERS));
  return column < LETTERS ? last : letterOf(Math.floor(column / LETTERS) - 1) + last;
}
