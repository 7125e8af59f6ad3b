/**
 * A farm that says everything EPCIS lets one say, and a stranger who trades in the same town: same lots, places and steps. And every
 * question by which one could hear of the other.
 */
import { eventHash } from "../../worker/core/epcis/event-hash.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { GS1_CONTEXT } from "../capture/supplier.ts";
import { asking, EPCIS } from "./partner.ts";

export const CONTEXT = [GS1_CONTEXT, { ex: "https://ex.example/" }];
export const EXTENSIONS = { "GS1-Extensions": "ex=https://ex.example/" };

export const id = (n: number): string =>
  `urn:uuid:00000000-0000-4000-8000-${`${n}`.padStart(12, "0")}`;

const URN = "urn:epc:id:sgtin:9521234.054321";
const LINK = "https://id.gs1.org/01/09521234543213";
const LOT = `${LINK}/10/LOT-7`;
const OUT = "https://id.gs1.org/01/09521234543220";
const SITE = "https://id.gs1.org/414/9521321000001";
const SHED = "https://id.gs1.org/414/9521321000018";
const DOOR = "https://id.gs1.org/414/9521321000018/254/DOOR";
const ORDER = "urn:epcglobal:cbv:bt:9521321000018:PO-77";
const PARTY = "https://id.gs1.org/417/9521321000018";
const PALLET = "urn:epc:id:sscc:9521321.0000000001";
const RUN = "urn:epcglobal:cbv:xform:9521321000018:RUN-1";
const DEVICE = "https://id.gs1.org/8004/9521321SENS1";
const TIME = { eventTime: "2026-02-28T08:15:30.000Z", eventTimeZoneOffset: "+00:00" };

const SENSORS: Json = [
  {
    sensorMetadata: {
      ...{ time: TIME.eventTime, startTime: TIME.eventTime, endTime: TIME.eventTime },
      ...{ deviceID: DEVICE, dataProcessingMethod: "https://ex.example/dpm", "ex:meta": "m" },
      bizRules: "https://ex.example/rules",
    },
    sensorReport: [
      {
        ...{ type: "Temperature", value: 8.5, uom: "CEL", minValue: 7, maxValue: 9, meanValue: 8 },
        ...{ sDev: 0.1, percRank: 50, percValue: 8, "ex:report": "r", stringValue: "warm" },
        ...{ booleanValue: true, hexBinaryValue: "0aff", uriValue: "https://ex.example/reading" },
        microorganism: "https://www.ncbi.nlm.nih.gov/taxonomy/1126011",
        chemicalSubstance: "https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N",
      },
    ],
    "ex:element": "e",
  },
];

const COMMISSIONING: JsonObject = {
  ...{ type: "ObjectEvent", eventID: id(1), ...TIME, action: "ADD" },
  ...{ bizStep: "commissioning", disposition: "active" },
  persistentDisposition: { set: ["completeness_verified"], unset: ["completeness_inferred"] },
  epcList: [`${URN}.1`],
  quantityList: [{ epcClass: LOT, quantity: 600, uom: "KGM" }],
  readPoint: { id: DOOR, "ex:shade": "north" },
  bizLocation: { id: SHED, "ex:floor": 2 },
  bizTransactionList: [{ type: "po", bizTransaction: ORDER }],
  sourceList: [{ type: "owning_party", source: PARTY }],
  destinationList: [{ type: "possessing_party", destination: PARTY }],
  sensorElementList: SENSORS,
  ilmd: { "ex:variety": "Arabica", "ex:deep": { "ex:plot": 17 } },
  "ex:score": 85,
  "ex:nested": { "ex:level": "dark" },
};

/** Says nothing about how it is called: its hash is its name. */
const NAMELESS: JsonObject = {
  ...{ type: "ObjectEvent", ...TIME, action: "OBSERVE", bizStep: "shipping" },
  epcList: [`${URN}.2`],
};
export const NAMELESS_HASH = eventHash(NAMELESS, CONTEXT).hashId;
const COMMISSIONING_HASH = eventHash(COMMISSIONING, CONTEXT).hashId;

