/** Makers register where their codes lead, take the table along, and are told what leads nowhere. docs/resolver.md, *Links of makers*. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { revokeClaim } from "../../cli/operator/claims.ts";
import { withClient } from "../../cli/operator/database.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";

const VOC = "https://ref.gs1.org/voc/";
const WATCH = "17 */6 * * *";
const gtin = (n: number) => withCheck(`0952128${String(n).padStart(6, "0")}`);

let stack: TestStack;
let workshop: string;
let other: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  workshop = await stack.organisation("oak-and-ash");
  other = await stack.organisation("pine-and-fir");
});
afterAll(() => stack?.remove());

interface Link {
  readonly href: string;
  readonly title: string;
  readonly [member: string]: unknown;
}
const shop = (name: string): Link => ({ href: `https://oak.example/${name}`, title: name });
const set = (path: string, link: Link, more: object = {}) => ({
  ...{ anchor: `https://id.gs1.org${path}`, itemDescription: "Chair" },
  ...{
    [`${VOC}pip`]: [link],
    [`${VOC}defaultLink`]: [{ href: link.href, title: link.title }],
    ...more,
  },
});
const put = (linkset: readonly object[], key = workshop) =>
  stack.call(key, "PUT", "/api/links", { linkset });
const leadsTo = async (path: string) =>
  (await fetch(stack.origin + path, { redirect: "manual" })).headers.get("location");
const table = async (query = "", key = workshop) =>
  (await (await stack.call(key, "GET", `/api/links${query}`)).json()) as {
    linkset: { anchor: string }[];
  };

describe("What is registered", () => {
  test("is where codes lead from the next scan on, at its level and the finer ones", async () => {
    const path = `/01/${gtin(1)}`;
    expect((await put([set(path, shop("chair")), set(`${path}/10/OAK`, shop("oak"))])).status).toBe(
      200,
    );
    expect(await leadsTo(path)).toBe("https://oak.example/chair");
    expect(await leadsTo(`${path}/10/OAK/21/7`)).toBe("https://oak.example/oak");
    expect(await leadsTo(`${path}/10/ASH`)).toBe("https://oak.example/chair");
  });

  test("replaces the level it names and no other", async () => {
    const path = `/01/${gtin(2)}`;
    await put([set(path, shop("chair")), set(`${path}/10/OAK`, shop("oak"))]);
    await put([set(path, shop("stool"))]);
    expect(await leadsTo(path)).toBe("https://oak.example/stool");
    expect(await leadsTo(`${path}/10/OAK`)).toBe("https://oak.example/oak");
  });

  test("is for every kind of key", async () => {
    const keys = [
      `/414/${withCheck("952128000001")}`,
      "/8004/9521280CHAIR-7",
      `/00/${withCheck("09521280000000001")}`,
    ];
    for (const key of keys) {
      const answer = await put([set(key, shop("place"))]);
      expect([key, answer.status, answer.ok ? "" : await answer.text()]).toEqual([key, 200, ""]);
      expect(await leadsTo(key)).toBe("https://oak.example/place");
    }
  });

  test("is taken away by its anchor, and its codes walk up again", async () => {
    const path = `/01/${gtin(3)}`;
    await put([set(path, shop("chair")), set(`${path}/10/OAK`, shop("oak"))]);
    const anchor = encodeURIComponent(`https://any.example${path}/10/OAK`);
    expect((await stack.call(workshop, "DELETE", `/api/links?anchor=${anchor}`)).status).toBe(204);
    expect(await leadsTo(`${path}/10/OAK`)).toBe("https://oak.example/chair");
    expect((await stack.call(workshop, "DELETE", `/api/links?anchor=${anchor}`)).status).toBe(404);
  });

  test("is kept whole or not at all: one wrong link in a hundred keeps the others out, and is named", async () => {
    const good = Array.from({ length: 99 }, (_, n) => set(`/01/${gtin(100 + n)}`, shop("good")));
    const bad = set(`/01/${gtin(99)}`, { href: "http://oak.example/", title: "" });
    const answer = await put([...good, bad]);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toContain(
      "/linkset/99/https:~1~1ref.gs1.org~1voc~1pip/0/href",
    );
    expect(await leadsTo(`/01/${gtin(100)}`)).toBeNull();
  });

  test("on somebody else’s key is refused with all that came along, and claims nothing", async () => {
    const [theirs, free] = [gtin(4), gtin(5)];
    await put([set(`/01/${theirs}`, shop("theirs"))], other);
    const answer = await put([set(`/01/${free}`, shop("x")), set(`/01/${theirs}`, shop("x"))]);
    expect(answer.status).toBe(403);
    expect(await leadsTo(`/01/${theirs}`)).toBe("https://oak.example/theirs");
    expect(await leadsTo(`/01/${free}`)).toBeNull();
    // The free one is still anybody's.
    expect((await put([set(`/01/${free}`, shop("y"))], other)).status).toBe(200);
  });

  test("falls silent with the claim, and nobody inherits it", async () => {
    const path = `/01/${gtin(6)}`;
    await put([set(path, shop("chair"))]);
    await withClient(stack.ownerUrl, (client) =>
      revokeClaim(client, { claim: path.slice(1), organisation: "oak-and-ash" }),
    );
    const gone = await fetch(stack.origin + path, { redirect: "manual" });
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({ detail: expect.stringContaining("given up") });
    await put([set(`${path}/10/NEW`, shop("new"))], other);
    expect(await leadsTo(path)).toBeNull();
    expect(await leadsTo(`${path}/10/NEW`)).toBe("https://oak.example/new");
  });
});

