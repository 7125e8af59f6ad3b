// PostgreSQL 18 from an npm package as a part of this process, or one that already runs elsewhere.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { claim, forget, note } from "./leftovers.ts";
import { freePort, refuseTaken } from "./ports.ts";
import { type PostgresPlace, placePostgres } from "./postgres-place.ts";
import { end, identify, signal } from "./processes.ts";
import { endsWithUs } from "./stopping.ts";

export interface PostgresOptions {
  /** The installation's data directory; the database lies in `postgres` below it. */
  readonly dir: string;
  readonly port?: number;
  readonly password: string;
  /** A connection URL: nothing is started then, and nothing is stopped. */
  readonly external?: string;
  readonly log?: (line: string) => void;
}

export interface Postgres {
  /** Connects as the owner of the database `rootproof`. */
  readonly ownerUrl: string;
  readonly host: string;
  readonly port: number;
  stop(): Promise<void>;
}

const DATABASE = "rootproof";
const READY_MS_MAX = 30_000;
const STOP_MS_MAX = 10_000;
const POLL_MS = 15;
const LOG_LINES_SHOWN = 8;
// The system's own language settings must not decide how text sorts or what the messages say.
const LOCALE = { LC_ALL: "C", LC_MESSAGES: "C" };
const CLUSTER = [
  "--username=postgres",
  "--auth-local=scram-sha-256",
  "--auth-host=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
];
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "timezone=UTC",
].flatMap((setting) => ["-c", setting]);

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  if (options.external !== undefined) return elsewhere(options.external);
  const dir = resolve(options.dir);
  await claim(dir);
  const log = options.log ?? (() => undefined);
  const place = placePostgres(dir, log);
  await endOrphan(place);
  if (!existsSync(join(place.data, "PG_VERSION"))) initialise(place, options.password);
  const port = options.port ?? (await freePort());
  await refuseTaken(port, "PostgreSQL");
  const logFile = join(dir, "postgres.log");
  const child = launch(place, port, logFile);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${place.postgres} did not start`);
  note(dir, "postgres", pid);
  const stop = endsWithUs({
    name: "postgres",
    child,
    kill: () => signal(pid, "SIGINT"),
    stop: async () => {
      await end(pid, { first: "SIGINT", last: "SIGQUIT", patienceMs: STOP_MS_MAX });
      forget(dir, "postgres");
    },
  });
  try {
    await ready(child, urlOf(options.password, port, "postgres"), logFile);
    await createDatabase(urlOf(options.password, port, "postgres"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: urlOf(options.password, port, DATABASE), host: "127.0.0.1", port, stop };
}

function urlOf(password: string, port: number, database: string): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function elsewhere(external: string): Promise<Postgres> {
  const { hostname, port } = new URL(external);
  const client = new pg.Client({ connectionString: external, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
  } catch (cause) {
    throw new Error(`DATABASE_URL does not answer: ${(cause as Error).message}`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
  return { ownerUrl: external, host: hostname, port: Number(port || 5432), stop: async () => {} };
}

/** Made beside its place and moved there when whole: a half-made cluster is never taken for one. */
function initialise(place: PostgresPlace, password: string): void {
  const half = `${place.data}.half`;
  const secret = mkdtempSync(join(tmpdir(), "rootproof-"));
  const file = join(secret, "password");
  try {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    const { uid, gid } = place.runAs ?? {};
    if (uid !== undefined && gid !== undefined) {
      for (const path of [half, secret, file]) chownSync(path, uid, gid);
    }
    const args = [`--pgdata=${half}`, `--pwfile=${file}`, ...CLUSTER];
    const env = { ...process.env, ...LOCALE };
    const ran = spawnSync(place.initdb, args, { encoding: "utf8", cwd: "/", env, ...place.runAs });
    if (ran.status !== 0) {
      const said = ran.error?.message ?? `${ran.stdout}\n${ran.stderr}`.trim();
      throw new Error(`PostgreSQL could not set up its data in ${place.data}: ${said}`);
    }
    renameSync(half, place.data);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** A session of its own keeps a terminal's Ctrl-C away: parts are stopped in order, by us. */
function launch(place: PostgresPlace, port: number, logFile: string): ChildProcess {
  const out = openSync(logFile, "w", 0o600);
  try {
    const args = ["-D", place.data, "-p", String(port), ...SETTINGS];
    const env = { ...process.env, ...LOCALE };
    const stdio: ["ignore", number, number] = ["ignore", out, out];
    return spawn(place.postgres, args, { cwd: "/", env, stdio, detached: true, ...place.runAs });
  } finally {
    closeSync(out);
  }
}

async function ready(child: ChildProcess, url: string, logFile: string): Promise<void> {
  let failed: Error | undefined;
  child.once("error", (error) => {
    failed = error;
  });
  const until = Date.now() + READY_MS_MAX;
  for (;;) {
    if (failed !== undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL did not start: ${failed?.message ?? lastWords(logFile)}`);
    }
    const refused = await refusal(url);
    if (refused === undefined) return;
    if (refused.code === "28P01") {
      const why = "the password in secrets.json is not the one this database was made with";
      throw new Error(`PostgreSQL refuses us: ${why}`);
    }
    if (Date.now() > until) throw new Error(`PostgreSQL is not ready: ${lastWords(logFile)}`);
    await sleep(POLL_MS);
  }
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-LOG_LINES_SHOWN).join("\n");
}

async function refusal(url: string): Promise<{ code?: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as { code?: string };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const sql = "select 1 from pg_database where datname = $1";
    const { rowCount } = await client.query(sql, [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** A server that outlived a kill -9 is stopped; a pid file whose number went to a stranger is removed. */
async function endOrphan({ data }: PostgresPlace): Promise<void> {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const [pid = "", itsData = ""] = readFileSync(file, "utf8").split("\n");
  const found = identify(Number(pid));
  const isOurs = itsData === data && found?.command.includes(data);
  if (isOurs) await end(Number(pid), { first: "SIGINT", last: "SIGQUIT", patienceMs: STOP_MS_MAX });
  rmSync(file, { force: true });
}
