/** What the edge keeps and when it forgets: by tags, against a cache that writes down what it is told, for Cloudflare's own is only at Cloudflare. */
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { Deps } from "../../worker/deps.ts";
import type { App } from "../../worker/routes/app-env.ts";
import { forgetAtEdge, keepAtEdge } from "../../worker/routes/edge.ts";

const EVENING = Date.parse("2026-11-26T23:00:00Z");
const MAKER = "7f3c0000-0000-4000-8000-000000000001";
const FARM = "7f3c0000-0000-4000-8000-000000000002";
const COFFEE = "/01/09521234500018";
const kept = { product: COFFEE, parties: [MAKER, FARM], isSettled: true };

const app = new Hono<App>()
  .use(async (c, next) => {
    c.set("deps", { now: () => EVENING } as unknown as Deps);
    await next();
  })
  .use(forgetAtEdge)
  .get("/p/settled", (c) => {
    keepAtEdge(c, kept);
    return c.text("page", 200, { "cache-control": "no-cache" });
  })
  .get("/p/moving", (c) => {
    keepAtEdge(c, { ...kept, isSettled: false });
    return c.text("page");
  })
  .post("/epcis/capture", (c) => {
    c.set("holder", { organisation: { id: FARM } } as App["Variables"]["holder"]);
    return c.text("", 202);
  })
  .post("/epcis/refused", (c) => {
    c.set("holder", { organisation: { id: FARM } } as App["Variables"]["holder"]);
    return c.text("", 409);
  })
  .post("/ask", (c) => {
    c.set("spokenOf", COFFEE);
    return c.text("asked");
  })
  .post("/seen", (c) => c.body(null, 204))
  .put("/api/operator/pages", (c) => c.body(null, 204));

function edge() {
  const purged: unknown[] = [];
  const cache = { purge: async (what: unknown) => purged.push(what) };
  const ctx = { waitUntil: () => {}, passThroughOnException: () => {}, props: {}, cache };
  const call = (path: string, method = "GET") =>
    app.request(path, { method }, {}, ctx as unknown as ExecutionContext);
  return { purged, call };
}

describe("A passport at the edge", () => {
  test("is kept until the day ends, for time alone changes it then, with a tag of all whose words may stand on it", async () => {
    const { headers } = await edge().call("/p/settled");
    expect(headers.get("cloudflare-cdn-cache-control")).toBe("public, max-age=3600");
    expect(headers.get("cache-tag")).toBe(`passports,p-${COFFEE},o-${MAKER},o-${FARM}`);
  });

  test("whose steps wait for log or chain is kept for a minute", async () => {
    const { headers } = await edge().call("/p/moving");
    expect(headers.get("cloudflare-cdn-cache-control")).toBe("public, max-age=60");
  });

  test("is asked for anew by browsers every time", async () => {
    expect((await edge().call("/p/settled")).headers.get("cache-control")).toBe("no-cache");
  });

  test("names its partners to nobody where there is no such cache", async () => {
    const ctx = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
    const answer = await app.request("/p/settled", {}, {}, ctx as unknown as ExecutionContext);
    expect(answer.headers.get("cache-tag")).toBeNull();
    expect(answer.headers.get("cloudflare-cdn-cache-control")).toBeNull();
  });
});

describe("It is forgotten", () => {
  test("when one of them says something: a supplier's event takes its customers' pages with it", async () => {
    const { purged, call } = edge();
    await call("/epcis/capture", "POST");
    expect(purged).toEqual([{ tags: [`o-${FARM}`] }]);
  });

  test("when a shopper asks: the pages of that product alone", async () => {
    const { purged, call } = edge();
    await call("/ask", "POST");
    expect(purged).toEqual([{ tags: [`p-${COFFEE}`] }]);
  });

  test("when the operator acts: all of them", async () => {
    const { purged, call } = edge();
    await call("/api/operator/pages", "PUT");
    expect(purged).toEqual([{ tags: ["passports"] }]);
  });

  test("not by looking, not by what was refused, and not by being counted", async () => {
    const { purged, call } = edge();
    await call("/p/settled");
    await call("/epcis/refused", "POST");
    await call("/seen", "POST");
    expect(purged).toEqual([]);
  });
});
