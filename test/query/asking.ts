/** What the conditions have in common: what a question brings along, and how its words and names are read. */
import type { Prefixes } from "../../worker/core/epcis/context.ts";
import { bareWord, type WordKind } from "../../worker/core/epcis/vocabulary.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { askedMeaning, type CapturedEvent, meaningOf } from "./seen.ts";
import { wrong } from "./values.ts";

/** One vocabulary element as it was sent; what was captured later stands later, and counts. */
export interface MasterData {
  /** `urn:epcglobal:epcis:vtype:ReadPoint` and its like. */
  readonly vocabulary: string;
  readonly element: JsonObject;
  readonly context: Json;
}

export interface Asking {
  /** What prefixes mean in the question. */
  readonly prefixes: Prefixes;
  readonly masterData: readonly MasterData[];
}

export type Condition = (captured: CapturedEvent) => boolean;

/** True for `EXISTS_…=true`; the standard has `false` ask for nothing. */
export function isAsked(name: string, values: readonly string[]): boolean {
  const [only = "", ...more] = values;
  if (more.length > 0 || !["", "1", "true", "false"].includes(only)) throw wrong(`${name} is true`);
  return only !== "false";
}

/** The bare word of the standard, or the whole IRI of somebody's own. */
export function askedWord(kind: WordKind, text: string, prefixes: Prefixes): string {
  const bare = bareWord(kind, text);
  return bare === text ? bareWord(kind, askedMeaning(text, prefixes)) : bare;
}

export function storedWord(kind: WordKind, value: Json, prefixes: Prefixes): string {
  const text = String(value).trim();
  const bare = bareWord(kind, text);
  return bare === text ? bareWord(kind, meaningOf(text, prefixes)) : bare;
}

/** The whole IRI, or a namespace and a name with a `#` between. */
export function askedNames(name: string, prefixes: Prefixes): string[] {
  const iri = askedMeaning(name, prefixes);
  const hash = iri.lastIndexOf("#");
  return hash < 0 ? [iri] : [iri, iri.slice(0, hash) + iri.slice(hash + 1)];
}

/** The normal form of an EPC URN or Digital Link, any other text trimmed. */
export function normal(value: Json): string {
  return canonicalIdentifier(String(value).trim());
}
