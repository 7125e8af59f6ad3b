/** How the event hash puts texts together: names before values, lists in the order of their texts. CBV 2.0 §8.9.2; STANDARDS.md §5.2. */
import { isJsonList, type Json } from "../json.ts";

export function named(name: string, value: string): string {
  return value === "" ? name : `${name}=${value}`;
}

export function sortedItems(list: Json | undefined, write: (item: Json) => string): string {
  return isJsonList(list) ? inOrder(list.map(write)) : "";
}

const BEYOND = /[\ud800-\uffff]/;

/** The texts as one, sorted by code point: the list given is sorted as well. */
export function inOrder(texts: string[]): string {
  if (texts.length > 1) {
    // JavaScript compares UTF-16 units, where a character beyond U+FFFF comes before U+E000; the reference does not.
    if (texts.some((text) => BEYOND.test(text))) texts.sort(byCodePoint);
    else texts.sort();
  }
  return texts.join("");
}

function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
