/** What only the command line does with accounts: naming the operator, and keys that may do one thing until a day. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operatorCommand } from "../../cli/operator.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { byMail, type Visitor } from "./visitor.ts";

let stack: TestStack;
let mia: Visitor;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  process.env.DATABASE_URL = stack.ownerUrl;
  await stack.organisation("nordlys");
  mia = await byMail(stack, "mia@farm.example", "Mia");
});
afterAll(async () => {
  delete process.env.DATABASE_URL;
  await stack?.remove();
});

async function rootproof(...[noun = "", ...args]: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await operatorCommand(noun, args, io);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("A person", () => {
  test("is listed, made the operator by address or id, and unmade", async () => {
    await mia.call("POST", "/api/organisations", { name: "Finca Aurora" });
    const person = (await mia.call("GET", "/api/me")).body.person as { id: string };
    const list = async () => (await rootproof("person", "list")).out;
    expect(await list()).toBe(`${person.id}  Mia  mia@farm.example  finca-aurora`);
    const isOperator = async () =>
      ((await mia.call("GET", "/api/me")).body.person as { operator: boolean }).operator;
    for (const named of ["Mia@Farm.example", person.id]) {
      expect((await rootproof("person", "operator", named)).out).toBe(
        "Mia runs this installation.",
      );
      expect(await isOperator()).toBe(true);
      expect((await mia.call("GET", "/api/operator/organisations")).status).toBe(200);
      expect(await list()).toContain("  operator  ");
      await rootproof("person", "operator", named, "--revoke");
      expect(await isOperator()).toBe(false);
      expect((await mia.call("GET", "/api/operator/organisations")).code).toBe("forbidden");
    }
    const [listed] = JSON.parse((await rootproof("person", "list", "--json")).out);
    expect(listed).toMatchObject({ name: "Mia", operator: false, organisations: ["finca-aurora"] });
  });

  test.each([
    [["operator", "nobody@farm.example"]],
    [["operator", "x"]],
    [["operator"]],
    [["make"]],
  ])("%j is refused in a sentence", async (args) => {
    const { code, out, err } = await rootproof("person", ...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/rootproof person/);
  });
});

describe("A key", () => {
  const create = (...more: string[]) => rootproof("key", "create", "nordlys", ...more);

  test("made for one thing until a day does that, and no other, until then", async () => {
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { out } = await create("--label", "reader", "--scopes", "read", "--expires", day);
    const key = out.split("\n").at(-1);
    expect((await stack.call(key, "GET", "/epcis/events")).status).toBe(200);
    expect((await stack.call(key, "PUT", "/api/keys/p/lights", {})).status).toBe(403);
    const { out: listed } = await rootproof("key", "list", "nordlys");
    expect(listed).toContain(`reader  read  stands until ${day}T00:00:00.000Z`);
    expect(listed).toContain("first key  capture,read,publish,manage  stands");
  });

  test.each([
    [["--scopes", "read,everything"], "“everything” is none of capture, read"],
    [["--expires", "tomorrow"], "“tomorrow” is no day"],
    [["--expires", "2020-01-31"], "lies in the past"],
  ])("with %j is refused in a sentence", async (args, sentence) => {
    const { code, err } = await create(...args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});
