/** At the door of links: what is refused, by name and place, and what a refusal leaves behind: nothing. docs/resolver.md, *Links of makers*. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveClaim, revokeClaim } from "../../cli/operator/claims.ts";
import { withClient } from "../../cli/operator/database.ts";
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const VOC = "https://ref.gs1.org/voc/";
const LEVELS_MAX = 100_000;
const gtin = (n: number) => {
  const digits = `0952129${String(n).padStart(6, "0")}`;
  return digits + checkDigit(digits);
};
/** The last digit is one too high. */
const MISTYPED = gtin(98).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

let stack: TestStack;
let roaster: string;
let bakery: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  roaster = await stack.organisation("halfmoon");
  bakery = await stack.organisation("crumb");
});
afterAll(() => stack?.remove());

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly rule: string }[];
}

const shop = { href: "https://halfmoon.example/morning", title: "Morning" };
const level = (path: string, links: object = { [`${VOC}pip`]: [shop] }) => ({
  ...{ anchor: `https://id.gs1.org${path}`, itemDescription: "Coffee" },
  ...links,
});
const put = (linkset: readonly object[], key = roaster, at = stack) =>
  at.call(key, "PUT", "/api/links", { linkset });
const send = (body: string, type?: string) =>
  fetch(`${stack.origin}/api/links`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${roaster}`,
      ...(type !== undefined && { "content-type": type }),
    },
    body: new TextEncoder().encode(body),
  });
const statusOf = async (path: string, at = stack) =>
  (await fetch(at.origin + path, { redirect: "manual" })).status;
const refused = async (answer: Response): Promise<string> => {
  const { type } = (await answer.json()) as Problem;
  return `${answer.status} ${type.replace("urn:rootproof:problem:", "")}`;
};
const owner = <T>(work: Parameters<typeof withClient<T>>[1]) => withClient(stack.ownerUrl, work);

describe("A body", () => {
  test("is a link set by either of its names, in UTF-8, with or without a parameter", async () => {
    const body = JSON.stringify({ linkset: [level(`/01/${gtin(1)}`)] });
    for (const type of ["application/linkset+json", "application/json; charset=utf-8"])
      expect((await send(body, type)).status).toBe(200);
  });

  test.each([
    ["no name of its kind", "{}", undefined, "415 media-type"],
    ["a name of another kind", "{}", "application/linkset", "415 media-type"],
    ["JSON that ends too soon", '{"linkset":[', "application/json", "400 json-malformed"],
    ["a member twice", '{"linkset":[],"linkset":[]}', "application/json", "400 json-duplicate-key"],
    ["no list", '{"linkset":{}}', "application/json", "400 body-invalid"],
    ["an empty list", '{"linkset":[]}', "application/json", "400 body-invalid"],
    ["more than 512 kB", " ".repeat(512_001), "application/json", "413 body-too-large"],
  ])("with %s is refused", async (_, body, type, refusal) => {
    expect(await refused(await send(body, type))).toBe(refusal);
  });

  test("of more than 100 levels, or 200 links at one, is refused; of as many it is kept", async () => {
    const lots = (count: number, links?: object) =>
      Array.from({ length: count }, (_, n) => level(`/01/${gtin(2)}/10/L${n}`, links));
    expect(await refused(await put(lots(101)))).toBe("400 body-invalid");
    expect((await put(lots(100))).status).toBe(200);
    const links = (count: number) => ({
      [`${VOC}pip`]: Array.from({ length: count }, (_, n) => ({ ...shop, title: `${n}` })),
    });
    expect(await refused(await put(lots(1, links(201))))).toBe("400 body-invalid");
    expect((await put(lots(1, links(200)))).status).toBe(200);
  });

  test("is told everything that is wrong with it at once, each by its place and rule", async () => {
    const answer = await put([
      level(`/01/${MISTYPED}`),
      level(`/01/${gtin(3)}`, {
        [`${VOC}pip`]: [
          { ...shop, href: "https://halfmoon:secret@halfmoon.example/" },
          { ...shop, href: "https://192.168.0.1/" },
          { ...shop, href: `${stack.origin}/01/${gtin(3)}` },
          { ...shop, hreflang: ["english"], type: "text/coffee", fwqs: "no", colour: "brown" },
        ],
        [`${VOC}defaultLink`]: [shop, { ...shop, type: "text/html" }],
        "https://halfmoon.example/voc/roast": [shop],
      }),
      level(`/01/${gtin(3)}`),
    ]);
    expect(answer.status).toBe(400);
    const { errors = [] } = (await answer.json()) as Problem;
    const told = errors.map(({ pointer, rule }) => `${pointer.split("/linkset/")[1]} ${rule}`);
    const [pip, byDefault] = ["1/https:~1~1ref.gs1.org~1voc~1pip", "~1defaultLink"];
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^0\/anchor /),
        `${pip}/0/href user-info`,
        `${pip}/1/href public-host`,
        `${pip}/2/href loop`,
        `${pip}/3/hreflang list`,
        `${pip}/3/type media-type`,
        `${pip}/3/fwqs flag`,
        `${pip}/3/colour members`,
        expect.stringMatching(new RegExp(`^1/.*${byDefault} one-default$`)),
        expect.stringMatching(new RegExp(`^1/.*${byDefault} plain-default$`)),
        expect.stringMatching(/^1\/https:~1~1halfmoon\.example~1voc~1roast /),
        "2/anchor once",
      ]),
    );
    expect(await statusOf(`/01/${gtin(3)}`)).toBe(404);
  });

  test("has addresses of up to 2,048 characters", async () => {
    const href = (length: number) => shop.href.padEnd(length, "x");
    const links = (length: number) => ({ [`${VOC}pip`]: [{ ...shop, href: href(length) }] });
    expect((await put([level(`/01/${gtin(12)}`, links(2_048))])).status).toBe(200);
    const answer = await fetch(`${stack.origin}/01/${gtin(12)}`, { redirect: "manual" });
    expect(answer.headers.get("location")).toBe(href(2_048));
    expect(await refused(await put([level(`/01/${gtin(12)}`, links(2_049))]))).toBe(
      "400 body-invalid",
    );
  });

  test("keeps its words as they were sent, in the order in which they were sent", async () => {
    const title = "☕ “Morgen” \\ </script> ' ; drop table links";
    const links = {
      help: [shop],
      [`${VOC}recipeInfo`]: [{ ...shop, title }],
      [`${VOC}pip`]: [shop],
      [`${VOC}defaultLink`]: [shop],
    };
    expect((await put([level(`/01/${gtin(4)}`, links)])).status).toBe(200);
    const anchor = encodeURIComponent(`https://id.gs1.org/01/${gtin(4)}`);
    const kept = await stack.call(roaster, "GET", `/api/links?anchor=${anchor}`);
    const text = await kept.text();
    expect(text).toBe(JSON.stringify({ linkset: [level(`/01/${gtin(4)}`, links)] }));
    expect(kept.headers.get("content-type")).toBe("application/linkset+json");
  });
});

