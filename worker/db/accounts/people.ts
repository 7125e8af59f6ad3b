/** People: made with what signs them in, in one transaction. */
import { sql } from "drizzle-orm";
import type { Accounts } from "../../ports.ts";
import { type Db, inScope, sqlState, UNIQUE_VIOLATION } from "../client.ts";
import { insertPasskey } from "./passkeys.ts";
import { newSession } from "./statements.ts";

const ACCOUNTS = { scope: "accounts" } as const;

export function accounts(db: Db): Accounts {
  return {
    enrol: ({ id, name, language }, passkey, session) =>
      unlessTaken(async () => {
        await inScope(db, ACCOUNTS, [
          db.execute(
            sql`insert into people (id, name, language) values (${id}::uuid, ${name}, ${language})`,
          ),
          db.execute(insertPasskey(id, passkey)),
          db.execute(newSession(session, sql`select ${id}::uuid as person_id`)),
        ] as const);
      }),
    async enterByEmail({ id, name, language, email }, session) {
      const who = sql`select id as person_id from people where email = ${email}`;
      await inScope(db, ACCOUNTS, [
        db.execute(sql`insert into people (id, name, language, email) values (${id}::uuid, ${name}, ${language}, ${email})
          on conflict (email) where email is not null do nothing`),
        db.execute(sql`delete from sessions where expires_at <= now() and person_id in (${who})`),
        db.execute(newSession(session, who)),
      ] as const);
    },
    confirmEmail: (personId, email) =>
      unlessTaken(async () => {
        await inScope(db, ACCOUNTS, [
          db.execute(sql`update people set email = ${email} where id = ${personId}::uuid`),
        ] as const);
      }),
    async change(personId, { name, language }) {
      await inScope(db, ACCOUNTS, [
        db.execute(sql`update people set name = coalesce(${name ?? null}, name), language = coalesce(${language ?? null}, language)
          where id = ${personId}::uuid`),
      ] as const);
    },
  };
}

/** False where somebody else has what must be one person's alone. */
export async function unlessTaken(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return false;
    throw error;
  }
}
