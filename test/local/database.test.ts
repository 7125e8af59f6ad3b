// The database as the product reaches it: Neon's own driver through the proxy to a real PostgreSQL.
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NeonDbError, neon, neonConfig, Pool } from "@neondatabase/serverless";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NeonProxy, startNeonProxy } from "../../scripts/local/neon-proxy.ts";
import { type Postgres, startPostgres } from "../../scripts/local/postgres.ts";
import { isAlive, isGone, signal } from "../../scripts/local/processes.ts";
import { loadSecrets } from "../../scripts/local/secrets.ts";
import { pidOf } from "./support.ts";

let dir: string;
let password: string;
let postgres: Postgres;
let proxy: NeonProxy;

/** The driver is told where to go once, as the Worker is; the host in the URL then means nothing. */
function useProxy({ address }: NeonProxy): void {
  neonConfig.fetchEndpoint = () => `http://${address}/sql`;
  neonConfig.wsProxy = () => `${address}/v1`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineTLS = false;
  neonConfig.pipelineConnect = false;
  if (globalThis.WebSocket !== undefined) neonConfig.webSocketConstructor = globalThis.WebSocket;
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "rootproof-database-"));
  password = loadSecrets(dir).postgresPassword;
  postgres = await startPostgres({ dir, password });
  proxy = await startNeonProxy({ postgresHost: postgres.host, postgresPort: postgres.port });
  useProxy(proxy);
});

afterAll(async () => {
  await proxy.stop();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe("Neon's driver through the proxy", () => {
  it("reads every type as it does from Neon", async () => {
    const sql = neon(postgres.ownerUrl);
    const [row] =
      await sql`select ${1}::int4 as int, 9007199254740993::int8 as big, 1.50::numeric as num,
      ${JSON.stringify({ a: [1] })}::jsonb as json, array['x', null] as list, true as yes, null as none,
      '\\x00ff'::bytea as bytes, timestamptz '2026-01-02 03:04:05.678Z' as at`;
    expect(row).toEqual({
      int: 1,
      big: "9007199254740993",
      num: "1.50",
      json: { a: [1] },
      list: ["x", null],
      yes: true,
      none: null,
      bytes: Buffer.from([0, 255]),
      at: new Date("2026-01-02T03:04:05.678Z"),
    });
  });

  it("takes a batch as one transaction: what fails late leaves nothing of what came before", async () => {
    const sql = neon(postgres.ownerUrl);
    await sql`create table lots (name text primary key)`;
    const names = await sql.transaction([
      sql`insert into lots values ('LOT-7')`,
      sql`insert into lots values ('LOT-8') returning name`,
    ]);
    expect(names[1]).toEqual([{ name: "LOT-8" }]);
    const failing = sql.transaction([
      sql`insert into lots values ('LOT-9')`,
      sql`insert into lots values ('LOT-7')`,
    ]);
    await expect(failing).rejects.toMatchObject({ code: "23505", constraint: "lots_pkey" });
    expect(await sql`select count(*)::int from lots`).toEqual([{ count: 2 }]);
  });

  it("honours a batch's isolation level and read-only mark", async () => {
    const sql = neon(postgres.ownerUrl);
    const options = { isolationLevel: "Serializable", readOnly: true, deferrable: true } as const;
    const [[level] = []] = await sql.transaction([sql`show transaction_isolation`], options);
    expect(level).toEqual({ transaction_isolation: "serializable" });
    const writing = sql.transaction([sql`create table never ()`], options);
    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });

  it.each([
    ["a fault in a statement", "select 1/0", "22012"],
    ["a table that is not there", "select * from nowhere", "42P01"],
    ["two statements in one", "select 1; select 2", "42601"],
  ])("tells the SQLSTATE of %s", async (_what, text, code) => {
    const error = await neon(postgres.ownerUrl)
      .query(text)
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(NeonDbError);
    expect(error).toMatchObject({ code });
  });

  it("tells a wrong password, an unknown database and an absent server apart", async () => {
    const wrong = postgres.ownerUrl.replace(password, "guess");
    await expect(neon(wrong)`select 1`).rejects.toMatchObject({ code: "28P01" });
    const absent = postgres.ownerUrl.replace(/\/rootproof$/, "/elsewhere");
    await expect(neon(absent)`select 1`).rejects.toMatchObject({ code: "3D000" });
    const lost = await startNeonProxy({ postgresHost: "127.0.0.1", postgresPort: 1 });
    const body = JSON.stringify({ query: "select 1", params: [] });
    const headers = { "neon-connection-string": postgres.ownerUrl };
    const answer = await fetch(`http://${lost.address}/sql`, { method: "POST", headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: "ECONNREFUSED" }]);
    await lost.stop();
  });

  it("keeps two hundred parallel batches apart, each with its own setting", async () => {
    const sql = neon(postgres.ownerUrl);
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, org) =>
        sql.transaction([
          sql`select set_config('app.org', ${String(org)}, true)`,
          sql`select pg_sleep(0.002)`,
          sql`select current_setting('app.org', true)::int as org`,
        ]),
      ),
    );
    expect(seen.map((results) => results[2]?.[0]?.org)).toEqual(
      Array.from({ length: 200 }, (_, i) => i),
    );
  });

  it("leaves no setting of one request to the next, even one made for the session", async () => {
    const sql = neon(postgres.ownerUrl);
    await sql`select set_config('app.org', '7', false)`;
    const later = await Promise.all(
      Array.from(
        { length: 40 },
        () => sql`select coalesce(current_setting('app.org', true), '') as org`,
      ),
    );
    expect(new Set(later.map(([row]) => row?.org))).toEqual(new Set([""]));
  });

  it("shows a role under row-level security its own organisation's rows only", async () => {
    const sql = neon(postgres.ownerUrl);
    await sql.transaction([
      sql`create role app login password 'app' nosuperuser nobypassrls`,
      sql`create table doc (org int, body text)`,
      sql`alter table doc enable row level security`,
      sql`create policy own on doc using (org = nullif(current_setting('app.org', true), '')::int)`,
      sql`grant select, insert on doc to app`,
    ]);
    const app = neon(postgres.ownerUrl.replace(`postgres:${password}`, "app:app"));
    const as = (org: number, query: ReturnType<typeof app>) =>
      app.transaction([app`select set_config('app.org', ${String(org)}, true)`, query]);
    await Promise.all([1, 2].map((org) => as(org, app`insert into doc values (${org}, 'mine')`)));
    expect((await as(1, app`select org from doc`))[1]).toEqual([{ org: 1 }]);
    expect(await app`select org from doc`).toEqual([]);
    await expect(as(1, app`insert into doc values (2, 'not mine')`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("speaks over a WebSocket too, with locks that hold between statements", async () => {
    const pool = new Pool({ connectionString: postgres.ownerUrl });
    const [first, second] = [await pool.connect(), await pool.connect()];
    for (const client of [first, second]) await client.query("begin");
    const take = "select name from lots order by name for update skip locked limit 1";
    const taken = [(await first.query(take)).rows, (await second.query(take)).rows];
    expect(taken).toEqual([[{ name: "LOT-7" }], [{ name: "LOT-8" }]]);
    for (const client of [first, second]) {
      await client.query("commit");
      client.release();
    }
    const large = "x".repeat(2_000_000);
    expect((await pool.query("select $1::text as text", [large])).rows[0].text).toBe(large);
    await expect(pool.query("select 1/0")).rejects.toMatchObject({ code: "22012" });
    await pool.end();
  });

  it("answers what is not its business with a refusal, and keeps serving", async () => {
    const url = `http://${proxy.address}`;
    const headers = { "neon-connection-string": postgres.ownerUrl };
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(`${url}/sql`, { method: "POST", body: "{}" })).status).toBe(404);
    for (const body of ["{", "{}", '{"queries":7}', '{"queries":[{}]}', "null"]) {
      expect((await fetch(`${url}/sql`, { method: "POST", headers, body })).status).toBe(400);
    }
    const broken = { "neon-connection-string": "no url" };
    expect(
      (await fetch(`${url}/sql`, { method: "POST", headers: broken, body: "{}" })).status,
    ).toBe(400);
    for (let i = 0; i < 6; i++) {
      const other = neon(`${postgres.ownerUrl}?application_name=${i}`);
      expect(await other`select 1 as one`).toEqual([{ one: 1 }]);
    }
  });
});

