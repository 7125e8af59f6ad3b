/**
 * Recalls and holds that reach an organisation's own lots: set on a lot that its events speak of, or on one further upstream, as far as
 * suppliers share. Its own notices count as long as something made from the lot does not bear them.
 */
import { type SQL, sql } from "drizzle-orm";
import { anchorOf, isStanding, noticesOn, productIn } from "./standing.ts";

/** No way from a lot to what became of it is longer. */
export const STEPS_MAX = 50;
const VISITS_MAX = 20_000;

/** The organisation's product of a lot has a page, on which a notice could stand. */
export function hasPage(owner: SQL, lot: SQL): SQL {
  return sql`exists (select from products page where page.organisation_id = ${owner} and page.anchor = ${productIn(anchorOf(lot))})`;
}

/**
 * Own lots that were made of a lot of the table `roots`, by own events or by those of suppliers who share, as where another dyes one's
 * cloth: rows of `root` and `lot`. For a `with recursive` clause.
 */
export function ownDownstream(owner: SQL, roots: SQL): SQL {
  return sql`down(root, lot, depth) as (select distinct lot, lot, 0 from ${roots} union
      select down.root, o.lot, down.depth + 1 from down
        join event_lots i on i.lot = down.lot and i.role = 'input'
          and (i.organisation_id = ${owner} or i.organisation_id in (select sharing_suppliers()))
        join events e on e.id = i.event_id and ${isStanding(sql`e`)}
        join event_lots o on o.event_id = i.event_id and o.role = 'output' where down.depth < ${STEPS_MAX}),
    made as (select root, lot, min(depth) as depth from (select * from down limit ${VISITS_MAX}) d where lot <> root
      and exists (select from event_lots mine where mine.lot = d.lot and mine.organisation_id = ${owner}) group by root, lot)`;
}

/** A notice of the organisation's own stands on the lot because of another, or for its own sake. */
export function isMarked(owner: SQL, lot: SQL, cause: SQL): SQL {
  return sql`exists (select from ${noticesOn(lot)} n where n.organisation_id = ${owner} and n.kind in ('recall', 'hold')
    and (n.cause is null or n.cause = ${cause}))`;
}

export function recalledSql(owner: SQL): SQL {
  return sql`with recursive visible(id) as (select ${owner} union select sharing_suppliers()),
    known as materialized (select distinct lot from event_lots where organisation_id = ${owner}),
    upstream(lot) as (select lot from known union select i.lot from upstream
        join event_lots o on o.lot = upstream.lot and o.role = 'output' and o.organisation_id in (select id from visible)
        join events e on e.id = o.event_id and ${isStanding(sql`e`)}
        join event_lots i on i.event_id = o.event_id and i.role = 'input'),
    said as materialized (select distinct anchor from notices where kind in ('recall', 'hold')),
    noticed as materialized (select u.lot, n.* from upstream u cross join lateral ${noticesOn(sql`u.lot`)} n
      where (${anchorOf(sql`u.lot`)} in (select anchor from said) or ${productIn(anchorOf(sql`u.lot`))} in (select anchor from said))
        and n.kind in ('recall', 'hold') and (n.cause is null or n.organisation_id <> ${owner})),
    enter(root, lot, depth) as (select distinct lot, lot, 0 from noticed union
      select enter.root, o.lot, enter.depth + 1 from enter
        join event_lots i on i.lot = enter.lot and i.role = 'input' and i.organisation_id in (select id from visible)
        join events e on e.id = i.event_id and ${isStanding(sql`e`)}
        join event_lots o on o.event_id = i.event_id and o.role = 'output'
        where enter.depth < ${STEPS_MAX} and enter.lot not in (select lot from known)),
    entries as materialized (select distinct root, lot from (select * from enter limit ${VISITS_MAX}) e join known using (lot)),
    ${ownDownstream(owner, sql`entries`)},
    counted as (select root as lot, count(*)::int as downstream,
        (count(*) filter (where ${hasPage(owner, sql`made.lot`)} and not ${isMarked(owner, sql`made.lot`, sql`made.root`)}))::int as unmarked
      from made group by root)
    select json_strip_nulls(json_build_object('kind', 'recalled', 'lot', e.lot, 'upstream', e.root <> e.lot,
        'material', (select l.material from event_lots l where l.lot = e.lot and l.organisation_id = ${owner} and l.material <> '' limit 1),
        'downstream', coalesce(c.downstream, 0), 'unmarked', coalesce(c.unmarked, 0),
        'notice', json_build_object('kind', n.kind, 'reason', n.reason, 'advice', n.advice, 'own', n.organisation_id = ${owner},
          'since', to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'by', case when e.root = e.lot or ${mayBeNamed(owner, sql`n.organisation_id`)} then o.name end))) as task
    from entries e join noticed n on n.lot = e.root join organisations o on o.id = n.organisation_id left join counted c on c.lot = e.lot
    where n.organisation_id <> ${owner} or c.unmarked > 0
    order by n.kind <> 'recall', n.position desc, e.lot`;
}

function mayBeNamed(owner: SQL, organisation: SQL): SQL {
  return sql`(${organisation} = ${owner} or exists (select from consents c where c.organisation_id = ${organisation}
    and c.partner_id = ${owner} and c.kind = 'customer' and c.show_name))`;
}
