/** A real PostgreSQL behind the stand-in for Neon's endpoint, for one test file. A fresh database with a log in it costs some 50 ms. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrateDatabase, prepareWorkerRole, withClient } from "../../cli/operator/database.ts";
import { createLog } from "../../cli/operator/log.ts";
import { startNeonProxy } from "../../scripts/local/neon-proxy.ts";
import { startPostgres } from "../../scripts/local/postgres.ts";
import { SlowSigner } from "./slow-log.ts";

export const ORIGIN = "test.example/log/1";
export const SIGNING_SEED = Buffer.alloc(32, 7);
/** Says the same as the log's own signer, and shares no code with it. */
export const SIGNER = new SlowSigner(ORIGIN, SIGNING_SEED);
/** When leaf 0 was made; the tests' clock goes on from there. */
export const BEGINNING = 1_795_000_000_000;

export interface LogDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly workerUrl: string;
  readonly proxy: string;
  readonly logId: string;
  readonly genesis: string;
  /** As the owner, past row-level security. */
  rows<T extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** As somebody with the owner's password who turned the guards off: a restored backup, an edit by hand. */
  tamper(sql: string): Promise<void>;
  /** Ends every connection of the Worker's role, as a restart of the database does. */
  cut(): Promise<void>;
  /** Behind the caller's back: waiting for its last connection to close takes longer than most tests. */
  drop(): void;
}

export interface LogPlace {
  /** A copy of `of`, or an empty log. Nobody may be connected to `of`. */
  fresh(of?: LogDatabase): Promise<LogDatabase>;
  remove(): Promise<void>;
}

// Nothing here has to outlive a power loss, and a new life's connection should not cost 4,096 rounds of SCRAM in JavaScript.
const HASTE = [
  ...["fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off"],
  "scram_iterations = 1",
];

export async function startLogPlace(): Promise<LogPlace> {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-log-"));
  // PostgreSQL runs as another user under root and must pass through.
  chmodSync(dir, 0o711);
  const postgres = await startPostgres({ dir, password: "owner" });
  const proxy = await startNeonProxy({ postgresHost: postgres.host, postgresPort: postgres.port });
  await withClient(postgres.ownerUrl, async (client) => {
    for (const setting of HASTE) await client.query(`alter system set ${setting}`);
    await client.query("select pg_reload_conf()");
  });
  await migrateDatabase(postgres.ownerUrl);
  const workerUrl = await prepareWorkerRole(postgres.ownerUrl, "worker");
  const signingSeed = SIGNING_SEED.toString("base64");
  const log = await withClient(postgres.ownerUrl, (client) =>
    createLog(client, { origin: ORIGIN, signingSeed, now: BEGINNING }),
  );
  const admin = new pg.Pool({ connectionString: named(postgres.ownerUrl, "postgres"), max: 2 });
  hush(admin);
  const pools = new Map<string, pg.Pool>();
  const unwanted: { readonly name: string; readonly closed: Promise<void> }[] = [];
  /** Some of what nobody is connected to any more: to force it would frighten whoever still closes a connection. */
  const sweep = async () => {
    const { rows } = await admin.query<{ datname: string }>("select datname from pg_stat_activity");
    const used = new Set(rows.map(({ datname }) => datname));
    const at = unwanted.findIndex(({ name }) => !used.has(name));
    const [one] = at < 0 ? [] : unwanted.splice(at, 1);
    if (one !== undefined) await one.closed.then(() => admin.query(`drop database ${one.name}`));
  };
  let made = 0;
  return {
    async fresh(of) {
      await sweep().catch(() => undefined);
      const name = `log_${++made}`;
      const from = of?.name ?? "rootproof";
      await endPool(pools, from);
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
        [from],
      );
      await admin.query(`create database ${name} template ${from}`);
      const ownerUrl = named(postgres.ownerUrl, name);
      const owner = () => {
        const known = pools.get(name);
        if (known !== undefined) return known;
        const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
        hush(pool);
        pools.set(name, pool);
        return pool;
      };
      return {
        ...{ name, ownerUrl, workerUrl: named(workerUrl, name), proxy: proxy.address, ...log },
        async rows<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
          return (await owner().query<T>(sql, [...values])).rows;
        },
        async tamper(sql) {
          await owner().query(
            `begin; set local session_replication_role = replica; ${sql}; commit`,
          );
        },
        async cut() {
          await admin.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'rootproof_worker'",
            [name],
          );
        },
        drop: () => void unwanted.push({ name, closed: endPool(pools, name) }),
      };
    },
    async remove() {
      await Promise.all(unwanted.map(({ closed }) => closed));
      await Promise.all([...pools.keys()].map((name) => endPool(pools, name)));
      await admin.end();
      await proxy.stop();
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Connections are cut on purpose here: the news of it is no failure. */
function hush(pool: pg.Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
}

async function endPool(pools: Map<string, pg.Pool>, name: string): Promise<void> {
  const pool = pools.get(name);
  pools.delete(name);
  await pool?.end();
}

function named(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}
