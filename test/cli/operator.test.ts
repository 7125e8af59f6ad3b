/** The operator's side of the command line, as the operator types it: the real command, a real database, and keys that open doors. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dispatch } from "../../cli/dispatch.ts";
import { listClaims, revokeClaim } from "../../cli/operator/claims.ts";
import { prepareWorkerRole, withClient } from "../../cli/operator/database.ts";
import { hasOrganisation } from "../../cli/operator/organisations.ts";
import { operatorCommand } from "../../cli/operator.ts";
import { slugOf } from "../../worker/core/accounts/slug.ts";
import { capture, documentOf, rows, shipping } from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const COMMAND = join(import.meta.dirname, "../../cli/rootproof.mjs");
const KEY = /^rp_[A-Za-z0-9_-]{43}$/;

let stack: TestStack;
/** Away from this clone, so that nothing but the environment says which database is meant. */
let elsewhere: string;

beforeAll(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), "rootproof-operator-"));
  stack = await startTestStack({ withChain: false });
});

afterAll(async () => {
  await stack?.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function rootproof(args: readonly string[], database?: string): Promise<Said> {
  return new Promise((resolve) => {
    const { DATABASE_URL: _, ...env } = process.env;
    const url = database ?? stack.ownerUrl;
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: elsewhere,
      env: { ...env, ...(url !== "" && { DATABASE_URL: url }) },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out: out.trimEnd(), err: err.trimEnd() }));
  });
}

