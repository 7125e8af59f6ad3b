/** A table is read into steps. Nothing is guessed: what a cell means is said by it, by its sheet, or by who was asked. docs/spreadsheets.md. */
import type { Table } from "./cells.ts";
import { groupsOf } from "./groups.ts";
import { lineUp } from "./lines.ts";
import { readStep } from "./read-step.ts";
import { readerOf } from "./reader.ts";
import type { LeftRow, SheetContext, SheetReading, SheetStep } from "./reading.ts";

export function readSheet(table: Table, context: SheetContext): SheetReading {
  const lined = lineUp(table, context.answers);
  const reader = readerOf(lined, context);
  const known = new Set(context.lots.map(({ lot }) => lot));
  const seen = new Set<string>();
  const steps: SheetStep[] = groupsOf(lined.lines, (lot) => known.has(lot)).map((group) => {
    const step = readStep(group, reader);
    const isTwice = step.state === "ready" && seen.has(step.eventId);
    seen.add(step.eventId);
    return isTwice ? { ...step, state: "twice" } : step;
  });
  const rows = table.map((_, row): number | LeftRow => lined.left.get(row) ?? "above");
  for (const [n, step] of steps.entries()) for (const row of step.rows) rows[row] = n;
  const { header, columns, hints } = lined;
  return {
    ...(header !== undefined && { header }),
    columns,
    steps,
    rows,
    questions: reader.questions,
    hints,
  };
}
