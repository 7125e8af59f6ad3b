/**
 * Coupons of North America, AIs (8110) and (8112): fields one behind the other, each with its length in front or of a
 * fixed one. GS1 US, North American Coupon Application Guideline; GS1 AI (8112) Coupon Data Specification.
 */
import type { Rule } from "../rules.ts";
import { csetnumeric } from "./characters.ts";
import { yymmdd } from "./dates.ts";
import { gcppos1, type PrefixLookup } from "./keys.ts";

type CouponRule = Extract<Rule, `coupon-${string}`>;
type Reader = {
  readonly text: string;
  at: number;
  readonly lookup?: PrefixLookup | undefined;
  expires?: string;
};
/** Moves on behind its field, or says which rule the field breaks. */
type Field = (reader: Reader) => Rule | undefined;

const isAtEnd = ({ text, at }: Reader) => at >= text.length;

function take(reader: Reader, length: number): string | undefined {
  if (reader.text.length - reader.at < length) return undefined;
  reader.at += length;
  return reader.text.slice(reader.at - length, reader.at);
}

/** A field of so many digits, of which any will do. */
function digits(name: string, length: number): Field {
  return (reader) => (take(reader, length) === undefined ? `coupon-truncated-${name}` : undefined);
}

/** One digit out of a few. */
function digit(name: string, allowed: RegExp): Field {
  return (reader) => {
    if (isAtEnd(reader)) return `coupon-missing-${name}`;
    return allowed.test(take(reader, 1) ?? "") ? undefined : `coupon-invalid-${name}`;
  };
}

type Lengths = { readonly allowed: RegExp; readonly plus: number; readonly isPrefix?: boolean };

/** A field behind the digit that says how long it is; `9` says there is none, where that is allowed. */
function counted(name: string, { allowed, plus, isPrefix = false }: Lengths): Field {
  return (reader) => {
    if (isAtEnd(reader)) return `coupon-missing-${name}-vli`;
    const vli = take(reader, 1) ?? "";
    if (!allowed.test(vli)) return `coupon-invalid-${name}-length`;
    const isAbsent = isPrefix && vli === "9";
    const value = take(reader, isAbsent ? 0 : Number(vli) + plus);
    if (value === undefined) return `coupon-truncated-${name}`;
    return isPrefix && !isAbsent ? gcppos1(value, reader.lookup) : undefined;
  };
}

/** A date in six digits. `invalid` is the rule's name: the dictionary spells one of them in its own way. */
function date(
  name: string,
  invalid: CouponRule,
  keep: (reader: Reader, date: string) => Rule | undefined,
): Field {
  return (reader) => {
    const value = take(reader, 6);
    if (value === undefined) return `coupon-too-short-for-${name}`;
    return yymmdd(value) === undefined ? keep(reader, value) : invalid;
  };
}

/** Fields that follow only behind this digit. */
function option(flag: string, ...fields: readonly Field[]): Field {
  return (reader) => {
    if (reader.text[reader.at] !== flag) return undefined;
    reader.at++;
    return inTurn(reader, fields);
  };
}

function inTurn(reader: Reader, fields: readonly Field[]): Rule | undefined {
  for (const field of fields) {
    const rule = field(reader);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

const end: Field = (reader) => (isAtEnd(reader) ? undefined : "coupon-excess-data");

/** What has to be bought, and of which family of products. */
const purchase = (ordinal: string): readonly Field[] => [
  counted(`${ordinal}-purchase-requirement`, { allowed: /[1-5]/, plus: 0 }),
  digit(`${ordinal}-purchase-requirement-code`, /[0-49]/),
  digits(`${ordinal}-purchase-family-code`, 3),
];
const purchaseOf = (ordinal: string): readonly Field[] => [
  ...purchase(ordinal),
  counted(`${ordinal}-purchase-gcp`, { allowed: /[0-69]/, plus: 6, isPrefix: true }),
];

const COUPON: readonly Field[] = [
  counted("gcp", { allowed: /[0-6]/, plus: 6, isPrefix: true }),
  digits("offer-code", 6),
  counted("save-value", { allowed: /[1-5]/, plus: 0 }),
  ...purchase("1st"),
  option("1", digit("additional-purchase-rules-code", /[0-3]/), ...purchaseOf("2nd")),
  option("2", ...purchaseOf("3rd")),
  option(
    "3",
    date("expiration-date", "coupon-invalid-exipiration-date", (reader, value) => {
      reader.expires = value;
      return undefined;
    }),
  ),
  option(
    "4",
    date("start-date", "coupon-invalid-start-date", ({ expires = "999999" }, value) =>
      value > expires ? "coupon-expiration-before-start" : undefined,
    ),
  ),
  option("5", counted("serial-number", { allowed: /[0-9]/, plus: 6 })),
  option("6", counted("retailer-gcp-or-gln", { allowed: /[1-7]/, plus: 6, isPrefix: true })),
  option(
    "9",
    digit("save-value-code", /[01256]/),
    digit("save-value-applies-to-item", /[0-2]/),
    digit("store-coupon-flag", /[0-9]/),
    digit("dont-multiply-flag", /[01]/),
  ),
  end,
];

const POSITIVE_OFFER: readonly Field[] = [
  digit("format-code", /[01]/),
  counted("funder", { allowed: /[0-6]/, plus: 6 }),
  digits("offer-code", 6),
  counted("serial-number", { allowed: /[0-9]/, plus: 6 }),
  end,
];

export function couponcode(text: string, lookup?: PrefixLookup): Rule | undefined {
  return csetnumeric(text) ?? inTurn({ text, at: 0, lookup }, COUPON);
}

export function couponposoffer(text: string): Rule | undefined {
  return csetnumeric(text) ?? inTurn({ text, at: 0 }, POSITIVE_OFFER);
}
