/** `/epcis/events`: one event in, and every question out. EPCIS 2.0 §8.2.5 and §8.2.7; docs/epcis-queries.md. */
import type { Context, Hono } from "hono";
import { Problem } from "../../core/problem.ts";
import { CAPTURE_BYTES_MAX } from "../../flows/capture-document.ts";
import { captureEvent } from "../../flows/capture-event.ts";
import { queryEvents, type Within } from "../../flows/query-events.ts";
import { viewOf } from "../../flows/view-events.ts";
import type { KeptEvent } from "../../ports.ts";
import type { App } from "../app-env.ts";
import { bodyText } from "../body.ts";
import { lastSegment } from "../raw-path.ts";
import { answer, formatsOf, MEDIA_TYPES, nextPage, prefixesSent, resource } from "./protocol.ts";

export function eventResources(app: Hono<App>): void {
  resource(app, "/events", { GET: (c) => answerQuestion(c), POST: one });
  resource(app, "/events/:eventId{.+}", { GET: named });
}

/** `within`: what the address already asks for. */
export async function answerQuestion(c: Context<App>, within?: Within): Promise<Response> {
  const formats = formatsOf(c);
  const { events, next } = await queryEvents(c.var.deps, {
    organisation: c.var.holder.organisation.id,
    parameters: [...new URL(c.req.url).searchParams],
    prefixes: prefixesSent(c),
    ...(within && { within }),
  });
  return answerEvents(c, events, { formats, headers: nextPage(c, next) });
}

async function answerEvents(
  c: Context<App>,
  events: readonly KeptEvent[],
  {
    formats = formatsOf(c),
    headers = {},
  }: { formats?: ReturnType<typeof formatsOf>; headers?: Record<string, string> } = {},
): Promise<Response> {
  const organisation = c.var.holder.organisation.id;
  const document = await viewOf(c.var.deps, { organisation, events, ...formats });
  return answer(c, document, { ...headers, "GS1-EPC-Format": formats.epcFormat });
}

async function one(c: Context<App>): Promise<Response> {
  const text = await bodyText(c, { mediaTypes: MEDIA_TYPES, bytesMax: CAPTURE_BYTES_MAX });
  const organisation = c.var.holder.organisation.id;
  const eventId = await captureEvent(c.var.deps, { organisation, text });
  const Location = `/epcis/events/${encodeURIComponent(eventId)}`;
  return c.body(null, 201, { Location });
}

async function named(c: Context<App>): Promise<Response> {
  const eventId = lastSegment(c.req.url, "/epcis/events/");
  const events = await c.var.deps.queries.named(c.var.holder.organisation.id, eventId);
  if (events.length === 0) throw new Problem("not-found", "You captured no event of that eventID.");
  return answerEvents(c, events);
}
