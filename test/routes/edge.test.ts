/** What the edge keeps and when it forgets: by tags, against a cache that writes down what it is told, for Cloudflare's own is only at Cloudflare. */
import { Hono } from "hono";
import { describe, expect, test, vi } from "vitest";
import type { Deps } from "../../worker/deps.ts";
import type { App } from "../../worker/routes/app-env.ts";
import { forgetAll, forgetAtEdge, keepAtEdge } from "../../worker/routes/edge.ts";

const EVENING = Date.parse("2026-11-26T23:55:00Z");
const MAKER = "7f3c0000-0000-4000-8000-000000000001";
const FARM = "7f3c0000-0000-4000-8000-000000000002";
const COFFEE = "/01/09521234500018";
const kept = { product: COFFEE, parties: [MAKER, FARM], isSettled: true };

const app = new Hono<App>()
  .use(async (c, next) => {
    const hours = Number(c.req.query("earlier") ?? 0);
    c.set("deps", { now: () => EVENING - hours * 3_600_000 } as unknown as Deps);
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
  .put("/api/recalls/1", (c) => c.body(null, 204))
  .post("/api/supplier-links/record", (c) => c.body(null, 201))
  .post("/api/lint", (c) => {
    c.set("holder", { organisation: { id: FARM } } as App["Variables"]["holder"]);
    return c.json({ findings: [] });
  })
  .post("/seen", (c) => c.body(null, 204))
  .put("/api/operator/pages", (c) => c.body(null, 204));

/** `fails`: how many purges do not succeed. */
function edge(fails = 0) {
  const purged: unknown[] = [];
  const cache = {
    purge: async (what: unknown) => ({ success: purged.push(what) > fails, errors: [] }),
  };
  const waited: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => waited.push(work);
  const ctx = { waitUntil, passThroughOnException: () => {}, props: {}, cache };
  const call = async (path: string, method = "GET") => {
    const answer = await app.request(path, { method }, {}, ctx as unknown as ExecutionContext);
    await Promise.all(waited);
    return answer;
  };
  return { purged, call, ctx: ctx as unknown as ExecutionContext };
}

describe("A passport at the edge", () => {
  test("is kept for ten minutes with a tag of all whose words may stand on it, and not into another day, which changes it by itself", async () => {
    const { headers } = await edge().call("/p/settled");
    expect(headers.get("cloudflare-cdn-cache-control")).toBe("public, max-age=300");
    const noon = await edge().call("/p/settled?earlier=12");
    expect(noon.headers.get("cloudflare-cdn-cache-control")).toBe("public, max-age=600");
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

  test.each([
    ["the operator acts", "PUT", "/api/operator/pages"],
    ["something is recalled, which others made something of", "PUT", "/api/recalls/1"],
    [
      "somebody records by a link, for whom nobody is signed in",
      "POST",
      "/api/supplier-links/record",
    ],
  ])("all of them, when %s", async (_, method, path) => {
    const { purged, call } = edge();
    await call(path, method);
    expect(purged).toEqual([{ tags: ["passports"] }]);
  });

  test("a second time where the first did not succeed; and when not even that does, it is said, and the ten minutes heal it", async () => {
    const once = edge(1);
    await once.call("/ask", "POST");
    expect(once.purged).toHaveLength(2);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    await edge(9).call("/ask", "POST");
    expect(said.mock.calls.flat().join()).toContain("the edge forgets nothing");
    said.mockRestore();
  });

  test("by the cron: all of them, where there is an edge", async () => {
    const { purged, ctx } = edge();
    expect(await forgetAll(ctx)).toBe(1);
    expect(purged).toEqual([{ tags: ["passports"] }]);
    expect(await forgetAll({} as ExecutionContext)).toBe(0);
  });

  test("not by looking, not by what was refused, and not by being counted", async () => {
    const { purged, call } = edge();
    await call("/p/settled");
    await call("/epcis/refused", "POST");
    await call("/seen", "POST");
    await call("/api/lint", "POST");
    expect(purged).toEqual([]);
  });
});
