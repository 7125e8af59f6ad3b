/** Who speaks for a key: claimed once, by whoever comes first, and never by two. docs/resolver.md. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveClaim, revokeClaim } from "../../cli/operator/claims.ts";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";

let stack: TestStack;
let roaster: string;
let bakery: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  roaster = await stack.organisation("halfmoon");
  bakery = await stack.organisation("crumb");
});
afterAll(() => stack?.remove());

/** A GTIN under the company prefix, with an indicator digit in front. */
const gtin = (prefix: string, n: number, indicator = "0") =>
  withCheck(indicator + prefix + String(n).padStart(12 - prefix.length, "0"));

const claim = (key: string, name: string, evidence?: string) =>
  stack.call(key, "PUT", `/api/keys/${name}`, evidence === undefined ? {} : { evidence });
const release = (key: string, name: string) => stack.call(key, "DELETE", `/api/keys/${name}`);
const product = (key: string, of: string) =>
  stack.call(key, "PUT", `/api/products/${of}`, { name: "Morning" });
const said = async (answer: Response) => {
  const { title, detail } = (await answer.json()) as { title?: string; detail?: string };
  return `${answer.status} ${title}: ${detail}`;
};
const operator = <T>(work: Parameters<typeof withClient<T>>[1]) => withClient(stack.ownerUrl, work);

describe("A claim", () => {
  test("to a key, a company prefix or a name stands, and is listed with what was shown for it", async () => {
    const names = [
      ...[`01/${gtin("9521001", 1)}`, `414/${withCheck("952100100002")}`],
      ...["p/half-moon", "prefix/9521002"],
    ];
    for (const name of names) {
      const answer = await claim(roaster, name, "GS1 licence 4711");
      expect(await answer.json()).toEqual({ claim: name, state: "speaks" });
    }
    const { claims } = (await (await stack.call(roaster, "GET", "/api/keys")).json()) as {
      claims: object[];
    };
    expect(claims).toEqual(
      names.map((name) => ({
        ...{ claim: name, state: "speaks", evidence: "GS1 licence 4711" },
        claimedAt: expect.stringMatching(/^2\d{3}-\d\d-\d\dT.*Z$/),
      })),
    );
    expect(await (await stack.call(bakery, "GET", "/api/keys")).json()).toEqual({ claims: [] });
  });

  test("made twice by the same organisation is the same claim", async () => {
    expect((await claim(roaster, "prefix/9521003")).status).toBe(200);
    expect((await claim(roaster, "prefix/9521003")).status).toBe(200);
    const { claims } = (await (await stack.call(roaster, "GET", "/api/keys")).json()) as {
      claims: { claim: string }[];
    };
    expect(claims.filter((one) => one.claim === "prefix/9521003")).toHaveLength(1);
  });

  test.each([
    ["the same key", `01/${gtin("9521010", 1)}`, `01/${gtin("9521010", 1)}`],
    ["the same prefix", "prefix/9521011", "prefix/9521011"],
    ["a prefix over a key of another", `01/${gtin("9521012", 7)}`, "prefix/9521012"],
    ["a key under a prefix of another", "prefix/9521013", `01/${gtin("9521013", 7)}`],
    ["a case's GTIN under it", "prefix/9521014", `01/${gtin("9521014", 7, "1")}`],
    ["a place's GLN under it", "prefix/9521015", `414/${withCheck("952101500001")}`],
    ["a parcel's SSCC under it", "prefix/9521016", `00/${withCheck("39521016000000001")}`],
    ["an asset under it", "prefix/9521017", "8004/9521017CHAIR-7"],
    ["a returnable crate under it", "prefix/9521018", `8003/0${withCheck("952101800001")}X1`],
    ["the parts of an item", `01/${gtin("9521021", 1)}`, `8006/${gtin("9521021", 1)}0102`],
    [
      "a place as party",
      ...[`414/${withCheck("952102200001")}`, `417/${withCheck("952102200001")}`],
    ],
    ["a longer prefix", "prefix/9521019", "prefix/95210190"],
    ["a shorter prefix", "prefix/95210200", "prefix/9521020"],
    ["a name", "p/morning", "p/morning"],
    ["another organisation's short name", "p/other", "p/halfmoon"],
  ])("is refused for %s", async (_what, first, second) => {
    expect((await claim(roaster, first)).status).toBe(200);
    expect(await said(await claim(bakery, second))).toMatch(
      /^403 identification key claimed: .*belongs? to another organisation/,
    );
  });

  test.each([
    ["the next prefix", "prefix/9521030", "prefix/9521031"],
    [
      "a key of another kind with the same digits",
      ...[`414/${withCheck("952103200001")}`, `8004/${withCheck("952103200001")}`],
    ],
    ["a key under the next prefix", "prefix/9521033", `01/${gtin("9521034", 7)}`],
  ])("leaves %s to others", async (_what, first, second) => {
    expect((await claim(roaster, first)).status).toBe(200);
    expect((await claim(bakery, second)).status).toBe(200);
  });

  test.each([
    ["01/09521040000018", /check digit/i],
    ["01/9521040000017", /14|short|length/i],
    ["prefix/95210", /6 to 12 digits/],
    ["prefix/9521040000017", /6 to 12 digits/],
    ["10/LOT7", /no GS1 primary key/],
    ["77/1", /no GS1 primary key/],
    [`01/${withCheck("0200000000001")}`, /nobody owns them/],
    [`01/${withCheck("0020000000001")}`, /nobody owns them/],
    ["prefix/2912345", /nobody owns them/],
    ["prefix/0412345", /nobody owns them/],
    ["prefix/9912345", /nobody owns them/],
    ["prefix/000009", /eight digits/],
    [`01/000000${withCheck("2000000")}`, /nobody owns them/],
    [`01/000000${withCheck("0123456")}`, /nobody owns them/],
    ["p/Halfmoon", /small letters/],
    ["p/-moon", /small letters/],
    ["p/0123", /digits alone/],
  ])("to %s is refused, with the reason", async (name, reason) => {
    const answer = await said(await claim(roaster, name));
    expect(answer).toMatch(/^400 identification key invalid: /);
    expect(answer).toMatch(reason);
  });

  test("is made by the first use of a key, and keeps others from putting a product on it", async () => {
    const of = gtin("9521050", 1);
    expect((await product(roaster, of)).status).toBe(200);
    expect(await said(await product(bakery, of))).toMatch(/^403 identification key claimed/);
    expect(await said(await claim(bakery, `01/${of}`))).toMatch(/^403/);
  });

  test("made by a hundred at once has one owner, prefix and keys alike", async () => {
    for (let round = 0; round < 5; round++) {
      const prefix = `95211${round}0`;
      const names = [`prefix/${prefix}`, `01/${gtin(prefix, 1)}`, `prefix/${prefix}1`];
      const tries = Array.from({ length: 20 }, (_, n) =>
        claim(n % 2 === 0 ? roaster : bakery, names[n % names.length] ?? ""),
      );
      await Promise.all(tries);
      const owners = await operator(async (client) => {
        const { rows } = await client.query(
          "select distinct organisation_id from identification_keys where key = any($1) and revoked_at is null",
          [names],
        );
        return rows.length;
      });
      // The name /prefix/…1 and the GTIN do not overlap, but both lie under the prefix.
      expect(owners).toBeLessThanOrEqual(2);
      const overlapping = await operator(async (client) => {
        const { rows } = await client.query(
          `select a.key, b.key from identification_keys a join identification_keys b
           on a.kinds && b.kinds and a.span && b.span and a.organisation_id <> b.organisation_id
           where a.revoked_at is null and b.revoked_at is null and a.key = any($1)`,
          [names],
        );
        return rows;
      });
      expect(overlapping).toEqual([]);
    }
  });
});

