/**
 * From a lot upstream over the organisation's own events and those of suppliers where both halves of the consent stand, and downstream over
 * its own alone. Row-level security shows no others in this scope.
 */
import { type SQL, sql } from "drizzle-orm";
import {
  GRAPH_NODES_MAX,
  type Walked,
  type WalkedEdge,
  type WalkedNode,
} from "../core/find/lot-graph.ts";
import type { GraphQuestion } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { PROCESS, term } from "./event-list.ts";
import { GRAVITY, isStanding, noticesOn, utc } from "./standing.ts";

/** A lot counts once for every depth at which it is come by. */
const VISITS_MAX = 20_000;
const EDGES_MAX = 1_000;

type NodeRow = { node: WalkedNode; [column: string]: unknown };
type EdgeRow = { edge: WalkedEdge; [column: string]: unknown };
type AboutRow = { known: boolean; silent: boolean; deeper: boolean; [column: string]: unknown };

export async function walkLots(
  db: Db,
  organisation: string,
  asked: GraphQuestion,
): Promise<Walked | undefined> {
  const owner = sql`${organisation}::uuid`;
  const walk = walkSql(owner, asked);
  const [about, nodes, edges] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<AboutRow>(aboutSql(owner, asked, walk)),
    db.execute<NodeRow>(nodesSql(owner, asked, walk)),
    db.execute<EdgeRow>(edgesSql(owner, asked, walk)),
  ] as const);
  const [found] = about.rows;
  if (found?.known !== true) return undefined;
  const isCut = nodes.rows.length > GRAPH_NODES_MAX || edges.rows.length > EDGES_MAX;
  return {
    nodes: nodes.rows.slice(0, GRAPH_NODES_MAX).map(({ node }) => node),
    edges: edges.rows.slice(0, EDGES_MAX).map(({ edge }) => edge),
    more: isCut || found.deeper,
    hasSilentSuppliers: found.silent,
  };
}

/** `visible` says whose events count; `walked` has every lot once, as near as it was come by, one step further than was asked. */
function walkSql(owner: SQL, { lot, direction, depth }: GraphQuestion): SQL {
  const up = direction === "down" ? sql`false` : sql`up.depth < ${depth + 1}`;
  const down = direction === "up" ? sql`false` : sql`down.depth < ${depth + 1}`;
  return sql`with recursive visible(id) as (select ${owner} union select sharing_suppliers()),
    up(lot, depth) as (select ${lot}::text, 0 union
      select i.lot, up.depth + 1 from up
        join event_lots o on o.lot = up.lot and o.role = 'output' and o.organisation_id in (select id from visible)
        join events e on e.id = o.event_id and ${isStanding(sql`e`)}
        join event_lots i on i.event_id = o.event_id and i.role = 'input' where ${up}),
    down(lot, depth) as (select ${lot}::text, 0 union
      select o.lot, down.depth + 1 from down
        join event_lots i on i.lot = down.lot and i.role = 'input' and i.organisation_id = ${owner}
        join events e on e.id = i.event_id and ${isStanding(sql`e`)}
        join event_lots o on o.event_id = i.event_id and o.role = 'output' where ${down}),
    visits as (select * from (select lot, -depth as depth from up limit ${VISITS_MAX}) u
      union all select * from (select lot, depth from down limit ${VISITS_MAX}) d),
    walked as (select distinct on (lot) lot, depth from visits order by lot, abs(depth), depth),
    nodes as (select lot, depth from walked where abs(depth) <= ${depth} order by abs(depth), depth, lot limit ${GRAPH_NODES_MAX + 1})`;
}

function aboutSql(owner: SQL, { lot, depth }: GraphQuestion, walk: SQL): SQL {
  return sql`${walk} select exists (select from event_lots l where l.lot = ${lot} and l.organisation_id = ${owner}) as known,
    exists (select from walked where abs(depth) > ${depth}) or (select count(*) >= ${2 * VISITS_MAX} from visits) as deeper,
    exists (select from consents s where s.organisation_id = ${owner} and s.kind = 'supplier'
      and s.partner_id not in (select sharing_suppliers())) as silent`;
}

