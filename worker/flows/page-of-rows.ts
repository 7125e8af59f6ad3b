/** Lists for the eye: rows after a place, found by what was typed, page by page. */
import { readOnce } from "../core/find/questions.ts";
import { readToken } from "../core/query/page-token.ts";
import { nextPageOf, type PagePorts, type Parameters, split } from "./pages.ts";

const LISTED_MAX = 100;

export interface RowsAsked<Name extends string> {
  readonly organisation: string;
  /** Which list it is. */
  readonly list: string;
  readonly parameters: Parameters;
  /** What may be asked besides the page. */
  readonly names: readonly Name[];
}

export interface RowsPage<Name extends string> {
  readonly values: { readonly [name in Name]?: string };
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface Rows<T> {
  readonly items: readonly T[];
  /** What the next page comes after. */
  readonly next?: readonly string[];
}

export async function pageOfRows<T, Name extends string>(
  ports: PagePorts,
  { organisation, list, parameters, names }: RowsAsked<Name>,
  read: (page: RowsPage<Name>) => Promise<Rows<T>>,
): Promise<{ readonly items: readonly T[]; readonly nextPageToken?: string }> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const values = readOnce(asked, names);
  const words = names.map((name) => values[name] ?? null);
  const question = JSON.stringify([organisation, list, ...words]);
  const of = { question, secret: ports.pageSecret };
  const start =
    nextPageToken === undefined ? undefined : readToken(nextPageToken).placeIn(of, ports.now());
  const limit = Math.min(perPage, LISTED_MAX);
  const { items, next } = await read({ values, limit, ...(start && { after: start.after }) });
  if (next === undefined) return { items };
  const page = nextPageOf(ports, question, { after: next, until: 0, prefixes: {} });
  return { items, nextPageToken: page.token };
}