describe("Giving a claim up", () => {
  test("frees the key for others, and takes the product's page away", async () => {
    const of = gtin("9521060", 1);
    await product(roaster, of);
    expect((await stack.call(undefined, "GET", `/p/01/${of}`)).status).toBe(200);
    expect((await release(roaster, `01/${of}`)).status).toBe(204);
    expect((await stack.call(undefined, "GET", `/p/01/${of}`)).status).not.toBe(200);
    expect((await product(bakery, of)).status).toBe(200);
  });

  test("is not possible while a recall stands on it, which would clear it without a word in the log", async () => {
    const of = gtin("9521062", 1);
    await product(roaster, of);
    const say = (kind: string) =>
      stack.call(roaster, "PUT", `/api/notices/01/${of}/10/L1`, { kind, reason: "Glass." });
    await say("recall");
    expect(await said(await release(roaster, `01/${of}`))).toMatch(
      /^403 forbidden: .*Clear it first/,
    );
    expect((await stack.call(undefined, "GET", `/p/01/${of}/10/L1`)).status).toBe(200);
    await say("clear");
    expect((await release(roaster, `01/${of}`)).status).toBe(204);
  });

  test("while a product is registered on it leaves no page that blocks the next owner", async () => {
    for (let round = 0; round < 10; round++) {
      const of = gtin("9521063", round);
      await claim(roaster, `01/${of}`);
      await Promise.all([product(roaster, of), release(roaster, `01/${of}`)]);
      await release(roaster, `01/${of}`);
      expect([round, (await product(bakery, of)).status]).toEqual([round, 200]);
    }
  });

  test("is not possible for what another organisation speaks for", async () => {
    await claim(roaster, "prefix/9521061");
    expect(await said(await release(bakery, "prefix/9521061"))).toMatch(/^404 not found/);
    expect((await claim(bakery, "prefix/9521061")).status).toBe(403);
  });
});

