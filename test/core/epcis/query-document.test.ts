import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_NAMES_MAX } from "../../../worker/core/epcis/context-findings.ts";
import { eventHash } from "../../../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../../../worker/core/epcis/events-of.ts";
import { queryDocument, type RecordedEvent } from "../../../worker/core/epcis/query-document.ts";
import { statementOf } from "../../../worker/core/epcis/same-statement.ts";
import { STANDARD_CONTEXT } from "../../../worker/core/epcis/shared-context.ts";
import {
  CBV_FORMATS,
  EPC_FORMATS,
  type Formats,
  translateEvent,
} from "../../../worker/core/epcis/translate.ts";
import { validateDocument } from "../../../worker/core/epcis/validate.ts";
import { gcpLengthFrom } from "../../../worker/core/gs1/company-prefix.ts";
import { toEpcUrn } from "../../../worker/core/gs1/epc-urn.ts";
import type { Json, JsonObject } from "../../../worker/core/json.ts";
import { meaningOf } from "./meaning.ts";
import { anyEvents, anyTime } from "./random-events.ts";
import { COMPANY_PREFIXES } from "./random-names.ts";
import { schemaFaults } from "./schema.ts";

const RECORDED = "2026-03-05T10:00:00.123456Z";
const AS_CAPTURED: Formats = {
  epcFormat: "Never_Translates",
  cbvFormat: "Never_Translates",
  toUrn: (uri) => toEpcUrn(uri, gcpLengthFrom([COMPANY_PREFIXES[0]])),
};

/** An observation under this context, with these members. */
const seen = (context: Json, members: JsonObject = {}): JsonObject => ({
  type: "ObjectEvent",
  eventTime: "2026-03-01T08:15:30+03:00",
  eventTimeZoneOffset: "+03:00",
  action: "OBSERVE",
  epcList: [],
  ...members,
  "@context": context,
  eventID: "urn:uuid:8f6c1d2e-4a5b-4c3d-9e8f-001122334455",
});

const recorded = (events: readonly JsonObject[]): RecordedEvent[] =>
  events.map((event) => ({ event, recordTime: RECORDED }));

function answer(events: readonly JsonObject[], formats: Partial<Formats> = {}): JsonObject {
  return queryDocument({
    ...{ events: recorded(events), queryName: "SimpleEventQuery" },
    ...{ creationDate: "2026-03-06T10:00:00Z", ...AS_CAPTURED, ...formats },
  });
}

/** The document's context, and each event's own. */
function contextsOf(events: readonly JsonObject[]): { document: Json; events: unknown[] } {
  const document = answer(events);
  const given = eventsOf(document).map(({ event }) => event["@context"]);
  return { document: document["@context"] ?? null, events: given };
}

/** What was captured, and what a reader makes of what comes back, must be the same. */
function expectSameMeaning(document: JsonObject, captured: readonly JsonObject[]): void {
  const given = eventsOf(document);
  expect(given).toHaveLength(captured.length);
  for (const [index, event] of captured.entries()) {
    const back = given[index];
    expect(meaningOf(back?.event ?? {}, back?.context ?? [])).toBe(
      meaningOf(event, event["@context"] ?? []),
    );
  }
}

const EX = { ex: "https://ns.nordlys.example/epcis/" };
const OTHER_EX = { ex: "https://ns.finca.example/" };

describe("the answer is an EPCISQueryDocument", () => {
  test("with the events in the order given, each with its recordTime", () => {
    const events = [seen([STANDARD_CONTEXT, EX], { "ex:score": 1 }), seen(STANDARD_CONTEXT)];
    const { "@context": _, ...first } = events[0] ?? {};
    const { "@context": __, ...second } = events[1] ?? {};
    expect(answer(events)).toEqual({
      "@context": [STANDARD_CONTEXT, EX],
      type: "EPCISQueryDocument",
      schemaVersion: "2.0",
      creationDate: "2026-03-06T10:00:00Z",
      epcisBody: {
        queryResults: {
          queryName: "SimpleEventQuery",
          resultsBody: {
            eventList: [
              { ...first, recordTime: RECORDED },
              { ...second, recordTime: RECORDED },
            ],
          },
        },
      },
    });
  });

  test("without events as well", () => {
    const document = answer([]);
    expect(document["@context"]).toEqual([STANDARD_CONTEXT]);
    expect(schemaFaults(document)).toEqual([]);
    expect(eventsOf(document)).toEqual([]);
  });

  test("with the subscription it is for, and without when it is for none", () => {
    const given = { ...AS_CAPTURED, events: [], creationDate: "2026-03-06T10:00:00Z" };
    const resultsBody = { eventList: [] };
    expect(queryDocument({ ...given, queryName: "q1", subscriptionID: "s1" }).epcisBody).toEqual({
      queryResults: { queryName: "q1", subscriptionID: "s1", resultsBody },
    });
    expect(queryDocument({ ...given, queryName: "q1" }).epcisBody).toEqual({
      queryResults: { queryName: "q1", resultsBody },
    });
  });

  test("in the formats asked for", () => {
    const event = seen([STANDARD_CONTEXT], {
      bizStep: "cbv:BizStep-shipping",
      epcList: ["urn:epc:id:sgtin:9521234.000001.A-7"],
    });
    const [given] = eventsOf(
      answer([event], { epcFormat: "Always_GS1_Digital_Link", cbvFormat: "No_Preference" }),
    );
    expect(given?.event).toMatchObject({
      bizStep: "shipping",
      epcList: ["https://id.gs1.org/01/09521234000013/21/A-7"],
    });
  });

  test("a recordTime that the sender gave is not ours", () => {
    const [given] = eventsOf(answer([seen([], { recordTime: "2020-01-01T00:00:00Z" })]));
    expect(given?.event.recordTime).toBe(RECORDED);
  });
});

