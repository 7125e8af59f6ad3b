/** The table of docs/epcis-queries.md: for each parameter with a name of its own, where it looks and what it takes for equal. */
import type { WordKind } from "../../worker/core/epcis/vocabulary.ts";

type Path = readonly string[];

export const QUANTITY_LISTS = [
  ...["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"],
];

const METADATA: Path = ["sensorElementList", "sensorMetadata"];
const REPORT: Path = ["sensorElementList", "sensorReport"];

/** Parameters whose values are words of the CBV or somebody's own. */
export const WORDS: Readonly<Record<string, { readonly kind: WordKind; readonly path: Path }>> = {
  EQ_bizStep: { kind: "bizStep", path: ["bizStep"] },
  EQ_disposition: { kind: "disposition", path: ["disposition"] },
  EQ_persistentDisposition_set: { kind: "disposition", path: ["persistentDisposition", "set"] },
  EQ_persistentDisposition_unset: { kind: "disposition", path: ["persistentDisposition", "unset"] },
  EQ_errorReason: { kind: "errorReason", path: ["errorDeclaration", "reason"] },
  EQ_type: { kind: "measurement", path: [...REPORT, "type"] },
};

/** Parameters whose values are identifiers or plain text. */
export const TEXTS: Readonly<Record<string, readonly Path[]>> = {
  EQ_readPoint: [["readPoint", "id"]],
  EQ_bizLocation: [["bizLocation", "id"]],
  EQ_transformationID: [["transformationID"]],
  EQ_correctiveEventID: [["errorDeclaration", "correctiveEventIDs"]],
  EQ_deviceID: [METADATA, REPORT].map((path) => [...path, "deviceID"]),
  EQ_dataProcessingMethod: [METADATA, REPORT].map((path) => [...path, "dataProcessingMethod"]),
  EQ_bizRules: [METADATA, REPORT].map((path) => [...path, "bizRules"]),
  EQ_microorganism: [[...REPORT, "microorganism"]],
  EQ_chemicalSubstance: [[...REPORT, "chemicalSubstance"]],
  EQ_stringValue: [[...REPORT, "stringValue"]],
  EQ_uriValue: [[...REPORT, "uriValue"]],
};

export const HEX: Path = [...REPORT, "hexBinaryValue"];
export const BOOLEAN: Path = [...REPORT, "booleanValue"];

/** Asked with `GE_` and `LT_`. */
export const TIMES: Readonly<Record<string, readonly Path[]>> = {
  eventTime: [["eventTime"]],
  errorDeclarationTime: [["errorDeclaration", "declarationTime"]],
  errorDeclaration_Time: [["errorDeclaration", "declarationTime"]],
  time: [METADATA, REPORT].map((path) => [...path, "time"]),
  startTime: [[...METADATA, "startTime"]],
  endTime: [[...METADATA, "endTime"]],
};

/** Lists of one thing with one kind of value: `EQ_bizTransaction_po`. */
export const TYPED: Readonly<
  Record<string, { readonly kind: WordKind; readonly list: string; readonly member: string }>
> = {
  bizTransaction: {
    ...{ kind: "bizTransaction", list: "bizTransactionList", member: "bizTransaction" },
  },
  source: { kind: "sourceOrDestination", list: "sourceList", member: "source" },
  destination: { kind: "sourceOrDestination", list: "destinationList", member: "destination" },
};

/** Numbers of a sensor report that are asked together with its unit. */
export const MEASURES = ["value", "minValue", "maxValue", "meanValue", "sDev", "percValue"];

const classesIn = (...lists: readonly string[]) => lists.map((list): Path => [list, "epcClass"]);

export const MATCHES: Readonly<
  Record<string, { readonly paths: readonly Path[]; readonly classes: boolean }>
> = {
  MATCH_epc: { classes: false, paths: [["epcList"], ["childEPCs"]] },
  MATCH_parentID: { classes: false, paths: [["parentID"]] },
  MATCH_inputEPC: { classes: false, paths: [["inputEPCList"]] },
  MATCH_outputEPC: { classes: false, paths: [["outputEPCList"]] },
  MATCH_anyEPC: {
    classes: false,
    paths: [["epcList"], ["childEPCs"], ["parentID"], ["inputEPCList"], ["outputEPCList"]],
  },
  MATCH_epcClass: { classes: true, paths: classesIn("quantityList", "childQuantityList") },
  MATCH_inputEPCClass: { classes: true, paths: classesIn("inputQuantityList") },
  MATCH_outputEPCClass: { classes: true, paths: classesIn("outputQuantityList") },
  MATCH_anyEPCClass: { classes: true, paths: classesIn(...QUANTITY_LISTS) },
};

/** What master data can be about, for `HASATTR_` and `EQATTR_`. */
export const ABOUT: Readonly<
  Record<string, { readonly kind?: WordKind; readonly paths: readonly Path[] }>
> = {
  bizStep: { kind: "bizStep", paths: [["bizStep"]] },
  disposition: { kind: "disposition", paths: [["disposition"]] },
  readPoint: { paths: [["readPoint", "id"]] },
  bizLocation: { paths: [["bizLocation", "id"]] },
  bizTransaction: { paths: [["bizTransactionList", "bizTransaction"]] },
  source: { paths: [["sourceList", "source"]] },
  destination: { paths: [["destinationList", "destination"]] },
  epcClass: { paths: classesIn(...QUANTITY_LISTS) },
};
