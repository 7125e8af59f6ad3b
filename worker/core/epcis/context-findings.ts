/**
 * What the schema cannot see: a `prefix:name` whose prefix nobody declared has no meaning, and its event no hash.
 * EPCIS 2.0 §10.2; STANDARDS.md §1.3.
 */
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import {
  isStandardContext,
  oncePerContext,
  type Prefixes,
  prefixesOf,
  unknownPrefix,
  withXmlns,
} from "./context.ts";
import type { Finding } from "./findings.ts";

/** The schema compares every entry with every other; real contexts have fewer than ten. */
export const CONTEXT_ENTRIES_MAX = 64;
export const CONTEXT_NAMES_MAX = 512;

// Standard members that may hold extension names of their own.
const HOLDERS: ReadonlySet<string> = new Set([
  "readPoint",
  "bizLocation",
  "sensorElementList",
  "sensorMetadata",
  "sensorReport",
  "ilmd",
  "errorDeclaration",
]);

/** Refuses a context too long to be worked through for every event. */
export function contextFindings(context: Json | undefined, at: string): Finding[] {
  const entries = isJsonList(context) ? context : [context];
  const names = entries.reduce<number>((sum, entry) => sum + countNames(entry), 0);
  if (entries.length <= CONTEXT_ENTRIES_MAX && names <= CONTEXT_NAMES_MAX) return [];
  const pointer = pointerTo(at, "@context");
  const most = `${CONTEXT_ENTRIES_MAX} entries and ${CONTEXT_NAMES_MAX} names`;
  return [{ pointer, rule: "context size", detail: `${pointer} may have at most ${most}` }];
}

/** Every name of the event, and its type, whose prefix is neither built in nor declared in `context`. */
export function prefixFindings(
  event: JsonObject,
  context: Json | undefined,
  at: string,
): Finding[] {
  const search: Search = {
    prefixes: prefixesOf(context),
    hint: hintFor(context),
    told: new Set(),
    findings: [],
  };
  if (typeof event.type === "string") checkName(search, event.type, pointerTo(at, "type"));
  checkNames(search, event, at, true);
  return search.findings;
}

/** Only the names directly in `document`: its events are looked at one by one. */
export function documentPrefixFindings(document: JsonObject): Finding[] {
  const context = document["@context"];
  const search: Search = {
    prefixes: prefixesOf(context),
    hint: hintFor(context),
    told: new Set(),
    findings: [],
  };
  for (const name of Object.keys(document)) checkName(search, name, pointerTo("", name));
  return search.findings;
}

/** Told once for each prefix: an extension that forgot its declaration uses it in every name. */
type Search = {
  readonly prefixes: Prefixes;
  readonly hint: string;
  readonly told: Set<string>;
  readonly findings: Finding[];
};

/**
 * A bare name below an extension means nothing in JSON-LD, and neither does what is below it: the search ends there.
 * In the standard's own members it ends at those that cannot hold an extension.
 */
function checkNames(search: Search, value: Json, at: string, standard: boolean): void {
  if (isJsonList(value)) {
    for (const [index, item] of value.entries())
      checkNames(search, item, pointerTo(at, index), standard);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (standard && HOLDERS.has(name)) checkNames(search, inner, pointerTo(at, name), true);
    else if (name.includes(":") && !name.startsWith("@")) {
      const pointer = pointerTo(at, name);
      const inside = { ...search, prefixes: withXmlns(search.prefixes, inner) };
      checkName(inside, name, pointer);
      checkNames(inside, inner, pointer, false);
    }
  }
}

function checkName(
  { prefixes, hint, told, findings }: Search,
  name: string,
  pointer: string,
): void {
  const prefix = unknownPrefix(name, prefixes);
  if (prefix === undefined || told.has(prefix)) return;
  told.add(prefix);
  const detail = `${pointer} uses the prefix "${prefix}", which @context does not declare${hint}`;
  findings.push({ pointer, rule: "prefix", detail });
}

const hintFor = oncePerContext((context): string => {
  const entries = isJsonList(context) ? context : [context];
  const foreign = entries.find((entry) => typeof entry === "string" && !isStandardContext(entry));
  return foreign === undefined ? "" : ` (${foreign} is not fetched: declare the prefix in place)`;
});

function countNames(entry: Json | undefined): number {
  return isJsonObject(entry) ? Object.keys(entry).length : 0;
}
