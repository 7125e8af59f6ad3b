/** Events that wait → entries with contiguous indexes → one new checkpoint, in one transaction; then the signature, then the public copies. */
import { equal } from "../core/bytes.ts";
import type { NoteKey, Sign } from "../core/log/note.ts";
import { appendToTiles, edgeFromTiles, tilesForEdge } from "../core/log/tiles.ts";
import type {
  Checkpoint,
  Clock,
  HeadMemory,
  LogWriter,
  Publisher,
  Randomness,
  Round,
} from "../ports.ts";
import { LogFault } from "./log-fault.ts";
import { makeEntries } from "./make-entries.ts";
import { publishLog } from "./publish-log.ts";
import { requireRoot } from "./recover-log.ts";
import { signHead } from "./sign-head.ts";

/** A round's hashing stays well under a second, and its transaction small. */
export const ENTRIES_PER_ROUND_MAX = 2_500;

export interface SequencerPorts {
  readonly log: LogWriter;
  readonly memory: HeadMemory;
  readonly publisher: Publisher;
  readonly key: NoteKey;
  readonly sign: Sign;
  /** b64 leaf hash of leaf 0. */
  readonly logId: string;
  readonly now: Clock;
  readonly random: Randomness;
}

/** One round. Run it until it logs nothing; a crash between any two lines is repaired by the next one. */
export async function sequenceLog(ports: SequencerPorts): Promise<{ logged: number }> {
  const logged = await ports.log.round((round) => appendWaiting(round, ports));
  if (logged > 0) await signHead(ports);
  await publishLog(ports);
  return { logged };
}

async function appendWaiting(round: Round, ports: SequencerPorts): Promise<number> {
  // Taken first: it waits for a round of an earlier life that is still being committed, and the head is read after it.
  const waiting = await round.take(ENTRIES_PER_ROUND_MAX);
  const head = await ownHead(round, ports.memory);
  if (waiting.length === 0) return 0;

  const readTile = await round.tiles(tilesForEdge(head.size));
  requireRoot(readTile, head);
  const entries = await makeEntries(round, { ...ports, waiting, firstIndex: head.size });
  const edge = edgeFromTiles(head.size, readTile);
  const { changed, root, size } = appendToTiles(
    edge,
    entries.map(({ leafHash }) => leafHash),
  );
  await round.append(entries);
  await round.growTiles(changed);
  await round.checkpoint({ size, root, prevSize: head.size });
  return waiting.length;
}

/** The database's head, which must be the one that this sequencer signed last. */
async function ownHead(round: Round, memory: HeadMemory): Promise<Checkpoint> {
  const head = await round.head();
  const signed = await memory.read();
  if (head === undefined) throw new LogFault("no-log", "The database holds no checkpoint.");
  if (signed?.size !== head.size) {
    throw new LogFault(
      "second-writer",
      `The database is at ${head.size} entries, this sequencer signed ${signed?.size ?? 0}.`,
    );
  }
  if (!equal(signed.root, head.root)) {
    throw new LogFault(
      "history-changed",
      `The database's root of ${head.size} entries is not the one that was signed.`,
    );
  }
  return head;
}
