/** Links that makers register: a level of a key is one row, replaced as a whole; and whether what they lead to is still there. */
import { type SQL, sql } from "drizzle-orm";
import type { LinkSet } from "../core/resolver/link-set.ts";
import type { DeadTarget, Links, LinkWatch, WatchedTarget } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";

const LEVELS_MAX = 100_000;
/** Once may be bad luck. */
const FAILURES_TO_BE_DEAD = 2;

export function links(db: Db): Links {
  return {
    async put(organisation, sets) {
      const owner = sql`${organisation}::uuid`;
      const sent = sets.map(({ key: { ai, value }, ...set }) => ({
        ...set,
        key: `${ai}/${value}`,
      }));
      const [, , { rows }] = await inScope(db, { organisation }, [
        // One after the other, so that the count below is right.
        db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
        db.execute(putSql(owner, sent)),
        db.execute<Standing>(sql`with ${rowsOf(sent)} select
            bool_and(exists (select from identification_keys k where k.key = sent.key and k.organisation_id = ${owner} and ${speaks(sql`k`)})) as "isYours",
            bool_and(exists (select from links l where l.anchor = sent.anchor and l.organisation_id = ${owner} and l.links::jsonb = sent.links::jsonb)) as "isKept"
          from sent`),
        db.execute(keepTargets(owner)),
      ] as const);
      if (rows[0]?.isYours !== true) return "not-yours";
      return rows[0].isKept ? "kept" : "too-many";
    },
    async list(organisation, { after, anchor, limit }) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<LinkSet & Row>(sql`select anchor, description, links from links
          where organisation_id = ${organisation}::uuid and exists (select from identification_keys k
            where k.key = links.key and k.organisation_id = links.organisation_id and ${speaks(sql`k`)})
          and (${anchor ?? null}::text is null or anchor = ${anchor ?? null}) and (${after ?? null}::text is null or anchor > ${after ?? null})
          order by anchor limit ${limit + 1}`),
      ] as const);
      return { sets: rows.slice(0, limit), isMore: rows.length > limit };
    },
    async remove(organisation, anchor) {
      const owner = sql`${organisation}::uuid`;
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`delete from links where organisation_id = ${owner} and anchor = ${anchor}`),
        db.execute(keepTargets(owner)),
      ] as const);
      return rowCount === 1;
    },
    async dead(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<DeadTarget & Row>(sql`select t.href, t.status,
            to_char(t.failed_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
            array(select l.anchor from links l where l.organisation_id = t.organisation_id
              and jsonb_path_exists(l.links::jsonb, '$.*[*] ? (@.href == $href)', jsonb_build_object('href', t.href)) order by 1 limit ${limit}) as anchors
          from link_targets t where t.organisation_id = ${organisation}::uuid and t.failures >= ${FAILURES_TO_BE_DEAD}
          order by t.failed_since, t.href limit ${limit}`),
      ] as const);
      return rows;
    },
  };
}

export function linkWatch(db: Db): LinkWatch {
  return {
    async due(before, limit) {
      const [{ rows }] = await inScope(db, { scope: "watch" }, [
        db.execute<
          WatchedTarget & Row
        >(sql`select organisation_id as organisation, href from link_targets
          where checked_at is null or checked_at < to_timestamp(${before / 1000}::float8)
          order by checked_at nulls first, href limit ${limit}`),
      ] as const);
      return rows;
    },
    async note(looks) {
      await inScope(db, { scope: "watch" }, [
        db.execute(sql`update link_targets t set checked_at = now(), status = r.status,
            failures = case when r."isAlive" then 0 else t.failures + 1 end,
            failed_since = case when r."isAlive" then null else coalesce(t.failed_since, now()) end
          from json_to_recordset(${JSON.stringify(looks)}::json) as r(organisation uuid, href text, status int, "isAlive" boolean)
          where t.organisation_id = r.organisation and t.href = r.href`),
      ] as const);
    },
  };
}

type Row = Record<string, unknown>;
type Standing = { isYours: boolean; isKept: boolean };
interface SentSet extends LinkSet {
  readonly key: string;
}

const rowsOf = (sent: readonly SentSet[]): SQL =>
  sql`sent as (select * from json_to_recordset(${JSON.stringify(sent)}::json) as r(anchor text, key text, description text, links json))`;

/** Writes all of them, or none: where one key is another's, or they would be too many. */
function putSql(owner: SQL, sent: readonly SentSet[]): SQL {
  return sql`with ${rowsOf(sent)}
    insert into links (anchor, organisation_id, key, description, links)
    select anchor, ${owner}, key, description, links from sent
    where not exists (select from sent other where not exists (select from identification_keys k
        where k.key = other.key and k.organisation_id = ${owner} and ${speaks(sql`k`)}))
      and (select count(*) from (select anchor from links where organisation_id = ${owner} union select anchor from sent) a) <= ${LEVELS_MAX}
    on conflict (anchor, organisation_id) do update
      set key = excluded.key, description = excluded.description, links = excluded.links, updated_at = now()`;
}

/** What is watched is what is linked to, no more and no less. */
function keepTargets(owner: SQL): SQL {
  const linked = sql`(select distinct jsonb_path_query(links::jsonb, '$.*[*].href') #>> '{}' as href from links where organisation_id = ${owner})`;
  return sql`with linked as materialized ${linked},
    gone as (delete from link_targets where organisation_id = ${owner} and href not in (select href from linked))
    insert into link_targets (organisation_id, href) select ${owner}, href from linked on conflict do nothing`;
}
