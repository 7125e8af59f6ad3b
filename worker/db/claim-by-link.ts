/** A supplier takes over the organisation that was made for it: once, and nobody who works for whoever made it. */
import { sql } from "drizzle-orm";
import type { ClaimedOutcome, Organisation, SupplierLink } from "../ports.ts";
import { OWNED_MAX } from "./accounts/organisations.ts";
import { type Db, inScope } from "./client.ts";

type Found = { isMember: boolean; ofMaker: boolean; hasAccount: boolean; owned: string };

export async function claimByLink(
  db: Db,
  { id, supplier, purpose }: Pick<SupplierLink, "id" | "supplier" | "purpose">,
  personId: string,
): Promise<ClaimedOutcome> {
  const [me, person] = [sql`${supplier}::uuid`, sql`${personId}::uuid`];
  const worksFor = (organisation: typeof me) =>
    sql`exists (select from memberships m where m.person_id = ${person} and m.organisation_id = ${organisation})`;
  const owned = sql`(select count(*) from memberships where person_id = ${person} and role = 'owner')`;
  const stands = sql`(${purpose} <> 'account' or exists (select from supplier_links l where l.id = ${id}::uuid and l.used_at is null and l.revoked_at is null))`;
  const [, { rows: before }, { rows: made }] = await inScope(
    db,
    { organisation: supplier, scope: "accounts" },
    [
      // What is recorded by a link takes the same lock: it comes before, or finds the account.
      db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${supplier}, 0))`),
      db.execute<Found>(sql`select ${worksFor(me)} as "isMember", ${worksFor(sql`o.introduced_by`)} as "ofMaker",
          o.introduced_by is null or o.claimed_at is not null as "hasAccount", ${owned} as owned from organisations o where o.id = ${me}`),
      db.execute<{ id: string }>(sql`with taken as (update organisations o set claimed_at = now()
          where o.id = ${me} and o.introduced_by is not null and o.claimed_at is null and not ${worksFor(sql`o.introduced_by`)}
            and ${owned} < ${OWNED_MAX} and ${stands} returning o.id),
        spent as (update supplier_links l set used_at = now() from taken where l.id = ${id}::uuid and l.purpose = 'account'),
        made as (insert into memberships (organisation_id, person_id, role) select id, ${person}, 'owner' from taken)
        select id from taken`),
    ] as const,
  );
  const [found] = before;
  if (made.length === 1 || found?.isMember) return "claimed";
  if (found === undefined || found.hasAccount) return "has-account";
  if (found.ofMaker) return "of-maker";
  return Number(found.owned) < OWNED_MAX ? "spent" : "too-many";
}

export async function readUnclaimed(db: Db, slug: string): Promise<Organisation | undefined> {
  const [{ rows }] = await inScope(db, { scope: "operator" }, [
    db.execute<{
      id: string;
      slug: string;
      name: string;
    }>(sql`select id, slug, name from organisations
      where slug = ${slug} and introduced_by is not null and claimed_at is null`),
  ] as const);
  return rows[0];
}
