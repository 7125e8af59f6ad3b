import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandName, withXmlns } from "../../worker/core/epcis/context.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import type { Finding } from "../../worker/core/epcis/findings.ts";
import { explain } from "../../worker/core/epcis/generated/validate.mjs";
import {
  FINDINGS_MAX,
  validateDocument,
  validateEnvelope,
  validateEvent,
} from "../../worker/core/epcis/validate.ts";
import { type Json, type JsonObject, parseJson } from "../../worker/core/json.ts";
import { corpusAbsent, corpusText, corpusVectors, fixture } from "./corpus.ts";
import { GROWTH_MAX, growthOf } from "./growth.ts";

const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const SHIPPING = {
  type: "ObjectEvent",
  eventTime: "2026-02-28T08:15:30.000+01:00",
  eventTimeZoneOffset: "+01:00",
  action: "OBSERVE",
  bizStep: "shipping",
  quantityList: [
    { epcClass: "https://id.gs1.org/01/09521234543213/10/LOT-7", quantity: 600, uom: "KGM" },
  ],
};

/** A document with one event: the shipping of LOT-7 with `changes` made to it; `undefined` takes a member away. */
function documentWith(
  changes: Record<string, Json | undefined>,
  context: Json = [CONTEXT],
): JsonObject {
  const event = Object.entries({ ...SHIPPING, ...changes }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    "@context": context,
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate: "2026-03-01T10:00:00.000Z",
    epcisBody: { eventList: [Object.fromEntries(event) as JsonObject] },
  };
}

const details = (findings: readonly Finding[]) => findings.map(({ detail }) => detail);
const EVENT = "/epcisBody/eventList/0";

describe("a document of the ratified schema is accepted", () => {
  test.each([
    ["as it is", {}],
    ["with an extension that is declared", { "ex:roast": { "ex:level": "medium" } }],
    ["with a full URI as a name", { "https://ex.example/roast": "medium" }],
    ["with a urn as a name", { "urn:example:roast": "medium" }],
    ["of an extension type", { type: "ex:InspectionEvent" }],
    ["with a bizStep of its own", { bizStep: "ex:cupping" }],
    ["with the built-in prefixes", { action: "ADD", ilmd: { "cbvmda:lotNumber": "LOT-7" } }],
    [
      "with a prefix declared in the event",
      { "@context": [{ my: "https://my.example/" }], "my:x": 1 },
    ],
    ["with an empty epcList and no quantityList", { epcList: [], quantityList: undefined }],
  ])("%s", (_, changes) => {
    const document = documentWith(changes as JsonObject, [CONTEXT, { ex: "https://ex.example/" }]);
    expect(validateDocument(document)).toEqual([]);
  });

  test.each([
    "ReferenceEventHashAlgorithm.jsonld",
    "ReferenceEventHashAlgorithm2.jsonld",
    "ralfsChaosExample.jsonld",
    "queryDocument.json",
    "TransformationEvent.json",
    "ObjectEvent_Full.json",
  ])("%s", (file) => expect(validateDocument(parseJson(fixture(file)))).toEqual([]));

  test("and a document without events", () => {
    const empty = { ...documentWith({}), epcisBody: { eventList: [] } };
    expect(validateDocument(empty)).toEqual([]);
  });
});

