/** One event as a step on the page: every value that is shown is one the projection allows, and says where it stands. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Disclosure, publicFields } from "../../worker/core/journey/projection.ts";
import { toStep } from "../../worker/core/journey/step.ts";
import { type JsonObject, valueAt } from "../../worker/core/json.ts";

const LOT = "https://id.gs1.org/01/09521234543213/10/";
const OWN: Disclosure = { own: true, showName: true, place: "exact" };
const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { rp: "urn:rootproof:epcis:" },
];
const PLACE = {
  id: "urn:x:mill",
  "rp:place": {
    "rp:name": "Mill",
    "rp:locality": "Shakiso",
    "rp:region": "Guji",
    "rp:country": "ET",
  },
};
const MILLING: JsonObject = {
  "@context": CONTEXT,
  type: "TransformationEvent",
  eventTime: "2026-02-28T08:15:30+03:00",
  eventTimeZoneOffset: "+03:00",
  bizStep: "creating_class_instance",
  inputQuantityList: [{ epcClass: `${LOT}CHERRY`, quantity: 12600, uom: "KGM" }],
  outputQuantityList: [
    { epcClass: `${LOT}GREEN`, quantity: 31 },
    { epcClass: `${LOT}LOW`, quantity: 110.5, uom: "KGM" },
  ],
  readPoint: PLACE,
  "rp:party": { "rp:name": "Biftu Dembi", "rp:count": 38 },
  "rp:material": [
    { "rp:epcClass": `${LOT}CHERRY`, "rp:name": "ripe cherry" },
    {
      "rp:epcClass": "urn:epc:class:lgtin:9521234.054321.GREEN",
      "rp:name": "bags of green coffee",
      "rp:net": { "rp:quantity": 60, "rp:uom": "KGM" },
    },
  ],
  "rp:loss": [{ "rp:kind": "pulp", "rp:quantity": 10110, "rp:uom": "KGM" }],
  "rp:process": "coffee.wet-mill/1",
};

const stepOf = (event: JsonObject, disclosure: Disclosure = OWN) =>
  toStep({ id: "step-1", event, disclosure, organisationName: "Biftu Dembi washing station" });

describe("a transformation", () => {
  const step = stepOf(MILLING);

  test("says what happened, when, and by which process", () => {
    expect(step).toMatchObject({
      ...{ id: "step-1", eventType: "TransformationEvent", bizStep: "creating_class_instance" },
      ...{ at: "2026-02-28T08:15:30+03:00", offset: "+03:00", process: "coffee.wet-mill/1" },
    });
  });

  test("says what went in, what came out and what was lost, each by its name", () => {
    expect(step.inputs).toMatchObject([{ material: "ripe cherry", quantity: "12600", uom: "KGM" }]);
    expect(step.losses).toMatchObject([{ material: "pulp", quantity: "10110", uom: "KGM" }]);
    expect(step.goods).toEqual([]);
  });

  test("finds the name of a lot however the lot is written, and what one piece holds", () => {
    expect(step.outputs[0]).toMatchObject({
      material: "bags of green coffee",
      quantity: "31",
      net: { quantity: "60", uom: "KGM" },
    });
    expect(step.outputs[0]).not.toHaveProperty("uom");
  });

  test("leaves a lot that nobody named without a name", () => {
    expect(step.outputs[1]).toMatchObject({ material: "", quantity: "110.5", uom: "KGM" });
  });

  test("says who and where", () => {
    expect(step.who).toMatchObject({ withheld: false, name: "Biftu Dembi", count: 38 });
    expect(step.where).toMatchObject({
      name: "Mill",
      locality: "Shakiso",
      region: "Guji",
      country: "ET",
    });
  });
});

describe("who did it", () => {
  const partyless = { ...MILLING, "rp:party": {} };

  test("is the organisation's name, which no event proves, when the event names nobody", () => {
    expect(stepOf(partyless).who).toEqual({ withheld: false, name: "Biftu Dembi washing station" });
  });

  test("is withheld, name and number, when the supplier wants it so", () => {
    expect(stepOf(MILLING, { own: false, showName: false, place: "none" }).who).toEqual({
      withheld: true,
    });
  });

  test.each(["many", "38", true, [38]])("is no group of %j people", (count) => {
    const event = { ...MILLING, "rp:party": { "rp:name": "Smallholders", "rp:count": count } };
    expect(stepOf(event).who).not.toHaveProperty("count");
  });
});

describe("where it happened", () => {
  const at = (place: Disclosure["place"], event: JsonObject = MILLING) =>
    stepOf(event, { own: false, showName: true, place }).where;

  test.each([
    ["none", { withheld: true }],
    ["country", { country: "ET" }],
    ["region", { country: "ET", region: "Guji" }],
    ["locality", { country: "ET", region: "Guji", locality: "Shakiso" }],
  ] as const)("is said at the resolution %s", (place, expected) => {
    const { pointers: _, ...said } = { pointers: undefined, ...at(place) };
    expect(said).toEqual("withheld" in expected ? expected : { withheld: false, ...expected });
  });

  test("is where the goods are since, when the event says only that", () => {
    const { readPoint: _, ...rest } = MILLING;
    const event = { ...rest, bizLocation: PLACE };
    expect(at("country", event)).toMatchObject({
      country: "ET",
      pointers: { country: "/bizLocation/rp:place/rp:country" },
    });
  });

  test("is withheld when the event says nothing that may be shown", () => {
    expect(at("locality", { ...MILLING, readPoint: { id: "geo:1,2" } })).toEqual({
      withheld: true,
    });
  });
});

describe("an amount", () => {
  const lossOf = (loss: JsonObject) => stepOf({ ...MILLING, "rp:loss": [loss] }).losses[0];

  test.each(["ten", "10", { "rp:value": 10 }, null, true])("of %j is no amount", (quantity) => {
    expect(
      lossOf({ "rp:kind": "pulp", "rp:quantity": quantity, "rp:uom": "KGM" }),
    ).not.toHaveProperty("quantity");
  });

  test.each([
    ["AggregationEvent", "childQuantityList"],
    ["ObjectEvent", "quantityList"],
    ["TransactionEvent", "quantityList"],
    ["AssociationEvent", "childQuantityList"],
  ])("of an %s stands among its goods", (type, list) => {
    const { inputQuantityList, outputQuantityList: _, ...rest } = MILLING;
    expect(stepOf({ ...rest, type, [list]: inputQuantityList ?? [] }).goods).toMatchObject([
      { material: "ripe cherry", quantity: "12600", pointers: { quantity: `/${list}/0/quantity` } },
    ]);
  });
});

describe("every value with a pointer", () => {
  /** Each text a step shows, with where it stands. */
  function pointed(value: unknown): [string, string][] {
    if (typeof value !== "object" || value === null) return [];
    const { pointers = {}, ...shown } = value as { pointers?: Record<string, string> };
    const flat = { ...shown, ...netOf(shown) } as Record<string, unknown>;
    const here = Object.entries(pointers).map(([name, pointer]): [string, string] => [
      pointer,
      String(flat[name]),
    ]);
    return [...here, ...Object.values(shown).flatMap(pointed)];
  }
  const netOf = (amount: { net?: { quantity: string; uom: string } }) =>
    amount.net === undefined ? {} : { netQuantity: amount.net.quantity, netUom: amount.net.uom };

  const scalar = fc.constantFrom<unknown>("x", "12", 12, 0.5, true, null, {}, [], {
    "rp:name": "y",
  });
  const members = fc.record(
    {
      bizStep: fc.constantFrom("shipping", "ex:roasting"),
      "rp:process": scalar,
      "rp:party": fc.dictionary(fc.constantFrom("rp:name", "rp:count", "name"), scalar),
      "rp:loss": fc.array(
        fc.dictionary(fc.constantFrom("rp:kind", "rp:quantity", "rp:uom"), scalar),
        { maxLength: 3 },
      ),
      readPoint: fc.record({
        "rp:place": fc.dictionary(fc.constantFrom("rp:name", "rp:locality", "rp:country"), scalar),
      }),
      "rp:material": fc.array(
        fc.record({
          "rp:epcClass": fc.constantFrom(`${LOT}GREEN`, 7),
          "rp:name": scalar,
          "rp:net": scalar,
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  );
  const disclosure = fc.record<Disclosure>({
    own: fc.boolean(),
    showName: fc.boolean(),
    place: fc.constantFrom("none", "country", "region", "locality", "exact"),
  });

  test("is in the event there, as it is shown, and public", () => {
    const property = fc.property(members, disclosure, (said, allowed) => {
      const event = { ...MILLING, ...said } as JsonObject;
      const isPublic = publicFields(event, allowed);
      const values = pointed(stepOf(event, allowed));
      expect(values.length).toBeGreaterThanOrEqual(3);
      for (const [pointer, text] of values) {
        const value = valueAt(event, pointer);
        expect([pointer, String(value)]).toEqual([pointer, text]);
        expect([pointer, isPublic(pointer, value ?? null)]).toEqual([pointer, true]);
      }
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});
