/** The log as anyone may read it: entries to prove, tiles to prove them with, and the checkpoints that cover them. */
import { sql } from "drizzle-orm";
import { fromHex, toHex } from "../core/bytes.ts";
import type { Anchor, ContractName, LogReader } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { anchorsIn } from "./events.ts";
import {
  type EntryRow,
  entriesQuery,
  type HeadRow,
  type TileRow,
  tileReader,
  tilesQuery,
  toEntry,
} from "./log-rows.ts";

const READS = { scope: "public" } as const;
/** Corrections and erasures of one entry that a bundle carries. */
const STATUSES_MAX = 16;

/** `contract` is the one whose anchors count; without one a bundle carries none. */
export function logReader(db: Db, contract?: ContractName): LogReader {
  const entriesWhere = async (where: ReturnType<typeof sql>) => {
    const [{ rows }] = await inScope(db, READS, [
      db.execute<EntryRow>(entriesQuery(where)),
    ] as const);
    return rows.map(toEntry);
  };
  return {
    async entry(at) {
      const where =
        "index" in at
          ? sql`n.index = ${at.index}`
          : sql`n.leaf_hash = decode(${toHex(at.leafHash)}, 'hex')`;
      return (await entriesWhere(where))[0];
    },
    entriesTargeting: (index) =>
      entriesWhere(
        sql`n.index in (select t.index from entries t where t.target = ${index} order by t.index limit ${STATUSES_MAX})`,
      ),
    async latest() {
      const [{ rows }] = await inScope(db, READS, [
        db.execute<HeadRow>(sql`select c.size, encode(c.root, 'hex') as root, s.note
          from notes s join checkpoints c on c.size = s.size order by s.size desc limit 1`),
      ] as const);
      const [row] = rows;
      if (row?.note == null) return undefined;
      return { size: Number(row.size), root: fromHex(row.root), note: row.note };
    },
    async checkpointAt(size) {
      const [{ rows }] = await inScope(db, READS, [
        db.execute<HeadRow>(
          sql`select size, encode(root, 'hex') as root from checkpoints where size = ${size}`,
        ),
      ] as const);
      return rows[0] && { size, root: fromHex(rows[0].root) };
    },
    async tiles(coordinates) {
      const [{ rows }] = await inScope(db, READS, [
        db.execute<TileRow>(tilesQuery(coordinates)),
      ] as const);
      return tileReader(rows);
    },
    checkpointCovering: (index) => checkpointCovering(db, { index, contract }),
  };
}

type CoveringRow = HeadRow & {
  status: Anchor["status"] | null;
  prevSize: string;
  time: string;
  hash: string;
  blockNumber: string;
  blockHash: string;
};

async function checkpointCovering(
  db: Db,
  { index, contract }: { index: number; contract: ContractName | undefined },
): ReturnType<LogReader["checkpointCovering"]> {
  const [{ rows }] = await inScope(db, READS, [
    db.execute<CoveringRow>(sql`
      select c.size, encode(c.root, 'hex') as root, s.note, a.status, a.prev_size as "prevSize", a.time, a.hash,
        a.block_number as "blockNumber", a.block_hash as "blockHash"
      from notes s join checkpoints c on c.size = s.size
      left join ${anchorsIn(contract)} a on a.size = s.size and a.status <> 'orphaned'
      where s.size > ${index}
      order by case a.status when 'final' then 0 when 'included' then 1 else 2 end, s.size desc limit 1`),
  ] as const);
  const [row] = rows;
  if (row?.note == null) return undefined;
  const signed = { size: Number(row.size), root: fromHex(row.root), note: row.note };
  if (row.status === null) return signed;
  const { status, hash, blockHash } = row;
  const numbers = {
    prevSize: Number(row.prevSize),
    time: Number(row.time),
    blockNumber: Number(row.blockNumber),
  };
  return { ...signed, anchor: { size: signed.size, status, hash, blockHash, ...numbers } };
}
