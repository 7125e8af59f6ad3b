/** Passkeys: who has them, and that somebody without another way in keeps the last. */
import { type SQL, sql } from "drizzle-orm";
import { fromHex } from "../../core/bytes.ts";
import type { Labelled, ListedPasskey, NewPasskey, Passkeys } from "../../ports.ts";
import { type Db, inScope } from "../client.ts";
import { bytea, moment, newSession, oneAtATime, present } from "./statements.ts";

const ACCOUNTS = { scope: "accounts" } as const;
const PASSKEYS_MAX = 20;

type Row = {
  personId: string;
  publicKey: string;
  counter: string;
  transports: string[];
};

/** `isMailOn`: a link by e-mail is another way in. */
export function passkeys(db: Db, { isMailOn }: { readonly isMailOn: boolean }): Passkeys {
  return {
    async find(id) {
      const [{ rows }] = await inScope(db, ACCOUNTS, [
        db.execute<Row>(sql`select person_id as "personId", encode(public_key, 'hex') as "publicKey", counter, transports
          from passkeys where id = ${id}`),
      ] as const);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { personId, transports } = row;
      const publicKey = fromHex(row.publicKey);
      return { id, personId, publicKey, counter: Number(row.counter), transports };
    },
    async signIn({ id, personId, counter }, next, session) {
      const used = sql`update passkeys set counter = ${next}, last_used_at = now()
        where id = ${id} and counter = ${counter} returning person_id`;
      const [, { rowCount }] = await inScope(db, ACCOUNTS, [
        db.execute(
          sql`delete from sessions where person_id = ${personId}::uuid and expires_at <= now()`,
        ),
        db.execute(
          sql`with used as (${used}) ${newSession(session, sql`select person_id from used`)}`,
        ),
      ] as const);
      return rowCount === 1;
    },
    async add(personId, passkey) {
      const [, { rowCount }] = await inScope(db, ACCOUNTS, [
        db.execute(oneAtATime("person", personId)),
        db.execute(sql`${insertPasskey(personId, passkey)} on conflict (id) do nothing`),
      ] as const);
      return rowCount === 1;
    },
    async list(personId) {
      const [{ rows }] = await inScope(db, ACCOUNTS, [
        db.execute(sql`select id, label, ${moment(sql`created_at`, "createdAt")}, ${moment(sql`last_used_at`, "lastUsedAt")}
          from passkeys where person_id = ${personId}::uuid order by created_at limit ${PASSKEYS_MAX}`),
      ] as const);
      return present<ListedPasskey>(rows);
    },
    async rename(personId, id, label) {
      const [{ rowCount }] = await inScope(db, ACCOUNTS, [
        db.execute(
          sql`update passkeys set label = ${label} where id = ${id} and person_id = ${personId}::uuid`,
        ),
      ] as const);
      return rowCount === 1;
    },
    async remove(personId, id) {
      const own = sql`person_id = ${personId}::uuid`;
      const [, { rowCount }, { rows }] = await inScope(db, ACCOUNTS, [
        db.execute(oneAtATime("person", personId)),
        db.execute(sql`delete from passkeys where id = ${id} and ${own} and (exists (select from passkeys where ${own} and id <> ${id})
          or (${isMailOn}::boolean and exists (select from people where id = ${personId}::uuid and email is not null)))`),
        db.execute(sql`select from passkeys where id = ${id} and ${own}`),
      ] as const);
      if (rowCount === 1) return "removed";
      return rows.length === 1 ? "last" : "none";
    },
  };
}

/** Nothing is inserted where the person has as many as are kept. */
export function insertPasskey(personId: string, { it, label }: Labelled<NewPasskey>): SQL {
  const person = sql`${personId}::uuid`;
  return sql`insert into passkeys (id, person_id, public_key, counter, transports, label)
    select ${it.id}, ${person}, ${bytea(it.publicKey)}, ${it.counter}::bigint,
      array(select jsonb_array_elements_text(${JSON.stringify(it.transports)}::jsonb)), ${label}
    where (select count(*) from passkeys where person_id = ${person}) < ${PASSKEYS_MAX}`;
}
