/** EPC URNs of every kind, for properties. EPC Tag Data Standard 2.1 §6.3. */
import fc from "fast-check";

const DIGITS = "0123456789";
const SERIAL = [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!'()*+,-.:;=_",
  ...["%22", "%25", "%26", "%2F", "%3C", "%3E", "%3F"],
];

const text = (units: readonly string[], minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...units), { minLength, maxLength }).map((parts) => parts.join(""));
const digits = (length: number) => text([...DIGITS], length, length);
// The first digit says nothing, but a prefix of zeros would be somebody's we do not know.
const prefix = fc
  .integer({ min: 6, max: 12 })
  .chain((length) => digits(length - 1).map((rest) => `9${rest}`));

const kinds: Readonly<Record<string, (prefix: string) => fc.Arbitrary<string>>> = {
  "id:sgtin": (of) => fc.tuple(digits(13 - of.length), serial(20)).map(dotted),
  "class:lgtin": (of) => fc.tuple(digits(13 - of.length), serial(20)).map(dotted),
  "id:upui": (of) => fc.tuple(digits(13 - of.length), serial(28)).map(dotted),
  "idpat:sgtin": (of) => digits(13 - of.length).map((reference) => `${reference}.*`),
  "id:sscc": (of) => digits(17 - of.length),
  "id:sgln": (of) => fc.tuple(digits(12 - of.length), serial(20)).map(dotted),
  "id:pgln": (of) => digits(12 - of.length),
  "id:gsrn": (of) => digits(17 - of.length),
  "id:gsrnp": (of) => digits(17 - of.length),
  "id:gsin": (of) => digits(16 - of.length),
  "id:grai": (of) => fc.tuple(digits(12 - of.length), serial(16)).map(dotted),
  "id:gdti": (of) => fc.tuple(digits(12 - of.length), serial(17)).map(dotted),
  "id:sgcn": (of) => fc.tuple(digits(12 - of.length), text([...DIGITS], 1, 12)).map(dotted),
  "idpat:grai": (of) => digits(12 - of.length).map((reference) => `${reference}.*`),
  "id:giai": (of) => serial(30 - of.length),
  "id:ginc": (of) => serial(30 - of.length),
  "id:cpi": (of) =>
    fc
      .tuple(
        text([..."ABCXYZ0189-", "%2F", "%23"], 1, 30 - of.length),
        fc.integer({ min: 1, max: 999_999 }),
      )
      .map(dotted),
  "idpat:cpi": (of) => text([..."ABC019-"], 1, 30 - of.length).map((component) => `${component}.*`),
  "id:itip": (of) =>
    fc
      .tuple(digits(13 - of.length), fc.integer({ min: 1, max: 4 }), serial(20))
      .map(([reference, piece, last]) => `${reference}.0${piece}.04.${last}`),
};

function serial(maxLength: number): fc.Arbitrary<string> {
  return text(SERIAL, 1, maxLength);
}

function dotted(parts: readonly (string | number)[]): string {
  return parts.join(".");
}

/** Well-formed, each the one URN of its thing. */
export const anyUrn: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...Object.entries(kinds)), prefix)
  .chain(([[kind, rest], of]) => rest(of).map((fields) => `urn:epc:${kind}:${of}.${fields}`));
