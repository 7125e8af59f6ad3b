/** Who is shown on whose page: only those who agreed, only as far as they agreed, and only for as long. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ed25519, rpc } from "../../cli/platform.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import { everythingFinal, type Members, rows, uuid } from "../capture/supplier.ts";
import { startTestStack } from "../support/stack.ts";
import {
  BAG_LOT,
  BAGS,
  CHERRY,
  captured,
  consents,
  disclosed,
  GREEN,
  gtin,
  indexOf,
  lotOf,
  milling,
  openWorld,
  PAGE,
  readPage,
  type Slug,
  sending,
  type World,
} from "./chain.ts";

let world: World;
let agree: ReturnType<typeof consents>;

beforeAll(async () => {
  world = await openWorld(await startTestStack());
  agree = consents(world);
}, 60_000);

afterAll(() => world?.stack.remove());

/** Every test begins where nobody has agreed to anything. */
beforeEach(async () => {
  for (const supplier of ["aurora", "kayon", "hollow"] as const) {
    await agree.drop("nordlys", supplier);
    await agree.forbid(supplier, "nordlys");
  }
});

const both = async (
  supplier: Slug,
  ...how: [boolean?, ("none" | "country" | "region" | "locality")?]
) => {
  await agree.accept("nordlys", supplier);
  await agree.allow(supplier, "nordlys", ...how);
};
const indexesOn = async (path = PAGE) =>
  (await readPage(world.stack, path)).steps.map(({ index }) => index);
const proof = (leaf: string, key?: string, query = "") =>
  world.stack.call(key, "GET", `/proofs/${leaf}${query}`);
const NOT_SHARED = "not-shared";
const ours = () => [world.indexes.arrival, world.indexes.roasting];

describe("a supplier's steps", () => {
  test("are not on the page when nobody agreed", async () => {
    expect(await indexesOn()).toEqual(ours());
    expect((await proof(world.indexes.milling)).status).toBe(404);
  });

  test("are not on the page when only the maker agreed, and the page says so", async () => {
    await agree.accept("nordlys", "kayon");
    const { html } = await readPage(world.stack);
    expect(await indexesOn()).toEqual(ours());
    expect((await proof(world.indexes.milling)).status).toBe(404);
    expect(html).toContain(NOT_SHARED);
  });

  test("are not on the page when only the supplier agreed", async () => {
    await agree.allow("kayon", "nordlys");
    expect(await indexesOn()).toEqual(ours());
    expect((await proof(world.indexes.milling)).status).toBe(404);
    expect((await readPage(world.stack)).html).not.toContain(NOT_SHARED);
  });

  test("are on the page when both agreed, and so are their proofs", async () => {
    await both("kayon");
    expect(await indexesOn()).toEqual([world.indexes.milling, world.indexes.sending, ...ours()]);
    expect((await proof(world.indexes.milling)).status).toBe(200);
    expect((await readPage(world.stack)).html).not.toContain(NOT_SHARED);
  });

  test("lead on to the supplier's own suppliers, each with a consent of its own", async () => {
    await both("kayon");
    await both("aurora");
    expect(await indexesOn()).toEqual([
      ...[world.indexes.harvest, world.indexes.milling, world.indexes.sending],
      ...ours(),
    ]);
  });

  test("further up are not found while the supplier between them is silent", async () => {
    await both("aurora");
    expect(await indexesOn()).toEqual(ours());
    expect((await proof(world.indexes.harvest)).status).toBe(404);
  });

  test.each<[string, () => Promise<unknown>, boolean]>([
    ["the supplier", () => agree.forbid("kayon", "nordlys"), true],
    ["the maker", () => agree.drop("nordlys", "kayon"), false],
  ])(
    "are gone at once when %s takes the consent back, proofs and all",
    async (_, withdraw, isSaid) => {
      await both("kayon");
      expect((await proof(world.indexes.milling)).status).toBe(200);
      await withdraw();
      const { html } = await readPage(world.stack);
      expect(await indexesOn()).toEqual(ours());
      expect(html).not.toContain("kayon-");
      expect(html.includes(NOT_SHARED)).toBe(isSaid);
      for (const index of [world.indexes.milling, world.indexes.sending]) {
        expect((await proof(index)).status).toBe(404);
        expect((await proof(index, world.keys.nordlys)).status).toBe(404);
        expect((await proof(index, world.keys.kayon)).status).toBe(200);
      }
    },
  );
});

