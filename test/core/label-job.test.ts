/** What print jobs are reckoned by: pieces of a lot, and serials nobody guesses. docs/labels.md, *Runs*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../worker/core/json.ts";
import { piecesCaptured } from "../../worker/core/label-job/pieces.ts";
import { serialBytes, serialsFrom } from "../../worker/core/label-job/serials.ts";

const LOT = "https://id.gs1.org/01/09521234543213/10/LOT7";
const amount = (quantity: number, uom?: string, epcClass = LOT) => ({
  ...{ epcClass, quantity },
  ...(uom !== undefined && { uom }),
});
const made = (...list: object[]): JsonObject => ({
  ...{ type: "ObjectEvent", action: "ADD" },
  quantityList: list as JsonObject[],
});
const packed = (...list: object[]): JsonObject => ({
  ...{ type: "TransformationEvent", outputQuantityList: list as JsonObject[] },
  inputQuantityList: [amount(900)] as JsonObject[],
});

describe("The pieces of a lot", () => {
  test.each([
    ["come out of an event that adds them", [made(amount(40))], 40],
    ["come out of a transformation", [packed(amount(2020))], 2020],
    ["add up over events", [made(amount(40)), packed(amount(2), amount(3, "EA"))], 45],
    ["are each, piece or one", [made(amount(1, "EA"), amount(1, "H87"), amount(1, "C62"))], 3],
    [
      "are whole: two halves are one, and a third is none",
      [made(amount(0.5), amount(0.5), amount(0.3))],
      1,
    ],
    ["are counted exactly", [made(...Array.from({ length: 10 }, () => amount(0.1)))], 1],
    [
      "are named by any host",
      [made(amount(4, undefined, "https://brand.example/01/09521234543213/10/LOT7"))],
      4,
    ],
    [
      "are named by an EPC URN as well",
      [made(amount(4, undefined, "urn:epc:class:lgtin:9521234.054321.LOT7"))],
      4,
    ],
  ])("%s", (_, events, pieces) => {
    expect(piecesCaptured(events, LOT)).toBe(pieces);
  });

  test.each([
    ["weighed goods", [made(amount(508.8, "KGM"))]],
    ["another lot’s", [made(amount(9, undefined, LOT.replace("LOT7", "LOT8")))]],
    ["what was only seen", [{ ...made(amount(9)), action: "OBSERVE" }]],
    ["what was taken out of use", [{ ...made(amount(9)), action: "DELETE" }]],
    ["what went in", [packed()]],
    [
      "events without amounts",
      [{ type: "ObjectEvent", action: "ADD" }, { type: "AssociationEvent" }],
    ],
    ["negative amounts", [made(amount(-5))]],
  ])("are not %s", (_, events) => {
    expect(piecesCaptured(events as JsonObject[], LOT)).toBe(0);
  });
});

describe("A serial", () => {
  test("is the eighty bits it was made of, and nothing else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const [serial = ""] = serialsFrom(bytes);
        expect(serial).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        const read = [...serial].reduce(
          (all, one) => (all << 5n) | BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(one)),
          0n,
        );
        expect(read).toBe(bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n));
      }),
    );
  });

  test("is one for every ten bytes", () => {
    expect(serialsFrom(new Uint8Array(serialBytes(7)))).toHaveLength(7);
    expect(serialsFrom(new Uint8Array(9))).toEqual([]);
  });
});
