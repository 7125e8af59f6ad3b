/** What the generated validators call for: the schema's two formats, and whether entries differ. Bundled into them, imported by no one else. */
import { fullFormats } from "ajv-formats/dist/formats.js";

// Each character has one way to be read here, so the time is linear.
const PATH = "[\\w\\-.~!$&'()*+,;=:@/]*(?:%[0-9a-f]{2}[\\w\\-.~!$&'()*+,;=:@/]*)*";
const QUERY = PATH.replaceAll("@/", "@/?");

/** URIs as nearly all are written: no user, no port, no numeric host. What fits is a URI to ajv-formats as well, at a multiple of the cost. */
export const PLAIN_URI = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?://[a-z0-9.-]+(?:/${PATH})?|(?!//|[?#]|$)${PATH})(?:\\?${QUERY})?(?:#${QUERY})?$`,
  "i",
);

/** Times likewise: the 29th and later days of a month and leap seconds are left to ajv-formats. */
export const PLAIN_TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** What ajv-formats would cut at every `T` and space of a text that has millions. */
const ONE_SEPARATOR = /^[^t\s]*[t\s][^t\s]*$/i;

type Check = (text: string) => boolean;
const judgedByAjv = (format: "uri" | "date-time"): Check => {
  const given = fullFormats[format] as Check | { readonly validate: Check };
  return typeof given === "function" ? given : given.validate;
};
const isUri = judgedByAjv("uri");
const isTime = judgedByAjv("date-time");

export const formats = {
  uri: (text: string) => PLAIN_URI.test(text) || isUri(text),
  "date-time": (text: string) =>
    PLAIN_TIME.test(text) || (ONE_SEPARATOR.test(text) && isTime(text)),
} as const;

/** Whether no two entries say the same, in the time it takes to read them once: ajv compares each with each. */
export function distinct(list: readonly unknown[]): boolean {
  const plain = new Set<unknown>();
  const texts = new Set<string>();
  for (const entry of list) {
    if (isComposed(entry)) texts.add(textOf(entry));
    else plain.add(entry);
  }
  return plain.size + texts.size === list.length;
}

/** For ajv, which asks about every pair: each entry is written out once. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (isComposed(a) && isComposed(b) && textOf(a) === textOf(b));
}

const written = new WeakMap<object, string>();

/** The same for the same JSON, in whatever order the members stand. */
function textOf(value: object): string {
  const text = written.get(value) ?? JSON.stringify(value, inOrder);
  written.set(value, text);
  return text;
}

function inOrder(_name: string, value: unknown): unknown {
  if (!isComposed(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isComposed(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