const EVENTS: readonly JsonObject[] = [
  COMMISSIONING,
  {
    ...COMMISSIONING,
    errorDeclaration: {
      ...{ declarationTime: "2026-03-01T00:00:00Z", reason: "incorrect_data" },
      ...{ correctiveEventIDs: [id(2)], "ex:why": "typo", "ex:in": { "ex:depth": "deep" } },
    },
  },
  {
    ...{ type: "AggregationEvent", eventID: id(2), ...TIME, action: "ADD", bizStep: "packing" },
    ...{ parentID: PALLET, childEPCs: [`${LINK}/21/1`] },
    childQuantityList: [{ epcClass: LOT, quantity: 40 }],
  },
  {
    ...{ type: "TransformationEvent", eventID: id(3), ...TIME, transformationID: RUN },
    ...{ inputEPCList: [`${URN}.1`], outputEPCList: [`${OUT}/21/9`] },
    inputQuantityList: [{ epcClass: LOT, quantity: 100, uom: "KGM" }],
    outputQuantityList: [{ epcClass: `${OUT}/10/R9`, quantity: 84, uom: "KGM" }],
  },
  { type: "ex:FarmEvent", eventID: id(4), ...TIME, "ex:score": 7 },
  NAMELESS,
];

const vtype = (name: string) => `urn:epcglobal:epcis:vtype:${name}`;
const described = (name: string, children?: readonly string[]): JsonObject => ({
  id: name,
  attributes: [{ id: "ex:colour", attribute: "green" }],
  ...(children && { children }),
});

const MASTER_DATA: Json = {
  vocabularyList: [
    {
      type: vtype("BusinessLocation"),
      vocabularyElementList: [described(SITE, [SHED]), described(SHED)],
    },
    { type: vtype("ReadPoint"), vocabularyElementList: [described(SITE, [DOOR]), described(DOOR)] },
    { type: vtype("EPCClass"), vocabularyElementList: [described(LOT)] },
    { type: vtype("BusinessTransaction"), vocabularyElementList: [described(ORDER)] },
    { type: vtype("SourceDest"), vocabularyElementList: [described(PARTY)] },
  ],
};

export const FARM_DOCUMENT = documentOf(EVENTS, { epcisHeader: { epcisMasterData: MASTER_DATA } });

/** The stranger's own, before it could know of the farm: by Digital Link only, so that no company's prefix is known. */
export const STRANGER_DOCUMENT = documentOf([
  {
    ...{ type: "ObjectEvent", eventID: id(101), ...TIME, action: "ADD", bizStep: "commissioning" },
    ...{ epcList: [`${LINK}/21/500`], readPoint: { id: DOOR }, bizLocation: { id: SHED } },
    quantityList: [{ epcClass: LOT, quantity: 5, uom: "KGM" }],
    bizTransactionList: [{ type: "po", bizTransaction: ORDER }],
    sourceList: [{ type: "owning_party", source: PARTY }],
    "ex:score": 85,
  },
  {
    ...{ type: "ObjectEvent", eventID: id(102), ...TIME, action: "OBSERVE", bizStep: "shipping" },
    ...{ epcList: [`${LINK}/21/501`], disposition: "in_transit" },
  },
]);

/** As the farm's, word for word, and as the farm's with another content under the same eventID. */
export const SAME_WORDS = documentOf(EVENTS);
export const SAME_NAMES = documentOf(
  EVENTS.filter(({ eventID }) => eventID !== undefined).map((event) => ({
    ...event,
    "ex:mine": true,
  })),
);
export const NAMELESS_ALONE: JsonObject = { ...NAMELESS, "@context": CONTEXT };

function documentOf(eventList: readonly JsonObject[], more: JsonObject = {}): JsonObject {
  return {
    ...{ "@context": CONTEXT, type: "EPCISDocument", schemaVersion: "2.0" },
    ...{ creationDate: "2026-03-01T10:00:00.000Z", ...more, epcisBody: { eventList } },
  };
}

