/** The peer of capture: the very rows it left behind, inserted again into a second database with the same schema. */
import pg from "pg";
import { migrateDatabase } from "../cli/operator/database.ts";

/** In the order in which their keys need each other. */
const TABLES = ["captures", "documents", "events", "event_lots", "entries"] as const;

type Rows = readonly Record<string, unknown>[];
/** What one document became, by table. */
export type StoredDocument = Readonly<Record<(typeof TABLES)[number], Rows>>;

export interface RawDatabase {
  /** One transaction a document, one multi-row insert a table; as the owner, so that row-level security costs nothing. */
  insert(documents: readonly StoredDocument[]): Promise<void>;
  stop(): Promise<void>;
}

export async function openRawDatabase(owner: pg.Client, ownerUrl: string, connections: number) {
  const url = new URL(ownerUrl);
  url.pathname = "/bench_raw";
  await owner.query("create database bench_raw");
  await migrateDatabase(url.href);
  const pool = new pg.Pool({ connectionString: url.href, max: connections });
  const { rows } = await owner.query("select * from organisations");
  const client = await pool.connect();
  await insertRows(client, "organisations", rows);
  client.release();
  const raw: RawDatabase = {
    async insert(documents) {
      const waiting = [...documents];
      await Promise.all(Array.from({ length: connections }, () => work(pool, waiting)));
    },
    stop: () => pool.end(),
  };
  return raw;
}

async function work(pool: pg.Pool, waiting: StoredDocument[]): Promise<void> {
  const client = await pool.connect();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    await client.query("begin");
    for (const table of TABLES) await insertRows(client, table, next[table]);
    await client.query("commit");
  }
  client.release();
}

async function insertRows(client: pg.PoolClient, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  let at = 0;
  const places = rows.map(() => `(${columns.map(() => `$${++at}`).join(",")})`);
  await client.query(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(",")}) values ${places.join(",")}`,
    rows.flatMap((row) => columns.map((name) => row[name])),
  );
}

/** The documents captured since then, as they lie in the product's database. */
export async function storedSince(owner: pg.Client, since: Date): Promise<StoredDocument[]> {
  const { rows: captures } = await owner.query("select * from captures where created_at >= $1", [
    since,
  ]);
  const found: StoredDocument[] = [];
  for (const capture of captures) {
    const of = async (table: string, column: string) => {
      const { rows } = await owner.query(
        `select t.* from ${table} t join events e on e.id = t.${column} where e.capture_id = $1`,
        [capture.id],
      );
      return rows;
    };
    found.push({
      captures: [capture],
      documents: await of("documents", "id"),
      events: await of("events", "id"),
      event_lots: await of("event_lots", "event_id"),
      entries: await of("entries", "event_id"),
    });
  }
  return found;
}