describe("A key", () => {
  test("asked for by two at once is one’s, and the other’s whole request is refused, whoever waits for whom", async () => {
    for (let round = 0; round < 15; round++) {
      const paths = Array.from({ length: 40 }, (_, n) => `/01/${gtin(1_000 + 40 * round + n)}`);
      const asked = [roaster, bakery].flatMap((key) =>
        [paths, paths.toReversed()].map((order) => {
          const sets = order.map((path) => level(path));
          return put(sets, key);
        }),
      );
      const [first, second, ...others] = (await Promise.all(asked)).map(({ status }) => status);
      const won = first === 200 ? [200, 200, 403, 403] : [403, 403, 200, 200];
      expect([first, second, ...others]).toEqual(won);
      const kept = [roaster, bakery].map(async (key) => {
        const after = encodeURIComponent(paths[0]?.slice(0, -1) ?? "");
        const table = await (await stack.call(key, "GET", `/api/links?after=${after}`)).text();
        return paths.filter((path) => table.includes(`${path}"`)).length;
      });
      expect(await Promise.all(kept)).toEqual(first === 200 ? [40, 0] : [0, 40]);
    }
  });

  test("that GS1 keeps for use inside a company is nobody’s", async () => {
    const digits = "0200000000001";
    const answer = await put([level(`/01/${digits}${checkDigit(digits)}`)]);
    expect(await refused(answer)).toBe("400 identification-key-invalid");
  });

  test("that was taken back is claimed anew by the next use, and nothing of before comes back", async () => {
    const path = `/01/${gtin(5)}`;
    await put([level(path), level(`${path}/10/OLD`)]);
    await owner((client) =>
      revokeClaim(client, { claim: path.slice(1), organisation: "halfmoon" }),
    );
    expect(await statusOf(path)).toBe(410);
    const anchor = `?anchor=${encodeURIComponent(`https://id.gs1.org${path}`)}`;
    const table = await stack.call(roaster, "GET", `/api/links${anchor}`);
    expect(await table.json()).toEqual({ linkset: [] });
    expect((await put([level(`${path}/10/NEW`)], bakery)).status).toBe(200);
    expect([await statusOf(path), await statusOf(`${path}/10/OLD`)]).toEqual([404, 404]);
    expect(await refused(await put([level(path)]))).toBe("403 identification-key-claimed");
  });

  test("that waits for the operator (CLAIMS=review) has no links until then", async () => {
    const reviewed = await startTestStack({ withChain: false, vars: { CLAIMS: "review" } });
    try {
      const key = await reviewed.organisation("halfmoon");
      const path = `/01/${gtin(6)}`;
      const answer = await put([level(path)], key, reviewed);
      expect(await refused(answer)).toBe("403 identification-key-waits");
      expect(await statusOf(path, reviewed)).toBe(404);
      await withClient(reviewed.ownerUrl, (client) =>
        approveClaim(client, { claim: path.slice(1), organisation: "halfmoon" }),
      );
      expect(await statusOf(path, reviewed)).toBe(404);
      expect((await put([level(path)], key, reviewed)).status).toBe(200);
      expect(await statusOf(path, reviewed)).toBe(307);
    } finally {
      await reviewed.remove();
    }
  });
});

