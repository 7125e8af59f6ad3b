/** Corrections in a sheet that is looked at: cells and answers change, the file does not. Pure. */
import { clean, escaped, type Table, textOf } from "../../../../worker/core/sheet/cells.ts";
import type { ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import type { Answers, SheetReading } from "../../../../worker/core/sheet/reading.ts";

export interface Sheet {
  readonly table: Table;
  readonly answers: Answers;
}

/** Where the sheet has no such column it gets one, at its end. */
export function withCells(
  { table, answers }: Sheet,
  { columns }: SheetReading,
  edits: readonly { readonly row: number; readonly key: ColumnKey; readonly text: string }[],
): Sheet {
  const rows = table.map((row) => [...row]);
  const chosen: Record<number, ColumnKey | "none"> = { ...answers.columns };
  let width = Math.max(columns.length, ...rows.map((row) => row.length));
  for (const { row, key, text } of edits) {
    const named = columns.findIndex((one) => one?.key === key);
    const added = Object.entries(chosen).find(([, one]) => one === key)?.[0];
    const column = named >= 0 ? named : added === undefined ? width++ : Number(added);
    if (named < 0) chosen[column] = key;
    const cells = rows[row];
    if (cells === undefined) continue;
    while (cells.length <= column) cells.push("");
    cells[column] = escaped(text);
  }
  return { table: rows, answers: { ...answers, columns: chosen } };
}

export const withoutRows = ({ table, answers }: Sheet, rows: readonly number[]): Sheet => ({
  table,
  answers: { ...answers, leftOut: [...(answers.leftOut ?? []), ...rows] },
});

export const withAnswers = ({ table, answers }: Sheet, more: Answers): Sheet => ({
  table,
  answers: { ...answers, ...more },
});

/** As a person reads it. */
export function cellText(
  {
    sheet: { table },
    reading: { columns },
  }: { readonly sheet: Sheet; readonly reading: SheetReading },
  row: number,
  key: ColumnKey,
) {
  const column = columns.findIndex((one) => one?.key === key);
  return column < 0 ? "" : clean(textOf(table[row]?.[column]));
}
