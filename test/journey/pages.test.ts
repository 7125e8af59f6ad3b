/** The page and the proofs say the same: every value a page shows is one that its proof discloses, whatever suppliers write. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ed25519, rpc } from "../../cli/platform.ts";
import { decimalText } from "../../worker/core/json-number.ts";
import type { Verdict } from "../../worker/core/proof/verdict.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import {
  CONTEXT,
  everythingFinal,
  GS1_CONTEXT,
  inParallel,
  type Members,
} from "../capture/supplier.ts";
import { startTestStack } from "../support/stack.ts";
import {
  BAG_LOT,
  BAGS,
  captured,
  consents,
  disclosed,
  GREEN,
  gtin,
  indexOf,
  lotOf,
  milling,
  must,
  openWorld,
  PAGE,
  type Page,
  readPage,
  roasting,
  sending,
  type World,
} from "./chain.ts";

let world: World;
let policyText: string;

beforeAll(async () => {
  world = await openWorld(await startTestStack());
  const { accept, allow } = consents(world);
  for (const supplier of ["aurora", "kayon"] as const) {
    await accept("nordlys", supplier);
    await allow(supplier, "nordlys");
  }
  policyText = await (
    await fetch(`${world.stack.origin}/.well-known/rootproof-policy.json`)
  ).text();
}, 60_000);

afterAll(() => world?.stack.remove());

async function bundleOf(index: string): Promise<string> {
  const response = await must(world.stack.call(undefined, "GET", `/proofs/${index}`));
  return response.text();
}
const verify = async (index: string): Promise<Verdict> =>
  verifyBundle({ bundleText: await bundleOf(index), policyText, ed25519, rpc });
// A page writes a number out in full, 0.0000001 for 1e-7.
const asText = (value: unknown) =>
  typeof value === "number"
    ? decimalText(value)
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

/** Every pointed value of every step, and what its proof says at that place. */
async function differences({ steps }: Page): Promise<string[]> {
  const found = await inParallel(steps, 4, async ({ index, facts, title }) => {
    if (index === undefined) return [`${title} has no proof`];
    const fields = disclosed(await bundleOf(index));
    return facts.flatMap(({ pointer, value }) => {
      const proven = fields.get(pointer);
      const isSame = proven !== undefined && asText(proven) === value;
      return isSame ? [] : [`${index}${pointer}: page ${value}, proof ${asText(proven)}`];
    });
  });
  return found.flat();
}

describe("the page of the lot", () => {
  test("shows five steps, each with its proof, and every value as the proof has it", async () => {
    const page = await readPage(world.stack);
    expect(page.status).toBe(200);
    expect(page.steps).toHaveLength(5);
    expect(page.steps.flatMap(({ facts }) => facts).length).toBeGreaterThan(50);
    expect(await differences(page)).toEqual([]);
  });

  test("is proven, step by step", async () => {
    for (const { index } of (await readPage(world.stack)).steps) {
      expect((await verify(index ?? "")).verdict).toBe("proven");
    }
  });

  test("holds nothing that is not public, and neither do the proofs", async () => {
    const { html, steps } = await readPage(world.stack);
    const bundles = await Promise.all(steps.map(({ index = "" }) => bundleOf(index)));
    // What is hidden stands there as base64, which may spell any short word.
    for (const text of [html, ...bundles.map((one) => JSON.stringify([...disclosed(one)]))]) {
      expect(text).not.toMatch(/-secret|-gate|(?:aurora|kayon)-yard|3\.1\b|USD|urn:uuid/);
    }
  });
});