describe("A level", () => {
  test.each([
    ["no level", "", "400 query-invalid"],
    ["a mistyped one", `?anchor=https%3A%2F%2Fid.gs1.org%2F01%2F${MISTYPED}`, "400"],
    ["what is no address", "?anchor=coffee", "400"],
    ["one without links", `?anchor=https%3A%2F%2Fid.gs1.org%2F01%2F${gtin(99)}`, "404 not-found"],
  ])("is not taken away by %s", async (_, query, refusal) => {
    expect(await refused(await stack.call(roaster, "DELETE", `/api/links${query}`))).toContain(
      refusal,
    );
  });

  test("of somebody else’s is not there: neither to see, nor to take away", async () => {
    await put([level(`/01/${gtin(7)}`)]);
    const anchor = `?anchor=${encodeURIComponent(`https://id.gs1.org/01/${gtin(7)}`)}`;
    const seen = await stack.call(bakery, "GET", `/api/links${anchor}`);
    expect(await seen.json()).toEqual({ linkset: [] });
    const answer = await stack.call(bakery, "DELETE", `/api/links${anchor}`);
    expect(await refused(answer)).toBe("404 not-found");
    expect(await statusOf(`/01/${gtin(7)}`)).toBe(307);
  });
});

describe("What is watched is what is linked to", () => {
  const watched = async () => {
    const { rows } = await owner((client) =>
      client.query<{ href: string }>(
        "select href from link_targets where starts_with(href, 'https://watched.example/') order by href",
      ),
    );
    return rows.map(({ href }) => href.slice("https://watched.example/".length));
  };
  const to = (lot: string, ...names: string[]) =>
    level(`/01/${gtin(8)}/10/${lot}`, {
      [`${VOC}pip`]: names.map((title) => ({ href: `https://watched.example/${title}`, title })),
    });

  test("once, however many lead there; until the last one leaves it out", async () => {
    await put([to("A", "a", "both"), to("B", "b", "both", "both")]);
    expect(await watched()).toEqual(["a", "b", "both"]);
    await put([to("A", "c")]);
    expect(await watched()).toEqual(["b", "both", "c"]);
    await put([to("A", "b"), to("B", "c")]);
    expect(await watched()).toEqual(["b", "c"]);
    const anchor = encodeURIComponent(`https://id.gs1.org/01/${gtin(8)}/10/A`);
    expect((await stack.call(roaster, "DELETE", `/api/links?anchor=${anchor}`)).status).toBe(204);
    expect(await watched()).toEqual(["c"]);
  });

  test("and a request that is refused changes nothing of it", async () => {
    await put([level(`/01/${gtin(9)}`)], bakery);
    await put([to("B", "d"), level(`/01/${gtin(9)}`)]);
    expect(await watched()).toEqual(["c"]);
  });
});

describe(`An organisation with ${LEVELS_MAX} levels`, () => {
  const path = (n: number) => `/01/${gtin(10)}/10/L${n}`;
  let full: string;

  beforeAll(async () => {
    full = await stack.organisation("full");
    await put([level(path(1))], full);
    await owner(async (client) => {
      await client.query(
        `insert into links (anchor, organisation_id, key, description, links)
         select replace(anchor, '/L1', '/L' || n), organisation_id, key, description, replace(links::text, 'morning', 'm' || n)::json
         from links, generate_series(2, $1::int) n where anchor = $2`,
        [LEVELS_MAX, path(1)],
      );
      await client.query(
        `insert into link_targets (organisation_id, href, status, failures, failed_since)
         select organisation_id, 'https://halfmoon.example/m' || n, 404, 2, now() from links, generate_series(2, 400) n where anchor = $1`,
        [path(1)],
      );
      // As it is after a while: the database knows how much there is.
      await client.query("analyze links, link_targets");
    });
  });

  test("gets no more, but changes what it has; and has room again for what it takes away", async () => {
    const free = `/01/${gtin(11)}`;
    for (const more of [path(LEVELS_MAX + 1), free]) {
      const answer = await put([level(path(1)), level(more)], full);
      expect(await refused(answer)).toBe("413 query-too-large");
    }
    // Nor was the key of what was refused claimed.
    expect((await put([level(free)])).status).toBe(200);
    expect((await put([level(path(1)), level(path(2))], full)).status).toBe(200);
    const anchor = encodeURIComponent(`https://id.gs1.org${path(3)}`);
    expect((await stack.call(full, "DELETE", `/api/links?anchor=${anchor}`)).status).toBe(204);
    expect((await put([level(path(LEVELS_MAX + 1))], full)).status).toBe(200);
  });

  test("is told what is dead, and what leads there, before the database gives up", async () => {
    const answer = await stack.call(full, "GET", "/api/links/targets");
    expect(answer.status).toBe(200);
    const { dead } = (await answer.json()) as { dead: { href: string; anchors: string[] }[] };
    expect(dead).toHaveLength(200);
    for (const { href, anchors } of dead)
      expect(anchors).toEqual([path(Number(/\d+$/.exec(href)?.[0]))]);
  });
});
