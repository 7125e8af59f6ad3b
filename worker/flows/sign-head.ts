/** The head is signed only after the sequencer's own memory holds it: no restored database can make it sign a second history. */
import { formatCheckpoint, type NoteKey, type Sign, signNote } from "../core/log/note.ts";
import type { HeadMemory, LogWriter } from "../ports.ts";
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
  if (head.note !== undefined) return;
  const body = formatCheckpoint({ origin: key.name, size: BigInt(head.size), root: head.root });
  await log.keepNote(head.size, await signNote(body, key, sign));
}
