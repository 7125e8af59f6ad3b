/** A partner's system: calls the running Worker with any header, hears the whole answer, and holds every answer to the ratified schema. */
import type { Json, JsonObject } from "../../worker/core/json.ts";
import type { TestStack } from "../support/stack.ts";
import { schemaFault } from "./schema.ts";

export interface Partner {
  readonly origin: string;
  readonly key: string;
}

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` when it is no JSON. */
  readonly json: Json | undefined;
}

export interface Said {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const EPCIS = "/epcis";
/** Nothing is translated on the way out. */
export const AS_CAPTURED = { "GS1-EPC-Format": "Never_Translates" };

/** Every query document that the schema refused, with the address that gave it. */
const wrongAnswers: string[] = [];
let queryAnswers = 0;
export const answersSoFar = () => ({ judged: queryAnswers, wrong: wrongAnswers });

export async function partner(stack: TestStack, slug: string): Promise<Partner> {
  return { origin: stack.origin, key: await stack.organisation(slug) };
}

/** `path` begins with a slash, or is a whole address as a `Link` gives it. */
export async function ask(
  { origin, key }: Partner,
  path: string,
  { method = "GET", headers = {}, body }: Said = {},
): Promise<Heard> {
  const response = await fetch(new URL(path, origin), {
    method,
    redirect: "manual",
    headers: headersOf(key, headers),
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const heard = {
    status: response.status,
    headers: response.headers,
    text,
    json: jsonOf(text),
  };
  if (method === "GET" && membersOf(heard.json).type === "EPCISQueryDocument") {
    queryAnswers++;
    const fault = schemaFault(heard.json);
    if (fault !== undefined) wrongAnswers.push(`${path}: ${fault}`);
  }
  return heard;
}

/** Names of headers are written in any case: what is given replaces what is usual. */
function headersOf(key: string, given: Readonly<Record<string, string>>): Headers {
  const all = new Headers({
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
  });
  for (const [name, value] of Object.entries(given)) all.set(name, value);
  return all;
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Sends a document to capture, or one bare event to events. */
export function send(from: Partner, text: string, headers: Said["headers"] = {}): Promise<Heard> {
  const { type } = membersOf(jsonOf(text.replace(/^\ufeff/, "")));
  const isDocument = typeof type !== "string" || /^EPCIS(?:Query)?Document$/.test(type);
  const path = `${EPCIS}/${isDocument ? "capture" : "events"}`;
  return ask(from, path, { method: "POST", headers, body: text });
}

/** `undefined` when everything sent was taken and the job says so, else what was said instead. */
export async function notTaken(from: Partner, answer: Heard): Promise<string | undefined> {
  const where = answer.headers.get("location");
  if (answer.status === 201 && where !== null) return undefined;
  if (answer.status !== 202 || where === null) return `${answer.status} ${answer.text}`;
  const job = await ask(from, where);
  const { success, running, errors } = membersOf(job.json);
  const isDone = job.status === 200 && success === true && running === false;
  return isDone ? undefined : `the job says ${job.status} ${JSON.stringify(errors)}`;
}

/** All pages of a question, led on by nothing but `Link`, and how many they were. */
export async function allPages(
  from: Partner,
  path: string,
  headers: Said["headers"] = {},
): Promise<{ readonly answers: readonly Heard[]; readonly events: readonly JsonObject[] }> {
  const answers: Heard[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = path; next !== undefined; ) {
    if (seen.has(next)) throw new Error(`the pages of ${path} go round in circles`);
    seen.add(next);
    const answer: Heard = await ask(from, next, { headers: answers.length === 0 ? headers : {} });
    if (answer.status !== 200) throw new Error(`${next}: ${answer.status} ${answer.text}`);
    answers.push(answer);
    next = nextLink(answer);
  }
  return { answers, events: answers.flatMap(({ json }) => eventsIn(json)) };
}

export function nextLink({ headers }: Heard): string | undefined {
  return /<([^>]*)>\s*;\s*rel="?next"?/.exec(headers.get("link") ?? "")?.[1];
}

/** As any reader of the standard would find them, without our own code. */
export function eventsIn(document: Json | undefined): readonly JsonObject[] {
  const body = membersOf(membersOf(document).epcisBody);
  const results = membersOf(membersOf(body.queryResults).resultsBody);
  const list = results.eventList ?? body.eventList;
  if (Array.isArray(list)) return list as readonly JsonObject[];
  return membersOf(document).type === undefined ? [] : [membersOf(document)];
}

export const eventIdsIn = (events: readonly JsonObject[]): string[] =>
  events.map(({ eventID }) => String(eventID));

/** The members of an object; of anything else none. */
export function membersOf(value: Json | undefined): JsonObject {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : {};
}

/** A query string; what the standard writes into addresses is percent-encoded whole. */
export function asking(parameters: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(parameters).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${EPCIS}/events?${pairs.join("&")}`;
}
