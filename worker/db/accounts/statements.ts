/** What statements about people and teams have in common. */
import { type SQL, sql } from "drizzle-orm";
import { toHex } from "../../core/bytes.ts";
import type { NewSession } from "../../ports.ts";

export const bytea = (bytes: Uint8Array): SQL => sql`decode(${toHex(bytes)}, 'hex')`;

/** `2026-11-20T09:00:00Z`, under a name. */
export const moment = (column: SQL, name: string): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${sql.identifier(name)}`;

export const at = (unixMs: number): SQL => sql`to_timestamp(${unixMs}::double precision / 1000)`;

/** Whoever counts before they write waits here for each other, until the transaction ends. */
export const oneAtATime = (what: string, id: string): SQL =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${what}/${id}`}, 0))`;

/** A session for whom `from` selects as `person_id`. */
export function newSession({ hash, agent, expiresAt }: NewSession, from: SQL): SQL {
  return sql`insert into sessions (hash, person_id, agent, expires_at)
    select ${bytea(hash)}, person_id, ${agent}, ${at(expiresAt)} from (${from}) as who`;
}

/** The rows of a query without the members that are null. */
export function present<T extends object>(rows: readonly object[]): T[] {
  const isThere = ([, value]: [string, unknown]) => value !== null;
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(isThere)) as T);
}
