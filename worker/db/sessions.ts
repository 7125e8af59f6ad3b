/** Who is signed in: one round trip gives the person and everything they may act for. */
import { sql } from "drizzle-orm";
import { toHex } from "../core/bytes.ts";
import type { ListedSession, Membership, Sessions } from "../ports.ts";
import { at, moment, present } from "./accounts/statements.ts";
import { type Db, inScope } from "./client.ts";

const LISTED_MAX = 100;
const ACCOUNTS = { scope: "accounts" } as const;
const stands = sql`(revoked_at is null and expires_at > now())`;

type Row = {
  id: string;
  lastSeenAt: string;
  personId: string;
  name: string;
  email: string | null;
  language: string;
  operator: boolean;
  /** What is absent is null. */
  memberships: (Record<"id" | "slug" | "name", string> &
    Pick<Membership, "role"> &
    Record<"suspendedFor" | "sector" | "country", string | null>)[];
};

export function sessions(db: Db): Sessions {
  return {
    async find(hash) {
      const [{ rows }] = await inScope(db, { scope: "accounts" }, [
        db.execute<Row>(sql`select s.id, extract(epoch from s.last_seen_at) * 1000 as "lastSeenAt", p.id as "personId", p.name, p.email,
            p.language, p.operator,
            coalesce((select json_agg(json_build_object('role', m.role, 'suspendedFor', o.suspended_for,
                'id', o.id, 'slug', o.slug, 'name', o.name, 'sector', o.sector, 'country', o.country) order by o.slug)
              from memberships m join organisations o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
          from sessions s join people p on p.id = s.person_id
          where s.hash = decode(${toHex(hash)}, 'hex') and s.revoked_at is null and s.expires_at > now()`),
      ] as const);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { personId, name, email, language, operator } = row;
      return {
        id: row.id,
        lastSeenAt: Number(row.lastSeenAt),
        person: { id: personId, name, language, operator, ...(email !== null && { email }) },
        memberships: row.memberships.map(toMembership),
      };
    },
    async touch(id, expiresAt) {
      await inScope(db, ACCOUNTS, [
        db.execute(
          sql`update sessions set last_seen_at = now(), expires_at = ${at(expiresAt)} where id = ${id}::uuid and ${stands}`,
        ),
      ] as const);
    },
    async list(personId) {
      const [{ rows }] = await inScope(db, ACCOUNTS, [
        db.execute(sql`select id, agent, ${moment(sql`created_at`, "createdAt")}, ${moment(sql`last_seen_at`, "lastSeenAt")}
          from sessions where person_id = ${personId}::uuid and ${stands} order by last_seen_at desc, id limit ${LISTED_MAX}`),
      ] as const);
      return present<ListedSession>(rows);
    },
    async end(personId, id) {
      const [{ rowCount }] = await inScope(db, ACCOUNTS, [
        db.execute(
          sql`update sessions set revoked_at = now() where id = ${id}::uuid and person_id = ${personId}::uuid and ${stands}`,
        ),
      ] as const);
      return rowCount === 1;
    },
    async endOthers(personId, keptId) {
      await inScope(db, ACCOUNTS, [
        db.execute(
          sql`update sessions set revoked_at = now() where id <> ${keptId}::uuid and person_id = ${personId}::uuid and ${stands}`,
        ),
      ] as const);
    },
  };
}

function toMembership(row: Row["memberships"][number]): Membership {
  const { id, slug, name, role, sector, country, suspendedFor } = row;
  return {
    organisation: {
      ...{ id, slug, name },
      ...(sector !== null && { sector }),
      ...(country !== null && { country }),
    },
    role,
    ...(suspendedFor !== null && { suspendedFor }),
  };
}
