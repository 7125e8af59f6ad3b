/** Links that makers register: a level of a key is one row, replaced as a whole; and whether what they lead to is still there. */
import { type SQL, sql } from "drizzle-orm";
import type { LinkSet } from "../core/resolver/link-set.ts";
import type { PlacedLinkSet } from "../core/resolver/read-link-sets.ts";
import type { DeadTarget, Links, LinkWatch, WatchedTarget } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";

const LEVELS_MAX = 100_000;
/** Once may be bad luck. */
const FAILURES_TO_BE_DEAD = 2;

export function links(db: Db): Links {
  return {
    async put(organisation, sent) {
      const owner = sql`${organisation}::uuid`;
      const [, { rowCount }, { rows }] = await inScope(db, { organisation }, [
        db.execute(oneAtATime(organisation)),
        db.execute(changeSql(owner, sent, writeSql(owner))),
        db.execute<Room>(sql`with ${rowsOf(sent)} select ${hasRoom(owner)} as "hasRoom"`),
      ] as const);
      if (rowCount === sent.length) return "kept";
      return rows[0]?.hasRoom === true ? "not-yours" : "too-many";
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
      const gone = sql`delete from links where organisation_id = ${owner} and anchor = ${anchor} returning anchor`;
      const [, { rowCount }] = await inScope(db, { organisation }, [
        db.execute(oneAtATime(organisation)),
        db.execute(changeSql(owner, [], gone)),
      ] as const);
      return rowCount === 1;
    },
    async dead(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<DeadTarget & Row>(deadSql(sql`${organisation}::uuid`, limit)),
      ] as const);
      return rows;
    },
  };
}

export function linkWatch(db: Db): LinkWatch {
  return {
    async due(before, limit) {
      const [{ rows }] = await inScope(db, { scope: "watch" }, [
        db.execute<WatchedTarget & Row>(sql`select organisation_id as organisation, href from (
            select organisation_id, href, checked_at, row_number() over (partition by organisation_id order by checked_at nulls first, href) as turn
            from link_targets where checked_at is null or checked_at < to_timestamp(${before / 1000}::float8)) due
          order by turn, checked_at nulls first, href limit ${limit}`),
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
type Room = { hasRoom: boolean };

const rowsOf = (sent: readonly PlacedLinkSet[]): SQL =>
  sql`sent as (select * from json_to_recordset(${JSON.stringify(sent)}::json) as r(anchor text, key text, description text, links json))`;

/** Counting levels and leaving targets out are right only where nobody else does it meanwhile. */
const oneAtATime = (organisation: string): SQL =>
  sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`;

const hasRoom = (owner: SQL): SQL =>
  sql`(select count(*) from (select anchor from links where organisation_id = ${owner} union select anchor from sent) a) <= ${LEVELS_MAX}`;

/** Writes all of what was sent, or none: where one key is another's, or they would be too many. */
function writeSql(owner: SQL): SQL {
  return sql`insert into links (anchor, organisation_id, key, description, links)
    select anchor, ${owner}, key, description, links from sent
    where not exists (select from sent other where not exists (select from identification_keys k
        where k.key = other.key and k.organisation_id = ${owner} and ${speaks(sql`k`)}))
      and ${hasRoom(owner)}
    on conflict (anchor, organisation_id) do update
      set key = excluded.key, description = excluded.description, links = excluded.links, updated_at = now()
    returning anchor`;
}

/** One row for each link in the column `links` of the table before it. */
const EACH_LINK = sql`jsonb_path_query(links::jsonb, '$.*[*].href') as link`;
const HREF = sql`link #>> '{}'`;

/**
 * Changes levels, and with them what is watched: what is linked to, no more and no less. All parts of a statement see `links` as it was before it.
 * The rest of the organisation's links is looked through only where an address was left out: it may stand there still.
 */
function changeSql(owner: SQL, sent: readonly PlacedLinkSet[], change: SQL): SQL {
  return sql`with ${rowsOf(sent)}, changed as (${change}),
    before as (select ${HREF} as href from links join changed using (anchor), ${EACH_LINK} where organisation_id = ${owner}),
    after as (select ${HREF} as href from sent join changed using (anchor), ${EACH_LINK}),
    begun as (insert into link_targets (organisation_id, href) select distinct ${owner}, href from after on conflict do nothing),
    left_out as (select href from before except select href from after),
    elsewhere as (select ${HREF} as href from links, ${EACH_LINK}
      where exists (select from left_out) and organisation_id = ${owner} and anchor not in (select anchor from changed)),
    ended as (delete from link_targets where organisation_id = ${owner}
      and href in (select href from left_out except select href from elsewhere))
    select anchor from changed`;
}

/** Those dead for longest, with the levels that lead there: in one walk over the links, whatever the database takes them for. */
function deadSql(owner: SQL, limit: number): SQL {
  return sql`with dead as materialized (select href, status, failed_since from link_targets
      where organisation_id = ${owner} and failures >= ${FAILURES_TO_BE_DEAD} order by failed_since, href limit ${limit}),
    leads as materialized (select distinct anchor, ${HREF} as href from links, ${EACH_LINK}
      where organisation_id = ${owner} and ${HREF} = any(array(select href from dead)))
    select href, status, to_char(failed_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
      array(select anchor from leads where leads.href = dead.href order by anchor limit ${limit}) as anchors
    from dead order by failed_since, href`;
}