/** `l` the mention, `e` its event: of visible events that stand. */
const mentions = (
  lot: SQL,
): SQL => sql`event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
  where l.lot = ${lot} and l.organisation_id in (select id from visible)`;

const SHOWS_NAME = (owner: SQL, organisation: SQL): SQL =>
  sql`coalesce((select c.show_name from consents c where c.organisation_id = ${organisation} and c.partner_id = ${owner} and c.kind = 'customer'), false)`;

function nodesSql(owner: SQL, _: GraphQuestion, walk: SQL): SQL {
  return sql`${walk} select json_strip_nulls(json_build_object('lot', n.lot, 'depth', n.depth,
      'isKnown', exists (select from event_lots l where l.lot = n.lot and l.organisation_id = ${owner}),
      'material', (select l.material from ${mentions(sql`n.lot`)} and l.material <> ''
        order by l.organisation_id = ${owner} desc, e.event_time desc limit 1),
      'quantity', amount.quantity, 'uom', amount.uom,
      'makers', (select coalesce(json_agg(json_build_object('own', m.id = ${owner}, 'name', m.name, 'showName', ${SHOWS_NAME(owner, sql`m.id`)})), '[]')
        from (select distinct o.id, o.name from organisations o where o.id in (select l.organisation_id from ${mentions(sql`n.lot`)} and l.role = 'output')) m),
      'isSent', exists (select from event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
        join event_terms t on t.organisation_id = ${owner} and t.name = 'bizStep' and t.value = 'shipping' and t.position = e.position
        where l.lot = n.lot and l.organisation_id = ${owner}),
      'notice', (select kind from ${noticesOn(sql`n.lot`)} s order by ${GRAVITY} limit 1))) as node
    from nodes n left join lateral (select l.quantity, l.uom from ${mentions(sql`n.lot`)} and l.quantity is not null
      order by l.role = 'output' desc, l.organisation_id = ${owner} desc, e.event_time desc limit 1) amount on true
    order by abs(n.depth), n.depth, n.lot`;
}

const mentioned = (role: "input" | "output"): SQL =>
  sql`(select count(*)::int from event_lots l where l.event_id = e.id and l.role = ${role})`;

/** What brought a lot into being, upstream; what it was used for, downstream. At the last depth only beginnings are no more than was asked. */
function edgesSql(owner: SQL, { depth, direction }: GraphQuestion, walk: SQL): SQL {
  const isFirst = sql`not exists (select from event_lots i where i.event_id = l.event_id and i.role = 'input')`;
  return sql`${walk}, kept as (select lot, depth from nodes limit ${GRAPH_NODES_MAX}),
    steps as (
      select l.event_id from kept n join event_lots l on l.lot = n.lot and l.role = 'output' and l.organisation_id in (select id from visible)
        where ${direction !== "down"}::boolean and n.depth <= 0 and (n.depth > ${-depth} or ${isFirst})
      union select l.event_id from kept n join event_lots l on l.lot = n.lot and l.role = 'input' and l.organisation_id = ${owner}
        where ${direction !== "up"}::boolean and n.depth >= 0 and n.depth < ${depth})
    select json_strip_nulls(json_build_object('eventID', e.event_id, 'type', e.type, 'time', ${utc(sql`e.event_time`)},
      'bizStep', ${term("bizStep")}, 'process', ${term(PROCESS)},
      'own', e.organisation_id = ${owner}, 'name', o.name, 'showName', ${SHOWS_NAME(owner, sql`e.organisation_id`)},
      'inputs', ${mentioned("input")}, 'outputs', ${mentioned("output")},
      'lots', (select json_agg(json_build_object('role', l.role, 'lot', l.lot, 'quantity', l.quantity, 'uom', l.uom) order by l.role, l.lot)
        from event_lots l join kept using (lot) where l.event_id = e.id and l.role <> 'seen'))) as edge
    from steps join events e on e.id = steps.event_id and ${isStanding(sql`e`)} join organisations o on o.id = e.organisation_id
    order by e.event_time, e.record_time, e.id limit ${EDGES_MAX + 1}`;
}
