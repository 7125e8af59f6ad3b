/**
 * The words of JSON: strings, numbers and the space between them, and how a wrong one is reported.
 * `json.ts` puts them together. RFC 8259 §6 and §7.
 */
import { doubleGivesBack } from "./json-number.ts";
import { pointerTo } from "./json-pointer.ts";
import { Problem, type ProblemCode } from "./problem.ts";

export type Reader = {
  readonly text: string;
  readonly depthMax: number;
  at: number;
  depth: number;
  /** The key or index being read at each open level; joined to a pointer only when something is wrong. */
  readonly path: (string | number)[];
  /** How many steps of `path` are those of the value being read; the rest is left over from siblings. */
  named: number;
};

export const QUOTE = 0x22;
export const MINUS = 0x2d;
const BACKSLASH = 0x5c;

// Plain text is copied as one slice; only an escape takes the slower way round.
export function readString(reader: Reader): string {
  const { text } = reader;
  const from = reader.at + 1;
  let at = from;
  let surrogates = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) break;
    if (code === BACKSLASH) return readEscaped(reader, from, at);
    if (code >= 0xd800 && code <= 0xdfff) surrogates = true;
    // A comparison with NaN, the end of the text, is false as well.
    if (!(code >= 0x20)) refuseInString(reader, at);
    at++;
  }
  const value = text.slice(from, at);
  if (surrogates && !value.isWellFormed()) refuseSurrogate(reader);
  reader.at = at + 1;
  return value;
}

function readEscaped(reader: Reader, from: number, firstEscape: number): string {
  const { text } = reader;
  let value = "";
  let copied = from;
  let at = firstEscape;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) break;
    if (!(code >= 0x20)) refuseInString(reader, at);
    if (code === BACKSLASH) {
      value += text.slice(copied, at) + readEscape(reader, at);
      at += text[at + 1] === "u" ? 6 : 2;
      copied = at;
    } else {
      at++;
    }
  }
  value += text.slice(copied, at);
  if (!value.isWellFormed()) refuseSurrogate(reader);
  reader.at = at + 1;
  return value;
}

const SHORT_ESCAPES = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function readEscape(reader: Reader, at: number): string {
  const letter = reader.text[at + 1] ?? "";
  const short = SHORT_ESCAPES.get(letter);
  if (short !== undefined) return short;
  const hex = reader.text.slice(at + 2, at + 6);
  if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(hex)) {
    reader.at = at;
    refuse(reader, "json-malformed", "this escape is not one JSON knows");
  }
  if (hex === "0000") {
    reader.at = at;
    refuse(reader, "json-null-character", "the character U+0000 cannot be kept");
  }
  return String.fromCharCode(Number.parseInt(hex, 16));
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// A decimal of up to 15 digits always survives the double; one more may not.
const SAFE_LITERAL_LENGTH = 15;

export function readNumber(reader: Reader, first: number): number {
  NUMBER.lastIndex = reader.at;
  const literal = NUMBER.exec(reader.text)?.[0];
  if (literal === undefined) return refuse(reader, "json-malformed", "a digit is expected");
  const value = Number(literal);
  if (value === 0 && first === MINUS) {
    refuse(
      reader,
      "json-negative-zero",
      `${shorten(literal)} has a sign that would be lost: write 0`,
    );
  }
  const safe = literal.length <= SAFE_LITERAL_LENGTH && !/e/i.test(literal);
  if (!safe && !doubleGivesBack(literal, value)) {
    const kept = Number.isFinite(value) ? `would be kept as ${value}` : "is too large";
    refuse(reader, "json-number-inexact", `the number ${shorten(literal)} ${kept}`);
  }
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

function refuseInString(reader: Reader, at: number): never {
  const ended = at >= reader.text.length;
  if (!ended) reader.at = at;
  return refuse(
    reader,
    "json-malformed",
    ended ? "this text has no closing quote" : "a control character must be escaped",
  );
}

function refuseSurrogate(reader: Reader): never {
  return refuse(
    reader,
    "json-lone-surrogate",
    "this text holds half a character (a lone surrogate)",
  );
}

export function refuseKey(reader: Reader, at: number, code: ProblemCode, what: string): never {
  reader.at = at;
  return refuse(
    reader,
    code,
    `the name ${shorten(JSON.stringify(reader.path[reader.named - 1]))} ${what}`,
  );
}

export function refuse(reader: Reader, code: ProblemCode, what: string): never {
  const before = reader.text.slice(0, reader.at);
  const line = before.split("\n").length;
  const column = reader.at - before.lastIndexOf("\n");
  const pointer = reader.path.slice(0, reader.named).reduce<string>(pointerTo, "");
  throw new Problem(code, `line ${line}, column ${column}: ${what}`, { pointer, rule: code });
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
