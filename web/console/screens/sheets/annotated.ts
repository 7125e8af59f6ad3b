/** The rows that were left out, as a sheet of their own with a column that says why: corrected there, it can be imported as it is. Pure. */
import {
  type Cell,
  escaped,
  type Table,
  textOf,
  unescaped,
} from "../../../../worker/core/sheet/cells.ts";
import type { ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import type { SheetFinding, SheetReading } from "../../../../worker/core/sheet/reading.ts";
import type { Text } from "../../text/languages.ts";

export function annotated(
  table: Table,
  reading: SheetReading,
  { sheets }: Text,
  /** What the server refused, by eventID. */
  refused: ReadonlyMap<string, string>,
): Cell[][] {
  const { header, columns, steps, rows } = reading;
  const filled = new Map<string, string>();
  for (const { row, key, value } of steps.flatMap(({ hints }) => hints.filter(isAsAbove)))
    filled.set(`${row} ${key}`, value ?? "");
  const width = Math.max(0, columns.length, ...table.map((row) => row.length));
  const kept = columns.flatMap((one, n) => (one?.key === "problem" ? [] : [n]));
  const more = Array.from({ length: width - columns.length }, (_, n) => columns.length + n);
  const at = [...kept, ...more];
  const titles = at.map((n) => {
    const own = textOf(table[header ?? -1]?.[n]);
    const key = columns[n]?.key;
    return safe(own === "" && key !== undefined ? sheets.columns[key] : own);
  });
  const left = rows.flatMap((what, row): Cell[][] => {
    const why = whyOf(what, row, reading, { sheets, refused });
    if (why === undefined) return [];
    const cells = at.map((n): Cell => {
      const above = filled.get(`${row} ${columns[n]?.key}`);
      return safe(above ?? table[row]?.[n] ?? "");
    });
    return [[...cells, safe(why)]];
  });
  return [[...titles, safe(sheets.columns.problem)], ...left];
}

const isAsAbove = ({ rule }: SheetFinding) => rule === "as-above";

interface Saying {
  readonly sheets: Text["sheets"];
  readonly refused: ReadonlyMap<string, string>;
}

/** Undefined for rows that were recorded, and for those that never were records. */
function whyOf(
  what: SheetReading["rows"][number],
  row: number,
  { steps }: SheetReading,
  { sheets, refused }: Saying,
): string | undefined {
  if (typeof what !== "number")
    return what === "left-out" || what === "too-many" || what === "twice"
      ? sheets.left[what]
      : undefined;
  const step = steps[what];
  if (step === undefined) return undefined;
  if (step.state === "twice") return sheets.left.twice;
  const no = refused.get(step.eventId);
  if (no !== undefined) return no;
  if (step.faults.length === 0) return undefined;
  const own = step.faults.filter((fault) => fault.row === row);
  return sentences(own.length > 0 ? own : step.faults, sheets);
}

export function sentences(faults: readonly SheetFinding[], sheets: Text["sheets"]): string {
  return faults.map((fault) => sentence(fault, sheets)).join(" ");
}

/** “Lot: is missing.” */
export function sentence({ key, rule, value = "" }: SheetFinding, sheets: Text["sheets"]): string {
  const said = sheets.rules[rule](value);
  return key === undefined ? said : sheets.ofColumn(sheets.columns[key as ColumnKey], said);
}

/** Safe to open, and read back as it is. */
const safe = (cell: Cell): Cell => (typeof cell === "string" ? escaped(unescaped(cell)) : cell);
