/** The phrases a text in a language is read with: its own, the names of schemes, and borrowed English. */
import { type PhraseBook, phraseBook } from "./phrases.ts";
import { german } from "./words/de.ts";
import { english } from "./words/en.ts";
import { spanish } from "./words/es.ts";
import { borrowed, schemes } from "./words/everywhere.ts";
import { french } from "./words/fr.ts";
import { italian } from "./words/it.ts";
import { dutch } from "./words/nl.ts";
import type { Category } from "./words/words.ts";

export const LINTED_LANGUAGES = ["en", "de", "fr", "nl", "es", "it"] as const;
export type LintedLanguage = (typeof LINTED_LANGUAGES)[number];

const OWN = { en: english, de: german, fr: french, nl: dutch, es: spanish, it: italian } as const;
const BOOKS = Object.fromEntries(
  LINTED_LANGUAGES.map((language) => [
    language,
    phraseBook<Category>([OWN[language], schemes, ...(language === "en" ? [] : [borrowed])]),
  ]),
) as Readonly<Record<LintedLanguage, PhraseBook<Category>>>;

/** "de-AT" is read as German; what no list is there for is read as English. */
export function readAs(tag: string): LintedLanguage {
  const language = tag.toLowerCase().split("-")[0];
  return LINTED_LANGUAGES.find((one) => one === language) ?? "en";
}

export const lexiconOf = (tag: string): PhraseBook<Category> => BOOKS[readAs(tag)];
