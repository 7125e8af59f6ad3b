/** Check 2: what is shown and the digests of what is hidden give the entry's commitment. docs/log-format.md §1, §7. */
import { compare, toBase64 } from "../bytes.ts";
import { commitFromDigests, fieldDigest } from "../log/commitment.ts";
import type { BundleField } from "./bundle.ts";
import { type Check, type Context, OK, type Outcome } from "./check.ts";

export const checkFields: Check = { id: "fields", name: "fields", run: fieldsGiveTheCommitment };

function fieldsGiveTheCommitment({ bundle: { event, entry } }: Context): Outcome {
  const { fields } = event;
  const pointer = repeatedPointer(fields);
  if (pointer !== undefined) return { code: "fields", why: "twice", pointer };
  if (entry.says.t === "manifest") return { code: "fields", why: "no-document" };
  const digests = fields.map((field) => ("digest" in field ? field.digest : fieldDigest(field)));
  const ours = toBase64(commitFromDigests(digests));
  const theirs = entry.says.commit;
  if (!isAscending(digests)) {
    return { code: "fields", ...whatDiffers(fields, digests), ours, theirs };
  }
  return ours === theirs ? OK : { code: "fields", why: "other", ours, theirs };
}

// A field and something inside it cannot both be in one document either. Sorted with the slash as the lowest letter there is,
// what is inside a field comes right behind it.
function repeatedPointer(fields: readonly BundleField[]): string | undefined {
  const pointers = fields.flatMap((field) => ("pointer" in field ? [field.pointer] : []));
  const sorted = pointers.map((pointer) => `${pointer.replaceAll("/", "\0")}\0`).sort();
  const second = sorted.find((pointer, at) => at > 0 && pointer.startsWith(sorted[at - 1] ?? ""));
  return second?.slice(0, -1).replaceAll("\0", "/");
}

function isAscending(digests: readonly Uint8Array[]): boolean {
  return digests.every((_, at) => step(digests, at) > 0);
}

/** Above zero when the digest at this place is above the one before it. */
function step(digests: readonly Uint8Array[], at: number): number {
  const [lower, upper] = [digests[at - 1], digests[at]];
  return lower === undefined || upper === undefined ? 1 : compare(upper, lower);
}

// A changed field's digest no longer fits between its neighbours: usually that tells which one it is.
function whatDiffers(fields: readonly BundleField[], digests: readonly Uint8Array[]) {
  const second = digests.findIndex((_, at) => step(digests, at) <= 0);
  const suspects = [second - 1, second].filter((at) => isAscending(digests.toSpliced(at, 1)));
  const field = fields[suspects[0] ?? -1];
  if (suspects.length === 1 && field !== undefined && "pointer" in field) {
    return { why: "changed", pointer: field.pointer, value: field.value } as const;
  }
  return { why: step(digests, second) === 0 ? "same" : "order" } as const;
}
