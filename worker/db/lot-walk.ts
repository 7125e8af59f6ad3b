/**
 * From lots upstream to everything that made them, in one statement: the events as the ledger reads them, whatever else used those lots,
 * how much of them is in whose hands, and the certificates of whoever recorded it: one's own first, then of everybody else as many as of the next. What it costs depends on what the lots were made of, not on how much else there is.
 */
import { type SQL, sql } from "drizzle-orm";
import { EVENTS_MAX } from "../core/custody/graph.ts";
import { markOf } from "../core/custody/kept-event.ts";
import type { Walk } from "../core/custody/lot-graph.ts";
import { placeAddress } from "../core/steps/goods-address.ts";
import { UNIT_FACTORS } from "../core/steps/units.ts";
import { type Db, inScope } from "./client.ts";
import { madeLots } from "./made-lots.ts";
import { noticesOn, sortable, utc } from "./standing.ts";

/** Upstream of what is asked, all together. */
const LOTS_MAX = 20_000;
/** Of those lots, in events of whoever may be seen. */
const MENTIONS_MAX = 50_000;
const CERTIFICATES_MAX = 2_000;

interface SiteRow {
  readonly gln?: string;
  readonly name: string;
  readonly locality?: string;
  readonly region?: string;
  readonly country: string;
}

/** A certificate's places as they are kept; null where they are not this organisation's to see. */
type WalkRow = Omit<Walk, "certificates"> & {
  readonly certificates: readonly (Omit<Walk["certificates"][number], "sites"> & {
    readonly sites: readonly (SiteRow | null)[];
  })[];
  [column: string]: unknown;
};

export type WalkedRow = { walk: WalkRow; [column: string]: unknown };

export async function walkUpstream(
  db: Db,
  organisation: string,
  lots: readonly string[],
): Promise<Walk> {
  const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<WalkedRow>(upstreamSql(organisation, lots)),
  ] as const);
  return walkOf(rows);
}

/** From the newest lots of a product of the organisation's own; undefined where it is not. */
export async function walkProduct(
  db: Db,
  organisation: string,
  { product, lots }: { readonly product: string; readonly lots: number },
): Promise<{ readonly name: string; readonly walk: Walk } | undefined> {
  const owner = sql`${organisation}::uuid`;
  const anchor = sql`${product}::text`;
  const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<WalkedRow & { name: string | null }>(
      sql`with recursive ${partners(owner)} ${walkSql(madeLots(owner, anchor, lots))},
        (select name from products where organisation_id = ${owner} and anchor = ${anchor}) as name`,
    ),
  ] as const);
  const name = rows[0]?.name ?? undefined;
  return name === undefined ? undefined : { name, walk: walkOf(rows) };
}

export const upstreamSql = (organisation: string, lots: readonly string[]): SQL =>
  sql`with recursive ${partners(sql`${organisation}::uuid`)} ${walkSql(sql`select json_array_elements_text(${JSON.stringify(lots)}::json)`)}`;

export function walkOf([row]: readonly WalkedRow[]): Walk {
  if (row === undefined) throw new Error("one row was asked for");
  const { certificates, ...walk } = row.walk;
  return {
    ...walk,
    certificates: certificates.map(({ sites, ...one }) => ({
      ...one,
      sites: sites.flatMap((site) => (site === null ? UNSEEN : markOf(addressOf(site)))),
    })),
  };
}

/** The mark of no place. */
const UNSEEN = "";

const addressOf = ({ gln, ...place }: SiteRow): string =>
  gln === undefined ? placeAddress(place) : `https://id.gs1.org/414/${gln}`;

/** The organisation, and suppliers with whom both halves of the consent stand. */
const partners = (owner: SQL): SQL => sql`visible(id, own, show_name) as materialized (
    select ${owner}, true, true union all
    select c.organisation_id, false, c.show_name from consents c where c.partner_id = ${owner} and c.kind = 'customer'
      and c.organisation_id <> ${owner} and c.organisation_id in (select sharing_suppliers())),`;

/** Identifiers of single pieces lead to the lot they are of. */
const LOT_OF_PIECE = sql.raw(
  String.raw`substring(i.lot from '^(https://id\.gs1\.org/01/\d{14}(?:/22/[^/]+)?/10/[^/]+|urn:rootproof:p/[^/]+/[^/]+/[^/]+)/(?:21/)?[^/]+$')`,
);

const UNITS = sql`${JSON.stringify(UNIT_FACTORS)}::jsonb`;

/** As a value and not as a join, so that it is looked up for the few events at hand, and not worked out for all. */
const IS_STANDING = sql`e.kind = 'event' and coalesce((select false from events wrong where wrong.organisation_id = e.organisation_id
      and wrong.event_id = e.event_id and wrong.kind = 'declaration' limit 1), true)`;

/**
 * Behind `with recursive visible(id, own, show_name) as (…),`, from the lots that `asked` selects. Each step is lateral and limited: for one lot at a time, by an index, whatever the
 * planner thinks that a recursion comes to.
 */