describe("what is wrong is told in one sentence that names the field and the rule", () => {
  test.each<[Record<string, Json | undefined>, string]>([
    [
      { eventTimeZoneOffset: "Z" },
      `${EVENT}/eventTimeZoneOffset must be like +01:00 or -05:30, got "Z"`,
    ],
    [{ eventTime: undefined }, `${EVENT}/eventTime is missing`],
    [
      { eventTime: "2026-02-28T08:15:30" },
      `${EVENT}/eventTime must be a date and time with its zone, like 2026-02-28T08:15:30.000+01:00, got "2026-02-28T08:15:30"`,
    ],
    [{ action: "observe" }, `${EVENT}/action must be one of OBSERVE, ADD, DELETE, got "observe"`],
    [
      { bizStep: "urn:epcglobal:cbv:bizstep:shipping" },
      `${EVENT}/bizStep must be written as the bare word shipping, got "urn:epcglobal:cbv:bizstep:shipping"`,
    ],
    [
      { disposition: "quarantine" },
      `${EVENT}/disposition must be a standard word of CBV 2.0 (like active, container_closed, damaged) or, for one of your own, a URI or prefix:name, got "quarantine"`,
    ],
    [{ epcList: ["LOT-7"] }, `${EVENT}/epcList/0 must be a URI, got "LOT-7"`],
    [
      { epcList: ["urn:a:b", "urn:a:b"] },
      `${EVENT}/epcList must not have the same entry twice, got ["urn:a:b","urn:a:b"]`,
    ],
    [
      { quantityList: [{ epcClass: "urn:a:b", quantity: "twenty" }] },
      `${EVENT}/quantityList/0/quantity must be a number, got "twenty"`,
    ],
    [
      { quantityList: [{ epcClass: "urn:a:b", "ex:x": 1 }] },
      `${EVENT}/quantityList/0/ex:x is not allowed: no other members may stand here`,
    ],
    [
      { quantityList: undefined },
      `${EVENT} needs an epcList, a quantityList with at least one entry, or a sensorElementList together with a readPoint`,
    ],
    [{ ilmd: {} }, `${EVENT} may have ilmd only when its action is ADD`],
    [
      { roast: "medium" },
      `${EVENT}/roast is not a name EPCIS 2.0 knows here: one of your own needs a prefix, like ex:roast, or a full URI`,
    ],
    [
      { type: "AggregationEvent", ilmd: {}, childEPCs: ["urn:a:b"] },
      `${EVENT}/ilmd does not belong in an AggregationEvent`,
    ],
    [
      { persistentDisposition: {} },
      `${EVENT}/persistentDisposition must have set or unset, each with at least one disposition, got {}`,
    ],
    [{ certificationInfo: ["urn:a:b", 5] }, `${EVENT}/certificationInfo/1 must be text, got 5`],
    [{ certificationInfo: 5 }, `${EVENT}/certificationInfo must be a URI or a list of URIs, got 5`],
    [
      { type: "CuppingEvent" },
      `${EVENT}/type must be one of the five EPCIS event types, or a URI or prefix:name, got "CuppingEvent"`,
    ],
    [{ type: 5 }, `${EVENT}/type must be text, got 5`],
  ])("%j", (changes, sentence) => {
    expect(details(validateDocument(documentWith(changes)))).toContain(sentence);
  });

  test("one mistake gives one finding", () => {
    for (const changes of [{ bizStep: "shippping" }, { action: "observe" }, { epcList: [""] }]) {
      expect(validateDocument(documentWith(changes))).toHaveLength(1);
    }
  });

  test("what is missing comes before what is wrong, and that before what is too much", () => {
    const changes = { roast: 1, action: "observe", eventTime: undefined };
    expect(validateDocument(documentWith(changes)).map(({ pointer }) => pointer)).toEqual([
      `${EVENT}/eventTime`,
      `${EVENT}/action`,
      `${EVENT}/roast`,
    ]);
  });

  test(`no more than ${FINDINGS_MAX} findings are told, however much is wrong, and soon`, () => {
    const names = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`x${index}`, index]),
    );
    const started = performance.now();
    expect(validateDocument(documentWith(names))).toHaveLength(FINDINGS_MAX);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each([null, 5, "text", []])("%j is no document", (value) => {
    expect(validateDocument(value)).toMatchObject([{ pointer: "", rule: "type" }]);
  });
});

