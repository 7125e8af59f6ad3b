/** The words of the pages in each language, and the links that take a language along. */
import { describe, expect, test } from "vitest";
import { text as en } from "../../web/text/en/index.ts";
import { inLanguage, LANGUAGES, textFor, withLanguage } from "../../web/text/languages.ts";

describe("a language is found by its tag", () => {
  test("with or without a region, in any case", () => {
    for (const tag of ["en", "EN", "en-GB", "en-AU"]) expect(textFor(tag)).toBe(en);
  });

  test.each(["", "xx", "e", "eng", "*", "constructor"])("and “%s” finds none", (tag) => {
    expect(textFor(tag)).toBeUndefined();
  });

  test("each is listed once", () => {
    const tags = LANGUAGES.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    for (const tag of tags) expect(textFor(tag)?.tag).toBe(tag);
  });
});

describe("a language that was asked for", () => {
  const asked = { ...en, isAsked: true };

  test("stays on every link, before its fragment and behind its query", () => {
    expect(inLanguage(asked, "/c")).toBe("/c?lang=en");
    expect(inLanguage(asked, "/p/01/1#questions")).toBe("/p/01/1?lang=en#questions");
    expect(withLanguage("/c?code=1", "de")).toBe("/c?code=1&lang=de");
  });

  test("and one that the browser likes is on none", () => {
    expect(inLanguage(en, "/p/01/1#questions")).toBe("/p/01/1#questions");
  });
});

type Node = { readonly [name: string]: unknown };

/** Every place where words stand, as `journey.gaps.no-origin`; of a list as many as there are. */
function places(node: unknown, at = ""): string[] {
  if (typeof node !== "object" || node === null) return [`${at} ${typeof node}`];
  return Object.entries(node as Node).flatMap(([name, value]) => places(value, `${at}.${name}`));
}

describe.each(LANGUAGES.map(({ tag }) => tag))("the words of “%s”", (tag) => {
  const words = textFor(tag) ?? en;

  test("are all there, and none besides", () => {
    expect(places(words).sort()).toEqual(places(en).sort());
  });

  test("are what Intl knows as its language", () => {
    expect(Intl.getCanonicalLocales(words.locale)).toEqual([words.locale]);
    expect(Intl.NumberFormat.supportedLocalesOf(words.locale)).toEqual([words.locale]);
  });

  test("count one and many", () => {
    const { summary, questions } = words;
    for (const say of Object.values(summary.gaps)) {
      expect(say(1)).toMatch(/^1 /);
      expect(say(2)).toMatch(/^2 /);
      expect(say(1).slice(1)).not.toBe(say(2).slice(1));
    }
    expect(summary.logged(1, 1).replace(/1/g, "")).not.toBe(summary.logged(2, 2).replace(/2/g, ""));
    expect(questions.overdue(2, "X")).toMatch(/\b2\b/);
  });
});
