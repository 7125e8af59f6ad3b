/** Random members of events: those that every type may have, and the parts that several types share. */
import fc from "fast-check";
import type { Json, JsonObject } from "../../../worker/core/json.ts";
import { HOSTS, INSTANCES, PAPERS, spellingsOf } from "./random-names.ts";
import {
  anyClass,
  anyCount,
  anyDevice,
  anyNumber,
  anyOffset,
  anyPaper,
  anyParty,
  anyPlace,
  anyTime,
  few,
  some,
  TEXTS,
  UOMS,
  type Vocabulary,
  withFields,
} from "./random-values.ts";

export function common(
  words: Vocabulary,
  { declared, named }: { readonly declared?: boolean; readonly named?: boolean },
): fc.Arbitrary<JsonObject> {
  const { word } = words;
  const place = withFields(words, { id: anyPlace }, ["id"]);
  const set = fc.uniqueArray(word("disposition", "roasting"), { minLength: 1, maxLength: 2 });
  const persistent = fc.oneof(
    some({ set, unset: set }, ["set"]),
    some({ set, unset: set }, ["unset"]),
  );
  const members: { [name: string]: fc.Arbitrary<Json> } = {
    eventTime: anyTime,
    eventTimeZoneOffset: anyOffset,
    recordTime: anyTime,
    eventID: fc.uuid({ version: 4 }).map((uuid) => `urn:uuid:${uuid}`),
    certificationInfo: fc.oneof<fc.Arbitrary<Json>[]>(
      fc.constantFrom("https://finca.example/certificates/17", `${HOSTS[1]}${PAPERS[0]?.path}`),
      fc.constant(["https://finca.example/certificates/17", "urn:example:certificate:4"]),
    ),
    errorDeclaration: anyDeclaration(words),
    bizStep: word("bizStep", "cupping"),
    disposition: word("disposition", "roasting"),
    persistentDisposition: persistent,
    readPoint: place,
    bizLocation: place,
    sourceList: few(partyOf(words, "source")),
    destinationList: few(partyOf(words, "destination")),
    sensorElementList: few(anySensorElement(words)),
  };
  if (declared === false) delete members.errorDeclaration;
  if (named === false) delete members.eventID;
  const required = ["eventTime", "eventTimeZoneOffset"];
  if (declared === true) required.push("errorDeclaration");
  if (named !== false) required.push("eventID");
  return some(members, required);
}

function anyDeclaration(words: Vocabulary): fc.Arbitrary<JsonObject> {
  return withFields(
    words,
    {
      declarationTime: anyTime,
      reason: words.word("errorReason", "typed-wrong"),
      correctiveEventIDs: few(
        fc.constantFrom("urn:uuid:00000000-0000-4000-8000-0000000000bb", INSTANCES[0]?.urn ?? ""),
      ),
    },
    ["declarationTime"],
  );
}

function partyOf({ word }: Vocabulary, member: "source" | "destination"): fc.Arbitrary<JsonObject> {
  const members = {
    type: word("sourceOrDestination", "roastery"),
    [member]: fc.oneof(anyParty, anyPlace),
  };
  return some(members, ["type", member]);
}

export function transactionOf({ word }: Vocabulary): fc.Arbitrary<JsonObject> {
  const members = { type: word("bizTransaction", "tasting"), bizTransaction: anyPaper };
  return some(members, ["bizTransaction"]);
}

export const anyQuantity = some(
  { epcClass: anyClass, quantity: anyCount, uom: fc.constantFrom(...UOMS) },
  ["epcClass"],
);

const device = {
  deviceID: anyDevice,
  deviceMetadata: anyDevice,
  rawData: fc.oneof(anyPaper, fc.constant("https://finca.example/raw/1")),
  dataProcessingMethod: anyPaper,
  bizRules: anyPaper,
};

export function anySensorElement(words: Vocabulary): fc.Arbitrary<JsonObject> {
  const metadata = withFields(words, {
    ...device,
    time: anyTime,
    startTime: anyTime,
    endTime: anyTime,
  });
  const report = withFields(words, reportMembers(words), ["type"]);
  return withFields(words, { sensorMetadata: metadata, sensorReport: few(report, 1) }, [
    "sensorReport",
  ]);
}

function reportMembers({ word }: Vocabulary): { [name: string]: fc.Arbitrary<Json> } {
  return {
    ...device,
    type: word("measurement", "Aroma"),
    exception: word("alert", "TOO_HOT"),
    component: word("component", "drum"),
    time: anyTime,
    microorganism: fc.constant("https://www.ncbi.nlm.nih.gov/taxonomy/1126011"),
    chemicalSubstance: fc.constant("https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N"),
    coordinateReferenceSystem: fc.constant("https://epsg.io/4326"),
    value: anyNumber,
    minValue: anyNumber,
    maxValue: anyNumber,
    meanValue: anyNumber,
    sDev: anyNumber,
    percRank: anyNumber,
    percValue: anyNumber,
    stringValue: fc.constantFrom(...TEXTS),
    booleanValue: fc.boolean(),
    hexBinaryValue: fc.constantFrom("f0F1", "F0f1", "00"),
    uriValue: fc.constantFrom(...spellingsOf(INSTANCES[0] ?? { urn: "urn:a:b", path: "/" })),
    uom: fc.constantFrom(...UOMS),
  };
}
