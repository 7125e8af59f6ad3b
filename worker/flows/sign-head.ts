/** The head is signed only after the sequencer's own memory holds it: no restored database can make it sign a second history. */
import { equal } from "../core/bytes.ts";
import { formatCheckpoint, type NoteKey, type Sign, signNote } from "../core/log/note.ts";
import type { Checkpoint, HeadMemory, LogWriter } from "../ports.ts";
import { LogFault } from "./log-fault.ts";

interface Ports {
  readonly log: LogWriter;
  readonly memory: HeadMemory;
  readonly key: NoteKey;
  readonly sign: Sign;
}

/** Ed25519 gives the same signature twice, so a crash before the note was kept costs nothing. */
export async function signHead({ log, memory, key, sign }: Ports): Promise<void> {
  const head = await log.head();
  if (head === undefined) throw new LogFault("no-log", "The database holds no checkpoint.");
  const known = await memory.read();
  if (known === undefined || known.size < head.size) await memory.write(head);
  else requireSame(head, known);
  if (head.note !== undefined) return;
  const body = formatCheckpoint({ origin: key.name, size: BigInt(head.size), root: head.root });
  await log.keepNote(head.size, await signNote(body, key, sign));
}

/** A head that is older than the one in memory, or another of the same size, is the start of a second history. */
function requireSame(head: Checkpoint, known: Checkpoint): void {
  if (head.size < known.size) {
    throw new LogFault(
      "rolled-back",
      `The database ends at ${head.size} entries, but ${known.size} were signed.`,
    );
  }
  if (!equal(head.root, known.root)) {
    throw new LogFault(
      "history-changed",
      `Another root of ${head.size} entries was signed before.`,
    );
  }
}
