/** What a measurement says, and how it is printed: each number beside the limit or the peer it is judged by. */

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the issue or the design allows. */
  readonly limit?: { readonly most: number } | { readonly least: number };
  /** Something measured in the same run, and how our number compares with it. */
  readonly peer?: { readonly what: string; readonly ratio: number };
  /** How the number came about, where that is not plain. */
  readonly note?: string;
}

export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly seconds: number;
}

export type Judgement = "ok" | "over" | "";

export function judge({ value, limit }: Row): Judgement {
  if (limit === undefined) return "";
  return ("most" in limit ? value <= limit.most : value >= limit.least) ? "ok" : "over";
}

const COLUMNS = [58, 20, 22, 5] as const;

export function table(parts: readonly Part[]): string {
  const heading = cells(["", "measured", "limit", ""]);
  return [heading, ...parts.flatMap(partLines)].join("\n");
}

function partLines({ title, rows, seconds }: Part): string[] {
  return ["", `${title} (${seconds.toFixed(0)} s)`, ...rows.flatMap(rowLines)];
}

function rowLines(row: Row): string[] {
  const limit = row.limit === undefined ? "" : limitWords(row.limit, row.unit);
  const line = cells([`  ${row.what}`, `${digits(row.value)} ${row.unit}`, limit, judge(row)]);
  const peer = row.peer && `${digits(row.peer.ratio)} × ${row.peer.what}`;
  const said = [peer, row.note].filter((words) => words !== undefined);
  return [line, ...said.map((words) => `      ${words}`)];
}

function limitWords(limit: NonNullable<Row["limit"]>, unit: string): string {
  return "most" in limit ? `≤ ${digits(limit.most)} ${unit}` : `≥ ${digits(limit.least)} ${unit}`;
}

function cells(texts: readonly [string, string, string, string]): string {
  const [what, ...others] = texts;
  const padded = others.map((text, at) => text.padStart(COLUMNS[at + 1] ?? 0));
  return (what.padEnd(COLUMNS[0]) + padded.join("")).trimEnd();
}

/** Three digits are all that a shared machine can vouch for; whole numbers keep theirs. */
export function digits(value: number): string {
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(3));
  return shown.toLocaleString("en", { maximumFractionDigits: 6 });
}
