/** The console's languages: each says everything that English says, in words of its own, and drops nothing that it is given to say. */
import { describe, expect, test } from "vitest";
import { text as english } from "../../web/console/text/en/index.ts";
import { LANGUAGES, languageFor } from "../../web/console/text/languages.ts";

type Words = { readonly [name: string]: unknown };
type Leaf = string | ((...values: never[]) => string);

/** Every sentence by where it stands: `shell.nav.lots`. */
function leaves(words: Words, at = ""): [string, Leaf][] {
  return Object.entries(words).flatMap(([name, value]): [string, Leaf][] => {
    const place = at === "" ? name : `${at}.${name}`;
    const isLeaf = typeof value === "string" || typeof value === "function";
    return isLeaf ? [[place, value as Leaf]] : leaves(value as Words, place);
  });
}

const ENGLISH = new Map(leaves(english));
/** A name, a unit's sign, a web address, an example: what a language may share with English. */
const SAME_MAX = 0.12;
const PLACES = /\p{Script=Latin}{3,}/u;

const translations = LANGUAGES.filter(({ tag }) => tag !== "en");

describe.each(translations)("$name", ({ tag, load }) => {
  test("has every sentence English has, and none besides", async () => {
    const { text } = await load();
    expect(leaves(text).map(([place]) => place)).toEqual([...ENGLISH.keys()]);
  });

  test("takes what it is given to say, and leaves no sentence empty", async () => {
    const { text } = await load();
    for (const [place, leaf] of leaves(text)) {
      const ours = ENGLISH.get(place);
      expect(typeof leaf, place).toBe(typeof ours);
      if (typeof leaf === "string") expect(leaf === "", place).toBe(ours === "");
      else expect(leaf.length, place).toBe((ours as (...values: never[]) => string).length);
    }
  });

  test("is that language, and not English that nobody translated", async () => {
    const { text } = await load();
    const worded = leaves(text).filter(([, leaf]) => typeof leaf === "string" && PLACES.test(leaf));
    const same = worded.filter(([place, leaf]) => ENGLISH.get(place) === leaf);
    const [shares, all] = [same.length, Math.max(1, worded.length)];
    expect(shares / all, same.map(([place]) => place).join(" ")).toBeLessThan(SAME_MAX);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });
});

test("The language that is wanted first and spoken here is taken; English where none is", () => {
  expect(languageFor(["sw-KE", "en-GB"]).tag).toBe("en");
  expect(languageFor(["tlh"]).tag).toBe("en");
  for (const { tag } of LANGUAGES) expect(languageFor([`${tag}-XX`, "en"]).tag).toBe(tag);
});

test("One of them is written from right to left", () => {
  expect(LANGUAGES.map(({ dir }) => dir)).toContain("rtl");
});
