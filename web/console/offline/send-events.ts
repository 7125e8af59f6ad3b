/** Recorded steps go out as capture documents, in chunks; what is refused is found, and the rest is received. */
import { type JsonObject, parseJson } from "../../../worker/core/json.ts";
import type { Said } from "./progress.ts";
import { ApiProblem, meaningOf, type Refusal, sendEvents } from "./server.ts";
import type { KeptStep, Store } from "./store.ts";

const EVENTS_PER_CAPTURE_MAX = 100;
/** Characters: what a bad line carries before a call is given up (server.ts), and well below the 4 MB that the server reads. */
const CHARS_PER_CAPTURE_MAX = 250_000;

export interface Sending {
  readonly store: Store;
  readonly organisation: string;
  /** Turns that failed before this one. */
  readonly failures: number;
  readonly hear: (heard: ReadonlyMap<string, Said>) => Promise<void>;
  readonly changed: () => void;
}

/** Chunks on which the server stumbles in one turn before it is left alone. */
const STUMBLES_MAX = 3;

/** False when the server stumbled over some: the next turn's chunks are half as large, so that one event cannot keep the others for ever. */
export async function sendReady(sending: Sending, steps: readonly KeptStep[]): Promise<boolean> {
  let stumbles = 0;
  const most = Math.max(1, EVENTS_PER_CAPTURE_MAX >> sending.failures);
  for (const chunk of chunksOf(steps, most)) {
    try {
      await sendChunk(sending, chunk);
    } catch (reason) {
      const hasStumbled = reason instanceof ApiProblem && meaningOf(reason) === "later";
      if (!hasStumbled || ++stumbles === STUMBLES_MAX) throw reason;
    }
  }
  return stumbles === 0;
}

/** Of one `@context` each, and no more at once than the server takes. */
function chunksOf(steps: readonly KeptStep[], most: number): KeptStep[][] {
  const chunks: { context: string; chars: number; steps: KeptStep[] }[] = [];
  for (const step of steps) {
    const context = JSON.stringify(eventOf(step)["@context"]);
    const last = chunks.at(-1);
    const fits =
      last !== undefined &&
      last.context === context &&
      last.steps.length < most &&
      last.chars + step.event.length <= CHARS_PER_CAPTURE_MAX;
    if (!fits) chunks.push({ context, chars: step.event.length, steps: [step] });
    else {
      last.chars += step.event.length;
      last.steps.push(step);
    }
  }
  return chunks.map((chunk) => chunk.steps);
}

function eventOf({ event }: KeptStep): JsonObject {
  return parseJson(event) as JsonObject;
}

/** What is refused as a whole is sent in halves, until it is known which event it is. */
export async function sendChunk(sending: Sending, steps: readonly KeptStep[]): Promise<void> {
  const { organisation, hear } = sending;
  const [first] = steps;
  if (first === undefined) return;
  const events = steps.map((step) => {
    const { "@context": _, ...event } = eventOf(step);
    return event;
  });
  let refusals: readonly Refusal[];
  try {
    refusals = await sendEvents(organisation, eventOf(first)["@context"] ?? null, events);
  } catch (reason) {
    if (!(reason instanceof ApiProblem) || meaningOf(reason) !== "refused") throw reason;
    refusals = [{ detail: reason.message }];
  }
  const ids = new Map(events.map(({ eventID }, n) => [String(eventID), steps[n]?.id ?? ""]));
  const nameless = refusals.find(({ eventID }) => !ids.has(eventID ?? ""));
  if (nameless !== undefined && steps.length > 1) {
    const middle = Math.ceil(steps.length / 2);
    await sendChunk(sending, steps.slice(0, middle));
    return sendChunk(sending, steps.slice(middle));
  }
  const heard = new Map<string, Said>(steps.map(({ id }) => [id, { state: "received" }]));
  for (const { eventID = "", detail } of refusals) {
    heard.set(ids.get(eventID) ?? first.id, { state: "refused", problem: detail });
  }
  await hear(heard);
}
