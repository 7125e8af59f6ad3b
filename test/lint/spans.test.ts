/** Hidden characters, entities and broken lines hide no claim; whatever is given, spans lie in it and nothing is thrown or slow. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LINT_CHARS_MAX } from "../../worker/core/lint/lint.ts";
import { normalise } from "../../worker/core/lint/normalise.ts";
import { read, wordsIn } from "./read.ts";

describe("However it is written, it is found, and the span is in what was given", () => {
  test.each([
    ["a zero-width space", "climate\u200b-neu\u200btral", "climate\u200b-neu\u200btral"],
    ["a soft hyphen", "bio\u00addegrad\u00adable bag", "bio\u00addegrad\u00adable"],
    ["an entity", "climate&#45;neutral", "climate&#45;neutral"],
    ["a soft hyphen as an entity", "bio&shy;degradable", "bio&shy;degradable"],
    ["a broken line", "so sustain-\nable", "sustain-\nable"],
    ["full-width letters", "ｏｒｇａｎｉｃ tea", "ｏｒｇａｎｉｃ"],
    ["a subscript", "CO₂ neutral", "CO₂ neutral"],
    ["a long dash for a hyphen", "eco–friendly", "eco–friendly"],
    ["capitals", "CARBON NEUTRAL", "CARBON NEUTRAL"],
    ["a blank that does not break", "carbon\u00a0neutral", "carbon\u00a0neutral"],
  ])("%s", (_, text, words) => expect(wordsIn(text).map(([, found]) => found)).toContain(words));

  test("accents written as one sign or two", () => {
    expect(wordsIn("e\u0301cologique", "fr")).toEqual([["EU-4a-GENERIC", "e\u0301cologique"]]);
  });
});

test("A normal text knows where each of its units came from", () => {
  const given = "a&amp;b\u200bc ﬁne";
  const { text, from, to } = normalise(given);
  expect(text).toBe("a&bc fine");
  expect([from[1], to[1]]).toEqual([1, 6]);
  expect(given.slice(from[5], to[6])).toBe("ﬁ");
});

const WORDS = [
  "organic",
  "100%",
  "climate",
  "neutral",
  "not",
  "only",
  "“",
  "”",
  "?",
  ".",
  "\n",
  "&shy;",
  "&#",
  "🌱",
  "umweltfreundlich",
  "made in",
  "by 2030",
  "will",
  "plastic",
  "-",
  "'",
  "less",
  "water",
  "l’",
  "nicht",
];

describe("Anything at all", () => {
  const check = (text: string) => {
    for (const language of ["en", "de", "fr", "nl", "es", "it", "xx"]) {
      for (const { span } of read(text, language)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeLessThan(span.end);
      }
    }
  };
  test("of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), check), {
      seed: 11,
      numRuns: 150,
    });
  });
  test("of words that claim, in any order", () => {
    const text = fc
      .array(fc.constantFrom(...WORDS), { maxLength: 60 })
      .map((words) => words.join(" "));
    fc.assert(fc.property(text, check), { seed: 12, numRuns: 150 });
  });
  test("beyond the most that is read holds the text back", () => {
    const found = read("a ".repeat(LINT_CHARS_MAX));
    expect(found).toEqual([expect.objectContaining({ rule: "UNREAD", severity: "block" })]);
    expect(read("a".repeat(LINT_CHARS_MAX))).toEqual([]);
  });
});

describe("Work grows with the length alone", () => {
  const [SHORT, LONG] = [2_500, LINT_CHARS_MAX];
  test.each([
    ["claims without a full stop", "organic not less water planet good "],
    ["one letter", "a"],
    ["open quotation marks", '" '],
    ["hyphens", "eco-"],
    ["beginnings of entities", "&#"],
    ["optional words", "100 % all very minimal to be "],
    ["line ends", "-\n"],
    ["years", "by 2030 "],
  ])("%s, eight times as many", (_, piece) => {
    const time = (chars: number) => {
      const text = piece.repeat(Math.ceil(chars / piece.length)).slice(0, chars);
      const times = [1, 2, 3].map(() => {
        const began = performance.now();
        read(text);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    time(LONG);
    // Linear is 8 times, quadratic 64. The rest is the machine.
    expect(time(LONG)).toBeLessThan(20 * time(SHORT) + 50);
  });
});
