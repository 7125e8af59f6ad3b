/**
 * Sends three events of which one is wrong, reads what became of them, asks for
 * them page by page, and fetches a proof. Node 22.18 and newer run it as it is:
 * ORIGIN=https://… KEY=rp_… npx --no-install node docs/examples/client.ts
 */
import { randomUUID } from "node:crypto";
import { env } from "node:process";
import { setTimeout as wait } from "node:timers/promises";

type Refused = { detail: string; eventID?: string };
type Job = { running: boolean; success: boolean; errors: Refused[] };
type EpcisEvent = { eventID: string; eventTime: string };
type Page = { epcisBody: { queryResults: { resultsBody: { eventList: EpcisEvent[] } } } };
type State = { state: "received" | "logged" | "anchored" | "final"; proof?: string };
type Bundle = { index: string; event: { fields: unknown[] } };

/** Every refusal says in a sentence what is wrong. */
async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, authorization: `Bearer ${env.KEY}` };
  const answer = await fetch(new URL(path, env.ORIGIN), { ...init, headers });
  if (answer.ok) return answer;
  const problem = (await answer.json()) as { type: string; detail: string };
  throw new Error(`${answer.status} ${problem.type}: ${problem.detail}`);
}

async function read<T>(path: string): Promise<T> {
  return (await (await call(path)).json()) as T;
}

/** Valid events are kept, and the job names what is wrong with the others. */
async function capture(eventList: object[]): Promise<Job> {
  const answer = await call("/epcis/capture", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "gs1-capture-error-behaviour": "proceed",
    },
    body: JSON.stringify({
      "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
      type: "EPCISDocument",
      schemaVersion: "2.0",
      creationDate: new Date().toISOString(),
      epcisBody: { eventList },
    }),
  });
  for (;;) {
    const job = await read<Job>(answer.headers.get("location") ?? "");
    if (!job.running) return job;
    await wait(500);
  }
}

/** Follows `Link: <…>; rel="next"` until there is none. */
async function* ask(question: Record<string, string>): AsyncGenerator<EpcisEvent> {
  let next: string | undefined = `/epcis/events?${new URLSearchParams(question)}`;
  while (next !== undefined) {
    const answer: Response = await call(next);
    const page = (await answer.json()) as Page;
    yield* page.epcisBody.queryResults.resultsBody.eventList;
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
  }
}

async function untilLogged(eventID: string): Promise<State> {
  for (;;) {
    const found = await read<State>(`/api/events/${encodeURIComponent(eventID)}`);
    if (found.state !== "received") return found;
    await wait(500);
  }
}

const lot = "https://id.gs1.org/01/09527654310015/10/FA-26-04";
const inspection = (day: string) => ({
  type: "ObjectEvent",
  eventID: `urn:uuid:${randomUUID()}`,
  action: "OBSERVE",
  bizStep: "inspecting",
  eventTime: `${day}T11:00:00-06:00`,
  eventTimeZoneOffset: "-06:00",
  quantityList: [{ epcClass: lot, quantity: 400, uom: "KGM" }],
});

const [first, second] = [inspection("2026-03-09"), inspection("2026-03-10")];
const wrong = { ...inspection("2026-03-11"), action: "ADDED" };
const { errors } = await capture([first, second, wrong]);
for (const { detail, eventID } of errors) console.log(`refused: ${detail} (${eventID})`);

const question = { MATCH_anyEPCClass: lot, orderBy: "eventTime", perPage: "1" };
for await (const event of ask(question)) {
  console.log(`found: ${event.eventTime} ${event.eventID}`);
}

const { state, proof = "" } = await untilLogged(first.eventID);
const { index, event } = await read<Bundle>(proof);
console.log(`${state}: entry ${index} commits to ${event.fields.length} fields`);
