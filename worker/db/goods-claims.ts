/** Claims about goods and what stands behind them, read in one round trip; every change of one is a record in the log. */
import { type SQL, sql } from "drizzle-orm";
import type {
  ClaimStandings,
  ClaimWatch,
  GoodsClaims,
  KeptCertificate,
  KeptClaim,
  KeptFigure,
  NewClaim,
  NewClaimChange,
  WhichClaims,
} from "../ports.ts";
import { CERTIFICATE } from "./certificates.ts";
import { type Db, inScope } from "./client.ts";
import { eventFacts } from "./event-facts.ts";
import { FIGURE } from "./figures.ts";
import { keepRefused, lintDecisionSql } from "./lint-decisions.ts";
import { madeLots, stemOf } from "./made-lots.ts";
import { withinQuota } from "./quota.ts";
import { recordSql } from "./records.ts";

const CLAIMS_MAX = 2_000;
const WEIGHED_MAX = 500;
/** What is said of a product is held against so many of its lots. */
const MADE_LOTS_MAX = 50;

type Row = Record<string, unknown>;

export function goodsClaims(db: Db): GoodsClaims {
  return {
    standings: (organisation, which) => standings(db, organisation, which),
    keep: (organisation, claim) => keep(db, organisation, claim),
    refused: (organisation, decisions, claim) =>
      withinQuota(() => keepRefused(db, organisation, decisions, claim ?? null)),
    change: (organisation, changes) => withinQuota(() => change(db, organisation, changes)),
  };
}

export function claimWatch(db: Db): ClaimWatch {
  return {
    async toReview(today, { limit, turn, organisations }) {
      const half = Math.ceil(organisations / 2);
      const [{ rows }] = await inScope(db, { scope: "watch" }, [
        db.execute<{ organisationId: string; id: string }>(
          sql`with found as (
              select 'ended' as why, c.organisation_id, c.id from claims c
                where c.state = 'published' and exists (select from jsonb_array_elements(c.evidence) named
                  join certificates k on k.id::text = named ->> 'id' and k.organisation_id = c.organisation_id
                  where named ->> 'kind' = 'certificate' and (k.revoked_at is not null or k.valid_until < ${today}::date))
              union all select 'sharing', c.organisation_id, c.id from claims c where c.state = 'published' and c.scope ? 'characteristic'),
            makers as (select why, organisation_id, row_number() over (partition by why order by organisation_id) - 1 as n,
              count(*) over (partition by why) as all, case why when 'ended' then ${half}::int else ${organisations}::int end as step from (select distinct why, organisation_id from found) one),
            turned as (select m.why, m.organisation_id, (m.n - ${turn}::bigint * m.step % m.all + m.all) % m.all as place from makers m),
            ranked as (select f.organisation_id, f.id,
                row_number() over (partition by f.organisation_id order by f.why, md5(f.id::text || ${turn})) as nth,
                case when t.why = 'sharing' then 1 when t.place < ${half} then 0 else 2 end as class
              from found f join turned t using (why, organisation_id) where t.place < ${organisations})
          select organisation_id as "organisationId", id from ranked group by organisation_id, id
            order by min(nth), min(class), md5(organisation_id::text || ${turn}) limit ${limit}`,
        ),
      ] as const);
      return rows;
    },
  };
}

/** Of the claim `c` of the product `p`. */
const CLAIM = sql`json_strip_nulls(json_build_object('id', c.id, 'product', c.product, 'type', c.type, 'text', c.text, 'language', c.language,
    'state', c.state, 'keptGrade', c.grade, 'withdrawnFor', c.withdrawn_for, 'productName', coalesce(p.name, ''),
    'updatedAt', to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'hasEvents', exists (select from event_lots l where l.organisation_id = c.organisation_id and starts_with(l.lot, ${stemOf(sql`c.product`)} || '/')),
    'madeLots', case when c.scope ? 'characteristic' and coalesce(c.scope -> 'lots', '[]') = '[]' then (select coalesce(json_agg(lot), '[]') from (
      ${madeLots(sql`c.organisation_id`, sql`c.product`, MADE_LOTS_MAX)}) made) end))`;

