/** Lists that are given page by page, each page leading to the next. EPCIS 2.0 §8.2.5. */
import {
  type PagePlace,
  readToken,
  TOKEN_SECONDS_MAX,
  writeToken,
} from "../core/query/page-token.ts";
import { refuse, wholeNumberOf } from "../core/query/parameter-values.ts";
import { PAGING } from "../core/query/parameters.ts";
import type { Clock } from "../ports.ts";

export const PER_PAGE = 30;
export const PER_PAGE_MAX = 1_000;

export interface PagePorts {
  readonly now: Clock;
  /** What page tokens are made with. */
  readonly pageSecret: Uint8Array;
}

export type Parameters = readonly (readonly [name: string, value: string])[];

export interface NextPage {
  readonly token: string;
  /** Unix milliseconds. */
  readonly expires: number;
}

/** The token of a next page, with the hour until which it holds. */
export function nextPageOf(
  { now, pageSecret }: PagePorts,
  question: string,
  place: PagePlace,
): NextPage {
  const expires = now() + TOKEN_SECONDS_MAX * 1_000;
  return { token: writeToken({ question, secret: pageSecret }, place, expires), expires };
}

/** A list that is asked nothing of but its pages. */
export interface PlainList<T> {
  /** Whose and which list it is. */
  readonly question: string;
  readonly parameters: Parameters;
  /** At most so many of what comes after an item, or from the beginning, and whether there are more. */
  readonly read: (
    after: string | undefined,
    limit: number,
  ) => Promise<{ readonly items: readonly T[]; readonly isMore: boolean }>;
  /** What tells an item from the others and says where the next page begins. */
  readonly keyOf: (item: T) => string;
}

export async function pageOf<T>(
  ports: PagePorts,
  { question, parameters, read, keyOf }: PlainList<T>,
): Promise<{ readonly items: readonly T[]; readonly next?: NextPage }> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const [unknown] = asked;
  if (unknown) refuse({ name: unknown[0] }, "there is no such parameter", "unknown parameter");
  const of = { question, secret: ports.pageSecret };
  const place =
    nextPageToken === undefined ? undefined : readToken(nextPageToken).placeIn(of, ports.now());
  const { items, isMore } = await read(place?.after[0], perPage);
  const last = items.at(-1);
  if (last === undefined || !isMore) return { items };
  const next = { after: [keyOf(last)], until: 0, prefixes: {} };
  return { items, next: nextPageOf(ports, question, next) };
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