describe("an event that was declared wrong", () => {
  test("is struck out on the page, with the reason, and its proof says voided", async () => {
    const { stack, keys } = world;
    const wrong: Members = { ...sending(), bizStep: "inspecting" };
    await captured(stack, keys.kayon, [wrong]);
    await everythingFinal(stack);
    const index = await indexOf(stack, wrong.eventID);
    expect((await verify(index)).verdict).toBe("proven");
    const errorDeclaration = {
      declarationTime: "2026-01-09T00:00:00Z",
      reason: "did_not_occur",
      "ex:note": "kayon-secret",
    };
    await captured(stack, keys.kayon, [{ ...wrong, errorDeclaration }]);
    const step = (await readPage(stack)).steps.find((one) => one.index === index);
    expect(step?.isVoided).toBe(true);
    await everythingFinal(stack);
    expect(await verify(index)).toMatchObject({ verdict: "refuted", code: "voided" });
    const declaration = await indexOf(stack, wrong.eventID, "declaration");
    const fields = disclosed(await bundleOf(declaration));
    expect(fields.get("/errorDeclaration/reason")).toBe("did_not_occur");
    expect([...fields.values()]).not.toContain("kayon-secret");
    expect((await readPage(stack)).steps.map((one) => one.index)).not.toContain(declaration);
  });

  test("by its own supplier only: a declaration of another's event voids nothing", async () => {
    const { stack, keys } = world;
    const fair: Members = { ...sending(), bizStep: "inspecting" };
    await captured(stack, keys.kayon, [fair]);
    const errorDeclaration = { declarationTime: "2026-01-09T00:00:00Z" };
    for (const key of [keys.aurora, keys.hollow]) {
      await captured(stack, key, [{ ...fair, errorDeclaration }]);
    }
    await everythingFinal(stack);
    const index = await indexOf(stack, fair.eventID);
    const step = (await readPage(stack)).steps.find((one) => one.index === index);
    expect(step?.isVoided).toBe(false);
    expect((await verify(index)).verdict).toBe("proven");
  });
});

