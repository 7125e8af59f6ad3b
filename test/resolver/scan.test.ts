/** What a scanner, a browser or a partner's system gets for a code: redirects, link sets and refusals, header by header. docs/resolver.md, *Which link is taken*. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { revokeClaim } from "../../cli/operator/claims.ts";
import { withClient } from "../../cli/operator/database.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const VOC = "https://ref.gs1.org/voc/";
const COFFEE = "/01/09521234543213";
const BREAD = "/01/09521234500025";
const SITE = "https://halfmoon.example";
const LINK_SET = "application/linkset+json";

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  const roaster = await stack.organisation("halfmoon");
  const morning = { href: `${SITE}/morning`, title: "Morning" };
  const matin = { href: `${SITE}/matin`, title: "Matin", hreflang: ["fr"] };
  const set = {
    anchor: `https://id.gs1.org${COFFEE}`,
    itemDescription: "Morning, 250 g",
    [`${VOC}defaultLink`]: [morning],
    [`${VOC}defaultLinkMulti`]: [matin],
    [`${VOC}pip`]: [{ ...morning, hreflang: ["en"], type: "text/html" }, matin],
    [`${VOC}recipeInfo`]: [{ href: `${SITE}/brew?cup=1#steps`, title: "How to brew it" }],
    [`${VOC}instructions`]: [{ href: `${SITE}/grind`, title: "How to grind it", fwqs: false }],
    [`${VOC}certificationInfo`]: [
      { href: `${SITE}/organic`, title: "Organic" },
      { href: `${SITE}/fair`, title: "Fair trade" },
    ],
    help: [{ href: `${SITE}/ask`, title: "Ask us" }],
  };
  const lot = {
    anchor: `https://id.gs1.org${COFFEE}/10/L%2F7`,
    itemDescription: "Morning, lot L/7",
    [`${VOC}pip`]: [{ href: `${SITE}/lot`, title: "This lot" }],
    [`${VOC}defaultLink`]: [{ href: `${SITE}/lot`, title: "This lot" }],
  };
  const kept = await stack.call(roaster, "PUT", "/api/links", { linkset: [set, lot] });
  expect([kept.status, await kept.text()]).toEqual([200, expect.any(String)]);
  const bakery = await stack.organisation("crumb");
  await stack.call(bakery, "PUT", `/api/products${BREAD.slice(3)}`, { name: "Rye" });
  await withClient(stack.ownerUrl, (client) =>
    revokeClaim(client, { claim: BREAD.slice(1), organisation: "crumb" }),
  );
});
afterAll(() => stack?.remove());

const scan = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(stack.origin + path, { method, headers, redirect: "manual" });
const leadsTo = async (path: string, headers: Record<string, string> = {}) =>
  (await scan(path, headers)).headers.get("location");

describe("A redirect", () => {
  test("says where, for how long, what it depends on, that every page may ask, and where the link set is", async () => {
    const answer = await scan(COFFEE);
    expect([answer.status, await answer.text()]).toEqual([307, ""]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      location: `${SITE}/morning`,
      link: `<${stack.origin}${COFFEE}?linkType=linkset>; rel="linkset"; type="${LINK_SET}"`,
      vary: "Accept, Accept-Language",
      "cache-control": "public, max-age=10",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": expect.stringContaining("Link"),
    });
  });

  test("is the same for HEAD, and OPTIONS says what may be asked", async () => {
    const [get, head] = [await scan(COFFEE), await scan(COFFEE, {}, "HEAD")];
    for (const name of ["location", "link", "vary", "cache-control"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    expect([head.status, await head.text()]).toEqual([307, ""]);
    const options = await scan(COFFEE, { "access-control-request-method": "GET" }, "OPTIONS");
    expect(options.status).toBe(204);
    expect(options.headers.get("access-control-allow-methods")).toBe("GET,HEAD,OPTIONS");
    expect(options.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["/", "/morning"],
    ["?linkType=gs1:recipeInfo", "/brew?cup=1&linkType=gs1:recipeInfo#steps"],
    ["?utm=poster&17=271231&utm=a%20b", "/morning?utm=poster&17=271231&utm=a%20b"],
    ["/?17=271231", "/morning?17=271231"],
    ["?linkType=gs1:instructions&17=271231", "/grind"],
    [`?linkType=${encodeURIComponent(`${VOC}instructions`)}`, "/grind"],
    ["?linkType=help", "/ask?linkType=help"],
    ["?linkType=", "/morning?linkType="],
    ["/10/L%2F7", "/lot"],
    ["/10/%4C%2f7", "/lot"],
    ["/10/L%2F7/21/0001", "/lot"],
    ["/10/L%2F7?linkType=gs1:instructions", "/grind"],
    ["/10/OTHER", "/morning"],
    ["/22/ANY/10/OTHER/21/1", "/morning"],
  ])("from …%s leads to %s", async (asked, leads) => {
    expect(await leadsTo(COFFEE + asked)).toBe(SITE + leads);
  });

  test.each([
    ["fr", "/matin"],
    ["fr-CA, en;q=0.5", "/matin"],
    ["en, fr;q=0.5", "/matin"],
    ["de", "/morning"],
    ["*", "/morning"],
    ["fr;q=0, de", "/morning"],
  ])("for %s leads to %s", async (languages, leads) => {
    expect(await leadsTo(COFFEE, { "accept-language": languages })).toBe(SITE + leads);
  });

  test("leads to no address that stands in the request", async () => {
    const evil = encodeURIComponent("https://evil.example/");
    for (const name of ["url", "href", "redirect", "location", "context", "anchor"])
      expect(await leadsTo(`${COFFEE}?${name}=${evil}`)).toBe(
        `${SITE}/morning?${name}=https%3A%2F%2Fevil.example%2F`,
      );
    expect((await scan(`${COFFEE}?linkType=${evil}`)).status).toBe(404);
    expect((await scan(`/https://evil.example${COFFEE}`)).status).toBe(404);
  });

  test("speaks of this site, whatever name it was asked by", async () => {
    const { hostname, port } = new URL(stack.origin);
    const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
    const said = await new Promise<string>((done, fail) =>
      request({ ...{ hostname, port, headers }, path: `${COFFEE}?linkType=linkset` }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => done(`${answer.headers.link} ${Buffer.concat(parts)}`));
      })
        .on("error", fail)
        .end(),
    );
    expect(said).toContain(`"anchor":"${stack.origin}${COFFEE}"`);
    expect(said).not.toContain("evil.example");
  });
});

describe("A link set", () => {
  test.each([
    ["?linkType=linkset", "*/*", LINK_SET],
    ["?linkType=all", "*/*", LINK_SET],
    ["?linkType=linkset", "text/html,*/*;q=0.8", LINK_SET],
    ["?linkType=linkset", "application/json", "application/json"],
    ["?linkType=linkset", `application/json, ${LINK_SET}`, LINK_SET],
    ["", LINK_SET, LINK_SET],
    ["", `${LINK_SET}, */*;q=0.1`, LINK_SET],
    ["/10/L%2F7", "Application/LinkSet+JSON", LINK_SET],
  ])("is given for …%s and Accept: %s, as %s", async (asked, accept, type) => {
    const answer = await scan(COFFEE + asked, { accept });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    const { linkset } = (await answer.json()) as { linkset: { anchor: string }[] };
    expect(linkset.at(-1)?.anchor).toBe(stack.origin + COFFEE);
  });

  test.each([
    ["", `text/html, ${LINK_SET};q=0.5`],
    ["", `${LINK_SET};q=0`],
    ["", "application/*"],
    ["?linkType=gs1:pip", LINK_SET],
  ])("is not given for …%s and Accept: %s", async (asked, accept) => {
    expect((await scan(COFFEE + asked, { accept })).status).toBe(307);
  });

  test("has its levels, the finest first, names its JSON-LD context, and may be asked for by every page", async () => {
    const answer = await scan(`${COFFEE}/10/L%2F7/21/0001/?linkType=linkset&17=271231`);
    const { linkset } = (await answer.json()) as { linkset: object[] };
    const [lot, product] = linkset;
    const link = { href: `${SITE}/lot`, title: "This lot" };
    expect(linkset).toHaveLength(2);
    expect(lot).toEqual({
      anchor: `${stack.origin}${COFFEE}/10/L%2F7`,
      itemDescription: "Morning, lot L/7",
      [`${VOC}pip`]: [link],
      [`${VOC}defaultLink`]: [link],
    });
    expect(product).toMatchObject({
      anchor: stack.origin + COFFEE,
      help: [{ href: `${SITE}/ask`, title: "Ask us" }],
      [`${VOC}instructions`]: [{ fwqs: false }],
    });
    expect(answer.headers.get("link")).toBe(
      `<${stack.origin}${COFFEE}/10/L%2F7/21/0001?linkType=linkset>; rel="linkset"; type="${LINK_SET}", ` +
        `<${stack.origin}/linkset-context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`,
    );
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("vary")).toBe("Accept, Accept-Language");
  });

  test("for HEAD is its headers", async () => {
    const head = await scan(`${COFFEE}?linkType=linkset`, {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("content-type")).toBe(LINK_SET);
  });

  test("of what fits equally well is what 300 answers with, and nothing else of the level", async () => {
    const answer = await scan(`${COFFEE}?linkType=gs1:certificationInfo`);
    expect([answer.status, answer.headers.get("location")]).toEqual([300, null]);
    expect(answer.headers.get("content-type")).toBe(LINK_SET);
    const { linkset } = (await answer.json()) as { linkset: Record<string, { href: string }[]>[] };
    expect(linkset.map((level) => Object.keys(level))).toEqual([
      ["anchor", "itemDescription", `${VOC}certificationInfo`],
    ]);
    const hrefs = linkset[0]?.[`${VOC}certificationInfo`]?.map(({ href }) => href);
    expect(hrefs).toEqual([`${SITE}/organic`, `${SITE}/fair`]);
  });
});

