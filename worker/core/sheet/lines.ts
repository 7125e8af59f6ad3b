/** From a table to lines: which row is the header, what each column is, and which rows say something. */
import { type Cell, clean, SHEET_ROWS_MAX, type Table, textOf } from "./cells.ts";
import { type ColumnKey, type ColumnMeaning, columnOf } from "./columns.ts";
import { AMOUNTS, certain } from "./numbers.ts";
import type { Answers, LeftRow, SheetFinding } from "./reading.ts";
import { isSum } from "./words.ts";

/** One row that says something: its cells by what their columns are, cleaned. */
export interface Line {
  readonly row: number;
  readonly texts: ReadonlyMap<ColumnKey, string>;
  /** As the file has it. */
  readonly cell: (key: ColumnKey) => Cell | undefined;
}

export interface Lined {
  readonly header?: number;
  readonly columns: readonly (ColumnMeaning | undefined)[];
  readonly lines: readonly Line[];
  readonly left: ReadonlyMap<number, LeftRow>;
  readonly hints: readonly SheetFinding[];
}

const HEADER_SEARCHED_MAX = 40;
/** One word may stand anywhere; two in a row name columns. */
const HEADER_COLUMNS_MIN = 2;
/** A lot, whatever else is missing. */
const GOODS: readonly ColumnKey[] = ["lot", "fromLot", "material", "fromMaterial"];

export function lineUp(table: Table, { columns: chosen = {}, leftOut = [] }: Answers): Lined {
  const header = headerIn(table);
  if (header === undefined && Object.keys(chosen).length === 0)
    return { columns: [], lines: [], left: new Map(), hints: [] };
  const { columns, hints } = meanings(table[header ?? -1] ?? [], { chosen, header: header ?? 0 });
  const at = new Map(
    columns.flatMap((one, n) => (one === undefined ? [] : [[one.key, n] as const])),
  );
  const left = new Map<number, LeftRow>();
  const lines: Line[] = [];
  const asked = new Set(leftOut);
  const seen = new Set<string>();
  for (const [row, cells] of table.entries()) {
    const why =
      row <= (header ?? -1)
        ? "above"
        : row > SHEET_ROWS_MAX
          ? "too-many"
          : asked.has(row)
            ? "left-out"
            : whyLeft(cells, columns);
    const line = lineOf(row, cells, at);
    const whole = line.texts.has("date") ? JSON.stringify([...line.texts]) : undefined;
    if (why !== undefined) left.set(row, row === header ? "header" : why);
    else if (whole !== undefined && seen.has(whole)) left.set(row, "twice");
    else lines.push(line);
    if (why === undefined && whole !== undefined) seen.add(whole);
  }
  return { ...(header !== undefined && { header }), columns, lines, left, hints };
}

function lineOf(row: number, cells: readonly Cell[], at: ReadonlyMap<ColumnKey, number>): Line {
  const texts = new Map<ColumnKey, string>();
  for (const [key, column] of at) {
    const cell = cells[column];
    const plain = clean(textOf(cell));
    const isNumber = typeof cell === "object" && "number" in cell;
    const text = isNumber && AMOUNTS.has(key) ? certain(plain) : plain;
    if (text !== "") texts.set(key, text);
  }
  return { row, texts, cell: (key) => cells[at.get(key) ?? -1] };
}

/** The row that names most columns; of several the first. */
function headerIn(table: Table): number | undefined {
  let found: { readonly row: number; readonly named: number } | undefined;
  for (const [row, cells] of table.slice(0, HEADER_SEARCHED_MAX).entries()) {
    const named = new Set(cells.flatMap((cell) => nameIn(cell)?.key ?? [])).size;
    if (named >= HEADER_COLUMNS_MIN && named > (found?.named ?? 0)) found = { row, named };
  }
  return found?.row;
}

/** Headers are typed, never reckoned. */
const nameIn = (cell: Cell) => (typeof cell === "string" ? columnOf(cell) : undefined);

interface Chosen {
  readonly chosen: NonNullable<Answers["columns"]>;
  readonly header: number;
}

function meanings(cells: readonly Cell[], { chosen, header }: Chosen) {
  const taken = new Set<ColumnKey>(
    Object.values(chosen).flatMap((key) => (key === "none" ? [] : [key])),
  );
  const hints: SheetFinding[] = [];
  const width = Math.max(cells.length, ...Object.keys(chosen).map((n) => Number(n) + 1));
  const columns = Array.from({ length: width }, (_, n): ColumnMeaning | undefined => {
    const named = nameIn(cells[n] ?? "");
    const said = chosen[n];
    if (said !== undefined)
      return said === "none" ? undefined : { ...(named?.key === said ? named : {}), key: said };
    const value = clean(textOf(cells[n]));
    if (named !== undefined && !taken.has(named.key)) {
      taken.add(named.key);
      return named;
    }
    if (value !== "")
      hints.push({ row: header, rule: named ? "column-twice" : "column-unread", value });
    return undefined;
  });
  return { columns, hints };
}

function whyLeft(
  cells: readonly Cell[],
  columns: readonly (ColumnMeaning | undefined)[],
): LeftRow | undefined {
  const said = cells.flatMap((cell, n) => {
    const text = clean(textOf(cell));
    return text === "" || columns[n]?.key === "problem" ? [] : [{ n, text, cell }];
  });
  const [first, ...others] = said;
  if (first === undefined) return "empty";
  if (first.n === 0 && /^# /u.test(first.text)) return "remark";
  const known = said.filter(({ n }) => columns[n] !== undefined);
  const isHeader = known.every(({ n, cell }) => nameIn(cell)?.key === columns[n]?.key);
  if (isHeader && known.length >= HEADER_COLUMNS_MIN) return "header";
  const hasGoods = said.some(
    ({ n, text }) => GOODS.includes(columns[n]?.key ?? "problem") && !isSum(text),
  );
  if (!hasGoods && said.some(({ text }) => isSum(text))) return "sum";
  const isLot = columns[first.n]?.key === "lot" || columns[first.n]?.key === "fromLot";
  return others.length === 0 && !isLot ? "remark" : undefined;
}
