/** Whether two events say the same, however their prefixes are spelled. docs/epcis-profile.md, *Duplicates and corrections*. */
import canonicalize from "canonicalize";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { expandName, type Prefixes, prefixesOf } from "./context.ts";

/**
 * What an event says, as one text: equal for two events exactly when they say the same. `@context` counts by what its
 * prefixes mean, `recordTime` not at all.
 */
export function statementOf(event: JsonObject): string {
  const { "@context": context, recordTime: _, ...said } = event;
  return canonicalize(expand(said, prefixesOf(context))) ?? "";
}

function expand(value: Json, prefixes: Prefixes): Json {
  if (typeof value === "string") return expandName(value, prefixes);
  if (isJsonList(value)) return value.map((one) => expand(one, prefixes));
  if (!isJsonObject(value)) return value;
  const members = new Map<string, Json>();
  for (const name of Object.keys(value).sort()) {
    const meaning = expandName(name, prefixes);
    // Two names may mean the same: then the later one keeps its spelling, so that nothing it says is lost.
    const key = members.has(meaning) ? `${meaning} as ${name}` : meaning;
    members.set(key, expand(value[name] ?? null, prefixes));
  }
  return Object.fromEntries(members);
}
