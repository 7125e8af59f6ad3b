/** What part of a lot is certified, eight levels up, among a million events: what it costs, and how that compares with ten thousand. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import { migrateDatabase, prepareWorkerRole, withClient } from "../cli/operator/database.ts";
import { createOrganisation } from "../cli/operator/organisations.ts";
import { startPostgres } from "../scripts/local/postgres.ts";
import { tellShares } from "../worker/core/custody/lot-shares.ts";
import type { Db } from "../worker/db/client.ts";
import { upstreamSql, walkUpstream } from "../worker/db/lot-walk.ts";
import { nodesOf, type PlanNode } from "./many-events.ts";
import { fillLots, journeysIn, lastLot } from "./many-lots.ts";
import type { Row } from "./report.ts";
import { median } from "./statistics.ts";

const MANY = 1_000_000;
const FEW = 10_000;
const TIMES = 41;

export async function lotShares(): Promise<readonly Row[]> {
  const few = await sharesAmong(FEW);
  const many = await sharesAmong(MANY);
  const words = MANY.toLocaleString("en");
  return [
    {
      what: `time for the share of a lot, eight levels up, among ${words} events`,
      ...{ value: many.milliseconds, unit: "ms" },
      note: `read and worked out; share ${many.share}% of ${many.events} events upstream`,
    },
    {
      what: `the same, compared with ${FEW.toLocaleString("en")} events`,
      ...{ value: many.milliseconds / few.milliseconds, unit: "times", limit: { most: 2 } },
      note: `${few.milliseconds.toFixed(2)} ms there`,
    },
    {
      what: "round trips to the database for it",
      ...{ value: many.roundTrips, unit: "round trips", limit: { most: 1 } },
    },
    {
      what: "tables read from end to end for it",
      ...{ value: many.scans.length, unit: "tables", limit: { most: 0 } },
      ...(many.scans.length > 0 && { note: many.scans.join(", ") }),
    },
    { what: "pages of 8 kB looked at for it", value: many.pages, unit: "pages" },
  ];
}

interface Measured {
  readonly milliseconds: number;
  readonly roundTrips: number;
  readonly share: number;
  readonly events: number;
  readonly pages: number;
  readonly scans: readonly string[];
}

async function sharesAmong(count: number): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-bench-"));
  // PostgreSQL runs as another user under root and must pass through.
  chmodSync(dir, 0o711);
  const postgres = await startPostgres({ dir, password: "owner" });
  try {
    await migrateDatabase(postgres.ownerUrl);
    const maker = await withClient(postgres.ownerUrl, async (client) => {
      const [made, bought] = [
        await createOrganisation(client, { name: "Maker" }),
        await createOrganisation(client, { name: "Supplier" }),
      ];
      const [maker, supplier] = [made.organisation.id, bought.organisation.id];
      await fillLots(client, { maker, supplier, count });
      return maker;
    });
    const worker = new pg.Client({ connectionString: await prepareWorkerRole(postgres.ownerUrl) });
    await worker.connect();
    try {
      return await measure(worker, maker, count);
    } finally {
      await worker.end();
    }
  } finally {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(worker: pg.Client, maker: string, count: number): Promise<Measured> {
  const { db, calls } = counted(worker);
  const times: number[] = [];
  let last = { share: 0, events: 0 };
  for (let n = 0; n < TIMES; n++) {
    const lot = lastLot((n * 7_919) % journeysIn(count));
    const before = performance.now();
    const walk = await walkUpstream(db, maker, [lot]);
    const told = tellShares(walk, lot, "eu-organic");
    times.push(performance.now() - before);
    last = { share: told.shares[0]?.share ?? 0, events: walk.events.length };
  }
  const plan = await planOf(worker, maker, lastLot(3));
  return {
    ...{ milliseconds: median(times), roundTrips: calls() / TIMES, ...last },
    pages: plan.pages,
    scans: plan.nodes.flatMap((node) =>
      node["Node Type"] === "Seq Scan" && LARGE.has(node["Relation Name"] ?? "")
        ? (node["Relation Name"] ?? [])
        : [],
    ),
  };
}

/** Those that grow with what is captured. */
const LARGE: ReadonlySet<string> = new Set(["events", "event_lots", "event_terms", "documents"]);

/** The database as the Worker has it: statements of one call travel together. */
function counted(worker: pg.Client): { readonly db: Db; readonly calls: () => number } {
  let calls = 0;
  const db = {
    execute: (query: SQL) => query,
    async batch(queries: readonly SQL[]) {
      calls++;
      await worker.query("begin");
      const results: pg.QueryResult[] = [];
      for (const query of queries) results.push(await run(worker, query));
      await worker.query("commit");
      return results;
    },
  };
  return { db: db as unknown as Db, calls: () => calls };
}

const run = (worker: pg.Client, query: SQL, prefix = "") => {
  const { sql, params } = new PgDialect().sqlToQuery(query);
  return worker.query(prefix + sql, params);
};

async function planOf(worker: pg.Client, maker: string, lot: string) {
  await worker.query("begin");
  await worker.query(
    "select set_config('app.organisation', $1, true), set_config('app.scope', 'partners', true)",
    [maker],
  );
  const { rows } = await run(
    worker,
    upstreamSql(maker, [lot]),
    "explain (analyze, buffers, format json) ",
  );
  await worker.query("rollback");
  const [{ Plan: root }] = rows[0]["QUERY PLAN"] as [{ Plan: PlanNode & Pages }];
  return {
    nodes: nodesOf(root),
    pages: root["Shared Hit Blocks"] + root["Shared Read Blocks"],
  };
}

interface Pages {
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
}