describe("The operator", () => {
  test("revokes a prefix with every key under it, pages and all, and nothing beside it", async () => {
    const [under, beside] = [gtin("9521070", 1), gtin("9521071", 1)];
    await claim(roaster, "prefix/9521070");
    for (const of of [under, beside]) await product(roaster, of);
    const { claims } = await operator((client) => revokeClaim(client, { claim: "prefix/9521070" }));
    expect(claims).toEqual([`01/${under}`, "prefix/9521070"]);
    expect((await stack.call(undefined, "GET", `/p/01/${under}`)).status).not.toBe(200);
    expect((await stack.call(undefined, "GET", `/p/01/${beside}`)).status).toBe(200);
    expect((await product(bakery, under)).status).toBe(200);
  });

  test("gives no new organisation a short name that another has claimed", async () => {
    await claim(roaster, "p/golden-crust");
    await expect(
      operator((client) => createOrganisation(client, { name: "Golden Crust" })),
    ).rejects.toThrow("Another organisation has claimed the name golden-crust.");
  });
});

describe("Where claims are looked at first (CLAIMS=review)", () => {
  let reviewed: TestStack;
  let first: string;
  let second: string;
  beforeAll(async () => {
    reviewed = await startTestStack({ withChain: false, vars: { CLAIMS: "review" } });
    first = await reviewed.organisation("first");
    second = await reviewed.organisation("second");
  });
  afterAll(() => reviewed?.remove());

  const put = (key: string, path: string, body: object = {}) =>
    reviewed.call(key, "PUT", path, body);
  const approve = (name: string, organisation: string) =>
    withClient(reviewed.ownerUrl, (client) => approveClaim(client, { claim: name, organisation }));

  test("a claim waits, and nothing can be put on the key until the operator has approved it", async () => {
    const of = gtin("9521080", 1);
    expect((await put(first, `/api/keys/01/${of}`)).status).toBe(202);
    const answer = await put(first, `/api/products/${of}`, { name: "Morning" });
    expect(await said(answer)).toMatch(/^403 identification key waits: .*waits for the operator/);
    await approve(`01/${of}`, "first");
    expect((await put(first, `/api/products/${of}`, { name: "Morning" })).status).toBe(200);
  });

  test("several may wait for the same; the first that is approved has it, and no second can be", async () => {
    for (const key of [first, second]) {
      expect((await put(key, "/api/keys/prefix/9521081")).status).toBe(202);
    }
    await approve("prefix/9521081", "second");
    await expect(approve("prefix/9521081", "first")).rejects.toThrow(
      "Another organisation speaks for prefix/9521081",
    );
    expect(await said(await put(first, `/api/keys/01/${gtin("9521081", 3)}`))).toMatch(/^403/);
  });

  test("a prefix that is refused takes no key along that speaks, and one that is approved lets speak what waits under it", async () => {
    const [speaking, waiting] = [gtin("9521084", 1), gtin("9521084", 2)];
    await put(first, `/api/keys/01/${speaking}`);
    await approve(`01/${speaking}`, "first");
    await put(first, "/api/keys/prefix/9521084");
    await withClient(reviewed.ownerUrl, (client) =>
      revokeClaim(client, { claim: "prefix/9521084", organisation: "first" }),
    );
    expect((await put(first, `/api/products/${speaking}`, { name: "Still" })).status).toBe(200);
    await put(first, `/api/keys/01/${waiting}`);
    await put(first, "/api/keys/prefix/9521084");
    await approve("prefix/9521084", "first");
    expect((await put(first, `/api/products/${waiting}`, { name: "Now" })).status).toBe(200);
  });

  test("one that never spoke leaves nothing behind for those who scan", async () => {
    const of = gtin("9521085", 1);
    await put(first, `/api/keys/01/${of}`);
    await reviewed.call(first, "DELETE", `/api/keys/01/${of}`);
    expect((await reviewed.call(undefined, "GET", `/01/${of}`)).status).toBe(404);
  });

  test("one's own short name waits for nobody, and any other name does", async () => {
    const loaf = await put(first, "/api/products/own/loaf", { name: "Loaf" });
    expect([loaf.status, (await loaf.json()) as object]).toEqual([
      200,
      expect.objectContaining({ anchor: "/p/first/loaf" }),
    ]);
    expect((await put(first, "/api/keys/p/first-of-all")).status).toBe(202);
    expect((await put(second, "/api/keys/p/first")).status).toBe(403);
  });

  test("keys under an approved prefix wait for nobody", async () => {
    expect((await put(first, "/api/keys/prefix/9521082")).status).toBe(202);
    await approve("prefix/9521082", "first");
    const of = gtin("9521082", 1);
    expect((await put(first, `/api/products/${of}`, { name: "Morning" })).status).toBe(200);
  });

  test("what nobody asked for cannot be approved", async () => {
    await expect(approve("prefix/9521083", "first")).rejects.toThrow("No claim of first");
  });
});
