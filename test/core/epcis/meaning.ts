/** What an event means, read the slow way: the judge of whether an event that was given out still says what was captured. */
import canonicalize from "canonicalize";
import {
  declaredPrefixes,
  isStandardContext,
  type Prefixes,
  prefixesOf,
  withXmlns,
  XMLNS,
} from "../../../worker/core/epcis/context.ts";
import { iriOf } from "../../../worker/core/epcis/iri.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../../worker/core/json.ts";

/**
 * One text, equal for two events exactly when they mean the same, whatever prefix stands for a namespace and wherever the
 * context stands. `context` is the event's effective one. `recordTime` is ours, and no part of it.
 */
export function meaningOf(event: JsonObject, context: Json): string {
  const { "@context": _, recordTime: __, ...said } = event;
  const reading = { prefixes: prefixesOf(context), terms: declaredPrefixes(context) };
  return canonicalize({ said: meant(said, reading), besides: besides(context) }) ?? "";
}

/** `terms`: a bare word that a context defines means what it says there. */
type Reading = { readonly prefixes: Prefixes; readonly terms: Prefixes };

function meant(value: Json, reading: Reading): Json {
  if (typeof value === "string") return fullName(value, reading);
  if (isJsonList(value)) return value.map((one) => meant(one, reading));
  if (!isJsonObject(value)) return value;
  // Two names may mean the same: so pairs, and not an object.
  const pairs = Object.entries(value).flatMap(([name, inner]) => {
    if (name.startsWith(XMLNS)) return [];
    const inside = { ...reading, prefixes: withXmlns(reading.prefixes, inner) };
    return [canonicalize([fullName(name, inside), meant(inner, inside)]) ?? ""];
  });
  return pairs.sort();
}

function fullName(text: string, { prefixes, terms }: Reading): string {
  return terms.get(text) ?? iriOf(text, prefixes) ?? text;
}

/** What a context says beyond the meaning of prefixes: nobody but a JSON-LD processor knows what comes of it. The last one counts. */
function besides(context: Json): Json[] {
  const entries = isJsonList(context) ? context : [context];
  const more = entries.filter((entry) => !isStandardContext(entry) && !isTable(entry));
  const texts = more.map((entry) => canonicalize(entry));
  return more.filter((_, index) => texts.lastIndexOf(texts[index]) === index);
}

function isTable(entry: Json): boolean {
  return (
    isJsonObject(entry) &&
    Object.entries(entry).every(
      ([name, meaning]) => typeof meaning === "string" && !name.startsWith("@"),
    )
  );
}
