/** What the ledger asks about in the language of whoever reads it; fetched one by one, and English where there are none. */
import { english } from "./en.ts";
import type { AskedWords } from "./words.ts";

const WORDS: Readonly<Record<string, () => Promise<AskedWords>>> = {
  de: async () => (await import("./de.ts")).german,
  fr: async () => (await import("./fr.ts")).french,
  nl: async () => (await import("./nl.ts")).dutch,
  es: async () => (await import("./es.ts")).spanish,
  it: async () => (await import("./it.ts")).italian,
  pt: async () => (await import("./pt.ts")).portuguese,
  ar: async () => (await import("./ar.ts")).arabic,
};
export const ASKED_LANGUAGES: readonly string[] = ["en", ...Object.keys(WORDS)];

export async function askedWordsFor(tag: string): Promise<AskedWords> {
  return (await WORDS[tag]?.()) ?? english;
}
