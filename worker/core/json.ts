/**
 * Reads JSON the strict way: what we keep, hash and sign must mean one thing only. RFC 8259, with what I-JSON
 * (RFC 7493) forbids refused: duplicate keys, numbers a double cannot hold, lone surrogates. LOG.md §4.
 */
import { stepsOf } from "./json-pointer.ts";
import {
  expected,
  QUOTE,
  type Reader,
  readNumber,
  readString,
  refuse,
  type SayJsonFault,
  skipSpace,
} from "./json-scan.ts";
import { sayJsonFault } from "./json-words.ts";

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export const JSON_DEPTH_MAX = 64;
// The reader calls itself once per level; this many levels fit every stack we run on.
const JSON_DEPTH_CEILING = 1000;

/** Gives the same value as JSON.parse, or throws {@link Problem} naming the place. A BOM at the start is skipped. */
export function parseJson(text: string, limits: { readonly depthMax?: number } = {}): Json {
  const depthMax = Math.min(limits.depthMax ?? JSON_DEPTH_MAX, JSON_DEPTH_CEILING);
  return readJson(text, depthMax, sayJsonFault);
}

/** As {@link parseJson}, for numbers that were measured: they are taken as near as a double comes. */
export function parseMeasuredJson(text: string): Json {
  return readWhole({ text, depthMax: JSON_DEPTH_MAX, say: sayJsonFault, isMeasured: true });
}

/** As {@link parseJson}, but a problem has its code and its place only: for those who choose the words themselves. */
export function readJson(text: string, depthMax: number, say?: SayJsonFault): Json {
  return readWhole({ text, depthMax, say });
}

function readWhole(asked: Omit<Reader, "at" | "path">): Json {
  const reader: Reader = { ...asked, at: asked.text.charCodeAt(0) === 0xfeff ? 1 : 0, path: [] };
  const value = readValue(reader, skipSpace(reader));
  if (!Number.isNaN(skipSpace(reader))) expected(reader, "end");
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

/** A member of what may be no object at all. */
export function memberOf(object: Json | undefined, name: string): Json | undefined {
  return isJsonObject(object) ? object[name] : undefined;
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
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

function readValue(reader: Reader, first: number): Json {
  if (first === QUOTE) return readString(reader);
  if (first === 0x7b) return readObject(reader);
  if (first === 0x5b) return readList(reader);
  if ((first >= 0x30 && first <= 0x39) || first === 0x2d) return readNumber(reader);
  for (const [word, value] of WORDS) {
    if (!reader.text.startsWith(word, reader.at)) continue;
    reader.at += word.length;
    return value;
  }
  return expected(reader, "value");
}

function readObject(reader: Reader): JsonObject {
  const object: { [name: string]: Json } = {};
  let next = enter(reader);
  if (next === 0x7d) return leave(reader, object);
  for (;;) {
    if (next !== QUOTE) expected(reader, "name");
    const keyAt = reader.at;
    const key = readString(reader);
    reader.path.push(key);
    if (key === "__proto__") refuse({ ...reader, at: keyAt }, "json-proto-key", key);
    if (Object.hasOwn(object, key)) refuse({ ...reader, at: keyAt }, "json-duplicate-key", key);
    if (skipSpace(reader) !== COLON) expected(reader, ":");
    reader.at++;
    object[key] = readValue(reader, skipSpace(reader));
    reader.path.pop();
    next = skipSpace(reader);
    if (next === 0x7d) return leave(reader, object);
    if (next !== COMMA) expected(reader, "}");
    reader.at++;
    next = skipSpace(reader);
  }
}

function readList(reader: Reader): Json[] {
  const list: Json[] = [];
  let next = enter(reader);
  if (next === 0x5d) return leave(reader, list);
  for (;;) {
    reader.path.push(list.length);
    list.push(readValue(reader, next));
    reader.path.pop();
    next = skipSpace(reader);
    if (next === 0x5d) return leave(reader, list);
    if (next !== COMMA) expected(reader, "]");
    reader.at++;
    next = skipSpace(reader);
  }
}

function enter(reader: Reader): number {
  const { path, depthMax } = reader;
  if (path.length >= depthMax) refuse(reader, "json-too-deep", `${depthMax}`);
  reader.at++;
  return skipSpace(reader);
}

function leave<T>(reader: Reader, value: T): T {
  reader.at++;
  return value;
}
