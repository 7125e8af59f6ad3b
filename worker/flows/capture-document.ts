/** An EPCIS document comes in: read strictly, checked whole, and kept whole or not at all. EPCIS 2.0 §8.2.7. */

import { eventHash } from "../core/epcis/event-hash.ts";
import { eventsOf, type PlacedEvent } from "../core/epcis/events-of.ts";
import { sameStatement } from "../core/epcis/same-statement.ts";
import { validateDocument } from "../core/epcis/validate.ts";
import { lotsOf } from "../core/journey/lots.ts";
import { isJsonObject, type JsonObject, parseJson } from "../core/json.ts";
import { flatten } from "../core/log/commitment.ts";
import { readDocument } from "../core/log/document.ts";
import { Problem } from "../core/problem.ts";
import type { EventKind, Events, KnownEvent, NewEvent, Randomness, Sequencer } from "../ports.ts";

export const EVENTS_PER_CAPTURE_MAX = 1_000;
export const CAPTURE_BYTES_MAX = 4_000_000;

export interface CapturePorts {
  readonly events: Events;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface Captured {
  readonly captureId: string;
  /** How many events are new, and how many were known already. */
  readonly stored: number;
  readonly known: number;
}

/** Throws {@link Problem} naming the place and the rule; then nothing of the document is kept. */
export async function captureDocument(
  ports: CapturePorts,
  { organisation, text }: { readonly organisation: string; readonly text: string },
): Promise<Captured> {
  const document = parseJson(text);
  const findings = validateDocument(document);
  const [first] = findings;
  if (first !== undefined) {
    throw new Problem("epcis-invalid", first.detail, { ...first, findings });
  }
  const placed = eventsOf(document);
  if (placed.length > EVENTS_PER_CAPTURE_MAX) {
    throw new Problem(
      "capture-too-many-events",
      `A document has at most ${EVENTS_PER_CAPTURE_MAX} events, this one ${placed.length}.`,
    );
  }
  const sent = withoutRepeats(placed.map((one) => readEvent(one, ports.random)));
  // Twice at most: when another capture stored one of them meanwhile, the second look finds it.
  for (let look = 0; look < 2; look++) {
    const fresh = newAmong(
      sent,
      await ports.events.known(
        organisation,
        sent.map(({ eventId }) => eventId),
      ),
    );
    const captureId = ports.random.id();
    const outcome = await ports.events.store(organisation, captureId, fresh);
    if (outcome === "conflict") continue;
    if (fresh.length > 0) await ports.sequencer.poke();
    return { captureId, stored: fresh.length, known: placed.length - fresh.length };
  }
  throw new Error("events kept changing under a capture");
}

type SentEvent = NewEvent & { readonly pointer: string; readonly document: JsonObject };

/** The event as it will be committed: its effective context, its eventID, no recordTime. docs/log-format.md §1. */
function readEvent({ event, context, pointer }: PlacedEvent, random: Randomness): SentEvent {
  const { recordTime: _, ...said } = event;
  const hash = eventHash(event, context).hashId;
  const eventId = typeof event.eventID === "string" ? event.eventID : hash;
  const document: JsonObject = { ...said, "@context": context, eventID: eventId };
  // Refuses here what could not be committed later.
  flatten(document);
  return {
    id: random.id(),
    eventId,
    kind: kindOf(event),
    type: String(event.type),
    eventHash: hash,
    eventTime: String(event.eventTime),
    body: JSON.stringify(document),
    seed: random.bytes(32),
    lots: lotsOf(event),
    pointer,
    document,
  };
}

function kindOf(event: JsonObject): EventKind {
  return isJsonObject(event.errorDeclaration) ? "declaration" : "event";
}

/** One document may say the same thing twice, but not two things under one name. */
function withoutRepeats(sent: readonly SentEvent[]): SentEvent[] {
  const byName = new Map<string, SentEvent>();
  for (const event of sent) {
    const name = `${event.kind} ${event.eventId}`;
    const earlier = byName.get(name);
    if (earlier !== undefined && !sameStatement(earlier.document, event.document)) {
      throw changed(event, "another event of this document");
    }
    if (earlier === undefined) byName.set(name, event);
  }
  return [...byName.values()];
}

/** Throws for an event that says something else than the one we know under its eventID. */
function newAmong(sent: readonly SentEvent[], known: readonly KnownEvent[]): SentEvent[] {
  return sent.filter((event) => {
    const namesakes = known
      .filter(({ eventId }) => eventId === event.eventId)
      .map(({ kind, body }) => ({ kind, document: readDocument(body) }));
    const live = namesakes.find(({ kind }) => kind === "event");
    // A declaration repeats the event it withdraws; only `errorDeclaration` may be new. EPCIS 2.0 §7.4.1.2.
    if (
      live !== undefined &&
      !sameStatement(withoutDeclaration(event.document), withoutDeclaration(live.document))
    ) {
      throw changed(event, "the event captured before");
    }
    return !namesakes.some(
      ({ kind, document }) => kind === event.kind && sameStatement(document, event.document),
    );
  });
}

function withoutDeclaration(document: JsonObject): JsonObject {
  const { errorDeclaration: _, ...rest } = document;
  return rest;
}

function changed({ eventId, pointer }: SentEvent, than: string): Problem {
  return new Problem(
    "event-changed",
    `${pointer || "The event"} has the eventID ${eventId} of ${than}, but says something else. Events do not change: correct one with an error declaration and a new event.`,
    { pointer: `${pointer}/eventID`, rule: "eventID" },
  );
}
