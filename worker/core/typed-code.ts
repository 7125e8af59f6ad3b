/**
 * What somebody typed where a code could not be scanned: a code to type, a GTIN in digits with its lot, an element string, scanned content, an
 * EPC URN, a name without a GTIN, or a whole link of any host. docs/resolver.md, *Codes to type*.
 */
import { isOwnName } from "./code.ts";
import { aiOf } from "./gs1/application-identifiers.ts";
import { checkDigit, hasCheckDigit } from "./gs1/check-digit.ts";
import { type DigitalLink, NORMAL_STEM, valuesOf } from "./gs1/digital-link.ts";
import { longGtin } from "./gs1/gtin.ts";
import { linkOfValues } from "./gs1/link-building.ts";
import { type Reading, readIdentifier } from "./gs1/read-identifier.ts";
import { type Fault, sentence } from "./gs1/rules.ts";
import { valueFault } from "./gs1/value-fault.ts";
import { examineOwnPath, type OwnName, readOwnName } from "./own-name.ts";
import { plainCharacters, readShortCode } from "./short-code.ts";

export interface Typed {
  readonly code: string;
  /** Counts where the code names none. */
  readonly lot?: string;
}

export type TypedReading =
  | { readonly type: "short-code"; readonly code: string; readonly lot?: string }
  /** `host` is the one of a whole link. */
  | { readonly type: "link"; readonly link: DigitalLink | OwnName; readonly host?: string }
  | Damaged;

/** No code that can exist. */
export interface Damaged {
  readonly type: "damaged";
  readonly rule: DamageRule;
  readonly detail: string;
  /** Digits whose last one does not fit, and the one that would. */
  readonly digits?: string;
  readonly expected?: string;
}

/** `digits`: too few or too many for a GTIN. `value`: one that its identifier cannot have. `text`: nothing that is known here. */
export type DamageRule =
  | "too-long"
  | "check-digit"
  | "short-code"
  | "lot"
  | "digits"
  | "value"
  | "compressed"
  | "text";

export const TYPED_CHARS_MAX = 2_048;
export const COMPRESSED =
  "This looks like a compressed GS1 Digital Link, and those are not read here";
const NO_KEY = `This ${sentence("no-key")}`;
/** A name without a GTIN, with or without the beginning of its path. */
const BENEATH = /^(?:\/p\/)?[a-z0-9-]+\/[a-z0-9-]+(?:\/|$)/i;
/** What a scanner says of a symbol that holds plain text. ISO/IEC 15424. */
const PLAIN_SYMBOL = /^\](?:Q1|d1)/;
/** What can stand before a path: a host that was typed, or printed, without its scheme. */
const HOST_AND_PATH = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,5})?\//i;

export function readTyped({ code, lot }: Typed): TypedReading {
  if (code.length > TYPED_CHARS_MAX || (lot?.length ?? 0) > TYPED_CHARS_MAX) {
    return damaged("too-long", `A code has at most ${TYPED_CHARS_MAX} characters`);
  }
  const lotTyped = lot === undefined ? "" : withoutBlanks(lot);
  const fault = lotTyped === "" ? undefined : lotFault(lotTyped);
  if (fault !== undefined) return damaged("lot", fault);
  const reading = readCode(code);
  if (lotTyped === "" || reading.type === "damaged") return reading;
  return reading.type === "short-code"
    ? { ...reading, lot: lotTyped }
    : { ...reading, link: withLot(reading.link, lotTyped) };
}

/** Of a product, unless its lot is named already. */
export function withLot<T extends DigitalLink | OwnName>(link: T, lot: string): T | DigitalLink {
  if (isOwnName(link)) return link.lot === undefined ? { ...link, lot } : link;
  const values = valuesOf(link);
  if (link.key.ai !== "01" || values.some(({ ai }) => ai === "10")) return link;
  const more = linkOfValues([...values, { ai: "10", value: lot }]);
  return "rule" in more ? link : more;
}