describe("what a page is about", () => {
  test("a lot does not show what else was made of the same green coffee", async () => {
    const { stack, keys } = world;
    const other = lotOf(BAGS, "LOT-8");
    const batch: Members = {
      // No more than is left of the green coffee could be roasted under a process profile.
      ...{ ...roasting(), "rp:process": undefined },
      outputQuantityList: [{ epcClass: other, quantity: 10 }],
    };
    await captured(stack, keys.nordlys, [batch]);
    await everythingFinal(stack);
    const index = await indexOf(stack, batch.eventID);
    const shown = async (path: string) =>
      (await readPage(stack, path)).steps.map((step) => step.index);
    expect(await shown(`/p/01/${BAGS}/10/LOT-8`)).toContain(index);
    expect(await shown(PAGE)).not.toContain(index);
    expect(await shown(`/p/01/${BAGS}/10/LOT-8`)).not.toContain(world.indexes.roasting);
    expect(await shown(`/p/01/${BAGS}/10/LOT-8`)).toContain(world.indexes.milling);
  });

  test("a piece shows what became of it behind its lot's journey, each with its proof; its lot does not", async () => {
    const { stack, keys, indexes } = world;
    const day = (n: number) => ({
      eventTime: `2026-02-0${n}T10:00:00+01:00`,
      eventTimeZoneOffset: "+01:00",
    });
    const piece = `${BAG_LOT}/21/7`;
    const seen = { type: "ObjectEvent", action: "OBSERVE" };
    const repaired: Members = {
      ...{ ...seen, ...day(1), eventID: `urn:uuid:${crypto.randomUUID()}`, epcList: [piece] },
      ...{ bizStep: "repairing", disposition: "conformant" },
      "rp:part": [{ "rp:name": "valve", "rp:quantity": 1, "rp:uom": "H87" }],
    };
    const back: Members = {
      ...{ ...seen, ...day(2), eventID: `urn:uuid:${crypto.randomUUID()}` },
      // By its serial alone, as systems that know no lot name it.
      epcList: [`urn:epc:id:sgtin:${BAGS.slice(1, 8)}.${BAGS[0]}${BAGS.slice(8, 13)}.7`],
      ...{ bizStep: "receiving", disposition: "returned" },
    };
    const recycled: Members = {
      ...{ type: "TransformationEvent", ...day(3), bizStep: "destroying" },
      ...{ eventID: `urn:uuid:${crypto.randomUUID()}`, inputEPCList: [piece] },
      outputQuantityList: [{ epcClass: lotOf(gtin("952123450777"), "R-1") }],
    };
    const strange: Members = {
      ...{ ...seen, ...day(4), eventID: `urn:uuid:${crypto.randomUUID()}`, epcList: [piece] },
      ...{ bizStep: "repairing", disposition: "conformant" },
    };
    await captured(stack, keys.nordlys, [repaired]);
    await captured(stack, keys.nordlys, [back]);
    await captured(stack, keys.nordlys, [recycled]);
    await captured(stack, keys.hollow, [strange]);
    await everythingFinal(stack);
    const page = await readPage(stack, `${PAGE}/21/7`);
    const own = page.steps.filter(({ title }) => /Repaired|Taken back|Recycled/.test(title));
    expect(own.map(({ title }) => title)).toEqual(["Repaired", "Taken back", "Recycled"]);
    expect(page.steps.map(({ index }) => index)).toContain(indexes.roasting);
    expect(page.html).toContain("valve");
    expect(page.html).not.toContain('data-gap="dispatch-missing"');
    expect(await differences(page)).toEqual([]);
    for (const { index = "" } of own) expect((await verify(index)).verdict).toBe("proven");

    const shown = async (path: string) =>
      (await readPage(stack, path)).steps.map((step) => step.index);
    const events = await Promise.all(
      [repaired, back, recycled].map((one) => indexOf(stack, one.eventID)),
    );
    for (const other of [PAGE, `${PAGE}/21/8`])
      for (const index of events) expect(await shown(other)).not.toContain(index);
    const strangers = await indexOf(stack, strange.eventID);
    expect(await shown(`${PAGE}/21/7`)).not.toContain(strangers);
    const proof = await stack.call(undefined, "GET", `/proofs/${strangers}`);
    expect(proof.status).toBe(404);
  });

  test("a product shows its lots, and the events that name no lot, with their proofs", async () => {
    const { stack, keys } = world;
    const inspection: Members = {
      ...{ ...sending(), bizStep: "inspecting" },
      quantityList: [{ epcClass: `https://id.gs1.org/01/${BAGS}`, quantity: 5 }],
    };
    await captured(stack, keys.nordlys, [inspection]);
    await everythingFinal(stack);
    const page = await readPage(stack, `/p/01/${BAGS}`);
    expect(page.html).toContain(`/p/01/${BAGS}/10/LOT-7`);
    expect(page.steps.map(({ index }) => index)).toEqual([
      await indexOf(stack, inspection.eventID),
    ]);
    expect(await differences(page)).toEqual([]);
    expect((await verify(page.steps[0]?.index ?? "")).verdict).toBe("proven");
  });

  test("an event on two makers' pages is shown on each as far as that maker may, and proven on both", async () => {
    const { stack, keys } = world;
    const { accept, allow } = consents(world);
    const product = gtin("952123458001");
    await must(
      stack.call(keys.hollow, "PUT", `/api/products/${product}`, { name: "Hollow blend" }),
    );
    // One supplier lets the other maker show less, one lets it show more: neither page may come first.
    await accept("hollow", "kayon");
    await allow("kayon", "hollow", false, "country");
    await accept("hollow", "aurora");
    await allow("aurora", "hollow", true, "locality");
    await allow("aurora", "nordlys", false, "none");
    const blend = {
      ...roasting(),
      outputQuantityList: [{ epcClass: lotOf(product, "B"), quantity: 1 }],
    };
    await captured(stack, keys.hollow, [blend]);
    await everythingFinal(stack);
    const theirs = await readPage(stack, `/p/01/${product}/10/B`);
    const mine = await readPage(stack);
    const milled = (page: Page) => page.steps.find(({ index }) => index === world.indexes.milling);
    const values = (page: Page) => milled(page)?.facts.map(({ value }) => value) ?? [];
    expect(values(mine)).toEqual(expect.arrayContaining(["kayon-people", "kayon-town", "ET"]));
    expect(values(theirs)).toContain("ET");
    expect(theirs.html).not.toMatch(/kayon-(people|town|hills)/);
    expect(theirs.html).toContain("aurora-town");
    expect(mine.html).not.toContain("aurora-");
    expect(await differences(theirs)).toEqual([]);
    expect(await differences(mine)).toEqual([]);
  });

  test("a lot made through an event of another kind of list is followed as well", async () => {
    const { stack, keys } = world;
    const item = `${BAG_LOT}/21/1`;
    const event = {
      ...{ type: "TransformationEvent", bizStep: "repackaging" },
      ...{ eventTime: "2026-01-06T00:00:00Z", eventTimeZoneOffset: "+00:00" },
      ...{ inputEPCList: [item], outputEPCList: [lotOf(BAGS, "GIFT")] },
      eventID: "urn:x:gift",
    };
    await captured(stack, keys.nordlys, [event, { ...milling(), outputEPCList: [item] }]);
    await everythingFinal(stack);
    const page = await readPage(stack, `/p/01/${BAGS}/10/GIFT`);
    // The box, the item in it, and what the cherry of that item came from.
    expect(page.steps.length).toBe(3);
    expect(await differences(page)).toEqual([]);
  });
});