describe("A product with a passport", () => {
  const path = `/01/${gtin(7)}`;
  const passport = () => `${stack.origin}/p${path}`;
  beforeAll(async () => {
    await stack.call(workshop, "PUT", `/api/products/${gtin(7)}`, { name: "Chair" });
  });

  test("leads to it, with every link of our own, until its maker registers another default", async () => {
    expect(await leadsTo(path)).toBe(passport());
    const { linkset } = (await (await fetch(`${stack.origin}${path}?linkType=linkset`)).json()) as {
      linkset: Record<string, unknown>[];
    };
    const ours = [
      "pip",
      "traceability",
      "certificationInfo",
      "recallStatus",
      "epcis",
      "defaultLink",
    ];
    expect(Object.keys(linkset[0] ?? {}).sort()).toEqual(
      ["anchor", "itemDescription", ...ours.map((type) => VOC + type)].sort(),
    );
    await put([set(path, shop("chair"))]);
    expect(await leadsTo(path)).toBe("https://oak.example/chair");
    expect(await leadsTo(`${path}?linkType=gs1:traceability`)).toContain(passport());
    // A finer level has a passport as well, and the maker's wish counts there too.
    expect(await leadsTo(`${path}/21/7`)).toBe("https://oak.example/chair");
  });

  test("leads to its page while a recall stands, whatever its maker registered, and back again", async () => {
    await put([set(path, shop("chair"), { [`${VOC}recallStatus`]: [shop("recalls")] })]);
    const notice = (kind: string) =>
      stack.call(workshop, "PUT", `/api/notices${path}`, { kind, reason: "The back may break." });
    await notice("recall");
    expect(await leadsTo(path)).toBe(passport());
    expect(await leadsTo(`${path}/10/ANY/21/7`)).toBe(passport());
    const set1 = (await (await fetch(`${stack.origin}${path}?linkType=linkset`)).json()) as {
      linkset: Record<string, { title: string }[]>[];
    };
    const status = set1.linkset[0]?.[`${VOC}recallStatus`] ?? [];
    expect(status.map(({ title }) => title)).toEqual(["Recalled: The back may break.", "recalls"]);
    await notice("clear");
    expect(await leadsTo(path)).toBe("https://oak.example/chair");
  });

  test("goes on leading where it led when it is out of use, and says so", async () => {
    await stack.call(workshop, "PUT", `/api/notices${path}/21/OLD`, {
      ...{ kind: "decommission", reason: "Burnt." },
    });
    expect(await leadsTo(`${path}/21/OLD`)).toBe("https://oak.example/chair");
    const answer = await fetch(`${stack.origin}${path}/21/OLD?linkType=linkset`);
    expect(await answer.text()).toContain("Out of use: Burnt.");
  });
});

describe("The table", () => {
  test("given out is the table taken in", async () => {
    const before = await table();
    expect(before.linkset.length).toBeGreaterThan(5);
    expect((await put(before.linkset.slice(0, 100))).status).toBe(200);
    expect(await table()).toEqual(before);
  });

  test("has one level by its anchor, and nothing of others", async () => {
    const anchor = `https://id.gs1.org/01/${gtin(1)}/10/OAK`;
    const one = await table(`?anchor=${encodeURIComponent(anchor)}`);
    expect(one.linkset.map((level) => level.anchor)).toEqual([anchor]);
    const theirs = (await table("", other)).linkset.map((level) => level.anchor);
    expect(theirs).toContain(`https://id.gs1.org/01/${gtin(4)}`);
    expect(theirs).not.toContain(anchor);
  });

  test("of more than 500 levels comes in pages that lead on", async () => {
    const many = await stack.organisation("many-chairs");
    for (let page = 0; page < 6; page++) {
      const sets = Array.from({ length: 100 }, (_, n) =>
        set(`/01/${gtin(8)}/10/L${String(page * 100 + n).padStart(3, "0")}`, shop("x")),
      );
      expect((await put(sets, many)).status).toBe(200);
    }
    const first = await stack.call(many, "GET", "/api/links");
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    const { pathname, search } = new URL(next);
    const second = await stack.call(many, "GET", pathname + search);
    expect(second.headers.get("link")).toBeNull();
    const anchors = [first, second].map(async (answer) => {
      const { linkset } = (await answer.json()) as { linkset: { anchor: string }[] };
      return linkset.map(({ anchor }) => anchor);
    });
    const all = (await Promise.all(anchors)).flat();
    expect(all).toHaveLength(600);
    expect(new Set(all).size).toBe(600);
  });
});

