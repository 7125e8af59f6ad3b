/**
 * A linter judges one stretch of a value, the command line judges whole element strings: for each linter an element
 * string that carries the stretch, valid but for it.
 */
import { aiOf, type Component } from "../../worker/core/gs1/application-identifiers.ts";

const GTIN = "(01)09521234543213";
const SSCC = "(00)095213210000000018";
const PERSON = "(8018)952132100000000014";
const PAYMENT = "(415)9521321000018(8020)A1";

type Carrier = {
  readonly ai: string;
  /** Which stretch of the value. */
  readonly at: number;
  readonly before?: string;
  readonly after?: string;
  readonly companions?: string;
  /** Without this another rule of the AI would speak. */
  readonly needs?: RegExp;
};

const CARRIERS: Readonly<Record<string, readonly Carrier[]>> = {
  couponcode: [{ ai: "8110", at: 0 }],
  couponposoffer: [{ ai: "8112", at: 0 }],
  cset39: [{ ai: "8010", at: 0, before: "9521" }],
  cset64: [{ ai: "8030", at: 0, companions: `${GTIN}(21)A` }],
  cset82: [{ ai: "99", at: 0 }],
  csetnumeric: [{ ai: "3900", at: 0, companions: PAYMENT }],
  csum: [
    { ai: "01", at: 0 },
    { ai: "00", at: 0 },
    { ai: "414", at: 0 },
  ],
  // A GMN begins with a company prefix, which the check characters alone do not ask for.
  csumalpha: [{ ai: "8013", at: 0, needs: /^[0-9]{4}/ }],
  hh: [{ ai: "8008", at: 1, before: "270131", companions: GTIN }],
  hhmi: [{ ai: "7003", at: 1, before: "270131", companions: GTIN }],
  hyphen: [{ ai: "4330", at: 1, before: "000100", companions: SSCC }],
  iban: [{ ai: "8007", at: 0, companions: PAYMENT }],
  importeridx: [{ ai: "7040", at: 3, before: "1AB", companions: "(417)9521321000018" }],
  iso3166: [{ ai: "422", at: 0, companions: GTIN }],
  iso3166999: [{ ai: "7030", at: 0, after: "A1", companions: GTIN }],
  iso3166alpha2: [{ ai: "4307", at: 0, companions: SSCC }],
  iso4217: [{ ai: "3910", at: 0, after: "100", companions: PAYMENT }],
  iso5218: [{ ai: "7252", at: 0, companions: PERSON }],
  latitude: [{ ai: "4309", at: 0, after: "0000000000", companions: SSCC }],
  longitude: [{ ai: "4309", at: 1, before: "0000000000", companions: SSCC }],
  mediatype: [{ ai: "7241", at: 0, companions: PERSON }],
  mi: [{ ai: "8008", at: 2, before: "27013110", companions: GTIN }],
  nonzero: [
    { ai: "8001", at: 0, after: "0000100101", companions: GTIN },
    { ai: "8001", at: 2, before: "000100001", after: "01", companions: GTIN },
  ],
  nozeroprefix: [{ ai: "8011", at: 0, companions: "(8010)9521321A" }],
  packagetype: [{ ai: "7041", at: 0, companions: SSCC }],
  pcenc: [{ ai: "4300", at: 0, companions: SSCC }],
  pieceoftotal: [{ ai: "8006", at: 1, before: "09521234543213" }],
  posinseqslash: [{ ai: "7258", at: 0, companions: `${PERSON}(7259)A` }],
  ss: [{ ai: "8008", at: 3, before: "2701311030", companions: GTIN }],
  winding: [{ ai: "8001", at: 3, before: "000100001001", after: "1", companions: GTIN }],
  yesno: [{ ai: "4321", at: 0, companions: SSCC }],
  yymmd0: [{ ai: "17", at: 0, companions: GTIN }],
  yymmdd: [{ ai: "7006", at: 0, companions: GTIN }],
  yyyymmdd: [{ ai: "7250", at: 0, companions: PERSON }],
  zero: [{ ai: "8003", at: 0, after: "9521321000018" }],
};

const SETS: Readonly<Record<Component["set"], RegExp>> = {
  N: /^[0-9]*$/,
  X: /^[!-"%-/0-9:-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9_=-]*$/,
};
const SET_LINTERS: ReadonlySet<string> = new Set(["cset39", "cset64", "cset82", "csetnumeric"]);

/** `undefined` where the stretch is too long, too short or of other characters: another rule would speak first. */
export function carried(linter: string, value: string): string | undefined {
  if (/[\n\r]/.test(value) || value === "") return undefined;
  for (const carrier of CARRIERS[linter] ?? []) {
    const { ai, at, before = "", after = "", companions = "", needs = /^/ } = carrier;
    const component = aiOf(ai)?.components[at];
    if (component === undefined) throw new Error(`(${ai}) has no stretch ${at}`);
    const { min, max, set } = component;
    const room = at === 0 ? before.length : 0;
    if (value.length < min || value.length > max - room) continue;
    if (!SET_LINTERS.has(linter) && !SETS[set].test(value)) continue;
    if (!needs.test(value)) continue;
    return `(${ai})${(before + value + after).replaceAll("(", "\\(")}${companions}`;
  }
  return undefined;
}
