/** Amounts are exact, of one dimension or brought there by a factor that somebody declared. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountOf, brought, type DeclaredFactor } from "../../worker/core/custody/measure.ts";
import {
  add,
  cutOff,
  divide,
  order,
  ratio,
  shortened,
  wholePercent,
} from "../../worker/core/custody/ratio.ts";
import { writeDecimal } from "../../worker/core/decimal.ts";
import { BAG, kg, pieces } from "./cast.ts";

const OAK: DeclaredFactor = {
  ...{ from: "MTQ", to: "KGM", factor: "680", material: "oak" },
  ...{ source: "wood database", version: "2026" },
};
const BOARDS = { amount: { quantity: "7530", uom: "LTR" } };

test("pieces weigh what one of them holds", () => {
  const bags = amountOf({ amount: pieces("2020"), net: BAG });
  expect(bags && writeDecimal(bags.value)).toBe("505");
});

test.each([
  ["tonnes", { quantity: "0.0006", uom: "TNE" }, "0.6"],
  ["pounds", { quantity: "1", uom: "LBR" }, "0.45359237"],
  ["kilowatt hours, in megajoules", { quantity: "10", uom: "KWH" }, "36"],
  ["a dozen", { quantity: "2", uom: "DZN" }, "24"],
])("%s are exact", (_, amount, base) => {
  const measured = amountOf({ amount });
  expect(measured && writeDecimal(measured.value)).toBe(base);
});

test.each([
  ["nothing said", {}],
  ["less than nothing", { amount: kg("-1") }],
  ["a unit that nobody knows", { amount: { quantity: "1", uom: "XYZ" } }],
  ["no number", { amount: kg("1e3") }],
])("%s is no amount", (_, one) => {
  expect(amountOf(one)).toBeUndefined();
});

describe("from cubic metres to kilograms", () => {
  const measured = amountOf(BOARDS) ?? { kind: "mass" as const, value: { units: 0n, scale: 0 } };
  const inKilograms = (factors: readonly DeclaredFactor[], material = "oak") => {
    const found = brought(measured, "mass", { factors, material });
    return found && writeDecimal(found);
  };

  test("by a declared factor, whatever unit of volume was said", () => {
    expect(inKilograms([OAK])).toBe("5120.4");
  });

  test("without one not at all, nor by that of another material, nor by one of another direction", () => {
    expect(inKilograms([])).toBeUndefined();
    expect(inKilograms([OAK], "beech")).toBeUndefined();
    expect(inKilograms([{ ...OAK, from: "KGM", to: "MTQ" }])).toBeUndefined();
  });
});

describe("fractions", () => {
  const third = ratio(1n, 3n);

  test("three thirds are one, and two thirds are 66 hundredths", () => {
    expect(add(add(third, third), third)).toEqual(ratio(1n, 1n));
    expect(wholePercent(add(third, third))).toBe(66);
    expect(writeDecimal(cutOff(third, 4))).toBe("0.3333");
  });

  test("too long ones are brought to a hundred digits, and never in favour of a claim", () => {
    const anyBig = fc.bigInt({ min: 1n, max: 10n ** 450n });
    fc.assert(
      fc.property(anyBig, anyBig, (over, under) => {
        const one = ratio(over, over + under);
        const [down, up] = [shortened(one, "down"), shortened(one, "up")];
        expect([order(down, one) <= 0, order(up, one) >= 0]).toEqual([true, true]);
        expect(order(add(down, ratio(1n, 10n ** 100n)), up)).toBeGreaterThanOrEqual(0);
        expect(order(divide(one, one), ratio(1n, 1n))).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
