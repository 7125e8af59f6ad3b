/** The query language over one captured document, whole and page by page, and what it refuses. EPCIS 2.0 §8.2.7.1; docs/epcis-queries.md. */
import { corpusText } from "../core/corpus.ts";
import type { TestStack } from "../support/stack.ts";
import {
  AS_CAPTURED,
  allPages,
  ask,
  EPCIS,
  eventIdsIn,
  type Heard,
  membersOf,
  nextLink,
  notTaken,
  type Partner,
  partner,
  send,
} from "./partner.ts";
import type { Row } from "./row.ts";
import { judged } from "./rows.ts";

interface Vectors {
  readonly document: object;
  readonly vectors: readonly Asked[];
  readonly errors: readonly Refused[];
}

interface Asked {
  readonly id: string;
  readonly queryString: string;
  readonly expectedEventIDs: readonly string[];
  readonly orderMatters: boolean;
}

interface Refused {
  readonly queryString: string;
  readonly status: number;
  readonly problemType: string;
}

const HEADERS = { ...AS_CAPTURED, "GS1-Extensions": "example=https://ns.example.com/epcis/" };
const PER_PAGE = 3;

export async function queryVectors(stack: TestStack): Promise<Row[]> {
  const { document, vectors, errors } = JSON.parse(
    corpusText("vectors/epcis-query.json"),
  ) as Vectors;
  const from = await partner(stack, "queries");
  const refusal = await notTaken(from, await send(from, JSON.stringify(document)));
  if (refusal !== undefined) throw new Error(`the document of the queries: ${refusal}`);
  return [
    ...(await judged(
      vectors,
      ({ id, queryString }) => `${id} ${queryString}`,
      (asked) => answerFault(from, asked),
    )),
    ...(await judged(
      errors,
      ({ queryString }) => `error ${queryString}`,
      (refused) => refusalFault(from, refused),
    )),
  ];
}

async function answerFault(from: Partner, asked: Asked): Promise<string | undefined> {
  const address = `${EPCIS}/events?${asked.queryString}`;
  const whole = await allPages(from, `${address}&perPage=100`, HEADERS);
  const ids = eventIdsIn(whole.events);
  const fault = listFault(ids, asked);
  if (fault !== undefined) return fault;
  const paged = await allPages(from, `${address}&perPage=${PER_PAGE}`, HEADERS);
  const again = eventIdsIn(paged.events);
  if (String(again) !== String(ids)) return `by pages of ${PER_PAGE}: ${again}, not ${ids}`;
  return pageFault(paged.answers, ids.length);
}

function listFault(ids: readonly string[], asked: Asked): string | undefined {
  const { expectedEventIDs: expected, orderMatters } = asked;
  const ordered = (list: readonly string[]) => (orderMatters ? [...list] : [...list].sort());
  if (String(ordered(ids)) === String(ordered(expected))) return undefined;
  const missing = expected.filter((id) => !ids.includes(id));
  const more = ids.filter((id) => !expected.includes(id));
  if (missing.length + more.length === 0) return `the order is ${ids}, not ${expected}`;
  return `missing ${missing.join(" ") || "none"}; too many ${more.join(" ") || "none"}`;
}

/** Full pages, and no link on the last. */
function pageFault(answers: readonly Heard[], events: number): string | undefined {
  const pages = Math.max(1, Math.ceil(events / PER_PAGE));
  if (answers.length !== pages) return `${answers.length} pages, not ${pages}`;
  const badlyDated = answers.slice(0, -1).filter(({ headers }) => {
    const expires = Date.parse(headers.get("gs1-next-page-token-expires") ?? "");
    return !(expires > Date.now());
  });
  return badlyDated.length === 0 ? undefined : "a page does not say until when its token holds";
}

async function refusalFault(from: Partner, refused: Refused): Promise<string | undefined> {
  const answer = await ask(from, `${EPCIS}/events?${refused.queryString}`, { headers: HEADERS });
  const { type, status } = membersOf(answer.json);
  const got = [answer.status, status, type, answer.headers.get("content-type")];
  const expected = [
    ...[refused.status, refused.status, refused.problemType],
    "application/problem+json",
  ];
  if (String(got) !== String(expected)) return `${got}, not ${expected}`;
  return nextLink(answer) === undefined ? undefined : "a refusal links to a next page";
}
