/** Steps of a sheet go to the server, in parts that can be sent again: what arrived before is known by its name and changes nothing. */
import { parseJson } from "../../../../worker/core/json.ts";
import type { SheetStep } from "../../../../worker/core/sheet/reading.ts";
import { eventDocument, toEvent } from "../../../../worker/core/steps/to-event.ts";
import { ApiProblem, call, callJson } from "../../api.ts";

/** The server takes a thousand at once, and tells of five hundred which it has. */
export const STEPS_PER_CAPTURE_MAX = 500;
const TRIES_MAX = 5;
const PAUSE_MS = 2_000;

export interface Recorded {
  /** Recorded now. */
  readonly fresh: number;
  /** Recorded before. */
  readonly known: number;
  /** Refused, with what the server said; by eventID. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface Recording {
  readonly organisation: string;
  readonly origin: string;
  /** How many are done with. */
  readonly progress: (done: number) => void;
}

/** Throws where the server is not there or lets nothing in: what was recorded until then stays, and the same again goes on from there. */
export async function recordAll(
  steps: readonly SheetStep[],
  { organisation, origin, progress }: Recording,
): Promise<Recorded> {
  let [fresh, known, done] = [0, 0, 0];
  const refused = new Map<string, string>();
  for (let at = 0; at < steps.length; at += STEPS_PER_CAPTURE_MAX) {
    const part = steps.slice(at, at + STEPS_PER_CAPTURE_MAX);
    const there = await patiently(() => knownAmong(part, organisation));
    const left = part.filter(({ eventId }) => !there.has(eventId));
    if (left.length > 0) {
      const errors = await patiently(() => capture(left, { organisation, origin }));
      for (const [eventId, detail] of errors) refused.set(eventId, detail);
    }
    known += there.size;
    fresh += left.length - left.filter(({ eventId }) => refused.has(eventId)).length;
    done += part.length;
    progress(done);
  }
  return { fresh, known, refused };
}

async function knownAmong(part: readonly SheetStep[], organisation: string) {
  const body = { eventIDs: part.map(({ eventId }) => eventId) };
  const { events } = await callJson<{ readonly events: readonly { readonly eventID: string }[] }>(
    "POST",
    "/api/events/states",
    { body, organisation },
  );
  return new Set(events.map(({ eventID }) => eventID));
}

interface Job {
  readonly errors: readonly {
    readonly detail: string;
    readonly eventID?: string;
    readonly pointer?: string;
  }[];
}

/** What was refused, by eventID; the rest is recorded. */
async function capture(
  part: readonly SheetStep[],
  { organisation, origin }: Omit<Recording, "progress">,
): Promise<readonly (readonly [string, string])[]> {
  const events = part.map(({ draft }) => toEvent(draft, { origin }));
  const answer = await call("POST", "/epcis/capture", {
    body: eventDocument(events, new Date().toISOString()),
    headers: { "GS1-Capture-Error-Behaviour": "proceed" },
    organisation,
  });
  const path = new URL(answer.headers.get("location") ?? "", location.href).pathname;
  const job = parseJson(await (await call("GET", path, { organisation })).text()) as unknown as Job;
  return job.errors.flatMap(({ detail, eventID, pointer = "" }) => {
    const n = Number(/\/eventList\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN);
    const eventId = eventID ?? part[n]?.eventId;
    return eventId === undefined ? [] : [[eventId, detail] as const];
  });
}

/** Too many calls at once are sent again, a little later. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (reason) {
      const isBusy =
        reason instanceof ApiProblem && (reason.status === 429 || reason.status === 503);
      if (!isBusy || attempt === TRIES_MAX) throw reason;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