describe("PostgreSQL on this machine", () => {
  const ask = async (text: string): Promise<unknown[]> => {
    const client = new pg.Client(postgres.ownerUrl);
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows;
  };

  it("is UTF-8, sorts by code point and counts time in UTC, whatever the machine speaks", async () => {
    expect(await ask("show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await ask("show timezone")).toEqual([{ TimeZone: "UTC" }]);
    expect(await ask("select 'Z' < 'a' as by_code, upper('é') as upper")).toEqual([
      { by_code: true, upper: "É" },
    ]);
  });

  it("keeps what it knows over a stop and a start, and over being orphaned and killed", async () => {
    await ask("create table kept as select 7 as lot");
    const first = pidOf(dir, "postgres");
    await postgres.stop();
    expect(isAlive(first)).toBe(false);
    postgres = await startPostgres({ dir, password });
    expect(await ask("select * from kept")).toEqual([{ lot: 7 }]);
    const second = pidOf(dir, "postgres");
    signal(second, "SIGKILL");
    expect(await isGone(second, 2_000)).toBe(true);
    await postgres.stop();
    expect(existsSync(join(dir, "postgres/postmaster.pid"))).toBe(true);
    postgres = await startPostgres({ dir, password });
    expect(await ask("select * from kept")).toEqual([{ lot: 7 }]);
  });

  it("uses a database elsewhere without starting one, and says so when there is none", async () => {
    const other = await startPostgres({ dir, password: "", external: postgres.ownerUrl });
    expect(other).toMatchObject({ ownerUrl: postgres.ownerUrl, port: postgres.port });
    await other.stop();
    expect(await ask("select 1 as here")).toEqual([{ here: 1 }]);
    const external = "postgresql://nobody:x@127.0.0.1:1/none";
    await expect(startPostgres({ dir, password: "", external })).rejects.toThrow(
      /DATABASE_URL does not/,
    );
  });
});

describe("The secrets of this machine", () => {
  it("are made once, differ between installations, and only their owner reads them", () => {
    const secrets = loadSecrets(dir);
    expect(loadSecrets(dir)).toEqual(secrets);
    expect(statSync(join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(dir).mode & 0o011).toBe(
      process.getuid?.() === 0 ? 0o011 : statSync(dir).mode & 0o011,
    );
    const elsewhere = mkdtempSync(join(tmpdir(), "rootproof-secrets-"));
    expect(Object.values(loadSecrets(elsewhere))).not.toContain(secrets.adminKey);
    rmSync(elsewhere, { recursive: true });
    expect(Buffer.from(secrets.logSigningSeed, "base64")).toHaveLength(32);
    for (const key of [secrets.anchorerKey, secrets.gasKey, secrets.adminKey]) {
      expect(key).toMatch(/^0x[0-9a-f]{64}$/);
    }
  });
});
