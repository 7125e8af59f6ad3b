/**
 * The graph between lots: walked over one's own events and those of suppliers where both halves of the consent stand, held against a slow
 * walk of another making on random histories; what is not shared is a blank with its reason.
 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { GraphEdge, GraphNode, LotGraph } from "../../schema/wire/find.ts";
import type { Members } from "../capture/supplier.ts";
import { BAG_LOT, CHERRY, captured, GREEN, gtin, lotOf, type Slug } from "../journey/chain.ts";
import {
  ask,
  making,
  moving,
  openWorld,
  part,
  refused,
  share,
  type World,
  wrong,
} from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stack.remove());
beforeEach(async () => {
  for (const supplier of ["aurora", "kayon", "hollow"] as const) {
    await world.agree.drop("nordlys", supplier);
    await world.agree.forbid(supplier, "nordlys");
  }
});

const graph = (lot: string, query = "", who: Slug = "nordlys") =>
  ask<LotGraph>(world, who, `/api/lots/graph?lot=${part(lot)}${query}`);
const node = ({ nodes }: LotGraph, wanted: (node: GraphNode) => boolean) => nodes.find(wanted);
/** `green coffee → bags of 250 g`, blanks by their reason. */
const told = ({ nodes, edges }: LotGraph) => {
  const name = (id: string) => {
    const found = nodes.find((one) => one.id === id);
    return found?.blank ?? found?.material ?? found?.lot?.split("/").at(-1) ?? "?";
  };
  const side = (amounts: GraphEdge["from"]) => amounts.map((one) => name(one.node)).join(" + ");
  return edges.map(({ from, to }) => `${side(from)} → ${side(to)}`).toSorted();
};

describe("On a chain of four", () => {
  test("only one’s own events show while nobody shares, with a blank where they begin", async () => {
    const shown = await graph(BAG_LOT);
    expect(told(shown)).toEqual(["green coffee → bags of 250 g", "not-recorded → green coffee"]);
    expect(node(shown, ({ id }) => id === shown.root)).toMatchObject({ lot: BAG_LOT, own: true });
    expect(node(shown, ({ blank }) => blank !== undefined)).toMatchObject({ depth: -2 });
    expect(shown.more).toBe(false);
  });

  test("a supplier who was accepted and is silent is said to be", async () => {
    await world.agree.accept("nordlys", "kayon");
    expect(told(await graph(BAG_LOT))).toContain("not-shared → green coffee");
    await world.agree.drop("nordlys", "kayon");
    await world.agree.allow("kayon", "nordlys");
    expect(told(await graph(BAG_LOT))).toContain("not-recorded → green coffee");
  });

  test("a supplier’s steps show when both agreed, without names that are its own to know", async () => {
    await share(world, "kayon", "nordlys", false);
    const shown = await graph(BAG_LOT);
    expect(told(shown)).toEqual([
      "green coffee → bags of 250 g",
      "not-recorded → ripe cherry",
      "ripe cherry → green coffee",
    ]);
    const cherry = node(shown, ({ material }) => material === "ripe cherry");
    expect(cherry).toEqual({ ...cherry, depth: -2, quantity: "700", uom: "KGM", own: false });
    expect(JSON.stringify(shown)).not.toContain(CHERRY);
    expect(JSON.stringify(shown)).not.toContain("kayon");
    const milling = shown.edges.find(({ process }) => process === "coffee.dry-mill/1");
    expect(milling).toMatchObject({ bizStep: "creating_class_instance", own: false });
    expect(milling).not.toHaveProperty("eventID");
    await share(world, "kayon", "nordlys", true);
    expect(JSON.stringify(await graph(BAG_LOT))).toContain('"by":"kayon"');
  });

  test("and with the next supplier’s consent the way goes on to where it began", async () => {
    await share(world, "kayon", "nordlys");
    await share(world, "aurora", "nordlys");
    expect(told(await graph(BAG_LOT))).toEqual([
      " → ripe cherry",
      "green coffee → bags of 250 g",
      "ripe cherry → green coffee",
    ]);
    await world.agree.forbid("aurora", "nordlys");
    expect(told(await graph(BAG_LOT))).toContain("not-shared → ripe cherry");
  });

  test("the mill sees where its lot went, and nothing of what became of it", async () => {
    await share(world, "kayon", "nordlys");
    expect(told(await graph(GREEN, "&direction=down", "kayon"))).toEqual([
      "green coffee → sent-on",
    ]);
    expect(told(await graph(CHERRY, "", "kayon"))).toEqual([
      "green coffee → sent-on",
      "not-recorded → ripe cherry",
      "ripe cherry → green coffee",
    ]);
  });

  test("a lot that only others speak of is not there, shared or not", async () => {
    const get = (who: Slug, lot: string) =>
      refused(world.stack.call(world.keys[who], "GET", `/api/lots/graph?lot=${part(lot)}`));
    await share(world, "kayon", "nordlys");
    const nobody = await get("nordlys", lotOf(gtin("952999000009"), "NONE"));
    expect(nobody).toMatch(/^404 /);
    expect(await get("nordlys", CHERRY)).toBe(nobody);
    expect(await get("hollow", BAG_LOT)).toBe(nobody);
  });

  test.each([
    ["", "lot: say which lot"],
    [`?lot=${part(BAG_LOT)}&depth=11`, "depth: a graph is at most 10 steps deep"],
    [`?lot=${part(BAG_LOT)}&depth=0`, "depth:"],
    [`?lot=${part(BAG_LOT)}&direction=in`, "direction:"],
  ])("%s is refused by name", async (query, sentence) => {
    const answer = world.stack.call(world.keys.nordlys, "GET", `/api/lots/graph${query}`);
    expect(await refused(answer)).toContain(sentence);
  });
});

