/** Which languages the console speaks. A language is one folder beside `en` with the same members. */
import type { text as english } from "./en/index.ts";

export type Text = typeof english;

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  readonly load: () => Promise<{ readonly text: Text }>;
}

export const LANGUAGES: readonly [Language, ...Language[]] = [
  { tag: "en", name: "English", dir: "ltr", load: () => import("./en/index.ts") },
  { tag: "ar", name: "العربية", dir: "rtl", load: () => import("./ar/index.ts") },
];

/** The one that is spoken here and wanted most; English where none is. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split("-");
    const found = LANGUAGES.find((one) => one.tag === primary);
    if (found !== undefined) return found;
  }
  return LANGUAGES[0];
}