/** The same without a process of its own: enough for what is refused. */
async function refusal(args: readonly string[]): Promise<Said> {
  process.env.DATABASE_URL = stack.ownerUrl;
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await dispatch(args, io, async () => operatorCommand);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const lastLine = (text: string): string => text.split("\n").at(-1) ?? "";
const statusWith = async (key: string): Promise<number> =>
  (await capture(stack, key, documentOf([shipping()]))).status;

describe("an organisation", () => {
  test("is made with its first key, which is shown once and kept as a hash", async () => {
    const { code, out, err } = await rootproof(["org", "create", "Café Nord-Süd & Söhne"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Organisation cafe-nord-sud-sohne.");
    const key = lastLine(out);
    expect(key).toMatch(KEY);
    expect(await statusWith(key)).toBe(202);
    const kept = await rows<{ row: string; hash: string }>(
      stack,
      `select to_json(k)::text as row, encode(hash, 'hex') as hash from api_keys k join organisations o
        on o.id = k.organisation_id where o.slug = 'cafe-nord-sud-sohne'`,
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.hash).toBe(createHash("sha256").update(key).digest("hex"));
    expect(kept[0]?.row).not.toContain(key.slice(0, 12));
  });

  test("is printed for programs with --json", async () => {
    const { out } = await rootproof(["org", "create", "Nordlys", "--json"]);
    expect(JSON.parse(out)).toEqual({
      organisation: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        slug: "nordlys",
        name: "Nordlys",
      },
      key: expect.stringMatching(KEY),
    });
  });

  test.each([
    [["Nordlys"], "There is an organisation called nordlys already."],
    [["コーヒー"], "“” cannot stand in an address: give --slug with"],
    [["Aurora", "--slug", "Finca Aurora"], "“Finca Aurora” cannot stand in an address"],
    [["Aurora", "--slug", "../aurora"], "“../aurora” cannot stand in an address"],
    [[" "], "An organisation has a name of 1 to 120 characters."],
    [["x".repeat(121)], "An organisation has a name of 1 to 120 characters."],
  ])("is refused as %j, in a sentence", async (args, sentence) => {
    const { code, out, err } = await refusal(["org", "create", ...args]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(sentence);
  });

  test("of any script gets a name in addresses by --slug", async () => {
    const { code, out } = await rootproof([
      "org",
      "create",
      "コーヒー",
      "--slug",
      "kohi",
      "--json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).organisation).toMatchObject({ slug: "kohi", name: "コーヒー" });
  });

  test.each([
    ["Finca Aurora", "finca-aurora"],
    ["  L'Été — 2 ", "l-ete-2"],
    [`${"x".repeat(59)} y`, "x".repeat(59)],
  ])("called %j is %s in addresses", (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe("a key", () => {
  test("is created, listed by its first characters, revoked, and then opens nothing", async () => {
    await rootproof(["org", "create", "Finca Aurora"]);
    const made = await rootproof(["key", "create", "finca-aurora", "--label", "scale at the gate"]);
    expect(made.code).toBe(0);
    const key = lastLine(made.out);
    expect(key).toMatch(KEY);
    expect(await statusWith(key)).toBe(202);

    const listed = await rootproof(["key", "list", "finca-aurora"]);
    const lines = listed.out.split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^[0-9a-f-]{36} {2}rp_.{6}… {2}first key {2}capture,read,publish,manage {2}stands$/,
    );
    expect(lines[1]).toContain(
      `${key.slice(0, 9)}…  scale at the gate  capture,read,publish,manage  stands`,
    );
    expect(listed.out).not.toContain(key);

    const hint = `${key.slice(0, 9)}…`;
    expect(await rootproof(["key", "revoke", "finca-aurora", hint])).toMatchObject({
      code: 0,
      out: "Revoked.",
    });
    expect(await statusWith(key)).toBe(401);
    const after = await rootproof(["key", "list", "finca-aurora", "--json"]);
    expect(JSON.parse(after.out)).toMatchObject([
      { label: "first key", operator: false, revokedAt: null },
      { label: "scale at the gate", revokedAt: expect.stringMatching(/^\d{4}-/) },
    ]);
  });

  test("of an operator is marked as one", async () => {
    const made = await rootproof(["key", "create", "finca-aurora", "--operator", "--json"]);
    expect(JSON.parse(made.out)).toMatchObject({ key: expect.stringMatching(KEY) });
    const { out } = await rootproof(["key", "list", "finca-aurora"]);
    expect(lastLine(out)).toMatch(/ {2}operator {2}stands$/);
  });

  test("revoked a second time keeps the time of the first", async () => {
    const list = async () =>
      JSON.parse((await rootproof(["key", "list", "finca-aurora", "--json"])).out);
    const before = await list();
    const [{ id }] = before.filter(({ revokedAt }: { revokedAt: string | null }) => revokedAt);
    expect((await rootproof(["key", "revoke", "finca-aurora", id])).code).toBe(0);
    expect(await list()).toEqual(before);
  });

  test.each([
    [["create", "nobody"], "There is no organisation called nobody."],
    [["list", "nobody"], "There is no organisation called nobody."],
    [["revoke", "finca-aurora", "rp_nothing"], "finca-aurora has 0 keys called rp_nothing"],
    [["revoke", "finca-aurora"], "rootproof key revoke <organisation>"],
    [["destroy", "finca-aurora"], "rootproof key create <organisation>"],
    [["list"], "rootproof key list <organisation>"],
    [["list", "finca-aurora", "--verbose"], "Unknown option '--verbose'"],
  ])("%j is answered with a sentence and exit code 1", async (args, sentence) => {
    const { code, out, err } = await refusal(["key", ...args]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(sentence);
  });
});

describe("a claim", () => {
  const GTIN = "09506000134352";
  const register = async (key: string, name: string) =>
    (await stack.call(key, "PUT", `/api/products/${GTIN}`, { name })).status;
  const keyOf = async (name: string): Promise<string> =>
    JSON.parse((await rootproof(["org", "create", name, "--json"])).out).key;

  test("stands against everyone until the operator revokes it, and then another may make it", async () => {
    const [first, second] = [await keyOf("First Come"), await keyOf("Second Come")];
    expect(await register(first, "Squatted")).toBeLessThan(300);
    expect(await register(second, "Rightful")).toBe(403);
    expect((await rootproof(["claim", "list"])).out).toMatch(
      new RegExp(`^01/${GTIN}  first-come  claimed [^ ]+  stands$`, "m"),
    );

    const { code, out } = await rootproof(["claim", "revoke", `01/${GTIN}`]);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining("first-come no longer speaks for"),
    });
    expect(await rows(stack, `select from products where gtin = '${GTIN}'`)).toHaveLength(0);
    expect((await refusal(["claim", "revoke", `01/${GTIN}`])).code).toBe(1);

    expect(await register(second, "Rightful")).toBeLessThan(300);
    expect(await register(first, "Squatted")).toBe(403);
    expect(JSON.parse((await rootproof(["claim", "list", "--json"])).out)).toMatchObject([
      {
        key: `01/${GTIN}`,
        organisation: "first-come",
        revokedAt: expect.stringMatching(/^\d{4}-/),
      },
      { key: `01/${GTIN}`, organisation: "second-come", revokedAt: null },
    ]);
  });

  test("is revoked by an owner whom row-level security binds", async () => {
    const owner = await plainOwner("plain_owner");
    const { revoked } = await withClient(owner, async (client) => {
      const [standing] = (await listClaims(client)).filter(({ revokedAt }) => revokedAt === null);
      return { revoked: await revokeClaim(client, { claim: standing?.key ?? "" }) };
    });
    expect(revoked).toEqual({ organisation: "second-come", claims: [`01/${GTIN}`] });
    expect(await rows(stack, `select from products where gtin = '${GTIN}'`)).toHaveLength(0);
  });

  test.each([
    [["revoke"], "rootproof claim revoke <claim>"],
    [["revoke", "01/00000000000000"], "Nobody has a claim to 01/00000000000000"],
    [["give", `01/${GTIN}`], "rootproof claim list"],
  ])("%j is answered with a sentence and exit code 1", async (args, sentence) => {
    const { code, out, err } = await refusal(["claim", ...args]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(sentence);
  });
});

/** A role such as Neon gives its customers: no superuser, and row-level security binds it. */
async function plainOwner(name: string): Promise<string> {
  await rows(
    stack,
    `create role ${name} login createrole nosuperuser nobypassrls password 'plain';
     grant select, update, delete on all tables in schema public to ${name};
     grant rootproof_app, rootproof_worker to ${name} with admin option`,
  );
  const url = new URL(stack.ownerUrl);
  url.username = name;
  url.password = "plain";
  return url.href;
}

describe("the Worker's role", () => {
  test("gets a new password from an owner that is no superuser", async () => {
    const owner = await plainOwner("plain_operator");
    const url = await prepareWorkerRole(owner, stack.secrets.workerPassword);
    expect(new URL(url).username).toBe("rootproof_worker");
    expect(await withClient(url, async (client) => client.query("select"))).toBeDefined();
  });
});

test("an organisation is there or not, and a database that fails is neither", async () => {
  await withClient(stack.ownerUrl, async (client) => {
    expect(await hasOrganisation(client, "nordlys")).toBe(true);
    expect(await hasOrganisation(client, "nobody")).toBe(false);
  });
  const stranger = new URL(stack.ownerUrl);
  stranger.pathname = "/template1";
  await expect(
    withClient(stranger.href, (client) => hasOrganisation(client, "nordlys")),
  ).rejects.toThrow("organisations");
});

describe("the command", () => {
  test.each([["org"], ["key"], ["claim"], ["db"], ["log"], ["chain"]])(
    "%s explains itself with --help",
    async (noun) => {
      const { code, out } = await refusal([noun, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`rootproof ${noun} `);
    },
  );

  test("without a database says which one it wants", async () => {
    const { code, err } = await rootproof(["key", "list", "nordlys"], "");
    expect(code).toBe(1);
    expect(err).toMatch(/^Set DATABASE_URL to the database's owner, or ROOTPROOF_DATA to where /);
  });

  test("with a database that does not answer says so", async () => {
    const { code, err } = await rootproof(
      ["key", "list", "nordlys"],
      "postgres://x:y@localhost:1/x",
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The database cannot be reached: .*ECONNREFUSED.*DATABASE_URL.*ROOTPROOF_DATA/,
    );
  });

  test("brings a schema that is up to date nowhere", async () => {
    const { code, out } = await rootproof(["db", "migrate"]);
    expect({ code, out }).toEqual({ code: 0, out: "The schema is up to date." });
  });
});