describe("whatever suppliers write", () => {
  const word = fc.constantFrom<unknown>(
    ...[
      "Grade 1",
      "x < y & \"z\" 'q'",
      "<b>bold</b>",
      "constructor",
      "__proto__",
      "ünïcödé 🌱",
      "",
    ],
    ...[7, 0.5, -3, 1e300, 5e-324, true, null, [], {}, ["a"]],
  );
  const uom = fc.constantFrom<unknown>("KGM", "EA", "zz", 7);
  const amount = fc.record({
    epcClass: fc.constantFrom(GREEN, "urn:x:unheard-of", "urn:x:constructor"),
    quantity: fc.constantFrom(0, 1, 508.8, 1e21, 1e-7, -2, 123456789012345),
    uom: fc.constantFrom("KGM", "H87", "XYZ", "00"),
  });
  const process = fc.constantFrom<unknown>("coffee.roast/1", "nobody's/1", "<i>", "", 7, []);
  const place = fc.record({
    id: fc.constant("urn:x:secret-place"),
    "rp:place": fc.dictionary(
      fc.constantFrom("rp:name", "rp:locality", "rp:region", "rp:country", "ex:x"),
      word,
    ),
  });
  const said = fc.record(
    {
      bizStep: fc.constantFrom("ex:cupping", "https://ex.example/cupping", "inspecting"),
      eventTime: fc.constantFrom(
        ...["0002-01-01T00:00:00Z", "9999-12-31T23:59:59.9999Z", "2026-01-03t10:00:00z"],
        ...["2026-01-03T10:00:00.123456789+23:59", "2016-12-31T23:59:60Z"],
      ),
      eventTimeZoneOffset: fc.constantFrom("+14:00", "-13:59", "+00:00"),
      quantityList: fc.array(amount, { minLength: 1, maxLength: 4 }),
      readPoint: place,
      bizLocation: place,
      "rp:party": fc.dictionary(fc.constantFrom("rp:name", "rp:count", "name"), word),
      "rp:material": fc.array(
        fc.record({
          "rp:epcClass": fc.constantFrom<unknown>(GREEN, "urn:x:unheard-of", 7),
          "rp:name": word,
          "rp:net": fc.record({ "rp:quantity": word, "rp:uom": uom }),
        }),
        { maxLength: 3 },
      ),
      "rp:loss": fc.array(fc.record({ "rp:kind": word, "rp:quantity": word, "rp:uom": uom }), {
        maxLength: 3,
      }),
      "rp:process": process,
      "rp:custodyModel": word,
      "rp:price": word,
      "ex:note": fc.constant("kayon-secret"),
      "more:party": fc.record({ "rp:name": fc.constant("kayon-secret") }),
    },
    { requiredKeys: ["quantityList"] },
  );
  const EVENTS = 60;

  test("the page stands, shows what the proofs show, and keeps what is not public", async () => {
    const events = fc.sample(said, { numRuns: EVENTS, seed: 7 }).map((members, n) => ({
      ...sending(),
      ...JSON.parse(JSON.stringify(members).replaceAll("__proto__", "proto")),
      // So that every one of them is on the page of the lot.
      epcList: [GREEN],
      "ex:n": n,
    }));
    const respelled = JSON.parse(JSON.stringify(events.slice(0, 20)).replaceAll('"rp:', '"roots:'));
    for (const event of respelled) event.eventID = `${event.eventID}-2`;
    const { stack, keys } = world;
    const before = (await readPage(stack)).steps.length;
    await captured(stack, keys.kayon, events, [...CONTEXT, { more: "https://more.example/" }]);
    await captured(stack, keys.kayon, respelled, [
      GS1_CONTEXT,
      { roots: "urn:rootproof:epcis:", ex: "https://ex.example/", rp: "https://else.example/" },
      { more: "https://more.example/" },
    ]);
    await everythingFinal(stack);
    const page = await readPage(stack);
    expect(page.status).toBe(200);
    expect(page.steps.length - before).toBe(EVENTS + 20);
    expect(await differences(page)).toEqual([]);
    expect(page.html).not.toMatch(/kayon-secret|secret-place|\[object|function |NaN|undefined/);
    expect(page.html).not.toContain("<b>bold");
  });
});
