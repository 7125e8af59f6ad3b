/** The operator's way into the database: as its owner, with the same row-level security as everyone. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), "../../schema/migrations");
const WORKER_ROLE = "rootproof_worker";

export type Client = pg.Client;

/** `DATABASE_URL`, or that of the local installation. */
export function ownerUrl(environment: NodeJS.ProcessEnv): string {
  if (environment.DATABASE_URL) return environment.DATABASE_URL;
  const file = join(environment.ROOTPROOF_DATA || ".data", "dev.json");
  if (!existsSync(file)) {
    throw new Error(
      `Set DATABASE_URL to the database's owner, or ROOTPROOF_DATA to where a local installation keeps its data, which npm start makes (there is no ${file}).`,
    );
  }
  return (JSON.parse(readFileSync(file, "utf8")) as { databaseUrl: string }).databaseUrl;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect().catch(unreachable);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// Where a host has several addresses and none answers, the error has a code and no message.
function unreachable(error: Error & { readonly code?: string }): never {
  throw new Error(
    `The database cannot be reached: ${error.message || error.code}. DATABASE_URL says which it is, or else ROOTPROOF_DATA where the local installation lies.`,
  );
}

export interface OperatorScope {
  readonly organisation?: string;
  readonly scope?: "log" | "public" | "accounts";
}

/** One transaction whose first statement says on whose behalf it runs: a database owner that is no superuser needs it too. */
export async function inScope<T>(
  client: Client,
  { organisation = "", scope = "public" }: OperatorScope,
  work: () => Promise<T>,
): Promise<T> {
  await client.query("begin");
  try {
    await client.query(
      "select set_config('app.organisation', $1, true), set_config('app.scope', $2, true)",
      [organisation, scope],
    );
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Brings the schema up to date. Forward only. */
export async function migrateDatabase(url: string): Promise<void> {
  // Only here: every other command starts twice as fast without it.
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate } = await import("drizzle-orm/node-postgres/migrator");
  await withClient(url, (client) => migrate(drizzle(client), { migrationsFolder: MIGRATIONS }));
}

/** Makes or renews the role the Worker logs in as, and gives its connection URL. */
export async function prepareWorkerRole(
  url: string,
  password = randomBytes(24).toString("base64url"),
): Promise<string> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [
      WORKER_ROLE,
    ]);
    const secret = client.escapeLiteral(password);
    // Only a superuser may say "nosuperuser" of a role that exists, even where it is true already.
    await client.query(
      rowCount === 0
        ? `create role ${WORKER_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls password ${secret}`
        : `alter role ${WORKER_ROLE} password ${secret}`,
    );
    await client.query(`grant rootproof_app to ${WORKER_ROLE}`);
  });
  const worker = new URL(url);
  worker.username = WORKER_ROLE;
  worker.password = password;
  return worker.href;
}
