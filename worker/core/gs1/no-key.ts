/** Why a path names no key, where it shows that one was meant. For people alone: nothing is read by what is said here. */
import { aiOf, isKey } from "./application-identifiers.ts";
import { RETIRED_WORDS } from "./retired-words.ts";
import { sentence } from "./rules.ts";

const SHOWN_CHARS_MAX = 40;
/** Every key begins with the prefix of a company: what begins otherwise was never meant as one. */
const KEY_VALUE = /^[0-9]{4}/;

/** `segments` of a path in which no key was found. Ends a sentence that begins "it". */
export function whyNoKey(segments: readonly string[]): string {
  const keyAt = segments.findIndex(
    (name, at) => isKey(aiFor(name)) && KEY_VALUE.test(segments[at + 1] ?? ""),
  );
  if (keyAt < 0) return sentence("no-key");
  const words = new Set<string>();
  let at = keyAt;
  for (; at + 1 < segments.length; at += 2) {
    const name = segments[at] ?? "";
    if (RETIRED_WORDS.has(name)) words.add(name);
    else if (aiOf(name) === undefined) break;
  }
  return words.size > 0 ? hasWords(words) : goesOn(segments[keyAt] ?? "", segments.slice(at));
}

function aiFor(name: string): string {
  return RETIRED_WORDS.get(name) ?? name;
}

function hasWords(words: ReadonlySet<string>): string {
  const all = [...words].map((word) => `/${aiFor(word)}/ for /${word}/`);
  return `has words that were retired in 2022: write ${all.join(", ")}`;
}

function goesOn(key: string, rest: readonly string[]): string {
  const whole = `/${rest.join("/")}`;
  const shown = whole.length > SHOWN_CHARS_MAX ? `${whole.slice(0, SHOWN_CHARS_MAX)}…` : whole;
  return `goes on after its key (${key}) with "${shown}", as no qualifier does; a / in a value is written %2F`;
}
