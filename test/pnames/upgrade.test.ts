/** A database whose products all had GTINs: brought up to date, each is where it was, and what guards its rows still does. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase, withClient } from "../../cli/operator/database.ts";
import { startPostgres } from "../../scripts/local/postgres.ts";

const MIGRATIONS = join(import.meta.dirname, "../../schema/migrations");
const BEFORE = "0007_products_by_anchor";
const MAKER = "00000000-0000-4000-8000-00000000000a";
const RUN = "00000000-0000-4000-8000-00000000000b";
const GTIN = "09521234500018";

const dir = mkdtempSync(join(tmpdir(), "rootproof-by-anchor-"));
let postgres: Awaited<ReturnType<typeof startPostgres>>;

beforeAll(async () => {
  postgres = await startPostgres({ dir: join(dir, "data"), password: "owner" });
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** As a database of that time had them. */
async function migrateToBefore(): Promise<void> {
  const folder = join(dir, "then");
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { tag: string }[] };
  const count = journal.entries.findIndex(({ tag }) => tag === BEFORE);
  expect(count).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  await withClient(postgres.ownerUrl, (client) =>
    migrate(drizzle(client), { migrationsFolder: folder }),
  );
}

test("products, print jobs and unit codes are carried over, and stay guarded", async () => {
  await migrateToBefore();
  await withClient(postgres.ownerUrl, async (client) => {
    await client.query("insert into organisations (id, slug, name) values ($1, 'kruim', 'Kruim')", [
      MAKER,
    ]);
    await client.query(
      `insert into identification_keys (key, organisation_id, approved_at, kinds, span)
        values ($2, $1, now(), '[1,1]', key_range('9521234500018', '9521234500018', '[]'))`,
      [MAKER, `01/${GTIN}`],
    );
    await client.query(
      "insert into products (gtin, organisation_id, name, description) values ($2, $1, 'Rusk', 'Dry.')",
      [MAKER, GTIN],
    );
    await client.query(
      "insert into documents (id, organisation_id, body, seed) values ($2, $1, '{}', '\\x00')",
      [MAKER, RUN],
    );
    await client.query(
      "insert into records (id, organisation_id, kind) values ($2, $1, 'label-run')",
      [MAKER, RUN],
    );
    await client.query(
      `insert into label_jobs (organisation_id, id, kind, gtin, lot, asked, count, record_id)
        values ($1, $2, 'run', $3, 'L1', '', 2, $2)`,
      [MAKER, RUN, GTIN],
    );
    await client.query(
      `insert into unit_codes (gtin, serial, organisation_id, lot, run_id, at, voided_by)
        values ($3, 'A', $1, 'L1', $2, 0, null), ($3, 'B', $1, 'L1', $2, 1, $2)`,
      [MAKER, RUN, GTIN],
    );
  });

  await migrateDatabase(postgres.ownerUrl);

  await withClient(postgres.ownerUrl, async (client) => {
    const rows = async (text: string) => (await client.query(text)).rows;
    expect(await rows("select anchor, claim, gtin, name, description from products")).toEqual([
      {
        ...{ anchor: `/01/${GTIN}`, claim: `01/${GTIN}`, gtin: GTIN },
        ...{ name: "Rusk", description: "Dry." },
      },
    ]);
    expect(await rows("select product, lot, count from label_jobs")).toEqual([
      { product: `/01/${GTIN}`, lot: "L1", count: 2 },
    ]);
    expect(await rows("select product, serial, voided_by from unit_codes order by serial")).toEqual(
      [
        { product: `/01/${GTIN}`, serial: "A", voided_by: null },
        { product: `/01/${GTIN}`, serial: "B", voided_by: RUN },
      ],
    );
    await client.query(
      "insert into products (anchor, organisation_id, name) values ('/p/kruim/rye', $1, 'Rye')",
      [MAKER],
    );
    expect(await rows("select claim, gtin from products where anchor = '/p/kruim/rye'")).toEqual([
      { claim: "p/kruim", gtin: null },
    ]);

    await expect(rows("update label_jobs set lot = 'L2'")).rejects.toThrow("append-only");
    await expect(rows("update unit_codes set voided_by = null")).rejects.toThrow("for ever");
    await expect(rows("update products set suspended_at = now()")).rejects.toThrow("suspends");
    const again = "insert into unit_codes (product, serial, organisation_id, lot, run_id, at)";
    await expect(
      client.query(`${again} values ($1, 'A', $2, 'L9', $3, 0)`, [`/01/${GTIN}`, MAKER, RUN]),
    ).rejects.toThrow("unit_codes_product_serial_organisation_id_pk");
    const tables = "('products', 'label_jobs', 'unit_codes')";
    expect(
      await rows(
        `select bool_and(relrowsecurity and relforcerowsecurity) as forced from pg_class where relname in ${tables}`,
      ),
    ).toEqual([{ forced: true }]);
  });
});
