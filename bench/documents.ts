/**
 * Capture documents of any length. For what is captured: the events of the coffee demo over and over, each time under new names and in new
 * lots. For what is only read, judged and hashed: events of every kind.
 */
import { randomUUID } from "node:crypto";
import { demoChain } from "../scripts/demo/demos.ts";
import { document } from "../scripts/demo/load.ts";
import { MIXED_CONTEXT, mixedEvent } from "./mixed-events.ts";

function demoEvents(): readonly string[] {
  return demoChain("coffee")
    .captures.flatMap(({ events }) => events)
    .filter((event) => event.errorDeclaration === undefined)
    .map((event) => JSON.stringify(event));
}

const SHAPES = demoEvents();
let made = 0;

export interface MadeDocument {
  readonly text: string;
  /** The first of its events. */
  readonly eventId: string;
}

export function makeDocument(events: number): MadeDocument {
  const list = Array.from({ length: events }, () => nextEvent());
  const text = JSON.stringify(document(list, new Date().toISOString()));
  return { text, eventId: list[0]?.eventID ?? "" };
}

function nextEvent() {
  const shape = SHAPES[made % SHAPES.length] ?? "";
  made += 1;
  const event = JSON.parse(shape.replace(/(\/10\/[^"]+)"/g, `$1-${made}"`)) as object;
  return { ...event, eventID: `urn:uuid:${randomUUID()}` };
}

/** The same text each time. */
export function mixedDocument(events: number): string {
  const list = Array.from({ length: events }, (_, number) => mixedEvent(number));
  return JSON.stringify({
    ...document(list, "2026-03-31T12:00:00.000Z"),
    "@context": MIXED_CONTEXT,
  });
}
