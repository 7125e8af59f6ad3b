/** The quick verdict and the explanation are both made from the ratified schema: each must say of everything what the schema says. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixedEvent } from "../../bench/mixed-events.ts";
import { distinct, formats, sameJson } from "../../scripts/epcis-validator/checks.ts";
import type { Schema } from "../../scripts/epcis-validator/schema-parts.ts";
import { verdictCode } from "../../scripts/epcis-validator/verdict-code.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import { explain, type SchemaName, verdicts } from "../../worker/core/epcis/generated/validate.mjs";
import { isJsonObject, type Json, type JsonObject, parseJson } from "../../worker/core/json.ts";
import { corpusAbsent, corpusText, corpusVectors, fixture } from "./corpus.ts";

const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as typeof import("ajv");
const { fullFormats } = require("ajv-formats/dist/formats") as {
  fullFormats: { uri(text: string): boolean; "date-time": { validate(text: string): boolean } };
};

const DEFINITIONS: Readonly<Record<SchemaName, string>> = {
  document: "epcisDocument",
  queryDocument: "epcisQueryDocument",
  objectEvent: "ObjectEvent",
  aggregationEvent: "AggregationEvent",
  transactionEvent: "TransactionEvent",
  transformationEvent: "TransformationEvent",
  associationEvent: "AssociationEvent",
  extendedEvent: "Extended-Event",
};
const NAMES = Object.keys(DEFINITIONS) as SchemaName[];
const EVENT_NAMES = NAMES.slice(2);

/** The schema as GS1 ratified it, by ajv as it comes; only the events of a document are left out, which have validators of their own. */
const ratified = ratifiedSchema();

function ratifiedSchema(): Record<SchemaName, (value: unknown) => unknown> {
  const file = join(import.meta.dirname, "../../schema/epcis/epcis-2.0.0.json");
  const { definitions } = JSON.parse(readFileSync(file, "utf8")) as { definitions: object };
  const ajv = new Ajv({ strict: false });
  (require("ajv-formats") as (to: unknown) => void)(ajv);
  ajv.addSchema({ definitions: { ...definitions, eventList: { type: "array" } } }, "epcis");
  const compiled = NAMES.map((name) => [
    name,
    ajv.compile({ $ref: `epcis#/definitions/${DEFINITIONS[name]}` }),
  ]);
  return Object.fromEntries(compiled);
}

/** What all three say, so that a difference is one between words. */
function opinions(name: SchemaName, value: unknown) {
  return {
    verdict: verdicts[name](value),
    explanation: explain(name, value)?.length === 0,
    schema: ratified[name](value),
  };
}

const unanimous = (verdict: boolean) => ({ verdict, explanation: verdict, schema: verdict });

function expectUnanimity(name: SchemaName, value: unknown): boolean {
  const said = opinions(name, value);
  expect(said).toEqual(unanimous(said.schema === true));
  return said.verdict;
}

describe("the quick verdict is the schema's", () => {
  const wholes: Json[] = [
    ...["queryDocument.json", "ReferenceEventHashAlgorithm2.jsonld", "ralfsChaosExample.jsonld"],
    ...["TransformationEvent.json", "ObjectEvent_Full.json"],
  ].map((file) => parseJson(fixture(file)));
  const events = [
    ...wholes.flatMap((document) => eventsOf(document).map(({ event }) => event)),
    ...Array.from({ length: 16 }, (_, number) => mixedEvent(number) as JsonObject),
    { ...(mixedEvent(0) as JsonObject), type: "ex:InspectionEvent" },
  ];

  test("of every event by the schema of every type", () => {
    const accepted = events.flatMap((event) =>
      EVENT_NAMES.filter((name) => expectUnanimity(name, event)),
    );
    expect(new Set(accepted)).toEqual(new Set(EVENT_NAMES));
  });

  test("of what is no event at all", () => {
    for (const value of [null, 5, "text", [], {}, [{}], true]) {
      for (const name of NAMES) expect(opinions(name, value)).toEqual(unanimous(false));
    }
  });

  const ODD: readonly Json[] = [
    ...["", "x", "ADD", "DELETE", "OBSERVE", "urn:a:b", "ex:y", "shipping", "active", "po"],
    ...["2026-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "+14:00", "14:00", "KGM", "kgm"],
    ...["https://ns.gs1.org/cbv/x", "urn:epcglobal:cbv:disp:active", "https://gs1.org/voc/Mass"],
    ...[null, true, 5, -1.5, [], {}, [[]], [{}], ["urn:a:b"], ["urn:a:b", "urn:a:b"]],
    ...[["active"], [{ epcClass: "urn:a:b" }], { id: "urn:a:b" }, { set: ["active"] }],
    ...[{ type: "Mass" }, [{ sensorReport: [{ type: "Mass" }] }], { "ex:y": 1 }, { y: 1 }],
  ];
  const ODD_NAMES = [
    ...["epcList", "quantityList", "childEPCs", "parentID", "action", "ilmd", "bizStep", "type"],
    ...["readPoint", "bizLocation", "sensorElementList", "bizTransactionList", "inputEPCList"],
    ...["outputQuantityList", "transformationID", "persistentDisposition", "errorDeclaration"],
    ...["certificationInfo", "recordTime", "@context", "foo", "ex:foo", "", "constructor"],
  ];
  type Change = readonly [at: number, kind: number, value: Json, name: string];
  const changes = fc.array(
    fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...ODD), fc.constantFrom(...ODD_NAMES)),
    { minLength: 1, maxLength: 2 },
  );

  test("of whatever is made of events by taking away, putting in and changing", () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...events), changes, (event, made) => {
        const changed = made.reduce(withChange, structuredClone(event));
        for (const name of namesFor(changed)) seen[`${expectUnanimity(name, changed)}`]++;
      }),
      { numRuns: 6_000 },
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(1_000);
  });

  test("and of whatever is made of documents", () => {
    const documents = wholes.filter((one) => isJsonObject(one) && "epcisBody" in one);
    fc.assert(
      fc.property(fc.constantFrom(...documents), changes, (document, made) => {
        const changed = made.reduce(withChange, structuredClone(document));
        for (const name of NAMES.slice(0, 2)) expectUnanimity(name, changed);
      }),
      { numRuns: 1_500 },
    );
  });

  /** The schema of its type, or of all of them when it has none. */
  function namesFor(event: Json): readonly SchemaName[] {
    const type = isJsonObject(event) ? event.type : undefined;
    const own = EVENT_NAMES.filter((name) => DEFINITIONS[name] === type);
    return own.length > 0 ? own : EVENT_NAMES;
  }

  function withChange(document: Json, [at, kind, value, name]: Change): Json {
    const slots = slotsOf(document);
    const { holder, key } = slots[at % slots.length] ?? { holder: {}, key: "" };
    if (kind === 0 && !Array.isArray(holder)) delete holder[key];
    else if (kind === 1 && !Array.isArray(holder)) holder[name] = structuredClone(value);
    else holder[key] = structuredClone(value);
    return document;
  }

  function slotsOf(value: Json): { holder: Record<string, Json>; key: string }[] {
    if (typeof value !== "object" || value === null) return [];
    const holder = value as Record<string, Json>;
    return Object.entries(value).flatMap(([key, inner]) => [{ holder, key }, ...slotsOf(inner)]);
  }
});

