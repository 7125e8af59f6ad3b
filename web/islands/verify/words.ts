/** What the check says, by the language of the page. */
import { type CheckWords, words as en } from "./words/en.ts";

export type { CheckWords } from "./words/en.ts";

/** A language is fetched when somebody checks in it; English is here already. */
const LANGUAGES: { readonly [lang: string]: () => Promise<{ readonly words: CheckWords }> } = {
  de: () => import("./words/de.ts"),
  fr: () => import("./words/fr.ts"),
  nl: () => import("./words/nl.ts"),
  es: () => import("./words/es.ts"),
  it: () => import("./words/it.ts"),
  pt: () => import("./words/pt.ts"),
};

/** English where a language is not spoken, or its words do not come. */
export async function wordsFor(lang: string): Promise<CheckWords> {
  const load = LANGUAGES[lang.replace(/-.*$/, "")];
  if (load === undefined) return en;
  return load().then(
    ({ words }) => words,
    () => en,
  );
}
