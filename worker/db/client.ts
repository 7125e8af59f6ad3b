/** The one place where a connection to PostgreSQL is made, and where every transaction says on whose behalf it runs. */
import { neon, neonConfig, Pool, type PoolClient } from "@neondatabase/serverless";
import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { drizzle, type NeonHttpDatabase } from "drizzle-orm/neon-http";
import { drizzle as drizzlePool, type NeonDatabase } from "drizzle-orm/neon-serverless";

export type Db = NeonHttpDatabase;
/** An interactive connection, for the one writer that reads before it writes. */
export type PoolDb = NeonDatabase & { readonly $client: Pool };

/** On whose behalf: an organisation, alone or with what its suppliers share, the log, the public projection, the watch over links, who is signing in, the operator, or whoever presents a key. */
export interface Scope {
  readonly organisation?: string;
  readonly scope?: "partners" | "log" | "public" | "watch" | "accounts" | "operator" | "none";
  readonly keyHash?: string;
}

/** Thrown when the database would let us do what must be impossible. Nothing is answered until that is mended. */
export class UnsafeDatabaseRole extends Error {}

const CONNECT_MS_MAX = 10_000;
/** A journey that branches without end, or a round that hangs, ends here. */
const STATEMENT_MS_MAX = "20000";

/** `proxy` stands in for Neon's endpoint on this machine; a public deployment has none. */
export function connect(databaseUrl: string, proxy?: string): Db {
  useProxy(proxy);
  return drizzle(neon(databaseUrl));
}

export function connectPool(databaseUrl: string, proxy?: string): PoolDb {
  useProxy(proxy);
  const connectionTimeoutMillis = CONNECT_MS_MAX;
  const pool = new Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis });
  // A connection that breaks is known by its next query, which fails. Unheard, the event itself would end the isolate.
  pool.on("error", () => undefined);
  pool.on("connect", (client: PoolClient) => client.on("error", () => undefined));
  return drizzlePool(pool);
}

function useProxy(proxy: string | undefined): void {
  if (proxy === undefined) return;
  neonConfig.fetchEndpoint = () => `http://${proxy}/sql`;
  neonConfig.wsProxy = () => `${proxy}/v1`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineTLS = false;
  neonConfig.pipelineConnect = false;
}

/**
 * The first statement of every transaction: the scope, for row-level security. It answers whether the role we run as
 * could step around it (superuser, BYPASSRLS, or owner of the tables).
 */
export function scopeStatement({ organisation = "", scope = "none", keyHash = "" }: Scope): SQL {
  return sql`select set_config('app.organisation', ${organisation}, true),
    set_config('statement_timeout', ${STATEMENT_MS_MAX}, true), set_config('app.scope', ${scope}, true), set_config('app.key_hash', ${keyHash}, true),
    exists (select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
    or exists (select from pg_class where oid = 'public.events'::regclass and pg_has_role(current_user, relowner, 'member'))
    as unsafe`;
}

export function refuseUnsafeRole(rows: readonly Record<string, unknown>[]): void {
  if (rows[0]?.unsafe !== false) {
    throw new UnsafeDatabaseRole(
      "DATABASE_URL: the role owns the tables or bypasses row-level security; use a member of rootproof_app",
    );
  }
}

/** What a transaction of the one writer can do. */
export type Tx = Parameters<Parameters<PoolDb["transaction"]>[0]>[0];

/**
 * One interactive transaction in a scope. A connection on which anything failed is closed: drizzle's pool would keep one
 * whose `begin` failed for itself, and everything after it would wait for ever.
 */
export async function transact<T>(
  db: PoolDb,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await db.$client.connect();
  const failures: unknown[] = [];
  try {
    return await drizzlePool(client).transaction((tx) =>
      inScopeOf(tx, scope, work).catch((reason: unknown) => {
        failures.push(reason);
        throw reason;
      }),
    );
  } catch (reason) {
    failures.push(reason);
    // The first reason, not the rollback's that failed because of it.
    throw failures[0];
  } finally {
    client.release(failures.length > 0);
  }
}

async function inScopeOf<T>(tx: Tx, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { rows } = await tx.execute(scopeStatement(scope));
  refuseUnsafeRole(rows);
  return work(tx);
}

/** Runs the statements as one transaction in a scope, and gives their results in order. */
export async function inScope<const T extends readonly BatchItem<"pg">[]>(
  db: Db,
  scope: Scope,
  statements: T,
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const [first, ...results] = await db.batch([db.execute(scopeStatement(scope)), ...statements]);
  refuseUnsafeRole(first.rows);
  return results as unknown as { [K in keyof T]: Awaited<T[K]> };
}

/** The SQLSTATE of a failed statement, wherever the driver put it. */
export function sqlState(error: unknown): string | undefined {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const found = code ?? cause?.code;
  return typeof found === "string" ? found : undefined;
}

export const UNIQUE_VIOLATION = "23505";