type Listed = { file: string; judge: boolean };
type Mutation = { id: string; name: string; doc: Json; judge: boolean };

describe.skipIf(corpusAbsent())("and so it is for every document of the corpus", () => {
  const files = corpusVectors<Listed>("epcis-validity-manifest").map(({ file }) => file);
  const mutations = corpusVectors<Mutation>("epcis-mutations");

  test("for what suppliers' systems wrote", () => {
    const read = files.flatMap((file) => readable(corpusText(file)));
    expect(read.length).toBeGreaterThan(130);
    for (const document of read) expectPartsUnanimous(document);
  });

  test("and for what was broken on purpose", () => {
    expect(mutations.length).toBeGreaterThan(115);
    for (const { doc } of mutations) expectPartsUnanimous(doc);
  });

  function expectPartsUnanimous(document: Json) {
    for (const name of NAMES) expectUnanimity(name, document);
    for (const { event } of eventsOf(document)) {
      for (const name of EVENT_NAMES) expectUnanimity(name, event);
    }
  }

  function readable(text: string): Json[] {
    try {
      return [parseJson(text)];
    } catch {
      return []; // a few are not JSON
    }
  }
});

describe("a format is what ajv-formats takes for it", () => {
  const pieces = [
    ...["http:", "https://", "urn:", "a", "Z", "x.y", "id.gs1.org", "/", "//", ":", "@", "?", "#"],
    ...["[::1]", "[", "]", "8080", "%20", "%2", "%", "%zz", "é", "ſ", " ", "\n", "^", "|", "_~!$"],
  ];
  const text = (from: readonly string[]) =>
    fc.array(fc.constantFrom(...from), { maxLength: 9 }).map((parts) => parts.join(""));

  test("whatever URIs are made of", () => {
    const isSame = (one: string) => {
      expect(formats.uri(one)).toBe(fullFormats.uri(one));
    };
    fc.assert(fc.property(text(pieces), isSame), { numRuns: 10_000 });
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), isSame));
  });

  test("whatever times are made of", () => {
    const digits = (length: number, most: number) =>
      fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(length, "0"));
    const time = fc
      .tuple(
        ...[digits(4, 9999), fc.constant("-"), digits(2, 13), fc.constant("-"), digits(2, 32)],
        ...[fc.constantFrom("T", "t", " ", "  ", "TT", ""), digits(2, 24), fc.constant(":")],
        ...[
          digits(2, 60),
          fc.constant(":"),
          digits(2, 61),
          fc.constantFrom("", ".", ".5", ".0001"),
        ],
        ...[fc.constantFrom("", "Z", "z", "+01:00", "-14:00", "+24:00", "+0100", "+01", "Z\n")],
      )
      .map((parts) => parts.join(""));
    const isSame = (one: string) => {
      expect(formats["date-time"](one)).toBe(fullFormats["date-time"].validate(one));
    };
    fc.assert(fc.property(time, isSame), { numRuns: 10_000 });
  });
});

test("entries differ or are the same, in whatever order their members stand", () => {
  const one = { ex: "https://ex.example/", b: { c: [1, 2], d: null } };
  const same = { b: { d: null, c: [1, 2] }, ex: "https://ex.example/" };
  expect(distinct(["urn:a:b", one, { ...one, ex: "urn:x" }, "urn:a:c"])).toBe(true);
  expect([distinct([one, "urn:a:b", same]), distinct(["urn:a:b", "urn:a:b"])]).toEqual([
    false,
    false,
  ]);
  expect([sameJson(one, same), sameJson(one, "urn:a:b"), sameJson([1, 2], [2, 1])]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a keyword for which no code is known stops the build", () => {
  const strange = { oneOf: [{ type: "string" }] } as Schema;
  expect(() => verdictCode({ strange }, {})).toThrow('"oneOf"');
  expect(() => verdictCode({ lost: { $ref: "#/definitions/lost" } }, {})).toThrow("lost");
});