describe("how far a supplier is shown", () => {
  const WORDS = ["kayon-people", "kayon-yard", "kayon-town", "kayon-hills", "Ethiopia"];

  test.each([
    [true, "locality", ["kayon-people", "kayon-town", "kayon-hills", "Ethiopia"]],
    [true, "region", ["kayon-people", "kayon-hills", "Ethiopia"]],
    [true, "country", ["kayon-people", "Ethiopia"]],
    [true, "none", ["kayon-people"]],
    [false, "locality", ["kayon-town", "kayon-hills", "Ethiopia"]],
    [false, "none", []],
  ] as const)("name %s, place %s: page and proof say %j of it", async (showName, place, words) => {
    await both("kayon", showName, place);
    const { html, steps } = await readPage(world.stack);
    const bundle = await (await proof(world.indexes.milling)).text();
    // The maker's own place is in the same country, so the country is looked for in the step.
    const mill = steps.find(({ index }) => index === world.indexes.milling);
    const said = (text: string) => WORDS.slice(0, 4).filter((word) => text.includes(word));
    expect(said(html).sort()).toEqual(words.filter((word) => word !== "Ethiopia").sort());
    expect(said(bundle).sort()).toEqual(said(html).sort());
    const hasCountry = words.some((word) => word === "Ethiopia");
    expect(mill?.facts.some(({ value }) => value === "ET")).toBe(hasCountry);
    expect([...disclosed(bundle).values()].includes("ET")).toBe(hasCountry);
    expect(html + JSON.stringify([...disclosed(bundle)])).not.toMatch(
      /kayon-secret|kayon-gate|3\.1|USD/,
    );
  });

  test("is changed by the next word of the supplier", async () => {
    await both("kayon", true, "locality");
    await agree.allow("kayon", "nordlys", false, "country");
    const { html } = await readPage(world.stack);
    expect(html).not.toMatch(/kayon-(people|town|hills)/);
  });

  test("keeps the classes, which name companies, to the maker's own events", async () => {
    await both("kayon");
    const classesIn = async (index: string) =>
      [...disclosed(await (await proof(index)).text()).keys()].filter((p) =>
        p.endsWith("epcClass"),
      );
    expect(await classesIn(world.indexes.milling)).toEqual([]);
    expect(await classesIn(world.indexes.roasting)).toContain("/outputQuantityList/0/epcClass");
  });
});

describe("a stranger", () => {
  test("that speaks of my lots is never on my page, and its proofs stay hidden", async () => {
    await both("kayon");
    const before = await indexesOn();
    const swindle: readonly Members[] = [
      {
        ...{ ...milling(), "rp:process": undefined },
        inputQuantityList: [{ epcClass: lotOf(gtin("952123459001"), "X"), quantity: 1 }],
        outputQuantityList: [{ epcClass: BAG_LOT, quantity: 9 }],
      },
      { ...sending(), quantityList: [{ epcClass: BAG_LOT, quantity: 9 }] },
      { ...sending(), quantityList: [{ epcClass: GREEN, quantity: 9 }] },
      { ...sending(), action: "ADD", quantityList: [{ epcClass: CHERRY, quantity: 9 }] },
    ];
    await captured(world.stack, world.keys.hollow, swindle);
    await everythingFinal(world.stack);
    const { html, steps } = await readPage(world.stack);
    expect(steps.map(({ index }) => index)).toEqual(before);
    expect(html).not.toContain("hollow");
    for (const { eventID } of swindle) {
      const index = await indexOf(world.stack, eventID);
      expect((await proof(index)).status).toBe(404);
      expect((await proof(index, world.keys.nordlys)).status).toBe(404);
      expect((await proof(index, world.keys.hollow)).status).toBe(200);
    }
  });

  // Once forty such lots hid the proofs of everybody they spoke of.
  test("that makes many lots out of mine hides nothing", async () => {
    await both("kayon");
    const events: Members[] = [];
    for (let n = 0; n < 40; n++) {
      const product = gtin(String(952_999_000_000 + n));
      await world.stack.call(world.keys.hollow, "PUT", `/api/products/${product}`, {
        name: "Hollow",
      });
      events.push({
        ...{ ...milling(), "rp:process": undefined },
        inputQuantityList: [GREEN, BAG_LOT, CHERRY].map((epcClass) => ({ epcClass, quantity: 1 })),
        outputQuantityList: [{ epcClass: lotOf(product, "X"), quantity: 1 }],
      });
    }
    await captured(world.stack, world.keys.hollow, events);
    await everythingFinal(world.stack);
    for (const index of [world.indexes.milling, world.indexes.sending, ...ours()]) {
      expect((await proof(index)).status).toBe(200);
    }
    const [own, ...others] = await Promise.all(
      events.map(({ eventID }) => indexOf(world.stack, eventID)),
    );
    const page = await readPage(world.stack, `/p/01/${gtin("952999000000")}/10/X`);
    const shown = page.steps.map(({ index }) => index);
    expect(shown).toContain(own);
    // What was made from the same lots has pages of its own.
    for (const other of others) expect(shown).not.toContain(other);
  });

  test("cannot take a product that has its maker", async () => {
    const path = `/api/products/${BAGS}`;
    const response = await world.stack.call(world.keys.hollow, "PUT", path, { name: "Mine now" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      type: "urn:rootproof:problem:identification-key-claimed",
      detail: `01/${BAGS} belongs to another organisation here.`,
    });
    const { html } = await readPage(world.stack);
    expect(html).toContain("Kayon Peak coffee");
    expect(html).not.toContain("Mine now");
  });

  test("cannot take a product by any other spelling of its number", async () => {
    for (const spelling of [BAGS.slice(1), BAGS]) {
      const path = `/api/products/${spelling}`;
      const response = await world.stack.call(world.keys.hollow, "PUT", path, { name: "Mine" });
      expect(response.status).toBe(403);
    }
    expect(await rows(world.stack, "select name from products where gtin = $1", [BAGS])).toEqual([
      { name: "Kayon Peak coffee" },
    ]);
  });

  test("gains nothing by agreeing alone, to anything", async () => {
    await agree.allow("hollow", "nordlys");
    await agree.accept("hollow", "nordlys");
    expect(await indexesOn()).toEqual(ours());
  });
});

