/**
 * The CBV 2.0 event hash ID: a name for what an event says, the same wherever it is computed. The pre-hash text is
 * given as well, so that anyone can follow the hash by hand. CBV 2.0 §8.9.2; STANDARDS.md §5, state of September 2026.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import {
  BUILT_IN_PREFIXES,
  declaredPrefixes,
  expandName,
  oncePerContext,
  type Prefixes,
  withXmlns,
  XMLNS,
} from "./context.ts";
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
  ["bizTransactionList", typedList("bizTransaction")],
  ["sourceList", typedList("source")],
  ["destinationList", typedList("destination")],
  ["sensorElementList", (value: Json) => sortedItems(value, sensorElement)],
]);

const STANDARD_MEMBERS: ReadonlySet<string> = new Set([...MEMBERS.keys(), ...LEFT_OUT, "ilmd"]);
const NONE: ReadonlySet<string> = new Set();

const METADATA_MEMBERS = [
  ...[
    "time",
    "startTime",
    "endTime",
    "deviceID",
    "deviceMetadata",
    "rawData",
    "dataProcessingMethod",
    "bizRules",
  ],
];
const REPORT_MEMBERS = [
  ...["type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "time"],
  ...["microorganism", "chemicalSubstance", "value", "component", "stringValue", "booleanValue"],
  ...[
    "hexBinaryValue",
    "uriValue",
    "minValue",
    "maxValue",
    "meanValue",
    "sDev",
    "percRank",
    "percValue",
  ],
  ...["uom", "coordinateReferenceSystem"],
];

function preHashOf(event: JsonObject, prefixes: Prefixes): string {
  let text = "";
  for (const [name, write] of MEMBERS) {
    const value = event[name];
    if (value !== undefined && !isEmptyList(value)) text += write(value, name);
  }
  return [
    text,
    event.ilmd === undefined ? "" : `ilmd${extensions(event.ilmd, prefixes, NONE)}`,
    placeExtensions("readPoint", event.readPoint, prefixes),
    placeExtensions("bizLocation", event.bizLocation, prefixes),
    sortedItems(event.sensorElementList, (element) => sensorExtensions(element, prefixes)),
    extensions(event, prefixes, STANDARD_MEMBERS),
  ].join("");
}

function simple(value: Json, name: string): string {
  return named(name, standardValue(name, value));
}

function identifiers(list: Json, name: string): string {
  return name + sortedItems(list, (item) => `epc=${anyValue(item)}`);
}

function quantities(list: Json, name: string): string {
  return (
    name +
    sortedItems(list, (item) => `quantityElement${members(item, ["epcClass", "quantity", "uom"])}`)
  );
}

function dispositions(value: Json): string {
  const part = (name: string) =>
    sortedItems(memberOf(value, name), (item) => `${name}=${standardValue(name, item)}`);
  return `persistentDisposition${part("set")}${part("unset")}`;
}

function place(value: Json, name: string): string {
  const text = members(value, ["id"]);
  return text === "" ? "" : name + text;
}

function typedList(member: string): (list: Json, name: string) => string {
  return (list, name) => name + sortedItems(list, (item) => members(item, ["type", member], name));
}

function sensorElement(element: Json): string {
  const metadata = members(memberOf(element, "sensorMetadata"), METADATA_MEMBERS);
  const reports = sortedItems(memberOf(element, "sensorReport"), (report) => {
    const text = members(report, REPORT_MEMBERS, "sensorReport");
    return text === "" ? "" : `sensorReport${text}`;
  });
  const text = (metadata === "" ? "" : `sensorMetadata${metadata}`) + reports;
  return text === "" ? "" : `sensorElement${text}`;
}

/** The named members of an object in this order, each `name=value`. */
function members(object: Json | undefined, names: readonly string[], list = ""): string {
  return names
    .map((name) => {
      const value = memberOf(object, name);
      const field = name === "type" ? `${list}.type` : name;
      return value === undefined ? "" : named(name, standardValue(field, value));
    })
    .join("");
}

// In CBV 2.0 extensions inside standard members do not stand where they were found, but in a block of their own.

const PLACE_ID: ReadonlySet<string> = new Set(["id"]);

function placeExtensions(name: string, value: Json | undefined, prefixes: Prefixes): string {
  const text = extensions(value, prefixes, PLACE_ID);
  return text === "" ? "" : name + text;
}

function sensorExtensions(element: Json, prefixes: Prefixes): string {
  const metadata = extensions(
    memberOf(element, "sensorMetadata"),
    prefixes,
    new Set(METADATA_MEMBERS),
  );
  const known = new Set([...REPORT_MEMBERS, "bizRules"]);
  const reports = sortedItems(memberOf(element, "sensorReport"), (report) => {
    const text = extensions(report, prefixes, known);
    return text === "" ? "" : `sensorReport${text}`;
  });
  const own = extensions(element, prefixes, new Set(["sensorMetadata", "sensorReport"]));
  const text = (metadata === "" ? "" : `sensorMetadata${metadata}`) + reports + own;
  return text === "" ? "" : `sensorElement${text}`;
}

/** Every member not in `known`, with all that is in it, sorted as whole strings. */
function extensions(
  object: Json | undefined,
  prefixes: Prefixes,
  known: ReadonlySet<string>,
): string {
  if (!isJsonObject(object)) return "";
  const entries = Object.entries(object).flatMap(([name, value]) => {
    const silent =
      known.has(name) || name === "comment" || name === "rdfs:comment" || name.startsWith(XMLNS);
    return silent ? [] : extensionEntries(name, value, prefixes);
  });
  return entries.sort(byCodePoint).join("");
}

function extensionEntries(name: string, value: Json, prefixes: Prefixes): string[] {
  if (isJsonList(value)) return value.flatMap((item) => extensionEntries(name, item, prefixes));
  const inside = withXmlns(prefixes, value);
  const key = expandName(name, inside);
  if (isJsonObject(value)) return [key + extensions(value, inside, NONE)];
  return [named(key, anyValue(value))];
}

function named(name: string, value: string): string {
  return value === "" ? name : `${name}=${value}`;
}

/** The hash writes the built-in `cbvmda` without its last colon; once declared, it counts as declared. */
const hashPrefixes = oncePerContext((context): Prefixes => {
  const builtIn = [...BUILT_IN_PREFIXES, ["cbvmda", "urn:epcglobal:cbv:mda"] as const];
  return new Map([...builtIn, ...declaredPrefixes(context)]);
});

function sortedItems(list: Json | undefined, write: (item: Json) => string): string {
  return isJsonList(list) ? list.map(write).sort(byCodePoint).join("") : "";
}

const BEYOND = /[\ud800-\uffff]/;

// JavaScript compares UTF-16 units, where a character beyond U+FFFF comes before U+E000; the reference does not.
function byCodePoint(a: string, b: string): number {
  if (!BEYOND.test(a) && !BEYOND.test(b)) return a < b ? -1 : Number(a > b);
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function memberOf(object: Json | undefined, name: string): Json | undefined {
  return isJsonObject(object) ? object[name] : undefined;
}

function isEmptyList(value: Json): boolean {
  return isJsonList(value) && value.length === 0;
}
