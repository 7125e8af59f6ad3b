/**
 * One `@context` for events that came with one each: what their prefixes mean is said once, in the document they are given
 * out in. An event of which that would change a word keeps its own. EPCIS 2.0 §10; STANDARDS.md §1.2.
 */
import canonicalize from "canonicalize";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import {
  declaredPrefixes,
  entriesOf,
  expandName,
  isStandardContext,
  type Prefixes,
  prefixesOf,
} from "./context.ts";
import { CONTEXT_NAMES_MAX } from "./context-findings.ts";

export const STANDARD_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

export type Shared = {
  /** For the document. */
  readonly context: readonly Json[];
  /** In the order they came: without `@context`, or with what they need of their own. */
  readonly events: readonly JsonObject[];
};

/** `envelope` is the document without its events: its words must go on meaning what they mean as well. */
export function shareContext(events: readonly JsonObject[], envelope: JsonObject): Shared {
  const read = events.map(({ "@context": context, ...said }) => {
    return { said, context, table: plainTable(context) };
  });
  const names = new Set(
    read.flatMap(({ table }) => (table === undefined ? [] : [...table.keys()])),
  );
  const taken = new Set<string>();
  usedNames(envelope, (name) => names.has(name), taken);
  for (const { said, context, table } of read) {
    const own = table ?? declaredPrefixes(context);
    usedNames(said, (name) => names.has(name) && !own.has(name), taken);
  }

  const shared = new Map<string, string>();
  const given = read.map(({ said, context, table }) => {
    if (table === undefined || !fits(table, shared, taken)) {
      return { ...said, "@context": ownContext(context) };
    }
    for (const [name, namespace] of table) shared.set(name, namespace);
    return said;
  });
  const tables = shared.size === 0 ? [] : [Object.fromEntries(shared)];
  return { context: [STANDARD_CONTEXT, ...tables], events: given };
}

/** A name binds for all events of the document: none of them may mean something else by it, or nothing at all. */
function fits(table: Prefixes, shared: Prefixes, taken: ReadonlySet<string>): boolean {
  let added = 0;
  for (const [name, namespace] of table) {
    if (taken.has(name) || (shared.get(name) ?? namespace) !== namespace) return false;
    if (!shared.has(name)) added++;
  }
  return shared.size + added <= CONTEXT_NAMES_MAX;
}

const PREFIX = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** What a context says when it says nothing but what prefixes mean, each by itself; `undefined` when it says more. */
function plainTable(context: Json | undefined): Prefixes | undefined {
  const prefixes = prefixesOf(context);
  const table = new Map<string, string>();
  for (const entry of entriesOf(context)) {
    if (isStandardContext(entry)) continue;
    if (!isJsonObject(entry)) return undefined;
    for (const [name, namespace] of Object.entries(entry)) {
      if (typeof namespace !== "string" || !PREFIX.test(name)) return undefined;
      if (!ABSOLUTE.test(namespace) || expandName(namespace, prefixes) !== namespace)
        return undefined;
      table.set(name, namespace);
    }
  }
  return table;
}

/** Those that count and stand before a colon or alone, in a member's name or a text: there they would come to mean something. */
function usedNames(value: Json, counts: (name: string) => boolean, used: Set<string>): void {
  if (typeof value === "string") {
    const colon = value.indexOf(":");
    const name = colon < 0 ? value : value.slice(0, colon);
    if (counts(name)) used.add(name);
  } else if (isJsonList(value)) {
    for (const one of value) usedNames(one, counts, used);
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      usedNames(name, counts, used);
      usedNames(inner, counts, used);
    }
  }
}

/**
 * The document names the standard context already. The same entry twice, which the schema forbids, comes of a document and an
 * event that both gave it: then the later one counts, as it did before.
 */
function ownContext(context: Json | undefined): readonly Json[] {
  const entries = entriesOf(context).filter((entry) => !isStandardContext(entry));
  const texts = entries.map((entry) => canonicalize(entry));
  return entries.filter((_, index) => !texts.includes(texts[index], index + 1));
}
