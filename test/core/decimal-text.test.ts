import { describe, expect, test } from "vitest";
import { what } from "../../web/parts/format.ts";
import { text as en } from "../../web/text/en/index.ts";
import { decimalText } from "../../worker/core/json-number.ts";

describe("a number on the page", () => {
  test.each([
    [508.8, "508.8"],
    [1e21, "1000000000000000000000"],
    [1.5e21, "1500000000000000000000"],
    [1e-7, "0.0000001"],
    [-2.5e-7, "-0.00000025"],
    [0, "0"],
  ])("%d is written %s, never with an exponent", (value, text) => {
    expect(decimalText(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });
});

describe("words a stranger sent", () => {
  test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "%s is no word of ours, and breaks no page",
    (word) => {
      expect(what(en, { process: word, bizStep: word, eventType: word })).toBe(en.what.unknown);
    },
  );
});
