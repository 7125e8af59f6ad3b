/** The linter's sentences in the languages of the console: each has words of its own for every rule and every need. */
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../web/console/text/languages.ts";
import { lint } from "../../worker/core/lint/lint.ts";
import { english, type LintWords } from "../../worker/core/lint/words-en.ts";
import { lintWordsFor, WORDED_LANGUAGES } from "../../worker/core/lint/words-in.ts";

const sentences = ({ why, need }: LintWords) => [...Object.entries(why), ...Object.entries(need)];

test("There are words for every language of the console", () => {
  expect([...WORDED_LANGUAGES].sort()).toEqual(LANGUAGES.map(({ tag }) => tag).sort());
});

describe.each(WORDED_LANGUAGES.filter((tag) => tag !== "en"))("In %s", (tag) => {
  test("every rule and every need has a sentence, and none is English’s", async () => {
    const words = await lintWordsFor(tag);
    const own = sentences(english);
    expect(sentences(words).map(([name]) => name)).toEqual(own.map(([name]) => name));
    for (const [at, [name, sentence]] of sentences(words).entries()) {
      expect(sentence.length, name).toBeGreaterThan(5);
      expect(sentence, name).not.toBe(own[at]?.[1]);
    }
    expect(new Set(sentences(words).map(([, sentence]) => sentence)).size).toBe(own.length);
  });

  test("a finding speaks it", async () => {
    const words = await lintWordsFor(tag);
    const [found] = lint("climate neutral", {
      ...{ markets: ["EU"], language: "en", date: "2026-11-26", words },
    });
    expect(found?.explanation).toBe(words.why["EU-4c-OFFSET"]);
  });
});

test("Where there are none, English is spoken", async () => {
  expect(await lintWordsFor("tlh")).toBe(english);
});
