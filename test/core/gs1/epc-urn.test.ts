import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companyPrefixOfUrn, gcpLengthFrom } from "../../../worker/core/gs1/company-prefix.ts";
import {
  digitalLinkToEpcUrn,
  epcUrnToDigitalLink,
  toEpcUrn,
} from "../../../worker/core/gs1/epc-urn.ts";
import { canonicalIdentifier, keyOf } from "../../../worker/core/gs1/identity.ts";
import { anyUrn } from "./urns.ts";

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

  test.each([
    [
      "urn:epc:id:sgtin:9521234.54321.400",
      ": company prefix and reference together have 13 digits, here 12",
    ],
    [
      "urn:epc:class:lgtin:9521234.0054321.L",
      ": company prefix and reference together have 13 digits, here 14",
    ],
    [
      "urn:epc:id:sgln:9521234.0001.0",
      ": company prefix and reference together have 12 digits, here 11",
    ],
    [
      "urn:epc:idpat:sgtin:9521234.54321.*",
      ": company prefix and reference together have 13 digits, here 12",
    ],
    ["urn:epc:id:gid:95100000.12345.400", ""],
    ["urn:epc:id:giai:95.1", ""],
  ])("%s is refused with the digits it should have, where that is what is wrong", (urn, why) => {
    const message = `"${urn}" is no EPC URN of a GS1 key${why}`;
    expect(() => epcUrnToDigitalLink(urn)).toThrow(expect.objectContaining({ message }));
  });
});

