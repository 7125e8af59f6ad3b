import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AI_NUMBERS,
  type AiValue,
  aiOf,
  isKey,
} from "../../../worker/core/gs1/application-identifiers.ts";
import {
  type DigitalLink,
  NORMAL_STEM,
  normalDigitalLink,
  parseDigitalLink,
  readDigitalLink,
  valuesOf,
} from "../../../worker/core/gs1/digital-link.ts";
import { readElementString } from "../../../worker/core/gs1/element-string.ts";
import { canonicalIdentifier } from "../../../worker/core/gs1/identity.ts";
import { buildDigitalLink } from "../../../worker/core/gs1/link-building.ts";
import { rightValue } from "./samples.ts";

const built = (text: string, stem?: string) =>
  buildDigitalLink(readElementString(text).values, stem === undefined ? {} : { stem });

describe("a Digital Link is built", () => {
  test.each([
    ["(01)09521234543213", "/01/09521234543213"],
    ["(21)7(10)LOT-7(01)09521234543213", "/01/09521234543213/10/LOT-7/21/7"], // in the order the key asks for
    ["(01)09521234543213(10)A/1(17)270101", "/01/09521234543213/10/A%2F1?17=270101"],
    ["(01)09521234543213(235)T(10)LOT-7", "/01/09521234543213/235/T?10=LOT-7"],
    ["(415)9521321000018(8020)R1", "/415/9521321000018/8020/R1"],
    ["(253)9521321000018A(01)09521234543213", "/253/9521321000018A?01=09521234543213"], // the first key names it
    ["(01)09521234543213(99)a(99)a", "/01/09521234543213?99=a"],
  ])("from %s: %s", (text, path) => {
    expect(built(text)).toBe(NORMAL_STEM + path);
    expect(built(text, "https://id.nordlys.example/p")).toBe(`https://id.nordlys.example/p${path}`);
  });

  test.each([
    ["(10)LOT-7", "no-key"],
    ["(01)09521234543213(235)T(22)A", "not-an-attribute"],
    ["(01)09521234543213(8200)https://x.example", "not-an-attribute"],
    ["(415)9521321000018", "missing-qualifier"],
  ])("not from %s: %s", (text, rule) => {
    expect(() => built(text)).toThrow(expect.objectContaining({ rule }));
  });
});

/** A key with some of its qualifiers and some attributes, all of it right by itself and together. */
const links: fc.Arbitrary<DigitalLink> = fc
  .constantFrom(...AI_NUMBERS.filter(isKey))
  .chain((key) => {
    const { qualifiers = [], neededQualifier } = aiOf(key) ?? {};
    return fc.constantFrom(...qualifiers).chain((allowed) => {
      const needed = neededQualifier === undefined ? [] : [neededQualifier];
      const inPath = fc
        .subarray([...allowed])
        .map((some) => allowed.filter((ai) => some.includes(ai) || needed.includes(ai)));
      const inQuery = fc.subarray(
        AI_NUMBERS.filter((ai) => ai !== key && aiOf(ai)?.isAttribute === true),
        { maxLength: 3 },
      );
      return fc.tuple(pairs([key]), inPath.chain(pairs), inQuery.chain(pairs));
    });
  })
  .map(([[key = { ai: "", value: "" }], qualifiers, attributes]) => ({
    stem: NORMAL_STEM,
    key,
    qualifiers,
    attributes,
  }))
  .filter((link) => !("code" in readDigitalLink(normalDigitalLink(link))));

function pairs(ais: readonly string[]): fc.Arbitrary<AiValue[]> {
  return fc.tuple(...ais.map((ai) => rightValue(ai).map((value) => ({ ai, value }))));
}

const CANONICAL =
  /^https:\/\/id\.gs1\.org(?:\/[0-9]{2,4}\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+)+(?:\?[0-9]{2,4}=[^&?#/]+(?:&[0-9]{2,4}=[^&?#/]+)*)?$/;

test("what is built from what was read of a canonical link is that link", () => {
  fc.assert(
    fc.property(links, (link) => {
      const canonical = normalDigitalLink(link);
      expect(canonical).toMatch(CANONICAL);
      const read = parseDigitalLink(canonical);
      expect(normalDigitalLink(read)).toBe(canonical);
      expect(buildDigitalLink(valuesOf(read))).toBe(canonical);
    }),
    { numRuns: 1000 },
  );
});

test("a thing has one canonical name, whatever host, escapes and attributes its links have", () => {
  const hosts = fc.constantFrom(
    "https://id.gs1.org",
    "http://x.example:8080/p/q",
    "HTTPS://X.EXAMPLE",
    "https://x.example/00/a",
  );
  fc.assert(
    fc.property(links, hosts, fc.boolean(), (link, host, escapesAll) => {
      const name = normalDigitalLink({ ...link, attributes: [] });
      const query = normalDigitalLink(link).slice(name.length);
      const path = name.slice(NORMAL_STEM.length);
      const lettered = path.replace(/(?<=\/)[^/]*[A-Za-z][^/]*$/, (last) => escaped(last));
      const uri = host + (escapesAll ? lettered : path) + query;
      expect(canonicalIdentifier(uri)).toBe(name);
      expect(canonicalIdentifier(name)).toBe(name);
    }),
    { numRuns: 1000 },
  );
});

test("reading a link and naming it agree, also where a character of it is wrong", () => {
  const characters = fc.constantFrom(..."0123456789/?&=#%AZaz<-. ");
  // What is wrong with host and query is no reason to call the thing something else.
  const lenient = ["uri-domain", "uri-characters"];
  fc.assert(
    fc.property(links, fc.nat(), characters, (link, at, character) => {
      const right = normalDigitalLink(link);
      const index = "https://".length + (at % (right.length - "https://".length));
      const uri = right.slice(0, index) + character + right.slice(index + 1);
      const read = readDigitalLink(uri, { shortGtins: true });
      const name = canonicalIdentifier(uri);
      if (!("code" in read)) expect(name).toBe(normalDigitalLink({ ...read, attributes: [] }));
      else if (read.code !== "digital-link-attribute" && !lenient.includes(read.rule)) {
        expect([name, read.rule]).toEqual([uri, read.rule]);
      }
    }),
    { numRuns: 2000 },
  );
});

/** Every character as an escape in lower case: allowed, and never canonical. */
function escaped(segment: string): string {
  return decodeURIComponent(segment).replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`);
}
