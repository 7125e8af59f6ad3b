/** The calls by which what was recorded leaves the phone. Each may be made twice: the server knows what it has. */

import type { EventStates } from "../../../schema/wire/event-states.ts";
import type { JsonObject } from "../../../worker/core/json.ts";
import { ApiProblem, type Call, call, Unreachable } from "../api.ts";
import { compareClocks } from "./clock.ts";
import { sha256Of } from "./photos.ts";
import type { DeviceKey, KeptPhoto } from "./store.ts";

/** A connection that has died without a word is given up then. */
const CALL_MS_MAX = 30_000;
/** A photo over a line of 20 kB a second. */
const PHOTO_MS_MAX = 120_000;
const LABEL_CHARS_MAX = 100;

/** What a problem means for what was sent: it is refused; somebody has to do something first; or it may do later. */
export function meaningOf({ status, code }: ApiProblem): "refused" | "held" | "later" {
  // Whatever stands between us and the server (a hotel's sign-in page) refuses nothing in its name.
  if (code === "") return "later";
  if (status === 401 || status === 403) return "held";
  return [400, 409, 413, 415, 422].includes(status) ? "refused" : "later";
}

export interface Refusal {
  /** Absent where the server does not say which event it is. */
  readonly eventID?: string;
  readonly detail: string;
}

/** What was refused of these events; the others are received. They have one `@context`, which is the document's. */
export async function sendEvents(
  organisation: string,
  context: JsonObject[string],
  eventList: readonly JsonObject[],
): Promise<readonly Refusal[]> {
  const body = {
    ...{ "@context": context, type: "EPCISDocument", schemaVersion: "2.0" },
    creationDate: new Date().toISOString(),
    epcisBody: { eventList },
  };
  const headers = { "gs1-capture-error-behaviour": "proceed" };
  const answer = await ask("POST", "/epcis/capture", { organisation, body, headers });
  const job = answer.headers.get("location");
  if (answer.status !== 202 || job === null) throw new Unreachable("this is no capture job");
  const { errors } = await read<{ errors?: readonly Refusal[] }>(
    await ask("GET", job, { organisation }),
  );
  if (!Array.isArray(errors)) throw new Unreachable("this is no capture job");
  return errors;
}

export async function sendPhoto({ organisation, sha256, name, blob }: KeptPhoto): Promise<void> {
  if ((await sha256Of(blob)) !== sha256) throw new Error(`the photo ${sha256} is broken`);
  const raw = await blob.arrayBuffer();
  const path = `/api/files/${sha256}?name=${encodeURIComponent(name)}`;
  const headers = { "content-type": blob.type };
  const asked = { organisation, raw, headers, signal: AbortSignal.timeout(PHOTO_MS_MAX) };
  const answer = await ask("PUT", path, asked).catch((reason) => {
    throw isCutOff(reason) ? new Unreachable("it was cut off on its way") : reason;
  });
  if ((await read<{ sha256?: string }>(answer)).sha256 !== sha256)
    throw new Unreachable("this is no file of ours");
}

/** Whether the server has it, row and bytes. Only its own word counts: it names the bytes by their hash (`ETag`). */
export async function isPhotoKept({ organisation, sha256 }: KeptPhoto): Promise<boolean> {
  try {
    const answer = await ask("HEAD", `/api/files/${sha256}`, { organisation });
    return answer.headers.get("etag")?.includes(sha256) ?? false;
  } catch (reason) {
    // An answer without a body says no more than its status.
    if (reason instanceof ApiProblem && reason.status === 404) return false;
    throw reason;
  }
}

function isCutOff(reason: unknown): boolean {
  return reason instanceof ApiProblem && reason.findings.some(({ rule }) => rule === "sha256");
}

export async function askStates(
  organisation: string,
  eventIDs: readonly string[],
): Promise<EventStates["events"]> {
  const answer = await ask("POST", "/api/events/states", { organisation, body: { eventIDs } });
  const { events } = await read<Partial<EventStates>>(answer);
  if (!Array.isArray(events)) throw new Unreachable("these are no states");
  return events;
}

export async function registerKey({ organisation, thumbprint, jwk }: DeviceKey): Promise<void> {
  const label = navigator.userAgent.slice(0, LABEL_CHARS_MAX) || "?";
  const asked = { organisation, body: { jwk, label } };
  const known = await read<{ thumbprint?: string }>(
    await ask("PUT", `/api/device-keys/${thumbprint}`, asked),
  );
  if (known.thumbprint !== thumbprint) throw new Unreachable("this is no key of ours");
}

async function ask(method: string, path: string, asked: Call): Promise<Response> {
  const sentAt = Date.now();
  const answer = await call(method, path, { signal: AbortSignal.timeout(CALL_MS_MAX), ...asked });
  compareClocks(answer, sentAt);
  return answer;
}

/** An answer that breaks off, or is no JSON, is none. */
async function read<T>(answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch (reason) {
    throw new Unreachable(String(reason));
  }
}

export { ApiProblem, Unreachable };