describe("A header made to hurt", () => {
  test.each([
    ["endless commas", ",".repeat(1_900)],
    ["endless commas, too long to be read", ",".repeat(9_000)],
    ["quotes that never end", `text/html;q="${'\\"'.repeat(900)}`],
    ["parameters that never end", `text/html${";q=".repeat(600)}`],
    ["weights that are no numbers", "text/html;q=NaN, nl;q=1e999, en;q=-1, de;q=0x10, it;q="],
    ["a thousand likings", Array.from({ length: 300 }, (_, n) => `a/b${n}`).join(",")],
    ["nothing but stars", "*".repeat(1_900)],
    ["names of JavaScript’s own", "__proto__, constructor;__proto__=1;q=0.5, toString"],
    ["bytes outside of ASCII", "text/html;q=\u00ff\u00e9, \u00ff/\u00ff"],
  ])("%s: asks for nothing", async (_, value) => {
    const headers = { accept: value, "accept-language": value };
    const answer = await scan(COFFEE, headers);
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `${SITE}/morning`]);
    expect((await scan(`${COFFEE}?linkType=linkset`, headers)).status).toBe(200);
  });
});

describe("Where no link is, the answer says why", () => {
  test.each([
    ["a check digit that is wrong", "/01/09521234543214", 400, "check digit"],
    ["qualifiers in no order", `${COFFEE}/21/1/10/A`, 400, ""],
    ["a key behind something else", `/414/x${COFFEE}`, 400, ""],
    ["a key nobody speaks for", "/01/09521234599999", 404, "Nobody here speaks for"],
    ["a type that is not there", `${COFFEE}?linkType=gs1:dpp`, 404, "no link of the type"],
    ["a type that is none", `${COFFEE}?linkType=gs1:nonsense`, 404, "no link type"],
    ["a key that was taken back", BREAD, 410, "given up"],
    ["a lot of a key that was taken back", `${BREAD}/10/A?linkType=linkset`, 410, "given up"],
  ])("%s", async (_, path, status, detail) => {
    const answer = await scan(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([status, null]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("vary")).toContain("Accept");
    expect(answer.headers.get("cache-control") ?? "").not.toContain("max-age");
    const problem = (await answer.json()) as { detail: string; requestId: string };
    expect(problem).toMatchObject({ status, requestId: expect.any(String) });
    expect(problem.detail).toContain(detail);
    const page = await scan(path, { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(page.status).toBe(status);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    const head = await scan(path, {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([status, ""]);
  });
});
