/** The characters a value may have: GS1 General Specifications §7.11, and percent-encoded text. */

const DIGITS = /^[0-9]*$/;
const CSET_82 = /^[!-"%-/0-9:-?A-Z_a-z]*$/;
const CSET_39 = /^[#\-/0-9A-Z]*$/;
const CSET_64 = /^[A-Za-z0-9_-]*$/;
const PADS_MAX = 2;

export const csetnumeric = (text: string) =>
  DIGITS.test(text) ? undefined : "non-digit-character";
export const cset82 = (text: string) =>
  CSET_82.test(text) ? undefined : "invalid-cset82-character";
export const cset39 = (text: string) =>
  CSET_39.test(text) ? undefined : "invalid-cset39-character";

/** base64url, with or without its padding. The dictionary asks for a length in threes where there is padding. */
export function cset64(text: string) {
  const body = text.replace(/=+$/, "");
  const pads = text.length - body.length;
  if (pads > PADS_MAX || (pads > 0 && text.length % 3 !== 0)) return "invalid-cset64-padding";
  return CSET_64.test(body) ? undefined : "invalid-cset64-character";
}

export const pcenc = (text: string) =>
  /%(?![0-9A-Fa-f]{2})/.test(text) ? "invalid-percent-sequence" : undefined;
