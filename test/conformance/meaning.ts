/**
 * What an event says, as one text, made without our own code for it: names whole, members in order, recordTime and the prefixes
 * left out. Two events say the same when the texts are equal.
 */
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { corpusVectors } from "../core/corpus.ts";
import { membersOf } from "./partner.ts";
import type { SaidEvent } from "./sent.ts";

/** To the letter; or with every name of the standard's own members in one form, as views may write it in several. */
export type Strictness = "to the letter" | "in any form";

/** What the standard's context declares, so that nobody needs to. EPCIS 2.0 §10. */
const STANDARD_PREFIXES = {
  cbv: "https://ref.gs1.org/cbv/",
  gs1: "https://ref.gs1.org/voc/",
  epcis: "https://ref.gs1.org/epcis/",
  cbvmda: "urn:epcglobal:cbv:mda:",
};

/** No view ever writes these in another form. */
const NEVER_TRANSLATED: ReadonlySet<string> = new Set([
  ...["eventID", "correctiveEventIDs", "certificationInfo", "uriValue", "microorganism"],
  ...["chemicalSubstance", "coordinateReferenceSystem"],
]);

const BARE_WORDS: ReadonlyMap<string, string> = new Map(
  corpusVectors<{ bare: string; urn?: string; webUri?: string }>("cbv-vocabulary").flatMap(
    ({ bare, urn, webUri }) =>
      [urn, webUri].flatMap((form) => (typeof form === "string" ? [[form, bare] as const] : [])),
  ),
);

export function meaning({ event, contexts }: SaidEvent, strictness: Strictness): string {
  const prefixes = prefixesIn(contexts);
  const { "@context": _, recordTime: __, ...said } = event;
  return JSON.stringify(read(said, { prefixes, strictness, isStandard: true }));
}

function prefixesIn(contexts: readonly Json[]): ReadonlyMap<string, string> {
  const prefixes = new Map(Object.entries(STANDARD_PREFIXES));
  for (const context of contexts) {
    for (const [name, meaning] of Object.entries(membersOf(context))) {
      const namespace = membersOf(meaning)["@id"] ?? meaning;
      if (typeof namespace === "string" && !name.startsWith("@")) prefixes.set(name, namespace);
    }
  }
  return prefixes;
}

interface Place {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly strictness: Strictness;
  /** Not below an extension, nor in what is never translated. */
  readonly isStandard: boolean;
}

function read(value: Json, place: Place): Json {
  if (typeof value === "string") return readText(value, place);
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => read(one, place));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value as JsonObject).map(([name, inner]): [string, Json] => [
    whole(name, place.prefixes),
    read(inner, { ...place, isStandard: place.isStandard && isTranslated(name) }),
  ]);
  return members.sort(([a], [b]) => (a < b ? -1 : 1));
}

export const isTranslated = (member: string): boolean =>
  !member.includes(":") && member !== "ilmd" && !NEVER_TRANSLATED.has(member);

function readText(text: string, { prefixes, strictness, isStandard }: Place): string {
  const iri = whole(text, prefixes);
  if (!isStandard) return iri;
  const word = BARE_WORDS.get(iri) ?? iri;
  return strictness === "in any form" ? canonicalIdentifier(word) : word;
}

function whole(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [, prefix, rest = ""] = /^([^:]*):(?!\/\/)(.*)$/s.exec(name) ?? [];
  const namespace = prefix === undefined ? undefined : prefixes.get(prefix);
  return namespace === undefined ? name : namespace + rest;
}
