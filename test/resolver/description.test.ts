/** What the resolver says of itself, and what its link sets mean in JSON-LD. GS1-Conformant Resolver §4.11; docs/resolver.md, *Description file*. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GS1_LINK_TYPES } from "../../worker/core/resolver/generated/vocabulary.ts";
import { corpusText } from "../core/corpus.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const VOC = "https://ref.gs1.org/voc/";

let named: TestStack;
let unnamed: TestStack;

beforeAll(async () => {
  const vars = { OPERATOR_NAME: "Halfmoon Codes", OPERATOR_EMAIL: "codes@halfmoon.example" };
  [named, unnamed] = await Promise.all([
    startTestStack({ withChain: false, vars }),
    startTestStack({ withChain: false }),
  ]);
});
afterAll(async () => {
  await Promise.all([named?.remove(), unnamed?.remove()]);
});

async function read(stack: TestStack, path: string, type: string) {
  const before = stack.roundTrips();
  const answer = await fetch(stack.origin + path);
  expect([answer.status, stack.roundTrips() - before]).toEqual([200, 0]);
  expect(answer.headers.get("content-type")).toContain(type);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  return (await answer.json()) as Record<string, unknown>;
}
const description = (stack: TestStack) =>
  read(stack, "/.well-known/gs1resolver", "application/json");

describe("The description file", () => {
  test("names this host, every primary key, GS1’s link types, contexts, and the JSON-LD context", async () => {
    expect(await description(named)).toMatchObject({
      resolverRoot: named.origin,
      supportedPrimaryKeys: ["all"],
      supportedLinkType: expect.arrayContaining([{ namespace: VOC, prefix: "gs1:" }]),
      supportedContextValuesExternal: [{ nameOfList: "ISO 3166-1 alpha-2" }],
      jsonLdContext: `${named.origin}/linkset-context.jsonld`,
    });
  });

  test("names whom to ask, and where nobody is named, the host’s operator", async () => {
    expect((await description(named)).contact).toEqual({
      fn: "Halfmoon Codes",
      hasEmail: "mailto:codes@halfmoon.example",
    });
    expect((await description(unnamed)).contact).toEqual({ fn: "The operator of localhost" });
  });

  test("says that compressed URIs are not supported, which is so", async () => {
    const said = await description(named);
    expect(said).toMatchObject({ compressionSupported: false });
    expect(said.comment).toContain("Compressed URIs are not supported");
    expect((await fetch(`${named.origin}/ARFKk4XB0CDKWcnpq`)).status).toBe(404);
  });
});

type Term = string | { readonly "@id": string } | boolean | number;
type Context = Readonly<Record<string, Term>>;

/** A term's whole meaning, with the prefixes of its own context. */
function meaning(context: Context, term: string): string | undefined {
  const defined = context[term];
  const id = typeof defined === "object" ? defined["@id"] : defined;
  if (typeof id !== "string") return undefined;
  const [prefix = "", name] = id.split(":");
  const base = context[prefix];
  return name !== undefined && typeof base === "string" ? base + name : id;
}

describe("The JSON-LD context", () => {
  const contextOf = async () =>
    (await read(named, "/linkset-context.jsonld", "application/ld+json"))["@context"] as Context;

  test.each(["anchor", "href", "linkset", "itemDescription", "title", "type", "hreflang"])(
    "takes %s for what GS1’s own takes it for",
    async (term) => {
      const text = corpusText("gs1-linkset/linksetContext.jsonld");
      const theirs = (JSON.parse(text) as { "@context": Context })["@context"];
      expect(meaning(theirs, term)).toEqual(expect.any(String));
      expect(meaning(await contextOf(), term)).toBe(meaning(theirs, term));
    },
  );

  test("gives a meaning to every other member of a link, and to every link type its own", async () => {
    const context = await contextOf();
    for (const member of ["context", "fwqs", "public"])
      expect(meaning(context, member)).toMatch(/^https?:/);
    for (const name of GS1_LINK_TYPES.keys()) expect(meaning(context, VOC + name)).toBe(VOC + name);
    // What is no term is a relation registered with IANA.
    expect(context["@vocab"]).toBe("https://www.iana.org/assignments/link-relations/");
  });
});
