/** Names without a GTIN, read and written: what is one, what is none, and that none of them is a Digital Link as well. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePath, isOwnName, parseCode } from "../../worker/core/code.ts";
import { readDigitalLink } from "../../worker/core/gs1/digital-link.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import { readLinkName } from "../../worker/core/gs1/link-name.ts";
import {
  claimNameOf,
  gtinOf,
  identifierAt,
  itemOf,
  itemPath,
  pagePath,
  parseAnchor,
} from "../../worker/core/item.ts";
import { levelOf } from "../../worker/core/journey/notices.ts";
import {
  examineOwnPath,
  OWN_STEM,
  type OwnName,
  ownPath,
  parseOwnPath,
  readOwnName,
  shortName,
} from "../../worker/core/own-name.ts";
import { placeOf } from "../../worker/core/resolver/levels.ts";

const LOAVES = "/p/kruim/zeeland-sourdough/W14";
const NORMAL = "urn:rootproof:p/kruim/zeeland-sourdough/W14";

const name = fc
  .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/)
  .filter((text) => !/^\d+$/.test(text));
// GS1's character set 82, General Specifications figure 7.11-1; digits more often, so that keys are met.
const value = fc.oneof(
  fc.stringMatching(/^[!"%-?A-Z_a-z]{1,20}$/),
  fc.stringMatching(/^\d{1,20}$/),
  fc.constantFrom("01", "8004", "401", "414", "09521234543213", "9521234X", "%2F", "a/b", "?"),
);
const names: fc.Arbitrary<OwnName> = fc
  .record(
    { organisation: name, product: name, lot: value, serial: value },
    { requiredKeys: ["organisation", "product"] },
  )
  .map(({ lot, serial, ...rest }) =>
    lot === undefined ? rest : { ...rest, lot, ...(serial !== undefined && { serial }) },
  );

describe("An identifier names", () => {
  test.each([
    ["on any host", `https://id.kruim.example${LOAVES}`],
    ["on a local machine", `http://localhost:8787${LOAVES}`],
    ["its names in capitals", "https://kruim.example/p/Kruim/Zeeland-SourDough/W14"],
    ["escaped where nothing needs it", "https://kruim.example/p/kruim/zeeland%2dsourdough/%571%34"],
    ["with a query and a fragment", `https://kruim.example${LOAVES}?utm_source=x#top`],
    ["with its scheme in capitals", `HTTPS://KRUIM.EXAMPLE${LOAVES}`],
    ["in the form in which it is compared", NORMAL],
  ])("the same lot %s", (_how, uri) => {
    expect(canonicalIdentifier(uri)).toBe(NORMAL);
  });

  test.each([
    ["in other letters", "https://kruim.example/p/kruim/zeeland-sourdough/w14"],
    ["of another product", "https://kruim.example/p/kruim/rye/W14"],
    ["without its lot", "https://kruim.example/p/kruim/zeeland-sourdough"],
  ])("another one %s", (_how, uri) => {
    expect(canonicalIdentifier(uri)).toMatch(/^urn:rootproof:p\//);
    expect(canonicalIdentifier(uri)).not.toBe(NORMAL);
  });

  test.each([
    "https://kruim.example/p/kruim",
    `https://kruim.example${LOAVES}/1/2`,
    `https://kruim.example${LOAVES}/`,
    "https://kruim.example/shop/p/kruim/bread/W14",
    "https://kruim.example/p/0123/bread/W14",
    "https://kruim.example/p/kruim/0123/W14",
    "https://kruim.example/p/-kruim/bread/W14",
    "https://kruim.example/p/kruim/bread_1/W14",
    "https://kruim.example/p/kruim/bread/W 14",
    "https://kruim.example/p/kruim/bread/%C3%A9",
    `https://kruim.example/p/kruim/bread/${"x".repeat(21)}`,
    "https://kruim.example/p/kruim/bread/..",
    "https://kruim.example/p/kruim/bread/%2E%2e/1",
    "ftp://kruim.example/p/kruim/bread/W14",
    "urn:rootproof:epcis:p/kruim/bread",
  ])("none: %s stays as it is", (uri) => {
    expect(readOwnName(uri)).toBeUndefined();
    expect(canonicalIdentifier(uri)).toBe(uri);
  });

  test.each([
    ["/p/kruim/bread/01/09521234543213", "gs1-key"],
    ["/p/kruim/bread/%30%31/x", "gs1-key"],
    ["/p/kruim", "path"],
    ["/p/kruim/Bröd", "name"],
    ["/p/kruim/bread/é", "lot"],
    [`/p/kruim/bread/1/${"x".repeat(21)}`, "serial"],
  ])("nothing where it breaks a rule, which is named: %s", (path, rule) => {
    expect(examineOwnPath(path)).toMatchObject({ rule, detail: expect.stringMatching(/^A name/) });
    expect(() => parseOwnPath(path)).toThrow(/^A name without a GTIN .*\.$/);
  });
});

describe("Every name there can be", () => {
  const isOne = (one: OwnName) => !("rule" in examineOwnPath(ownPath(one)));

  test("is read as it was written, on its host, as an anchor and as its identifier", () => {
    let read = 0;
    const each = fc.property(names, (one) => {
      if (!isOne(one)) return;
      read++;
      const path = ownPath(one);
      expect(parseOwnPath(path)).toEqual(one);
      expect(parseCode(`https://kruim.example${path}`)).toEqual(one);
      expect(readOwnName(OWN_STEM + path.slice(1))).toEqual(one);
      expect(identifierAt(path)).toBe(canonicalIdentifier(`http://other.example${path}`));
      // A browser that is given the path asks for it unchanged.
      expect(new URL(path, "https://kruim.example").pathname).toBe(path);
    });
    fc.assert(each, { numRuns: 5_000 });
    expect(read).toBeGreaterThan(3_000);
  });

  test("is no Digital Link, and two that differ are not the same", () => {
    let links = 0;
    const each = fc.property(names, names, (one, other) => {
      const uri = `https://kruim.example${ownPath(one)}`;
      const isLink = readLinkName(uri) !== undefined || !("code" in readDigitalLink(uri));
      if (isLink) links++;
      expect(isLink && isOne(one), uri).toBe(false);
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      if (isOne(one) && isOne(other))
        expect(ownPath(one) === ownPath(other), ownPath(one)).toBe(isSame);
    });
    fc.assert(each, { numRuns: 20_000 });
    expect(links).toBeGreaterThan(0);
  });

  test("has levels of which each is the beginning of the next", () => {
    const each = fc.property(names.filter(isOne), (one) => {
      const { key, anchors, product, lot, serial } = placeOf(one);
      expect(key).toBe(`p/${one.organisation}`);
      expect(anchors.at(-1)).toBe(ownPath(one));
      expect(anchors.map(levelOf)).toEqual(["product", "lot", "item"].slice(0, anchors.length));
      for (const [at, finer] of anchors.slice(1).entries()) {
        expect(finer.startsWith(`${anchors[at]}/`)).toBe(true);
      }
      expect({ product: `/p/${one.organisation}/${one.product}`, lot, serial }).toEqual({
        ...{ product, lot: one.lot, serial: one.serial },
      });
      expect(codePath(parseAnchor(anchors.at(-1) ?? ""))).toBe(anchors.at(-1));
    });
    fc.assert(each);
  });

  test("is typed as it stands beneath its symbol", () => {
    expect(shortName(parseOwnPath(LOAVES))).toBe("kruim/zeeland-sourdough/W14");
  });
});

describe("Goods have one shape", () => {
  test.each([
    ["/01/09521234543213", "01/09521234543213", "09521234543213", "/p/01/09521234543213"],
    ["/p/kruim/rye", "p/kruim", undefined, "/p/kruim/rye"],
  ])("%s", (product, claim, gtin, page) => {
    expect([claimNameOf({ product }), gtinOf({ product })]).toEqual([claim, gtin]);
    expect(pagePath({ product })).toBe(page);
    const item = { product, lot: "A/1", serial: "7" };
    const code = parseAnchor(itemPath(item));
    expect(itemOf(code)).toEqual(item);
    expect(isOwnName(code)).toBe(gtin === undefined);
  });

  test("and whatever is no product has none", () => {
    expect(itemOf(parseAnchor("/414/9521321000018"))).toBeUndefined();
  });
});
