/** Check 4, first half: the entry speaks of the right kind of record, this log and its own place. docs/log-format.md §2. */
import { toBase64 } from "../bytes.ts";
import { type Check, type Context, OK, type Outcome } from "./check.ts";

export const checkEntryType: Check = { id: "entry", name: "entry-type", run: type };
export const checkEntryLog: Check = { id: "entry", name: "entry-log", run: log };
export const checkEntryIndex: Check = { id: "entry", name: "entry-index", run: index };

function type({ bundle: { entry }, types }: Context): Outcome {
  const theirs = entry.says.t;
  return types.includes(theirs) ? OK : { code: "entry-type", ours: types.join(), theirs };
}

function log({ bundle: { entry }, policy }: Context): Outcome {
  const ours = toBase64(policy.log.id);
  const theirs = entry.says.log ?? "none";
  return ours === theirs ? OK : { code: "entry-log", ours, theirs };
}

// The path alone does not bind the place: with another size it can fit another index.
function index({ bundle }: Context): Outcome {
  const ours = String(bundle.index);
  const theirs = bundle.entry.says.i;
  return ours === theirs ? OK : { code: "entry-index", ours, theirs };
}
