/** Check 5: the checkpoints are the log's own words, and enough witnesses saw them. docs/log-format.md §4. */
import { equal } from "../bytes.ts";
import { openNote } from "../log/note.ts";
import { Problem } from "../problem.ts";
import type { BundleCheckpoint } from "./bundle.ts";
import { type Check, type Context, type Outcome, ok, skipped, stop } from "./check.ts";
import { plural, shorten } from "./describe.ts";

export const checkNoteOrigin: Check = { id: "note", name: "note-origin", run: origin };
export const checkNoteSignature: Check = { id: "note", name: "note-signature", run: signature };
export const checkNoteSplit: Check = { id: "note", name: "note-split", run: split };
export const checkNoteWitnesses: Check = { id: "note", name: "note-witnesses", run: witnesses };

function origin({ bundle: { checkpoints }, policy }: Context): Outcome {
  const ours = policy.log.origin;
  const stranger = checkpoints.map(({ note }) => note.checkpoint.origin).find((o) => o !== ours);
  if (stranger === undefined) return ok(`The checkpoint is one of ${ours}.`);
  const reason = `The checkpoint is one of ${shorten(stranger)}, not of ${shorten(ours)}.`;
  return stop("note-origin", reason, { ours, theirs: stranger });
}

async function signature(context: Context): Promise<Outcome> {
  const { log } = context.policy;
  for (const checkpoint of context.bundle.checkpoints) {
    const signers = await signersOf(context, checkpoint);
    if (signers === "bad") {
      return stop("note-signature", "A signature on the checkpoint is not good.");
    }
    if (!signers.some((key) => log.keys.includes(key))) {
      return stop("note-signature", `The checkpoint is not signed by ${shorten(log.origin)}.`);
    }
  }
  return ok(`The checkpoint is signed by ${log.origin}.`);
}

async function witnesses(context: Context): Promise<Outcome> {
  const { quorum, keys } = context.policy.witnesses;
  if (quorum === 0) return skipped("The policy asks for no witness.");
  for (const checkpoint of context.bundle.checkpoints) {
    const signers = await signersOf(context, checkpoint);
    const seen = signers === "bad" ? 0 : keys.filter((key) => signers.includes(key)).length;
    if (seen < quorum) {
      const signed = plural(seen, "witness", "witnesses");
      const reason = `The checkpoint is signed by ${signed}, and the policy wants ${quorum}.`;
      return stop("note-witnesses", reason);
    }
  }
  return ok(`The checkpoint is signed by ${plural(quorum, "witness", "witnesses")} or more.`);
}

async function signersOf({ policy, ed25519 }: Context, { noteText }: BundleCheckpoint) {
  try {
    const keys = [...policy.log.keys, ...policy.witnesses.keys];
    return (await openNote(noteText, keys, ed25519)).signedBy;
  } catch (error) {
    if (error instanceof Problem) return "bad";
    throw error;
  }
}

// Two roots for one size are two histories; the log has signed both, and neither can be relied on.
function split({ bundle: { checkpoints } }: Context): Outcome {
  const heads = checkpoints.map(({ note }) => note.checkpoint);
  const twice = heads.find((a) => heads.some((b) => a.size === b.size && !equal(a.root, b.root)));
  if (twice === undefined) return ok("The checkpoints do not contradict each other.");
  return stop("note-split", `The log signed two different histories of ${twice.size} entries.`);
}
