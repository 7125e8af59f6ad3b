/** Which languages the public pages speak. A language is one folder beside `en` with the same members, file by file. */
import { text as de } from "./de/index.ts";
import { text as en } from "./en/index.ts";
import { text as es } from "./es/index.ts";
import { text as fr } from "./fr/index.ts";
import { text as it } from "./it/index.ts";
import { text as nl } from "./nl/index.ts";
import { text as pt } from "./pt/index.ts";

/** Every word of one language. */
export type Words = typeof en;

/** What somebody reads: the words, and what the page knows of how they were chosen. */
export type Text = Words & {
  /** The reader asked for this language in the address, so links to other pages take it along. */
  readonly isAsked?: boolean;
  /** This page's own address without a language, from `/` on; absent where it cannot be asked for again. */
  readonly address?: string;
  /** The site whose page it is. */
  readonly origin?: string;
};

/** Each calls itself what its speakers call it. */
const SPOKEN: readonly Words[] = [en, de, fr, nl, es, it, pt];

export const LANGUAGES: readonly Pick<Words, "tag" | "name">[] = SPOKEN;
const BY_TAG: ReadonlyMap<string, Words> = new Map(SPOKEN.map((words) => [words.tag, words]));

/** The words of a language, `de` as well as `de-AT`; undefined where it is not spoken here. */
export function textFor(language: string): Words | undefined {
  return BY_TAG.get(language.toLowerCase().replace(/-.*$/, ""));
}

/** A link to another page of ours: a language that was asked for stays the language. */
export function inLanguage({ isAsked = false, tag }: Text, href: string): string {
  return isAsked ? withLanguage(href, tag) : href;
}

/** `/p/01/…?lang=de`. */
export function withLanguage(href: string, tag: string): string {
  const [, address = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
  return `${address}${address.includes("?") ? "&" : "?"}lang=${tag}${fragment}`;
}
