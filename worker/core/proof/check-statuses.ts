/** Check 7: later entries that speak of this one are proven, and none declares it wrong. docs/log-format.md §5, §7. */
import { toBase64 } from "../bytes.ts";
import { leafHash, verifyInclusion } from "../log/tree.ts";
import type { ProvenEntry } from "./bundle.ts";
import { type Check, type Context, type Outcome, ok, skipped, stop } from "./check.ts";

export const checkStatusEntries: Check = { id: "status", name: "status-entry", run: entries };
export const checkStatusPaths: Check = { id: "status", name: "status-path", run: paths };
export const checkVoided: Check = { id: "status", name: "voided", run: voided };

const NONE = "No later entry about this one is in the bundle.";

function entries({ bundle, policy }: Context): Outcome {
  if (bundle.statuses.length === 0) return skipped(NONE);
  const log = toBase64(policy.log.id);
  const isAboutThis = ({ entry, index }: ProvenEntry) =>
    (entry.t === "correction" || entry.t === "erasure") &&
    entry.log === log &&
    entry.i === String(index) &&
    entry.target === String(bundle.index);
  const stray = bundle.statuses.find((status) => !isAboutThis(status));
  if (stray === undefined) return ok("The later entries in the bundle speak of this one.");
  const reason = `Entry ${stray.index}, shown as a later status, is not one of entry ${bundle.index}.`;
  return stop("status-entry", reason);
}

function paths({ bundle }: Context): Outcome {
  if (bundle.statuses.length === 0) return skipped(NONE);
  for (const { bytes, index, checkpoint, path } of bundle.statuses) {
    const head = bundle.checkpoints[checkpoint]?.note.checkpoint;
    const proof = { leaf: leafHash(bytes), index, path };
    if (head === undefined || !verifyInclusion({ ...proof, size: head.size, root: head.root })) {
      return stop(
        "status-path",
        `The path of the later entry ${index} does not lead to the checkpoint.`,
      );
    }
  }
  return ok("The later entries in the bundle are in the log.");
}

function voided({ bundle: { statuses } }: Context): Outcome {
  const correction = statuses.find(({ entry }) => entry.t === "correction");
  const erasures = statuses.flatMap(({ entry, index }) =>
    entry.t === "erasure" ? [`${index}`] : [],
  );
  if (correction !== undefined) {
    const by = String(correction.index);
    const reason = `A later entry of the log, number ${by}, declares this record wrong.`;
    return { ...stop("voided", reason), found: { voidedBy: by, erasures } };
  }
  if (erasures.length === 0) return skipped(NONE);
  const said = `Entry ${erasures.join(", ")} says that fields of this record were erased.`;
  return ok(said, { erasures });
}
