/** Before the first round of a new life: is the database still the log this sequencer signed? LOG.md §5. */
import { equal } from "../core/bytes.ts";
import { rootFromTiles, tilesForEdge } from "../core/log/tiles.ts";
import { Problem } from "../core/problem.ts";
import type { Checkpoint, HeadMemory, LogWriter, ReadTile } from "../ports.ts";
import { inspectLog } from "./inspect-log.ts";
import { LogFault } from "./log-fault.ts";

/** How many of the newest entries are recomputed at every start. */
export const INSPECTED_AT_START = 256;

interface Ports {
  readonly log: LogWriter;
  readonly memory: HeadMemory;
  /** What the chain holds of this log, where a chain is configured and answers. */
  readonly chainHead: () => Promise<Checkpoint | undefined>;
}

/** Throws {@link LogFault}, by name, rather than let a changed or older database be signed. */
export async function recoverLog({ log, memory, chainHead }: Ports): Promise<void> {
  const head = await log.head();
  if (head === undefined) throw new LogFault("no-log", "The database holds no checkpoint.");
  await requireStoredRoot(log, head);

  const signed = await memory.read();
  if (signed !== undefined) await requireExtension(log, { head, of: signed, ahead: "rolled-back" });
  // Only the chain can vouch for a database that a sequencer without memory is to continue.
  const anchored = signed === undefined ? await chainHead() : undefined;
  if (anchored !== undefined)
    await requireExtension(log, { head, of: anchored, ahead: "chain-ahead" });

  await inspectLog(log, { from: Math.max(0, head.size - INSPECTED_AT_START), to: head.size });
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
