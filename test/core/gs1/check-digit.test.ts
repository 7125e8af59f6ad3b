import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueFault } from "../../../worker/core/gs1/application-identifiers.ts";
import { checkDigit, hasCheckDigit, hasCheckPair } from "../../../worker/core/gs1/check-digit.ts";
import { parseGtin } from "../../../worker/core/gs1/gtin.ts";
import { corpusAbsent, corpusVectors } from "../corpus.ts";

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
  ])("the pair of %s: %s", (text, right) => expect(hasCheckPair(text)).toBe(right));
});

const KEY_AIS = new Map([
  ["GLN", "414"],
  ["SSCC", "00"],
  ["GSRN", "8018"],
]);

type CheckVector = { kind: string; value: string; ok: boolean; gtin14?: string | null };
type LinterVector = { linter: string; value: string; ok: boolean };

describe.skipIf(corpusAbsent())("the vectors of the corpus", () => {
  const vectors = corpusVectors<CheckVector>("check-digits");

  test.each(vectors.map((vector) => [vector.kind, vector.value, vector.ok, vector] as const))(
    "%s %s: %s",
    (kind, value, ok, { gtin14 }) => {
      const ai = KEY_AIS.get(kind);
      if (ai !== undefined) return expect(valueFault(ai, value) === undefined).toBe(ok);
      if (ok) return expect(parseGtin(value)).toBe(gtin14);
      const code = expect.stringMatching(/^gtin-/);
      expect(() => parseGtin(value)).toThrow(expect.objectContaining({ code }));
    },
  );

  // A GMN has at most 25 characters; the linter takes up to 99, we do not.
  const pairs = corpusVectors<LinterVector>("ai-linters").filter(
    ({ linter, value }) => linter === "csumalpha" && value.length <= 25,
  );
  test.each(pairs.map(({ value, ok }) => [value, ok] as const))(
    "check pair %j: %s",
    (value, ok) => {
      expect(hasCheckPair(value)).toBe(ok);
    },
  );

  test("are as many as they were", () => expect([vectors.length, pairs.length]).toEqual([84, 22]));
});