describe("what prefixes mean is said once, for all events", () => {
  test("of several suppliers, as one table", () => {
    const events = [
      seen([STANDARD_CONTEXT, EX], { "ex:score": 1 }),
      seen([{ my: "urn:example:finca:" }, "https://gs1.github.io/EPCIS/epcis-context.jsonld"]),
      seen({ ...EX, my: "urn:example:finca:" }),
      seen([]),
    ];
    expect(contextsOf(events)).toEqual({
      document: [STANDARD_CONTEXT, { ...EX, my: "urn:example:finca:" }],
      events: [undefined, undefined, undefined, undefined],
    });
  });

  test("also where one event says it twice: the later one counts", () => {
    expect(contextsOf([seen([STANDARD_CONTEXT, OTHER_EX, EX])]).document).toEqual([
      STANDARD_CONTEXT,
      EX,
    ]);
  });

  test("also where it binds a prefix of the standard, as long as nobody relies on the standard's", () => {
    const declared = { cbvmda: "urn:epcglobal:cbv:mda:" };
    const declares = seen([STANDARD_CONTEXT, declared], {
      action: "ADD",
      ilmd: { "cbvmda:lotNumber": "L" },
    });
    const relies = seen([STANDARD_CONTEXT], { action: "ADD", ilmd: { "cbvmda:lotNumber": "L" } });
    expect(contextsOf([declares, seen([])])).toEqual({
      document: [STANDARD_CONTEXT, declared],
      events: [undefined, undefined],
    });
    // The event hash writes the two namespaces differently.
    expect(contextsOf([declares, relies])).toEqual({
      document: [STANDARD_CONTEXT],
      events: [[declared], undefined],
    });
  });
});

describe("an event that would come to say something else keeps its own context", () => {
  test.each<[string, Json, Json]>([
    [
      "a vocabulary",
      [STANDARD_CONTEXT, { "@vocab": "https://ns.example/" }],
      [{ "@vocab": "https://ns.example/" }],
    ],
    [
      "somebody's context",
      [STANDARD_CONTEXT, "https://ns.example/c.jsonld", EX],
      ["https://ns.example/c.jsonld", EX],
    ],
    ["somebody's context alone", "https://ns.example/c.jsonld", ["https://ns.example/c.jsonld"]],
    [
      "a typed term",
      [STANDARD_CONTEXT, { ...EX, "ex:at": { "@type": "xsd:dateTime" } }],
      [{ ...EX, "ex:at": { "@type": "xsd:dateTime" } }],
    ],
    [
      "a prefix in full",
      { ex: { "@id": "https://ns.example/", "@prefix": true } },
      [{ ex: { "@id": "https://ns.example/", "@prefix": true } }],
    ],
    ["a prefix short for another", [EX, { my: "ex:my/" }], [EX, { my: "ex:my/" }]],
    ["another name for a word of JSON-LD", [{ kind: "@type" }], [{ kind: "@type" }]],
    [
      "a word of the document",
      [{ queryName: "https://ns.example/q" }],
      [{ queryName: "https://ns.example/q" }],
    ],
  ])("one that has %s", (_, context, own) => {
    expect(contextsOf([seen(context), seen([EX])])).toEqual({
      document: [STANDARD_CONTEXT, EX],
      events: [own, undefined],
    });
  });

  test("one that binds a prefix otherwise than those before it", () => {
    const events = [EX, OTHER_EX, EX].map((table) =>
      seen([STANDARD_CONTEXT, table], { "ex:a": 1 }),
    );
    expect(contextsOf(events)).toEqual({
      document: [STANDARD_CONTEXT, EX],
      events: [undefined, [OTHER_EX], undefined],
    });
    expectSameMeaning(answer(events), events);
  });

  test.each<[string, Json, JsonObject]>([
    [
      "a text that begins like the prefix",
      { note: "https://ns.example/note#" },
      { "ex:said": "note: none" },
    ],
    ["a place's scheme", { geo: "https://ns.example/geo#" }, { readPoint: { id: "geo:6,39" } }],
    [
      "a bare word below an extension",
      { depth: "https://ns.example/depth" },
      { "ex:a": { depth: 3 } },
    ],
    ["a word of the standard", { shipping: "https://ns.example/ship" }, { bizStep: "shipping" }],
    [
      "a prefix nobody declared, in a place where that is nobody's business",
      { zz: "https://ns.example/zz#" },
      { "ex:a": { bare: { "zz:b": 1 } } },
    ],
  ])("one whose prefix another event has for %s", (_, table, members) => {
    const events = [seen([table]), seen([EX], members)];
    expect(contextsOf(events)).toEqual({
      document: [STANDARD_CONTEXT, EX],
      events: [[table], undefined],
    });
    expectSameMeaning(answer(events), events);
  });

  test("and where document and event both gave it, each entry once, the last", () => {
    const foreign = "https://ns.example/c.jsonld";
    const context = [STANDARD_CONTEXT, EX, foreign, OTHER_EX, STANDARD_CONTEXT, { ...EX }, foreign];
    expect(contextsOf([seen(context)]).events).toEqual([[OTHER_EX, EX, foreign]]);
    expect(schemaFaults(answer([seen(context)]))).toEqual([]);
  });

  test("and one that would make the table longer than capture allows", () => {
    const names = (from: number, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`p${from + at}`, "https://ns.example/"]),
      );
    const full = names(0, CONTEXT_NAMES_MAX);
    const { document, events } = contextsOf([seen([full]), seen([names(1, 512)]), seen([full])]);
    expect(document).toEqual([STANDARD_CONTEXT, full]);
    expect(events).toEqual([undefined, [names(1, 512)], undefined]);
  });
});

