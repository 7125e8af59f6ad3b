/** How this sheet writes numbers and days: what one cell says for certain holds for the others. */
import { clean, type Table, textOf } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import { type DayOrder, orderSaidBy } from "./dates.ts";
import type { Lined } from "./lines.ts";
import { AMOUNTS, type Mark, markSaidBy, partsOf } from "./numbers.ts";
import type { Answers } from "./reading.ts";

export interface Conventions {
  /** By column, and for the sheet as a whole. */
  readonly markIn: (key: ColumnKey) => Mark | undefined;
  readonly order?: DayOrder;
}

/** A column that contradicts itself says nothing; a sheet whose columns contradict each other neither. */
export function conventionsOf({ lines, columns }: Lined, answers: Answers): Conventions {
  const marks = new Map<ColumnKey, ReadonlySet<Mark>>();
  for (const key of columns.flatMap((one) => (one && AMOUNTS.has(one.key) ? [one.key] : []))) {
    marks.set(key, new Set(lines.flatMap((line) => marksIn(line.cell(key)))));
  }
  const all = new Set([...marks.values()].flatMap((found) => [...found]));
  const orders = new Set(
    lines.flatMap((line) => {
      const cell = line.cell("date");
      return typeof cell === "string" ? (orderSaidBy(cell) ?? []) : [];
    }),
  );
  const order = only(orders) ?? answers.dates;
  return {
    markIn: (key) => only(marks.get(key) ?? new Set()) ?? only(all) ?? answers.mark,
    ...(order !== undefined && { order }),
  };
}

/** Numbers that the file has as numbers say nothing of how people write them. */
function marksIn(cell: Table[number][number] | undefined): Mark[] {
  if (typeof cell !== "string") return [];
  const parts = partsOf(clean(textOf(cell)));
  const typed = parts === undefined ? [] : [parts.number, parts.each?.number ?? ""];
  return typed.flatMap((number) => markSaidBy(number) ?? []);
}

const only = <T>(found: ReadonlySet<T>): T | undefined =>
  found.size === 1 ? [...found][0] : undefined;