/** One segment that looks like base64url: GS1 Digital Link URI compression 1.0, which is not read here. */
export function isCompressedPath(path: string): boolean {
  return /^\/[A-Za-z0-9_-]{10,}\/?$/.test(path) && /[A-Z]/.test(path) && /[a-z]/.test(path);
}

function readCode(text: string): TypedReading {
  const plain = plainCharacters(text);
  if (/^[0-9]+$/.test(plain)) return readDigits(plain);
  const short = readShortCode(text);
  if (short.type === "code") return { type: "short-code", code: short.code };
  if (short.type === "mistyped") {
    const detail = "A code to type has eight characters, and the last fits the others";
    return damaged("short-code", detail);
  }
  return readOther(withScheme(withoutBlanks(text)));
}

function readDigits(digits: string): TypedReading {
  const value = longGtin(digits);
  if (value.length !== 14) {
    const detail = `A GTIN has 8, 12, 13 or 14 digits, here are ${digits.length}`;
    return damaged("digits", detail);
  }
  if (!hasCheckDigit(digits)) return wrongCheckDigit(digits);
  const key = { ai: "01", value };
  return { type: "link", link: { key, qualifiers: [], attributes: [], stem: NORMAL_STEM } };
}

function readOther(text: string): TypedReading {
  const own = readOwn(text);
  if (own !== undefined) return { type: "link", link: own, ...hostOf(text) };
  const reading = readIdentifier(text, { shortGtins: true });
  const { link, faults } = reading;
  // Companions may stand in another carrier on the same thing.
  const [fault] = faults.filter(({ rule }) => rule !== "required-association");
  if (fault === undefined && link !== undefined) return { type: "link", link, ...hostOf(text) };
  return whatIsWrong(text, reading, fault);
}

/** In an address, or as it stands beneath a symbol: `kruim/sourdough/W14`. */
function readOwn(text: string): OwnName | undefined {
  if (!BENEATH.test(text)) return readOwnName(text.replace(PLAIN_SYMBOL, ""));
  const read = examineOwnPath(text.startsWith("/") ? text : `/p/${text}`);
  return "rule" in read ? undefined : read;
}

function whatIsWrong(text: string, { values }: Reading, fault: Fault | undefined): Damaged {
  const gtin = values.find(({ ai }) => ai === "01")?.value ?? "";
  if (/^[0-9]{14}$/.test(gtin) && !hasCheckDigit(gtin)) return wrongCheckDigit(gtin);
  const [, path = ""] = /^https?:\/\/[^/?#]*(\/[^?#]*)/.exec(text) ?? [];
  if (isCompressedPath(path)) {
    return damaged("compressed", COMPRESSED);
  }
  return damaged(values.length > 0 ? "value" : "text", fault?.detail ?? NO_KEY);
}

function wrongCheckDigit(digits: string): Damaged {
  const expected = checkDigit(digits.slice(0, -1));
  const detail = `GTIN ${digits} ends in ${digits.at(-1)}, its check digit is ${expected}`;
  return { ...damaged("check-digit", detail), digits, expected };
}

function damaged(rule: DamageRule, detail: string): Damaged {
  return { type: "damaged", rule, detail };
}

/** Nothing that GS1 identifies by holds a blank, and people type them between groups. */
const withoutBlanks = (text: string): string => text.replaceAll(/[\s\p{Cf}]/gu, "");

/** A telephone begins every line with a capital: `Https://…`. */
function withScheme(text: string): string {
  if (HOST_AND_PATH.test(text)) return `https://${text}`;
  return text.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
}

function hostOf(text: string): { readonly host?: string } {
  const host = /^https?:\/\/([^/?#]+)/.exec(text)?.[1];
  return host === undefined ? {} : { host: host.toLowerCase() };
}

function lotFault(lot: string): string | undefined {
  const entry = aiOf("10");
  return entry === undefined ? undefined : valueFault("10", entry, lot)?.detail;
}
