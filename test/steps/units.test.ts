/** Units by code and by the names people have for them; conversion that loses nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compare,
  type Decimal,
  plus,
  quotient,
  readDecimal,
  times,
  writeDecimal,
} from "../../worker/core/decimal.ts";
import { convert, kindOf, readUnit, UNIT_CODES } from "../../worker/core/steps/units.ts";

const decimal = (text: string) => readDecimal(text) as Decimal;

test.each([
  ["kg", "KGM"],
  [" Kgs. ", "KGM"],
  ["Kilo", "KGM"],
  ["kilogrammes", "KGM"],
  ["KGM", "KGM"],
  ["gr", "GRM"],
  ["tonnes", "TNE"],
  ["metric tons", "TNE"],
  ["m³", "MTQ"],
  ["m3", "MTQ"],
  ["Stück", "H87"],
  ["PCE", "H87"],
  ["pcs.", "H87"],
  ["Litres", "LTR"],
  ["кг", "KGM"],
  ["m", "MTR"],
])("%s is %s", (typed, code) => {
  expect(readUnit(typed)).toBe(code);
});

test.each(["quintal", "libra", "sack", "", "constructor", "kg/m3"])(
  "%s means no certain amount and is no unit",
  (typed) => {
    expect(readUnit(typed)).toBeUndefined();
  },
);

test("no name means two units", () => {
  for (const code of UNIT_CODES) expect([code, readUnit(code)]).toEqual([code, code]);
});

describe("conversion", () => {
  test.each([
    ["12600", "KGM", "TNE", "12.6"],
    ["250", "GRM", "KGM", "0.25"],
    ["0.1", "TNE", "GRM", "100000"],
    ["1", "LBR", "KGM", "0.45359237"],
    ["2", "HAR", "MTK", "20000"],
    ["3", "DZN", "H87", "36"],
    ["1.5", "MTQ", "LTR", "1500"],
  ])("%s %s in %s are %s", (quantity, uom, to, wanted) => {
    expect(convert({ quantity, uom }, to)).toEqual({ quantity: wanted, uom: to });
  });

  test.each([
    ["another kind", "1", "KGM", "LTR"],
    ["what no decimal says exactly", "1", "KGM", "LBR"],
    ["an unknown unit", "1", "SACK", "KGM"],
    ["no number", "a", "KGM", "GRM"],
  ])("is refused for %s", (_, quantity, uom, to) => {
    expect(convert({ quantity, uom }, to)).toBeUndefined();
  });

  test("there and back is the same number", () => {
    const masses = UNIT_CODES.filter((code) => kindOf(code) === "mass");
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.constantFrom(...masses),
        fc.constantFrom("KGM", "GRM", "MGM", "TNE"),
        (units, uom, to) => {
          const amount = { quantity: writeDecimal({ units, scale: 3 }), uom };
          const there = convert(amount, to);
          expect(there && convert(there, uom)).toEqual(amount);
        },
      ),
    );
  });
});

describe("decimals", () => {
  test("are read plainly or not at all", () => {
    expect(readDecimal("508.80")).toEqual({ units: 50880n, scale: 2 });
    for (const text of ["", ".5", "5.", "1e3", "+1", " 1", "1,5", "1".repeat(41)])
      expect([text, readDecimal(text)]).toEqual([text, undefined]);
  });

  test("add, multiply, compare and divide as fractions do", () => {
    const any = fc
      .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(6))
      .map(([units, scale]) => ({ units, scale }));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const up = 10n ** 12n;
        const scaled = ({ units, scale }: Decimal) => (units * up) / 10n ** BigInt(scale);
        expect(scaled(plus(a, b))).toBe(scaled(a) + scaled(b));
        expect(scaled(times(a, b)) * up).toBe(scaled(a) * scaled(b));
        expect(compare(a, b)).toBe(Number(scaled(a) > scaled(b)) - Number(scaled(a) < scaled(b)));
      }),
    );
    expect(writeDecimal(quotient(decimal("2900"), decimal("12600"), 4))).toBe("0.2302");
    expect(writeDecimal(quotient(decimal("1"), decimal("8"), 2))).toBe("0.13");
    expect(writeDecimal(quotient(decimal("-1"), decimal("8"), 2))).toBe("-0.13");
  });
});
