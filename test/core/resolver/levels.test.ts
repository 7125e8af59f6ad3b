/** The levels that a request's path names. docs/resolver.md, *Levels*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDigitalLink } from "../../../worker/core/gs1/digital-link.ts";
import { identifierAt } from "../../../worker/core/item.ts";
import { placeOf } from "../../../worker/core/resolver/levels.ts";
import { COFFEE, ITEM, LOT, placeAt } from "./halfmoon.ts";

describe("A path names levels", () => {
  test("from the key to the finest qualifier, each with its own path", () => {
    expect(placeAt(ITEM)).toEqual({
      key: "01/09521234543213",
      anchors: [COFFEE, LOT, ITEM],
      product: COFFEE,
      lot: "LOT7",
      serial: "9",
    });
  });

  test("and what it does not name is absent, not empty", () => {
    expect(placeAt(COFFEE)).toEqual({
      ...{ key: "01/09521234543213", anchors: [COFFEE], product: COFFEE },
    });
    expect(Object.keys(placeAt(`${COFFEE}/21/9`))).not.toContain("lot");
  });

  test.each([
    [`${COFFEE}/22/2A/10/LOT7/21/9`, 4],
    [`${COFFEE}/22/2A`, 2],
    [`${COFFEE}/235/2A`, 2],
    ["/414/9521321000018/254/KL8G", 2],
    ["/00/095212340000000013", 1],
  ])("%s has %i", (path, count) => {
    const { anchors } = placeAt(path);
    expect(anchors).toHaveLength(count);
    expect(anchors.at(-1)).toBe(path);
  });

  test("only a product has lot and serial", () => {
    expect(placeAt("/414/9521321000018/254/KL8G")).toEqual({
      key: "414/9521321000018",
      anchors: ["/414/9521321000018", "/414/9521321000018/254/KL8G"],
    });
  });

  test("however they are escaped: values are compared decoded", () => {
    expect(placeAt(`${COFFEE}/10/%4C%4F%54%37`)).toEqual(placeAt(LOT));
    const slash = placeAt(`${COFFEE}/10/A%2fB`);
    expect(slash).toMatchObject({ lot: "A/B" });
    expect(slash.anchors.at(-1)).toBe(`${COFFEE}/10/A%2FB`);
  });

  test("whatever stands in the query, and wherever the path begins", () => {
    const link = parseDigitalLink(`https://brand.example/shop${LOT}?17=271231&linkType=all`);
    expect(placeOf(link)).toEqual(placeAt(LOT));
  });
});

test("each level is the beginning of the next, for every lot and serial there can be", () => {
  // GS1's character set 82, General Specifications figure 7.11-1.
  const text = fc.stringMatching(/^[!"%-?A-Z_a-z]{1,20}$/);
  fc.assert(
    fc.property(text, text, (lot, serial) => {
      const qualifiers = [
        { ai: "10", value: lot },
        { ai: "21", value: serial },
      ];
      const { anchors } = placeOf({ key: { ai: "01", value: "09521234543213" }, qualifiers });
      const [product = "", ofLot = "", ofItem = ""] = anchors;
      expect(ofLot.startsWith(`${product}/`) && ofItem.startsWith(`${ofLot}/`)).toBe(true);
      expect(placeAt(ofItem)).toMatchObject({ anchors, lot, serial });
    }),
  );
});

test("an event names a level on id.gs1.org", () => {
  expect(identifierAt(LOT)).toBe(`https://id.gs1.org${LOT}`);
});
