/** A bakery that has no GTIN: its lots have pages, journeys and proofs like anybody's, whatever host a name was written with. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ed25519, rpc } from "../../cli/platform.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import { captured, disclosed, readPage } from "../journey/chain.ts";
import { words } from "../web/read.tsx";
import { type Bakery, baking, HOST, LOAVES, onHost, openBakery, PRODUCT } from "./bakery.ts";

let bakery: Bakery;

beforeAll(async () => {
  bakery = await openBakery();
}, 60_000);
afterAll(() => bakery?.stack.remove());

const page = (path: string) => readPage(bakery.stack, path);
const html = { accept: "text/html" };
const ask = (path: string, headers: Record<string, string> = html) =>
  fetch(bakery.stack.origin + path, { headers, redirect: "manual" });

describe("The page of a lot without a GTIN", () => {
  test("shows every step upstream, whichever way a supplier's lots are named", async () => {
    const { status, html, steps } = await page(LOAVES);
    expect(status).toBe(200);
    expect(steps.map(({ index }) => index)).toEqual(bakery.indexes);
    expect(html).not.toContain("input-unknown");
    expect(html).not.toMatch(/-missing|no-origin|not-shared/);
    const said = words(html);
    for (const one of ["vliet-people", "hoop-town", "kruim-yard", "stone-ground flour", "W14"]) {
      expect(said).toContain(one);
    }
    expect(said).not.toContain("GTIN");
  });

  test("is proven step by step, and shows nothing that its proofs do not", async () => {
    const policyText = await (await ask("/.well-known/rootproof-policy.json")).text();
    for (const { index, facts } of (await page(LOAVES)).steps) {
      const bundleText = await (await ask(`/proofs/${index}`)).text();
      const verdict = await verifyBundle({ bundleText, policyText, ed25519, rpc });
      expect(verdict.verdict, JSON.stringify(verdict)).toBe("proven");
      const fields = disclosed(bundleText);
      expect(facts.length).toBeGreaterThan(3);
      for (const { pointer, value } of facts) {
        expect(String(fields.get(pointer)), pointer).toBe(value);
      }
    }
  });

  test("is the same on the bakery's own host, which nobody else's is", async () => {
    const { status, body } = await onHost(bakery.stack, HOST, LOAVES);
    expect(status).toBe(200);
    expect(words(body)).toContain("Zeeland sourdough");
    await bakery.stack.call(bakery.keys["de-hoop"], "PUT", "/api/products/own/flour", {
      name: "Flour",
    });
    expect((await page("/p/de-hoop/flour")).status).toBe(200);
    expect((await onHost(bakery.stack, HOST, "/p/de-hoop/flour")).status).toBe(404);
  });

  test.each([
    ["in capitals", "/p/Kruim/Zeeland-Sourdough/W14"],
    ["with a slash at its end", `${LOAVES}/`],
    ["escaped where nothing needs it", "/p/kruim/zeeland%2Dsourdough/%57%31%34"],
    ["with a query", `${LOAVES}?utm_source=shelf`],
  ])("opens %s", async (_how, path) => {
    const { status, steps } = await page(path);
    expect([status, steps.length]).toEqual([200, bakery.indexes.length]);
  });

  test("is another's where the lot is in other letters", async () => {
    expect((await page(`${PRODUCT}/w14`)).status).toBe(404);
  });

  test("opens by a lot with whatever GS1 allows in one", async () => {
    const lot = 'A/1+%B?"<&>';
    const path = `${PRODUCT}/${encodeURIComponent(lot)}`;
    await captured(bakery.stack, bakery.keys.kruim, [baking(encodeURIComponent(lot), 3)]);
    expect((await page(path)).steps).toHaveLength(1);
    const { html } = await page(PRODUCT);
    const links = [...html.matchAll(/href="(\/p\/kruim\/[^"]+)"/g)].map(([, href = ""]) => href);
    expect(links).toContain(`${PRODUCT}/A%2F1%2B%25B%3F%22%3C%26%3E`);
    expect(links).toContain(LOAVES);
    expect((await page(links[0] ?? "")).status).toBe(200);
  });
});

describe("What is on no page", () => {
  test("a lot nobody spoke of, a product nobody has, and a name that can be none", async () => {
    const answers = [
      ...[`${PRODUCT}/W99`, "/p/kruim/rye", "/p/nobody/bread/1", "/p/kruim", "/p/kruim/0123"],
      ...[`${LOAVES}/1/2`, `${PRODUCT}/${"x".repeat(21)}`, `${PRODUCT}/%C3%A9`],
    ];
    const statuses = [];
    for (const path of answers) {
      const answer = await ask(path);
      statuses.push(answer.status);
      expect(answer.headers.get("content-type")).toContain("text/html");
    }
    expect(statuses).toEqual([404, 404, 404, 400, 400, 400, 400, 400]);
  });

  test("what a stranger captured of somebody else's name", async () => {
    const before = (await page(LOAVES)).steps.length;
    const forged = baking("W14", 1_000, { "rp:party": { "rp:name": "hollow-people" } });
    await captured(bakery.stack, bakery.keys.hollow, [forged]);
    const { html, steps } = await page(LOAVES);
    expect(steps).toHaveLength(before);
    expect(html).not.toContain("hollow");
  });
});
