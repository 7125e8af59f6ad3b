/**
 * The words of JSON: strings, numbers and the space between them, and how a wrong one is refused.
 * `json.ts` puts them together, `json-words.ts` says in English what was wrong. RFC 8259 §6 and §7.
 */
import { doubleGivesBack } from "./json-number.ts";
import { pointerTo } from "./json-pointer.ts";
import { Problem, type ProblemCode } from "./problem.ts";

/** What was wrong with a text, and where. `what` is the thing expected or refused, as `json-words.ts` knows it. */
export type JsonFault = {
  readonly code: ProblemCode;
  readonly what: string;
  readonly text: string;
  readonly at: number;
};
export type SayJsonFault = (fault: JsonFault) => string;

export type Reader = {
  readonly text: string;
  readonly depthMax: number;
  /** Absent where nobody reads the sentence: then a problem's message is its code. */
  readonly say?: SayJsonFault | undefined;
  /** Numbers are measurements: as near as a double comes is near enough. */
  readonly isMeasured?: boolean;
  at: number;
  /** The key or index of the value being read, at each open level; joined to a pointer only when something is wrong. */
  readonly path: (string | number)[];
};

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function readString(reader: Reader): string {
  const { text } = reader;
  let at = reader.at + 1;
  let isPlain = true;
  for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
    // A comparison with NaN, the end of the text, is false as well.
    if (!(code >= 0x20)) expected(reader, at < text.length ? "no-control" : "quote");
    if (code === BACKSLASH) isPlain = false;
    at += code === BACKSLASH ? 2 : 1;
  }
  const value = isPlain
    ? text.slice(reader.at + 1, at)
    : unescaped(reader, text.slice(reader.at, at + 1));
  if (!value.isWellFormed()) refuse(reader, "json-lone-surrogate");
  reader.at = at + 1;
  return value;
}

function unescaped(reader: Reader, literal: string): string {
  let value = "";
  try {
    value = JSON.parse(literal);
  } catch {
    // Said again with the place, and in words that are the same on every platform.
    expected(reader, "escape");
  }
  if (value.includes("\0")) refuse(reader, "json-null-character");
  return value;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

export function readNumber(reader: Reader): number {
  NUMBER.lastIndex = reader.at;
  const literal = NUMBER.exec(reader.text)?.[0];
  if (literal === undefined) return expected(reader, "digit");
  const value = Number(literal);
  if (reader.isMeasured !== true && Object.is(value, -0))
    refuse(reader, "json-negative-zero", literal);
  if (reader.isMeasured !== true && !doubleGivesBack(literal, value))
    refuse(reader, "json-number-inexact", literal);
  reader.at += literal.length;
  return value;
}

/** Moves to the next character that is not space and gives its code, NaN at the end. */
export function skipSpace(reader: Reader): number {
  for (;;) {
    const code = reader.text.charCodeAt(reader.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
    reader.at++;
  }
}

/** Refuses text that is no JSON: something else should stand here. */
export function expected(reader: Reader, what: string): never {
  return refuse(reader, "json-malformed", what);
}

export function refuse(reader: Reader, code: ProblemCode, what = ""): never {
  const { text, at, path, say } = reader;
  const pointer = path.reduce<string>(pointerTo, "");
  throw new Problem(code, say?.({ code, what, text, at }) ?? code, { pointer, rule: code });
}