describe("The watch", () => {
  let server: Server;
  let status: number;
  let asked: string[];
  let target: string;
  const dead = async () =>
    (
      (await (await stack.call(workshop, "GET", "/api/links/targets")).json()) as {
        dead: { href: string; status: number; since: string; anchors: string[] }[];
      }
    ).dead.filter(({ href }) => href === target);
  /** As if six hours had passed for this target, and for no other. */
  const look = async () => {
    await withClient(stack.ownerUrl, async (client) => {
      await client.query("update link_targets set checked_at = now()");
      await client.query("update link_targets set checked_at = null where href = $1", [target]);
    });
    await stack.worker.scheduled(WATCH);
  };

  beforeAll(async () => {
    [status, asked] = [200, []];
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(status).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    target = `http://localhost:${port}/chair`;
    await put([set(`/01/${gtin(9)}`, { href: target, title: "Here" })]);
  });
  afterAll(() => void server?.close());

  test("asks each target, and calls one dead that failed twice, with the levels that lead there", async () => {
    await look();
    expect(asked).toEqual(["GET /chair"]);
    expect(await dead()).toEqual([]);
    status = 404;
    await look();
    expect(await dead()).toEqual([]);
    await look();
    expect(await dead()).toEqual([
      {
        ...{ href: target, status: 404, anchors: [`/01/${gtin(9)}`] },
        since: expect.stringMatching(/^2\d{3}-.*Z$/),
      },
    ]);
  });

  test.each([401, 403, 405, 429])("takes %i for a sign of life", async (code) => {
    status = code;
    await look();
    await look();
    expect(await dead()).toEqual([]);
  });

  test("calls one dead that nobody answers for, and alive again when somebody does", async () => {
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
    await look();
    await look();
    expect((await dead())[0]).toMatchObject({ status: 0 });
    status = 200;
    await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
    await look();
    expect(await dead()).toEqual([]);
  });

  test("forgets a target that nothing leads to any more", async () => {
    await put([set(`/01/${gtin(9)}`, shop("elsewhere"))]);
    const left = await withClient(stack.ownerUrl, (client) =>
      client.query("select from link_targets where href = $1", [target]),
    );
    expect(left.rowCount).toBe(0);
  });

  test("takes turns: who links to much does not keep others waiting", async () => {
    const [much, little] = [await stack.organisation("much"), await stack.organisation("little")];
    const { port } = server.address() as AddressInfo;
    const at = (path: string) => ({ href: `http://localhost:${port}/${path}`, title: path });
    for (let n = 0; n < 60; n++)
      await put([set(`/01/${gtin(20)}/10/L${n}`, at(`much-${n}`))], much);
    await put([set(`/01/${gtin(21)}`, at("zz-little"))], little);
    await withClient(stack.ownerUrl, (client) =>
      client.query(
        "update link_targets set checked_at = now() where href not like '%much-%' and href not like '%zz-little'",
      ),
    );
    asked = [];
    await stack.worker.scheduled(WATCH);
    expect(asked).toContain("GET /zz-little");
    expect(asked.length).toBeLessThan(61);
  });

  test("looks at nothing again within six hours", async () => {
    await withClient(stack.ownerUrl, (client) =>
      client.query("update link_targets set checked_at = now() - interval '5 hours'"),
    );
    const before = stack.roundTrips();
    await stack.worker.scheduled(WATCH);
    // One call finds no target that is due. The same cron looks after requests for evidence, certificates that end, receivers who said nothing, looks that are too old, and bytes that no file names.
    expect(stack.roundTrips() - before).toBe(6);
  });
});

describe("A scan", () => {
  test("costs one call to the database, whatever it asks for", async () => {
    const path = `/01/${gtin(7)}/10/L/21/S`;
    for (const query of ["", "?linkType=linkset", "?linkType=gs1:pip", "?linkType=gs1:nothing"]) {
      const before = stack.roundTrips();
      await fetch(stack.origin + path + query, { redirect: "manual" });
      expect([query, stack.roundTrips() - before]).toEqual([query, 1]);
    }
  });

  test("of what is no code costs none", async () => {
    const before = stack.roundTrips();
    await fetch(`${stack.origin}/01/09521280000019`, { redirect: "manual" });
    expect(stack.roundTrips() - before).toBe(0);
  });

  test("may be kept for ten seconds, and depends on what the request likes", async () => {
    const { headers } = await fetch(`${stack.origin}/01/${gtin(1)}`, { redirect: "manual" });
    expect(headers.get("cache-control")).toBe("public, max-age=10");
    expect(headers.get("vary")).toBe("Accept, Accept-Language");
  });
});