describe("what is hidden and what does not exist", () => {
  test("look the same, whoever asks", async () => {
    const [stream] = await rows<{ index: string; leaf: string }>(
      world.stack,
      "select index, encode(leaf_hash, 'hex') as leaf from entries where type = 'stream' order by index limit 1",
    );
    const [mill] = await rows<{ leaf: string }>(
      world.stack,
      "select encode(leaf_hash, 'hex') as leaf from entries where index = $1",
      [world.indexes.milling],
    );
    const hidden = [
      world.indexes.milling,
      mill?.leaf ?? "",
      stream?.index ?? "",
      stream?.leaf ?? "",
      "0",
    ];
    const absent = ["999999", "999999999999999", "f".repeat(64), "9".repeat(40), "x", "-1", "01"];
    for (const key of [undefined, world.keys.nordlys, world.keys.hollow]) {
      const answers = await Promise.all(
        [...hidden.slice(0, key === undefined ? 5 : 2), ...absent].map(async (leaf) => {
          const response = await proof(leaf, key);
          const { requestId, ...body } = (await response.json()) as Record<string, unknown>;
          const headers = [...response.headers].filter(
            ([name]) => !/^(date|x-request-id)$/.test(name),
          );
          expect(requestId).toMatch(/\S/);
          return JSON.stringify([response.status, body, headers]);
        }),
      );
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain("[404,");
    }
  });

  test("a wrong key is not taken for none", async () => {
    expect((await proof(world.indexes.roasting, `rp_${"a".repeat(43)}`)).status).toBe(401);
  });
});

