/** Recalls and holds that stand on what a lot was made of, as far as its journey may be shown. */
import { type SQL, sql } from "drizzle-orm";
import type { UpstreamNotice } from "../ports.ts";
import { isStanding, noticesOn } from "./standing.ts";

const NOTICES_MAX = 20;

export type UpstreamRow = UpstreamNotice & { [column: string]: unknown };

/** `visible` and `chain` as in journeys.ts; whoever must not be named is not, and says nothing in words of its own. */
export function upstreamNoticesQuery(visible: SQL, first: SQL): SQL {
  return sql`with recursive ${visible}, first(lot) as (select ${first}),
    chain(lot) as (select lot from first union
      select i.lot from chain
        join event_lots o on o.lot = chain.lot and o.role = 'output' and o.organisation_id in (select id from visible)
        join events e on e.id = o.event_id and ${isStanding(sql`e`)}
        join event_lots i on i.event_id = o.event_id and i.role = 'input')
    select c.lot, n.kind, to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
      case when v.own or v.show_name then n.reason end as reason,
      (select l.material from event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
        where l.lot = c.lot and l.organisation_id in (select id from visible) and l.material <> '' limit 1) as material
    from chain c cross join lateral ${noticesOn(sql`c.lot`)} n left join visible v on v.id = n.organisation_id
    where c.lot not in (select lot from first) and n.kind in ('recall', 'hold') and not exists (select from chain x where x.lot = n.cause)
    order by n.kind <> 'recall', n.position desc limit ${NOTICES_MAX}`;
}
