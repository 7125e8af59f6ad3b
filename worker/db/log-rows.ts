/** How entries, tiles and heads are read, by whichever connection: the writer's transaction or a visitor's single statement. */
import { type SQL, sql } from "drizzle-orm";
import { fromHex } from "../core/bytes.ts";
import type { TileCoordinate } from "../core/log/tiles.ts";
import type { Checkpoint, ReadTile, StoredEntry } from "../ports.ts";
import type { PoolDb } from "./client.ts";

/** A transaction of the writer. */
type Executes = Pick<PoolDb, "execute">;

export type HeadRow = { size: string; root: string; note: string | null };

export const headQuery = sql`select c.size, encode(c.root, 'hex') as root, s.note
  from checkpoints c left join notes s on s.size = c.size order by c.size desc limit 1`;

export async function readHead(
  tx: Executes,
): Promise<(Checkpoint & { note?: string }) | undefined> {
  const { rows } = await tx.execute<HeadRow>(headQuery);
  const [row] = rows;
  if (row === undefined) return undefined;
  const head = { size: Number(row.size), root: fromHex(row.root) };
  return row.note === null ? head : { ...head, note: row.note };
}

export type TileRow = { level: number; number: string; hashes: string };

export function tilesQuery(coordinates: readonly TileCoordinate[]): SQL {
  const wanted = JSON.stringify(coordinates.map(({ level, index }) => ({ level, number: index })));
  return sql`select t.level, t.number, encode(t.hashes, 'hex') as hashes
    from tiles t join json_to_recordset(${wanted}::json) as w(level int, number bigint)
    on w.level = t.level and w.number = t.number`;
}

export function tileReader(rows: readonly TileRow[]): ReadTile {
  const found = new Map(rows.map((row) => [`${row.level}/${row.number}`, fromHex(row.hashes)]));
  // A missing tile reads as an empty one: whoever computes with it finds it too short, and says which.
  return (level, index) => found.get(`${level}/${index}`) ?? new Uint8Array();
}

export async function readTiles(
  tx: Executes,
  coordinates: readonly TileCoordinate[],
): Promise<ReadTile> {
  const { rows } = await tx.execute<TileRow>(tilesQuery(coordinates));
  return tileReader(rows);
}

export type EntryRow = {
  index: string;
  entry: string;
  leaf: string;
  organisation: string | null;
  body: string | null;
  seed: string | null;
  seq: string | null;
  prev: string | null;
  eventId: string | null;
};

/** `where` speaks of `n`, the entry. */
export function entriesQuery(where: SQL): SQL {
  return sql`select n.index, n.entry, encode(n.leaf_hash, 'hex') as leaf, n.organisation_id as organisation,
      d.body, encode(d.seed, 'hex') as seed, n.stream_seq as seq, n.stream_prev as prev, e.event_id as "eventId"
    from entries n left join documents d on d.id = n.document_id left join events e on e.id = n.event_id where ${where} order by n.index`;
}

export async function readEntries(tx: Executes, where: SQL): Promise<StoredEntry[]> {
  const { rows } = await tx.execute<EntryRow>(entriesQuery(where));
  return rows.map(toEntry);
}

export function toEntry(row: EntryRow): StoredEntry {
  const { body, seed, seq, prev, eventId } = row;
  return {
    index: Number(row.index),
    entry: row.entry,
    leafHash: fromHex(row.leaf),
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(body !== null && seed !== null && { document: { body, seed: fromHex(seed) } }),
    ...(seq !== null && prev !== null && { stream: { seq: String(seq), prev } }),
    ...(eventId !== null && { eventId }),
  };
}
