/** Check 2: what is shown and the digests of what is hidden give the entry's commitment. docs/log-format.md §1, §7. */
import { compare, toBase64, toHex } from "../bytes.ts";
import { commitFromDigests, fieldDigest } from "../log/commitment.ts";
import type { BundleField } from "./bundle.ts";
import { type Check, type Context, type Outcome, ok, stop } from "./check.ts";
import { nameOfField, plural, showField } from "./describe.ts";

export const checkFields: Check = { id: "fields", name: "fields", run: fieldsGiveTheCommitment };

function fieldsGiveTheCommitment({ bundle: { fields, entry } }: Context): Outcome {
  const repeated = repeatedPointer(fields);
  if (repeated !== undefined) {
    return stop("fields", `The ${nameOfField(repeated)} (${repeated}) is shown more than once.`);
  }
  if (entry.t === "manifest") return stop("fields", "The entry commits to no document.");
  const digests = fields.map((field) => ("digest" in field ? field.digest : fieldDigest(field)));
  const ours = toBase64(commitFromDigests(digests));
  const compared = { ours, theirs: entry.commit };
  if (!isAscending(digests)) return stop("fields", whatDiffers(fields, digests), compared);
  if (ours !== entry.commit) {
    return stop("fields", "The fields shown and hidden are not what was committed.", compared);
  }
  const shown = fields.filter((field) => "pointer" in field).length;
  const counts = `${plural(shown, "field")} shown and ${fields.length - shown} hidden`;
  return ok(`The ${counts} give the commitment in the log entry.`);
}

// A field and something inside it cannot both be in one document either.
function repeatedPointer(fields: readonly BundleField[]): string | undefined {
  const pointers = fields.flatMap((field) => ("pointer" in field ? [field.pointer] : []));
  const seen = new Set<string>();
  for (const pointer of pointers) {
    if (seen.has(pointer)) return pointer;
    seen.add(pointer);
  }
  return pointers.find((pointer) => parents(pointer).some((parent) => seen.has(parent)));
}

function parents(pointer: string): string[] {
  const parts = pointer.split("/");
  return parts.slice(2).map((_, at) => parts.slice(0, at + 2).join("/"));
}

function isAscending(digests: readonly Uint8Array[]): boolean {
  return digests.every((digest, at) => isBelow(digests[at - 1], digest));
}

function isBelow(lower: Uint8Array | undefined, upper: Uint8Array | undefined): boolean {
  return lower === undefined || upper === undefined || compare(lower, upper) < 0;
}

// A changed field's digest no longer fits between its neighbours: usually that tells which one it is.
function whatDiffers(fields: readonly BundleField[], digests: readonly Uint8Array[]): string {
  const breaks = digests.flatMap((digest, at) => (isBelow(digests[at - 1], digest) ? [] : [at]));
  const [second = 0] = breaks;
  const suspects = [second - 1, second].filter((at) => isAscending(digests.toSpliced(at, 1)));
  const field = fields[suspects[0] ?? -1];
  if (suspects.length === 1 && field !== undefined && "pointer" in field) {
    const { pointer, value } = field;
    return `The ${nameOfField(pointer)} shown (${showField(pointer, value)}) is not what was committed.`;
  }
  const [one, two] = [digests[second - 1], digests[second]].map((d) =>
    toHex(d ?? new Uint8Array()),
  );
  const same = one === two ? "one stands there twice" : "they do not stand in their order";
  return `The fields shown and hidden are not what was committed: ${same}.`;
}
