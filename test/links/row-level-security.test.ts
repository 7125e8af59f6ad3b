/** Whose links, introduced suppliers and answers are is kept by the database itself, as the Worker's own role. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { NOT_ALLOWED, type Scope, tryInScope } from "../worker/tenants.ts";
import { filled, introduce, makeLink, record } from "./links.ts";

let stack: TestStack;
let worker: pg.Client;
const ids: Record<string, string> = {};
let open: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  const halfmoon = await stack.organisation("halfmoon");
  await stack.organisation("nordlys");
  const asefa = await introduce(stack, halfmoon, "Asefa");
  await introduce(stack, halfmoon, "Bekele");
  const { link } = await makeLink(stack, halfmoon, { supplier: asefa });
  expect((await record(stack, filled(link))).status).toBe(201);
  open = (await makeLink(stack, halfmoon, { supplier: asefa })).id;
  await withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'public', false)");
    const { rows } = await client.query("select slug, id from organisations");
    for (const { slug, id } of rows) ids[slug] = id;
  });
  worker = new pg.Client({ connectionString: stack.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await stack?.remove();
});

const as = (slug: string, text: string, values: unknown[] = [], more: Scope = {}) =>
  tryInScope(worker, { organisation: ids[slug], ...more }, [text, values]);
const count = async (slug: string, table: string) =>
  (await as(slug, `select * from ${table}`)).rows.length;

test("A link is read by who made it and by whom it asks, and by nobody else", async () => {
  expect(await count("halfmoon", "supplier_links")).toBe(2);
  expect(await count("asefa", "supplier_links")).toBe(2);
  for (const slug of ["bekele", "nordlys"]) expect(await count(slug, "supplier_links")).toBe(0);
  for (const scope of ["public", "log", "accounts", "operator", "watch", "partners"]) {
    const { rows } = await tryInScope(worker, { scope }, ["select * from supplier_links"]);
    expect(rows, scope).toEqual([]);
  }
});

test("A link is spent for whom it asks, once, and only with what came of it", async () => {
  const spend = (slug: string, document: string | null = crypto.randomUUID(), link = open) =>
    as(slug, "select spend_link($1, $2, null, false)", [link, document]);
  expect(await spend("asefa")).not.toHaveProperty("code");
  for (const [slug, document, link] of [
    ["asefa", null, open],
    ["bekele", undefined, open],
    ["nordlys", undefined, open],
    ["halfmoon", undefined, open],
    ["asefa", undefined, crypto.randomUUID()],
  ] as const) {
    expect((await spend(slug, document, link)).code).toBe("RP002");
  }
});

test("A maker knows whom it introduced, and changes nothing of theirs", async () => {
  const { rows } = await as("halfmoon", "select slug from organisations order by slug");
  expect(rows.map(({ slug }) => slug)).toEqual(["asefa", "bekele", "halfmoon"]);
  const mine = await as("nordlys", "select slug from organisations");
  expect(mine.rows).toEqual([{ slug: "nordlys" }]);
  for (const change of [
    "update organisations set name = 'Mine' where slug = 'asefa'",
    "update organisations set claimed_at = now() where slug = 'asefa'",
    "update supplier_links set supplier_id = organisation_id",
    "delete from supplier_links",
  ]) {
    const { count, code } = await as("halfmoon", change);
    expect(code === NOT_ALLOWED || count === 0, change).toBe(true);
  }
  for (const table of ["events", "documents", "files", "memberships", "organisation_secrets"]) {
    const { rows: theirs } = await as(
      "halfmoon",
      `select * from ${table} where organisation_id = $1`,
      [ids.asefa],
    );
    expect(theirs, table).toEqual([]);
  }
});

test("Nobody introduces for another, or gives a secret to an organisation that is not theirs", async () => {
  const made = "insert into organisations (id, slug, name, introduced_by) values ($1, $2, 'X', $3)";
  const id = crypto.randomUUID();
  expect((await as("nordlys", made, [id, "x", ids.halfmoon])).code).toBe(NOT_ALLOWED);
  expect(await as("nordlys", made, [id, "x", ids.nordlys])).not.toHaveProperty("code");
  const secret = "insert into organisation_secrets values ($1, '\\x00')";
  expect((await as("nordlys", secret, [ids.asefa])).code).toBe(NOT_ALLOWED);
  expect((await as("nordlys", secret, [ids.halfmoon])).code).toBe(NOT_ALLOWED);
});

test("Nobody makes a link, or an answer, in another’s name", async () => {
  const link = `insert into supplier_links (id, organisation_id, supplier_id, purpose, content, expires_at)
    values ($1, $2, $3, 'record', '{}', now())`;
  for (const slug of ["asefa", "nordlys"]) {
    const { code } = await as(slug, link, [crypto.randomUUID(), ids.halfmoon, ids.asefa]);
    expect(code).toBe(NOT_ALLOWED);
  }
  const answer = `insert into confirmations (record_id, organisation_id, about_id, event_id, answer)
    values ($1, $2, $3, $1, 'confirmed')`;
  for (const slug of ["halfmoon", "nordlys"]) {
    const { code } = await as(slug, answer, [crypto.randomUUID(), ids.asefa, ids.halfmoon]);
    expect(code).toBe(NOT_ALLOWED);
  }
});
