/** The top-level resources: which EPCs, steps, places and types stand in an organisation's own events. EPCIS 2.0 §8.2.8; docs/epcis-queries.md. */
import { Problem } from "../core/problem.ts";
import { RESOURCES, type Resource, STANDARD_EVENT_TYPES } from "../core/query/resources.ts";
import { valueCondition } from "../core/query/value-condition.ts";
import { type NextPage, type Parameters, pageOf } from "./pages.ts";
import { meaningsWith, type QueryPorts, type Within } from "./query-events.ts";

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

/** The value as a question stands below it. */
export function withinValue({ resource, value }: Pick<ValueOf, "resource" | "value">): Within {
  return { text: value, condition: (prefixes) => valueCondition(resource, value, prefixes) };
}

/** Throws when none of the organisation's events has the value. */
export async function refuseUnknownValue(
  { queries }: Pick<QueryPorts, "queries">,
  { organisation, resource, value, prefixes }: ValueOf,
): Promise<void> {
  if (resource === "eventTypes" && STANDARD_EVENT_TYPES.includes(value)) return;
  const conditions = [valueCondition(resource, value, meaningsWith(prefixes))];
  const order = { by: "recordTime", direction: "DESC" } as const;
  const page = await queries.page(organisation, { conditions, order }, { limit: 1 });
  if (page !== "too-many" && page.events.length > 0) return;
  throw new Problem("not-found", `You captured nothing under ${resource} of this name.`);
}
