/**
 * One value as the event hash writes it, so that the same thing said in two ways hashes alike: identifiers, words of
 * the vocabulary, times, numbers. CBV 2.0 §8.9; STANDARDS.md §5.4.
 */
import type { Json } from "../json.ts";
import { linkOfAddress, linkOfUrn } from "./hash-identifiers.ts";
import { toUtc } from "./time.ts";

const CBV = "https://ref.gs1.org/cbv/";
const VOC = "https://ref.gs1.org/voc/";

/** Where bare words stand, and the web address they are short for. */
const WORD_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["bizStep", `${CBV}BizStep-`],
  ["disposition", `${CBV}Disp-`],
  ["set", `${CBV}Disp-`],
  ["unset", `${CBV}Disp-`],
  ["bizTransactionList.type", `${CBV}BTT-`],
  ["sourceList.type", `${CBV}SDT-`],
  ["destinationList.type", `${CBV}SDT-`],
  ["component", `${CBV}Comp-`],
  ["sensorReport.type", VOC],
  ["exception", VOC],
]);

const TIMES: ReadonlySet<string> = new Set(["eventTime", "time", "startTime", "endTime"]);

/** The older names of CBV terms. */
const URN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["urn:epcglobal:cbv:bizstep:", `${CBV}BizStep-`],
  ["urn:epcglobal:cbv:disp:", `${CBV}Disp-`],
  ["urn:epcglobal:cbv:btt:", `${CBV}BTT-`],
  ["urn:epcglobal:cbv:sdt:", `${CBV}SDT-`],
  ["urn:epcglobal:cbv:er:", `${CBV}ER-`],
  ["gs1:", VOC],
  ["cbv:", CBV],
  ["https://gs1.org/voc/", VOC],
  ["http://gs1.org/voc/", VOC],
  ["https://www.gs1.org/voc/", VOC],
]);

/** A value of a standard member; `field` is its name, with the list before it where a name means several things. */
export function standardValue(field: string, value: Json): string {
  const text = plain(value);
  if (TIMES.has(field)) return toUtc(text);
  const prefix = WORD_PREFIXES.get(field);
  if (prefix !== undefined && /^[A-Za-z0-9_]+$/.test(text)) return prefix + text;
  return anyValue(text);
}

/** A value of which nothing is known but what it looks like: those of extensions, and all others. */
export function anyValue(value: Json): string {
  const text = plain(value);
  return decimal(text) ?? identifier(text);
}

function identifier(text: string): string {
  // Nothing below matches without a colon, and most values are plain words.
  if (!text.includes(":")) return text;
  if (text.startsWith("urn:epc:")) return linkOfUrn(text) ?? text;
  for (const [from, to] of URN_PREFIXES) {
    if (text.startsWith(from)) return to + text.slice(from.length);
  }
  return linkOfAddress(text) ?? text;
}

function plain(value: Json): string {
  return typeof value === "string" ? value.trim() : value === null ? "" : String(value);
}

const NUMBER = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?$/;
// A double goes no further; text that claims more is a name, not a number.
const EXPONENT_MAX = 400;

/** `007.10` becomes `7.1` and `1E3` becomes `1000`; `undefined` for what does not look like a number. */
export function decimal(text: string): string | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  const exponent = Number(power);
  if (whole + fraction === "" || Math.abs(exponent) > EXPONENT_MAX) return undefined;
  const point = whole.length + exponent;
  const digits = (whole + fraction)
    .padEnd(point, "0")
    .padStart(whole.length + fraction.length - Math.min(point, 0), "0");
  const at = Math.max(point, 0);
  const before = withoutLeadingZeros(digits.slice(0, at));
  const after = withoutTrailingZeros(digits.slice(at));
  const value = (before === "" ? "0" : before) + (after === "" ? "" : `.${after}`);
  return sign === "-" && value !== "0" ? `-${value}` : value;
}

// Loops, for the reason given in json-number.ts.
function withoutLeadingZeros(digits: string): string {
  let from = 0;
  while (digits[from] === "0") from++;
  return digits.slice(from);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}
