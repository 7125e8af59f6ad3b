/** Invitations: made and withdrawn by an organisation, looked at and accepted by who has the link. */
import { sql } from "drizzle-orm";
import type { Role } from "../../core/roles.ts";
import type { Invitations, ListedInvitation } from "../../ports.ts";
import { type Db, inScope } from "../client.ts";
import { at, bytea, moment, oneAtATime, present } from "./statements.ts";

const OPEN_MAX = 100;
const ACCOUNTS = { scope: "accounts" } as const;
const isOpen = sql`(accepted_at is null and revoked_at is null and expires_at > now())`;

export function invitations(db: Db): Invitations {
  return {
    async make(organisation, { id, hash, role, invitee, invitedBy, expiresAt }) {
      const owner = sql`${organisation}::uuid`;
      const [, { rowCount }] = await inScope(db, { organisation }, [
        db.execute(oneAtATime("invitations", organisation)),
        db.execute(sql`insert into invitations (id, hash, organisation_id, role, invitee, invited_by, expires_at)
          select ${id}::uuid, ${bytea(hash)}, ${owner}, ${role}, ${invitee}, ${invitedBy ?? null}::uuid, ${at(expiresAt)}
          where (select count(*) from invitations where organisation_id = ${owner} and ${isOpen}) < ${OPEN_MAX}`),
      ] as const);
      return rowCount === 1;
    },
    async list(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute(sql`select i.id, i.role, i.invitee, p.name as "invitedBy", ${moment(sql`i.created_at`, "createdAt")},
            ${moment(sql`i.expires_at`, "expiresAt")}
          from invitations i left join people p on p.id = i.invited_by
          where i.organisation_id = ${organisation}::uuid and ${isOpen} order by i.created_at desc limit ${OPEN_MAX}`),
      ] as const);
      return present<ListedInvitation>(rows);
    },
    async withdraw(organisation, id) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`update invitations set revoked_at = now()
          where id = ${id}::uuid and organisation_id = ${organisation}::uuid and ${isOpen}`),
      ] as const);
      return rowCount === 1;
    },
    async look(hash) {
      const [{ rows }] = await inScope(db, ACCOUNTS, [
        db.execute<Found & { role: Role }>(sql`select o.id, o.slug, o.name, i.role
          from invitations i join organisations o on o.id = i.organisation_id where i.hash = ${bytea(hash)} and ${isOpen}`),
      ] as const);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { role, ...organisation } = row;
      return { organisation, role };
    },
    async accept(hash, personId) {
      const person = sql`${personId}::uuid`;
      const works = sql`exists (select from memberships m where m.organisation_id = i.organisation_id and m.person_id = ${person})`;
      const [{ rows: known }, { rows: joined }] = await inScope(db, ACCOUNTS, [
        db.execute<Found>(sql`select o.id, o.slug, o.name from invitations i join organisations o on o.id = i.organisation_id
          where i.hash = ${bytea(hash)} and ${isOpen} and ${works}`),
        // Whoever comes second waits for the row, and then finds it accepted.
        db.execute<Found>(sql`with taken as (update invitations i set accepted_at = now(), accepted_by = ${person}
            where i.hash = ${bytea(hash)} and ${isOpen} and not ${works} returning i.organisation_id, i.role),
          made as (insert into memberships (organisation_id, person_id, role) select organisation_id, ${person}, role from taken
            returning organisation_id)
          select o.id, o.slug, o.name from organisations o where o.id in (select organisation_id from made)`),
      ] as const);
      return known[0] ?? joined[0];
    },
  };
}

type Found = { id: string; slug: string; name: string };