export function walkSql(asked: SQL): SQL {
  const seen = sql.raw("select id from visible");
  return sql`asked(lot) as materialized (${asked}),
    chain(lot) as (
      select lot from asked
      union
      select unnest(array[i.lot, ${LOT_OF_PIECE}]) from chain cross join lateral (
        select i.lot from event_lots o join events e on e.id = o.event_id join event_lots i on i.event_id = o.event_id and i.role = 'input'
          where o.lot = chain.lot and o.role = 'output' and o.organisation_id in (${seen}) and ${IS_STANDING} limit ${LOTS_MAX + 1}) i),
    walked as materialized (select lot from chain where lot is not null limit ${LOTS_MAX + 1}),
    mentioned as materialized (select walked.lot, l.event_id, l.role, l.organisation_id from walked cross join lateral (select event_id, role, organisation_id from event_lots l
        where l.lot = walked.lot and l.organisation_id in (${seen}) limit ${MENTIONS_MAX + 1}) l limit ${MENTIONS_MAX + 1}),
    found as materialized (select event_id, bool_or(role <> 'input') as made, bool_or(role <> 'seen') as moved from mentioned group by event_id),
    told as materialized (select e.id, e.organisation_id, e.event_time, e.record_time, case when f.made then e.ledger else e.ledger - 'outputs' end as ledger
      from found f cross join lateral (select * from events e where e.id = f.event_id and ${IS_STANDING} limit 1) e
      where f.moved or e.ledger ->> 'kind' in ('received', 'disposed', 'counted') limit ${EVENTS_MAX + 1}),
    begun as (select m.lot, bool_or(m.role = 'input' or (m.role = 'seen' and (t.ledger ->> 'kind' = 'disposed' or puts_on_account(t.ledger, m.lot)))) as is_used,
        coalesce(jsonb_agg(distinct m.organisation_id) filter (where m.role = 'output'),
          jsonb_agg(distinct m.organisation_id) filter (where m.role = 'seen' and t.ledger ->> 'kind' = 'received')) as makers
      from mentioned m join told t on t.id = m.event_id group by m.lot),
    recorders as materialized (select organisation_id as id from told union select id from visible where own)
    select json_build_object(
      'events', (select coalesce(json_agg(json_build_object('id', id, 'owner', organisation_id, 'time', ${utc(sql`event_time`)}, 'recorded', ${sortable(sql`record_time`)}, 'ledger', ledger,
          'byLink', exists (select from organisations o where o.id = organisation_id and o.introduced_by is not null
            and (o.claimed_at is null or record_time < o.claimed_at)))), '[]')
        from told where ledger is not null),
      'certificates', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', k.id, 'organisation', k.organisation_id, 'scheme', k.scheme,
          'number', k.number, 'holder', k.holder, 'products', k.products, 'custodyModel', k.custody_model, 'validFrom', k.valid_from::text,
          'validUntil', k.valid_until::text, 'registerUrl', k.register_url, 'checkedOn', k.checked_on::text,
          'revokedAt', case when k.revoked_at is not null then ${utc(sql`k.revoked_at`)} end,
          'sites', (select coalesce(json_agg(case when s.id is not null then json_build_object('gln', s.gln, 'name', s.name, 'locality', s.locality,
            'region', s.region, 'country', s.country) end), '[]') from unnest(k.sites) named left join sites s on s.id::text = named and s.organisation_id in (select id from visible where own))))), '[]')
        from (select k.* from (select k.*, row_number() over (partition by k.organisation_id order by k.valid_until desc, k.id) as nth
            from certificates k where k.organisation_id in (select id from recorders) and k.custody_model is not null) k
          order by k.organisation_id not in (select id from visible where own), k.nth, k.id limit ${CERTIFICATES_MAX}) k),
      'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'own', v.own, 'showName', v.show_name)), '[]')
        from recorders r join organisations o on o.id = r.id join visible v on v.id = r.id),
      'asked', (select coalesce(json_agg(lot), '[]') from asked),
      'known', (select coalesce(json_agg(asked.lot), '[]') from asked where (select true from event_lots l where l.lot = asked.lot and l.organisation_id in (select id from visible where own) limit 1)),
      'recalled', (select coalesce(json_agg(lot), '[]') from walked where exists (select from ${noticesOn(sql`walked.lot`)} n where n.kind = 'recall')),
      'hands', (select lot_hands(coalesce(jsonb_object_agg(lot, makers), '{}'), array(select id from visible), ${UNITS})
        from begun where makers is not null and (is_used or lot in (select ${LOT_OF_PIECE} from walked i))),
      'accounts', (select coalesce(json_agg(json_build_object('organisation', id, 'account', account, 'days', account_days(id, account, ${UNITS}))), '[]')
        from (select distinct organisation_id as id, drawn #>> '{}' as account from told cross join lateral jsonb_path_query(ledger, '$.outputs[*].claims[*].draw.account') drawn) drawn),
      'isCut', (select count(*) > ${LOTS_MAX} from walked) or (select count(*) > ${MENTIONS_MAX} from mentioned) or (select count(*) > ${EVENTS_MAX} from told)
    ) as walk`;
}
