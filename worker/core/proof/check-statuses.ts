/** Check 7: later entries that speak of this one are proven, and none declares it wrong. docs/log-format.md §5, §7. */
import { toBase64 } from "../bytes.ts";
import { leafHash, verifyInclusion } from "../log/tree.ts";
import type { ProvenEntry } from "./bundle.ts";
import { type Check, type Context, OK, type Outcome, SKIPPED } from "./check.ts";

export const checkStatusEntries: Check = { id: "status", name: "status-entry", run: entries };
export const checkStatusPaths: Check = { id: "status", name: "status-path", run: paths };
export const checkVoided: Check = { id: "status", name: "voided", run: voided };

function entries({ bundle, policy }: Context): Outcome {
  const log = toBase64(policy.log.id);
  const isAboutThis = ({ entry: { says }, index }: ProvenEntry) =>
    (says.t === "correction" || says.t === "erasure") &&
    says.log === log &&
    says.i === String(index) &&
    says.target === String(bundle.index);
  const stray = bundle.statuses.find((status) => !isAboutThis(status));
  if (stray === undefined) return passed(bundle.statuses);
  return { code: "status-entry", status: String(stray.index), index: String(bundle.index) };
}

function paths({ bundle: { statuses, checkpoints } }: Context): Outcome {
  for (const { entry, index, checkpoint, path } of statuses) {
    const head = checkpoints[checkpoint]?.note.checkpoint;
    const leaf = leafHash(entry.bytes);
    if (head === undefined || !verifyInclusion({ ...head, leaf, index, path })) {
      return { code: "status-path", status: String(index) };
    }
  }
  return passed(statuses);
}

function voided({ bundle: { statuses } }: Context): Outcome {
  const indexes = (type: string) =>
    statuses.flatMap(({ entry, index }) => (entry.says.t === type ? [String(index)] : []));
  const [voidedBy] = indexes("correction");
  const erasures = indexes("erasure");
  if (voidedBy !== undefined) return { code: "voided", voidedBy, found: { voidedBy, erasures } };
  return { ...passed(erasures), found: { erasures } };
}

function passed(statuses: readonly unknown[]): Outcome {
  return statuses.length === 0 ? SKIPPED : OK;
}
