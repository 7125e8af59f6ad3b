/** Before the first round of a new life: is the database still the log this sequencer signed? LOG.md §5. */
import { equal } from "../core/bytes.ts";
import { rootFromTiles, tilesForEdge } from "../core/log/tiles.ts";
import type { Checkpoint, HeadMemory, LogWriter } from "../ports.ts";
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
  await requireRoot(log, head, "history-changed");

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
  await requireRoot(log, of, "history-changed");
}

/** The tiles must still give the root that was signed at that size. */
async function requireRoot(
  log: LogWriter,
  { size, root }: Checkpoint,
  code: "history-changed",
): Promise<void> {
  const readTile = await log.tiles(tilesForEdge(size));
  if (!equal(rootFromTiles(size, readTile), root)) {
    throw new LogFault(code, `The stored tiles do not give the root of ${size} entries.`);
  }
}
