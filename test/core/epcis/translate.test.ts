import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventHash } from "../../../worker/core/epcis/event-hash.ts";
import {
  CBV_FORMATS,
  EPC_FORMATS,
  type Formats,
  translateEvent,
} from "../../../worker/core/epcis/translate.ts";
import { gcpLengthFrom } from "../../../worker/core/gs1/company-prefix.ts";
import { toEpcUrn } from "../../../worker/core/gs1/epc-urn.ts";
import { canonicalIdentifier } from "../../../worker/core/gs1/identity.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../../worker/core/json.ts";
import { anyEvent } from "./random-events.ts";
import { ALL_NAMED, COMPANY_PREFIXES, type Named } from "./random-names.ts";
import { schemaFaults } from "./schema.ts";

/** Knows the length of one company's prefix, and not of the other's. */
const toUrn = (uri: string) => toEpcUrn(uri, gcpLengthFrom([COMPANY_PREFIXES[0]]));
const isKnown = ({ urn }: Named) => urn.includes(`:${COMPANY_PREFIXES[0]}.`);

const AS_CAPTURED: Formats = {
  epcFormat: "Never_Translates",
  cbvFormat: "Never_Translates",
  toUrn,
};
const LINKS: Formats = { ...AS_CAPTURED, epcFormat: "Always_GS1_Digital_Link" };
const URNS: Formats = { ...AS_CAPTURED, epcFormat: "Always_EPC_URN" };
const BARE: Formats = { ...AS_CAPTURED, cbvFormat: "No_Preference" };
const WEB: Formats = { ...AS_CAPTURED, cbvFormat: "Always_Web_URI" };

const URN = "urn:epc:id:sgtin:9521234.000001.A-7";
const LINK = "https://id.gs1.org/01/09521234000013/21/A-7";
const ELSEWHERE = "https://id.nordlys.example/01/09521234000013/21/A-7?17=270101";

/** One value in every member that can be called a GS1 key. */
const named = (value: string): JsonObject => ({
  type: "ObjectEvent",
  epcList: [value],
  parentID: value,
  childEPCs: [value],
  inputEPCList: [value],
  outputEPCList: [value],
  quantityList: [{ epcClass: value, quantity: 1 }],
  childQuantityList: [{ epcClass: value }],
  inputQuantityList: [{ epcClass: value }],
  outputQuantityList: [{ epcClass: value }],
  transformationID: value,
  readPoint: { id: value },
  bizLocation: { id: value },
  bizTransactionList: [{ bizTransaction: value }],
  sourceList: [{ type: "location", source: value }],
  destinationList: [{ type: "location", destination: value }],
  sensorElementList: [
    { sensorMetadata: { deviceID: value }, sensorReport: [{ type: "Mass", deviceID: value }] },
  ],
});

const device = (value: string) => ({
  deviceMetadata: value,
  rawData: value,
  dataProcessingMethod: value,
  bizRules: value,
});
/** The members that lead to a document. */
const addressed = (value: string): JsonObject => ({
  sensorElementList: [
    { sensorMetadata: device(value), sensorReport: [{ type: "Mass", ...device(value) }] },
  ],
});

/** Where a key may stand as well, and is nobody's to change. */
const untouched = (value: string): JsonObject => ({
  eventID: value,
  certificationInfo: [value],
  errorDeclaration: {
    declarationTime: "2026-03-01T08:00:00Z",
    correctiveEventIDs: [value],
    "ex:by": value,
  },
  readPoint: { id: "geo:6,39", "ex:beside": value },
  sensorElementList: [
    {
      "ex:about": value,
      sensorMetadata: { "ex:about": value },
      sensorReport: [
        {
          type: "ex:Tag",
          uriValue: value,
          stringValue: value,
          microorganism: value,
          chemicalSubstance: value,
          coordinateReferenceSystem: value,
          "ex:about": value,
        },
      ],
    },
  ],
  ilmd: { "ex:sapling": value, "cbvmda:lotNumber": value },
  "ex:pallet": { epcList: [value], "ex:inside": [value] },
});

