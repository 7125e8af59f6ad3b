/**
 * Every check the GS1 Barcode Syntax Dictionary names, under the name it has there. Each takes one stretch of a value
 * and gives the rule it breaks, or nothing.
 */
import type { Rule } from "../rules.ts";
import { cset39, cset64, cset82, csetnumeric, pcenc } from "./characters.ts";
import * as codes from "./codes.ts";
import { couponcode, couponposoffer } from "./coupon.ts";
import { hh, hhmi, mi, ss, yymmd0, yymmdd, yyyymmd0, yyyymmdd } from "./dates.ts";
import { iban } from "./iban.ts";
import { csum, csumalpha, gcppos1, gcppos2, type PrefixLookup } from "./keys.ts";
import * as numbers from "./numbers.ts";

export type Linter = (text: string, lookup?: PrefixLookup) => Rule | undefined;

export const LINTERS = {
  couponcode,
  couponposoffer,
  cset39,
  cset64,
  cset82,
  csetnumeric,
  csum,
  csumalpha,
  gcppos1,
  gcppos2,
  hasnondigit: numbers.hasnondigit,
  hh,
  hhmi,
  hyphen: numbers.hyphen,
  iban,
  importeridx: numbers.importeridx,
  iso3166: codes.iso3166,
  iso3166999: codes.iso3166999,
  iso3166alpha2: codes.iso3166alpha2,
  iso4217: codes.iso4217,
  iso5218: numbers.iso5218,
  latitude: numbers.latitude,
  longitude: numbers.longitude,
  mediatype: codes.mediatype,
  mi,
  nonzero: numbers.nonzero,
  nozeroprefix: numbers.nozeroprefix,
  packagetype: codes.packagetype,
  pcenc,
  pieceoftotal: numbers.pieceoftotal,
  posinseqslash: numbers.posinseqslash,
  ss,
  winding: numbers.winding,
  yesno: numbers.yesno,
  yymmd0,
  yymmdd,
  yyyymmd0,
  yyyymmdd,
  zero: numbers.zero,
} as const satisfies Readonly<Record<string, Linter>>;

export type LinterName = keyof typeof LINTERS;