describe("a prefix must be declared", () => {
  test.each<[Record<string, Json>, string]>([
    [{ "ex:roast": 1 }, `${EVENT}/ex:roast`],
    [{ action: "ADD", ilmd: { "ex:variety": "Kurume" } }, `${EVENT}/ilmd/ex:variety`],
    [{ readPoint: { id: "geo:6,39", "ex:plot": 7 } }, `${EVENT}/readPoint/ex:plot`],
    [{ "cbv:note": [{ "ex:inner": 1 }] }, `${EVENT}/cbv:note/0/ex:inner`],
    [{ type: "ex:InspectionEvent" }, `${EVENT}/type`],
  ])("%j", (changes, pointer) => {
    expect(validateDocument(documentWith(changes))).toMatchObject([{ pointer, rule: "prefix" }]);
  });

  test("a forgotten declaration is told once, not for every name", () => {
    const changes = { "ex:a": 1, "ex:b": { "ex:c": 2 } };
    expect(details(validateDocument(documentWith(changes)))).toEqual([
      `${EVENT}/ex:a uses the prefix "ex", which @context does not declare`,
    ]);
  });

  test("a context elsewhere is not fetched, and the sentence says so", () => {
    const document = documentWith({ "ex:a": 1 }, [CONTEXT, "https://ex.example/context.jsonld"]);
    expect(details(validateDocument(document))).toEqual([
      `${EVENT}/ex:a uses the prefix "ex", which @context does not declare (https://ex.example/context.jsonld is not fetched: declare the prefix in place)`,
    ]);
  });

  test("a declaration left over from XML, beside the values it is for, counts", () => {
    const changes = { "ex:a": { "@xmlns:ex": "https://ex.example/", "ex:b": 1 } };
    expect(validateDocument(documentWith(changes))).toEqual([]);
  });

  test("below a bare name of an extension nothing has a meaning, so nothing is asked", () => {
    const changes = { "cbv:certificates": { certificate: { "ex:number": 1 } } };
    expect(validateDocument(documentWith(changes))).toEqual([]);
  });

  test("what is declared over hundreds of others copies none of them", () => {
    class Counted extends Map<string, string> {
      copies = 0;
      override [Symbol.iterator]() {
        this.copies++;
        return super[Symbol.iterator]();
      }
    }
    const below = new Counted([
      ["ex", "https://ex.example/"],
      ["my", "https://my.example/"],
    ]);
    const layered = withXmlns(below, { "@xmlns:my": "https://other.example/", "my:x": 1 });
    expect(["ex:a", "my:a", "no:a"].map((name) => expandName(name, layered))).toEqual([
      "{https://ex.example/}a",
      "{https://other.example/}a",
      "no:a",
    ]);
    expect([layered.has("ex"), layered.has("no"), below.copies]).toEqual([true, false, 0]);
    expect([...layered]).toEqual([
      ["ex", "https://ex.example/"],
      ["my", "https://other.example/"],
    ]);
    expect(withXmlns(below, { "my:x": 1 })).toBe(below);
  });

  test("a context too long to be worked through is refused", () => {
    const entries = Array.from({ length: 65 }, (_, index) => ({
      [`p${index}`]: "https://ex.example/",
    }));
    expect(validateDocument(documentWith({}, entries))).toMatchObject([{ rule: "context size" }]);
  });
});