describe("On other shapes", () => {
  const product = gtin("952999000010");
  const lot = (name: string) => lotOf(product, name);
  const amount = (name: string) => ({ lot: lot(name), quantity: 1, uom: "KGM" });
  const capture = (events: readonly Members[]) => captured(world.stack, world.keys.hollow, events);
  const draw = (name: string, query = "") => graph(lot(name), query, "hollow");

  test("what was declared wrong leads nowhere", async () => {
    const step = making([amount("W1")], [amount("W2")]);
    await capture([step]);
    expect(told(await draw("W2"))).toContain("W1 → W2");
    await capture([wrong(step)]);
    expect(told(await draw("W2"))).toEqual(["not-recorded → W2"]);
  });

  test("what went in besides, on no way to the lot asked for, is counted", async () => {
    await capture([
      making([amount("O1"), amount("O2"), amount("O3")], [amount("O4"), amount("O5")]),
    ]);
    const [down] = (await draw("O1", "&direction=down")).edges;
    expect(down).toMatchObject({ otherFrom: 2 });
    expect(down).not.toHaveProperty("otherTo");
    const up = (await draw("O4", "&direction=up")).edges.find(({ type }) => type !== undefined);
    expect(up).toMatchObject({ otherTo: 1 });
    expect(up?.from).toHaveLength(3);
  });

  test("a circle ends, and a lot worked on in place stands once", async () => {
    await capture([
      making([amount("C1")], [amount("C2")]),
      making([amount("C2")], [amount("C1")]),
      making([amount("C3")], [amount("C3")]),
    ]);
    expect((await draw("C1")).nodes).toHaveLength(2);
    expect((await draw("C3")).nodes).toHaveLength(1);
    expect(told(await draw("C3"))).toEqual(["C3 → C3"]);
  });

  test("the depth that was asked for is kept, and that there is more is said", async () => {
    const names = Array.from({ length: 14 }, (_, n) => `D${n}`);
    await capture(names.slice(1).map((name, n) => making([amount(`D${n}`)], [amount(name)])));
    const shallow = await draw("D6", "&depth=2");
    expect(shallow.nodes.map(({ lot: one }) => one).toSorted()).toEqual(
      ["D4", "D5", "D6", "D7", "D8"].map(lot),
    );
    expect(shallow.more).toBe(true);
    const deep = await draw("D6", "&depth=10");
    expect(deep.nodes).toHaveLength(15);
    expect(deep.more).toBe(false);
  });

  test("no more than 500 lots are given, the nearest first, and that there is more is said", async () => {
    const many = Array.from({ length: 520 }, (_, n) => amount(`M-${n}`));
    await capture([
      making([amount("M")], many),
      making([many[0] ?? amount("M")], [amount("M-LATER")]),
    ]);
    const shown = await draw("M", "&direction=down");
    expect(shown.nodes).toHaveLength(500);
    expect(shown.more).toBe(true);
    expect(shown.nodes.every(({ depth }) => depth <= 1)).toBe(true);
  });
});

