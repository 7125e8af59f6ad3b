/**
 * What the schema cannot see: a `prefix:name` whose prefix nobody declared has no meaning, and its event no hash.
 * EPCIS 2.0 §10.2; STANDARDS.md §1.3.
 */
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import {
  declaredPrefixes,
  entriesOf,
  isStandardContext,
  NAMESPACE_CHARS_MAX,
  type Prefixes,
  prefixesOf,
  unknownPrefix,
  withXmlns,
} from "./context.ts";
import { FINDINGS_MAX, type Finding } from "./findings.ts";
import { LayeredPrefixes } from "./layered-prefixes.ts";

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
  const entries = entriesOf(context);
  const names = entries.reduce<number>((sum, entry) => sum + countNames(entry), 0);
  const isShort = entries.every((entry) => longestText(entry) <= NAMESPACE_CHARS_MAX);
  if (entries.length <= CONTEXT_ENTRIES_MAX && names <= CONTEXT_NAMES_MAX && isShort) return [];
  const pointer = pointerTo(at, "@context");
  const most = `${CONTEXT_ENTRIES_MAX} entries and ${CONTEXT_NAMES_MAX} names, each and what it means of at most ${NAMESPACE_CHARS_MAX} characters`;
  return [{ pointer, rule: "context size", detail: `${pointer} may have at most ${most}` }];
}

/** Every name of the event, and its type, whose prefix neither the event nor its document declares and that is not built in. */
export function prefixFindings(
  event: JsonObject,
  ofDocument: Json | undefined,
  at: string,
): Finding[] {
  const own = event["@context"];
  const inherited = prefixesOf(ofDocument);
  const prefixes =
    own === undefined ? inherited : new LayeredPrefixes(declaredPrefixes(own), inherited);
  const search = newSearch(at, [ofDocument, own]);
  if (typeof event.type === "string") {
    search.path.push("type");
    checkName(search, event.type, prefixes);
    search.path.pop();
  }
  checkMembers(search, event, { prefixes, isStandard: true });
  return search.findings;
}

/** Only the names directly in `document`: its events are looked at one by one. */
export function documentPrefixFindings(document: JsonObject): Finding[] {
  const context = document["@context"];
  const prefixes = prefixesOf(context);
  const search = newSearch("", [context]);
  for (const name in document) {
    if (search.findings.length >= FINDINGS_MAX) break;
    search.path.push(name);
    checkName(search, name, prefixes);
    search.path.pop();
  }
  return search.findings;
}

type Search = {
  readonly at: string;
  /** The contexts that hold here; read for a finding only. */
  readonly contexts: readonly (Json | undefined)[];
  /** The way from `at` to what is looked at; made a pointer for a finding only. */
  readonly path: (string | number)[];
  /** Told once for each prefix: an extension that forgot its declaration uses it in every name. */
  readonly told: Set<string>;
  readonly findings: Finding[];
};

function newSearch(at: string, contexts: Search["contexts"]): Search {
  return { at, contexts, path: [], told: new Set(), findings: [] };
}

type Scope = { readonly prefixes: Prefixes; readonly isStandard: boolean };

/**
 * A bare name below an extension means nothing in JSON-LD, and neither does what is below it: the search ends there.
 * In the standard's own members it ends at those that cannot hold an extension.
 */
function checkMembers(search: Search, value: Json, scope: Scope): void {
  if (isJsonList(value)) {
    for (const [index, item] of value.entries()) {
      search.path.push(index);
      checkMembers(search, item, scope);
      search.path.pop();
    }
    return;
  }
  if (!isJsonObject(value)) return;
  for (const name in value) {
    if (search.findings.length >= FINDINGS_MAX) return;
    const inner = value[name] ?? null;
    const isExtension = name.includes(":") && !name.startsWith("@");
    if (!isExtension && !(scope.isStandard && HOLDERS.has(name))) continue;
    search.path.push(name);
    const innerScope = isExtension ? extensionScope(scope, inner) : scope;
    if (isExtension) checkName(search, name, innerScope.prefixes);
    checkMembers(search, inner, innerScope);
    search.path.pop();
  }
}

/** What an extension's value declares holds for its own name as well. */
function extensionScope(scope: Scope, value: Json): Scope {
  const prefixes = withXmlns(scope.prefixes, value);
  const isSame = prefixes === scope.prefixes && !scope.isStandard;
  return isSame ? scope : { prefixes, isStandard: false };
}

/** `name` stands at the end of the search's path. */
function checkName(search: Search, name: string, prefixes: Prefixes): void {
  const { told, findings } = search;
  const prefix = unknownPrefix(name, prefixes);
  if (prefix === undefined || told.has(prefix)) return;
  told.add(prefix);
  const pointer = search.path.reduce<string>(pointerTo, search.at);
  const detail = `${pointer} uses the prefix "${prefix}", which @context does not declare${hintFor(search)}`;
  findings.push({ pointer, rule: "prefix", detail });
}

function hintFor({ contexts }: Search): string {
  const entries = contexts.flatMap(entriesOf);
  const foreign = entries.find((entry) => typeof entry === "string" && !isStandardContext(entry));
  return foreign === undefined ? "" : ` (${foreign} is not fetched: declare the prefix in place)`;
}

function longestText(value: Json): number {
  if (typeof value === "string") return value.length;
  if (isJsonList(value))
    return value.reduce<number>((most, one) => Math.max(most, longestText(one)), 0);
  if (!isJsonObject(value)) return 0;
  let most = 0;
  for (const name in value) most = Math.max(most, name.length, longestText(value[name] ?? null));
  return most;
}

function countNames(entry: Json): number {
  return isJsonObject(entry) ? Object.keys(entry).length : 0;
}
