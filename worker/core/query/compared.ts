/**
 * The one form in which a value of an event and a value of a question are compared. Both sides come through here, so that
 * what was captured as an EPC URN is found by its Digital Link, and noon in Bogotá by 17:00 in UTC. docs/epcis-queries.md.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import type { Prefixes } from "../epcis/context.ts";
import { iriOf } from "../epcis/iri.ts";
import { toUtc } from "../epcis/time.ts";
import { bareWord, type WordKind } from "../epcis/vocabulary.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import type { Json } from "../json.ts";
import { decimalText } from "../json-number.ts";

/** Names and values of the index: what is longer stands there as its hash, which is as good to compare. */
const NAME_BYTES_MAX = 300;
const VALUE_BYTES_MAX = 1_000;

/** Text, number or truth value as text; `undefined` for what has no value of its own. */
export function comparedText(value: Json): string | undefined {
  if (typeof value === "string") return normalText(value);
  if (typeof value === "number") return decimalText(value);
  return typeof value === "boolean" ? String(value) : undefined;
}

/** An identifier in normal form, a time in UTC, everything else as it is. */
export function normalText(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes(":")) return trimmed;
  return instantOf(trimmed) ?? canonicalIdentifier(trimmed);
}

/** A word of the CBV bare, however it came; a word of one's own as its IRI. */
export function normalWord(kind: WordKind | undefined, text: string, prefixes: Prefixes): string {
  const trimmed = text.trim();
  const bare = kind === undefined ? trimmed : bareWord(kind, trimmed);
  if (!bare.includes(":")) return bare;
  const iri = iriOf(bare, prefixes) ?? bare;
  return canonicalIdentifier(kind === undefined ? iri : bareWord(kind, iri));
}

const DATE = "([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
/** RFC 3339 §5.6; a second may be the 60th. */
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?";
// Also `+0100` and `+01`, which the schema's validators let pass.
const ZONE = "(?:[Zz]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)";
const DATE_TIME = new RegExp(`^${DATE}[Tt ]${TIME}${ZONE}$`);
const DAY = new RegExp(`^${DATE}$`);
/** PostgreSQL has no year 0. */
const KEPT = /^(?!0000)[0-9]{4}-/;

/** A date-time with its zone, in UTC to the millisecond; `undefined` for anything else. */
export function instantOf(text: string): string | undefined {
  if (!isOnCalendar(DATE_TIME.exec(text))) return undefined;
  const utc = toUtc(text);
  return KEPT.test(utc) ? utc : undefined;
}

/** As {@link instantOf}, and a plain date as the start of its day in UTC. */
export function dayOrInstant(text: string): string | undefined {
  return isOnCalendar(DAY.exec(text)) ? instantOf(`${text}T00:00:00Z`) : instantOf(text);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isOnCalendar(date: RegExpExecArray | null): boolean {
  if (date === null) return false;
  const [, year, month, day] = date.map(Number) as [number, number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0));
}

const DECIMAL = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/;

/** Text of a plain decimal as a number; `undefined` for anything else, and for what no double holds. */
export function plainDecimal(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

const HASH_CHARS = 65;

/** A name as it stands in the index. */
export const termName = (name: string): string => shortened(name, NAME_BYTES_MAX);
/** A value as it stands in the index. */
export const termValue = (value: string): string => shortened(value, VALUE_BYTES_MAX);

/** The beginning stays, so that long texts still stand in order, or nearly. */
function shortened(text: string, bytesMax: number): string {
  // Three bytes a character is the most that UTF-16 can become: short text needs no counting.
  if (text.length * 3 <= bytesMax || utf8(text).length <= bytesMax) return text;
  const beginning = text.slice(0, Math.floor(bytesMax / 3) - HASH_CHARS);
  return `${beginning.toWellFormed()}…${toHex(sha256(utf8(text)))}`;
}
