/** One turn of sending: whatever waits goes out, oldest first, each organisation's for itself; then it is asked how far the rest is. */
import { type JsonObject, parseJson } from "../../../worker/core/json.ts";
import { declaring, sendDeclarations } from "./declare.ts";
import { learn, releasePhotos } from "./keep.ts";
import { type Progress, type Said, UNDER_WAY } from "./progress.ts";
import type { Held } from "./queue.ts";
import {
  ApiProblem,
  askStates,
  meaningOf,
  registerKey,
  sendEvents,
  sendPhoto,
  Unreachable,
} from "./server.ts";
import type { KeptStep, Store } from "./store.ts";

export const EVENTS_PER_CAPTURE_MAX = 100;
/** Characters: what a bad line carries before a call is given up (server.ts), and well below the 4 MB that the server reads. */
export const CHARS_PER_CAPTURE_MAX = 250_000;
export const STATES_PER_CALL_MAX = 500;

export interface Turn {
  readonly held: readonly Held[];
  /** Something went wrong that may go right later. */
  readonly isFailed: boolean;
  readonly isChanged: boolean;
  /** Steps of which there is more to be sent or heard. */
  readonly open: number;
}

const OPEN = ["on-this-phone", ...UNDER_WAY] as const;

/** The device's keys of which the server has told this tab that it knows them. */
const registered = new Set<string>();

/** Never throws: what went wrong is told, and the next turn begins with what is still waiting. */
export async function takeTurn(store: Store, changed: () => void): Promise<Turn> {
  const turn = { held: [] as Held[], isFailed: false, isChanged: false, open: 0 };
  const hear = async (heard: ReadonlyMap<string, Said>) => {
    if (!(await learn(store, heard))) return;
    turn.isChanged = true;
    changed();
  };
  try {
    for (const [organisation, waiting] of await byOrganisation(store, OPEN.slice(0, 1))) {
      const work = () => sendAll({ store, organisation, hear, changed }, waiting);
      if (!(await heldOr(organisation, turn.held, work))) turn.isFailed = true;
    }
    for (const [organisation, open] of await byOrganisation(store, UNDER_WAY)) {
      await heldOr(organisation, [], () => askAll(organisation, open, hear));
    }
    for (const organisation of await declaring(store)) {
      await heldOr(organisation, [], async () => {
        const isSent = await sendDeclarations(store, organisation);
        turn.isChanged ||= isSent;
        if (isSent) changed();
        return true;
      });
    }
    if (turn.isChanged) await releasePhotos(store);
    for (const state of OPEN) turn.open += await store.countFromIndex("progress", "state", state);
    turn.open += await store.count("declarations");
  } catch (reason) {
    if (!(reason instanceof ApiProblem || reason instanceof Unreachable)) console.error(reason);
    turn.isFailed = true;
  }
  return turn;
}

/** What one organisation may not do keeps no other from it. */
async function heldOr(
  organisation: string,
  held: Held[],
  work: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await work();
  } catch (reason) {
    if (!(reason instanceof ApiProblem) || meaningOf(reason) !== "held") throw reason;
    held.push({ organisation, code: reason.code, detail: reason.message });
    return true;
  }
}

async function byOrganisation(
  store: Store,
  states: readonly Progress["state"][],
): Promise<ReadonlyMap<string, readonly Progress[]>> {
  const all: Progress[] = [];
  for (const state of states)
    all.push(...(await store.getAllFromIndex("progress", "state", state)));
  all.sort((a, b) => a.recordedAt - b.recordedAt);
  const grouped = new Map<string, Progress[]>();
  for (const one of all) {
    grouped.set(one.organisation, [...(grouped.get(one.organisation) ?? []), one]);
  }
  return grouped;
}

interface Sending {
  readonly store: Store;
  readonly organisation: string;
  readonly hear: (heard: ReadonlyMap<string, Said>) => Promise<void>;
  readonly changed: () => void;
}