describe("the parts of a document", () => {
  test("a bare event needs its own context, an event of a document does not", () => {
    expect(details(validateDocument(SHIPPING))).toEqual([
      "/@context is missing: an event sent without a document needs its own",
    ]);
    expect(validateEvent({ "@context": CONTEXT, ...SHIPPING })).toEqual([]);
    expect(validateEvent(SHIPPING, { context: [CONTEXT], pointer: EVENT })).toEqual([]);
  });

  test("the envelope is judged without its events", () => {
    const document = documentWith({ action: "observe" });
    expect(validateEnvelope(document)).toEqual([]);
    const { schemaVersion: _, ...without } = document;
    expect(details(validateEnvelope({ ...without, note: 1, "ex:note": 1 }))).toEqual([
      "/schemaVersion is missing",
      "/note is not a name EPCIS 2.0 knows here: one of your own needs a prefix, like ex:note, or a full URI",
      '/ex:note uses the prefix "ex", which @context does not declare',
    ]);
  });

  test("every event comes with its place and the context it is read by", () => {
    const own = { ex: "https://ex.example/" };
    const document = documentWith({ "@context": own }, CONTEXT);
    expect(eventsOf(document)).toMatchObject([{ context: [CONTEXT, own], pointer: EVENT }]);
    expect(eventsOf({ "@context": own, ...SHIPPING })).toMatchObject([
      { context: own, pointer: "" },
    ]);
    expect(eventsOf(parseJson(fixture("queryDocument.json")))).toMatchObject([
      { pointer: "/epcisBody/queryResults/resultsBody/eventList/0" },
    ]);
    expect([eventsOf(null), eventsOf({}), eventsOf({ type: "EPCISDocument" })]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

test.each([
  [
    "ObjectEvent_with_invalid_action.json",
    `${EVENT}/action must be one of OBSERVE, ADD, DELETE, got "CREATE"`,
  ],
  [
    "ObjectEvent_with_ilmd_field_without_namespace.json",
    `${EVENT}/ilmd/materialType is not a name EPCIS 2.0 knows here: one of your own needs a prefix, like ex:materialType, or a full URI`,
  ],
])("%s is refused", (file, sentence) => {
  expect(details(validateDocument(parseJson(fixture(file))))).toEqual([sentence]);
});

describe("judged in parts, every document gets the verdict of the schema as a whole", () => {
  const require = createRequire(import.meta.url);
  const { Ajv } = require("ajv") as typeof import("ajv");
  const ajv = new Ajv({ strict: false });
  (require("ajv-formats") as (to: unknown) => void)(ajv);
  const schemaFile = join(import.meta.dirname, "../../schema/epcis/epcis-2.0.0.json");
  const whole = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

  const bases: Json[] = [
    "ReferenceEventHashAlgorithm2.jsonld",
    "queryDocument.json",
    "TransformationEvent.json",
    "ObjectEvent_Full.json",
  ].map((file) => parseJson(fixture(file)));
  const TYPES = [
    "AggregationEvent",
    "AssociationEvent",
    "TransactionEvent",
    "ObjectEvent",
    "ex:OwnEvent",
  ];
  const odd = fc.constantFrom<Json>(
    ...["", "x", "ADD", "DELETE", "urn:a:b", "2026-01-01T00:00:00Z", ...TYPES],
    ...[
      null,
      true,
      5,
      [],
      {},
      ["urn:a:b"],
      ["urn:a:b", "urn:a:b"],
      [{ epcClass: "urn:a:b" }],
      { id: "urn:a:b" },
    ],
  );
  const names = fc.constantFrom(
    "epcList",
    "childEPCs",
    "parentID",
    "action",
    "ilmd",
    "bizTransactionList",
    "foo",
  );

  test("whatever is taken away, put in or changed", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.array(fc.tuple(fc.nat(), fc.nat(3), odd, names), { maxLength: 3 }),
        (base, changes) => {
          const document = structuredClone(base);
          for (const change of changes) mutate(document, change);
          const findings = validateDocument(document).filter(({ rule }) => rule !== "prefix");
          expect(findings.length === 0).toBe(whole(document));
          refused += findings.length === 0 ? 0 : 1;
        },
      ),
      { numRuns: 5000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  type Change = [at: number, kind: number, value: Json, name: string];
  function mutate(document: Json, [at, kind, value, name]: Change): void {
    const slots = slotsOf(document);
    const slot = slots[at % slots.length];
    if (slot === undefined) return;
    const { holder, key } = slot as { holder: Record<string, Json>; key: string };
    if (kind === 0 && !Array.isArray(holder)) delete holder[key];
    else if (kind === 1 && !Array.isArray(holder)) holder[name] = structuredClone(value);
    else holder[key] = structuredClone(value);
  }

  function slotsOf(value: Json): { holder: Json; key: string }[] {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [
      { holder: value, key },
      ...slotsOf(inner),
    ]);
  }
});

describe("hostile documents are judged in time that grows with their size alone", () => {
  const list = <T extends Json>(length: number, entry: (index: number) => T) =>
    Array.from({ length: Math.floor(length) }, (_, index) => entry(index));
  const members = (length: number, name: (index: number) => string, value: Json = 1): JsonObject =>
    Object.fromEntries(list(length, (index) => [name(index), value]));
  const nested = (depth: number, inside: Json): Json =>
    depth === 0 ? inside : { "ex:a": nested(depth - 1, inside) };
  const prefixes = (length: number) => members(length, (index) => `p${index}`, "urn:example:");
  const EXAMPLE = { ex: "https://ex.example/" };
  const ofEvent = (changes: JsonObject) => documentWith(changes, [CONTEXT, EXAMPLE]);

  // Each has about `size` entries, a hundred thousand at the most; the number is that of the findings.
  const SHAPES: readonly [string, (size: number) => Json, number][] = [
    ["an epcList", (size) => ofEvent({ epcList: list(size, (index) => `urn:a:${index}`) }), 0],
    ["the same entry again", (size) => ofEvent({ epcList: list(size, () => "urn:a:b") }), 1],
    ["wrong entries", (size) => ofEvent({ epcList: list(size, () => "wrong") }), FINDINGS_MAX],
    [
      "wrong elements",
      (size) => ofEvent({ quantityList: list(size, () => ({ quantity: "many" })) }),
      FINDINGS_MAX,
    ],
    [
      "lists in lists of sensors",
      (size) =>
        ofEvent({
          sensorElementList: list(Math.sqrt(size), () => ({
            sensorReport: list(Math.sqrt(size), () => ({ type: "wrong" })),
          })),
        }),
      FINDINGS_MAX,
    ],
    ["unknown members", (size) => ofEvent(members(size, (index) => `x${index}`)), FINDINGS_MAX],
    ["extensions", (size) => ofEvent(members(size, (index) => `ex:x${index}`)), 0],
    ["undeclared prefixes", (size) => ofEvent(members(size, (at) => `p${at}:x`)), FINDINGS_MAX],
    [
      "undeclared prefixes beside the events",
      (size) => ({ ...ofEvent({}), ...members(size, (index) => `p${index}:x`) }),
      FINDINGS_MAX,
    ],
    [
      "deep extensions",
      (size) =>
        ofEvent({
          "ex:a": nested(
            50,
            list(size, () => 1),
          ),
        }),
      0,
    ],
    ["many of them", (size) => ofEvent({ "ex:a": list(size / 50, () => nested(50, 1)) }), 0],
    [
      "a context too long",
      (size) => documentWith({}, [CONTEXT, ...list(size, () => "urn:a:b")]),
      1,
    ],
    ["too many prefixes", (size) => documentWith({}, [CONTEXT, prefixes(size)]), 1],
    [
      "large contexts that hardly differ",
      (size) =>
        documentWith(
          {},
          list(50, (index) => ({ ex: { ...members(size / 50, (at) => `k${at}`), last: index } })),
        ),
      0,
    ],
    [
      "the same, of an event that is wrong",
      (size) =>
        ofEvent({
          action: "observe",
          "@context": list(50, (index) => ({
            ex: { ...members(size / 50, (at) => `k${at}`), last: index },
          })),
        }),
      1,
    ],
    [
      "declarations over hundreds of others",
      (size) =>
        documentWith({ "ex:a": list(size, () => ({ "ex:b": { "@xmlns:my": "urn:example:" } })) }, [
          CONTEXT,
          EXAMPLE,
          prefixes(500),
        ]),
      0,
    ],
    [
      "events that each add a context to a long one",
      (size) => {
        const [event] = eventsOf(documentWith({ "@context": {} }));
        const epcisBody = { eventList: list(size / 10, () => event?.event ?? {}) };
        return { ...documentWith({}, [CONTEXT, prefixes(500)]), epcisBody };
      },
      0,
    ],
    ["a long URI", (size) => ofEvent({ epcList: [`urn:a:${"%20".repeat(size)}`] }), 0],
    ["one that is none", (size) => ofEvent({ epcList: [`urn:${"a/:@".repeat(size)} `] }), 1],
    ["a long name", (size) => ofEvent({ [`ex:${"/".repeat(size * 4)}`]: 1 }), 0],
    ["a long time", (size) => ofEvent({ eventTime: "T".repeat(size * 10) }), 1],
    [
      "events that are none",
      (size) => ({ ...ofEvent({}), epcisBody: { eventList: list(size, () => null) } }),
      FINDINGS_MAX,
    ],
  ];
  const SIZE = 6_250;

  test.each(SHAPES)("%s", (_, make, findings) => {
    expect(validateDocument(make(SIZE))).toHaveLength(findings);
    expect(growthOf(make, validateDocument, SIZE)).toBeLessThanOrEqual(GROWTH_MAX);
  });

  test("a million mistakes are not gathered: the first few are looked for alone", () => {
    const epcList = list(1_000_000, () => "wrong");
    expect(explain("objectEvent", { ...SHIPPING, epcList })).toBeUndefined();
    const findings = validateDocument(ofEvent({ epcList }));
    expect(details(findings).at(0)).toBe(`${EVENT}/epcList/0 must be a URI, got "wrong"`);
    expect(findings).toHaveLength(FINDINGS_MAX);
  });

  test("nothing the event has is called missing for that", () => {
    const { eventTime, ...others } = SHIPPING;
    const wrong = members(100_000, (index) => `x${index}`);
    const event = { ...wrong, ...others, eventTime, action: "observe" };
    const document = { ...documentWith({}), epcisBody: { eventList: [event] } };
    expect(details(validateDocument(document)).slice(0, 2)).toEqual([
      `${EVENT}/action must be one of OBSERVE, ADD, DELETE, got "observe"`,
      `${EVENT}/x0 is not a name EPCIS 2.0 knows here: one of your own needs a prefix, like ex:x0, or a full URI`,
    ]);
  });

  test("and a beginning without a mistake makes nothing right", () => {
    const epcList = list(100_000, (index) => (index < 1_000 ? `urn:a:${index}` : "wrong"));
    expect(details(validateDocument(ofEvent({ epcList })))).toEqual([
      `${EVENT} is not what the EPCIS 2.0 schema allows, in more places than can be told`,
    ]);
  });
});

test("the committed validator is what the schema gives today", () => {
  const root = join(import.meta.dirname, "../..");
  const node = join(root, "node_modules/.bin/node");
  const args = [join(root, "scripts/build-epcis-validator.ts"), "--check"];
  expect(spawnSync(node, args, { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
});

type Listed = { file: string; expect: "accept" | "reject"; judge: boolean };
type Mutation = { id: string; name: string; valid: boolean; doc: Json; judge: boolean };

describe.skipIf(corpusAbsent())("the files of the corpus", () => {
  const listed = corpusVectors<Listed>("epcis-validity-manifest").filter(({ judge }) => judge);
  const mutations = corpusVectors<Mutation>("epcis-mutations").filter(({ judge }) => judge);

  test("are as many as they were", () => {
    expect([listed.length, mutations.length]).toEqual([135, 116]);
  });

  test.each(listed.map((one) => [one.expect, one.file] as const))("%s %s", (verdict, file) => {
    expect(isAccepted(corpusText(file))).toBe(verdict === "accept");
  });

  test.each(mutations.map((one) => [one.id, one.name, one.valid, one] as const))(
    "%s %s: %s",
    (_id, _name, valid, { doc }) => {
      const findings = validateDocument(doc);
      expect(findings.length === 0).toBe(valid);
    },
  );

  function isAccepted(text: string): boolean {
    try {
      return validateDocument(parseJson(text)).length === 0;
    } catch {
      return false; // one file is not JSON
    }
  }
});
