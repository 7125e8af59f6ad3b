import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigit,
  checkPair,
  hasCheckDigit,
  hasCheckPair,
} from "../../../worker/core/gs1/check-digit.ts";
import { isShortGtin, longGtin, parseGtin } from "../../../worker/core/gs1/gtin.ts";

describe("a GTIN", () => {
  test.each([
    ["9506000134352", "09506000134352"], // GTIN-13 and GTIN-14 name the same product
    ["09506000134352", "09506000134352"],
    ["614141000036", "00614141000036"], // GTIN-12
    ["96385074", "00000096385074"], // GTIN-8
  ])("%s is kept as %s", (sent, kept) => expect(parseGtin(sent)).toBe(kept));

  test.each([
    ["9506000134353", "gtin-check-digit"], // last digit off by one
    ["9506000134325", "gtin-check-digit"], // two digits swapped
    ["950600013435", "gtin-check-digit"], // a digit lost in typing: a valid length, a wrong sum
    ["950600013435O", "gtin-malformed"], // letter O for zero
    ["95060001343", "gtin-malformed"],
    ["095060001343520", "gtin-malformed"],
    ["٩٥٠٦٠٠٠١٣٤٣٥٢", "gtin-malformed"], // digits, but not these
    [" 9506000134352", "gtin-malformed"],
    ["", "gtin-malformed"],
  ])("%j is refused: %s", (sent, code) => {
    expect(() => parseGtin(sent)).toThrow(expect.objectContaining({ code }));
  });

  test("of 8, 12 or 13 digits is short, and its fourteen are the same with zeros in front", () => {
    const texts = ["96385074", "614141000036", "9506000134352", "09506000134352", "950600013", ""];
    expect(texts.map(isShortGtin)).toEqual([true, true, true, false, false, false]);
    expect(texts.map(longGtin)).toEqual([
      "00000096385074",
      "00614141000036",
      ...["09506000134352", "09506000134352", "950600013", ""],
    ]);
  });

  test("the refusal says what the digit should be", () => {
    expect(() => parseGtin("9506000134353")).toThrow(
      "GTIN 9506000134353 ends in 3, its check digit is 2",
    );
  });
});

describe("check digits", () => {
  const body = fc.stringMatching(/^[0-9]{7,17}$/);

  test("zeros in front change nothing, any other single digit does", () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, change) => {
        const key = digits + checkDigit(digits);
        const index = at % digits.length;
        const wrong = String((Number(key[index]) + change) % 10);
        expect(hasCheckDigit(`00${key}`)).toBe(true);
        expect(hasCheckDigit(key.slice(0, index) + wrong + key.slice(index + 1))).toBe(false);
      }),
    );
  });

  test("nothing else than digits has one", () => {
    for (const text of ["", "0", "12345678a", "1234 5670"]) expect(hasCheckDigit(text)).toBe(false);
  });

  test.each([
    ["7907665Bm8v2AB", true],
    ["23956qk1&dB!23", true],
    ["1987654Ad4X4bL5ttr2310c2K", true],
    ["1987654Ad4X4bL5ttr2310cXK", false],
    ["1987654Ad4X4bL5ttr2310c2X", false],
    ["2", false],
    ["12345678901234567890123 T", false],
    ["22", true], // the pair of nothing
    [`${"z".repeat(98)}ZZ`, false], // longer than the dictionary knows primes for
  ])("the pair of %s: %s", (text, right) => expect(hasCheckPair(text)).toBe(right));

  test("the pair is what makes a GMN whole", () => {
    expect(checkPair("1987654Ad4X4bL5ttr2310c")).toBe("2K");
    expect([checkPair("a b"), checkPair("9".repeat(98))]).toEqual([undefined, undefined]);
  });
});
