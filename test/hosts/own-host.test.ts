/** A brand's own host name: its codes answer there, everybody else's and everything else do not. docs/resolver.md, *Own host*. */
import { type IncomingHttpHeaders, request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";

const HOST = "id.halfmoon.example";
const COFFEE = withCheck("0952123450101");
const BREAD = withCheck("0952123450202");
const VOC = "https://ref.gs1.org/voc/";

let stack: TestStack;
let roaster: string;
let bakery: string;
/** As codes have it: the local port stands behind the brand's name. */
let brand: string;

beforeAll(async () => {
  stack = await startTestStack({
    withChain: false,
    vars: { HOSTS: JSON.stringify({ [HOST]: "halfmoon" }) },
  });
  roaster = await stack.organisation("halfmoon");
  bakery = await stack.organisation("crumb");
  await stack.call(roaster, "PUT", `/api/products/${COFFEE}`, { name: "Morning" });
  await stack.call(bakery, "PUT", `/api/products/${BREAD}`, { name: "Rye" });
  brand = `http://${HOST}:${new URL(stack.origin).port}`;
});
afterAll(() => stack?.remove());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As a browser asks whom DNS led here by the brand's name. */
function onTheBrandsHost(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(stack.origin);
  const host = `${HOST}:${port}`;
  return new Promise((done, fail) => {
    const sent = request(
      { hostname, port, path, headers: { host, ...headers } },
      async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        const body = Buffer.concat(parts).toString();
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      },
    );
    sent.on("error", fail).end();
  });
}

describe("Under a brand’s own host name", () => {
  test("its codes lead to its pages on that host", async () => {
    const { status, headers } = await onTheBrandsHost(`/01/${COFFEE}`);
    expect([status, headers.location]).toEqual([307, `${brand}/p/01/${COFFEE}`]);
    const page = await onTheBrandsHost(`/p/01/${COFFEE}`, { accept: "text/html" });
    expect(page.status).toBe(200);
    expect(page.body).toContain(`${brand}/01/${COFFEE}`);
  });

  test("its link sets and its description speak of that host", async () => {
    const set = await onTheBrandsHost(`/01/${COFFEE}?linkType=linkset`);
    const { linkset } = JSON.parse(set.body);
    expect(linkset[0].anchor).toBe(`${brand}/01/${COFFEE}`);
    expect(linkset[0][`${VOC}pip`][0].href).toBe(`${brand}/p/01/${COFFEE}`);
    const description = JSON.parse((await onTheBrandsHost("/.well-known/gs1resolver")).body);
    expect(description.resolverRoot).toBe(brand);
  });

  test("what its page needs answers: its style, its codes, the policy of its proofs", async () => {
    const paths = [
      ...["/assets/passport.css", "/.well-known/rootproof-policy.json"],
      `/qr?uri=${encodeURIComponent(`${brand}/01/${COFFEE}`)}`,
    ];
    for (const path of paths)
      expect([path, (await onTheBrandsHost(path)).status]).toEqual([path, 200]);
  });

  test("its front door is where a code can be typed", async () => {
    const { status, headers } = await onTheBrandsHost("/");
    expect([status, headers.location]).toEqual([303, "/c"]);
    expect((await onTheBrandsHost("/c", { accept: "text/html" })).status).toBe(200);
  });

  test.each([
    "/api",
    "/api/openapi.json",
    "/epcis",
    "/epcis/events",
    "/labels",
    "/healthz",
    "/console",
    "/console/sign-in",
    "/console/enter",
    "/api/me",
    "/api/account/ways",
  ])("%s does not answer, with a good key or without", async (path) => {
    for (const headers of [{}, { authorization: `Bearer ${roaster}` }]) {
      const { status, body } = await onTheBrandsHost(path, headers);
      expect(status).toBe(404);
      expect(JSON.parse(body).detail).toContain(`everything else is at ${stack.origin}`);
    }
  });

  test("nobody else’s codes and pages answer", async () => {
    for (const path of [`/01/${BREAD}`, `/p/01/${BREAD}`, `/01/${BREAD}?linkType=linkset`]) {
      expect([path, (await onTheBrandsHost(path)).status]).toEqual([path, 404]);
    }
  });
});

test("a key that a stranger gave up is told of on the operator’s site, and not on a brand’s", async () => {
  const gone = withCheck("0952123450303");
  await stack.call(bakery, "PUT", `/api/keys/01/${gone}`, {});
  await stack.call(bakery, "DELETE", `/api/keys/01/${gone}`);
  expect((await fetch(`${stack.origin}/01/${gone}`, { redirect: "manual" })).status).toBe(410);
  expect((await onTheBrandsHost(`/01/${gone}`)).status).toBe(404);
});

describe("Elsewhere", () => {
  test("the brand’s codes still answer, and its page shows the code on its own host", async () => {
    const answer = await fetch(`${stack.origin}/01/${COFFEE}`, { redirect: "manual" });
    expect(answer.headers.get("location")).toBe(`${stack.origin}/p/01/${COFFEE}`);
    const page = await (await fetch(`${stack.origin}/p/01/${COFFEE}`)).text();
    expect(page).toContain(`${brand}/01/${COFFEE}`);
  });

  test("the brand’s table of links is given out on its own host, another’s on nobody’s", async () => {
    const shop = { href: "https://shop.example/", title: "Shop" };
    for (const [key, gtin, stem] of [
      [roaster, COFFEE, brand],
      [bakery, BREAD, "https://id.gs1.org"],
    ] as const) {
      const anchor = `https://id.gs1.org/01/${gtin}`;
      const set = {
        anchor,
        itemDescription: "x",
        [`${VOC}pip`]: [shop],
        [`${VOC}defaultLink`]: [shop],
      };
      expect((await stack.call(key, "PUT", "/api/links", { linkset: [set] })).status).toBe(200);
      const { linkset } = (await (await stack.call(key, "GET", "/api/links")).json()) as {
        linkset: { anchor: string }[];
      };
      expect(linkset.map((one) => one.anchor)).toEqual([`${stem}/01/${gtin}`]);
      // What was given out can be sent back as it is.
      expect((await stack.call(key, "PUT", "/api/links", { linkset })).status).toBe(200);
    }
  });

  test("a link does not lead back to a code on the brand’s host, which would run in a circle", async () => {
    const loop = {
      href: `${brand.replace("http:", "https:")}/01/${COFFEE}`,
      title: "Round and round",
    };
    const set = { anchor: `${brand}/01/${COFFEE}`, itemDescription: "x", [`${VOC}pip`]: [loop] };
    const answer = await stack.call(roaster, "PUT", "/api/links", { linkset: [set] });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ rule: "loop" });
  });
});
