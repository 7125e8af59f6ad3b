/** Whether two events say the same, however their prefixes are spelled. docs/epcis-profile.md, *Duplicates and corrections*. */
import canonicalize from "canonicalize";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { expandName, type Prefixes, prefixesOf } from "./context.ts";

/** Compares content: `@context` counts by what its prefixes mean, `recordTime` not at all. */
export function sameStatement(a: JsonObject, b: JsonObject): boolean {
  return meaningOf(a) === meaningOf(b);
}

function meaningOf(event: JsonObject): string {
  const { "@context": context, recordTime: _, ...said } = event;
  return canonicalize(expand(said, prefixesOf(context))) ?? "";
}

function expand(value: Json, prefixes: Prefixes): Json {
  if (isJsonList(value)) return value.map((one) => expand(one, prefixes));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [expandName(name, prefixes), expand(one, prefixes)]),
  );
}
