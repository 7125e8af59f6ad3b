/** The threads a journey is followed by: what an event takes in, what it brings out, and what it only speaks of. */
import { describe, expect, test } from "vitest";
import { LOT_BYTES_MAX, lotsOf } from "../../worker/core/journey/lots.ts";
import type { JsonObject } from "../../worker/core/json.ts";

const lot = (name: string) => `https://id.gs1.org/01/09521234543213/10/${name}`;
const quantities = (...names: string[]) =>
  names.map((name) => ({ epcClass: lot(name), quantity: 1, uom: "KGM" }));
/** `output LOT-7`, sorted, so that a test says only what it means. */
const said = (event: JsonObject) =>
  lotsOf(event)
    .map(
      ({ role, lot }) =>
        `${role} ${lot.replace(/^https:\/\/id\.gs1\.org\/01\/09521234543213\/10\//, "")}`,
    )
    .sort();

describe("an ObjectEvent", () => {
  const goods = { epcList: ["urn:x:item"], quantityList: quantities("LOT-7") };

  test.each([
    ["ADD", "output"],
    ["OBSERVE", "seen"],
    ["DELETE", "seen"],
  ])("with action %s has its goods as %s", (action, role) => {
    expect(said({ type: "ObjectEvent", action, ...goods })).toEqual(
      [`${role} LOT-7`, `${role} urn:x:item`].sort(),
    );
  });

  test("about a place alone speaks of nothing", () => {
    expect(said({ type: "ObjectEvent", action: "OBSERVE", sensorElementList: [{}] })).toEqual([]);
  });
});

describe("an event of another type", () => {
  test("TransformationEvent takes in and brings out, items and lots alike", () => {
    const event = {
      type: "TransformationEvent",
      inputEPCList: ["urn:x:in"],
      inputQuantityList: quantities("CHERRY", "WATER"),
      outputEPCList: ["urn:x:out"],
      outputQuantityList: quantities("GREEN"),
    };
    expect(said(event)).toEqual([
      "input CHERRY",
      "input WATER",
      "input urn:x:in",
      "output GREEN",
      "output urn:x:out",
    ]);
  });

  test("TransformationEvent that works on a lot in place has it on both sides", () => {
    const event = {
      type: "TransformationEvent",
      inputQuantityList: quantities("LOT-7"),
      outputQuantityList: quantities("LOT-7"),
    };
    expect(said(event)).toEqual(["input LOT-7", "output LOT-7"]);
  });

  test.each(["AggregationEvent", "AssociationEvent"])(
    "%s speaks of the parent and the children, and makes none of them",
    (type) => {
      const event = {
        ...{ type, action: "ADD", parentID: "urn:epc:id:sscc:4012345.0000000111" },
        childEPCs: ["urn:x:item"],
        childQuantityList: quantities("LOT-7"),
      };
      expect(said(event)).toEqual([
        "seen LOT-7",
        "seen https://id.gs1.org/00/040123450000001112",
        "seen urn:x:item",
      ]);
    },
  );

  test("TransactionEvent speaks of its goods, whatever its action", () => {
    const event = { type: "TransactionEvent", action: "ADD", quantityList: quantities("LOT-7") };
    expect(said(event)).toEqual(["seen LOT-7"]);
  });

  test("an event type of somebody's own speaks of what stands in the usual lists", () => {
    const event = { type: "ex:Cupping", action: "ADD", quantityList: quantities("LOT-7") };
    expect(said(event)).toEqual(["seen LOT-7"]);
  });
});

describe("a lot is the same lot", () => {
  test.each([
    ["on another host", "https://nordlys.example/01/09521234543213/10/LOT-7"],
    ["behind a stem, with attributes", "http://a.example/x/y/01/09521234543213/10/LOT-7?17=271231"],
    ["with a GTIN of thirteen digits", "https://id.gs1.org/01/9521234543213/10/LOT-7"],
    ["as an EPC URN", "urn:epc:class:lgtin:9521234.054321.LOT-7"],
    ["percent-encoded without need", "https://id.gs1.org/01/09521234543213/10/LOT%2D7"],
  ])("%s", (_, epcClass) => {
    expect(said({ type: "ObjectEvent", quantityList: [{ epcClass }] })).toEqual(["seen LOT-7"]);
  });

  test("however often it is named", () => {
    const event = {
      type: "ObjectEvent",
      quantityList: [
        ...quantities("A", "A"),
        { epcClass: "https://b.example/01/09521234543213/10/A" },
      ],
    };
    expect(said(event)).toEqual(["seen A"]);
  });

  test.each([
    ["another lot number", lot("LOT-8")],
    ["another case", lot("lot-7")],
    ["another product", "https://id.gs1.org/01/09521234543220/10/LOT-7"],
    ["the product without a lot", "https://id.gs1.org/01/09521234543213"],
    ["an item of it", `${lot("LOT-7")}/21/1`],
    ["a GTIN whose check digit is wrong", "https://id.gs1.org/01/09521234543214/10/LOT-7"],
  ])("but not with %s", (_, epcClass) => {
    expect(said({ type: "ObjectEvent", quantityList: [{ epcClass }] })).not.toEqual(["seen LOT-7"]);
  });
});

describe("what is no identifier is passed over", () => {
  test.each<[string, JsonObject]>([
    ["an element without a class", { quantityList: [{ quantity: 1 }] }],
    ["a list that is none", { epcList: { "0": "urn:x:y" } }],
    ["a class that is no text", { quantityList: [{ epcClass: 7 }] }],
  ])("%s", (_, members) => expect(said({ type: "ObjectEvent", ...members })).toEqual([]));

  test("an identifier too long to be looked up", () => {
    const epcList = [
      `urn:x:${"y".repeat(LOT_BYTES_MAX)}`,
      `urn:x:${"y".repeat(LOT_BYTES_MAX - 6)}`,
    ];
    expect(lotsOf({ type: "ObjectEvent", epcList })).toHaveLength(1);
  });
});
