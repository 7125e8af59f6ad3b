/**
 * What a document says about places, products and partners apart from its events: the elements of its vocabularies, each with
 * its attributes under their full names. EPCIS 2.0 §6.5; STANDARDS.md §1.2.
 */
import { canonicalIdentifier } from "../gs1/identity.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject, valueAt } from "../json.ts";
import { decimalText } from "../json-number.ts";
import { pointerTo } from "../json-pointer.ts";
import { Problem } from "../problem.ts";
import { type Prefixes, prefixesOf } from "./context.ts";
import { iriOf } from "./iri.ts";
import { bareWord, type WordKind } from "./vocabulary.ts";

/** In one document. More are refused: each becomes a row, and they are all written at once. */
export const ELEMENTS_MAX = 10_000;

export type MasterDataElement = {
  /** The type of the vocabulary it stands in: `urn:epcglobal:epcis:vtype:ReadPoint`, or one of the sender's own as an IRI. */
  readonly vocabulary: string;
  /** Its identifier in normal form, in a vocabulary of words the bare word. */
  readonly element: string;
  /** Its identifier as it was sent. */
  readonly id: string;
  /** The values of each attribute by its IRI; none where the sender gave none. */
  readonly attributes: { readonly [iri: string]: readonly string[] };
  /** The identifiers of what is part of it, in normal form. */
  readonly children: readonly string[];
  /** As it was sent. */
  readonly body: JsonObject;
};

/** Where master data stands: in a header, spelled as the schema does or as the systems that follow the XML, or as the answer to a query. */
const LISTS = [
  "/epcisHeader/epcisMasterData/vocabularyList",
  "/epcisHeader/EPCISMasterData/vocabularyList",
  "/epcisBody/queryResults/resultsBody/vocabularyList",
];

/** In the order of the document, none for what has no master data. Throws {@link Problem} when there are too many. */
export function masterDataOf(document: Json): MasterDataElement[] {
  if (!isJsonObject(document)) return [];
  const prefixes = prefixesOf(document["@context"]);
  const elements: MasterDataElement[] = [];
  for (const { vocabulary, body, pointer } of elementsIn(document)) {
    if (elements.length >= ELEMENTS_MAX) throw tooMany(pointer);
    const element = elementOf(vocabulary, body, prefixes);
    if (element !== undefined) elements.push(element);
  }
  return elements;
}

type Placed = {
  readonly vocabulary: string;
  readonly body: JsonObject;
  readonly pointer: string;
};

function* elementsIn(document: JsonObject): Generator<Placed> {
  for (const list of LISTS) {
    for (const [index, vocabulary] of objectsIn(valueAt(document, list))) {
      const pointer = pointerTo(pointerTo(list, index), "vocabularyElementList");
      const { type } = vocabulary;
      if (typeof type !== "string") continue;
      for (const [at, body] of objectsIn(vocabulary.vocabularyElementList)) {
        yield { vocabulary: type, body, pointer: pointerTo(pointer, at) };
      }
    }
  }
}

function elementOf(
  type: string,
  body: JsonObject,
  prefixes: Prefixes,
): MasterDataElement | undefined {
  const { id, attributes, children } = body;
  if (typeof id !== "string") return undefined;
  const vocabulary = vocabularyOf(type, prefixes);
  const name = (text: string) => elementName(vocabulary, text, prefixes);
  return {
    vocabulary,
    element: name(id),
    id,
    attributes: attributesOf(attributes, prefixes),
    children: isJsonList(children)
      ? children.flatMap((child) => (typeof child === "string" ? [name(child)] : []))
      : [],
    body,
  };
}

/** Before the name of a vocabulary's type. */
export const VTYPE = "urn:epcglobal:epcis:vtype:";

/** The standard's types, by their names in small letters: some systems write them so. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map([
  ...[
    ...["ReadPoint", "BusinessLocation", "BusinessStep", "Disposition", "EPCClass", "Location"],
    ...["BusinessTransaction", "BusinessTransactionType", "SourceDest", "SourceDestType", "Party"],
  ].map((name) => [name.toLowerCase(), VTYPE + name] as const),
  ["bizlocation", `${VTYPE}BusinessLocation`],
]);

function vocabularyOf(type: string, prefixes: Prefixes): string {
  const iri = iriOf(type.trim(), prefixes) ?? type;
  if (!iri.startsWith(VTYPE)) return iri;
  return VOCABULARIES.get(iri.slice(VTYPE.length).toLowerCase()) ?? iri;
}

/** Vocabularies whose elements are words of the CBV, or the sender's own. */
const WORDS: ReadonlyMap<string, WordKind> = new Map([
  [`${VTYPE}BusinessStep`, "bizStep"],
  [`${VTYPE}Disposition`, "disposition"],
  [`${VTYPE}BusinessTransactionType`, "bizTransaction"],
  [`${VTYPE}SourceDestType`, "sourceOrDestination"],
]);

function elementName(vocabulary: string, id: string, prefixes: Prefixes): string {
  const kind = WORDS.get(vocabulary);
  return kind === undefined
    ? canonicalIdentifier(id.trim())
    : bareWord(kind, iriOf(id.trim(), prefixes) ?? id);
}

/** An attribute may be given more than once. A name whose prefix nobody declared stays as it is. */
function attributesOf(
  attributes: Json | undefined,
  prefixes: Prefixes,
): MasterDataElement["attributes"] {
  const values = new Map<string, string[]>();
  for (const [, { id, attribute }] of objectsIn(attributes)) {
    if (typeof id !== "string") continue;
    const iri = iriOf(id.trim(), prefixes) ?? id;
    const known = values.get(iri) ?? [];
    values.set(iri, known);
    known.push(...textsIn(attribute));
  }
  return Object.fromEntries(values);
}

// What JSON-LD says about a value, and is none.
const ABOUT_VALUES: ReadonlySet<string> = new Set(["@context", "@type", "@language"]);

/** A value's text; of an object its `@value`, or else every single value in it. */
function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [decimalText(value)];
  if (typeof value === "boolean") return [String(value)];
  if (isJsonList(value)) return value.flatMap(textsIn);
  if (!isJsonObject(value)) return [];
  if (value["@value"] !== undefined) return textsIn(value["@value"]);
  const inner = Object.entries(value).filter(([name]) => !ABOUT_VALUES.has(name));
  return inner.flatMap(([, one]) => textsIn(one));
}

function objectsIn(list: Json | undefined): [number, JsonObject][] {
  if (!isJsonList(list)) return [];
  return list.flatMap((one, index): [number, JsonObject][] =>
    isJsonObject(one) ? [[index, one]] : [],
  );
}

function tooMany(pointer: string): Problem {
  const sentence = `${pointer} is one too many: a document may have at most ${ELEMENTS_MAX} elements of master data here. Make several documents of it.`;
  return new Problem("epcis-invalid", sentence, { pointer, rule: "size" });
}
