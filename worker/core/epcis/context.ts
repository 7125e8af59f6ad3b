/**
 * What the prefixes of an event mean: its `@context` read as a table of names, never fetched, never processed
 * as JSON-LD. EPCIS 2.0 §10; STANDARDS.md §1.2 and §1.3.
 */
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { LayeredPrefixes } from "./layered-prefixes.ts";

export type Prefixes = ReadonlyMap<string, string>;

/** Real namespaces are short; and each field of an extension writes its own out where it is hashed or looked up. */
export const NAMESPACE_CHARS_MAX = 512;

/** The context every document names; GS1 has published it under each of these. */
const STANDARD_CONTEXTS: ReadonlySet<string> = new Set([
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  "https://ref.gs1.org/standards/epcis/2.0.1/epcis-context.jsonld",
  "https://ref.gs1.org/standards/epcis/epcis-context.jsonld",
  "https://gs1.github.io/EPCIS/epcis-context.jsonld",
]);

/** The prefixes the standard context declares, so that an event may use them without a word. */
export const BUILT_IN_PREFIXES: Prefixes = new Map([
  ["epcis", "https://ref.gs1.org/epcis/"],
  ["cbv", "https://ref.gs1.org/cbv/"],
  ["gs1", "https://ref.gs1.org/voc/"],
  ["cbvmda", "urn:epcglobal:cbv:mda:"],
  ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"],
  ["owl", "http://www.w3.org/2002/07/owl#"],
  ["xsd", "http://www.w3.org/2001/XMLSchema#"],
  ["dcterms", "http://purl.org/dc/terms/"],
]);

export const XMLNS = "@xmlns:";

// URIs that have no "//" after the scheme, and so look like prefix:name.
const URI_SCHEMES: ReadonlySet<string> = new Set(["urn", "tag", "did", "ni", "info", "geo", "oid"]);

export function isStandardContext(entry: Json): boolean {
  return typeof entry === "string" && STANDARD_CONTEXTS.has(entry);
}

/** The document's context, then the event's own: one list when both are there, `undefined` when neither is. */
export function effectiveContext(
  ofDocument: Json | undefined,
  event: JsonObject,
): Json | undefined {
  const ofEvent = event["@context"];
  if (ofEvent === undefined) return ofDocument;
  if (ofDocument === undefined) return ofEvent;
  return [...entriesOf(ofDocument), ...entriesOf(ofEvent)];
}

/** Only what the sender declared; a later entry wins over an earlier one. */
export function declaredPrefixes(context: Json | undefined): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const entry of entriesOf(context)) {
    if (!isJsonObject(entry)) continue;
    for (const [name, meaning] of Object.entries(entry)) {
      const namespace = isJsonObject(meaning) ? meaning["@id"] : meaning;
      if (typeof namespace === "string" && !name.startsWith("@")) prefixes.set(name, namespace);
    }
  }
  return prefixes;
}

/** What every prefix means here: the built-in ones, and over them the declared ones. */
export const prefixesOf: (context: Json | undefined) => Prefixes = oncePerContext(
  (context) => new Map([...BUILT_IN_PREFIXES, ...declaredPrefixes(context)]),
);

/** The events of a document share its context, so what is worked out from it is kept as long as the context is. */
export function oncePerContext<T>(
  work: (context: Json | undefined) => T,
): (context: Json | undefined) => T {
  const known = new WeakMap<object, { readonly made: T }>();
  return (context) => {
    if (typeof context !== "object" || context === null) return work(context);
    const kept = known.get(context) ?? { made: work(context) };
    known.set(context, kept);
    return kept.made;
  };
}

/** Events turned from XML by machine carry declarations inside a value: `{"@xmlns:ex": "https://…"}`. They hold for its own name too. */
export function withXmlns(prefixes: Prefixes, value: Json): Prefixes {
  if (!isJsonObject(value)) return prefixes;
  let declared: Map<string, string> | undefined;
  for (const name in value) {
    const namespace = value[name];
    if (!name.startsWith(XMLNS) || typeof namespace !== "string") continue;
    // Too long to be written out for each field: as if it were not declared.
    if (namespace.length > NAMESPACE_CHARS_MAX) continue;
    declared ??= new Map();
    declared.set(name.slice(XMLNS.length), namespace);
  }
  return declared === undefined ? prefixes : new LayeredPrefixes(declared, prefixes);
}

/** `ex:roast` becomes `{https://ex.example/}roast`; a full URI, and a name nobody declared, stays as it is. */
export function expandName(name: string, prefixes: Prefixes): string {
  const prefix = prefixIn(name);
  const namespace = prefix === undefined ? undefined : prefixes.get(prefix);
  if (prefix === undefined || namespace === undefined) return name;
  return `{${namespace}}${name.slice(prefix.length + 1)}`;
}

/** The prefix of `prefix:name` when nothing says what it means. */
export function unknownPrefix(name: string, prefixes: Prefixes): string | undefined {
  const prefix = prefixIn(name);
  if (prefix === undefined || prefixes.has(prefix) || URI_SCHEMES.has(prefix)) return undefined;
  return prefix;
}

/** `@type` is a word of JSON-LD and `https://…` a whole URI: neither has a prefix. */
export function prefixIn(name: string): string | undefined {
  const colon = name.indexOf(":");
  if (colon < 0 || name.startsWith("@") || name.startsWith("//", colon + 1)) return undefined;
  return name.slice(0, colon);
}

/** A context as the list it may be written as. */
export function entriesOf(context: Json | undefined): readonly Json[] {
  if (context === undefined) return [];
  return isJsonList(context) ? context : [context];
}