async function standings(
  db: Db,
  organisation: string,
  { ids, product, limit }: WhichClaims,
): Promise<ClaimStandings> {
  const owner = sql`${organisation}::uuid`;
  const isWanted = ids
    ? sql`c.id = any(array(select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid))`
    : sql`${product ?? null}::text is null or c.product = ${product ?? null}`;
  const wanted = sql`wanted as (select * from claims c where c.organisation_id = ${owner} and (${isWanted})
    order by c.updated_at desc, c.id limit ${limit})`;
  const named = (kind: string) =>
    sql`(select named ->> 'id' from wanted c, jsonb_array_elements(c.evidence) named where named ->> 'kind' = ${kind})`;
  const [self, claims, certificates, figures, files, events, besides] = await inScope(
    db,
    { organisation, scope: "partners" },
    [
      db.execute<SelfRow>(sql`select o.id, o.slug, o.name,
          exists (select from files f where f.organisation_id = o.id and f.deleted_at is null) as "hasFiles",
          exists (select from consents c where c.organisation_id = o.id) as "hasPartner"
        from organisations o where o.id = ${owner}`),
      db.execute<
        { claim: KeptClaim; scope: KeptClaim["scope"]; evidence: KeptClaim["evidence"] } & Row
      >(
        sql`with ${wanted} select ${CLAIM} as claim, c.scope, c.evidence from wanted c
          left join products p on p.anchor = c.product and p.organisation_id = c.organisation_id order by c.updated_at desc, c.id`,
      ),
      db.execute<
        { certificate: KeptCertificate } & Row
      >(sql`select ${CERTIFICATE} as certificate from certificates k
        where k.organisation_id = ${owner} order by k.valid_until desc, k.id limit ${WEIGHED_MAX}`),
      db.execute<
        { figure: KeptFigure } & Row
      >(sql`select ${FIGURE} as figure from figures f join organisations o on o.id = f.organisation_id
        where f.organisation_id = ${owner} order by f.updated_at desc, f.id limit ${WEIGHED_MAX}`),
      db.execute<{ id: string } & Row>(sql`with ${wanted} select f.id from files f
        where f.organisation_id = ${owner} and f.deleted_at is null and f.id::text in ${named("file")}`),
      db.execute<EventRow>(sql`with ${wanted} ${eventsQuery(owner, named("event"))}`),
      db.execute<BesideRow>(sql`with ${wanted} select c.id, c.product, c.type, c.text, coalesce(c.grade, 0) as grade from claims c
        where c.organisation_id = ${owner} and c.state = 'published' and c.product in (select product from wanted)
        order by c.updated_at desc, c.id limit ${WEIGHED_MAX}`),
    ] as const,
  );
  const [row] = self.rows;
  if (row === undefined) throw new Error("an organisation sees itself");
  const { hasFiles, hasPartner, ...own } = row;
  return {
    ...{ organisation: own, hasFiles, hasPartner },
    claims: claims.rows.map(({ claim, scope, evidence }) => ({ ...claim, scope, evidence })),
    certificates: certificates.rows.map(({ certificate }) => certificate),
    figures: figures.rows.map(({ figure }) => figure),
    files: files.rows.map(({ id }) => id),
    events: events.rows.map(({ answer, ...event }) => ({ ...event, ...(answer && { answer }) })),
    besides: besides.rows,
  };
}

type SelfRow = ClaimStandings["organisation"] &
  Pick<ClaimStandings, "hasFiles" | "hasPartner"> &
  Row;
type BesideRow = ClaimStandings["besides"][number] & Row;
type EventRow = Omit<ClaimStandings["events"][number], "answer"> & {
  readonly answer: "confirmed" | "disputed" | null;
} & Row;

/** One's own and those of suppliers who share them; one's own first. What was said by a link nobody signed in for. */
function eventsQuery(owner: SQL, named: SQL): SQL {
  const facts = Object.entries(eventFacts(sql`e`, owner));
  const columns = facts.map(([name, fact]) => sql`${fact} as ${sql.identifier(name)}`);
  return sql`select distinct on (e.event_id) ${sql.join(columns, sql`, `)}
    from events e where e.kind = 'event' and e.event_id in ${named} order by e.event_id, e.organisation_id <> ${owner}, e.id`;
}

