import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AI_NUMBERS } from "../../../worker/core/gs1/application-identifiers.ts";
import { barcodeData, FNC1, readBarcodeData } from "../../../worker/core/gs1/barcode-data.ts";
import { elementString, readElementString } from "../../../worker/core/gs1/element-string.ts";
import { readIdentifier } from "../../../worker/core/gs1/read-identifier.ts";
import { rightValue } from "./samples.ts";

const GTIN = { ai: "01", value: "09521234543213" };
const LOT_7 = { ai: "10", value: "LOT-7" };
const rulesOf = (text: string) => readIdentifier(text).faults.map(({ rule }) => rule);

describe("an element string", () => {
  test("is read and written, a bracket in a value with a backslash in front", () => {
    const values = [GTIN, { ai: "10", value: "A(1)(2" }, { ai: "99", value: "x)" }];
    const text = "(01)09521234543213(10)A\\(1)\\(2(99)x)";
    expect(elementString(values)).toBe(text);
    expect(readElementString(text)).toEqual({ values, faults: [] });
  });

  test.each([
    ["(10)LOT-7(01)", ["empty-value"]],
    ["(10)(17)270101", ["empty-value"]],
    ["(10)LOT^7", ["invalid-cset82-character"]],
    ["(89)A", ["unknown-ai"]],
    ["(10)A(B", ["element-string-malformed"]],
    ["()12345", ["element-string-malformed"]],
    ["(01", ["element-string-malformed"]],
    ["(12345)A", ["element-string-malformed"]],
    ["(01)09521234543213(21)A(235)B", ["exclusive-association"]],
    ["(400)A(400)B", ["repeated-ai"]],
  ])("%s is refused: %j", (text, rules) => expect(rulesOf(text)).toEqual(rules));

  test("says where it stops being one", () => {
    expect(readElementString("(10)A(B").faults[0]?.detail).toBe(
      'An application identifier in brackets is expected at character 6, there is "(B"',
    );
  });

  test("without a key is part of a marking: companions are not asked for, with one they are", () => {
    expect(rulesOf("(10)LOT-7(17)270101")).toEqual([]);
    expect(rulesOf("(02)09521234543213")).toEqual(["required-association"]);
    expect(rulesOf("(414)9521321000018(10)LOT-7")).toEqual(["required-association"]);
    expect(rulesOf("(01)09521234543213(10)LOT-7")).toEqual([]);
  });
});

describe("the data of a barcode", () => {
  test("has a separator only where the end of a value cannot be told", () => {
    const values = [GTIN, LOT_7, { ai: "17", value: "270101" }, { ai: "3103", value: "000195" }];
    expect(barcodeData(values)).toBe(`010952123454321310LOT-7${FNC1}172701013103000195`);
    expect(barcodeData([LOT_7, GTIN], "^")).toBe("10LOT-7^0109521234543213");
    expect(barcodeData([])).toBe("");
  });

  test("may have separators that need not be there", () => {
    const data = `0109521234543213${FNC1}10LOT-7${FNC1}`;
    expect(readBarcodeData(data)).toEqual({ values: [GTIN, LOT_7], faults: [] });
  });

  test.each([
    ["]C1", `]C1010952123454321310LOT-7${FNC1}`],
    ["]e0", "]e0010952123454321310LOT-7"],
    ["]d2", "]d2010952123454321310LOT-7"],
    ["]Q3", "]Q3010952123454321310LOT-7"],
    ["]J1", "]J1010952123454321310LOT-7"],
    ["GS in front", `${FNC1}010952123454321310LOT-7`],
    ["a caret for FNC1", "^010952123454321310LOT-7"],
    ["both", "]d2^010952123454321310LOT-7"],
    ["]Q1", "]Q1https://x.example/01/09521234543213/10/LOT-7"],
    ["]d1", "]d1https://x.example/01/09521234543213/10/LOT-7"],
  ])("scanned with %s it is the same lot", (_, scan) => {
    expect(readIdentifier(scan)).toMatchObject({ values: [GTIN, LOT_7], faults: [] });
  });

  test.each([
    ["]E0", "]E09521234543213"],
    ["]I1", "]I109521234543213"],
    ["nothing in front", "9521234543213"],
  ])("a GTIN alone is scanned with %s", (_, scan) => {
    expect(readIdentifier(scan)).toMatchObject({ values: [GTIN], faults: [] });
  });

  test.each([
    ["]d2", ["element-string-malformed"]],
    ["^", ["element-string-malformed"]],
    ["]d2890123", ["unknown-ai"]],
    ["]d2010952123454321", ["too-short"]],
    ["]d20109521234543213^10A", ["unknown-ai"]], // a caret is no FNC1 where GS is
    ["]d210A^B", ["invalid-cset82-character"]],
    ["]E0952123454321", ["gtin-malformed"]],
    ["]E49521234543213", ["gtin-malformed"]],
    ["]X0123", ["unsupported-symbology"]],
    ["]Q1hello", ["uri-scheme"]],
    ["952123454321", ["incorrect-check-digit"]],
    ["12345", ["unrecognised"]],
    ["", ["empty-value"]],
    ["LOT-7", ["unrecognised"]],
  ])("%j is refused: %j", (scan, rules) => expect(rulesOf(scan)).toEqual(rules));
});

const anyValues = fc.array(
  fc.constantFrom(...AI_NUMBERS).chain((ai) => rightValue(ai).map((value) => ({ ai, value }))),
  { minLength: 1, maxLength: 6 },
);

test("whatever values are written are read back, in brackets and as a barcode", () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(readElementString(elementString(values))).toEqual({ values, faults: [] });
      expect(readBarcodeData(barcodeData(values))).toEqual({ values, faults: [] });
    }),
    { numRuns: 500 },
  );
});

test("no text at all throws, and what is found wrong has a rule and a sentence", () => {
  const near = fc
    .tuple(
      fc.constantFrom("", "(", "(01)", "]d2", "^", "https://x.example/", "urn:epc:id:sgtin:"),
      fc.string({ maxLength: 60 }),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(near, (text) => {
      for (const { rule, detail } of readIdentifier(text).faults) {
        expect(rule).not.toBe("");
        expect(detail).not.toBe("");
      }
    }),
    { numRuns: 2000 },
  );
});
