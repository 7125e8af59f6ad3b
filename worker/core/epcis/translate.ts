/**
 * An event with its identifiers and its words in the form a reader asked for: a view made on the way out, never stored and
 * never hashed. The headers `GS1-EPC-Format` and `GS1-CBV-Format` name the forms. CBV 2.0 §8; STANDARDS.md §2.2, §3.2 and §7.
 */
import { readEpcUrn } from "../gs1/epc-urn.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { type Prefixes, prefixesOf } from "./context.ts";
import { linkOfUrn } from "./hash-identifiers.ts";
import { iriOf } from "./iri.ts";
import { bareWord, type WordKind, webUri } from "./vocabulary.ts";

export const EPC_FORMATS = [
  "No_Preference",
  "Always_GS1_Digital_Link",
  "Always_EPC_URN",
  "Never_Translates",
] as const;
export type EpcFormat = (typeof EPC_FORMATS)[number];

/** `No_Preference` is the form of the ratified JSON schema: bare words. */
export const CBV_FORMATS = ["No_Preference", "Always_Web_URI", "Never_Translates"] as const;
export type CbvFormat = (typeof CBV_FORMATS)[number];

export type Formats = {
  readonly epcFormat: EpcFormat;
  readonly cbvFormat: CbvFormat;
  /** The EPC URN of a Digital Link, `undefined` when it has none or its company prefix is of unknown length. */
  readonly toUrn: (uri: string) => string | undefined;
};

/**
 * What a standard member holds. `name`: what a thing, class, place, party, transaction or device is called. `address`: where a
 * document about it is found: a link there is to be followed, so it never becomes a URN, which leads nowhere. Or a word.
 */
type Leaf = "name" | "address" | WordKind;
type Members = { readonly [member: string]: Leaf | Members };

const QUANTITY = { epcClass: "name" } as const;
const DEVICE = {
  deviceID: "name",
  deviceMetadata: "address",
  rawData: "address",
  dataProcessingMethod: "address",
  bizRules: "address",
} as const;

/**
 * The members that are translated; what holds for a value holds for each of a list. Not here, and so as captured: `eventID` and
 * `correctiveEventIDs`, by which events are found again; `uriValue`, which is what a sensor read; `certificationInfo`,
 * `microorganism`, `chemicalSubstance` and `coordinateReferenceSystem`, which are no GS1 keys; every extension and all of `ilmd`.
 */
const EVENT: Members = {
  epcList: "name",
  parentID: "name",
  childEPCs: "name",
  inputEPCList: "name",
  outputEPCList: "name",
  quantityList: QUANTITY,
  childQuantityList: QUANTITY,
  inputQuantityList: QUANTITY,
  outputQuantityList: QUANTITY,
  transformationID: "name",
  readPoint: { id: "name" },
  bizLocation: { id: "name" },
  bizStep: "bizStep",
  disposition: "disposition",
  persistentDisposition: { set: "disposition", unset: "disposition" },
  bizTransactionList: { type: "bizTransaction", bizTransaction: "name" },
  sourceList: { type: "sourceOrDestination", source: "name" },
  destinationList: { type: "sourceOrDestination", destination: "name" },
  errorDeclaration: { reason: "errorReason" },
  sensorElementList: {
    sensorMetadata: DEVICE,
    sensorReport: { ...DEVICE, type: "measurement", exception: "alert", component: "component" },
  },
};

/** `event` with its effective `@context`. The same object comes back when there is nothing to translate. */
export function translateEvent(event: JsonObject, formats: Formats): JsonObject {
  const prefixes = prefixesOf(event["@context"]);
  return inMembers(event, EVENT, (text, leaf) => {
    if (leaf === "name" || leaf === "address") return identifierIn(formats, text, leaf);
    return wordIn(formats.cbvFormat, text, { kind: leaf, prefixes });
  });
}

type Translate = (text: string, leaf: Leaf) => string;

function translated(value: Json, shape: Leaf | Members, translate: Translate): Json {
  if (isJsonList(value)) return inList(value, shape, translate);
  if (typeof shape !== "string")
    return isJsonObject(value) ? inMembers(value, shape, translate) : value;
  return typeof value === "string" ? translate(value, shape) : value;
}

function inMembers(object: JsonObject, shapes: Members, translate: Translate): JsonObject {
  const changes: { [member: string]: Json } = {};
  for (const [member, shape] of Object.entries(shapes)) {
    const before = object[member];
    if (before === undefined) continue;
    const after = translated(before, shape, translate);
    if (after !== before) changes[member] = after;
  }
  return Object.keys(changes).length === 0 ? object : { ...object, ...changes };
}

/** An entry whose other form stands in the list already stays as captured: many lists may not hold the same entry twice. */
function inList(
  list: readonly Json[],
  shape: Leaf | Members,
  translate: Translate,
): readonly Json[] {
  let taken: Set<Json> | undefined;
  let isChanged = false;
  const after = list.map((before) => {
    const one = translated(before, shape, translate);
    if (one === before) return before;
    taken ??= new Set(list);
    if (taken.has(one)) return before;
    taken.add(one);
    isChanged = true;
    return one;
  });
  return isChanged ? after : list;
}

function identifierIn({ epcFormat, toUrn }: Formats, text: string, leaf: Leaf): string {
  if (epcFormat === "Always_GS1_Digital_Link") return linkOf(text) ?? text;
  const toBeUrn = epcFormat === "Always_EPC_URN" && leaf === "name" && /^https?:/i.test(text);
  return toBeUrn ? (toUrn(text) ?? text) : text;
}

/** A link stays on its host. A URN's characters are taken over as the event hash does, so that the view has the event's own hash. */
function linkOf(text: string): string | undefined {
  return text.startsWith("urn:epc:") && readEpcUrn(text) !== undefined
    ? linkOfUrn(text)
    : undefined;
}

function wordIn(
  format: CbvFormat,
  text: string,
  { kind, prefixes }: { readonly kind: WordKind; readonly prefixes: Prefixes },
): string {
  if (format === "Never_Translates") return text;
  const written = format === "Always_Web_URI" ? webUri : bareWord;
  const word = written(kind, text);
  // Whoever bound `cbv` or `gs1` to a namespace of their own means another word.
  return word === text || written(kind, iriOf(text, prefixes) ?? text) === word ? word : text;
}
