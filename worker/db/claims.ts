/** Claims to keys. That no two organisations' claims overlap is kept by the table itself (migration 0003). */
import { type SQL, sql } from "drizzle-orm";
import type { ClaimOutcome, Claims, ListedClaim } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

/** `isReviewed`: claims wait for the operator, but for those under a prefix that was approved. */
export function claims(db: Db, { isReviewed }: { readonly isReviewed: boolean }): Claims {
  return {
    async claim(organisation, { name, kinds, span, evidence }) {
      const owner = sql`${organisation}::uuid`;
      const covered = sql`select int4range(${kinds[0]}::int, ${kinds[1]}::int, '[]') as kinds, key_range(${span[0]}::text, ${span[1]}::text, '[]') as span`;
      // In the public scope a claim of others is seen as well: one that waits must not be made beside one that speaks.
      const [, { rows }] = await inScope(db, { organisation, scope: "public" }, [
        db.execute(sql`insert into identification_keys (key, organisation_id, approved_at, evidence, kinds, span)
          select ${name}, ${owner}, case when ${isReviewed}::boolean and not exists (select from identification_keys k
              where k.organisation_id = ${owner} and ${speaks(sql`k`)} and k.kinds @> c.kinds and k.span @> c.span) then null else now() end,
            ${evidence ?? null}, c.kinds, c.span
          from (${covered}) c
          where not exists (select from identification_keys k where k.organisation_id <> ${owner} and ${speaks(sql`k`)}
            and k.kinds && c.kinds and k.span && c.span)
            and not exists (select from organisations o where o.id <> ${owner} and 'p/' || o.slug = ${name})
          on conflict do nothing`),
        db.execute<{
          outcome: ClaimOutcome;
        }>(sql`select case when approved_at is null then 'waits' else 'speaks' end as outcome
          from identification_keys where key = ${name} and organisation_id = ${owner} and revoked_at is null`),
      ] as const);
      return rows[0]?.outcome ?? "taken";
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
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`update identification_keys set revoked_at = now()
          where key = ${claim} and organisation_id = ${owner} and revoked_at is null`),
        db.execute(
          sql`delete from products where '01/' || gtin = ${claim} and organisation_id = ${owner}`,
        ),
      ] as const);
      return rowCount === 1;
    },
  };
}

/** A claim that counts. */
export function speaks(claim: SQL): SQL {
  return sql`(${claim}.revoked_at is null and ${claim}.approved_at is not null)`;
}

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
