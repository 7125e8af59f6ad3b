/** The sender's memory: transactions stored before they are broadcast, and what became of them. */
import { and, eq, ne, sql } from "drizzle-orm";
import { anchorAttempts, anchors as anchorsTable } from "../../schema/tables/log.ts";
import type { Anchors } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

/** More open attempts than this are never needed at once: a slot is replaced a few times, then it lands. */
const ATTEMPTS_MAX = 200;

/** The cron runs every five minutes. */
const SLOTS_PER_DAY_MAX = 500;

export interface Slot {
  readonly chainId: number;
  readonly contract: string;
  readonly signer: string;
}

export function anchors(db: Db, { chainId, contract, signer }: Slot): Anchors {
  const ours = and(eq(anchorAttempts.chainId, chainId), eq(anchorAttempts.signer, signer));
  return {
    async attempts(used) {
      const [rows] = await inScope(db, {}, [
        db
          .select()
          .from(anchorAttempts)
          .where(
            and(
              ours,
              sql`nonce >= least(${used}, (select min(t.nonce) from anchor_attempts t where t.chain_id = ${chainId}
                and t.signer = ${signer} and t.size > coalesce((select max(a.size) from anchors a
                where a.chain_id = ${chainId} and a.contract = ${contract} and a.status = 'final'), 0)))`,
            ),
          )
          .orderBy(sql`nonce desc, attempt desc`)
          .limit(ATTEMPTS_MAX),
      ]);
      return rows;
    },
    async insertAttempt(attempt) {
      const [{ rowCount }] = await inScope(db, {}, [
        db
          .insert(anchorAttempts)
          .values({ chainId, signer, ...attempt })
          .onConflictDoNothing(),
      ]);
      return rowCount === 1;
    },
    async budget() {
      const [limits, recent] = await inScope(db, {}, [
        db.execute<{ most: string | null }>(sql`select gas_wei_per_day as most from installation`),
        db.execute<{ raw: string }>(sql`select distinct on (nonce) raw from anchor_attempts
          where chain_id = ${chainId} and signer = ${signer} and created_at > now() - interval '24 hours'
          order by nonce desc, attempt desc limit ${SLOTS_PER_DAY_MAX}`),
      ] as const);
      const most = limits.rows[0]?.most ?? null;
      return {
        raws: recent.rows.map(({ raw }) => raw),
        ...(most !== null && { mayWei: BigInt(most) }),
      };
    },
    async anchors() {
      const [rows] = await inScope(db, {}, [
        db
          .select()
          .from(anchorsTable)
          .where(and(eq(anchorsTable.chainId, chainId), eq(anchorsTable.contract, contract)))
          .orderBy(sql`size desc`)
          .limit(ATTEMPTS_MAX),
      ]);
      return rows;
    },
    async keepAnchor({ size, ...anchor }) {
      await inScope(db, {}, [
        db
          .insert(anchorsTable)
          .values({ chainId, contract, size, ...anchor })
          .onConflictDoUpdate({
            target: [anchorsTable.chainId, anchorsTable.contract, anchorsTable.size],
            set: anchor,
            // Another worker may have seen more than this one.
            setWhere: ne(anchorsTable.status, "final"),
          }),
      ]);
    },
  };
}
