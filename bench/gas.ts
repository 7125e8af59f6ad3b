/** Gas of the contract's calls, as the contract's own test measured and pinned it, beside the limits of LOG.md §9. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./report.ts";

const SNAPSHOT = join(import.meta.dirname, "../contracts/gas-snapshot.json");

/** How a snapshot line is named, and what it may cost. */
const LIMITS: readonly { readonly names: RegExp; readonly most: number }[] = [
  { names: /^anchor.*\b21 proof nodes/, most: 95_000 },
  { names: /^anchor\b.*\b1 proof node$/, most: 65_000 },
  { names: /^verifyInclusion.*\b20 levels/, most: 12_500 },
];

export function gas(): readonly Row[] {
  const snapshot = JSON.parse(readFileSync(SNAPSHOT, "utf8")) as Record<
    string,
    Record<string, number>
  >;
  const lines = Object.values(snapshot).flatMap((group) => Object.entries(group));
  const rows = LIMITS.flatMap(({ names, most }) =>
    lines
      .filter(([name]) => names.test(name))
      .map(([what, value]): Row => ({ what, value, unit: "gas", limit: { most } })),
  );
  if (rows.length < LIMITS.length) throw new Error("the gas snapshot lacks a call with a limit");
  return rows;
}
