/** What leaves the house: nothing but what is on the list, whatever else an event holds and however its prefixes are spelled. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Disclosure,
  type PlaceResolution,
  publicFields,
} from "../../worker/core/journey/projection.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { flatten } from "../../worker/core/log/commitment.ts";

const OURS = "urn:rootproof:epcis:";
const GS1 = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const OWN: Disclosure = { own: true, showName: true, place: "exact" };
const WITHHELD: Disclosure = { own: false, showName: false, place: "none" };

/** The pointers of an event that may be seen. */
function shown(event: JsonObject, disclosure: Disclosure): string[] {
  const isPublic = publicFields(event, disclosure);
  return flatten(event)
    .filter(({ pointer, value }) => isPublic(pointer, value))
    .map(({ pointer }) => pointer);
}

/** The list of docs/epcis-profile.md, written down a second time, for events that call our namespace `p`. */
function listFor(p: string, { own, showName, place }: Disclosure): RegExp[] {
  const lists = "(?:quantityList|childQuantityList|inputQuantityList|outputQuantityList)";
  const places = ["country", "region", "locality", "name"];
  const upTo = ["none", "country", "region", "locality", "exact"].indexOf(place);
  return [
    "/(?:type|eventTime|eventTimeZoneOffset|action|bizStep|disposition)",
    `/${lists}/\\d+/(?:quantity|uom)`,
    `/${p}:material/\\d+/${p}:name`,
    `/${p}:material/\\d+/${p}:net/${p}:(?:quantity|uom)`,
    `/${p}:loss/\\d+/${p}:(?:kind|quantity|uom)`,
    `/${p}:(?:process|custodyModel)`,
    "/errorDeclaration/(?:declarationTime|reason)",
    ...(own || showName ? [`/${p}:party/${p}:(?:name|count)`] : []),
    ...(own ? ["/outputQuantityList/\\d+/epcClass", "/certificationInfo(?:/\\d+)?"] : []),
    ...places.slice(0, upTo).map((field) => `/(?:readPoint|bizLocation)/${p}:place/${p}:${field}`),
  ].map((pattern) => new RegExp(`^${pattern}$`));
}

/** Everything a mill could say of one transformation, public and not. */
const MILLING: JsonObject = {
  "@context": [GS1, { rp: OURS, ex: "https://ex.example/secret/" }],
  type: "TransformationEvent",
  eventID: "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
  eventTime: "2026-02-28T08:15:30Z",
  eventTimeZoneOffset: "+03:00",
  bizStep: "creating_class_instance",
  disposition: "active",
  inputQuantityList: [{ epcClass: "https://id.gs1.org/01/1/10/A", quantity: 7, uom: "KGM" }],
  outputQuantityList: [{ epcClass: "https://id.gs1.org/01/2/10/B", quantity: 5, uom: "KGM" }],
  inputEPCList: ["urn:x:item"],
  bizTransactionList: [{ type: "po", bizTransaction: "urn:x:order-42" }],
  sourceList: [{ type: "owning_party", source: "urn:x:seller" }],
  readPoint: {
    id: "geo:1,2",
    "rp:place": { "rp:name": "Mill", "rp:locality": "L", "rp:region": "R", "rp:country": "ET" },
    "ex:gate": 3,
  },
  ilmd: { "cbvmda:lotNumber": "B" },
  "rp:party": { "rp:name": "Addis mill", "rp:count": 4, "rp:phone": "42" },
  "rp:material": [
    {
      "rp:epcClass": "https://id.gs1.org/01/2/10/B",
      "rp:name": "green coffee",
      "rp:net": { "rp:quantity": 60, "rp:uom": "KGM" },
      "rp:price": 3,
    },
  ],
  "rp:loss": [{ "rp:kind": "husk", "rp:quantity": 2, "rp:uom": "KGM" }],
  "rp:price": { "rp:amount": 3.1, "rp:currency": "USD", "rp:per": "KGM" },
  "rp:process": "coffee.dry-mill/1",
  "rp:custodyModel": "segregated",
  "ex:note": "for nobody",
};
const ANYWAY = [
  ...["/@context/0", "/@context/1/rp", "/type", "/eventTime", "/eventTimeZoneOffset", "/bizStep"],
  ...["/disposition", "/inputQuantityList/0/quantity", "/inputQuantityList/0/uom"],
  ...["/outputQuantityList/0/quantity", "/outputQuantityList/0/uom", "/rp:material/0/rp:name"],
  ...["/rp:material/0/rp:net/rp:quantity", "/rp:material/0/rp:net/rp:uom", "/rp:loss/0/rp:kind"],
  ...["/rp:loss/0/rp:quantity", "/rp:loss/0/rp:uom", "/rp:process", "/rp:custodyModel"],
];
const PLACE = "/readPoint/rp:place/rp:";

