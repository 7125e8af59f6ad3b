/** Check 5: the checkpoints are the log's own words, and enough witnesses saw them. docs/log-format.md §4. */
import { equal } from "../bytes.ts";
import { signersOf } from "../log/note.ts";
import type { BundleCheckpoint } from "./bundle.ts";
import { type Check, type Context, OK, type Outcome, SKIPPED } from "./check.ts";

export const checkNoteOrigin: Check = { id: "note", name: "note-origin", run: origin };
export const checkNoteSignature: Check = { id: "note", name: "note-signature", run: signature };
export const checkNoteSplit: Check = { id: "note", name: "note-split", run: split };
export const checkNoteWitnesses: Check = { id: "note", name: "note-witnesses", run: witnesses };

function origin({ bundle: { checkpoints }, policy }: Context): Outcome {
  const ours = policy.log.origin;
  const theirs = checkpoints.map(({ note }) => note.checkpoint.origin).find((o) => o !== ours);
  return theirs === undefined ? OK : { code: "note-origin", ours, theirs };
}

async function signature(context: Context): Promise<Outcome> {
  const { log } = context.policy;
  for (const checkpoint of context.bundle.checkpoints) {
    const signers = await signersIn(context, checkpoint);
    if (signers === undefined) return { code: "note-signature" };
    if (!signers.some((key) => log.keys.includes(key))) {
      return { code: "note-signature", origin: log.origin };
    }
  }
  return OK;
}

async function witnesses(context: Context): Promise<Outcome> {
  const { quorum, keys } = context.policy.witnesses;
  if (quorum === 0) return SKIPPED;
  for (const checkpoint of context.bundle.checkpoints) {
    const signers = await signersIn(context, checkpoint);
    const seen = keys.filter((key) => signers?.includes(key)).length;
    if (seen < quorum) return { code: "note-witnesses", seen, wanted: quorum };
  }
  return { found: { witnesses: quorum } };
}

function signersIn({ policy, ed25519 }: Context, { note }: BundleCheckpoint) {
  return signersOf(note, [...policy.log.keys, ...policy.witnesses.keys], ed25519);
}

// Two roots for one size are two histories; the log has signed both, and neither can be relied on.
function split({ bundle: { checkpoints } }: Context): Outcome {
  const heads = checkpoints.map(({ note }) => note.checkpoint);
  const twice = heads.find((a) => heads.some((b) => a.size === b.size && !equal(a.root, b.root)));
  return twice === undefined ? OK : { code: "note-split", size: String(twice.size) };
}
