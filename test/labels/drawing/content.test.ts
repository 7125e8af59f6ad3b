/** What may stand on a label, in which words, and what its maker is told is missing. */
import { describe, expect, test } from "vitest";
import { type LabelText, readLabelText } from "../../../worker/core/label/content.ts";
import { headOf } from "../../../worker/core/label/paragraphs.ts";
import { labelWarnings, type Sector } from "../../../worker/core/label/sectors.ts";
import { english } from "../../../worker/core/label/words-en.ts";
import { BREAD, COFFEE, SHIRT, STOOL } from "./cast.ts";

describe("the text of a label", () => {
  test.each([COFFEE, BREAD, SHIRT, STOOL])("$name is taken as it is", (text) => {
    expect(readLabelText(text)).toEqual(text);
  });

  test("letters typed as two are composed, and space at the ends is left away", () => {
    const { name } = readLabelText({ ...COFFEE, name: "  Cafe\u0301 " });
    expect(name).toBe("Caf\u00e9");
  });

  test.each([
    ["a name of 81 characters", { name: "x".repeat(81) }, "/name", "too-long"],
    ["no name", { name: "   " }, "/name", "empty"],
    ["a line break in the name", { name: "Espresso\nbeans" }, "/name", "unprintable"],
    ["half a letter", { care: "Keep \ud83c dry" }, "/care", "unprintable"],
    ["a code point that XML cannot say", { care: "Keep \ufffe dry" }, "/care", "unprintable"],
    ["a soft hyphen", { care: "Keep\u00addry" }, "/care", "unprintable"],
    ["a short code of 17 characters", { shortCode: "7K3M-9QXF-7K3M-9Q" }, "/shortCode", "too-long"],
    ["care in 161 characters", { care: "x".repeat(161) }, "/care", "too-long"],
    [
      "a third line of 81 characters",
      { lines: ["a", "b", "x".repeat(81)] },
      "/lines/2",
      "too-long",
    ],
    ["four lines", { lines: ["a", "b", "c", "d"] }, "/lines", "too-many"],
    ["21 allergens", { contains: Array(21).fill("milk") }, "/contains", "too-many"],
    ["an allergen without a name", { contains: ["milk", ""] }, "/contains/1", "empty"],
    ["30 February", { date: { kind: "use-by", day: "2027-02-30" } }, "/date/day", "day"],
    ["a day in code", { date: { kind: "use-by", day: "270331" } }, "/date/day", "day"],
    [
      "another kind of date",
      { date: { kind: "sell-by", day: "2027-03-31" } },
      "/date/kind",
      "unknown",
    ],
  ])("%s is refused by name", (_, change, pointer, rule) => {
    const text = { ...COFFEE, ...change } as LabelText;
    expect(() => readLabelText(text)).toThrow(
      expect.objectContaining({ code: "body-invalid", pointer, rule }),
    );
  });

  test("80 letters outside of the basic plane are 80 characters", () => {
    const name = "𝒂".repeat(80);
    expect(readLabelText({ ...COFFEE, name }).name).toBe(name);
  });

  test("29 February is a day in leap years only", () => {
    const on = (day: string) => () => readLabelText({ ...COFFEE, date: { kind: "use-by", day } });
    expect(on("2028-02-29")).not.toThrow();
    expect(on("2027-02-29")).toThrow();
  });
});

describe("in English", () => {
  const said = (text: LabelText) =>
    headOf(text, english).map(({ pieces }) =>
      pieces
        .map(({ text: piece, isBold }) => (isBold ? piece.toUpperCase() : piece))
        .join("")
        .trim(),
    );

  test.each([
    ["best-before", "Best before 31 Mar 2027"],
    ["use-by", "Use by 31 Mar 2027"],
    ["packed-on", "Packed on 31 Mar 2027"],
    ["made-on", "Made on 31 Mar 2027"],
    ["harvested", "Harvested 31 Mar 2027"],
  ] as const)("%s is said as %j", (kind, sentence) => {
    const date = english.date({ kind, day: "2027-03-31" });
    expect(date.replaceAll("\u00a0", " ")).toBe(sentence);
    // The day itself stays on one line.
    expect(date).toContain("31\u00a0Mar\u00a02027");
  });

  test("allergens are set in bold capitals, what leads to them is not", () => {
    const contains = headOf(BREAD, english).find(({ pointer }) => pointer === "/contains");
    expect(contains?.pieces.map(({ text, isBold }) => [text.trim(), isBold])).toEqual([
      ["Contains:", false],
      ["WHEAT,", true],
      ["RYE,", true],
      ["WALNUTS", true],
    ]);
  });

  test("an empty list of allergens says nothing on the label", () => {
    expect(said({ ...STOOL, contains: [] })).toEqual(said(STOOL));
  });
});

describe("what a sector usually has", () => {
  const missing = (text: LabelText, sector: Sector) =>
    labelWarnings(text, sector, english.wanted).map(({ field }) => field);

  test.each([
    ["bread with its date and allergens", BREAD, "food", []],
    ["coffee that does not say whether it has allergens", COFFEE, "food", ["contains"]],
    ["coffee that says it has none", { ...COFFEE, contains: [] }, "food", []],
    [
      "food with a day of packing only",
      { ...BREAD, date: { kind: "packed-on", day: "2026-11-20" } },
      "food",
      ["date"],
    ],
    ["a shirt with fibres and care", SHIRT, "textile", []],
    ["a shirt without care", { ...STOOL, lines: ["100 % linen"] }, "textile", ["care"]],
    ["a shirt without fibres", { ...SHIRT, lines: ["Made in Portugal"] }, "textile", ["lines"]],
    ["a stool with its day", STOOL, "wood", []],
    ["a stool without", SHIRT, "wood", ["date"]],
    ["a cream with neither date nor care", STOOL, "cosmetics", ["date", "care"]],
    ["a cream that keeps 12 months once open", { ...SHIRT, lines: ["12M"] }, "cosmetics", []],
    ["anything else", STOOL, "other", []],
  ] as const)("%s", (_, text, sector, fields) => {
    expect(missing(text as LabelText, sector)).toEqual(fields);
  });

  test("what is missing is told in a sentence with the law that asks for it", () => {
    const [warning] = labelWarnings(SHIRT, "food", english.wanted);
    expect(warning).toEqual({
      field: "date",
      detail:
        "Most food carries a best-before or use-by date (Regulation (EU) No 1169/2011, Article 24); this label has none.",
    });
  });
});
