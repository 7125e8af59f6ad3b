/** Who works for an organisation. Changes come one at a time, so that of two last owners one stays. */
import { type SQL, sql } from "drizzle-orm";
import type { Member, Members, MembershipOutcome } from "../../ports.ts";
import { type Db, inScope } from "../client.ts";
import { moment, oneAtATime, present } from "./statements.ts";

const LISTED_MAX = 500;

export function members(db: Db): Members {
  /** `statement` touches nobody without whom there would be no owner. */
  async function change(organisation: string, personId: string, statement: SQL) {
    const [, { rowCount }, , { rows }] = await inScope(db, { organisation }, [
      db.execute(oneAtATime("members", organisation)),
      db.execute(statement),
      // Nobody comes back by an invitation that they made while they still could.
      db.execute(sql`update invitations set revoked_at = now() where ${of(organisation)} and invited_by = ${personId}::uuid
        and accepted_at is null and revoked_at is null
        and not exists (select from memberships where ${of(organisation)} and ${is(personId)} and role = 'owner')`),
      db.execute(sql`select from memberships where ${of(organisation)} and ${is(personId)}`),
    ] as const);
    if (rowCount === 1) return "done";
    return (rows.length === 1 ? "last-owner" : "none") satisfies MembershipOutcome;
  }

  return {
    async list(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute(sql`select p.id as "personId", p.name, p.email, m.role, ${moment(sql`m.created_at`, "since")}
          from memberships m join people p on p.id = m.person_id where m.organisation_id = ${organisation}::uuid
          order by m.created_at, p.id limit ${LISTED_MAX}`),
      ] as const);
      return present<Member>(rows);
    },
    setRole: (organisation, personId, role) =>
      change(
        organisation,
        personId,
        sql`update memberships set role = ${role} where ${of(organisation)} and ${is(personId)}
          and (${role} = 'owner' or ${anotherOwner(organisation, personId)})`,
      ),
    remove: (organisation, personId) =>
      change(
        organisation,
        personId,
        sql`delete from memberships where ${of(organisation)} and ${is(personId)} and ${anotherOwner(organisation, personId)}`,
      ),
  };
}

const of = (organisation: string) => sql`organisation_id = ${organisation}::uuid`;
const is = (personId: string) => sql`person_id = ${personId}::uuid`;

function anotherOwner(organisation: string, personId: string): SQL {
  return sql`exists (select from memberships where ${of(organisation)} and not ${is(personId)} and role = 'owner')`;
}
