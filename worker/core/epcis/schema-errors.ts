/**
 * What the schema has against a value that got a no. A body of a few megabytes can break a rule a million times; the few sentences made of
 * that must not take the memory of a million errors.
 */
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { explain, memberNames, type SchemaError, type SchemaName } from "./generated/validate.mjs";

/** How many entries of a list, and members of an object that the standard does not name, are looked at: less while it is still too much. */
const LOOKED_AT = [64, 8, 1] as const;

/** Everything that is wrong, or what is wrong in the beginning; `undefined` when the beginning alone is right. */
export function schemaErrors(
  name: SchemaName,
  value: JsonObject,
): readonly SchemaError[] | undefined {
  const errors = explain(name, value);
  if (errors !== undefined) return errors;
  for (const most of LOOKED_AT) {
    const first = explain(name, beginningOf(value, most));
    if (first !== undefined) return first.length > 0 ? first : undefined;
  }
  return undefined;
}

function beginningOf(value: Json, most: number): Json {
  if (isJsonList(value)) return value.slice(0, most).map((item) => beginningOf(item, most));
  if (!isJsonObject(value)) return value;
  const kept: Record<string, Json> = {};
  let others = 0;
  for (const name in value) {
    if (!memberNames.has(name) && ++others > most) continue;
    kept[name] = beginningOf(value[name] ?? null, most);
  }
  return kept;
}
