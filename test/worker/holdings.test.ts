/** The rules of migration 0009 that no code of the Worker's can step around: the last kilogram, other people's word, other people's stories. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { FARM, introduce, MILL, tell, untilAll } from "../lives/cast.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fillCustodyAndClaims } from "./fill-claims.ts";
import { NOT_ALLOWED, tryInScope } from "./tenants.ts";

const LOT = "https://id.gs1.org/01/09527654310015/10/NEW";
const OVER = "RP004";

let stack: TestStack;
let worker: pg.Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  const keys = await introduce(stack);
  await tell(stack, keys);
  await untilAll(stack, keys, "logged");
  await withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query("select slug, id from organisations");
    for (const { slug, id } of rows) ids[slug] = id;
    for (const slug of [FARM, MILL]) await fillCustodyAndClaims(client, ids[slug] ?? "");
  });
  worker = new pg.Client({ connectionString: stack.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await stack?.remove();
});

const farm = () => ({ organisation: ids[FARM] });
const asFarm = (sql: string, values: unknown[] = []) => tryInScope(worker, farm(), [sql, values]);
/** One after another in one transaction: what came, what is used, and whether a profile judges. */
const moves = (...all: readonly (readonly [came: string, used: number, strict: boolean])[]) =>
  asFarm(
    `do $$ begin ${all
      .map(
        ([came, used, strict]) =>
          `perform move_lot('${LOT}', 'mass', ${came}, ${used}, ${strict});`,
      )
      .join(" ")} end $$`,
  );

describe("What is used of a lot", () => {
  test("may be all that came", async () => {
    expect((await moves(["10", 0, true], ["0", 6, true], ["0", 4, true])).code).toBeUndefined();
  });
  test("is refused beyond it", async () => {
    expect((await moves(["10", 0, true], ["0", 6, true], ["0", 5, true])).code).toBe(OVER);
  });
  test("is not refused where no profile judges", async () => {
    expect((await moves(["10", 0, false], ["0", 11, false])).code).toBeUndefined();
  });
  test("is not refused of what nobody said has come, or how much", async () => {
    expect((await moves(["0", 11, true])).code).toBeUndefined();
    expect((await moves(["10", 0, true], ["null", 0, true], ["0", 11, true])).code).toBeUndefined();
  });
  test("is not refused of a lot that is open, in whatever unit", async () => {
    const used = await asFarm(
      `do $$ begin
        perform move_lot('${LOT}', 'mass', null, 0, false);
        perform move_lot('${LOT}', 'count', 10, 0, false);
        perform move_lot('${LOT}', 'count', 0, 11, true);
      end $$`,
    );
    expect(used.code).toBeUndefined();
  });
  test("comes back when it is declared wrong", async () => {
    const all = [
      ["10", 0, true],
      ["0", 9, true],
      ["0", -9, true],
      ["0", 10, true],
    ] as const;
    expect((await moves(...all)).code).toBeUndefined();
  });
});

test("Of two who spend the last of a lot at the same moment, one is refused", async () => {
  const clients = await Promise.all(
    [1, 2].map(async () => {
      const client = new pg.Client({ connectionString: stack.workerUrl });
      await client.connect();
      return client;
    }),
  );
  const spend = async (client: pg.Client, came: number, used: number) => {
    await client.query("begin");
    try {
      await client.query("select set_config('app.organisation', $1, true)", [ids[FARM]]);
      await client.query("select move_lot($1, 'mass', $2, $3, true)", [`${LOT}2`, came, used]);
      await client.query("commit");
      return "spent";
    } catch (error) {
      await client.query("rollback");
      return (error as { code: string }).code;
    }
  };
  try {
    const [first] = clients;
    if (first === undefined) throw new Error("there is no client");
    await spend(first, 1, 0);
    const outcomes = await Promise.all(clients.map((client) => spend(client, 0, 1)));
    expect(outcomes.sort()).toEqual([OVER, "spent"]);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
});

describe("Nobody says themselves", () => {
  test("that a figure of theirs is so", async () => {
    await withClient(stack.ownerUrl, (client) =>
      client.query("update figures set witness_id = $1 where organisation_id = $2", [
        ...[ids[MILL], ids[FARM]],
      ]),
    );
    const said = await asFarm("update figures set confirmed_at = now() returning confirmed_at");
    expect(said.rows).toEqual([{ confirmed_at: null }]);
    const witness = { organisation: ids[MILL] };
    const [own, other] = [
      await tryInScope(worker, witness, [
        "update figures set confirmed_at = now() where witness_id = $1 returning confirmed_at",
        [ids[MILL]],
      ]),
      await tryInScope(worker, witness, [
        "update figures set content = '[]' where witness_id = $1",
        [ids[MILL]],
      ]),
    ];
    expect(own.rows[0]?.confirmed_at).toBeInstanceOf(Date);
    expect(other.code).toBe(NOT_ALLOWED);
  });

  test("that a certificate of theirs was looked up, or is no longer revoked", async () => {
    expect((await asFarm("update certificates set checked_on = current_date")).code).toBe(
      NOT_ALLOWED,
    );
    await withClient(stack.ownerUrl, (client) =>
      client.query(
        `begin; select set_config('app.scope', 'operator', true);
         update certificates set checked_on = current_date, revoked_at = now(); commit`,
      ),
    );
    expect((await asFarm("update certificates set revoked_at = null")).code).toBe(NOT_ALLOWED);
    const moved = await asFarm("update certificates set sites = '{x}' returning checked_on");
    expect(moved.rows).toEqual([{ checked_on: null }]);
  });

  test("that what they sent has come", async () => {
    expect((await asFarm("update transfers set status = 'confirmed'")).code).toBe(NOT_ALLOWED);
    expect((await asFarm("update transfers set status = 'unconfirmed'")).count).toBe(1);
  });
});

test("A story under another’s product keeps nobody from telling their own", async () => {
  const tell = (organisation: string | undefined) =>
    tryInScope(worker, { organisation }, [
      `insert into stories (organisation_id, product, language, text) values ($1, '/01/1', 'en', 'Once')
        on conflict (organisation_id, product, language) do update set text = 'Twice'`,
      [organisation],
    ]);
  await withClient(stack.ownerUrl, (client) =>
    client.query("insert into stories values ($1, '/01/1', 'en', 'Theirs')", [ids[MILL]]),
  );
  expect((await tell(ids[FARM])).code).toBeUndefined();
});