describe("of an event that says everything", () => {
  test("a supplier who withholds name and place shows what happened, and nothing more", () => {
    expect(shown(MILLING, WITHHELD).sort()).toEqual([...ANYWAY].sort());
  });

  test("a name is shown when its owner lets it be shown", () => {
    const names = ["/rp:party/rp:name", "/rp:party/rp:count"];
    expect(shown(MILLING, { ...WITHHELD, showName: true }).sort()).toEqual(
      [...ANYWAY, ...names].sort(),
    );
  });

  test.each<[PlaceResolution, string[]]>([
    ["none", []],
    ["country", ["country"]],
    ["region", ["country", "region"]],
    ["locality", ["country", "region", "locality"]],
    ["exact", ["country", "region", "locality", "name"]],
  ])("a place at the resolution %s shows %j", (place, fields) => {
    expect(shown(MILLING, { ...WITHHELD, place }).sort()).toEqual(
      [...ANYWAY, ...fields.map((field) => PLACE + field)].sort(),
    );
  });

  test("classes show on the page of their own maker only: they name a company", () => {
    const classes = (disclosure: Disclosure) =>
      shown(MILLING, disclosure).filter((pointer) => pointer.endsWith("epcClass"));
    expect(classes({ ...OWN, own: false })).toEqual([]);
    // What went in was made by a supplier, who may have withheld its name.
    expect(classes(OWN)).toEqual(["/outputQuantityList/0/epcClass"]);
  });

  test("certificates show on the page of their own maker only, one alone or a list of them", () => {
    const certificates = (certificationInfo: Json, disclosure = OWN) =>
      shown({ ...MILLING, certificationInfo }, disclosure).filter((one) => one.includes("cert"));
    expect(certificates("https://ex.example/4711")).toEqual(["/certificationInfo"]);
    const list = ["https://ex.example/4711", "urn:x:36104"];
    expect(certificates(list)).toEqual(["/certificationInfo/0", "/certificationInfo/1"]);
    expect(certificates(list, { ...OWN, own: false })).toEqual([]);
    // What the standard does not know is no certificate, whatever it is called.
    expect(certificates({ number: "4711" })).toEqual([]);
    expect(certificates([["deeper"]])).toEqual([]);
  });

  test("identifiers, parties, prices, orders and the eventID are never shown, not even the owner's", () => {
    const all = shown(MILLING, OWN).join("\n");
    expect(all).not.toMatch(/eventID|EPCList|bizTransaction|source|ilmd|price|phone|ex:|\/id$/);
    expect(all).not.toContain("rp:epcClass");
  });
});

describe("a prefix shows by what it means", () => {
  const respelled = (prefix: string, context: Json): JsonObject => ({
    ...(JSON.parse(JSON.stringify(MILLING).replaceAll("rp:", `${prefix}:`)) as JsonObject),
    "@context": context,
  });
  const ofOurs = (event: JsonObject, prefix = "rp") =>
    shown(event, OWN).filter((pointer) => pointer.includes(`${prefix}:`));

  test("another one bound to our namespace shows the same", () => {
    const event = respelled("roots", [GS1, { roots: OURS }]);
    expect(ofOurs(event, "roots")).toEqual(
      ofOurs(MILLING).map((pointer) => pointer.replaceAll("rp:", "roots:")),
    );
  });

  test.each<[string, Json]>([
    ["nobody bound", [GS1]],
    ["bound to another namespace", [GS1, { rp: "https://else.example/" }]],
    ["bound to a namespace that only begins like ours", [GS1, { rp: `${OURS}x:` }]],
    ["bound to ours without its last colon", [GS1, { rp: "urn:rootproof:epcis" }]],
    ["bound to ours, and then to another", [{ rp: OURS }, { rp: "https://else.example/" }]],
  ])("one %s shows nothing", (_, context) => {
    expect(ofOurs(respelled("rp", context))).toEqual([]);
  });

  test("one bound anew inside a value shows nothing there", () => {
    const party = { "@xmlns:rp": "https://else.example/", "rp:name": "Secret", "rp:count": 3 };
    const event = { ...MILLING, "rp:party": party };
    expect(ofOurs(event).filter((pointer) => pointer.includes("party"))).toEqual([]);
    expect(ofOurs(event)).toContain("/rp:process");
  });

  test("the context shows our own namespace and the standard's, and nobody else's", () => {
    const context = [GS1, { rp: OURS, ex: "https://ex.example/secret/" }, "https://else.example/c"];
    expect(shown({ ...MILLING, "@context": context }, OWN).slice(0, 2)).toEqual([
      "/@context/0",
      "/@context/1/rp",
    ]);
    expect(shown({ ...MILLING, "@context": context }, OWN).join()).not.toMatch(/ex$|context\/2/);
  });

  test.each([
    ["a whole path in one name", { "rp:party/rp:name": "Secret" }],
    ["a whole path in one name, marked as ours", { "rp:party/own:name": "Secret" }],
    ["the mark itself", { "own:party": { "own:name": "Secret" } }],
    ["a star for a position", { "rp:material": { "*": { "rp:name": "Secret" } } }],
    ["an expanded name", { "rp:party": { [`{${OURS}}name`]: "Secret" } }],
    ["our name below another's", { "ex:party": { "rp:name": "Secret" } }],
    ["a standard name below another's", { "ex:x": { type: "Secret", bizStep: "Secret" } }],
    ["a standard name below ours", { "rp:party": { name: "Secret", type: "Secret" } }],
    ["a list where a value belongs", { "rp:process": ["Secret"] }],
    ["an object where a value belongs", { "rp:process": { "rp:name": "Secret" } }],
  ])("%s shows nothing", (_, members) => {
    const event: JsonObject = { ...MILLING, "rp:party": {}, "rp:material": [], ...members };
    const isPublic = publicFields(event, OWN);
    const secret = flatten(event).filter(({ value }) => value === "Secret");
    expect(secret.length).toBeGreaterThan(0);
    for (const { pointer, value } of secret) {
      expect([pointer, isPublic(pointer, value)]).toEqual([pointer, false]);
    }
  });
});

