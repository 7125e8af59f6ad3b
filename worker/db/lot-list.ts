/** The lots an organisation's own events speak of. */
import { type SQL, sql } from "drizzle-orm";
import type { ListedLot } from "../../schema/wire/find.ts";
import type { LotQuestion } from "../core/find/questions.ts";
import { percentEncode } from "../core/gs1/percent.ts";
import type { ListAsked, ListPage } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import {
  anchorOf,
  containing,
  GRAVITY,
  isStanding,
  noticesOn,
  productIn,
  sortable,
  utc,
} from "./standing.ts";

type LotRow = Omit<ListedLot, "material" | "quantity" | "uom"> & {
  material: string | null;
  quantity: string | null;
  uom: string | null;
  sort: string;
  until: string;
  [column: string]: unknown;
};

export async function readLots(
  db: Db,
  organisation: string,
  asked: ListAsked<LotQuestion>,
): Promise<ListPage<ListedLot>> {
  const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<LotRow>(lotsSql(sql`${organisation}::uuid`, asked)),
  ] as const);
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const items = page.map(({ material, quantity, uom, sort: _, until: __, ...row }) => ({
    ...row,
    ...(material !== null && { material }),
    ...(quantity !== null && { quantity }),
    ...(uom !== null && { uom }),
  }));
  if (last === undefined || rows.length <= page.length) return { items };
  return { items, next: { after: [last.sort, last.lot], until: Number(last.until) } };
}

function lotsSql(owner: SQL, { question, start, limit }: ListAsked<LotQuestion>): SQL {
  const until =
    start === undefined
      ? sql`(select coalesce(max(position), 0) from events where organisation_id = ${owner})`
      : sql`${start.until}::bigint`;
  const { lot, text } = question;
  const only = lot === undefined ? sql`true` : sql`l.lot = ${lot}`;
  // With a text, what cannot be found by it is left out before anything is counted; what the newest event calls a lot is looked at below.
  const mayMatch =
    text === undefined
      ? sql`true`
      : sql`l.lot in (select lot from event_lots l where l.organisation_id = ${owner} and ${matches(text)})`;
  return sql`with mine as (select l.lot, l.role, l.material, l.quantity, l.uom, e.event_time, e.position
      from event_lots l join events e on e.id = l.event_id and e.organisation_id = ${owner}
      where l.organisation_id = ${owner} and e.position <= ${until} and ${only} and ${mayMatch} and ${isStanding(sql`e`)}),
    lots as (select lot, min(event_time) as first, max(event_time) as last, count(distinct position)::int as events,
        to_json(array_agg(distinct role)) as roles, array_agg(distinct role) as known,
        (array_agg(material order by event_time desc, position desc) filter (where material <> ''))[1] as material,
        (array_agg(json_build_array(quantity, uom) order by event_time desc, position desc) filter (where quantity is not null))[1] as amount
      from mine group by lot),
    picked as (select * from lots where ${conditions(question)} and ${behind(start?.after)}
      order by last desc, lot desc limit ${limit + 1})
    select lot, material, ${utc(sql`first`)} as "firstSeen", ${utc(sql`last`)} as "lastSeen", roles, events,
      amount ->> 0 as quantity, amount ->> 1 as uom, ${sortable(sql`last`)} as sort, ${until} as until,
      exists (select from products page where page.anchor = ${productIn(anchorOf(sql`picked.lot`))}) as "hasPage",
      ${noticesJson(owner, sql`picked.lot`)} as notices
    from picked order by last desc, lot desc`;
}

function matches(text: string): SQL {
  const inIdentifier = containing(percentEncode(text));
  return sql`(l.lot ilike ${inIdentifier} or l.material ilike ${containing(text)})`;
}

function conditions({ role, material, notice, from, to }: LotQuestion): SQL {
  const standing = noticesOn(sql`lots.lot`);
  const all: SQL[] = [sql`true`];
  if (role !== undefined) all.push(sql`${role} = any(known)`);
  if (material !== undefined) all.push(sql`material ilike ${containing(material)}`);
  if (notice === "none") all.push(sql`not exists (select from ${standing} n)`);
  else if (notice !== undefined) {
    all.push(sql`exists (select from ${standing} n where n.kind = ${notice})`);
  }
  if (from !== undefined) all.push(sql`last >= ${from}::date::timestamp at time zone 'UTC'`);
  if (to !== undefined) all.push(sql`last < (${to}::date + 1)::timestamp at time zone 'UTC'`);
  return sql.join(all, sql` and `);
}

function behind([time, lot]: readonly string[] = []): SQL {
  return time === undefined ? sql`true` : sql`(last, lot) < (${time}::timestamptz, ${lot}::text)`;
}

/** As {@link LotNotice}; whose cause it was is one's own to know. */
export function noticesJson(owner: SQL, lot: SQL): SQL {
  return sql`(select coalesce(json_agg(json_strip_nulls(json_build_object('kind', kind, 'reason', reason, 'advice', advice,
      'since', to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'own', n.organisation_id = ${owner}, 'by', o.name,
      'cause', case when n.organisation_id = ${owner} then n.cause end)) order by ${GRAVITY}, n.position desc), '[]')
    from ${noticesOn(lot)} n join organisations o on o.id = n.organisation_id)`;
}
