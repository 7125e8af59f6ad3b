/** What an organisation made of a lot, and what stands on each of these: read before a recall is set. */
import { sql } from "drizzle-orm";
import type { FoundPlan } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { noticesJson } from "./lot-list.ts";
import { hasPage, ownDownstream } from "./recalled.ts";
import { anchorOf, isStanding } from "./standing.ts";

type Row = Record<string, unknown>;
type PlanRow = { plan: FoundPlan["lots"][number] } & Row;
type AboutRow = { known: boolean } & Row;

/** Undefined where no own event speaks of the lot. */
export async function readPlan(
  db: Db,
  organisation: string,
  { lot, limit }: { readonly lot: string; readonly limit: number },
): Promise<FoundPlan | undefined> {
  const owner = sql`${organisation}::uuid`;
  const [about, lots, marked] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<AboutRow>(
      sql`select exists (select from event_lots where organisation_id = ${owner} and lot = ${lot}) as known`,
    ),
    db.execute<PlanRow>(sql`with recursive roots(lot) as (select ${lot}::text), ${ownDownstream(owner, sql`roots`)},
        picked as (select ${lot}::text as lot, 0 as depth union all
          select * from (select lot, depth from made order by depth, lot limit ${limit + 1}) m)
      select json_strip_nulls(json_build_object('lot', p.lot, 'anchor', ${anchorOf(sql`p.lot`)}, 'depth', p.depth,
          'material', (select l.material from event_lots l where l.lot = p.lot and l.organisation_id = ${owner} and l.material <> '' limit 1),
          'quantity', amount.quantity, 'uom', amount.uom, 'hasPage', ${hasPage(owner, sql`p.lot`)},
          'isSent', exists (select from event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
            join event_terms t on t.organisation_id = ${owner} and t.name = 'bizStep' and t.value in ('shipping', 'retail_selling') and t.position = e.position
            where l.lot = p.lot and l.organisation_id = ${owner}),
          'notices', ${noticesJson(owner, sql`p.lot`)})) as plan
        from picked p left join lateral (select l.quantity, l.uom from event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
          where l.lot = p.lot and l.organisation_id = ${owner} and l.quantity is not null
          order by l.role = 'output' desc, e.event_time desc limit 1) amount on true
        order by p.depth, p.lot`),
    db.execute<
      { anchor: string } & Row
    >(sql`select anchor from (select distinct on (anchor) anchor, kind from notices
        where organisation_id = ${owner} and cause = ${lot} order by anchor, position desc) newest
      where kind <> 'clear' order by anchor limit ${limit + 1}`),
  ] as const);
  const [root, ...made] = lots.rows.map(({ plan }) => plan);
  if (about.rows[0]?.known !== true || root === undefined) return undefined;
  return {
    root,
    lots: made.slice(0, limit),
    marked: marked.rows.slice(0, limit).map(({ anchor }) => anchor),
    more: made.length > limit || marked.rows.length > limit,
  };
}