describe("a proof", () => {
  test("is the same by its leaf hash and by its index", async () => {
    const [{ leaf } = { leaf: "" }] = await rows<{ leaf: string }>(
      world.stack,
      "select encode(leaf_hash, 'hex') as leaf from entries where index = $1",
      [world.indexes.roasting],
    );
    const byHash = await proof(leaf);
    expect(byHash.status).toBe(200);
    expect(await byHash.text()).toBe(await (await proof(world.indexes.roasting)).text());
  });

  test("shows the owner of the event all of it, and nobody else", async () => {
    const { nordlys, hollow } = world.keys;
    const all = disclosed(await (await proof(world.indexes.roasting, nordlys)).text());
    expect(all.get("/ex:note")).toBe("nordlys-secret");
    expect(all.get("/readPoint/id")).toBe("urn:x:nordlys-gate");
    const anyone = await (await proof(world.indexes.roasting)).text();
    expect(JSON.stringify([...disclosed(anyone)])).not.toMatch(
      /nordlys-secret|nordlys-gate|eventID|USD/,
    );
    expect(await (await proof(world.indexes.roasting, hollow)).text()).toBe(anyone);
  });

  test.each([
    ["the owner", true, "/ex:note,/bizStep", ["/bizStep", "/ex:note"]],
    ["the owner, of nothing", true, "", []],
    ["the owner, of what is not there", true, "/nowhere", []],
    ["anyone", false, "/ex:note,/bizStep,/type", ["/bizStep", "/type"]],
    ["anyone, of hidden fields", false, "/ex:note,/eventID", []],
  ] as const)(
    "shows %s (%s) no more than ?disclose=%s names",
    async (_, isOwner, fields, expected) => {
      const key = isOwner ? world.keys.nordlys : undefined;
      const response = await proof(
        world.indexes.roasting,
        key,
        `?disclose=${encodeURIComponent(fields)}`,
      );
      const bundleText = await response.text();
      expect([...disclosed(bundleText).keys()].sort()).toEqual([...expected].sort());
      const policyText = await (
        await fetch(`${world.stack.origin}/.well-known/rootproof-policy.json`)
      ).text();
      const { verdict } = await verifyBundle({ bundleText, policyText, ed25519, rpc });
      expect(verdict).toBe("proven");
    },
  );

  test("of more fields than one bundle may show asks for a choice, and is proven with one", async () => {
    const eventID = uuid();
    const wide = {
      ...sending(),
      eventID,
      epcList: Array.from({ length: 1_100 }, (_, n) => `urn:x:bag-${n}`),
    };
    await captured(world.stack, world.keys.nordlys, [wide]);
    await everythingFinal(world.stack);
    const index = await indexOf(world.stack, eventID);
    const whole = await proof(index, world.keys.nordlys);
    expect(whole.status).toBe(400);
    expect(((await whole.json()) as { detail: string }).detail).toContain(
      "name some of its fields with ?disclose=",
    );
    const policyText = await (
      await fetch(`${world.stack.origin}/.well-known/rootproof-policy.json`)
    ).text();
    for (const [key, query] of [
      [world.keys.nordlys, "?disclose=/epcList/7"],
      [undefined, ""],
    ] as const) {
      const response = await proof(index, key, query);
      expect(response.status).toBe(200);
      const bundleText = await response.text();
      expect((await verifyBundle({ bundleText, policyText, ed25519, rpc })).verdict).toBe("proven");
    }
  });
});

describe("a scanned code", () => {
  const location = async (path: string) => {
    const response = await fetch(world.stack.origin + path, { redirect: "manual" });
    // Of this site, since it is no other's.
    return [response.status, response.headers.get("location")?.replace(world.stack.origin, "")];
  };

  test.each([
    ["of the lot leads to the lot", `/01/${BAGS}/10/LOT-7`, PAGE],
    ["of an item leads to the item's page", `/01/${BAGS}/10/LOT-7/21/9`, `${PAGE}/21/9`],
    ["of the product leads to the product", `/01/${BAGS}`, `/p/01/${BAGS}`],
    ["of a lot nobody spoke of leads to the product", `/01/${BAGS}/10/NEW`, `/p/01/${BAGS}`],
    ["takes its attributes along", `/01/${BAGS}/10/LOT-7?17=271231`, `${PAGE}?17=271231`],
  ])("%s", async (_, path, target) => {
    expect(await location(path)).toEqual([307, target]);
    expect((await readPage(world.stack, target)).status).toBe(200);
  });

  test("of a product nobody speaks for ends in a page that says so", async () => {
    expect((await location(`/01/${gtin("952123459999")}`))[0]).toBe(404);
  });

  test("of a lot that only a silent supplier spoke of leads to the product", async () => {
    const lot = lotOf(BAGS, "QUIET");
    await captured(world.stack, world.keys.kayon, [
      { ...sending(), quantityList: [{ epcClass: lot, quantity: 1 }] },
    ]);
    expect(await location(`/01/${BAGS}/10/QUIET`)).toEqual([307, `/p/01/${BAGS}`]);
    expect((await readPage(world.stack, `/p/01/${BAGS}/10/QUIET`)).status).toBe(404);
    await both("kayon");
    expect(await location(`/01/${BAGS}/10/QUIET`)).toEqual([307, `/p/01/${BAGS}/10/QUIET`]);
  });
});