describe("a Digital Link becomes an EPC URN", () => {
  test.each([
    ["/01/04012345111118/21/9876", "id:sgtin:4012345.011111.9876"],
    ["/01/04012345111118/22/V/10/LOT-7/21/9876", "id:sgtin:4012345.011111.9876"], // the serial says it all
    ["/01/04012345123456/10/Lot987", "class:lgtin:4012345.012345.Lot987"],
    ["/01/04054739999148", "idpat:sgtin:4054739.099914.*"],
    ["/01/04012345123456/235/AB12", "id:upui:4012345.012345.AB12"],
    ["/00/040123450000003338", "id:sscc:4012345.0000000333"],
    ["/414/4012345000115/254/987", "id:sgln:4012345.00011.987"],
    ["/414/4012345000054", "id:sgln:4012345.00005.0"],
    ["/417/4000001000005", "id:pgln:4000001.00000"],
    ["/8003/0401234566666387", "id:grai:4012345.66666.87"],
    ["/8003/04012345666663", "idpat:grai:4012345.66666.*"],
    ["/8004/4012345AAbb", "id:giai:4012345.AAbb"],
    ["/8018/401234598765400000", "id:gsrn:4012345.9876540000"],
    ["/8017/401234500000987658", "id:gsrnp:4012345.0000098765"],
    ["/253/401234555555498", "id:gdti:4012345.55555.98"],
    ["/253/4012345555554", "idpat:gdti:4012345.55555.*"],
    ["/255/401234599999044", "id:sgcn:4012345.99999.44"],
    ["/8010/4012345ABC/8011/123", "id:cpi:4012345.ABC.123"],
    ["/8010/4012345ABC", "idpat:cpi:4012345.ABC.*"],
    ["/401/4012345333", "id:ginc:4012345.333"],
    ["/402/40123459999876541", "id:gsin:4012345.999987654"],
    ["/8006/040123451234560102/21/999", "id:itip:4012345.012345.01.02.999"],
    ["/8006/040123451234560102", "idpat:itip:4012345.012345.01.02.*"],
    ["/01/04012345111118/21/A.B%2F%281%29", "id:sgtin:4012345.011111.A.B%2F(1)"],
  ])("%s is %s", (path, urn) => {
    expect(digitalLinkToEpcUrn(`https://x.example/p${path}?99=a`, 7)).toBe(`urn:epc:${urn}`);
  });

  test.each([
    "https://x.example/01/04012345123456/22/V", // a variant has no URN
    "https://x.example/01/04012345123456/22/V/10/LOT-7",
    "https://x.example/8006/040123451234560102/10/LOT-7",
    "https://x.example/414/4012345000115/254/0", // would say: no extension
    "https://x.example/414/4012345000115/7040/1ABC",
    "https://x.example/415/4012345000115/8020/R1",
    "https://x.example/8013/1987654Ad4X4bL5ttr2310c2K",
    "https://x.example/8017/401234500000987658/8019/1",
    "https://x.example/8004/4012345", // nothing but the prefix
    "https://x.example/8004/40123A45",
    "https://x.example/01/04012345123457", // a wrong check digit
    "https://x.example/lots/7",
    "urn:epc:id:sgtin:4012345.011111.9876",
    "LOT-7",
  ])("%s stays as it is", (uri) => expect(digitalLinkToEpcUrn(uri, 7)).toBeUndefined());

  test("never by a guess: without the prefix, or with one no URN has, it stays as it is", () => {
    const uri = "https://id.gs1.org/01/04012345111118/21/9876";
    expect(toEpcUrn(uri, () => undefined)).toBeUndefined();
    for (const length of [0, 5, 13, Number.NaN]) {
      expect(digitalLinkToEpcUrn(uri, length)).toBeUndefined();
    }
    expect(digitalLinkToEpcUrn(uri, 12)).toBe("urn:epc:id:sgtin:401234511111.0.9876");
  });

  test("whatever URN became a link becomes that URN again, by the prefix it showed", () => {
    fc.assert(
      fc.property(anyUrn, (urn) => {
        const link = epcUrnToDigitalLink(urn);
        const prefix = companyPrefixOfUrn(urn) ?? "";
        expect(digitalLinkToEpcUrn(link, prefix.length)).toBe(urn);
        expect(toEpcUrn(link, gcpLengthFrom([prefix]))).toBe(urn);
        expect(canonicalIdentifier(link)).toBe(link);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a company prefix", () => {
  test.each([
    ["urn:epc:id:sgtin:4012345.011111.9876", "4012345"],
    ["urn:epc:class:lgtin:401234512.3456.LOT-7", "401234512"],
    ["urn:epc:idpat:sgtin:4012345.011111.*", "4012345"],
    ["urn:epc:id:sgtin:4012345.0111111.98", undefined], // ill-formed: nothing is learnt from it
    ["urn:epc:idpat:sgtin:4012345.*.*", undefined],
    ["urn:epc:id:gid:95100000.12345.400", undefined],
    ["https://id.gs1.org/01/04012345111118/21/9876", undefined],
  ])("that %s shows is %s", (urn, prefix) => expect(companyPrefixOfUrn(urn)).toBe(prefix));

  test("is found in a key where that kind of key has it", () => {
    const lengthOf = gcpLengthFrom(["952123", "4012345", "no prefix", "12345"]);
    expect(lengthOf({ ai: "01", value: "99521234543216" })).toBe(6); // behind the indicator
    expect(lengthOf({ ai: "00", value: "340123450000003335" })).toBe(7); // behind the extension digit
    expect(lengthOf({ ai: "8006", value: "040123451234560102" })).toBe(7);
    expect(lengthOf({ ai: "8003", value: "0401234566666387" })).toBe(7); // behind the zero
    expect(lengthOf({ ai: "414", value: "4012345000115" })).toBe(7);
    expect(lengthOf({ ai: "8004", value: "4012345A" })).toBe(7);
    expect(lengthOf({ ai: "414", value: "9012345000110" })).toBeUndefined();
    expect(lengthOf({ ai: "414", value: "1234500000000" })).toBeUndefined(); // five digits are no prefix
    expect(gcpLengthFrom([])({ ai: "01", value: "04012345111118" })).toBeUndefined();
  });

  test("is the longest that fits", () => {
    const lengthOf = gcpLengthFrom(["401234", "40123456", "4012345"]);
    expect(lengthOf({ ai: "417", value: "4012345600000" })).toBe(8);
    expect(lengthOf({ ai: "417", value: "4012345000005" })).toBe(7);
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

  test("what a query says of it does not change its name, unless it belongs to the name", () => {
    const lot = "https://x.example/01/04012345123456/10/LOT-7";
    const name = "https://id.gs1.org/01/04012345123456/10/LOT-7";
    expect(canonicalIdentifier(`${lot}?17=250230&1234=x&linkType=gs1:pip`)).toBe(name);
    expect(canonicalIdentifier(`${lot}?`)).toBe(name);
    for (const query of ["21=7", "22=V", "10=LOT-8", "01=04012345123456", "235=T"]) {
      expect(canonicalIdentifier(`${lot}?${query}`)).toBe(`${lot}?${query}`);
    }
    const tpx = "https://x.example/01/04012345123456/235/T?10=LOT-7";
    expect(canonicalIdentifier(tpx)).toBe("https://id.gs1.org/01/04012345123456/235/T");
  });

  test.each([
    "https://id.gs1.org/01/04012345123457/10/LOT-7", // a wrong check digit names nothing
    "https://id.gs1.org/01/04012345123456/21/7/10/LOT-7",
    "https://id.gs1.org/01/04012345123456/10/LOT<7",
    `https://id.gs1.org/${"a/".repeat(1024)}01/04012345123456`,
    "https://id.gs1.org/415/4012345000115",
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
