/** Organisations are kept apart by the database itself, for the very role the Worker logs in as, whatever the Worker's code does. */
import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import {
  DIGITAL_LINK,
  epcisDocument,
  FARM,
  HARVEST,
  introduce,
  type Keys,
  MILL,
  ROASTER,
  send,
  tell,
  untilAll,
} from "../lives/cast.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fillCustodyAndClaims } from "./fill-claims.ts";
import { fillPeopleAndSupply } from "./fill-supply.ts";
import { NOT_ALLOWED, READABLE, type Scope, TENANT_TABLES, tryInScope } from "./tenants.ts";

let stack: TestStack;
let keys: Keys;
/** The Worker's own login. */
let worker: pg.Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  stack = await startTestStack();
  keys = await introduce(stack);
  await tell(stack, keys);
  await untilAll(stack, keys, "logged");
  for (const [slug, gtin] of [
    [FARM, "09527654310015"],
    [MILL, "09527654320014"],
  ] as const) {
    await send(stack, keys[slug], ["PUT", `/api/products/${gtin}`, { name: slug }]);
  }
  await asOwner(async (client) => {
    const { rows } = await client.query("select slug, id from organisations");
    for (const { slug, id } of rows) ids[slug] = id;
    for (const slug of [FARM, MILL]) {
      await client.query("insert into company_prefixes values ($1, '9527654310')", [ids[slug]]);
      await client.query(
        "insert into master_data (organisation_id, vocabulary, element, attributes, body) values ($1, 'v', 'e', '{}', '{}')",
        [ids[slug]],
      );
      await fillLinksAndLabels(client, ids[slug] ?? "");
      await fillPeopleAndSupply(client, ids[slug] ?? "");
      await fillCustodyAndClaims(client, ids[slug] ?? "");
    }
    // Nothing waits any more, so that something does: one event of each, as if it were to be logged.
    await client.query(`insert into outbox (document_id, organisation_id)
      select distinct on (organisation_id) id, organisation_id from events order by organisation_id`);
  });
  worker = new pg.Client({ connectionString: stack.workerUrl });
  await worker.connect();
});

afterAll(async () => {
  await worker?.end();
  await stack?.remove();
});

/** One row in each table of docs/resolver.md and docs/labels.md. */
async function fillLinksAndLabels(client: pg.Client, organisation: string): Promise<void> {
  const [record, job] = [crypto.randomUUID(), crypto.randomUUID()];
  const anchor = "/01/09527654310015/10/L1";
  const rows: readonly (readonly [string, unknown[]])[] = [
    ["documents values ($1, $2, '{}', '\\x00')", [record, organisation]],
    ["records values ($1, $2, 'recall')", [record, organisation]],
    [
      "notices (record_id, organisation_id, anchor, kind, reason) values ($1, $2, $3, 'recall', 'glass')",
      [record, organisation, anchor],
    ],
    ["links values ($2, $1, $2, 'Cherry', '{}')", [organisation, anchor]],
    ["link_targets values ($1, 'https://farm.example/')", [organisation]],
    ["short_codes values ($1, $2, $3)", [record.slice(0, 8), organisation, anchor]],
    [
      "label_jobs values ($1, $2, 'run', '09527654310015', 'L1', null, '', 1, $3)",
      [organisation, job, record],
    ],
    ["unit_codes values ('09527654310015', 'A1', $1, 'L1', $2, 0)", [organisation, job]],
  ];
  for (const [values, parameters] of rows) await client.query(`insert into ${values}`, parameters);
}

const asOwner = <T>(work: (client: pg.Client) => Promise<T>) => withClient(stack.ownerUrl, work);
const ownerOf = (table: string) => (table === "organisations" ? "id" : "organisation_id");

const inScope = (scope: Scope, text: string, values: unknown[] = []) =>
  tryInScope(worker, scope, [text, values]);
