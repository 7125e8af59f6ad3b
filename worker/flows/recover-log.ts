/** Before the first round of a new life: is the database still the log this sequencer signed? LOG.md §5. */
import { equal, toBase64, utf8 } from "../core/bytes.ts";
import { parseEntry } from "../core/log/entry.ts";
import { type NoteKey, parseNote } from "../core/log/note.ts";
import { rootFromTiles, tilesForEdge } from "../core/log/tiles.ts";
import { leafHash } from "../core/log/tree.ts";
import { Problem } from "../core/problem.ts";
import type { Checkpoint, HeadMemory, LogWriter, Publisher, ReadTile } from "../ports.ts";
import { inspectLog } from "./inspect-log.ts";
import { LogFault } from "./log-fault.ts";
import { CHECKPOINT_PATH } from "./publish-log.ts";

/** How many of the newest entries are recomputed at every start. */
export const INSPECTED_AT_START = 256;

interface Ports {
  readonly log: LogWriter;
  readonly memory: HeadMemory;
  readonly publisher: Publisher;
  readonly key: NoteKey;
  readonly logId: string;
  /** What the chain holds of this log, where a chain is configured; throws when it does not answer. */
  readonly chainHead: () => Promise<Checkpoint | undefined>;
}

/** Throws {@link LogFault}, by name, rather than let a changed or older database be signed. */
export async function recoverLog(ports: Ports): Promise<void> {
  const { log, memory } = ports;
  const head = await log.head();
  if (head === undefined) throw new LogFault("no-log", "The database holds no checkpoint.");
  await requireOwnLog(ports);
  await requireStoredRoot(log, head);

  const signed = await memory.read();
  if (signed !== undefined) await requireExtension(log, { head, of: signed, ahead: "rolled-back" });
  else await askOthers(ports, head);

  await inspectLog(log, { from: Math.max(0, head.size - INSPECTED_AT_START), to: head.size });
}

/** Settings that name another log than the database holds would spoil every entry from here on. */
async function requireOwnLog({ log, key, logId }: Ports): Promise<void> {
  const [first] = await log.entries(0, 1);
  const bytes = utf8(first?.entry ?? "");
  if (first === undefined || toBase64(leafHash(bytes)) !== logId) {
    throw new LogFault("wrong-log", "Leaf 0 of the database is not the LOG_ID of the settings.");
  }
  const manifest = parseEntry(bytes);
  const isOurs =
    manifest.t === "manifest" &&
    manifest.origin === key.name &&
    manifest.key === toBase64(key.publicKey);
  if (!isOurs) {
    throw new LogFault("wrong-log", "Leaf 0 names another LOG_ORIGIN or LOG_SIGNING_KEY.");
  }
}

/** A sequencer without memory continues a database only when it holds all that was published and anchored. */
async function askOthers({ log, publisher, chainHead }: Ports, head: Checkpoint): Promise<void> {
  const note = await publisher.get(CHECKPOINT_PATH);
  if (note !== undefined) {
    const { size, root } = parseNote(note).checkpoint;
    await requireExtension(log, { head, of: { size: Number(size), root }, ahead: "rolled-back" });
  }
  const anchored = await chainHead();
  if (anchored !== undefined) {
    await requireExtension(log, { head, of: anchored, ahead: "chain-ahead" });
  }
}

async function requireExtension(
  log: LogWriter,
  { head, of, ahead }: { head: Checkpoint; of: Checkpoint; ahead: "rolled-back" | "chain-ahead" },
): Promise<void> {
  if (head.size < of.size) {
    throw new LogFault(
      ahead,
      `The database ends at ${head.size} entries, but ${of.size} were ${ahead === "rolled-back" ? "signed" : "anchored"}. Was an old backup restored?`,
    );
  }
  await requireStoredRoot(log, of);
}

async function requireStoredRoot(log: LogWriter, checkpoint: Checkpoint): Promise<void> {
  requireRoot(await log.tiles(tilesForEdge(checkpoint.size)), checkpoint);
}

/** The tiles must still give the root that was signed at that size. */
export function requireRoot(readTile: ReadTile, { size, root }: Checkpoint): void {
  const found = rootOf(size, readTile);
  if (found === undefined || !equal(found, root)) {
    throw new LogFault(
      "history-changed",
      `The stored tiles do not give the root of ${size} entries.`,
    );
  }
}

/** Nothing where a tile is gone or cut short. */
function rootOf(size: number, readTile: ReadTile): Uint8Array | undefined {
  try {
    return rootFromTiles(size, readTile);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
