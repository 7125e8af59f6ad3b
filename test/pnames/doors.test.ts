/** Goods without a GTIN at every door: products, links, notices, codes to type, symbols; and strangers at each. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { revokeClaim } from "../../cli/operator/claims.ts";
import { withClient } from "../../cli/operator/database.ts";
import { gtin, must } from "../journey/chain.ts";
import { printed, read } from "../symbols/scanner.ts";
import { words } from "../web/read.tsx";
import { type Bakery, HOST, LOAVES, onHost, openBakery, PRODUCT, type Slug } from "./bakery.ts";

const RUSK = gtin("952123461002");
const VOC = "https://ref.gs1.org/voc/";

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery({ withChain: false });
}, 60_000);
afterAll(() => bakery?.stack.remove());

const call = (method: string, path: string, body?: object, as: Slug = "kruim") =>
  bakery.stack.call(bakery.keys[as], method, path, body);
const json = async (asked: Promise<Response>) => (await must(asked)).json();
async function refusal(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  const { title, detail, errors } = (await answer.json()) as {
    title?: string;
    detail?: string;
    errors?: readonly { rule: string }[];
  };
  return `${answer.status} ${title}: ${errors?.map(({ rule }) => rule) ?? detail}`;
}
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(bakery.stack.origin + path, { headers, redirect: "manual" });
const leadsTo = async (path: string) => {
  const { status, headers } = await ask(path);
  return `${status} ${headers.get("location")}`;
};

type Level = Readonly<Record<string, unknown>>;
const linkSetAt = async (path: string) =>
  ((await (await must(ask(path))).json()) as { linkset: Level[] }).linkset;

describe("A product", () => {
  test("gets its page under its maker's own name, and is listed with the others", async () => {
    const rye = await json(call("PUT", "/api/products/own/Rye", { name: "Rye" }));
    expect(rye).toEqual({ anchor: "/p/kruim/rye", name: "Rye", passport: "/p/kruim/rye" });
    await must(call("PUT", `/api/products/${RUSK}`, { name: "Rusk", description: "Dry." }));
    const { products } = (await json(call("GET", "/api/products"))) as { products: object[] };
    expect(products).toEqual([
      {
        ...{ gtin: RUSK, anchor: `/01/${RUSK}`, name: "Rusk" },
        ...{ description: "Dry.", passport: `/p/01/${RUSK}`, pictures: [] },
      },
      { ...(rye as object), pictures: [] },
      {
        ...{ anchor: PRODUCT, name: "Zeeland sourdough", passport: PRODUCT, pictures: [] },
        description: "Of wheat that grew behind the dike.",
      },
    ]);
    expect(await json(call("GET", "/api/products", undefined, "hollow"))).toEqual({ products: [] });
    const behind = await json(
      call("GET", `/api/products?after=${encodeURIComponent("/p/kruim/rye")}`),
    );
    expect((behind as { products: object[] }).products).toHaveLength(1);
  });

  test("of which there are many is listed page by page", async () => {
    await withClient(bakery.stack.ownerUrl, (client) =>
      client.query(`insert into products (anchor, organisation_id, name)
        select '/p/de-vliet/p' || n, id, 'P' from organisations, generate_series(1, 401) n where slug = 'de-vliet'`),
    );
    const seen: string[] = [];
    let path = "/api/products";
    for (let pages = 0; path !== "" && pages < 9; pages++) {
      const answer = await must(call("GET", path, undefined, "de-vliet"));
      const { products } = (await answer.json()) as { products: { anchor: string }[] };
      seen.push(...products.map(({ anchor }) => anchor));
      const next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
      path = next.replace(bakery.stack.origin, "");
    }
    expect(seen).toHaveLength(401);
    expect(new Set(seen).size).toBe(401);
  });

  test.each(["0123", "-rye", "bröd", "a%2Fb", "x".repeat(64)])(
    "is refused under the name %s",
    async (name) => {
      expect(await refusal(call("PUT", `/api/products/own/${name}`, { name: "Rye" }))).toMatch(
        /^400 own name malformed: A name without a GTIN/,
      );
    },
  );

  test("stands in the table under the claim that its path says, whatever is written there", async () => {
    const forged = withClient(bakery.stack.ownerUrl, (client) =>
      client.query(`insert into products (anchor, claim, organisation_id, name)
        select '/p/hollow/rye', 'p/kruim', id, 'x' from organisations limit 1`),
    );
    await expect(forged).rejects.toThrow(/claim/);
  });
});

describe("A stranger", () => {
  const other = { name: "Bread of mine" };
  const notice = { kind: "recall", reason: "Stones in it." };
  const links = {
    linkset: [
      {
        ...{ anchor: `https://x.example${PRODUCT}`, itemDescription: "Bread" },
        [`${VOC}pip`]: [{ href: "https://evil.example/", title: "Better bread" }],
      },
    ],
  };
  test.each<[string, string, string, object]>([
    ["claims the name", "PUT", "/api/keys/p/kruim", {}],
    ["recalls the bread", "PUT", `/api/notices${PRODUCT}`, notice],
    ["recalls a lot", "PUT", `/api/notices${LOAVES}`, notice],
    ["sets links", "PUT", "/api/links", links],
    [
      ...(["prints codes", "PUT", `/labels/runs/${crypto.randomUUID()}`] as const),
      { anchor: PRODUCT, lot: "W14", kind: "lot", count: 1 },
    ],
  ])("who %s is refused, and nothing stands", async (_what, method, path, body) => {
    expect(await refusal(call(method, path, body, "hollow"))).toMatch(
      /^403 identification key claimed/,
    );
    const { html } = await pageOf(LOAVES);
    expect(html).not.toMatch(/evil|Stones|Bread of mine/);
  });

  test("who gives a product of the same name its page gets a page of its own", async () => {
    const made = await json(call("PUT", "/api/products/own/zeeland-sourdough", other, "hollow"));
    expect(made).toMatchObject({ anchor: "/p/hollow/zeeland-sourdough" });
    expect((await pageOf(PRODUCT)).said).not.toContain("Bread of mine");
  });
});

async function pageOf(path: string) {
  const answer = await ask(path, { accept: "text/html" });
  const html = await answer.text();
  const kinds = [...html.matchAll(/data-notice="(\w+)"/g)].map(([, kind]) => kind);
  return { status: answer.status, html, said: words(html), kinds };
}

describe("Links", () => {
  const recipe = { href: "https://kruim.example/toast", title: "Toast" };
  const set = (links: object, anchor = LOAVES) => ({
    linkset: [{ anchor: `https://kruim.example${anchor}`, itemDescription: "Bread", ...links }],
  });

  test("are the passport's own, as a link set and by type, and the page is their default", async () => {
    const accept = { accept: "application/linkset+json" };
    const answer = await ask(LOAVES, accept);
    expect(answer.headers.get("content-type")).toBe("application/linkset+json");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const { linkset } = (await answer.json()) as { linkset: Record<string, unknown>[] };
    const { origin } = bakery.stack;
    expect(linkset.map(({ anchor }) => anchor)).toEqual([origin + LOAVES, origin + PRODUCT]);
    expect(linkset[0]?.[`${VOC}defaultLink`]).toEqual([
      { href: origin + LOAVES, title: "Zeeland sourdough, lot W14: passport" },
    ]);
    expect(linkset[0]?.[`${VOC}epcis`]).toMatchObject([
      { href: expect.stringContaining(encodeURIComponent("urn:rootproof:p/kruim/")) },
    ]);
    expect((await linkSetAt(`${LOAVES}?linkType=linkset`)).length).toBe(2);
  });

  test("of a type lead on, and never round in a circle", async () => {
    const { origin } = bakery.stack;
    expect(await leadsTo(`${LOAVES}?linkType=gs1:pip&utm=1`)).toBe(`307 ${origin}${LOAVES}?utm=1`);
    expect(await leadsTo(`${LOAVES}?linkType=gs1:recipeInfo`)).toBe("404 null");
    await must(call("PUT", "/api/links", set({ [`${VOC}recipeInfo`]: [recipe] })));
    expect(await leadsTo(`${LOAVES}?linkType=gs1:recipeInfo`)).toBe(
      `307 ${recipe.href}?linkType=gs1:recipeInfo`,
    );
    expect((await ask(LOAVES)).status).toBe(200);
    const kept = (await json(call("GET", "/api/links"))) as { linkset: { anchor: string }[] };
    expect(kept.linkset.map(({ anchor }) => anchor)).toEqual([
      `${bakery.stack.origin.replace("localhost", HOST)}${LOAVES}`,
    ]);
    await must(call("DELETE", `/api/links?anchor=https://any.example${LOAVES}`));
    expect(await leadsTo(`${LOAVES}?linkType=gs1:recipeInfo`)).toBe("404 null");
  });

  test("cannot make another address the default: whoever scans is on the page already", async () => {
    const asked = set({ [`${VOC}defaultLink`]: [recipe], [`${VOC}recipeInfo`]: [recipe] });
    expect(await refusal(call("PUT", "/api/links", asked))).toBe("400 body invalid: own-default");
  });
});

describe("A notice", () => {
  const put = (path: string, body: object) => call("PUT", `/api/notices${path}`, body);
  const hold = { kind: "hold", reason: "The oven is being looked at." };

  test("stands on a lot and on its pieces, and on no other lot", async () => {
    const told = await json(put(LOAVES, hold));
    expect(told).toMatchObject({ anchor: LOAVES, kind: "hold" });
    for (const path of [LOAVES, `${LOAVES}/7`])
      expect((await pageOf(path)).kinds).toEqual(["hold"]);
    expect((await pageOf(PRODUCT)).kinds).toEqual([]);
    await must(put(LOAVES, { kind: "clear", reason: "All is well." }));
    expect((await pageOf(LOAVES)).kinds).toEqual([]);
  });

  test("on the product covers all of it, and a recall outranks its links", async () => {
    await must(put("/p/Kruim/Zeeland-Sourdough", { kind: "recall", reason: "A stone." }));
    expect((await pageOf(LOAVES)).kinds).toEqual(["recall"]);
    const [finest] = await linkSetAt(`${LOAVES}?linkType=linkset`);
    expect(finest?.[`${VOC}recallStatus`]).toMatchObject([{ title: "Recalled: A stone." }]);
    const { notices } = (await json(call("GET", "/api/notices"))) as { notices: object[] };
    expect(notices[0]).toMatchObject({ anchor: PRODUCT, kind: "recall" });
    expect(await refusal(call("DELETE", "/api/keys/p/kruim"))).toMatch(/^403 forbidden: A recall/);
    await must(put(PRODUCT, { kind: "clear", reason: "It was a nut." }));
  });

  test("needs a page to stand on, and a path that is one", async () => {
    expect(await refusal(put("/p/kruim/cake", hold))).toBe(
      "404 not found: /p/kruim/cake has no page here on which a notice could stand: give the product its page first, with PUT /api/products/own/cake.",
    );
    expect(await refusal(put("/p/kruim/0123", hold))).toMatch(/^400 own name malformed/);
  });
});

describe("A code to type", () => {
  test("stands for the product, and is found with and without a lot", async () => {
    const uri = bakery.stack.origin + PRODUCT;
    const { shortCode, elementString } = (await (
      await ask(`/qr?uri=${encodeURIComponent(uri)}&format=json`)
    ).json()) as { shortCode: string; elementString?: string };
    expect(shortCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(elementString).toBeUndefined();
    expect(await leadsTo(`/c/${shortCode}`)).toBe(`303 ${PRODUCT}`);
    expect(await leadsTo(`/c?code=${shortCode}&lot=W14`)).toBe(`303 ${LOAVES}`);
  });

  test.each([
    ["what stands beneath the symbol", "kruim/zeeland-sourdough/W14", LOAVES],
    ["the same in capitals, with blanks", " KRUIM / Zeeland-Sourdough / W14", LOAVES],
    ["its path", LOAVES, LOAVES],
    ["a whole link of any host", `https://other.example${LOAVES}?x=1`, LOAVES],
    ["a link without its scheme", `kruim.example${LOAVES}`, LOAVES],
    ["what a scanner sends", `]Q1https://kruim.example${LOAVES}`, LOAVES],
  ])("may as well be %s", async (_what, code, path) => {
    expect(await leadsTo(`/c?code=${encodeURIComponent(code)}`)).toBe(`303 ${path}`);
  });

  test("that nobody answers for is unknown, not somebody else's", async () => {
    const answer = await ask("/c?code=nobody/bread/1", { accept: "text/html" });
    expect(answer.status).toBe(404);
    expect(words(await answer.text())).toContain("We know nothing under this code");
  });
});

describe("A symbol", () => {
  test("holds the page's address, and a scanner reads it", async () => {
    const { html } = await pageOf(LOAVES);
    const src = /src="(\/qr\?[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const svg = await (await ask(src)).text();
    const brand = bakery.stack.origin.replace("localhost", HOST);
    expect(await read(await printed(svg))).toEqual([brand + LOAVES]);
  });

  test("has the short name beneath it", async () => {
    const uri = encodeURIComponent(bakery.stack.origin + LOAVES);
    const svg = await (await ask(`/qr?uri=${uri}&text=hri`)).text();
    expect(svg).toContain("zeeland-");
    expect(svg).not.toContain("(01)");
    const png = new Uint8Array(
      await (await ask(`/qr?uri=${uri}&text=hri&format=png`)).arrayBuffer(),
    );
    expect(await read(await printed(png))).toEqual([bakery.stack.origin + LOAVES]);
  });

  test.each(["/p/kruim", "/p/kruim/0123", "/p/kruim/bread/01/1"])("of %s is none", async (path) => {
    const answer = await ask(`/qr?uri=${encodeURIComponent(bakery.stack.origin + path)}`);
    expect(answer.status).toBe(400);
  });
});

describe("What the operator takes off the air", () => {
  const owner = (text: string, values: unknown[] = []) =>
    withClient(bakery.stack.ownerUrl, async (client) => {
      await client.query("begin");
      await client.query("select set_config('app.scope', 'operator', true)");
      const { rowCount } = await client.query(text, values);
      await client.query("commit");
      return rowCount;
    });
  const reason = "The photographs are somebody else’s.";
  const suspend = (table: string, where: string) =>
    owner(`update ${table} set suspended_at = now(), suspended_for = $1 where ${where}`, [reason]);
  const resume = (table: string, where: string) =>
    owner(`update ${table} set suspended_at = null, suspended_for = null where ${where}`);

  test.each([
    ["one page", "products", `anchor = '${PRODUCT}'`],
    ["all pages of a maker", "organisations", "slug = 'kruim'"],
  ])("%s says so and why, at every way to it", async (_what, table, where) => {
    expect(await suspend(table, where)).toBe(1);
    for (const path of [
      PRODUCT,
      LOAVES,
      `${LOAVES}?linkType=linkset`,
      "/c?code=kruim/zeeland-sourdough",
    ]) {
      const { status, said } = await pageOf(path);
      expect(status, path).toBe(410);
      expect(said).toContain(`taken off the air by the operator: ${reason.slice(0, -1)}`);
      expect(said).toContain("proofs can still be checked");
      expect(said).not.toContain("behind the dike");
    }
    expect(await refusal(ask(LOAVES))).toBe(
      `410 off air: The operator took this page off the air: ${reason}. Proofs stay.`,
    );
    expect((await onHost(bakery.stack, HOST, LOAVES)).status).toBe(410);
    const isWhole = table === "organisations";
    expect((await pageOf("/p/kruim/rye")).status).toBe(isWhole ? 410 : 200);
    expect((await (await ask("/")).text()).includes("Zeeland sourdough")).toBe(false);
    expect(await resume(table, where)).toBe(1);
    expect((await pageOf(LOAVES)).status).toBe(200);
  });

  test("tells of a recall that stands all the same", async () => {
    await must(
      call("PUT", `/api/notices${LOAVES}`, { kind: "recall", reason: "Glass splinters." }),
    );
    await suspend("products", `anchor = '${PRODUCT}'`);
    expect((await pageOf(LOAVES)).said).toContain("Its maker recalled it: Glass splinters.");
    expect((await pageOf(PRODUCT)).said).not.toContain("Glass splinters.");
    await resume("products", `anchor = '${PRODUCT}'`);
  });

  test("is a GTIN's page just so", async () => {
    await must(call("PUT", `/api/products/${RUSK}`, { name: "Rusk" }));
    await suspend("products", `gtin = '${RUSK}'`);
    for (const path of [`/p/01/${RUSK}`, `/01/${RUSK}`]) {
      expect((await pageOf(path)).status).toBe(410);
    }
    const { products } = (await json(call("GET", "/api/products"))) as { products: object[] };
    expect(products).toContainEqual(expect.objectContaining({ gtin: RUSK, suspendedFor: reason }));
  });
});

test("A name that is given up, or taken back, takes its pages along; and comes back with its next use", async () => {
  const give = { name: "Zeeland sourdough" };
  await must(call("PUT", `/api/notices${LOAVES}`, { kind: "clear", reason: "Found." })).catch(
    () => {},
  );
  await must(call("DELETE", "/api/keys/p/kruim"));
  expect((await pageOf(PRODUCT)).status).toBe(404);
  expect((await pageOf("/p/kruim/rye")).status).toBe(404);
  await must(call("PUT", "/api/products/own/zeeland-sourdough", give));
  expect((await pageOf(LOAVES)).status).toBe(200);
  const { claims } = await withClient(bakery.stack.ownerUrl, (client) =>
    revokeClaim(client, { claim: "p/kruim" }),
  );
  expect(claims).toEqual(["p/kruim"]);
  expect((await pageOf(PRODUCT)).status).toBe(404);
  expect(await leadsTo(`${LOAVES}?linkType=linkset`)).toBe("410 null");
});
