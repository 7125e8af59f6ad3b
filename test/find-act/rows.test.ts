/** What the database itself lets an organisation read of its suppliers: what both agreed on, and of that no documents. */
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rows } from "../capture/supplier.ts";
import type { Slug } from "../journey/chain.ts";
import { tryInScope } from "../worker/tenants.ts";
import { openWorld, share, type World } from "./world.ts";

let world: World;
let worker: pg.Client;
const ids = new Map<string, string>();

beforeAll(async () => {
  world = await openWorld();
  worker = new pg.Client({ connectionString: world.stack.workerUrl });
  await worker.connect();
  const all = await rows<{ slug: string; id: string }>(
    world.stack,
    "select slug, id from organisations",
  );
  for (const { slug, id } of all) ids.set(slug, id);
});
afterAll(async () => {
  await worker?.end();
  await world?.stack.remove();
});
beforeEach(async () => {
  await world.agree.drop("nordlys", "kayon");
  await world.agree.forbid("kayon", "nordlys");
});

/** Whose rows of a table this organisation reads in the scope. */
async function owners(table: string, as: Slug, scope = "partners"): Promise<string[]> {
  const query = `select distinct o.slug from ${table} t join organisations o on o.id = t.organisation_id order by 1`;
  const found = await tryInScope(worker, { organisation: ids.get(as), scope }, [query]);
  return found.rows.map(({ slug }) => String(slug));
}
const SHARED = ["events", "event_lots", "event_terms"];

test("Without both halves of the consent an organisation reads its own alone", async () => {
  for (const table of [...SHARED, "documents", "captures"]) {
    expect(await owners(table, "nordlys")).toEqual(["nordlys"]);
  }
  await world.agree.accept("nordlys", "kayon");
  for (const table of SHARED) expect(await owners(table, "nordlys")).toEqual(["nordlys"]);
  await world.agree.drop("nordlys", "kayon");
  await world.agree.allow("kayon", "nordlys");
  for (const table of SHARED) expect(await owners(table, "nordlys")).toEqual(["nordlys"]);
});

test("With both it reads which lots and what step, and neither documents nor other terms; nobody else reads more, nor the supplier of it", async () => {
  await share(world, "kayon", "nordlys");
  for (const table of SHARED) expect(await owners(table, "nordlys")).toEqual(["kayon", "nordlys"]);
  for (const table of ["documents", "captures", "outbox", "master_data", "files"]) {
    expect(await owners(table, "nordlys")).not.toContain("kayon");
  }
  const terms = await tryInScope(worker, { organisation: ids.get("nordlys"), scope: "partners" }, [
    "select distinct name from event_terms where organisation_id = $1 order by 1",
    [ids.get("kayon")],
  ]);
  expect(terms.rows).toEqual([{ name: "EVENT urn:rootproof:epcis:process" }, { name: "bizStep" }]);
  for (const table of SHARED) {
    expect(await owners(table, "kayon")).toEqual(["kayon"]);
    expect(await owners(table, "aurora")).toEqual(["aurora"]);
    expect(await owners(table, "hollow")).toEqual([]);
    // In its own scope alone it is as before.
    expect(await owners(table, "nordlys", "none")).toEqual(["nordlys"]);
  }
});

test("Nobody writes for another in it", async () => {
  await share(world, "kayon", "nordlys");
  const scope = { organisation: ids.get("nordlys"), scope: "partners" };
  const insert = await tryInScope(worker, scope, [
    "insert into event_lots (event_id, organisation_id, role, lot) select event_id, organisation_id, 'seen', 'x' from event_lots where organisation_id = $1",
    [ids.get("kayon")],
  ]);
  expect(insert.code).toBe("42501");
  const consents = await tryInScope(worker, scope, [
    "delete from consents where organisation_id = $1",
    [ids.get("kayon")],
  ]);
  expect(consents.count).toBe(0);
  const notice = await tryInScope(worker, scope, [
    "insert into notices (record_id, organisation_id, anchor, kind, reason) select id, organisation_id, '/x', 'recall', 'x' from records where false union all select gen_random_uuid(), $1, '/x', 'recall', 'x'",
    [ids.get("kayon")],
  ]);
  expect(notice.code).toBe("42501");
});

test("A request for evidence is read by its two sides alone", async () => {
  await world.agree.accept("nordlys", "kayon");
  await world.agree.allow("kayon", "nordlys");
  const body = { supplier: "kayon", wanted: "A certificate", dueOn: "2029-01-01" };
  const id = "0a1b2c3d-0000-4000-8000-0000000000ff";
  await world.stack.call(world.keys.nordlys, "PUT", `/api/requests/${id}`, body);
  for (const scope of ["none", "partners"]) {
    for (const [as, seen] of [
      ["nordlys", 1],
      ["kayon", 1],
      ["aurora", 0],
      ["hollow", 0],
    ] as const) {
      const found = await tryInScope(worker, { organisation: ids.get(as), scope }, [
        "select from evidence_requests",
      ]);
      expect([as, found.count]).toEqual([as, seen]);
    }
  }
});
