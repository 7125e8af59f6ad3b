/** A random world captured the real way into a real database, and its events as they were sent for the evaluator. */
import { eventHash } from "../../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import { type JsonObject, parseJson } from "../../worker/core/json.ts";
import { Problem } from "../../worker/core/problem.ts";
import { connect } from "../../worker/db/client.ts";
import { custody } from "../../worker/db/custody.ts";
import { deviceKeys } from "../../worker/db/device-keys.ts";
import { eventQueries } from "../../worker/db/event-queries.ts";
import { events as eventStore } from "../../worker/db/events.ts";
import { captureDocument } from "../../worker/flows/capture-document.ts";
import { queryEvents } from "../../worker/flows/query-events.ts";
import type { KeptEvent } from "../../worker/ports.ts";
import { es256 } from "../../worker/signing.ts";
import { supplier } from "../flows/life.ts";
import type { LogDatabase } from "../support/log-place.ts";
import { type CapturedEvent, evaluate, type MasterData, type Parameter } from "./evaluate.ts";
import { at } from "./seen.ts";
import { ASKED_PREFIXES } from "./spellings.ts";

/** Names of events in order, or why there are none. */
export type Got = readonly string[] | string;

export interface CapturedWorld {
  readonly events: readonly CapturedEvent[];
  readonly masterData: readonly MasterData[];
  /** What the database answers; with `perPage`, the pages one after the other, and `between` two of them whatever happens. */
  asked(
    parameters: readonly Parameter[],
    perPage?: number,
    between?: () => Promise<void>,
  ): Promise<Got>;
  expected(parameters: readonly Parameter[]): Got;
  /** The evaluator's about some events. */
  opinion(events: readonly CapturedEvent[], parameters: readonly Parameter[]): Got;
  named(name: string): CapturedEvent | undefined;
  /** One document more, of which the evaluator hears nothing. */
  capture(document: JsonObject): Promise<void>;
}

const PER_PAGE_MAX = "1000";
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "query-parameter": "QueryParameterException",
  "page-token": "QueryParameterException",
  "query-too-large": "QueryTooLargeException",
};

export async function captureWorld(
  database: LogDatabase,
  { slug, documents }: { readonly slug: string; readonly documents: readonly JsonObject[] },
): Promise<CapturedWorld> {
  const db = connect(database.workerUrl, database.proxy);
  const { id: organisation } = await supplier(database, slug);
  const random = {
    bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    id: () => crypto.randomUUID(),
  };
  const sequencer = { poke: async () => undefined };
  const capture = async (document: JsonObject) => {
    const order = { organisation, text: JSON.stringify(document) };
    const keys = { deviceKeys: deviceKeys(db), es256 };
    const ledger = { custody: custody(db), now: Date.now };
    const ports = { events: eventStore(db), ...keys, ...ledger, sequencer, random };
    const { known } = await captureDocument(ports, order);
    if (known > 0) throw new Error("the random events are not all different");
  };
  for (const document of documents) await capture(document);

  const ports = { queries: eventQueries(db), now: Date.now, pageSecret: random.bytes(32) };
  const page = async (parameters: readonly Parameter[], perPage: string, token?: string) => {
    const paging = [["perPage", perPage], ...(token ? [["nextPageToken", token]] : [])] as const;
    const all = [...parameters, ...paging] as readonly Parameter[];
    return queryEvents(ports, { organisation, parameters: all, prefixes: ASKED_PREFIXES });
  };
  const everything = (await page([], PER_PAGE_MAX)).events;
  const recordTimes = new Map(everything.map((kept) => [nameOf(bodyOf(kept)), kept.recordTime]));
  const captured = documents.flatMap(eventsOf).map(({ event, context }, position) => {
    const hash = eventHash(event, context).hashId;
    const recordTime = recordTimes.get(nameOf({ eventID: hash, ...event }));
    if (recordTime === undefined) throw new Error(`${event.eventID ?? hash} cannot be asked for`);
    return { event, context, eventHash: hash, recordTime, position };
  });
  const masterData = documents.flatMap(masterDataOf);

  const opinion = (events: readonly CapturedEvent[], parameters: readonly Parameter[]) => {
    const answer = evaluate(events, parameters, { prefixes: ASKED_PREFIXES, masterData });
    return "refused" in answer ? answer.refused : answer.map(nameOfCaptured);
  };
  return {
    ...{ events: captured, masterData, opinion, capture },
    expected: (parameters) => opinion(captured, parameters),
    named: (name) => captured.find((one) => nameOfCaptured(one) === name),
    async asked(parameters, perPage, between) {
      const isPaged = parameters.some(([name]) => ["perPage", "nextPageToken"].includes(name));
      try {
        if (isPaged) {
          const question = { organisation, parameters, prefixes: ASKED_PREFIXES };
          return namesOf((await queryEvents(ports, question)).events);
        }
        if (perPage === undefined) return namesOf((await page(parameters, PER_PAGE_MAX)).events);
        const turn = async (token?: string) => {
          if (token !== undefined) await between?.();
          return page(parameters, String(perPage), token);
        };
        return await turnPages(turn, perPage);
      } catch (error) {
        if (!(error instanceof Problem)) return String(error);
        return EXCEPTIONS[error.code] ?? error.code;
      }
    },
  };
}

async function turnPages(
  page: (token?: string) => ReturnType<typeof queryEvents>,
  perPage: number,
): Promise<string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const { events, next } = await page(token);
    names.push(...namesOf(events));
    if (next !== undefined && events.length !== perPage) throw new Error("a page that is not full");
    token = next?.token;
  } while (token !== undefined);
  return names;
}

/** An event and its error declaration have the same eventID. */
function nameOf(event: JsonObject): string {
  return `${event.eventID}${event.errorDeclaration === undefined ? "" : " declared"}`;
}

function nameOfCaptured({ event, eventHash }: CapturedEvent): string {
  return nameOf({ eventID: eventHash, ...event });
}

function bodyOf({ body }: KeptEvent): JsonObject {
  return parseJson(body) as JsonObject;
}

function namesOf(events: readonly KeptEvent[]): string[] {
  return events.map((kept) => nameOf(bodyOf(kept)));
}

function masterDataOf(document: JsonObject): MasterData[] {
  const vocabularies = at(document, "epcisHeader", "epcisMasterData", "vocabularyList");
  return vocabularies.flatMap((vocabulary) =>
    at(vocabulary, "vocabularyElementList").map((element) => ({
      vocabulary: String(at(vocabulary, "type")),
      element: element as JsonObject,
      context: document["@context"] ?? [],
    })),
  );
}