describe("whatever else an event holds", () => {
  const word = fc.constantFrom(
    ...["type", "bizStep", "quantityList", "inputQuantityList", "quantity", "uom", "epcClass"],
    ...["readPoint", "bizLocation", "errorDeclaration", "reason", "id", "0", "12", "*", "", "~"],
    ...["material", "loss", "party", "place", "price", "name", "count", "kind", "net", "country"],
    ...["process", "locality", "region", "@context", "eventID", "rp:party/rp:name", "own:name"],
    "certificationInfo",
  );
  const prefix = fc.constantFrom("", "", "", "rp:", "rp:", "roots:", "ex:", "own:", `{${OURS}}`);
  const name = fc.tuple(prefix, word).map((parts) => parts.join(""));
  const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>("Secret", 7, true, null, OURS, GS1, "https://ex.example/"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(name, tie("value"), { maxKeys: 4 }) as fc.Arbitrary<Json>,
    ),
  })).value;
  const disclosure = fc.record<Disclosure>({
    own: fc.boolean(),
    showName: fc.boolean(),
    place: fc.constantFrom("none", "country", "region", "locality", "exact"),
  });
  const namespaces = fc.constantFrom(OURS, "https://else.example/", `${OURS}x`);

  test("only the list is public", () => {
    const property = fc.property(
      fc.dictionary(name, value, { maxKeys: 8 }),
      fc.record({ rp: namespaces, roots: namespaces, own: namespaces }),
      disclosure,
      (members, prefixes, allowed) => {
        const event = { ...members, "@context": [GS1, prefixes] } as JsonObject;
        const ours = Object.entries(prefixes).filter(([, namespace]) => namespace === OURS);
        // Prefixes of ours may be mixed in one pointer.
        const p = ours.length === 0 ? "(?!)" : `(?:${ours.map(([one]) => one).join("|")})`;
        const list = listFor(p, allowed);
        for (const pointer of shown(event, allowed)) {
          if (pointer.startsWith("/@context")) continue;
          expect([pointer, list.some((pattern) => pattern.test(pointer))]).toEqual([pointer, true]);
        }
      },
    );
    fc.assert(property, { numRuns: 3_000 });
  });

  test("all of the list is public, in a real event", () => {
    const property = fc.property(disclosure, fc.constantFrom("rp", "roots", "x1"), (allowed, p) => {
      const text = JSON.stringify({ ...MILLING, "@context": [GS1, { rp: OURS }] });
      const event = JSON.parse(text.replaceAll('"rp', `"${p}`)) as JsonObject;
      const list = listFor(p, allowed);
      const expected = flatten(event)
        .map(({ pointer }) => pointer)
        .filter((pointer) => list.some((pattern) => pattern.test(pointer)));
      expect(shown(event, allowed).filter((one) => !one.startsWith("/@context"))).toEqual(expected);
    });
    fc.assert(property);
  });
});