const ASKED: readonly Readonly<Record<string, string | number>>[] = [
  {},
  ...[{ eventType: "ObjectEvent|TransformationEvent" }, { eventType: "ex:FarmEvent" }],
  ...[{ GE_eventTime: TIME.eventTime }, { LT_eventTime: "2027-01-01T00:00:00Z" }],
  ...[{ GE_recordTime: "2020-01-01T00:00:00Z" }, { LT_recordTime: "2099-01-01T00:00:00Z" }],
  ...[{ EQ_action: "ADD|OBSERVE" }, { EQ_bizStep: "commissioning" }, { EQ_disposition: "active" }],
  { EQ_persistentDisposition_set: "completeness_verified" },
  { EQ_persistentDisposition_unset: "completeness_inferred" },
  ...[
    { EQ_readPoint: DOOR },
    { EQ_bizLocation: SHED },
    { WD_readPoint: SITE },
    { WD_bizLocation: SITE },
  ],
  ...[{ EQ_bizTransaction_po: ORDER }, { EQ_source_owning_party: PARTY }],
  ...[{ EQ_destination_possessing_party: PARTY }, { EQ_transformationID: RUN }],
  ...[{ EQ_eventID: id(1) }, { EQ_eventID: NAMELESS_HASH }, { "EQ_rp:eventHash": NAMELESS_HASH }],
  { "EQ_rp:eventHash": COMMISSIONING_HASH },
  ...[{ MATCH_epc: `${URN}.1` }, { MATCH_epc: `${LINK}/21/1` }, { MATCH_parentID: PALLET }],
  ...[{ MATCH_inputEPC: `${LINK}/21/1` }, { MATCH_outputEPC: `${OUT}/21/9` }],
  ...[{ MATCH_anyEPC: `${URN}.2` }, { MATCH_anyEPC: "urn:epc:idpat:sgtin:9521234.054321.*" }],
  ...[{ MATCH_anyEPC: "urn:epc:idpat:sgtin:9521234.*.*" }, { MATCH_epcClass: LOT }],
  ...[{ MATCH_inputEPCClass: LOT }, { MATCH_outputEPCClass: `${OUT}/10/R9` }],
  ...[{ MATCH_anyEPCClass: LOT }, { MATCH_anyEPCClass: "urn:epc:idpat:sgtin:9521234.054321.*" }],
  ...[{ EQ_quantity: 600 }, { GT_quantity: 10 }, { GE_quantity_KGM: 84 }, { LT_quantity_KGM: 700 }],
  ...[{ EXISTS_errorDeclaration: "true" }, { GE_errorDeclarationTime: "2026-03-01T00:00:00Z" }],
  ...[{ EQ_errorReason: "incorrect_data" }, { EQ_correctiveEventID: id(2) }],
  ...[{ EXISTS_sensorElementList: "true" }, { EQ_type: "Temperature" }, { EQ_deviceID: DEVICE }],
  ...[{ EQ_dataProcessingMethod: "https://ex.example/dpm" }, { EQ_stringValue: "warm" }],
  ...[{ EQ_bizRules: "https://ex.example/rules" }, { EQ_hexBinaryValue: "0AFF" }],
  ...[{ EQ_uriValue: "https://ex.example/reading" }, { EQ_booleanValue: "true" }],
  { EQ_microorganism: "https://www.ncbi.nlm.nih.gov/taxonomy/1126011" },
  { EQ_chemicalSubstance: "https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N" },
  ...[
    { GE_time: TIME.eventTime },
    { GE_startTime: TIME.eventTime },
    { LT_endTime: "2027-01-01T00:00:00Z" },
  ],
  ...[{ GE_percRank: 50 }, { EQ_value_CEL: 8.5 }, { GE_minValue_CEL: 7 }, { LE_maxValue_CEL: 9 }],
  ...[{ GT_meanValue_CEL: 7 }, { LT_sDev_CEL: 1 }, { LE_percValue_CEL: 8 }],
  ...[{ "EQ_ex:score": 85 }, { "GT_ex:score": 1 }, { "EXISTS_ex:score": "true" }],
  ...[{ "EQ_INNER_ex:level": "dark" }, { "EQ_ILMD_ex:variety": "Arabica" }],
  ...[{ "EQ_INNER_ILMD_ex:plot": 17 }, { "EQ_ERROR_DECLARATION_ex:why": "typo" }],
  ...[{ "EQ_INNER_ERROR_DECLARATION_ex:depth": "deep" }, { "EQ_SENSORELEMENT_ex:element": "e" }],
  ...[{ "EQ_SENSORMETADATA_ex:meta": "m" }, { "EQ_SENSORREPORT_ex:report": "r" }],
  ...[{ "EQ_readPoint_ex:shade": "north" }, { "GE_bizLocation_ex:floor": 1 }],
  ...[{ HASATTR_bizLocation: "ex:colour" }, { HASATTR_readPoint: "ex:colour" }],
  ...[{ HASATTR_epcClass: "ex:colour" }, { HASATTR_bizTransaction: "ex:colour" }],
  ...[{ HASATTR_source: "ex:colour" }, { "EQATTR_bizLocation_ex:colour": "green" }],
  ...[{ "EQ_ATTR_readPoint_ex:colour": "green" }, { "EQATTR_epcClass_ex:colour": "green" }],
  ...[
    { orderBy: "eventTime", orderDirection: "ASC" },
    { orderBy: "ex:score", eventCountLimit: 3 },
  ],
  ...[{ maxEventCount: 2 }, { perPage: 1 }, { perPage: 1, orderBy: "ex:score" }],
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  eventTypes: ["ex:FarmEvent", "https://ex.example/FarmEvent"],
  epcs: [`${URN}.1`, `${LINK}/21/1`, LOT, PALLET, `${OUT}/10/R9`],
  bizSteps: ["packing", "commissioning"],
  bizLocations: [SHED],
  readPoints: [DOOR],
  dispositions: ["active"],
};

