/** What an event says of each lot: its name, found by what the prefix means, and how much of it there was, exactly. */
import { describe, expect, test } from "vitest";
import { prefixesOf } from "../../worker/core/epcis/context.ts";
import { lotFactsOf } from "../../worker/core/journey/lot-facts.ts";
import type { JsonObject } from "../../worker/core/json.ts";

const lot = (name: string) => `https://id.gs1.org/01/09521234543213/10/${name}`;
const OURS = "urn:rootproof:epcis:";
const facts = (event: JsonObject, prefix = "rp") =>
  lotFactsOf(
    { type: "ObjectEvent", action: "OBSERVE", ...event },
    prefixesOf([{ [prefix]: OURS }]),
  );
const goods = (...elements: JsonObject[]) => ({ quantityList: elements });
const amount = (quantity: number, uom = "KGM", name = "A") => ({
  ...{ epcClass: lot(name), quantity, uom },
});

describe("A name", () => {
  const named = (member: string) => ({
    ...goods(amount(1)),
    [member]: [
      {
        [member.replace("material", "epcClass")]: "urn:epc:class:lgtin:9521234.054321.A",
        [member.replace("material", "name")]: " green coffee ",
      },
    ],
  });

  test("is found under any prefix for our namespace, whichever form the lot is named in", () => {
    expect(facts(named("rp:material"))).toMatchObject([{ material: "green coffee" }]);
    expect(facts(named("own:material"), "own")).toMatchObject([{ material: "green coffee" }]);
  });

  test("under somebody else’s prefix is none of ours", () => {
    expect(facts(named("ex:material"))).toMatchObject([{ material: "" }]);
  });

  test("of two hundred characters and more is cut", () => {
    const name = "x".repeat(300);
    const event = {
      ...goods(amount(1)),
      "rp:material": [{ "rp:epcClass": lot("A"), "rp:name": name }],
    };
    expect(facts(event)[0]?.material).toHaveLength(200);
  });
});

describe("A quantity", () => {
  test.each<[string, JsonObject[], object]>([
    ["said once", [amount(12.5)], { quantity: "12.5", uom: "KGM" }],
    ["of pieces", [{ epcClass: lot("A"), quantity: 40 }], { quantity: "40" }],
    ["not said", [{ epcClass: lot("A") }], {}],
    ["said twice in one unit", [amount(0.1), amount(0.2)], { quantity: "0.3", uom: "KGM" }],
    ["said thrice", [amount(10), amount(20.25), amount(0.75)], { quantity: "31", uom: "KGM" }],
    ["said twice to nothing", [amount(0), amount(0)], { quantity: "0", uom: "KGM" }],
    ["said in two units", [amount(1), amount(2, "GRM")], {}],
    ["said once, and once not", [amount(1), { epcClass: lot("A"), uom: "KGM" }], {}],
    ["too small for plain digits", [amount(1e-7)], { quantity: "0.0000001", uom: "KGM" }],
  ])("%s", (_, elements, said) => {
    expect(facts(goods(...elements))).toEqual([
      { role: "seen", lot: lot("A"), material: "", ...said },
    ]);
  });

  test("of something with a serial is one piece, and two pieces of two serials are two lines", () => {
    const serial = (n: number) => `https://id.gs1.org/01/09521234543213/21/${n}`;
    expect(facts({ epcList: [serial(1), serial(2)] })).toEqual([
      { role: "seen", lot: serial(1), material: "", quantity: "1" },
      { role: "seen", lot: serial(2), material: "", quantity: "1" },
    ]);
  });

  test("of what goes in and what comes out of the same lot is each its own", () => {
    const event = {
      ...{
        type: "TransformationEvent",
        inputQuantityList: [amount(5)],
        outputQuantityList: [amount(4)],
      },
    };
    expect(facts(event)).toEqual([
      { role: "input", lot: lot("A"), material: "", quantity: "5", uom: "KGM" },
      { role: "output", lot: lot("A"), material: "", quantity: "4", uom: "KGM" },
    ]);
  });
});
