/**
 * Every parameter of the EPCIS query language with what it is asked of: the one list that the parser, the description at
 * `/api/openapi.json` and the tests read. EPCIS 2.0 §8.2.7.1; docs/epcis-queries.md.
 */
import { VTYPE } from "../epcis/master-data.ts";
import type { WordKind } from "../epcis/vocabulary.ts";

/** What the values of a parameter are. */
export type ParameterKind =
  /** Words of the CBV, or one's own. */
  | {
      readonly values: "words";
      readonly words: WordKind | undefined;
      readonly names: readonly string[];
    }
  | {
      readonly values: "some of";
      readonly allowed: readonly string[];
      readonly names: readonly string[];
    }
  /** Identifiers and other text. */
  | { readonly values: "texts"; readonly names: readonly string[] }
  | { readonly values: "hexadecimal"; readonly names: readonly string[] }
  /** Identifiers of instances or classes, or patterns over them. */
  | { readonly values: "epcs" | "classes"; readonly names: readonly string[] }
  | { readonly values: "numbers"; readonly names: readonly string[] }
  | { readonly values: "time"; readonly names: readonly string[] }
  | { readonly values: "column time"; readonly member: "eventTime" | "recordTime" }
  | { readonly values: "identity"; readonly member: "eventID" | "eventHash" }
  | { readonly values: "presence"; readonly names: readonly string[] }
  | {
      readonly values: "place";
      readonly names: readonly string[];
      readonly vocabularies: readonly string[];
    };

export type Operator = "EQ" | "GT" | "GE" | "LT" | "LE" | "EXISTS" | "MATCH" | "WD";

const EPCS = ["epcList", "childEPCs"];
const CLASSES = ["quantityList", "childQuantityList"];

const words = (kind: WordKind | undefined, name: string): ParameterKind => ({
  values: "words",
  words: kind,
  names: [name],
});
const texts = (...names: string[]): ParameterKind => ({ values: "texts", names });
const epcs = (...names: string[]): ParameterKind => ({ values: "epcs", names });
const classes = (...names: string[]): ParameterKind => ({ values: "classes", names });
const time = (name: string): ParameterKind => ({ values: "time", names: [name] });
const present = (name: string): ParameterKind => ({ values: "presence", names: [name] });

/** `Location` is what systems write that do not tell the two apart (GDST). */
const place = (name: string, type: string): ParameterKind => ({
  ...{ values: "place", names: [name] },
  vocabularies: [`${VTYPE}${type}`, `${VTYPE}Location`],
});

/** The parameters with a fixed name, which is the operator, `_` and the key here. `eventType` alone has no operator. */
export const FIXED: {
  readonly [operator in Operator]?: { readonly [name: string]: ParameterKind };
} = {
  EQ: {
    action: { values: "some of", allowed: ["ADD", "OBSERVE", "DELETE"], names: ["action"] },
    bizStep: words("bizStep", "bizStep"),
    disposition: words("disposition", "disposition"),
    persistentDisposition_set: words("disposition", "persistentDisposition.set"),
    persistentDisposition_unset: words("disposition", "persistentDisposition.unset"),
    readPoint: texts("readPoint"),
    bizLocation: texts("bizLocation"),
    transformationID: texts("transformationID"),
    eventID: { values: "identity", member: "eventID" },
    "rp:eventHash": { values: "identity", member: "eventHash" },
    "rp:certificationInfo": texts("certificationInfo"),
    errorReason: words("errorReason", "errorReason"),
    correctiveEventID: texts("correctiveEventID"),
    quantity: { values: "numbers", names: ["quantity"] },
    type: words("measurement", "sensorType"),
    deviceID: texts("deviceID"),
    dataProcessingMethod: texts("dataProcessingMethod"),
    bizRules: texts("bizRules"),
    microorganism: texts("microorganism"),
    chemicalSubstance: texts("chemicalSubstance"),
    stringValue: texts("stringValue"),
    uriValue: texts("uriValue"),
    booleanValue: { values: "some of", allowed: ["true", "false"], names: ["booleanValue"] },
    hexBinaryValue: { values: "hexadecimal", names: ["hexBinaryValue"] },
    percRank: { values: "numbers", names: ["percRank"] },
  },
  MATCH: {
    epc: epcs(...EPCS),
    parentID: epcs("parentID"),
    inputEPC: epcs("inputEPCList"),
    outputEPC: epcs("outputEPCList"),
    anyEPC: epcs(...EPCS, "parentID", "inputEPCList", "outputEPCList"),
    epcClass: classes(...CLASSES),
    inputEPCClass: classes("inputQuantityList"),
    outputEPCClass: classes("outputQuantityList"),
    anyEPCClass: classes(...CLASSES, "inputQuantityList", "outputQuantityList"),
  },
  WD: {
    readPoint: place("readPoint", "ReadPoint"),
    bizLocation: place("bizLocation", "BusinessLocation"),
  },
  EXISTS: {
    errorDeclaration: present("errorDeclaration"),
    sensorElementList: present("sensorElementList"),
  },
};

/** With `GE_` and `LT_` only, as the standard has it. */
export const FIXED_TIMES: { readonly [name: string]: ParameterKind } = {
  eventTime: { values: "column time", member: "eventTime" },
  recordTime: { values: "column time", member: "recordTime" },
  errorDeclarationTime: time("errorDeclarationTime"),
  // The standard's own query schema writes it so.
  errorDeclaration_Time: time("errorDeclarationTime"),
  time: time("time"),
  startTime: time("startTime"),
  endTime: time("endTime"),
};

/** All of these as they are written. */
export const FIXED_NAMES: readonly string[] = [
  ...[
    "eventType",
    "orderBy",
    "orderDirection",
    "eventCountLimit",
    "maxEventCount",
    "perPage",
    "nextPageToken",
  ],
  ...Object.entries(FIXED).flatMap(([operator, kinds]) =>
    Object.keys(kinds).map((name) => `${operator}_${name}`),
  ),
  ...Object.keys(FIXED_TIMES).flatMap((name) => [`GE_${name}`, `LT_${name}`]),
];

/** With `GT_ GE_ LT_ LE_`; each may end in a unit, and all but the first two must. */
export const FIXED_NUMBERS = [
  ...["quantity", "percRank"],
  ...["value", "minValue", "maxValue", "meanValue", "sDev", "percValue"],
];
export const NUMBERS_WITHOUT_UNIT: ReadonlySet<string> = new Set(["quantity", "percRank"]);

/** `EQ_{list}_{type}`: an entry of this type, which is a word of this kind. */
export const TYPED: { readonly [member: string]: WordKind } = {
  bizTransaction: "bizTransaction",
  source: "sourceOrDestination",
  destination: "sourceOrDestination",
};

/** `HASATTR_{field}`, `EQATTR_{field}_{attribute}`: the terms whose values master data may describe. */
export const DESCRIBED: { readonly [field: string]: readonly string[] } = {
  bizStep: ["bizStep"],
  disposition: ["disposition"],
  readPoint: ["readPoint"],
  bizLocation: ["bizLocation"],
  bizTransaction: ["bizTransaction"],
  source: ["source"],
  destination: ["destination"],
  epcClass: [...CLASSES, "inputQuantityList", "outputQuantityList"],
};

/** Parameters that say which of the events are given, not which match. */
export const ORDERING = ["orderBy", "orderDirection", "eventCountLimit", "maxEventCount"] as const;
export const PAGING = ["perPage", "nextPageToken"] as const;
