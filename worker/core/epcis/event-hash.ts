/**
 * The CBV 2.0 event hash ID: a name for what an event says, the same wherever it is computed. The pre-hash text is
 * given as well, so that anyone can follow the hash by hand. CBV 2.0 §8.9.2; STANDARDS.md §5, state of September 2026.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject, memberOf } from "../json.ts";
import { BUILT_IN_PREFIXES, declaredPrefixes, oncePerContext, type Prefixes } from "./context.ts";
import { extensions, headed, innerExtensions } from "./hash-extensions.ts";
import { named, sortedItems } from "./hash-text.ts";
import { anyValue, standardValue } from "./hash-values.ts";

export type EventHash = {
  /** `ni:///sha-256;{hex}?ver=CBV2.0` */
  readonly hashId: string;
  /** The text that is hashed. */
  readonly preHash: string;
};

/** `context` is the event's effective `@context`; `eventsOf` gives both. */
export function eventHash(event: JsonObject, context: Json): EventHash {
  const preHash = preHashOf(event, hashPrefixes(context));
  return { hashId: `ni:///sha-256;${toHex(sha256(utf8(preHash)))}?ver=CBV2.0`, preHash };
}

// Identity and retraction are not part of what an event says.
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...["eventID", "recordTime", "errorDeclaration", "certificationInfo", "@context"],
]);

/** The order in which the standard's members are hashed. */
const MEMBERS: ReadonlyMap<string, (value: Json, name: string) => string> = new Map([
  ["type", (value: Json) => `eventType=${anyValue(value)}`],
  ["eventTime", simple],
  ["eventTimeZoneOffset", simple],
  ["epcList", identifiers],
  ["parentID", simple],
  ["inputEPCList", identifiers],
  ["childEPCs", identifiers],
  ["quantityList", quantities],
  ["childQuantityList", quantities],
  ["inputQuantityList", quantities],
  ["outputEPCList", identifiers],
  ["outputQuantityList", quantities],
  ["action", simple],
  ["transformationID", simple],
  ["bizStep", simple],
  ["disposition", simple],
  ["persistentDisposition", dispositions],
  ["readPoint", place],
  ["bizLocation", place],
  ["bizTransactionList", typedList("bizTransactionList", "bizTransaction")],
  ["sourceList", typedList("sourceList", "source")],
  ["destinationList", typedList("destinationList", "destination")],
  ["sensorElementList", (value: Json) => sortedItems(value, sensorElement)],
]);

const STANDARD_MEMBERS: ReadonlySet<string> = new Set([...MEMBERS.keys(), ...LEFT_OUT, "ilmd"]);

const METADATA_MEMBERS = [
  ...["time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData"],
  ...["dataProcessingMethod", "bizRules"],
];
const REPORT_MEMBERS = [
  ...["type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "time"],
  ...["microorganism", "chemicalSubstance", "value", "component", "stringValue", "booleanValue"],
  ...["hexBinaryValue", "uriValue", "minValue", "maxValue", "meanValue", "sDev", "percRank"],
  ...["percValue", "uom", "coordinateReferenceSystem"],
];
const SENSOR_MEMBERS = {
  metadata: new Set(METADATA_MEMBERS),
  report: new Set([...REPORT_MEMBERS, "bizRules"]),
};

function preHashOf(event: JsonObject, prefixes: Prefixes): string {
  let text = "";
  for (const [name, write] of MEMBERS) {
    const value = event[name];
    if (value !== undefined && !isEmptyList(value)) text += write(value, name);
  }
  const ilmd = event.ilmd === undefined ? "" : `ilmd${extensions(event.ilmd, prefixes)}`;
  const inner = innerExtensions(event, prefixes, SENSOR_MEMBERS);
  return text + ilmd + inner + extensions(event, prefixes, STANDARD_MEMBERS);
}

function simple(value: Json, name: string): string {
  return named(name, standardValue(name, value));
}

function identifiers(list: Json, name: string): string {
  return name + sortedItems(list, (item) => `epc=${anyValue(item)}`);
}

const QUANTITY_MEMBERS = ["epcClass", "quantity", "uom"];

function quantities(list: Json, name: string): string {
  return name + sortedItems(list, (item) => `quantityElement${members(item, QUANTITY_MEMBERS)}`);
}

function dispositions(value: Json): string {
  const part = (name: string) =>
    sortedItems(memberOf(value, name), (item) => `${name}=${standardValue(name, item)}`);
  return `persistentDisposition${part("set")}${part("unset")}`;
}

const ID = ["id"];

function place(value: Json, name: string): string {
  return headed(name, members(value, ID));
}

function typedList(list: string, member: string): (value: Json) => string {
  const names = ["type", member];
  const typeField = `${list}.type`;
  return (value) => list + sortedItems(value, (item) => members(item, names, typeField));
}

function sensorElement(element: Json): string {
  const metadata = members(memberOf(element, "sensorMetadata"), METADATA_MEMBERS);
  const reports = sortedItems(memberOf(element, "sensorReport"), (report) =>
    headed("sensorReport", members(report, REPORT_MEMBERS, "sensorReport.type")),
  );
  return headed("sensorElement", headed("sensorMetadata", metadata) + reports);
}

/** The named members of an object in this order, each `name=value`. */
function members(object: Json | undefined, names: readonly string[], typeField = "type"): string {
  if (!isJsonObject(object)) return "";
  let text = "";
  for (const name of names) {
    const value = object[name];
    const field = name === "type" ? typeField : name;
    if (value !== undefined) text += named(name, standardValue(field, value));
  }
  return text;
}

/** The hash writes the built-in `cbvmda` without its last colon; once declared, it counts as declared. */
const hashPrefixes = oncePerContext((context): Prefixes => {
  const builtIn = [...BUILT_IN_PREFIXES, ["cbvmda", "urn:epcglobal:cbv:mda"] as const];
  return new Map([...builtIn, ...declaredPrefixes(context)]);
});

function isEmptyList(value: Json): boolean {
  return isJsonList(value) && value.length === 0;
}
