/** One EPC among a million events: what the database does to find it, and how that compares with ten thousand. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrateDatabase, prepareWorkerRole, withClient } from "../cli/operator/database.ts";
import { createOrganisation } from "../cli/operator/organisations.ts";
import { startPostgres } from "../scripts/local/postgres.ts";
import { epcOf, fillEvents, type Plan, planOf, walksOverTerms } from "./many-events.ts";
import type { Row } from "./report.ts";
import { median } from "./statistics.ts";

const MANY = 1_000_000;
const FEW = 10_000;
const TIMES = 9;

export async function eventQueries(): Promise<readonly Row[]> {
  const few = await oneEpcAmong(FEW);
  const many = await oneEpcAmong(MANY);
  const whole = many.plan.nodes.filter((node) => node["Node Type"] === "Seq Scan");
  const count = MANY.toLocaleString("en");
  return [
    {
      what: `walks over the index of terms, one EPC among ${count} events`,
      value: walksOverTerms(many.plan).reduce((sum, node) => sum + node["Actual Loops"], 0),
      ...{ unit: "walks", limit: { most: 1 } },
      note: walksOverTerms(many.plan)
        .map((node) => node["Node Type"])
        .join(", "),
    },
    {
      what: "tables read from end to end for it",
      ...{ value: whole.length, unit: "tables", limit: { most: 0 } },
    },
    { what: "pages of 8 kB looked at for it", value: many.plan.pages, unit: "pages" },
    {
      what: "time in the database for it",
      ...{ value: many.milliseconds, unit: "ms" },
      peer: {
        what: `the same among ${FEW.toLocaleString("en")}`,
        ratio: many.milliseconds / few.milliseconds,
      },
    },
  ];
}

async function oneEpcAmong(
  count: number,
): Promise<{ readonly plan: Plan; readonly milliseconds: number }> {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-bench-"));
  // PostgreSQL runs as another user under root and must pass through.
  chmodSync(dir, 0o711);
  const postgres = await startPostgres({ dir, password: "owner" });
  try {
    await migrateDatabase(postgres.ownerUrl);
    const organisation = await withClient(postgres.ownerUrl, async (client) => {
      const made = await createOrganisation(client, { name: "Many" });
      await fillEvents(client, made.organisation.id, count);
      return made.organisation.id;
    });
    const worker = new pg.Client({ connectionString: await prepareWorkerRole(postgres.ownerUrl) });
    await worker.connect();
    const plans: Plan[] = [];
    for (let n = 0; n < TIMES; n++) {
      const epc = epcOf(1 + ((n * 7_919) % count));
      plans.push(await planOf(worker, organisation, [["MATCH_anyEPC", epc]]));
    }
    await worker.end();
    return {
      plan: plans[0] as Plan,
      milliseconds: median(plans.map(({ milliseconds }) => milliseconds)),
    };
  } finally {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
