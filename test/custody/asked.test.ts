/** What the ledger asks, in the languages of the console: each has words of its own for every reason, and says every number that English says. */
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../web/console/text/languages.ts";
import { english } from "../../worker/core/custody/asked/en.ts";
import { ASKED_LANGUAGES, askedWordsFor } from "../../worker/core/custody/asked/in.ts";
import type { AskedReason, AskedWords } from "../../worker/core/custody/asked/words.ts";

/** The terms that a sentence says, in the order of their names. */
function saidIn({ sentences }: AskedWords, reason: AskedReason) {
  const terms = new Set<string>();
  const noted = (kind: string) => (label: string) => {
    terms.add(`${kind} ${label}`);
    return "7";
  };
  const sentence = sentences[reason](noted("value"), noted("of"));
  return { sentence, terms: [...terms].sort() };
}

test("There are words for every language of the console, and English where there are none", async () => {
  expect([...ASKED_LANGUAGES].sort()).toEqual(LANGUAGES.map(({ tag }) => tag).sort());
  expect(await askedWordsFor("tlh")).toBe(english);
});

describe.each(ASKED_LANGUAGES.filter((tag) => tag !== "en"))("In %s", (tag) => {
  test("each sentence says the numbers of the English one, in other words", async () => {
    const words = await askedWordsFor(tag);
    const reasons = Object.keys(words.sentences) as AskedReason[];
    expect(reasons.length).toBeGreaterThan(35);
    for (const reason of reasons) {
      const [own, other] = [saidIn(words, reason), saidIn(english, reason)];
      expect(own.terms, reason).toEqual(other.terms);
      expect(own.sentence, reason).not.toBe(other.sentence);
    }
    expect(new Set(reasons.map((one) => saidIn(words, one).sentence)).size).toBe(reasons.length);
  });

  test("rules and lines of the sum are named as many as in English", async () => {
    const words = await askedWordsFor(tag);
    for (const list of ["rules", "labels"] as const) {
      expect(Object.keys(words[list]).sort()).toEqual(Object.keys(english[list]).sort());
      const same = Object.entries(words[list]).filter(
        ([name, word]) => (english[list] as Readonly<Record<string, string>>)[name] === word,
      );
      expect(same.length, String(same)).toBeLessThan(3);
    }
  });
});