describe("identifiers come out in the form that was asked for", () => {
  test("an EPC URN as Digital Link, in every member of the standard that holds one", () => {
    expect(translateEvent(named(URN), LINKS)).toEqual(named(LINK));
    expect(translateEvent(addressed(URN), LINKS)).toEqual(addressed(LINK));
  });

  test("a Digital Link of any host as EPC URN, in all that name something", () => {
    expect(translateEvent(named(LINK), URNS)).toEqual(named(URN));
    expect(translateEvent(named(ELSEWHERE), URNS)).toEqual(named(URN));
  });

  test("but a link to a document is there to be followed, and stays", () => {
    const event = addressed(ELSEWHERE);
    expect(translateEvent(event, URNS)).toBe(event);
  });

  test("a link stays on the host it was captured with", () => {
    const event = named(ELSEWHERE);
    expect(translateEvent(event, LINKS)).toBe(event);
  });

  test("a link of a company whose prefix has an unknown length stays: nothing is guessed", () => {
    for (const { path } of ALL_NAMED.filter((one) => !isKnown(one))) {
      const event = named(`https://id.gs1.org${path}`);
      expect(translateEvent(event, URNS)).toBe(event);
    }
  });

  test.each([
    "urn:epc:id:sgtin:9521234.00001.A-7", // a digit is missing
    "urn:epc:id:gid:95100000.12345.400",
    "urn:uuid:8f6c1d2e-4a5b-4c3d-9e8f-001122334455",
    "https://finca.example/lots/7",
    "ex:box-7",
  ])("%s is no GS1 key and stays", (text) => {
    const event = named(text);
    for (const formats of [LINKS, URNS]) expect(translateEvent(event, formats)).toBe(event);
  });

  test.each(EPC_FORMATS)("%s leaves alone what is no identifier of the standard's", (epcFormat) => {
    for (const event of [untouched(URN), untouched(LINK)]) {
      expect(translateEvent(event, { ...AS_CAPTURED, epcFormat })).toBe(event);
    }
  });

  test.each(["No_Preference", "Never_Translates"] as const)("%s is as captured", (epcFormat) => {
    for (const event of [named(URN), named(ELSEWHERE)]) {
      expect(translateEvent(event, { ...AS_CAPTURED, epcFormat })).toBe(event);
    }
  });

  test("what a URN leaves unescaped, its link leaves so: the event hash stays the same", () => {
    const event = { type: "ObjectEvent", epcList: ["urn:epc:id:sgtin:9521234.000001.x(2)%2f!"] };
    const view = translateEvent(event, LINKS);
    expect(view.epcList).toEqual(["https://id.gs1.org/01/09521234000013/21/x(2)%2f!"]);
    expect(eventHash(view, [])).toEqual(eventHash(event, []));
  });

  test("a list that holds both names of one thing keeps both: it may hold no name twice", () => {
    const both = { epcList: [URN, "urn:epc:id:sgtin:9521234.000001.1", LINK] };
    expect(translateEvent(both, LINKS)).toEqual({
      epcList: [URN, "https://id.gs1.org/01/09521234000013/21/1", LINK],
    });
    expect(translateEvent({ epcList: [LINK, ELSEWHERE] }, URNS)).toEqual({
      epcList: [URN, ELSEWHERE],
    });
  });
});

describe("words come out in the form that was asked for", () => {
  const worded = (form: (bare: string, cbv: string) => string): JsonObject => ({
    bizStep: form("shipping", "BizStep-"),
    disposition: form("in_transit", "Disp-"),
    persistentDisposition: { set: [form("damaged", "Disp-")], unset: [form("active", "Disp-")] },
    bizTransactionList: [{ type: form("po", "BTT-"), bizTransaction: "urn:example:po:1" }],
    sourceList: [{ type: form("location", "SDT-"), source: "urn:example:1" }],
    destinationList: [{ type: form("owning_party", "SDT-"), destination: "urn:example:2" }],
    errorDeclaration: { reason: form("incorrect_data", "ER-") },
    sensorElementList: [
      {
        sensorReport: [
          {
            type: form("Temperature", ""),
            exception: form("ALARM_CONDITION", ""),
            component: form("latitude", "Comp-"),
          },
        ],
      },
    ],
  });
  const bare = worded((word) => word);
  const web = worded(
    (word, cbv) => `https://ref.gs1.org/${cbv === "" ? "voc/" : `cbv/${cbv}`}${word}`,
  );
  const curie = worded((word, cbv) => (cbv === "" ? `gs1:${word}` : `cbv:${cbv}${word}`));

  test.each([
    ["bare", bare],
    ["as web address", web],
    ["with a prefix", curie],
  ])("captured %s", (_, event) => {
    expect(translateEvent(event, BARE)).toEqual(bare);
    expect(translateEvent(event, WEB)).toEqual(web);
    expect(translateEvent(event, AS_CAPTURED)).toBe(event);
  });

  test("words of the sender's own, and words elsewhere, stay", () => {
    const event = {
      bizStep: "ex:cupping",
      disposition: "https://ns.example/roasting",
      "ex:step": "https://ref.gs1.org/cbv/BizStep-shipping",
      "ex:again": { bizStep: "shipping" },
      ilmd: { "ex:step": "cbv:BizStep-shipping" },
    };
    for (const formats of [BARE, WEB]) expect(translateEvent(event, formats)).toBe(event);
  });

  test("a prefix of the standard that the sender bound otherwise means the sender's", () => {
    const event = {
      "@context": [{ cbv: "https://ns.example/cbv/", gs1: "https://gs1.org/voc/" }],
      bizStep: "cbv:BizStep-shipping",
      sensorElementList: [{ sensorReport: [{ type: "gs1:Mass" }] }],
    };
    expect(translateEvent(event, BARE)).toEqual({
      ...event,
      sensorElementList: [{ sensorReport: [{ type: "Mass" }] }],
    });
  });

  test("a set that holds one word in two forms keeps both", () => {
    const set = ["active", "cbv:Disp-active", "cbv:Disp-damaged"];
    expect(translateEvent({ persistentDisposition: { set } }, BARE)).toEqual({
      persistentDisposition: { set: ["active", "cbv:Disp-active", "damaged"] },
    });
  });
});