const anyFormats = fc.record({
  epcFormat: fc.constantFrom(...EPC_FORMATS),
  cbvFormat: fc.constantFrom(...CBV_FORMATS),
});
const anyStored = anyEvents({ contexts: "stored", maxLength: 5 });

describe("whatever the events and the formats", () => {
  test("the document is valid, and could be captured again", () => {
    fc.assert(
      fc.property(anyStored, anyTime, anyFormats, (events, recordTime, formats) => {
        const document = queryDocument({
          ...{ ...AS_CAPTURED, ...formats, queryName: "q", creationDate: recordTime },
          events: events.map((event) => ({ event, recordTime })),
        });
        expect(schemaFaults(document)).toEqual([]);
        expect(validateDocument(document)).toEqual([]);
        expect(eventsOf(document).map(({ event }) => event.recordTime)).toEqual(
          events.map(() => recordTime),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("each event means what its view means, as captured what was captured", () => {
    fc.assert(
      fc.property(anyStored, anyFormats, (events, formats) => {
        expectSameMeaning(answer(events), events);
        const views = events.map((event) => translateEvent(event, { ...AS_CAPTURED, ...formats }));
        expectSameMeaning(answer(events, formats), views);
      }),
      { numRuns: 100 },
    );
  });

  test("as captured, capture knows it again", () => {
    fc.assert(
      fc.property(anyStored, (events) => {
        for (const [index, { event, context }] of eventsOf(answer(events)).entries()) {
          expect(statementOf({ ...event, "@context": context })).toBe(
            statementOf(events[index] ?? {}),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test("each has the event hash of what was captured, in every form but URNs", () => {
    fc.assert(
      fc.property(anyStored, anyFormats, (events, formats) => {
        fc.pre(formats.epcFormat !== "Always_EPC_URN");
        for (const [index, { event, context }] of eventsOf(answer(events, formats)).entries()) {
          const captured = events[index] ?? {};
          expect(eventHash(event, context).preHash).toBe(
            eventHash(captured, captured["@context"] ?? []).preHash,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the judge of meaning", () => {
  const meaning = (context: Json, members: JsonObject) => meaningOf(seen([], members), context);
  const plain = meaning([EX], { "ex:a": "ex:b" });

  test("sees through the spelling of a prefix, a full name and the place of the context", () => {
    expect(meaning([{ q: EX.ex }], { "q:a": "q:b" })).toBe(plain);
    expect(meaning(EX, { [`${EX.ex}a`]: `${EX.ex}b` })).toBe(plain);
    expect(meaning([STANDARD_CONTEXT, OTHER_EX, EX], { "ex:a": "ex:b" })).toBe(plain);
    expect(meaning([], { "ex:a": { "@xmlns:ex": EX.ex, "ex:b": 1 } })).toBe(
      meaning([EX], { "ex:a": { "ex:b": 1 } }),
    );
  });

  test("and tells apart what differs", () => {
    const others = [
      meaning([OTHER_EX], { "ex:a": "ex:b" }),
      meaning([EX], { "ex:a": "ex:c" }),
      meaning([EX, "https://ns.example/c.jsonld"], { "ex:a": "ex:b" }),
      meaning([EX, { "@vocab": "https://ns.example/" }], { "ex:a": "ex:b" }),
      meaning([EX], { "ex:a": "ex:b", [`${EX.ex}a`]: "ex:b" }),
    ];
    expect(new Set([plain, ...others]).size).toBe(6);
  });
});
