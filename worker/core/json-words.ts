/** What is wrong with a text that should be JSON, in English, for those who wrote it. */
import type { JsonFault } from "./json-scan.ts";

const EXPECTED: Readonly<Record<string, string>> = {
  value: "a value is expected",
  digit: "a digit is expected",
  name: "a member name in double quotes is expected",
  ":": 'a ":" is expected',
  "}": 'a "," or "}" is expected',
  "]": 'a "," or "]" is expected',
  end: "nothing may follow",
  quote: "this text has no closing quote",
  escape: "this text has an escape that is not one JSON knows",
  "no-control": "this text has a control character that must be escaped",
};

const NEW_LINE = 0x0a;

export function sayJsonFault(fault: JsonFault): string {
  const { text, at } = fault;
  let line = 1;
  let lineStart = 0;
  // Counted, not cut: four million lines would take a hundred megabytes.
  for (let before = 0; before < at; before++) {
    if (text.charCodeAt(before) !== NEW_LINE) continue;
    line++;
    lineStart = before + 1;
  }
  return `line ${line}, column ${at - lineStart + 1}: ${whatIsWrong(fault)}`;
}

function whatIsWrong({ code, what }: JsonFault): string {
  if (code === "json-too-deep") return `lists and objects may nest ${what} deep`;
  if (code === "json-duplicate-key") return `the name ${name(what)} appears twice`;
  if (code === "json-proto-key") return `the name ${name(what)} may not be used as a name`;
  if (code === "json-negative-zero") {
    return `${shorten(what)} has a sign that would be lost: write 0`;
  }
  if (code === "json-number-inexact") {
    const value = Number(what);
    const kept = Number.isFinite(value) ? `would be kept as ${value}` : "is too large";
    return `the number ${shorten(what)} ${kept}`;
  }
  if (code === "json-lone-surrogate") return "this text holds half a character (a lone surrogate)";
  if (code === "json-null-character") return "the character U+0000 cannot be kept";
  return EXPECTED[what] ?? "this is not JSON";
}

function name(key: string): string {
  return shorten(JSON.stringify(key));
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
