/** The open half of the measured sentences, in six languages: floors that no change may go below. The sealed half is scored by the bench alone. */
import { describe, expect, test } from "vitest";
import { measure } from "../../bench/lint-score.ts";
import { read } from "./read.ts";
import open from "./sentences/open.json" with { type: "json" };

const RECALL = 0.95;
const PRECISION = 0.95;
const IN_ONE_LANGUAGE = 0.85;

const judge = (sentence: (typeof open)[number]) =>
  read(sentence.text, sentence.language).map(({ rule }) => rule);

describe("On the open half", () => {
  test("claims are found, and plain facts left alone", () => {
    const { recall, precision } = measure(open, judge);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
    expect(precision).toBeGreaterThanOrEqual(PRECISION);
  });
  test.each(["en", "de", "fr", "nl", "es", "it"])("in %s", (language) => {
    const { recall, precision } = measure(
      open.filter((sentence) => sentence.language === language),
      judge,
    );
    expect(recall).toBeGreaterThanOrEqual(IN_ONE_LANGUAGE);
    expect(precision).toBeGreaterThanOrEqual(IN_ONE_LANGUAGE);
  });
});
