/** One turn of sending: whatever waits goes out, oldest first, each organisation's for itself; then it is asked how far the rest is. */
import { declaring, sendDeclarations, standIns } from "./declare.ts";
import { learn, releaseSteps } from "./keep.ts";
import { type Progress, type Said, UNDER_WAY } from "./progress.ts";
import type { Held } from "./queue.ts";
import { releasePhotos } from "./release-photos.ts";
import { type Sending, sendChunk, sendReady } from "./send-events.ts";
import { ApiProblem, askStates, meaningOf, registerKey, sendPhoto, Unreachable } from "./server.ts";
import type { KeptStep, Store } from "./store.ts";

const STATES_PER_CALL_MAX = 500;

export interface Turn {
  readonly held: readonly Held[];
  /** Something went wrong that may go right later. */
  readonly isFailed: boolean;
  readonly isChanged: boolean;
  /** Whether there is more to be heard of what the server holds. */
  readonly isUnderWay: boolean;
}

/** The device's keys of which the server has told this tab that it knows them. */
const registered = new Set<string>();

/** Never throws: what went wrong is told, and the next turn begins with what is still waiting. */
export async function takeTurn(
  store: Store,
  { failures, changed }: { readonly failures: number; readonly changed: () => void },
): Promise<Turn> {
  const turn = { held: [] as Held[], isFailed: false, isChanged: false, isUnderWay: false };
  const hear = async (heard: ReadonlyMap<string, Said>) => {
    if (!(await learn(store, heard))) return;
    turn.isChanged = true;
    changed();
  };
  const declare = async () => {
    for (const organisation of await declaring(store)) {
      await heldOr(organisation, [], async () => {
        const isSent = await sendDeclarations(store, organisation);
        turn.isChanged ||= isSent;
        if (isSent) changed();
        return true;
      });
    }
  };
  try {
    await declare();
    const later = await standIns(store);
    for (const [organisation, all] of await byOrganisation(store, ["on-this-phone"])) {
      const waiting = all.filter(({ id }) => !later.has(id));
      const work = () => sendAll({ store, organisation, failures, hear, changed }, waiting);
      if (!(await heldOr(organisation, turn.held, work))) turn.isFailed = true;
    }
    for (const [organisation, open] of await byOrganisation(store, UNDER_WAY)) {
      turn.isUnderWay = true;
      await heldOr(organisation, [], () => askAll(organisation, open, hear));
    }
    await declare();
    turn.isUnderWay ||= later.size > 0;
    turn.isUnderWay ||= (await store.count("declarations")) > 0;
    if (turn.isChanged) await releaseSteps(store);
    await releasePhotos(store);
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
    if (!(reason instanceof ApiProblem) || meaningOf(reason) === "later") throw reason;
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

/** False when something is left. Photos go before the event that names them. */
async function sendAll(sending: Sending, waiting: readonly Progress[]): Promise<boolean> {
  const { store, organisation } = sending;
  const key = await store.get("keys", organisation);
  if (key !== undefined && !registered.has(key.thumbprint)) {
    await registerKey(key);
    registered.add(key.thumbprint);
  }
  const [ready, withPhotos]: [KeptStep[], KeptStep[]] = [[], []];
  for (const { id } of waiting) {
    const step = await store.get("steps", id);
    if (step === undefined) continue;
    const isReady = (await unsent(store, step)).length === 0;
    (isReady ? ready : withPhotos).push(step);
  }
  let isWhole = await sendReady(sending, ready);
  for (const step of withPhotos) {
    if (await sendPhotos(sending, step)) await sendChunk(sending, [step]);
    else isWhole = false;
  }
  return isWhole;
}

async function unsent(
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
