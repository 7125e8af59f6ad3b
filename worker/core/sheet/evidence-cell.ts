/** Files in a cell: `roast log.jpg (image/jpeg, sha256 ab…)`, several with a semicolon between. */
import type { EvidenceFile } from "../steps/draft.ts";

const FILE = /\s*(.+?) \(([^\s(),;]+), sha256 ([0-9a-f]{64})\)(?:;|$)/gy;

export const evidenceText = (files: readonly EvidenceFile[]): string =>
  files.map(({ name, mediaType, sha256 }) => `${name} (${mediaType}, sha256 ${sha256})`).join("; ");

/** Undefined where the cell says it in other words. */
export function evidenceIn(typed: string): readonly EvidenceFile[] | undefined {
  const found = [...typed.matchAll(FILE)];
  if (found.reduce((length, [whole]) => length + whole.length, 0) !== typed.length)
    return undefined;
  return found.map(([, name = "", mediaType = "", sha256 = ""]) => ({ sha256, mediaType, name }));
}
