/** Short readable names for fields and numbers in the sentences of a verdict. */
import type { Json } from "../json.ts";

const VALUE_CHARS_MAX = 60;

/** “quantity” for `/outputQuantityList/0/quantity`, “epc list item” for `/epcList/3`. */
export function nameOfField(pointer: string): string {
  if (pointer === "#seq") return "place in the stream";
  if (pointer === "#prev") return "link to the record before";
  const parts = pointer.split("/").slice(1);
  const isItem = /^\d+$/.test(parts.at(-1) ?? "");
  const last = parts.findLast((part) => !/^\d+$/.test(part)) ?? "item";
  const words = last
    .replaceAll("~1", "/")
    .replaceAll("~0", "~")
    .replace(/([a-z])([A-Z])/g, "$1 $2");
  return shorten(words.toLowerCase()) + (isItem ? " item" : "");
}

/** `/bizStep = "shipping"`, cut where it gets long. */
export function showField(pointer: string, value: Json): string {
  return `${shorten(pointer)} = ${shorten(JSON.stringify(value))}`;
}

export function shorten(text: string): string {
  // Cut by characters, not halves of them.
  const letters = [...text.slice(0, 2 * VALUE_CHARS_MAX)];
  return letters.length > VALUE_CHARS_MAX
    ? `${letters.slice(0, VALUE_CHARS_MAX - 1).join("")}…`
    : text;
}

export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${BigInt(count) === 1n ? one : many}`;
}
