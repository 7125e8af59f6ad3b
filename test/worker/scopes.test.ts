/** What the scopes for signing in and for the operator open in the database, and what an organisation cannot do for itself there. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fillPeopleAndSupply } from "./fill-supply.ts";
import { NOT_ALLOWED, type Scope, tryInScope } from "./tenants.ts";

const PEOPLE_TABLES = ["people", "passkeys", "sessions", "one_time_tokens", "mail_counts"];
const [FARM, MILL] = ["finca-aurora", "las-nubes-mill"] as const;

let stack: TestStack;
let worker: pg.Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  for (const slug of [FARM, MILL]) await stack.organisation(slug);
  await withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query("select slug, id from organisations");
    for (const { slug, id } of rows) ids[slug] = id;
    for (const slug of [FARM, MILL]) await fillPeopleAndSupply(client, ids[slug] ?? "");
    await client.query(
      "insert into passkeys (id, person_id, public_key, counter, label) select id::text, id, '\\x00', 0, 'phone' from people",
    );
    await client.query(
      "insert into sessions (hash, person_id, agent, expires_at) select id::text::bytea, id, '', now() from people",
    );
    await client.query(
      "insert into one_time_tokens (hash, kind, content, expires_at) values ('\\x00', 'sign-in', '{}', now())",
    );
    await client.query("insert into mail_counts values ('person/x', now()::date, 1)");
    await client.query("update files set audiences = '{buyer:las-nubes-mill}'");
  });
  worker = new pg.Client({ connectionString: stack.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await stack?.remove();
});

const inScope = (scope: Scope, text: string, values: unknown[] = []) =>
  tryInScope(worker, scope, [text, values]);
const farm = () => ({ organisation: ids[FARM] });

describe.each(PEOPLE_TABLES)("%s", (table) => {
  test("opens to who signs somebody in, and to no other scope", async () => {
    const found = await inScope({ scope: "accounts" }, `select * from ${table}`);
    expect(found.count).toBeGreaterThan(0);
    for (const scope of ["log", "public", "watch", "operator", "none", ""]) {
      expect((await inScope({ scope }, `select * from ${table}`)).count, scope).toBe(0);
    }
  });

  test("is closed to organisations, but for the names of their own people", async () => {
    const found = await inScope(farm(), `select * from ${table}`);
    expect(found.count).toBe(table === "people" ? 1 : 0);
    expect((await inScope(farm(), `delete from ${table}`)).count).toBe(0);
  });
});

test("Who signs somebody in sees which names are claimed, and of what else is claimed nothing", async () => {
  const insert = `insert into identification_keys (key, organisation_id, approved_at, kinds, span)
    values ($1, $2, now(), '[1,2)', key_range($1, $1, '[]'))`;
  const seen = await withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.organisation', $1, false)", [ids[FARM]]);
    for (const key of ["p/aurora", "01/09527654310015"]) {
      await client.query(insert, [key, ids[FARM]]);
    }
    return inScope({ scope: "accounts" }, "select key from identification_keys");
  });
  expect(seen.rows).toEqual([{ key: "p/aurora" }]);
});

test("Nobody becomes the operator by the Worker’s role, in whatever scope", async () => {
  for (const scope of ["accounts", "operator"]) {
    for (const text of [
      "update people set operator = true",
      "insert into people (name, operator) values ('Eve', true)",
    ]) {
      expect((await inScope({ scope }, text)).code, `${scope}: ${text}`).toBe(NOT_ALLOWED);
    }
  }
});

describe("A suspension", () => {
  const suspend = "update organisations set suspended_at = now(), suspended_for = 'fraud'";

  test("is the operator’s to speak and to lift, not the organisation’s", async () => {
    expect((await inScope({ scope: "operator" }, `${suspend} where slug = $1`, [FARM])).count).toBe(
      1,
    );
    expect((await inScope(farm(), suspend)).code).toBe(NOT_ALLOWED);
    const both = { ...farm(), scope: "none" };
    expect((await inScope(both, suspend)).code).toBe(NOT_ALLOWED);
  });

  test("leaves the rest of an organisation to itself: the operator renames nobody’s goods", async () => {
    expect((await inScope({ scope: "operator" }, "delete from products")).count).toBe(0);
    expect((await inScope({ scope: "operator" }, "update organisations set slug = 'x'")).code).toBe(
      NOT_ALLOWED,
    );
  });
});

test("A quota is read by its organisation and set by the operator alone", async () => {
  const select = "select events_per_month from quotas";
  expect((await inScope(farm(), select)).rows).toEqual([{ events_per_month: 50 }]);
  expect((await inScope(farm(), "update quotas set events_per_month = 1000000")).count).toBe(0);
  expect((await inScope(farm(), "update installation set events_per_month = 1000000")).count).toBe(
    0,
  );
  const operator = { scope: "operator" };
  expect((await inScope(operator, "update quotas set events_per_month = 7")).count).toBe(2);
  expect((await inScope(operator, "update installation set events_per_month = 7")).count).toBe(1);
});

test("A file disclosed to a buyer is read by that buyer, and by no other", async () => {
  const mill = await inScope({ organisation: ids[MILL] }, "select organisation_id from files");
  expect(mill.count).toBe(2);
  expect((await inScope(farm(), "select organisation_id from files")).rows).toEqual([
    { organisation_id: ids[FARM] },
  ]);
  expect((await inScope({ scope: "public" }, "select * from files")).count).toBe(0);
});