export interface Question {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const inUrns = { ...EXTENSIONS, "GS1-EPC-Format": "Always_EPC_URN" };

/** Every address at which something of the farm could show. */
export const QUESTIONS: readonly Question[] = [
  ...ASKED.map((parameters) => ({ path: asking(parameters), headers: EXTENSIONS })),
  { path: asking({}), headers: inUrns },
  ...[id(1), id(2), NAMELESS_HASH, COMMISSIONING_HASH].flatMap((name) => [
    { path: `${EPCIS}/events/${encodeURIComponent(name)}`, headers: {} },
    { path: `/api/events/${encodeURIComponent(name)}`, headers: {} },
  ]),
  ...Object.entries(VALUES).flatMap(([resource, values]) => [
    ...[{}, inUrns].map((headers) => ({ path: `${EPCIS}/${resource}`, headers })),
    // The standard's own five types are there before anything is captured.
    { path: `${EPCIS}/${resource}?perPage=${resource === "eventTypes" ? 6 : 1}`, headers: {} },
    ...values.flatMap((value) => {
      const path = `${EPCIS}/${resource}/${encodeURIComponent(value)}`;
      return [path, `${path}/events`].map((one) => ({ path: one, headers: EXTENSIONS }));
    }),
  ]),
  ...[`${EPCIS}/capture`, `${EPCIS}/capture?perPage=1`].map((path) => ({ path, headers: {} })),
  { path: `${EPCIS}/queries/SimpleEventQuery/events`, headers: {} },
  ...[SITE, SHED, DOOR, LOT, PARTY].map((name) => ({
    ...{ path: `/api/master-data/${encodeURIComponent(name)}`, headers: {} },
  })),
  { path: "/api/company-prefixes", headers: {} },
];
