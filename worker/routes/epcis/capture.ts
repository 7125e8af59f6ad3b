/** `/epcis/capture`: documents come in, and each gets a job that says what became of it. EPCIS 2.0 §8.2.6; STANDARDS.md §3.3. */
import type { Context, Hono } from "hono";
import { Problem } from "../../core/problem.ts";
import {
  CAPTURE_BYTES_MAX,
  captureDocument,
  EVENTS_PER_CAPTURE_MAX,
} from "../../flows/capture-document.ts";
import { listCaptures } from "../../flows/list-captures.ts";
import type { Capture, CaptureBehaviour } from "../../ports.ts";
import type { App } from "../app-env.ts";
import { bodyText } from "../body.ts";
import { epcisProblem } from "../problem.ts";
import { segment } from "../raw-path.ts";
import { answer, MEDIA_TYPES, nextPage, resource } from "./protocol.ts";

const LIMITS = {
  "GS1-EPCIS-Capture-Limit": String(EVENTS_PER_CAPTURE_MAX),
  "GS1-EPCIS-Capture-File-Size-Limit": String(CAPTURE_BYTES_MAX),
};
const BEHAVIOUR = "GS1-Capture-Error-Behaviour";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export function captureResources(app: Hono<App>): void {
  resource(app, "/capture", { GET: jobs, POST: capture }, { ...LIMITS, [BEHAVIOUR]: "all" });
  resource(app, `/capture/:captureId{${UUID}}`, { GET: job });
}

async function capture(c: Context<App>): Promise<Response> {
  // Told to whom it is too much, too.
  for (const [name, value] of Object.entries(LIMITS)) c.header(name, value);
  const behaviour = behaviourAsked(c);
  const text = await bodyText(c, { mediaTypes: MEDIA_TYPES, bytesMax: CAPTURE_BYTES_MAX });
  const organisation = c.var.holder.organisation.id;
  const { captureId } = await captureDocument(c.var.deps, { organisation, text, behaviour });
  const headers = { [BEHAVIOUR]: behaviour, Location: `/epcis/capture/${captureId}` };
  return c.body(null, 202, headers);
}

function behaviourAsked(c: Context<App>): CaptureBehaviour {
  const asked = c.req.header(BEHAVIOUR)?.trim() ?? "rollback";
  if (asked === "rollback" || asked === "proceed") return asked;
  const sentence = `${BEHAVIOUR}: ${asked.slice(0, 60)} is neither rollback nor proceed.`;
  throw new Problem("body-invalid", sentence, { pointer: BEHAVIOUR, rule: "header" });
}

async function jobs(c: Context<App>): Promise<Response> {
  const { captures, next } = await listCaptures(c.var.deps, {
    organisation: c.var.holder.organisation.id,
    parameters: [...new URL(c.req.url).searchParams],
  });
  return answer(c, captures.map(jobOf), nextPage(c, next));
}

async function job(c: Context<App>): Promise<Response> {
  const found = await c.var.deps.events.capture(
    c.var.holder.organisation.id,
    segment(c.req.url, 3),
  );
  if (found === undefined) throw new Problem("not-found", "There is no such capture job.");
  return answer(c, jobOf(found));
}

/** A capture is over when it is answered: no job is ever seen running. */
function jobOf({ id, createdAt, behaviour, errors }: Capture) {
  return {
    captureID: id,
    createdAt,
    finishedAt: createdAt,
    running: false,
    success: errors.length === 0,
    captureErrorBehaviour: behaviour,
    errors: errors.map(epcisProblem),
  };
}
