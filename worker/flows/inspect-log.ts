/** Recomputes stored entries from what they commit to: whoever edits the database is noticed, by name and index. */
import { equal, fromBase64, utf8 } from "../core/bytes.ts";
import { commitDocument } from "../core/log/commitment.ts";
import { readDocument } from "../core/log/document.ts";
import { type CommittedEntry, isCommitted, parseEntry } from "../core/log/entry.ts";
import { TILE_WIDTH, type TileCoordinate } from "../core/log/tiles.ts";
import { leafHash } from "../core/log/tree.ts";
import type { LogWriter, ReadTile, StoredEntry } from "../ports.ts";
import { LogFault } from "./log-fault.ts";

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Documents are read this many at a time: each may be large, and the object's memory is not. */
const ENTRIES_AT_ONCE = 32;

/** Throws {@link LogFault} at the first entry that is not what the tree says. */
export async function inspectLog(log: LogWriter, { from, to }: Window): Promise<void> {
  for (let first = from; first < to; first += ENTRIES_AT_ONCE) {
    await inspectWindow(log, { from: first, to: Math.min(first + ENTRIES_AT_ONCE, to) });
  }
}

async function inspectWindow(log: LogWriter, { from, to }: Window): Promise<void> {
  const rows = await log.entries(from, to);
  const readTile = await log.tiles(leafTiles({ from, to }));
  for (let index = from; index < to; index++) {
    const row = rows[index - from];
    if (row?.index !== index) throw new LogFault("entry-missing", `Entry ${index} is gone.`);
    inspectEntry(row, leafInTile(readTile, index));
  }
}

function inspectEntry(row: StoredEntry, leafInTree: Uint8Array): void {
  const bytes = utf8(row.entry);
  const hash = leafHash(bytes);
  const isLogged = equal(hash, leafInTree) && equal(hash, row.leafHash);
  const entry = readable(() => parseEntry(bytes));
  if (entry !== undefined && entry.i !== String(row.index)) {
    throw new LogFault("order-changed", `Entry ${entry.i} stands in place ${row.index}.`);
  }
  if (!isLogged || entry === undefined) {
    throw new LogFault("entry-altered", `Entry ${row.index} is not the leaf that was logged.`);
  }
  if (isCommitted(entry)) inspectContent(row, entry);
}

function inspectContent(
  { index, document, stream, eventId }: StoredEntry,
  { t, commit }: CommittedEntry,
): void {
  if (document === undefined) {
    throw new LogFault("content-missing", `The content of entry ${index} is gone.`);
  }
  if (eventId === undefined && (t === "event" || t === "correction")) {
    throw new LogFault("content-missing", `The event of entry ${index} is gone.`);
  }
  const found = readable(() =>
    commitDocument({
      document: readDocument(document.body),
      seed: document.seed,
      ...(stream && { stream: { seq: BigInt(stream.seq), prev: stream.prev } }),
    }),
  );
  if (found === undefined || !equal(found.commit, fromBase64(commit))) {
    throw new LogFault(
      "content-altered",
      `The content of entry ${index} is not what was committed.`,
    );
  }
}

/** What was edited may not even be readable any more. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function leafTiles({ from, to }: Window): TileCoordinate[] {
  const first = Math.floor(from / TILE_WIDTH);
  const count = Math.ceil(to / TILE_WIDTH) - first;
  return Array.from({ length: count }, (_, n) => ({
    level: 0,
    index: first + n,
    width: Math.min(TILE_WIDTH, to - (first + n) * TILE_WIDTH),
  }));
}

function leafInTile(readTile: ReadTile, index: number): Uint8Array {
  const at = (index % TILE_WIDTH) * 32;
  return readTile(0, Math.floor(index / TILE_WIDTH)).slice(at, at + 32);
}
