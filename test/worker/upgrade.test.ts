/** A database that was filled before events had places and terms: brought up to date, its events are found like any others. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase, withClient } from "../../cli/operator/database.ts";
import { indexEvents, reindexEvents } from "../../cli/operator/index-events.ts";
import { startPostgres } from "../../scripts/local/postgres.ts";

const MIGRATIONS = join(import.meta.dirname, "../../schema/migrations");
const FARM = "00000000-0000-4000-8000-00000000000a";
const MILL = "00000000-0000-4000-8000-00000000000b";
const LOT = "https://id.gs1.org/01/09527654310015/10/A";

const dir = mkdtempSync(join(tmpdir(), "rootproof-upgrade-"));
let postgres: Awaited<ReturnType<typeof startPostgres>>;

beforeAll(async () => {
  postgres = await startPostgres({ dir: join(dir, "data"), password: "owner" });
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** The first migrations only, as a database of that time had them. */
async function migrateTo(count: number): Promise<void> {
  const folder = join(dir, "then");
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: unknown[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  await withClient(postgres.ownerUrl, (client) =>
    migrate(drizzle(client), { migrationsFolder: folder }),
  );
}

const body = (step: string) =>
  JSON.stringify({
    "@context": [
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
      { ex: "https://ex.example/" },
    ],
    ...{ type: "ObjectEvent", bizStep: step, "ex:score": 80 },
    quantityList: [{ epcClass: LOT, quantity: 5.5, uom: "KGM" }],
  });

test("events captured before get their place and their terms, once, and stay as they were", async () => {
  await migrateTo(2);
  await withClient(postgres.ownerUrl, async (client) => {
    for (const [id, slug] of [
      [FARM, "farm"],
      [MILL, "mill"],
    ]) {
      await client.query("insert into organisations (id, slug, name) values ($1, $2, $2)", [
        id,
        slug,
      ]);
      await client.query(
        "insert into captures (id, organisation_id, event_count) values ($1, $1, 2)",
        [id],
      );
      for (const [step, day] of [
        ["packing", 2],
        ["shipping", 1],
      ] as const) {
        const { rows } = await client.query(
          "insert into documents (id, organisation_id, body, seed) values (gen_random_uuid(), $1, $2, '\\x00') returning id",
          [id, body(step)],
        );
        await client.query(
          `insert into events (id, organisation_id, capture_id, event_id, kind, type, event_hash, event_time, record_time)
            values ($1, $2, $2, $3, 'event', 'ObjectEvent', $3, now(), $4)`,
          [rows[0].id, id, `urn:uuid:${slug}-${step}`, `2026-11-0${day}T00:00:00Z`],
        );
        await client.query(
          "insert into event_lots (event_id, organisation_id, role, lot) values ($1, $2, 'seen', $3)",
          [rows[0].id, id, LOT],
        );
      }
    }
    await client.query(
      "insert into identification_keys (key, organisation_id) values ('01/09527654310015', $1)",
      [FARM],
    );
    await client.query(
      "insert into outbox (event_id, organisation_id) select id, organisation_id from events",
    );
    const before = (await client.query("select id, event_id, record_time from events order by id"))
      .rows;

    await migrateDatabase(postgres.ownerUrl);
    expect(await indexEvents(client)).toBe(4);
    expect(await indexEvents(client)).toBe(0);

    const after = await client.query("select id, event_id, record_time from events order by id");
    expect(after.rows).toEqual(before);
    const placed = await client.query(
      "select event_id, position::int from events order by organisation_id, position",
    );
    expect(placed.rows).toEqual([
      { event_id: "urn:uuid:farm-shipping", position: 1 },
      { event_id: "urn:uuid:farm-packing", position: 2 },
      { event_id: "urn:uuid:mill-shipping", position: 1 },
      { event_id: "urn:uuid:mill-packing", position: 2 },
    ]);
    const terms = await client.query(
      "select name, value, number, position::int from event_terms where organisation_id = $1 order by name, value, position",
      [FARM],
    );
    expect(terms.rows).toEqual([
      { name: "EVENT https://ex.example/score", value: "80", number: 80, position: 1 },
      { name: "EVENT https://ex.example/score", value: "80", number: 80, position: 2 },
      { name: "bizStep", value: "packing", number: null, position: 2 },
      { name: "bizStep", value: "shipping", number: null, position: 1 },
      ...[1, 2].map((position) => ({ name: "quantity", value: "5.5", number: 5.5, position })),
      ...[1, 2].map((position) => ({ name: "quantity KGM", value: "5.5", number: 5.5, position })),
      ...[1, 2].map((position) => ({ name: "quantityList", value: LOT, number: null, position })),
      { name: "type", value: "ObjectEvent", number: null, position: 1 },
      { name: "type", value: "ObjectEvent", number: null, position: 2 },
    ]);
    const facts = await client.query(
      "select distinct material, quantity, uom, count(*)::int from event_lots group by 1, 2, 3",
    );
    expect(facts.rows).toEqual([{ material: "", quantity: "5.5", uom: "KGM", count: 4 }]);
    await expect(client.query("update event_lots set uom = 'GRM'")).rejects.toThrow("append-only");
    // What was used of the lot before the ledger nobody has summed up.
    const held = await client.query(
      "select organisation_id as owner, lot, came, is_open from holdings order by 1",
    );
    const open = { lot: LOT, came: null, is_open: true };
    expect(held.rows).toEqual([
      { owner: FARM, ...open },
      { owner: MILL, ...open },
    ]);
    // Whoever had a key speaks for it still, and for nothing else; what waited for its entry still waits.
    const claim =
      "insert into identification_keys (key, organisation_id, approved_at, kinds, span) values ($1, $2, now(), '[0,9999]', key_range($3, $3 || '~', '[]'))";
    await expect(client.query(claim, ["prefix/9527654", MILL, "9527654"])).rejects.toThrow(
      "identification_keys_exclusive",
    );
    await client.query(claim, ["prefix/9527655", MILL, "9527655"]);
    const waiting = await client.query(
      "select from outbox join events on events.id = outbox.document_id",
    );
    expect(waiting.rowCount).toBe(4);
    await client.query(
      "update event_terms set value = 'as an older version wrote it' where name = 'bizStep'",
    );
    expect(await reindexEvents(client)).toBe(4);
    const steps = await client.query(
      "select value from event_terms where name = 'bizStep' order by value",
    );
    expect(steps.rows.map(({ value }) => value)).toEqual([
      "packing",
      "packing",
      "shipping",
      "shipping",
    ]);
    const guarded = await client.query(
      "select relname, relforcerowsecurity as forced from pg_class where relname in ('captures', 'events') order by 1",
    );
    expect(guarded.rows).toEqual([
      { relname: "captures", forced: true },
      { relname: "events", forced: true },
    ]);
    await expect(client.query("update events set position = 9")).rejects.toThrow("append-only");
    await expect(client.query("update captures set position = 9")).rejects.toThrow("append-only");
  });
});
