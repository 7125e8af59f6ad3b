/** Which languages the console speaks. A language is one folder beside `en` with the same members, area by area. */
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
  { tag: "de", name: "Deutsch", dir: "ltr", load: () => import("./de/index.ts") },
  { tag: "fr", name: "Français", dir: "ltr", load: () => import("./fr/index.ts") },
  { tag: "nl", name: "Nederlands", dir: "ltr", load: () => import("./nl/index.ts") },
  { tag: "es", name: "Español", dir: "ltr", load: () => import("./es/index.ts") },
  { tag: "it", name: "Italiano", dir: "ltr", load: () => import("./it/index.ts") },
  { tag: "pt", name: "Português", dir: "ltr", load: () => import("./pt/index.ts") },
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
