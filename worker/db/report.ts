/** An organisation's own way to a lot and on from it, with what came and what left on that way. */
import { type SQL, sql } from "drizzle-orm";
import type { Traced, TracedLot, Transfer } from "../core/find/report.ts";
import { type Db, inScope } from "./client.ts";
import { STEPS_MAX } from "./recalled.ts";
import { anchorOf, isStanding, productIn, utc } from "./standing.ts";
import { TRANSFER_STATE } from "./transfer-list.ts";

const LOTS_MAX = 500;
const TRANSFERS_MAX = 500;
const VISITS_MAX = 20_000;

type LotRow = { lot: TracedLot; [column: string]: unknown };
type TransferRow = { transfer: Omit<Transfer, "body">; body: string; [column: string]: unknown };

/** Undefined where no own event speaks of the lot. */
export async function traceOwn(
  db: Db,
  organisation: string,
  lot: string,
): Promise<Traced | undefined> {
  const owner = sql`${organisation}::uuid`;
  const walk = walkSql(owner, lot);
  const [known, lots, transfers] = await inScope(db, { organisation }, [
    db.execute<{ product: string | null }>(
      sql`select ${productIn(anchorOf(sql`lot`))} as product from event_lots where organisation_id = ${owner} and lot = ${lot} limit 1`,
    ),
    db.execute<LotRow>(lotsSql(owner, walk)),
    db.execute<TransferRow>(transfersSql(owner, walk)),
  ] as const);
  const [named] = known.rows;
  if (named === undefined) return undefined;
  return {
    ...(named.product !== null && { product: named.product }),
    lots: lots.rows.slice(0, LOTS_MAX).map((row) => row.lot),
    transfers: transfers.rows
      .slice(0, TRANSFERS_MAX)
      .map(({ transfer, body }) => ({ ...transfer, body })),
    more: lots.rows.length > LOTS_MAX || transfers.rows.length > TRANSFERS_MAX,
  };
}

/** `traced`: every lot once on each side, the one asked for on both. */
function walkSql(owner: SQL, lot: string): SQL {
  const step = (here: "input" | "output", there: "input" | "output", name: SQL) =>
    sql`${name}(lot, depth) as (select ${lot}::text, 0 union select b.lot, w.depth + 1 from ${name} w
      join event_lots a on a.lot = w.lot and a.role = ${here} and a.organisation_id = ${owner}
      join events e on e.id = a.event_id and ${isStanding(sql`e`)}
      join event_lots b on b.event_id = a.event_id and b.role = ${there} where w.depth < ${STEPS_MAX})`;
  return sql`with recursive ${step("output", "input", sql`up`)}, ${step("input", "output", sql`down`)},
    traced as (select lot, 'up' as side, min(depth) as depth from (select * from up limit ${VISITS_MAX}) u group by lot
      union all select lot, 'down', min(depth) from (select * from down limit ${VISITS_MAX}) d group by lot)`;
}

const own = (
  owner: SQL,
  role: SQL,
): SQL => sql`event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
  where l.lot = t.lot and l.organisation_id = ${owner} and l.role = ${role}`;

function lotsSql(owner: SQL, walk: SQL): SQL {
  const withInputs = sql`exists (select from event_lots i where i.event_id = l.event_id and i.role = 'input')`;
  return sql`${walk} select json_strip_nulls(json_build_object('lot', t.lot, 'side', t.side,
      'material', (select l.material from event_lots l where l.lot = t.lot and l.organisation_id = ${owner} and l.material <> '' limit 1),
      'quantity', amount.quantity, 'uom', amount.uom,
      'isMade', exists (select from ${own(owner, sql`'output'`)} and ${withInputs}),
      'isBegun', exists (select from ${own(owner, sql`'output'`)} and not ${withInputs}),
      'isUsed', exists (select from ${own(owner, sql`'input'`)}))) as lot
    from traced t left join lateral (select l.quantity, l.uom from event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
      where l.lot = t.lot and l.organisation_id = ${owner} and l.quantity is not null
      order by l.role = 'output' desc, e.event_time desc limit 1) amount on true
    order by t.side, t.depth, t.lot limit ${LOTS_MAX + 1}`;
}

/** What the ledger knows of the same goods: of a shipment its own rows; of a receipt `l` those of whom it answers. */
function handoversSql(owner: SQL): SQL {
  const told = sql`coalesce(json_agg(json_strip_nulls(json_build_object('state', ${TRANSFER_STATE}, 'difference', t.difference))), '[]')`;
  return sql`case t.side when 'down' then (select ${told} from transfers t where t.event_id = e.id and t.lot = l.lot and t.organisation_id = ${owner})
    else (select ${told} from receipts r join transfers t on t.lot = r.lot and t.receiver_id = ${owner}
      and (t.organisation_id = r.sender_id or not r.names_sender and not exists (select from transfers o
        where o.lot = r.lot and o.receiver_id = ${owner} and o.organisation_id <> t.organisation_id))
      where r.event_id = e.id and r.lot = l.lot and r.organisation_id = ${owner}) end`;
}

function transfersSql(owner: SQL, walk: SQL): SQL {
  return sql`${walk} select json_strip_nulls(json_build_object('lot', t.lot, 'side', t.side, 'eventID', e.event_id,
      'time', ${utc(sql`e.event_time`)}, 'quantity', l.quantity, 'uom', l.uom, 'handovers', ${handoversSql(owner)})) as transfer, d.body
    from traced t join event_lots l on l.lot = t.lot and l.organisation_id = ${owner} and l.role <> 'input'
    join events e on e.id = l.event_id and ${isStanding(sql`e`)}
    join event_terms s on s.organisation_id = ${owner} and s.name = 'bizStep' and s.position = e.position
      and (t.side = 'up' and s.value in ('receiving', 'accepting') or t.side = 'down' and s.value in ('shipping', 'retail_selling'))
    join documents d on d.id = e.id order by e.event_time, e.position limit ${TRANSFERS_MAX + 1}`;
}
