/** Rows of a vector file, judged a few at a time. */
import { inParallel } from "../capture/supplier.ts";
import type { Row } from "./row.ts";

/** What one file of vectors came to. */
export interface FileRows {
  readonly file: string;
  readonly rows: readonly Row[];
}

const AT_ONCE = 6;

/** `undefined` is a pass, text says what is wrong; what throws is wrong as well. */
export async function judged<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  faultOf: (item: T, n: number) => Promise<string | undefined>,
): Promise<Row[]> {
  const numbered = items.map((item, n) => ({ item, n }));
  return inParallel(numbered, AT_ONCE, async ({ item, n }) => {
    const fault = await faultOf(item, n).catch(String);
    return verdict(idOf(item), fault);
  });
}

export function verdict(id: string, fault: string | undefined): Row {
  return fault === undefined ? { id, outcome: "passed" } : { id, outcome: "failed", reason: fault };
}

/** Why a row that fails is believed wrong, and how it fails: another failure is one. */
export interface Argued {
  readonly fails: RegExp;
  readonly reason: string;
}

/** What is argued is set aside for as long as it fails the way that was argued about. */
export function setAside(rows: readonly Row[], argued: ReadonlyMap<string, Argued>): Row[] {
  return rows.map((row) => {
    const { id, outcome, reason = "" } = row;
    const about = argued.get(id);
    if (about === undefined) return row;
    if (outcome === "passed") return verdict(id, "is set aside, and passes: take it off the list");
    return about.fails.test(reason) ? { id, outcome: "set aside", reason: about.reason } : row;
  });
}

export function failuresIn(rows: readonly Row[]): string[] {
  return rows
    .filter(({ outcome }) => outcome === "failed")
    .map(({ id, reason }) => `${id}: ${reason}`);
}
