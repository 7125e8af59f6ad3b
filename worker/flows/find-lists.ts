/** Lists of an organisation's lots and events, page by page: what was captured meanwhile is on no later page. docs/find-and-act.md. */
import type { EventListPage, LotPage } from "../../schema/wire/find.ts";
import { readEventQuestion, readLotQuestion } from "../core/find/questions.ts";
import { readToken } from "../core/query/page-token.ts";
import type { Find, ListAsked, ListPage } from "../ports.ts";
import { nextPageOf, type PagePorts, type Parameters, split } from "./pages.ts";

export interface FindPorts extends PagePorts {
  readonly find: Find;
}

export interface ListOf {
  readonly organisation: string;
  readonly parameters: Parameters;
}

/** A page of a list for the eye holds no more. */
const LISTED_MAX = 100;

export async function listLots(ports: FindPorts, asked: ListOf): Promise<LotPage> {
  const { items, ...more } = await pageOfList(ports, { ...asked, name: "lots" }, (list) => {
    const question = readLotQuestion(list.asked);
    return ports.find.lots(asked.organisation, { question, ...list.page });
  });
  return { lots: items, ...more };
}

export async function listEvents(ports: FindPorts, asked: ListOf): Promise<EventListPage> {
  const { items, ...more } = await pageOfList(ports, { ...asked, name: "event-list" }, (list) => {
    const question = readEventQuestion(list.asked);
    return ports.find.events(asked.organisation, { question, ...list.page });
  });
  return { events: items, ...more };
}

interface List {
  readonly asked: Parameters;
  readonly page: Omit<ListAsked<unknown>, "question">;
}

async function pageOfList<T>(
  ports: FindPorts,
  { organisation, parameters, name }: ListOf & { readonly name: string },
  read: (list: List) => Promise<ListPage<T>>,
): Promise<{ readonly items: readonly T[]; readonly nextPageToken?: string }> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const words = JSON.stringify(asked.filter(([, value]) => value.trim() !== "").toSorted());
  const question = `${organisation}\0${name}\0${words}`;
  const of = { question, secret: ports.pageSecret };
  const start =
    nextPageToken === undefined ? undefined : readToken(nextPageToken).placeIn(of, ports.now());
  const { items, next } = await read({
    asked,
    page: { ...(start && { start }), limit: Math.min(perPage, LISTED_MAX) },
  });
  if (next === undefined) return { items };
  return { items, nextPageToken: nextPageOf(ports, question, { ...next, prefixes: {} }).token };
}
