/** Checks on numbers and short codes: pieces of a total, positions, places on earth, and the like. */

const DIGITS = /^[0-9]*$/;
const LATITUDE_MAX = "1800000000";
const LONGITUDE_MAX = "3600000000";

export function nonzero(text: string) {
  if (!DIGITS.test(text)) return "non-digit-character";
  return /^0*$/.test(text) ? "illegal-zero-value" : undefined;
}

export function nozeroprefix(text: string) {
  if (!DIGITS.test(text)) return "non-digit-character";
  return text.startsWith("0") ? "illegal-zero-prefix" : undefined;
}

export const zero = (text: string) => (/^0+$/.test(text) ? undefined : "not-zero");
export const yesno = (text: string) => (/^[01]$/.test(text) ? undefined : "not-zero-or-one");
export const hyphen = (text: string) => (/^-+$/.test(text) ? undefined : "not-hyphen");
export const winding = (text: string) =>
  /^[019]$/.test(text) ? undefined : "invalid-winding-direction";
export const iso5218 = (text: string) =>
  /^[0129]$/.test(text) ? undefined : "invalid-biological-sex-code";
export const hasnondigit = (text: string) =>
  DIGITS.test(text) ? "requires-non-digit-character" : undefined;

/** A piece and its total, each half of the digits: `0205` is piece two of five. */
export function pieceoftotal(text: string) {
  if (text === "" || text.length % 2 > 0) return "invalid-length-for-piece-of-total";
  if (!DIGITS.test(text)) return "non-digit-character";
  const [piece, total] = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
  if (/^0*$/.test(piece)) return "zero-piece-number";
  if (/^0*$/.test(total)) return "zero-total-pieces";
  return piece > total ? "piece-number-exceeds-total" : undefined;
}

/** The same with a slash and without zeros in front: `2/5`. */
export function posinseqslash(text: string) {
  const [, position, end] = /^([0-9]+)\/([0-9]+)$/.exec(text) ?? [];
  if (position === undefined || end === undefined) return "position-in-sequence-malformed";
  if (position.startsWith("0") || end.startsWith("0")) return "illegal-zero-prefix";
  return position.padStart(end.length, "0") > end || position.length > end.length
    ? "position-exceeds-end"
    : undefined;
}

/** Degrees north of the south pole, times ten million. */
export function latitude(text: string) {
  if (text.length !== LATITUDE_MAX.length) return "latitude-invalid-length";
  if (!DIGITS.test(text)) return "non-digit-character";
  return text > LATITUDE_MAX ? "invalid-latitude" : undefined;
}

/** Degrees east of Greenwich, times ten million. */
export function longitude(text: string) {
  if (text.length !== LONGITUDE_MAX.length) return "longitude-invalid-length";
  if (!DIGITS.test(text)) return "non-digit-character";
  return text > LONGITUDE_MAX ? "invalid-longitude" : undefined;
}

export function importeridx(text: string) {
  if (text.length !== 1) return "importer-idx-must-be-one-character";
  return /^[A-Za-z0-9_-]$/.test(text) ? undefined : "invalid-import-idx-character";
}
