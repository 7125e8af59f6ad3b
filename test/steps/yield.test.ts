/** How much came out of what went in: unusual amounts are asked about, exactly, and nothing is guessed. */
import { describe, expect, test } from "vitest";
import { PROFILES } from "../../worker/core/custody/profiles/library.ts";
import type { Amount, Goods } from "../../worker/core/steps/draft.ts";
import { SECTORS, templateOf } from "../../worker/core/steps/templates.ts";
import { isUnit } from "../../worker/core/steps/units.ts";
import { yieldOf } from "../../worker/core/steps/yield.ts";
import { demoDrafts } from "./demo-drafts.ts";

const goods = (amount: Amount | undefined, net?: Amount): Goods => ({
  material: { anchor: "/p/x/y", name: "y", ...(net && { net }) },
  lot: "L",
  ...(amount && { amount }),
});
const of = (quantity: string, uom = "KGM") => goods({ quantity, uom });
const milled = (from: readonly Goods[], made: readonly Goods[], process = "coffee.wet-mill/1") =>
  yieldOf({ what: "processed", process, from, goods: made });

describe("the demo chains", () => {
  const judged = demoDrafts().filter(
    ({ draft }) => PROFILES.find(({ id }) => id === draft.process)?.bounds,
  );

  test("have 21 steps of which it is known what is usual", () => {
    expect(judged).toHaveLength(21);
  });

  test.each(judged.map((one) => [one.step, one] as const))("%s is usual", (_, { draft, ratio }) => {
    const found = yieldOf(draft);
    expect(found.verdict).toBe("usual");
    if (found.verdict === "unknown") return;
    expect(Number(found.ratio)).toBeCloseTo(ratio ?? Number.NaN, 3);
  });

  test.each([
    [
      "2,400 bags of 250 g from 600 kg of green coffee",
      "coffee.roast/1",
      "600",
      "2400",
      "0.25",
      "over",
    ],
    ["60 tables from parts for 50", "furniture.join/1", "3.95", "60", "0.079", "over"],
    ["3,800 T-shirts from 710.1 kg of jersey", "garment.sew/1", "710.1", "3800", "0.17", "high"],
    ["3,000 T-shirts from 710.1 kg of jersey", "garment.sew/1", "710.1", "3000", "0.17", "low"],
  ])("would say so of %s", (_, process, used, count, net, verdict) => {
    const uom = process.startsWith("furniture") ? "MTQ" : "KGM";
    const made = goods({ quantity: count, uom: "H87" }, { quantity: net, uom });
    expect(milled([of(used, uom)], [made], process).verdict).toBe(verdict);
  });
});

test("2,900 kg of parchment from 12,600 kg of cherries are 23%, where 17 to 22% are usual: beyond the margin, it is no question any more", () => {
  expect(milled([of("12600")], [of("2800")])).toMatchObject({ verdict: "high", ratio: "0.2222" });
  expect(milled([of("12600")], [of("2900")])).toEqual({
    ...{ verdict: "over", ratio: "0.2302", min: "0.17", max: "0.22" },
    made: { quantity: "2900", uom: "KGM" },
    used: { quantity: "12600", uom: "KGM" },
  });
});

test("the edge itself is usual, the smallest step beyond it is not", () => {
  expect(milled([of("100")], [of("22")]).verdict).toBe("usual");
  expect(milled([of("100")], [of("22.0000000000000001")]).verdict).toBe("high");
  expect(milled([of("100")], [of("17")]).verdict).toBe("usual");
  expect(milled([of("100")], [of("16.9999999999999999")]).verdict).toBe("low");
});

test("units of one kind are set against each other, and told in the first one's", () => {
  expect(milled([of("12.6", "TNE")], [of("2490")])).toMatchObject({
    ...{ verdict: "usual", ratio: "0.1976" },
    made: { quantity: "2.49", uom: "TNE" },
    used: { quantity: "12.6", uom: "TNE" },
  });
});

test("by-products do not count where the process makes one thing", () => {
  expect(milled([of("9800")], [of("8036"), of("1764")], "bread.mill/1")).toMatchObject({
    verdict: "usual",
    ratio: "0.82",
  });
});

test.each<[string, ReturnType<typeof yieldOf>]>([
  ["another kind of unit", milled([of("100")], [of("20", "LTR")])],
  ["pieces of which it is not said what they hold", milled([of("100")], [of("20", "H87")])],
  ["an amount that is not known", milled([goods(undefined)], [of("20")])],
  ["one of two amounts that is not known", milled([of("100"), goods(undefined)], [of("20")])],
  ["a process that is not known here", milled([of("100")], [of("20")], "coffee.brew/1")],
  ["a process of which nothing is usual", milled([of("100")], [of("20")], "bread.mix/1")],
  ["a lot of nothing", milled([of("0")], [of("20")])],
  [
    "what was not made",
    yieldOf({ what: "sent", process: "coffee.roast/1", from: [], goods: [of("1")] }),
  ],
])("nothing is said of %s", (_, found) => {
  expect(found).toEqual({ verdict: "unknown" });
});

describe.each(SECTORS)("the template for %s", (sector) => {
  const { steps, materials } = templateOf(sector);

  test("speaks of materials, units and processes that are there", () => {
    const slugs = materials.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { uom, net } of materials)
      expect([isUnit(uom), net === undefined || isUnit(net.uom)]).toEqual([true, true]);
    for (const { what, goods, from, process } of steps) {
      expect(slugs).toEqual(expect.arrayContaining([...goods, ...from]));
      expect(from.length > 0).toBe(what === "processed" || what === "packed");
      if (process !== undefined) expect(PROFILES.map(({ id }) => id)).toContain(process);
    }
  });
});
