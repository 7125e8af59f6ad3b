/** Transfers as either side reads them, and the clock that ends the wait for an answer. */
import { type SQL, sql } from "drizzle-orm";
import type { TransferState, TransferTold } from "../../schema/wire/transfers.ts";
import { shownIn } from "../core/custody/measure.ts";
import { readDecimal } from "../core/decimal.ts";
import { BASE_UNITS, type UnitKind } from "../core/steps/units.ts";
import type { AskedTransfer, Transfers, TransfersAsked, TransferWatch } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { utc } from "./standing.ts";

export function transfers(db: Db): Transfers {
  return {
    async list(organisation, asked) {
      // Scope `partners`: the other side is told by name.
      const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
        db.execute<Row>(listSql(sql`${organisation}::uuid`, asked)),
      ] as const);
      return rows.map(toTold);
    },
    async asked(receiver, { id, lot }) {
      const name = { side: "received", id, lot, limit: 1 } as const;
      const [{ rows }, { rows: leaves }] = await Promise.all([
        inScope(db, { organisation: receiver, scope: "partners" }, [
          db.execute<Row>(listSql(sql`${receiver}::uuid`, name)),
        ] as const).then(([found]) => found),
        // What was sent to somebody may be another's event: of its entry the hash alone is read, which says nothing.
        inScope(db, { scope: "public" }, [
          db.execute<{
            leafHash: string;
          }>(sql`select encode(n.leaf_hash, 'hex') as "leafHash" from entries n
            where n.event_id = ${id}::uuid and exists (select from notes s where s.size > n.index)`),
        ] as const).then(([found]) => found),
      ]);
      const [row] = rows;
      const leaf = leaves[0]?.leafHash;
      if (row === undefined) return undefined;
      const { kind, amount, sender } = row;
      return {
        ...{ told: toTold(row), sender },
        ...(leaf !== undefined && { leafHash: leaf }),
        ...(kind !== null && amount !== null && { kind, amount }),
      } satisfies AskedTransfer;
    },
  };
}

export function transferWatch(db: Db): TransferWatch {
  return {
    async expire(before, limit) {
      const [{ rowCount }] = await inScope(db, { scope: "watch" }, [
        db.execute(sql`update transfers t set status = 'unconfirmed' from (select event_id, lot from transfers
            where status = 'silent' and receiver_id is not null and sent_at < to_timestamp(${before / 1000}::float8) order by sent_at limit ${limit}) late
          where t.event_id = late.event_id and t.lot = late.lot and t.status = 'silent'`),
      ] as const);
      return rowCount ?? 0;
    },
  };
}

type Row = {
  id: string;
  own: boolean;
  sender: string;
  lot: string;
  material: string;
  quantity: string | null;
  uom: string | null;
  kind: UnitKind | null;
  amount: string | null;
  sentAt: string;
  eventID: string | null;
  partner: { slug: string; name: string } | null;
  state: TransferState;
  answeredAt: string | null;
  byLink: boolean;
  accepted: string | null;
  difference: "less" | "more" | null;
  reason: string | null;
};

/** As it is told, of a row `t`. */
export const TRANSFER_STATE = sql`case when t.status in ('silent', 'unconfirmed') and t.receiver_id is null then 'receiver-unknown'
  when t.status = 'unknown' then 'uncounted' else t.status end`;

function listSql(me: SQL, { side, state, lot, event, id, openSince, limit }: TransfersAsked): SQL {
  const isOpen = sql`t.status in ('silent', 'unconfirmed') and t.sent_at > to_timestamp(${(openSince ?? 0) / 1000}::float8)`;
  const is = (value: string | undefined, condition: SQL) =>
    value === undefined ? sql`true` : condition;
  const sides = {
    sent: sql`t.organisation_id = ${me}`,
    received: sql`t.receiver_id = ${me}`,
  };
  return sql`select t.event_id as id, t.organisation_id = ${me} as own, t.organisation_id as sender, t.lot, t.material, t.quantity, t.uom, t.kind, t.amount::text,
      ${utc(sql`t.sent_at`)} as "sentAt", e.event_id as "eventID", ${TRANSFER_STATE} as state,
      (select json_build_object('slug', o.slug, 'name', o.name) from organisations o
        where o.id = case when t.organisation_id = ${me} then t.receiver_id else t.organisation_id end) as partner,
      ${utc(sql`t.answered_at`)} as "answeredAt", t.by_link as "byLink", t.accepted::text, t.difference,
      (select c.reason from confirmations c where c.record_id = t.answered_by and t.status = 'disputed') as reason
    from transfers t left join events e on e.id = t.event_id and e.organisation_id = ${me}
    where ${side === undefined ? sql`(${sides.sent} or ${sides.received})` : sides[side]}
      and ${is(state, sql`${TRANSFER_STATE} = ${state ?? null}`)} and ${is(lot, sql`t.lot = ${lot ?? null}`)}
      and ${openSince === undefined ? sql`true` : isOpen} and ${is(event, sql`e.event_id = ${event ?? null}`)} and ${is(id, sql`t.event_id = ${id ?? null}::uuid`)}
    order by t.sent_at desc, t.event_id, t.lot limit ${limit}`;
}

function toTold(row: Row): TransferTold {
  const { id, own, lot, material, sentAt, state, difference } = row;
  const accepted = acceptedIn(row);
  const isAnswered = row.answeredAt !== null;
  return {
    ...{ id, side: own ? "sent" : "received", lot, sentAt, state },
    ...(material !== "" && { material }),
    ...(row.quantity !== null && { quantity: row.quantity }),
    ...(row.uom !== null && { uom: row.uom }),
    ...(row.eventID !== null && { eventID: row.eventID }),
    ...(row.partner && { partner: row.partner }),
    ...(isAnswered && row.answeredAt && { answeredAt: row.answeredAt, byLink: row.byLink }),
    ...(accepted && { accepted }),
    ...(difference && { difference }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

/** In the unit in which it was sent, where that says it exactly. */
function acceptedIn({ accepted, kind, uom }: Row): TransferTold["accepted"] {
  const value = accepted === null ? undefined : readDecimal(accepted);
  if (value === undefined || kind === null) return undefined;
  return shownIn({ kind, value }, uom ?? BASE_UNITS[kind]);
}
