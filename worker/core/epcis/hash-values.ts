/**
 * One value as the event hash writes it, so that the same thing said in two ways hashes alike: identifiers, words of
 * the vocabulary, times, numbers. CBV 2.0 §8.9; STANDARDS.md §5.4.
 */
import { NORMAL_STEM } from "../gs1/digital-link.ts";
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

/** How the values of some members are written; those of all others as {@link anyValue} does. */
const WRITERS: ReadonlyMap<string, (text: string) => string> = new Map([
  ...["eventTime", "time", "startTime", "endTime"].map((field) => [field, toUtc] as const),
  ...[...WORD_PREFIXES].map(
    ([field, prefix]) => [field, (text: string) => word(text, prefix)] as const,
  ),
]);

/** A value of a standard member; `field` is its name, with the list before it where a name means several things. */
export function standardValue(field: string, value: Json): string {
  return (WRITERS.get(field) ?? anyValue)(plain(value));
}

function word(text: string, prefix: string): string {
  return /^[A-Za-z0-9_]+$/.test(text) ? prefix + text : anyValue(text);
}

/** A value of which nothing is known but what it looks like: those of extensions, and all others. */
export function anyValue(value: Json): string {
  const text = plain(value);
  return decimal(text) ?? identifier(text);
}

// Everything in URN_PREFIXES begins so.
const MAY_BE_OLD = /^(?:urn:epcglobal:cbv:|gs1:|cbv:|https?:\/\/(?:www\.)?gs1\.org\/)/;

// Links as most are written: nothing to read in them but where the host ends.
const PLAIN_LINK =
  /^https?:\/\/[^/?#]+(\/(?:00\/[0-9]{18}|414\/[0-9]{13}|01\/[0-9]{14}(?:\/(?:10|21)\/[\w.-]{1,20})?))$/;

function identifier(text: string): string {
  // Nothing below matches without a colon, and most values are plain words.
  if (!text.includes(":")) return text;
  const plainLink = PLAIN_LINK.exec(text)?.[1];
  if (plainLink !== undefined) return NORMAL_STEM + plainLink;
  if (text.startsWith("urn:epc:")) return linkOfUrn(text) ?? text;
  if (MAY_BE_OLD.test(text)) {
    for (const [from, to] of URN_PREFIXES) {
      if (text.startsWith(from)) return to + text.slice(from.length);
    }
  }
  return linkOfAddress(text) ?? text;
}

function plain(value: Json): string {
  if (typeof value === "string") return isTrimmed(value) ? value : value.trim();
  return value === null ? "" : String(value);
}

/** Looks at the ends only, and knows only what is surely no space. */
function isTrimmed(text: string): boolean {
  return isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
}

function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

const NUMBER = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?$/;
// A double goes no further; text that claims more is a name, not a number.
const EXPONENT_MAX = 400;

// Nearly all numbers are written like this, and nearly everything else begins with another character.
const PLAIN_NUMBER = /^(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;
const NUMBER_START = /^[0-9.+-]/;

/** `007.10` becomes `7.1` and `1E3` becomes `1000`; `undefined` for what does not look like a number. */
export function decimal(text: string): string | undefined {
  if (!NUMBER_START.test(text)) return undefined;
  if (PLAIN_NUMBER.test(text)) return text;
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
