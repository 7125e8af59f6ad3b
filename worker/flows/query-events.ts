/** A question about an organisation's events is read, asked, and answered page by page. EPCIS 2.0 §8.2.5 and §8.2.7; docs/epcis-queries.md. */
import { BUILT_IN_PREFIXES } from "../core/epcis/context.ts";
import { Problem } from "../core/problem.ts";
import type { Condition, EventQuery } from "../core/query/event-query.ts";
import {
  type PagePlace,
  readToken,
  TOKEN_SECONDS_MAX,
  writeToken,
} from "../core/query/page-token.ts";
import { refuse, wholeNumberOf } from "../core/query/parameter-values.ts";
import { PAGING } from "../core/query/parameters.ts";
import { parseQuery } from "../core/query/parse-query.ts";
import type { Clock, EventQueries, KeptEvent } from "../ports.ts";

export const PER_PAGE = 30;
export const PER_PAGE_MAX = 1_000;
/** A question with all its parameters and its token. */
export const URL_CHARS_MAX = 16_384;
/** Extensions of our own, which a question may name without a word. docs/epcis-profile.md. */
const OWN_PREFIXES: ReadonlyMap<string, string> = new Map([["rp", "urn:rootproof:epcis:"]]);

export interface QueryPorts {
  readonly queries: EventQueries;
  readonly now: Clock;
  /** What page tokens are made with. */
  readonly pageSecret: Uint8Array;
}

export type Parameters = readonly (readonly [name: string, value: string])[];

export interface Question {
  readonly organisation: string;
  /** Decoded, in the order in which they came; `perPage` and `nextPageToken` among them. */
  readonly parameters: Parameters;
  /** What the sender says its prefixes mean. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** A top-level resource's value, where the question stands below one. */
  readonly within?: Condition;
}

export interface NextPage {
  readonly token: string;
  /** Unix milliseconds. */
  readonly expires: number;
}

export interface Answer {
  readonly events: readonly KeptEvent[];
  readonly next?: NextPage;
}

/** Throws a Problem naming the parameter that is wrong. */
export async function queryEvents(
  { queries, now, pageSecret }: QueryPorts,
  { organisation, parameters, prefixes: sent, within }: Question,
): Promise<Answer> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const token = nextPageToken === undefined ? undefined : readToken(nextPageToken);
  const own = { ...token?.prefixes, ...Object.fromEntries(sent) };
  const query = questionOf(asked, own, within);
  const of = { question: `${organisation}\0${JSON.stringify(query)}`, secret: pageSecret };
  const place = token?.placeIn(of, now());

  const left = place?.left ?? query.eventCountLimit;
  const limit = Math.min(perPage, left ?? perPage);
  const page = await queries.page(organisation, query, {
    ...(place && { start: place }),
    limit,
  });
  if (page === "too-many") {
    const sentence = `More than maxEventCount=${query.maxEventCount} events match: narrow the question.`;
    throw new Problem("query-too-large", sentence, { pointer: "maxEventCount", rule: "limit" });
  }
  const rest = left === undefined ? undefined : left - page.events.length;
  if (page.next === undefined || rest === 0) return { events: page.events };
  const next: PagePlace = {
    ...page.next,
    prefixes: own,
    ...(rest !== undefined && { left: rest }),
  };
  const expires = now() + TOKEN_SECONDS_MAX * 1_000;
  return { events: page.events, next: { token: writeToken(of, next, expires), expires } };
}

function questionOf(asked: Parameters, own: object, within: Condition | undefined): EventQuery {
  const prefixes = new Map([...BUILT_IN_PREFIXES, ...OWN_PREFIXES, ...Object.entries(own)]);
  const query = parseQuery(asked, prefixes);
  return within === undefined ? query : { ...query, conditions: [within, ...query.conditions] };
}

/** Everything but the paging, which is no part of the question. */
export function split(parameters: Parameters): {
  readonly perPage: number;
  readonly nextPageToken: string | undefined;
  readonly asked: Parameters;
} {
  const paging = parameters.filter(([name]) => (PAGING as readonly string[]).includes(name));
  const values = new Map<string, string>();
  for (const [name, value] of paging) {
    if (values.has(name)) refuse({ name }, "a parameter may appear once", "once");
    values.set(name, value);
  }
  return {
    perPage: perPageOf(values.get("perPage")),
    nextPageToken: values.get("nextPageToken"),
    asked: parameters.filter((one) => !paging.includes(one)),
  };
}

function perPageOf(value: string | undefined): number {
  if (value === undefined) return PER_PAGE;
  const perPage = wholeNumberOf({ name: "perPage", value, prefixes: new Map() }, 1);
  return Math.min(perPage, PER_PAGE_MAX);
}
