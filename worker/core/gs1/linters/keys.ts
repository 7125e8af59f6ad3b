/** Checks on GS1 keys: the check digit, the check-character pair, and where the company prefix begins. */
import { CHECKED_PAIR_BODY_MAX, hasCheckDigit, hasCheckPair } from "../check-digit.ts";
import { cset82, csetnumeric } from "./characters.ts";

/**
 * Who holds GS1's list of issued company prefixes can have them looked up; the list is not ours to pass on, and
 * without it four digits are all that can be asked for.
 */
export type PrefixLookup = (text: string) => "issued" | "not issued" | "unreachable";

/** The shortest company prefix there is. */
const PREFIX_DIGITS_MIN = 4;
const PAIR_LENGTH = 2;

export function csum(text: string) {
  return hasCheckDigit(text) ? undefined : (csetnumeric(text) ?? "incorrect-check-digit");
}

export function csumalpha(text: string) {
  if (text.length < PAIR_LENGTH) return "too-short-for-check-pair";
  if (text.length > CHECKED_PAIR_BODY_MAX + PAIR_LENGTH) {
    return "too-long-for-check-pair-implementation";
  }
  const fault = cset82(text.slice(0, -PAIR_LENGTH));
  return fault ?? (hasCheckPair(text) ? undefined : "incorrect-check-pair");
}

export function gcppos1(text: string, lookup?: PrefixLookup) {
  return prefixFault(text, 0, lookup);
}

/** The same behind one character: the indicator digit of a GTIN, the extension digit of an SSCC. */
export function gcppos2(text: string, lookup?: PrefixLookup) {
  return prefixFault(text, 1, lookup);
}

function prefixFault(text: string, from: number, lookup: PrefixLookup | undefined) {
  const to = from + PREFIX_DIGITS_MIN;
  if (text.length < to) return "too-short-for-gcp";
  for (let at = from; at < to; at++) {
    if (!isDigit(text.charCodeAt(at))) return "invalid-gcp-prefix";
  }
  const found = lookup === undefined ? "issued" : lookup(text.slice(from));
  if (found === "unreachable") return "gcp-datasource-offline";
  return found === "issued" ? undefined : "invalid-gcp-prefix";
}

const isDigit = (code: number) => code >= 48 && code <= 57;
