/** Parameters become a question; what cannot be one is refused by name. EPCIS 2.0 §8.2.7.1; docs/epcis-queries.md. */
import type { Prefixes } from "../epcis/context.ts";
import { parseCondition } from "./conditions.ts";
import type { EventQuery, Order } from "./event-query.ts";
import { fieldNames } from "./fields.ts";
import { type Parameter, quoted, refuse, wholeNumberOf } from "./parameter-values.ts";
import { ORDERING } from "./parameters.ts";

export const PARAMETERS_MAX = 64;

/** `parameters` are decoded names and values in the order in which they came. Throws a Problem for what is no question. */
export function parseQuery(
  parameters: readonly (readonly [name: string, value: string])[],
  prefixes: Prefixes,
): EventQuery {
  const given = new Map<string, Parameter>();
  for (const [name, value] of parameters) {
    const parameter = { name, value, prefixes };
    // PostgreSQL has no name and no text with it.
    if (`${name}${value}`.includes("\0")) refuse(parameter, "U+0000 stands in nothing here");
    if (given.has(name)) refuse(parameter, "a parameter may appear once", "once");
    if (given.size >= PARAMETERS_MAX) {
      refuse(parameter, `a question has at most ${PARAMETERS_MAX} parameters`, "length");
    }
    given.set(name, parameter);
  }
  const conditions = [...given.values()]
    .filter(({ name }) => !isOrdering(name))
    .flatMap((parameter) => parseCondition(parameter) ?? []);
  return { conditions, order: orderOf(given), ...limitsOf(given) };
}

function isOrdering(name: string): boolean {
  return (ORDERING as readonly string[]).includes(name);
}

function orderOf(given: ReadonlyMap<string, Parameter>): Order {
  const by = given.get("orderBy");
  const towards = given.get("orderDirection");
  // Without orderBy there is nothing it could turn round: the newest come first.
  const direction = towards?.value.trim() ?? "DESC";
  if (towards !== undefined && direction !== "ASC" && direction !== "DESC") {
    refuse(towards, `${quoted(direction)} is neither ASC nor DESC`);
  }
  if (by === undefined) return { by: "recordTime", direction: "DESC" };
  return { by: fieldOf(by), direction: direction as "ASC" | "DESC" };
}

function fieldOf(orderBy: Parameter): Order["by"] {
  const field = orderBy.value.trim();
  if (field === "eventTime" || field === "recordTime") return field;
  if (!field.includes(":")) {
    refuse(orderBy, `${quoted(field)} is not eventTime, recordTime or an extension field`);
  }
  return { names: fieldNames(orderBy, { place: "EVENT", field, inner: false }) };
}

function limitsOf(given: ReadonlyMap<string, Parameter>) {
  const limit = given.get("eventCountLimit");
  const max = given.get("maxEventCount");
  if (limit !== undefined && max !== undefined) {
    refuse(limit, "it cannot be used together with maxEventCount", "combination");
  }
  if (limit !== undefined && !given.has("orderBy")) {
    refuse(limit, "it needs orderBy, to say which events come first", "combination");
  }
  return {
    ...(limit !== undefined && { eventCountLimit: wholeNumberOf(limit, 1) }),
    ...(max !== undefined && { maxEventCount: wholeNumberOf(max, 0) }),
  };
}