/** Events of two organisations over a few lots, later lots out of earlier ones; some declared wrong. */
const history = fc.record({
  events: fc.array(
    fc.record({
      who: fc.constantFrom("nordlys" as const, "kayon" as const),
      from: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
      to: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 2 }),
      isWrong: fc.boolean().map((coin) => coin),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  shared: fc.boolean(),
  depth: fc.integer({ min: 1, max: 10 }),
  root: fc.nat(19),
  direction: fc.constantFrom("up" as const, "down" as const, "both" as const),
});

test("On random histories it is what a slow walk of another making finds", async () => {
  let round = 0;
  const property = fc.asyncProperty(history, async ({ events, shared, depth, root, direction }) => {
    round++;
    const product = gtin(String(952_888_000_000 + round));
    // Two layers of ten: what goes in stands before what comes out, so that there is no circle, but many ways.
    const name = (n: number) => lotOf(product, `L${String(n).padStart(2, "0")}`);
    const steps = events.map(({ who, from, to, isWrong }, n) => ({
      ...{ who, isWrong: isWrong && n % 3 === 0 },
      from: from.map((at) => name(at)),
      to: to.map((at) => name(at + Math.max(0, ...from) + 1)),
    }));
    for (const who of ["nordlys", "kayon"] as const) {
      const made = steps
        .filter((step) => step.who === who)
        .map((step) => ({
          step,
          event:
            step.from.length === 0
              ? moving(
                  "commissioning",
                  step.to.map((lot) => ({ lot })),
                )
              : making(
                  step.from.map((lot) => ({ lot })),
                  step.to.map((lot) => ({ lot })),
                ),
        }));
      if (made.length === 0) continue;
      await captured(
        world.stack,
        world.keys[who],
        made.map(({ event }) => event),
      );
      const off = made.filter(({ step }) => step.isWrong).map(({ event }) => wrong(event));
      if (off.length > 0) await captured(world.stack, world.keys[who], off);
    }
    if (shared) await share(world, "kayon", "nordlys");
    else await world.agree.forbid("kayon", "nordlys");
    const start = name(root);
    const own = steps.filter(({ who }) => who === "nordlys");
    const isKnown = (lot: string) => own.some(({ from, to }) => [...from, ...to].includes(lot));
    const address = `/api/lots/graph?lot=${part(start)}&depth=${depth}&direction=${direction}`;
    const answer = await world.stack.call(world.keys.nordlys, "GET", address);
    if (!isKnown(start)) {
      expect(answer.status).toBe(404);
      return;
    }
    const shown = (await answer.json()) as LotGraph;
    const standing = steps.filter((step) => !step.isWrong && (shared || step.who === "nordlys"));
    // Breadth first, one lot at a time, by comparing names.
    const reach = (next: (lot: string) => string[]) => {
      const at = new Map([[start, 0]]);
      for (const [lot, far] of at) {
        for (const found of next(lot)) if (!at.has(found)) at.set(found, far + 1);
      }
      return at;
    };
    const up = reach((lot) => standing.flatMap(({ from, to }) => (to.includes(lot) ? from : [])));
    const down = reach((lot) =>
      standing.flatMap(({ who, from, to }) => (who === "nordlys" && from.includes(lot) ? to : [])),
    );
    const expected = new Map<string, number>();
    if (direction !== "up") for (const [lot, far] of down) if (far <= depth) expected.set(lot, far);
    if (direction !== "down")
      for (const [lot, far] of up) if (far <= depth) expected.set(lot, -far);
    expected.set(start, 0);
    const lots = shown.nodes.filter(({ blank }) => blank === undefined);
    expect(lots).toHaveLength(expected.size);
    const known = lots.flatMap(({ lot, depth: far }) => (lot === undefined ? [] : [[lot, far]]));
    const expectedKnown = [...expected].filter(([lot]) => isKnown(lot));
    expect(known.toSorted()).toEqual(expectedKnown.toSorted());
    expect(lots.map(({ depth: far }) => far).toSorted()).toEqual([...expected.values()].toSorted());
    const reached = direction === "down" ? [down] : direction === "up" ? [up] : [up, down];
    expect(shown.more).toBe(reached.some((ways) => [...ways.values()].some((far) => far > depth)));
    const without = [...expected].filter(
      ([lot, far]) => far <= 0 && !standing.some(({ to }) => to.includes(lot)),
    );
    const blanks = shown.nodes.filter(({ blank }) => blank !== undefined);
    expect(blanks).toHaveLength(direction === "down" ? 0 : without.length);
  });
  await fc.assert(property, { numRuns: 40 });
}, 120_000);