/** Those that are written; the others the database makes of them. */
async function columnsOf(table: string): Promise<string> {
  const { rows } = await asOwner((client) =>
    client.query<{ name: string }>(
      "select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
      [table],
    ),
  );
  return rows.map(({ name }) => name).join(", ");
}
const all = (table: string) => asOwner((client) => client.query(`select * from ${table}`));
const farm = () => ({ organisation: ids[FARM] });

describe("The tables", () => {
  test("with an organisation in them are known here, and force row-level security on everyone", async () => {
    const { rows } = await asOwner((client) =>
      client.query(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
        from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and (c.relname = 'organisations' or exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped))
        order by 1`),
    );
    expect(rows).toEqual(TENANT_TABLES.map((name) => ({ name, forced: true })));
  });

  test("are all of them filled for more than one organisation, so that what follows means something", async () => {
    for (const table of TENANT_TABLES) {
      const owners = new Set((await all(table)).rows.map((row) => row[ownerOf(table)]));
      expect([...owners], table).toEqual(expect.arrayContaining([ids[FARM], ids[MILL]]));
    }
  });
});

describe("The Worker’s role", () => {
  test("is nobody’s master: no superuser, no bypass, no owner, and a member of nothing that is", async () => {
    const { rows } =
      await worker.query(`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      rolreplication, array(select r.rolname::text from pg_roles r
        where pg_has_role(current_user, r.oid, 'member') and r.rolname <> current_user order by 1) as member
      from pg_roles where rolname = current_user`);
    expect(rows).toEqual([
      {
        ...{ rolname: "rootproof_worker", rolsuper: false, rolbypassrls: false },
        ...{ rolcreaterole: false, rolcreatedb: false, rolreplication: false },
        member: ["rootproof_app"],
      },
    ]);
    const owned = await worker.query(
      "select relname from pg_class where pg_has_role(current_user, relowner, 'member')",
    );
    expect(owned.rows).toEqual([]);
  });

  test.each([
    ...["set role postgres", "set session authorization postgres", "create table mine (a int)"],
    ...["set session_replication_role = replica", "alter table events disable trigger all"],
    ...["alter table events no force row level security", "drop policy own on events"],
    ...["alter role rootproof_worker bypassrls", "truncate outbox", "copy events to program 'cat'"],
    ...["select pg_read_file('postgresql.conf')", "create schema mine", "drop table products"],
  ])("may not %s", async (text) => {
    expect((await inScope(farm(), text)).code).toBe(NOT_ALLOWED);
  });

  test("sees an error, and no row, with row-level security switched off", async () => {
    const { rows, code } = await inScope(
      farm(),
      "set local row_security = off; select * from events",
    );
    expect({ rows, code }).toEqual({ rows: [], code: NOT_ALLOWED });
  });
});

describe.each(TENANT_TABLES)("In %s", (table) => {
  const mine = ownerOf(table);
  const select = `select * from ${table}`;

  test("an organisation sees all its own rows and nobody else’s", async () => {
    const own = (await all(table)).rows.filter((row) => row[mine] === ids[FARM]);
    const seen = await inScope(farm(), select);
    expect(seen.count).toBe(own.length);
    expect(seen.rows).toEqual(expect.arrayContaining(own));
    expect(seen.rows.every((row) => row[mine] === ids[FARM])).toBe(true);
  });

  test("without a scope there is nothing, and a scope nobody knows is none", async () => {
    expect((await inScope({}, select)).count).toBe(0);
    expect((await worker.query(select)).rows).toEqual([]);
    for (const scope of ["none", "LOG", "log ", "owner", "*"]) {
      expect(await inScope({ scope }, select)).toEqual({ rows: [], count: 0 });
    }
    const nobody = { organisation: "00000000-0000-4000-8000-000000000000" };
    expect((await inScope(nobody, select)).count).toBe(0);
    expect((await inScope({ organisation: "' or true --" }, select)).code).toBeDefined();
  });

  test.each(["log", "public", "accounts", "operator"] as const)(
    "the %s scope reads only what it needs",
    async (scope) => {
      const { rows } = await all(table);
      const expected = READABLE[scope].includes(table) ? rows.length : 0;
      // Leaf 0 is nobody's.
      expect((await inScope({ scope }, select)).count).toBe(expected);
    },
  );

  test("nobody writes a row for another, changes one, takes one, or gives one away", async () => {
    const { rows } = await all(table);
    const [theirs] = rows.filter((row) => row[mine] === ids[MILL]);
    const columns = await columnsOf(table);
    const insert = `insert into ${table} (${columns}) overriding system value select ${columns} from json_populate_record(null::${table}, $1::json)`;
    const forged = JSON.stringify(theirs, (_, value) =>
      value?.type === "Buffer" ? `\\x${Buffer.from(value.data).toString("hex")}` : value,
    );
    expect((await inScope(farm(), insert, [forged])).code).toBe(NOT_ALLOWED);
    expect((await inScope({ scope: "public" }, insert, [forged])).code).toBe(NOT_ALLOWED);

    const untouched = async (text: string, values: unknown[]) => {
      const { count, code } = await inScope(farm(), text, values);
      expect(code === NOT_ALLOWED || count === 0, `${text}: ${count} ${code}`).toBe(true);
    };
    await untouched(`update ${table} set ${mine} = ${mine} where ${mine} = $1`, [ids[MILL]]);
    await untouched(`update ${table} set ${mine} = $2 where ${mine} = $1`, [ids[MILL], ids[FARM]]);
    await untouched(`delete from ${table} where ${mine} = $1`, [ids[MILL]]);
    const away = `update ${table} set ${mine} = $2 where ${mine} = $1`;
    const given = await inScope(farm(), away, [ids[FARM], ids[MILL]]);
    // A row that is only to be read (a quota) is not even found by who would give it away.
    expect(given.code === NOT_ALLOWED || given.count === 0, JSON.stringify(given)).toBe(true);
  });
});

test("The log scope adds entries and documents, takes from the outbox, and writes nothing else", async () => {
  const may = new Set<string>();
  for (const table of TENANT_TABLES) {
    const mine = ownerOf(table);
    const tries = {
      insert: `insert into ${table} (${mine}) values (gen_random_uuid())`,
      update: `update ${table} set ${mine} = ${mine}`,
      delete: `delete from ${table}`,
    };
    for (const [verb, text] of Object.entries(tries)) {
      const { count, code } = await inScope({ scope: "log" }, text);
      // What fails later than the policy (a column is missing) was let through by it.
      if (count > 0 || (code !== undefined && code !== NOT_ALLOWED)) may.add(`${verb} ${table}`);
    }
  }
  expect([...may]).toEqual(["insert documents", "insert entries", "delete outbox"]);
});

describe("An API key", () => {
  const hashOf = (key = "") => createHash("sha256").update(key).digest("hex");

  test("is found by its hash alone, with its organisation and no other", async () => {
    const keyHash = hashOf(keys[MILL]);
    const found = await inScope({ keyHash }, "select organisation_id from api_keys");
    expect(found.rows).toEqual([{ organisation_id: ids[MILL] }]);
    expect((await inScope({ keyHash }, "select slug from organisations")).rows).toEqual([
      { slug: MILL },
    ]);
    // Presenting a key opens nothing else.
    for (const table of TENANT_TABLES) {
      if (["api_keys", "organisations"].includes(table)) continue;
      expect((await inScope({ keyHash }, `select from ${table}`)).count).toBe(0);
    }
  });

  test("is not found by a wrong hash, by half of one, or by none", async () => {
    for (const keyHash of [hashOf("rp_wrong"), hashOf(keys[MILL]).slice(0, 32), ""]) {
      expect(await inScope({ keyHash }, "select * from api_keys")).toEqual({ rows: [], count: 0 });
    }
    expect((await inScope({ keyHash: "%" }, "select * from api_keys")).code).toBeDefined();
    for (const scope of ["log", "public"]) {
      expect((await inScope({ scope }, "select * from api_keys")).count).toBe(0);
    }
  });

  test("of its own an organisation makes and revokes, and none becomes the operator’s or another’s by the Worker", async () => {
    const made = (owner: string | undefined) =>
      inScope(
        farm(),
        "insert into api_keys (organisation_id, hash, hint, label) values ($1, '\\x00', '', '')",
        [owner],
      );
    expect(await made(ids[FARM])).toEqual({ rows: [], count: 1 });
    expect((await made(ids[MILL])).code).toBe(NOT_ALLOWED);
    for (const text of [
      "update api_keys set operator = true",
      "update api_keys set scopes = '{manage}'",
      "insert into api_keys (organisation_id, hash, hint, label, operator) select id, '\\x00', '', '', true from organisations",
      "delete from api_keys",
    ]) {
      expect((await inScope(farm(), text)).code, text).toBe(NOT_ALLOWED);
    }
  });
});

test("A scope ends with its transaction, so that a shared connection carries nothing over", async () => {
  await worker.query("begin");
  await worker.query("select set_config('app.organisation', $1, true)", [ids[FARM]]);
  expect((await worker.query("select * from events")).rowCount).toBeGreaterThan(0);
  await worker.query("commit");
  expect((await worker.query("select * from events")).rowCount).toBe(0);
});

describe("A Worker that is given a role which could step around all this", () => {
  const roles: Record<string, () => Promise<string>> = {
    "the owner itself": async () => stack.ownerUrl,
    "a role with BYPASSRLS": () => role("sly_bypasser", "bypassrls", "rootproof_app"),
    "a member of the owner": () => role("sly_member", "nobypassrls", "rootproof_app, postgres"),
  };

  async function role(name: string, attribute: string, groups: string): Promise<string> {
    await asOwner(async (client) => {
      await client.query(`create role ${name} login ${attribute} password 'sly'`);
      await client.query(`grant ${groups} to ${name}`);
    });
    const url = new URL(stack.ownerUrl);
    url.username = name;
    url.password = "sly";
    return url.href;
  }

  test.each(Object.keys(roles))(
    "(%s) lets no data leave, keeps nothing, and writes down why",
    async (which) => {
      const before = await all("captures");
      await stack.worker.setVars({ DATABASE_URL: (await roles[which]?.()) ?? "" });
      const capture = epcisDocument({
        ...HARVEST,
        eventID: "urn:uuid:7f3c0000-0000-4000-8000-00000000dead",
      });
      const calls = [
        ["GET", `/p${DIGITAL_LINK}`],
        ["GET", DIGITAL_LINK],
        ["GET", "/proofs/2"],
        ["GET", "/"],
        ["GET", `/api/events/${encodeURIComponent(HARVEST.eventID)}`],
        ["GET", "/healthz?deep=1"],
        ["POST", "/epcis/capture", capture],
        ["PUT", `/api/suppliers/${MILL}`, {}],
      ] as const;
      for (const [method, path, body] of calls) {
        const answer = await stack.call(keys[FARM], method, path, body);
        expect(`${method} ${path}: ${answer.status}`).toBe(`${method} ${path}: 500`);
        const said = await answer.text();
        expect(said).toContain("Something went wrong on our side");
        expect(said).not.toMatch(/coffee|aurora|rootproof_|postgres/i);
      }
      await expect(stack.beat()).rejects.toThrow();
      const said = stack.worker.logs.map(({ message }) => message).join("\n");
      expect(said).toContain(
        "DATABASE_URL: the role owns the tables or bypasses row-level security",
      );
      expect((await all("captures")).rows).toEqual(before.rows);
    },
  );

  test("works again with the right one", async () => {
    await stack.worker.setVars({ DATABASE_URL: stack.workerUrl });
    expect((await stack.call(keys[ROASTER], "GET", "/proofs/2")).status).toBe(200);
    expect((await fetch(`${stack.origin}/p${DIGITAL_LINK}`)).status).toBe(200);
  });
});
