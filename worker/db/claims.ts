/** Claims to keys. That no two organisations' claims overlap is kept by the table itself (migration 0003). */
import { type SQL, sql } from "drizzle-orm";
import type { ClaimOutcome, Claims, ListedClaim } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

/** `isReviewed`: claims wait for the operator, but for those under a prefix that was approved, and for one's own short name. */
export function claims(db: Db, { isReviewed }: { readonly isReviewed: boolean }): Claims {
  return {
    async claim(organisation, wanted) {
      const owner = sql`${organisation}::uuid`;
      const sent = wanted.map(({ name, kinds, span, evidence }) => ({
        ...{
          name,
          evidence,
          firstKind: kinds[0],
          lastKind: kinds[1],
          first: span[0],
          last: span[1],
        },
      }));
      const rows = sql`wanted as materialized (select name, evidence, int4range("firstKind", "lastKind", '[]') as kinds,
          key_range(first, last, '[]') as span from json_to_recordset(${JSON.stringify(sent)}::json)
          as r(name text, evidence text, "firstKind" int, "lastKind" int, first text, last text))`;
      // In the public scope a claim of others is seen as well: one that waits must not be made beside one that speaks.
      const [, { rows: standing }] = await inScope(db, { organisation, scope: "public" }, [
        db.execute(sql`with ${rows}, taken as (select from wanted w where exists (select from identification_keys k
            where k.organisation_id <> ${owner} and ${speaks(sql`k`)} and k.kinds && w.kinds and k.span && w.span)
            or exists (select from organisations o where o.id <> ${owner} and 'p/' || o.slug = w.name))
          insert into identification_keys (key, organisation_id, approved_at, evidence, kinds, span)
          select name, ${owner}, case when ${isReviewed}::boolean and not exists (select from identification_keys k
              where k.organisation_id = ${owner} and ${speaks(sql`k`)} and k.kinds @> w.kinds and k.span @> w.span)
              and not exists (select from organisations o where o.id = ${owner} and 'p/' || o.slug = w.name) then null else now() end,
            evidence, kinds, span
          from wanted w where not exists (select from taken) on conflict do nothing`),
        db.execute<Standing>(sql`with ${rows} select k.key as name, ${speaks(sql`k`)} as speaks
          from wanted w join identification_keys k on k.key = w.name and k.organisation_id = ${owner} and k.revoked_at is null`),
      ] as const);
      const known = new Map(standing.map(({ name, speaks }) => [name, speaks]));
      return wanted.map(({ name }): ClaimOutcome => {
        const doesSpeak = known.get(name);
        if (doesSpeak === undefined) return "taken";
        return doesSpeak ? "speaks" : "waits";
      });
    },
    async list(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<ClaimRow>(sql`select key, approved_at is not null as speaks, evidence,
            to_char(claimed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "claimedAt"
          from identification_keys where organisation_id = ${organisation}::uuid and revoked_at is null order by key limit ${limit}`),
      ] as const);
      return rows.map(listed);
    },
    async release(organisation, claim) {
      const owner = sql`${organisation}::uuid`;
      const standing = sql`exists (select from (select distinct on (anchor, coalesce(cause, '')) kind from notices
          where organisation_id = ${owner} and (anchor = ${`/${claim}`} or starts_with(anchor, ${`/${claim}/`}))
          order by anchor, coalesce(cause, ''), position desc) newest where kind in ('recall', 'hold'))`;
      const [{ rows }, { rowCount }] = await inScope(db, { organisation }, [
        db.execute<{ recalled: boolean }>(sql`select ${standing} as recalled`),
        db.execute(sql`update identification_keys set revoked_at = now()
          where key = ${claim} and organisation_id = ${owner} and revoked_at is null and not ${standing}`),
        db.execute(
          sql`delete from products where claim = ${claim} and organisation_id = ${owner} and not ${standing}`,
        ),
      ] as const);
      if (rows[0]?.recalled === true) return "recalled";
      return rowCount === 1 ? "released" : "none";
    },
  };
}

/** A claim that counts. */
export function speaks(claim: SQL): SQL {
  return sql`(${claim}.revoked_at is null and ${claim}.approved_at is not null)`;
}

type Standing = { name: string; speaks: boolean };
type ClaimRow = {
  key: string;
  speaks: boolean;
  evidence: string | null;
  claimedAt: string;
};

function listed({ key, speaks, evidence, claimedAt }: ClaimRow): ListedClaim {
  const state = speaks ? "speaks" : "waits";
  return { claim: key, state, claimedAt, ...(evidence !== null && { evidence }) };
}