const anyFormats: fc.Arbitrary<Formats> = fc.record({
  epcFormat: fc.constantFrom(...EPC_FORMATS),
  cbvFormat: fc.constantFrom(...CBV_FORMATS),
  toUrn: fc.constant(toUrn),
});

describe("whatever the event and the formats", () => {
  test("the view is valid, and a view of the view is the view itself", () => {
    fc.assert(
      fc.property(anyEvent(), anyFormats, (event, formats) => {
        const view = translateEvent(event, formats);
        expect(schemaFaults(view)).toEqual([]);
        expect(translateEvent(view, formats)).toBe(view);
      }),
      { numRuns: 150 },
    );
  });

  test("the event itself is not changed, and comes back itself when nothing is to be done", () => {
    fc.assert(
      fc.property(anyEvent(), anyFormats, (event, formats) => {
        const before = JSON.stringify(event);
        const view = translateEvent(frozen(event), formats);
        expect(JSON.stringify(event)).toBe(before);
        expect(view === event).toBe(JSON.stringify(view) === before);
        expect(translateEvent(event, { ...AS_CAPTURED, epcFormat: "No_Preference" })).toBe(event);
      }),
      { numRuns: 100 },
    );
  });

  test("nothing changes but identifiers and words in their own members: no time, no number, no extension", () => {
    fc.assert(
      fc.property(anyEvent(), anyFormats, (event, formats) => {
        const changed = new Set(changesOf(event, translateEvent(event, formats), ""));
        expect([...changed].filter((place) => !PLACES.has(place))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("the event hash of every view but the one in URNs is the event's own", () => {
    fc.assert(
      fc.property(anyEvent(), anyFormats, (event, formats) => {
        fc.pre(formats.epcFormat !== "Always_EPC_URN");
        const context = event["@context"] ?? [];
        const view = translateEvent(event, formats);
        expect(eventHash(view, context).preHash).toBe(eventHash(event, context).preHash);
      }),
      { numRuns: 150 },
    );
  });

  test("an identifier turned to URN and back to link is the one it was", () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const back = translateEvent(translateEvent(event, URNS), LINKS);
        expect(canonical(back)).toEqual(canonical(event));
      }),
      { numRuns: 150 },
    );
  });

  test("and one name of a thing comes out as the same text, whatever form it came in", () => {
    for (const one of ALL_NAMED) {
      const [urn, link] = [one.urn, `https://id.gs1.org${one.path}`].map((id) => ({
        parentID: id,
      }));
      const there = translateEvent(urn ?? {}, LINKS);
      expect(canonical(there)).toEqual(link);
      for (const spelling of [link ?? {}, there]) {
        expect(translateEvent(spelling, URNS)).toEqual(isKnown(one) ? urn : spelling);
      }
    }
  });
});

/** Everything that may be translated, as the standard names it. */
const DEVICE = ["deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules"];
const PLACES: ReadonlySet<string> = new Set([
  ...["epcList", "parentID", "childEPCs", "inputEPCList", "outputEPCList", "transformationID"],
  ...["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"].map(
    (list) => `${list}/epcClass`,
  ),
  ...["readPoint/id", "bizLocation/id", "bizStep", "disposition", "errorDeclaration/reason"],
  ...["persistentDisposition/set", "persistentDisposition/unset"],
  ...["bizTransactionList/type", "bizTransactionList/bizTransaction"],
  ...["sourceList/type", "sourceList/source", "destinationList/type"],
  ...["destinationList/destination"],
  ...DEVICE.map((name) => `sensorElementList/sensorMetadata/${name}`),
  ...[...DEVICE, "type", "exception", "component"].map(
    (name) => `sensorElementList/sensorReport/${name}`,
  ),
]);

/** Where two values differ, by member names alone; order and number of members count as well. */
function changesOf(before: Json | undefined, after: Json | undefined, at: string): string[] {
  if (isJsonList(before) && isJsonList(after) && before.length === after.length) {
    return before.flatMap((one, index) => changesOf(one, after[index], at));
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    if (Object.keys(before).join() !== Object.keys(after).join()) return [`${at} members`];
    return Object.keys(before).flatMap((name) =>
      changesOf(before[name], after[name], at === "" ? name : `${at}/${name}`),
    );
  }
  return Object.is(before, after) ? [] : [at];
}

function canonical(value: Json): Json {
  if (typeof value === "string") return canonicalIdentifier(value);
  if (isJsonList(value)) return value.map(canonical);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, canonical(one)]));
}

function frozen(value: JsonObject): JsonObject {
  for (const one of Object.values(value)) {
    if (typeof one === "object" && one !== null) frozen(one as JsonObject);
  }
  return Object.freeze(value);
}
