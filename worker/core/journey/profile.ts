/** Our members of an event, found by what their prefix means and not by how it is spelled. docs/epcis-profile.md. */
import { type Prefixes, prefixIn } from "../epcis/context.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";

export const NAMESPACE = "urn:rootproof:epcis:";

/** A value together with the place it stands in, so that a page can say where a proof must show it. */
export interface Placed {
  readonly value: Json;
  readonly pointer: string;
}

/** The name without our prefix, or undefined for everybody else's. */
export function ourName(name: string, prefixes: Prefixes): string | undefined {
  const prefix = prefixIn(name);
  if (prefix === undefined || prefixes.get(prefix) !== NAMESPACE) return undefined;
  return name.slice(prefix.length + 1);
}

/** Walks down: `own:` steps are members of our namespace, plain ones are as written. */
export function at(from: Placed, path: readonly string[], prefixes: Prefixes): Placed | undefined {
  let here: Placed | undefined = from;
  for (const step of path) here = here && child(here, step, prefixes);
  return here;
}

function child({ value, pointer }: Placed, step: string, prefixes: Prefixes): Placed | undefined {
  if (!isJsonObject(value)) return undefined;
  const name = step.startsWith("own:") ? nameIn(value, step.slice(4), prefixes) : step;
  const found = name === undefined ? undefined : value[name];
  return name === undefined || found === undefined
    ? undefined
    : { value: found, pointer: pointerTo(pointer, name) };
}

function nameIn(object: JsonObject, local: string, prefixes: Prefixes): string | undefined {
  return Object.keys(object).find((name) => ourName(name, prefixes) === local);
}

/** The members of a list, each with its place; empty for anything else. */
export function each(list: Placed | undefined): Placed[] {
  if (list === undefined || !isJsonList(list.value)) return [];
  return list.value.map((value, n) => ({ value, pointer: pointerTo(list.pointer, n) }));
}
