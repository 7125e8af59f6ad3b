/** The top-level resources: which EPCs, steps, places and types stand in an organisation's own events. EPCIS 2.0 §8.2.8; docs/epcis-queries.md. */
import { BUILT_IN_PREFIXES } from "../core/epcis/context.ts";
import { Problem } from "../core/problem.ts";
import type { Condition } from "../core/query/event-query.ts";
import { RESOURCES, type Resource, STANDARD_EVENT_TYPES } from "../core/query/resources.ts";
import { valueCondition } from "../core/query/value-condition.ts";
import { type NextPage, type Parameters, pageOf } from "./pages.ts";
import type { QueryPorts } from "./query-events.ts";

export interface ValuesOf {
  readonly organisation: string;
  readonly resource: Resource;
  readonly parameters: Parameters;
}

export async function listValues(
  ports: QueryPorts,
  { organisation, resource, parameters }: ValuesOf,
): Promise<{ readonly values: readonly string[]; readonly next?: NextPage }> {
  const { items: values, ...more } = await pageOf(ports, {
    question: `${organisation}\0${resource}`,
    parameters,
    async read(after, limit) {
      const from = after === undefined ? {} : { after };
      const question = { names: RESOURCES[resource], limit: limit + 1, ...from };
      const captured = await ports.queries.values(organisation, question);
      const found = resource === "eventTypes" ? withStandardTypes(captured, after) : captured;
      return { items: found.slice(0, limit), isMore: found.length > limit };
    },
    keyOf: (value) => value,
  });
  return { values, ...more };
}

/** The five are known before anything is captured. */
function withStandardTypes(captured: readonly string[], after = ""): string[] {
  return [...new Set([...STANDARD_EVENT_TYPES, ...captured])].sort().filter((type) => type > after);
}

export interface ValueOf {
  readonly organisation: string;
  readonly resource: Resource;
  /** Decoded, in any form it may be captured in. */
  readonly value: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** What holds of the events that have the value. Throws when none of the organisation's has. */
export async function findValue(
  { queries }: Pick<QueryPorts, "queries">,
  { organisation, resource, value, prefixes }: ValueOf,
): Promise<Condition> {
  const known = new Map([...BUILT_IN_PREFIXES, ...prefixes]);
  const condition = valueCondition(resource, value, known);
  if (resource === "eventTypes" && STANDARD_EVENT_TYPES.includes(value)) return condition;
  const order = { by: "recordTime", direction: "DESC" } as const;
  const page = await queries.page(organisation, { conditions: [condition], order }, { limit: 1 });
  if (page !== "too-many" && page.events.length > 0) return condition;
  throw new Problem("not-found", `You captured nothing under ${resource} of this name.`);
}
