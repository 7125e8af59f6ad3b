/** The linter's sentences in the language of whoever reads them; fetched one by one, and English where there are none. */
import { english, type LintWords } from "./words-en.ts";

const WORDS: Readonly<Record<string, () => Promise<LintWords>>> = {
  de: async () => (await import("./words-de.ts")).german,
  fr: async () => (await import("./words-fr.ts")).french,
  nl: async () => (await import("./words-nl.ts")).dutch,
  es: async () => (await import("./words-es.ts")).spanish,
  it: async () => (await import("./words-it.ts")).italian,
  pt: async () => (await import("./words-pt.ts")).portuguese,
  ar: async () => (await import("./words-ar.ts")).arabic,
};
export const WORDED_LANGUAGES: readonly string[] = ["en", ...Object.keys(WORDS)];

export async function lintWordsFor(tag: string): Promise<LintWords> {
  return (await WORDS[tag]?.()) ?? english;
}
