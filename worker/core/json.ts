/**
 * Reads JSON the strict way: what we keep, hash and sign must mean one thing only. RFC 8259, with what I-JSON
 * (RFC 7493) forbids refused: duplicate keys, numbers a double cannot hold, lone surrogates. LOG.md §4.
 */
import { stepsOf } from "./json-pointer.ts";
import {
  MINUS,
  QUOTE,
  type Reader,
  readNumber,
  readString,
  refuse,
  refuseKey,
  skipSpace,
} from "./json-scan.ts";

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export const JSON_DEPTH_MAX = 64;
// The reader calls itself once per level; this many levels fit every stack we run on.
const JSON_DEPTH_CEILING = 1000;

/** Gives the same value as JSON.parse, or throws {@link Problem} naming the place. A BOM at the start is skipped. */
export function parseJson(text: string, limits: { readonly depthMax?: number } = {}): Json {
  const depthMax = Math.min(limits.depthMax ?? JSON_DEPTH_MAX, JSON_DEPTH_CEILING);
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const reader: Reader = { text, depthMax, at, depth: 0, path: [], named: 0 };
  const value = readValue(reader, skipSpace(reader));
  if (!Number.isNaN(skipSpace(reader))) refuse(reader, "json-malformed", "nothing may follow");
  return value;
}

/** True for `{…}`: not a list, not null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for `[…]`; Array.isArray alone does not know read-only lists. */
export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value a pointer (RFC 6901) names, `undefined` when there is none. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  let at: Json | undefined = document;
  for (const step of stepsOf(pointer)) {
    if (isJsonList(at)) at = at[Number(step)];
    else at = isJsonObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

const COMMA = 0x2c;
const COLON = 0x3a;

function readValue(reader: Reader, first: number): Json {
  if (first === QUOTE) return readString(reader);
  if (first === 0x7b) return readObject(reader);
  if (first === 0x5b) return readList(reader);
  if ((first >= 0x30 && first <= 0x39) || first === MINUS) return readNumber(reader, first);
  if (first === 0x74) return readWord(reader, "true", true);
  if (first === 0x66) return readWord(reader, "false", false);
  if (first === 0x6e) return readWord(reader, "null", null);
  return refuse(reader, "json-malformed", "a value is expected");
}

function readObject(reader: Reader): JsonObject {
  const object: { [name: string]: Json } = {};
  const level = enter(reader);
  let next = skipSpace(reader);
  if (next === 0x7d) return leave(reader, object);
  for (;;) {
    if (next !== QUOTE)
      refuse(reader, "json-malformed", "a member name in double quotes is expected");
    const keyAt = reader.at;
    reader.named = level;
    const key = readString(reader);
    reader.path[level] = key;
    reader.named = level + 1;
    if (key === "__proto__")
      refuseKey(reader, keyAt, "json-proto-key", "may not be used as a name");
    if (Object.hasOwn(object, key)) refuseKey(reader, keyAt, "json-duplicate-key", "appears twice");
    if (skipSpace(reader) !== COLON) refuse(reader, "json-malformed", 'a ":" is expected');
    reader.at++;
    object[key] = readValue(reader, skipSpace(reader));
    next = skipSpace(reader);
    if (next === 0x7d) return leave(reader, object);
    if (next !== COMMA) refuse(reader, "json-malformed", 'a "," or "}" is expected');
    reader.at++;
    next = skipSpace(reader);
  }
}

function readList(reader: Reader): Json[] {
  const list: Json[] = [];
  const level = enter(reader);
  let next = skipSpace(reader);
  if (next === 0x5d) return leave(reader, list);
  for (;;) {
    reader.path[level] = list.length;
    reader.named = level + 1;
    list.push(readValue(reader, next));
    next = skipSpace(reader);
    if (next === 0x5d) return leave(reader, list);
    if (next !== COMMA) refuse(reader, "json-malformed", 'a "," or "]" is expected');
    reader.at++;
    next = skipSpace(reader);
  }
}

function enter(reader: Reader): number {
  if (reader.depth >= reader.depthMax) {
    refuse(reader, "json-too-deep", `lists and objects may nest ${reader.depthMax} deep`);
  }
  reader.at++;
  reader.depth++;
  return reader.depth - 1;
}

function leave<T>(reader: Reader, value: T): T {
  reader.at++;
  reader.depth--;
  reader.named = reader.depth;
  return value;
}

function readWord<T extends Json>(reader: Reader, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at)) {
    refuse(reader, "json-malformed", "a value is expected");
  }
  reader.at += word.length;
  return value;
}
