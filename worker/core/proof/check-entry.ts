/** Check 4, first half: the entry speaks of the right kind of record, this log and its own place. docs/log-format.md §2. */
import { toBase64 } from "../bytes.ts";
import { type Check, type Context, type Outcome, ok, stop } from "./check.ts";

export const checkEntryType: Check = { id: "entry", name: "entry-type", run: type };
export const checkEntryLog: Check = { id: "entry", name: "entry-log", run: log };
export const checkEntryIndex: Check = { id: "entry", name: "entry-index", run: index };

function type({ bundle: { entry }, types }: Context): Outcome {
  if (types.includes(entry.t)) return ok(`The log entry is of type ${entry.t}.`);
  const reason = `The log entry is of type “${entry.t}”, and what is asked for is ${types.join(" or ")}.`;
  return stop("entry-type", reason, { ours: types.join(), theirs: entry.t });
}

function log({ bundle: { entry }, policy }: Context): Outcome {
  const ours = toBase64(policy.log.id);
  const theirs = entry.log ?? "none";
  if (ours === theirs) return ok("The log entry names the log of the policy.");
  return stop("entry-log", "The log entry was made for another log.", { ours, theirs });
}

// The path alone does not bind the place: with another size it can fit another index.
function index({ bundle: { entry, index: proven } }: Context): Outcome {
  const compared = { ours: String(proven), theirs: entry.i };
  if (compared.ours === entry.i) return ok(`The log entry names its own place, ${entry.i}.`);
  const reason = `The log entry says it is number ${entry.i}, the bundle says ${proven}.`;
  return stop("entry-index", reason, compared);
}
