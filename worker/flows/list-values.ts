/** The top-level resources: which EPCs, steps, places and types stand in an organisation's own events. EPCIS 2.0 §8.2.8; docs/epcis-queries.md. */
import { BUILT_IN_PREFIXES } from "../core/epcis/context.ts";
import { Problem } from "../core/problem.ts";
import type { Condition } from "../core/query/event-query.ts";
import { readToken, TOKEN_SECONDS_MAX, writeToken } from "../core/query/page-token.ts";
import { refuse } from "../core/query/parameter-values.ts";
import { RESOURCES, type Resource, STANDARD_EVENT_TYPES } from "../core/query/resources.ts";
import { valueCondition } from "../core/query/value-condition.ts";
import {
  type NextPage,
  type Parameters,
  PER_PAGE_MAX,
  type QueryPorts,
  split,
} from "./query-events.ts";

export interface ValuesOf {
  readonly organisation: string;
  readonly resource: Resource;
  readonly parameters: Parameters;
}

export async function listValues(
  { queries, now, pageSecret }: QueryPorts,
  { organisation, resource, parameters }: ValuesOf,
): Promise<{ readonly values: readonly string[]; readonly next?: NextPage }> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const [unknown] = asked;
  if (unknown) refuse({ name: unknown[0] }, "there is no such parameter", "unknown parameter");
  const of = { question: `${organisation}\0${resource}`, secret: pageSecret };
  const place =
    nextPageToken === undefined ? undefined : readToken(nextPageToken).placeIn(of, now());
  const after = place?.after[0];
  const names = RESOURCES[resource];
  const question = { names, limit: perPage + 1, ...(after !== undefined && { after }) };
  const found =
    resource === "eventTypes"
      ? withStandardTypes(await queries.values(organisation, { names, limit: PER_PAGE_MAX }), after)
      : await queries.values(organisation, question);
  const values = found.slice(0, perPage);
  const last = values.at(-1);
  if (last === undefined || found.length <= perPage) return { values };
  const expires = now() + TOKEN_SECONDS_MAX * 1_000;
  const token = writeToken(of, { after: [last], until: 0, prefixes: {} }, expires);
  return { values, next: { token, expires } };
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
