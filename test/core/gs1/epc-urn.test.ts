import { describe, expect, test } from "vitest";
import { epcUrnToDigitalLink } from "../../../worker/core/gs1/epc-urn.ts";
import { canonicalIdentifier, keyOf } from "../../../worker/core/gs1/identity.ts";
import { corpusAbsent, corpusVectors } from "../corpus.ts";

describe("an EPC URN becomes a Digital Link", () => {
  test.each([
    ["urn:epc:id:sgtin:4012345.011111.9876", "/01/04012345111118/21/9876"],
    ["urn:epc:class:lgtin:4012345.012345.Lot987", "/01/04012345123456/10/Lot987"],
    ["urn:epc:idpat:sgtin:4054739.099914.*", "/01/04054739999148"],
    ["urn:epc:id:sscc:4012345.0000000333", "/00/040123450000003338"],
    ["urn:epc:id:sgln:4012345.00011.987", "/414/4012345000115/254/987"],
    ["urn:epc:id:sgln:4012345.00005.0", "/414/4012345000054"],
    ["urn:epc:id:pgln:4000001.00000", "/417/4000001000005"],
    ["urn:epc:id:grai:4012345.66666.87", "/8003/0401234566666387"],
    ["urn:epc:id:giai:4012345.AAbb", "/8004/4012345AAbb"],
    ["urn:epc:id:gsrn:4012345.9876540000", "/8018/401234598765400000"],
    ["urn:epc:id:gsrnp:4012345.0000098765", "/8017/401234500000987658"],
    ["urn:epc:id:gdti:4012345.55555.98", "/253/401234555555498"],
    ["urn:epc:id:sgcn:4012345.99999.44", "/255/401234599999044"],
    ["urn:epc:id:cpi:4012345.ABC.123", "/8010/4012345ABC/8011/123"],
    ["urn:epc:id:ginc:4012345.333", "/401/4012345333"],
    ["urn:epc:id:gsin:4012345.999987654", "/402/40123459999876541"],
    ["urn:epc:id:itip:4012345.012345.01.02.999", "/8006/040123451234560102/21/999"],
    ["urn:epc:idpat:itip:4012345.012345.01.02.*", "/8006/040123451234560102"],
    ["urn:epc:id:upui:4012345.012345.AB12", "/01/04012345123456/235/AB12"],
    ["urn:epc:id:sgtin:4012345.011111.A.B%2F(1)", "/01/04012345111118/21/A.B%2F%281%29"],
  ])("%s is %s", (urn, path) => expect(epcUrnToDigitalLink(urn)).toBe(`https://id.gs1.org${path}`));

  test.each([
    "urn:epc:id:sgtin:4012345.0111111.98", // fourteen digits
    "urn:epc:id:sgtin:4012345.011111", // no serial
    "urn:epc:id:sgtin:4012345.011111.", // an empty one
    "urn:epc:id:sgtin:4012345.011111.A B",
    "urn:epc:id:sgtin:4012345.011111.A/B", // must be escaped
    "urn:epc:id:sgtin:4012345.011111.%41", // must not be
    "urn:epc:id:sgtin:4012345.011111.123456789012345678901", // 21 characters
    "urn:epc:id:sgtin:40123.01111111.98", // a company prefix of five digits
    "urn:epc:id:itip:4012345.012345.01.02", // no serial
    "urn:epc:id:itip:4012345.012345.03.02.1", // piece three of two
    "urn:epc:id:cpi:4012345.ABC.0123",
    "urn:epc:idpat:sgtin:4012345.*.*", // every product of a company: no one thing
    "urn:epc:idpat:sgtin:4012345.011111.98",
    "urn:epc:id:gid:95100000.12345.400", // an EPC, but no GS1 key
    "urn:epc:class:sgtin:4012345.011111.98",
    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "",
  ])("%j is refused", (urn) => {
    expect(() => epcUrnToDigitalLink(urn)).toThrow(
      expect.objectContaining({ code: "epc-urn-malformed" }),
    );
  });
});

describe("the same lot under every name it has", () => {
  test.each([
    "https://id.gs1.org/01/04012345123456/10/LOT-7",
    "https://id.nordlys.example/products/01/04012345123456/10/LOT-7?15=270101#top",
    "HTTP://X.EXAMPLE/01/04012345123456/10/LOT%2D7",
    "https://x.example/01/4012345123456/10/LOT-7",
    "urn:epc:class:lgtin:4012345.012345.LOT-7",
  ])("%s", (uri) => {
    expect(canonicalIdentifier(uri)).toBe("https://id.gs1.org/01/04012345123456/10/LOT-7");
    expect(keyOf(uri)).toEqual({ ai: "01", value: "04012345123456" });
  });

  test.each([
    "https://id.gs1.org/01/04012345123457/10/LOT-7", // a wrong check digit names nothing
    "https://example.com/lots/7",
    "urn:epc:id:sgtin:4012345.011111",
    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "geo:6.1,39.2",
    "LOT-7",
  ])("%s stays as it is", (uri) => {
    expect(canonicalIdentifier(uri)).toBe(uri);
    expect(keyOf(uri)).toBeUndefined();
  });

  test("another lot, or the product without one, is something else", () => {
    const names = ["/10/LOT-7", "/10/lot-7", "/10/LOT-8", "/21/LOT-7", ""].map((path) =>
      canonicalIdentifier(`https://x.example/01/04012345123456${path}`),
    );
    expect(new Set(names).size).toBe(5);
  });
});

type UrnVector = {
  kind: string;
  use?: string;
  in?: string;
  out?: string;
  urn?: string;
  dl?: string;
};

describe.skipIf(corpusAbsent())("the vectors of the corpus", () => {
  const all = corpusVectors<UrnVector>("epc-urn-dl");
  // The other 16 are links brought to one form for the event hash: test/core/event-hash.test.ts.
  const toLink = all.filter(({ use }) => use !== "normalise-dl");

  test("are as many as they were", () => expect([all.length, toLink.length]).toEqual([113, 97]));

  test.each(toLink.map((vector) => [vector.kind, vector.in ?? vector.urn ?? "", vector] as const))(
    "%s %s",
    (kind, urn, { out, dl }) => {
      if (kind !== "invalid-urn") expect(epcUrnToDigitalLink(urn)).toBe(out ?? dl);
      else
        expect(() => epcUrnToDigitalLink(urn)).toThrow(
          expect.objectContaining({ code: "epc-urn-malformed" }),
        );
    },
  );
});
