/** A question about an organisation's events is read, asked, and answered page by page. EPCIS 2.0 §8.2.5 and §8.2.7; docs/epcis-queries.md. */
import { BUILT_IN_PREFIXES } from "../core/epcis/context.ts";
import { Problem } from "../core/problem.ts";
import type { Condition, EventQuery } from "../core/query/event-query.ts";
import { type PagePlace, readToken } from "../core/query/page-token.ts";
import { refuse } from "../core/query/parameter-values.ts";
import { parseQuery } from "../core/query/parse-query.ts";
import type { EventQueries, KeptEvent } from "../ports.ts";
import { type NextPage, nextPageOf, type PagePorts, type Parameters, split } from "./pages.ts";

/** A question with all its parameters; the token of its next page comes on top. */
export const URL_CHARS_MAX = 8_192;
/** What the prefixes that a question uses mean: they go along in the token. */
const PREFIX_CHARS_MAX = 4_000;
/** Extensions of our own, which a question may name without a word. docs/epcis-profile.md. */
const OWN_PREFIXES: ReadonlyMap<string, string> = new Map([["rp", "urn:rootproof:epcis:"]]);

export interface QueryPorts extends PagePorts {
  readonly queries: EventQueries;
}

export interface Question {
  readonly organisation: string;
  /** Decoded, in the order in which they came; `perPage` and `nextPageToken` among them. */
  readonly parameters: Parameters;
  /** What the sender says its prefixes mean. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** A top-level resource's value, where the question stands below one. */
  readonly within?: Within;
}

/** What an address asks for: as it is written, and as a condition once it is known what prefixes mean. */
export interface Within {
  readonly text: string;
  readonly condition: (prefixes: ReadonlyMap<string, string>) => Condition;
}

export interface Answer {
  readonly events: readonly KeptEvent[];
  readonly next?: NextPage;
}

/** Throws a Problem naming the parameter that is wrong. */
export async function queryEvents(
  ports: QueryPorts,
  { organisation, parameters, prefixes: sent, within }: Question,
): Promise<Answer> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const token = nextPageToken === undefined ? undefined : readToken(nextPageToken);
  const words = [...asked.flat(), ...(within ? [within.text] : [])].join("\n");
  const own = prefixesUsed(words, { ...token?.prefixes, ...Object.fromEntries(sent) });
  const query = questionOf(asked, own, within);
  const whose = `${organisation}\0${JSON.stringify(query)}`;
  const place = token?.placeIn({ question: whose, secret: ports.pageSecret }, ports.now());

  const left = place?.left ?? query.eventCountLimit;
  const limit = Math.min(perPage, left ?? perPage);
  const page = await ports.queries.page(organisation, query, {
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
  return { events: page.events, next: nextPageOf(ports, whose, next) };
}

/** What prefixes mean to who says what their own mean. */
export function meaningsWith(
  own: Iterable<readonly [string, string]>,
): ReadonlyMap<string, string> {
  return new Map([...BUILT_IN_PREFIXES, ...OWN_PREFIXES, ...own]);
}

function questionOf(asked: Parameters, own: object, within: Within | undefined): EventQuery {
  const prefixes = meaningsWith(Object.entries(own));
  const query = parseQuery(asked, prefixes);
  if (within === undefined) return query;
  return { ...query, conditions: [within.condition(prefixes), ...query.conditions] };
}

/** Only those that stand in the question, so that the link to the next page stays one that we take. */
function prefixesUsed(
  words: string,
  prefixes: { readonly [prefix: string]: string },
): { readonly [prefix: string]: string } {
  const used = Object.entries(prefixes).filter(([prefix]) => words.includes(`${prefix}:`));
  const chars = used.reduce((sum, [prefix, meaning]) => sum + prefix.length + meaning.length, 0);
  if (chars > PREFIX_CHARS_MAX) {
    const why = `the prefixes a question uses have at most ${PREFIX_CHARS_MAX} characters`;
    refuse({ name: "GS1-Extensions" }, why, "length");
  }
  return Object.fromEntries(used);
}
