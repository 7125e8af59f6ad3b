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
