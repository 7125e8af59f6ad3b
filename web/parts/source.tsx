/** In what language a maker wrote something, where it is not the page's: nothing here is translated behind its back. */
import type { Text } from "../text/languages.ts";
import { languageName } from "./format.ts";

/** Whether who reads the page may not read this. Of `und` nobody said what it is. */
export function isForeign({ tag }: Text, language: string): boolean {
  const [primary = ""] = language.toLowerCase().split("-");
  return primary !== tag && primary !== "und" && primary !== "";
}

/** `in English, as its maker wrote it`. */
export function Source({ language, text }: { readonly language: string; readonly text: Text }) {
  if (!isForeign(text, language)) return null;
  return <p class="source">{text.languages.source(languageName(text, language))}</p>;
}