/** False when one of the steps could not be sent for a reason of this phone's. Photos go before the event that names them. */
async function sendAll(sending: Sending, waiting: readonly Progress[]): Promise<boolean> {
  const { store, organisation } = sending;
  const key = await store.get("keys", organisation);
  if (key !== undefined && !registered.has(key.thumbprint)) {
    await registerKey(key);
    registered.add(key.thumbprint);
  }
  const steps: KeptStep[] = [];
  for (const { id } of waiting) {
    const step = await store.get("steps", id);
    if (step !== undefined) steps.push(step);
  }
  const withPhotos = new Map<KeptStep, readonly string[]>();
  for (const step of steps) {
    const photos = await unsent(store, step);
    if (photos.length > 0) withPhotos.set(step, photos);
  }
  for (const chunk of chunksOf(steps.filter((step) => !withPhotos.has(step)))) {
    await sendChunk(sending, chunk);
  }
  let isWhole = true;
  for (const step of withPhotos.keys()) {
    if (await sendPhotos(sending, step)) await sendChunk(sending, [step]);
    else isWhole = false;
  }
  return isWhole;
}

export async function unsent(
  store: Store,
  { organisation, photos }: Pick<KeptStep, "organisation" | "photos">,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const sha256 of photos) {
    if ((await store.getKey("sent", [organisation, sha256])) === undefined) left.push(sha256);
  }
  return left;
}

/** False when the event cannot go yet: a photo was refused, and the step with it, or cannot be read. */
async function sendPhotos({ store, organisation, hear, changed }: Sending, step: KeptStep) {
  for (const sha256 of await unsent(store, step)) {
    try {
      const photo = await store.get("photos", [organisation, sha256]);
      if (photo === undefined) throw new Error(`the photo ${sha256} is gone`);
      await sendPhoto(photo);
    } catch (reason) {
      if (reason instanceof Unreachable) throw reason;
      if (reason instanceof ApiProblem) {
        if (meaningOf(reason) !== "refused") throw reason;
        await hear(new Map([[step.id, { state: "refused", problem: reason.message }]]));
        return false;
      }
      console.error(reason);
      return false;
    }
    await store.put("sent", { organisation, sha256 });
    changed();
  }
  return true;
}

/** Of one `@context` each, and no more at once than the server takes. */
function chunksOf(steps: readonly KeptStep[]): KeptStep[][] {
  const chunks: { context: string; chars: number; steps: KeptStep[] }[] = [];
  for (const step of steps) {
    const context = JSON.stringify(eventOf(step)["@context"]);
    const last = chunks.at(-1);
    const fits =
      last !== undefined &&
      last.context === context &&
      last.steps.length < EVENTS_PER_CAPTURE_MAX &&
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
async function sendChunk(sending: Sending, steps: readonly KeptStep[]): Promise<void> {
  const { organisation, hear } = sending;
  const [first] = steps;
  if (first === undefined) return;
  const events = steps.map((step) => {
    const { "@context": _, ...event } = eventOf(step);
    return event;
  });
  let refusals: readonly { readonly eventID?: string; readonly detail: string }[];
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

async function askAll(
  organisation: string,
  open: readonly Progress[],
  hear: Sending["hear"],
): Promise<boolean> {
  for (let at = 0; at < open.length; at += STATES_PER_CALL_MAX) {
    const asked = open.slice(at, at + STATES_PER_CALL_MAX).map(({ id }) => id);
    const told = await askStates(organisation, asked.map(eventIdOf));
    const heard = new Map<string, Said>(asked.map((id) => [id, { state: "unknown" }]));
    for (const { eventID, state, index, leafHash } of told) {
      const id = eventID.slice(URN.length);
      if (state === "received") heard.set(id, { state });
      else if (index !== undefined && leafHash !== undefined)
        heard.set(id, { state, index, leafHash });
    }
    await hear(heard);
  }
  return true;
}

const URN = "urn:uuid:";
const eventIdOf = (id: string) => URN + id;