async function keep(
  db: Db,
  organisation: string,
  { id, product, type, text, language, scope, evidence }: NewClaim,
): ReturnType<GoodsClaims["keep"]> {
  const owner = sql`${organisation}::uuid`;
  const own = sql`id = ${id}::uuid and organisation_id = ${owner}`;
  const hasProduct = sql`exists (select from products where anchor = ${product} and organisation_id = ${owner})`;
  const hasRoom = sql`(select count(*) from claims where organisation_id = ${owner}) < ${CLAIMS_MAX}`;
  const columns = sql`product, type, text, language, scope, evidence`;
  const values = sql`${product}, ${type}, ${text}, ${language}, ${JSON.stringify(scope)}::jsonb, ${JSON.stringify(evidence)}::jsonb`;
  const isSame = sql`(${columns}) is not distinct from (${values})`;
  const [{ rows }, { rowCount: changed }, { rowCount: added }] = await inScope(
    db,
    { organisation },
    [
      db.execute<{ own: boolean; same: boolean; product: boolean; room: boolean } & Row>(
        sql`select exists (select from claims where ${own}) as own, exists (select from claims where ${own} and ${isSame}) as same,
          ${hasProduct} as product, ${hasRoom} as room`,
      ),
      db.execute(sql`update claims set (${columns}, state, grade, withdrawn_for, updated_at) = (select ${values}, 'draft', null::smallint, null, now())
        where ${own} and state <> 'published' and not (${isSame}) and ${hasProduct}`),
      db.execute(sql`insert into claims (id, organisation_id, ${columns}) select ${id}::uuid, ${owner}, ${values}
        where ${hasProduct} and ${hasRoom} on conflict (id) do nothing`),
    ] as const,
  );
  const [found] = rows;
  if ((changed ?? 0) + (added ?? 0) > 0 || found?.same === true) return "kept";
  if (found?.product !== true) return "no-product";
  if (found.own) return "published";
  return found.room ? "other" : "full";
}

async function change(
  db: Db,
  organisation: string,
  changes: readonly NewClaimChange[],
): Promise<number> {
  const owner = sql`${organisation}::uuid`;
  const [, ...results] = await inScope(db, { organisation }, [
    // One after the other, so that the same said twice at once is said once.
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    ...changes.flatMap((one) => [
      db.execute(changeSql(owner, one)),
      ...(one.decisions ?? []).map((decision) =>
        db.execute(lintDecisionSql(owner, decision, madeWith(one))),
      ),
    ]),
  ]);
  let at = 0;
  return changes.reduce((sum, { decisions = [] }) => {
    const { rowCount } = results[at] as { rowCount: number | null };
    at += 1 + decisions.length;
    return sum + (rowCount ?? 0);
  }, 0);
}

function changeSql(owner: SQL, asked: NewClaimChange): SQL {
  const { record, claim, change, grade, reason, withdrawnFor = null } = asked;
  const from =
    change === "withdrawn"
      ? sql`state = 'published'`
      : sql`(state <> 'published' or grade is distinct from ${grade}::smallint)`;
  return sql`with changed as (update claims set state = ${change}, grade = ${grade}::smallint, withdrawn_for = ${withdrawnFor}, updated_at = now()
      where id = ${claim.id}::uuid and organisation_id = ${owner} and ${from} and text = ${claim.text} and type = ${claim.type}
        and language = ${claim.language} and product = ${claim.product} and evidence = ${JSON.stringify(claim.evidence)}::jsonb
        and scope = ${JSON.stringify(claim.scope)}::jsonb returning id),
    ${recordSql(owner, record, sql`exists (select from changed)`)}
    insert into claim_changes (record_id, organisation_id, claim_id, product, change, text, grade, reason)
    select id, ${owner}, ${claim.id}::uuid, ${claim.product}, ${change}, ${claim.text}, ${grade}::smallint, ${reason} from new_record`;
}

const madeWith = ({ record, claim }: NewClaimChange) => ({
  isMade: sql`exists (select from claim_changes where record_id = ${record.id}::uuid)`,
  claim: claim.id,
});
