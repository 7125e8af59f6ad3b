/**
 * The rules a value can break, by the names of the GS1 Barcode Syntax Dictionary in lower case, and what each says of
 * the text it was found in. The names are stable: they stand in answers and in what `rootproof dl` prints.
 */

const SENTENCES = {
  // every value
  "empty-value": "is empty",
  "too-short": "is too short",
  "too-long": "is too long",
  "non-digit-character": "must be digits only",
  "invalid-cset82-character": "has a character that is not in GS1 character set 82",
  "invalid-cset39-character": "has a character that is not in GS1 character set 39",
  "invalid-cset64-character": "has a character that is not in GS1 character set 64 (base64url)",
  "invalid-cset64-padding": "is padded with = in a way its length does not allow",
  // keys
  "incorrect-check-digit": "has a wrong check digit",
  "too-short-for-check-pair": "is too short to end in two check characters",
  "too-long-for-check-pair-implementation": "is too long for its check characters to be computed",
  "incorrect-check-pair": "does not end in the two check characters that belong there",
  "too-short-for-gcp": "is too short to hold a GS1 Company Prefix",
  "invalid-gcp-prefix": "must begin with a GS1 Company Prefix, which has at least four digits",
  "gcp-datasource-offline": "could not be looked up in the list of company prefixes",
  "requires-non-digit-character": "must have a character that is no digit",
  // numbers
  "illegal-zero-value": "must not be zero",
  "illegal-zero-prefix": "must not begin with zero",
  "not-zero": "must be zero",
  "not-zero-or-one": "must be 0 (no) or 1 (yes)",
  "not-hyphen": "must be a hyphen",
  "invalid-length-for-piece-of-total": "must be a piece number and a total of the same length",
  "zero-piece-number": "counts pieces from one: there is no piece 0",
  "zero-total-pieces": "has a total of no pieces",
  "piece-number-exceeds-total": "has a piece number above its total",
  "position-in-sequence-malformed": "must be a position, a slash and the end, like 1/2",
  "position-exceeds-end": "has a position beyond its end",
  "invalid-winding-direction": "must be 0, 1 or 9, a direction of winding",
  "invalid-biological-sex-code": "must be 0, 1, 2 or 9 (ISO 5218)",
  "latitude-invalid-length": "must have ten digits",
  "invalid-latitude": "is no latitude: at most 1800000000",
  "longitude-invalid-length": "must have ten digits",
  "invalid-longitude": "is no longitude: at most 3600000000",
  // dates and times
  "date-too-short": "is too short for a date",
  "date-too-long": "is too long for a date",
  "illegal-month": "has a month that does not exist",
  "illegal-day": "has a day that does not exist in its month",
  "hour-too-short": "is too short for an hour",
  "hour-too-long": "is too long for an hour",
  "hour-with-minute-too-short": "is too short for an hour with its minute",
  "hour-with-minute-too-long": "is too long for an hour with its minute",
  "illegal-hour": "has an hour that does not exist",
  "minute-too-short": "is too short for a minute",
  "minute-too-long": "is too long for a minute",
  "illegal-minute": "has a minute that does not exist",
  "second-too-short": "is too short for a second",
  "second-too-long": "is too long for a second",
  "illegal-second": "has a second that does not exist",
  // codes
  "not-iso3166": "is no country number (ISO 3166-1)",
  "not-iso3166-or-999": "is neither a country number (ISO 3166-1) nor 999",
  "not-iso3166-alpha2": "is no country's two letters (ISO 3166-1)",
  "not-iso4217": "is no currency number (ISO 4217)",
  "invalid-package-type": "is no package type (UN/ECE Recommendation 21 with GS1's additions)",
  "invalid-media-type": "is no AIDC media type",
  "importer-idx-must-be-one-character": "must be one character, the importer index",
  "invalid-import-idx-character": "is no importer index: a letter, digit, - or _",
  "invalid-percent-sequence": "has a % that two hexadecimal digits do not follow",
  "iban-too-short": "is too short for an IBAN",
  "iban-too-long": "is too long for an IBAN",
  "invalid-iban-character": "has a character that no IBAN has",
  "illegal-iban-country-code": "does not begin with a country's two letters, as an IBAN does",
  "incorrect-iban-checksum": "has wrong check digits for an IBAN",
  // several AIs together
  "unknown-ai": "is no application identifier",
  "repeated-ai": "stands there more than once",
  "required-association": "lacks a companion",
  "exclusive-association": "must not stand beside another",
  "required-serial": "needs its serial part beside a digital signature",
  // the form they come in
  "uri-length": "is too long",
  "uri-characters": "has characters no URI may have",
  "uri-scheme": "does not begin with http:// or https://, in lower or upper case throughout",
  "uri-domain": "has no host and path of the kind a Digital Link needs",
  "no-key": "has no GS1 key in its path",
  "qualifier-sequence": "cannot follow the key in this order",
  "missing-qualifier": "names nothing without its qualifier",
  "not-an-attribute": "may not stand in the query of a Digital Link",
  "belongs-in-path": "belongs in the path of this link",
  "element-string-malformed": "is no element string",
  "unsupported-symbology": "begins with a symbology identifier that carries no GS1 data",
  "epc-urn-malformed": "is no EPC URN of a GS1 key",
  "gtin-malformed": "is no GTIN",
  unrecognised: "is neither Digital Link, element string, scanned content nor EPC URN",
} as const;

/** A coupon's rules name the field of the coupon: `coupon-truncated-offer-code`. */
export type Rule = keyof typeof SENTENCES | `coupon-${string}`;

/** One thing that is wrong. `ai` where it concerns one application identifier. */
export type Fault = { readonly ai?: string; readonly rule: Rule; readonly detail: string };

const SHOWN_CHARS_MAX = 100;

/** `(17) "250230" has a day that does not exist in its month`. */
export function fault(ai: string, rule: Rule, text: string): Fault {
  const shown = text.length > SHOWN_CHARS_MAX ? `${text.slice(0, SHOWN_CHARS_MAX)}…` : text;
  return { ai, rule, detail: `(${ai}) "${shown}" ${sentence(rule)}` };
}

export function sentence(rule: Rule): string {
  return isCouponRule(rule) ? couponSentence(rule) : SENTENCES[rule];
}

function isCouponRule(rule: Rule): rule is `coupon-${string}` {
  return rule.startsWith("coupon-");
}

/** `coupon-missing-save-value-vli` → `is no coupon: the save value's length is missing`. */
function couponSentence(rule: string): string {
  const [, what = "", field = ""] =
    /^coupon-(missing|invalid|truncated|too-short-for)?-?(.*)$/.exec(rule) ?? [];
  const ending = /-(vli|length)$/.exec(field)?.[1];
  const name = field.replace(/-(vli|length)$/, "").replaceAll("-", " ");
  const part = ending === undefined ? `its ${name}` : `the length of its ${name}`;
  const faults: Readonly<Record<string, string>> = {
    missing: `${part} is missing`,
    invalid: `${part} is not one of the values allowed`,
    truncated: `${part} is cut short`,
    "too-short-for": `${part} is cut short`,
  };
  return `is no coupon: ${faults[what] ?? `${name} is wrong`}`;
}
