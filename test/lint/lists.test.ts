/** The word lists themselves: every phrase is written as phrases.ts reads it, and every language says what English says. */
import { describe, expect, test } from "vitest";
import { fold } from "../../worker/core/lint/tokens.ts";
import { german } from "../../worker/core/lint/words/de.ts";
import { english } from "../../worker/core/lint/words/en.ts";
import { spanish } from "../../worker/core/lint/words/es.ts";
import { schemes } from "../../worker/core/lint/words/everywhere.ts";
import { french } from "../../worker/core/lint/words/fr.ts";
import { italian } from "../../worker/core/lint/words/it.ts";
import { dutch } from "../../worker/core/lint/words/nl.ts";

const LISTS = { english, german, french, dutch, spanish, italian, schemes };

describe.each(Object.entries(LISTS))("%s", (name, list) => {
  const phrases = Object.values(list).flatMap((source) =>
    source.split("|").map((one) => one.trim()),
  );
  test("has words in small letters without accents, and signs where they mean something", () => {
    for (const phrase of phrases) {
      expect(phrase).not.toBe("");
      expect(fold(phrase)).toBe(phrase);
      for (const element of phrase.split(/\s+/)) {
        expect(element).toMatch(/^(#|####|@|%|\*|[a-z0-9*]+(\/[a-z0-9*#@]+)*)\??$/);
      }
    }
  });
  test("says under every head what English says there", () => {
    if (name === "schemes") return;
    expect(Object.keys(list).sort()).toEqual(Object.keys(english).sort());
  });
});
