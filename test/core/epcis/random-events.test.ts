import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateDocument, validateEvent } from "../../../worker/core/epcis/validate.ts";
import { epcUrnToDigitalLink } from "../../../worker/core/gs1/epc-urn.ts";
import { canonicalIdentifier } from "../../../worker/core/gs1/identity.ts";
import { isJsonList, isJsonObject, type Json } from "../../../worker/core/json.ts";
import { anyDocument, anyEvent, anyEvents, EVENT_TYPES } from "./random-events.ts";
import { ALL_NAMED, spellingsOf } from "./random-names.ts";
import { schemaFaults } from "./schema.ts";

describe("random events are what they claim to be", () => {
  test("each is valid by the ratified schema and by our own rules", () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        expect(schemaFaults(event)).toEqual([]);
        expect(validateEvent(event)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("and so are documents of them", () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        expect(schemaFaults(document)).toEqual([]);
        expect(validateDocument(document)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test.each(EVENT_TYPES)("%s when only that is asked for", (type) => {
    for (const event of fc.sample(anyEvent({ type }), 30)) expect(event.type).toBe(type);
  });

  test("declarations and names as asked for", () => {
    const has = (options: Parameters<typeof anyEvent>[0], name: string) =>
      new Set(fc.sample(anyEvent(options), 60).map((event) => event[name] !== undefined));
    expect(has({ declared: true }, "errorDeclaration")).toEqual(new Set([true]));
    expect(has({ declared: false }, "errorDeclaration")).toEqual(new Set([false]));
    expect(has({}, "errorDeclaration")).toEqual(new Set([true, false]));
    expect(has({ named: false }, "eventID")).toEqual(new Set([false]));
    expect(has({}, "eventID")).toEqual(new Set([true]));
  });

  test("no two of one list have the same eventID", () => {
    for (const events of fc.sample(anyEvents({ minLength: 5 }), 30)) {
      expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(events.length);
    }
  });

  test("every member of the standard is among them", () => {
    const seen = new Set<string>();
    for (const event of fc.sample(anyEvent(), { numRuns: 600, seed: 1 })) namesIn(event, seen);
    expect(MEMBERS.filter((name) => !seen.has(name))).toEqual([]);
  });

  test.each(ALL_NAMED)("$urn is the thing at $path", (named) => {
    expect(epcUrnToDigitalLink(named.urn)).toBe(`https://id.gs1.org${named.path}`);
    for (const spelling of spellingsOf(named)) {
      expect(canonicalIdentifier(spelling)).toBe(`https://id.gs1.org${named.path}`);
    }
  });
});

const MEMBERS =
  `type eventTime recordTime eventTimeZoneOffset eventID certificationInfo errorDeclaration
  declarationTime reason correctiveEventIDs action epcList quantityList parentID childEPCs
  childQuantityList inputEPCList inputQuantityList outputEPCList outputQuantityList
  transformationID bizStep disposition persistentDisposition set unset readPoint bizLocation id
  bizTransactionList bizTransaction sourceList source destinationList destination
  sensorElementList sensorMetadata time startTime endTime deviceID deviceMetadata rawData
  dataProcessingMethod bizRules sensorReport exception component microorganism chemicalSubstance
  coordinateReferenceSystem value minValue maxValue meanValue sDev percRank percValue stringValue
  booleanValue hexBinaryValue uriValue uom ilmd epcClass quantity cbvmda:lotNumber`.split(/\s+/);

function namesIn(value: Json, seen: Set<string>): void {
  if (isJsonList(value)) for (const one of value) namesIn(one, seen);
  if (!isJsonObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    seen.add(name);
    namesIn(inner, seen);
  }
}
