/** An EPCIS document comes in: read strictly, checked whole, and kept whole or not at all. EPCIS 2.0 §8.2.7. */

import { eventHash } from "../core/epcis/event-hash.ts";
import { eventsOf, type PlacedEvent } from "../core/epcis/events-of.ts";
import { statementOf } from "../core/epcis/same-statement.ts";
import { toUtc } from "../core/epcis/time.ts";
import { validateDocument } from "../core/epcis/validate.ts";
import { lotsOf } from "../core/journey/lots.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject, parseJson } from "../core/json.ts";
import { FIELDS_MAX } from "../core/log/commitment.ts";
import { readDocument } from "../core/log/document.ts";
import { Problem } from "../core/problem.ts";
import type { EventKind, Events, KnownEvent, NewEvent, Randomness, Sequencer } from "../ports.ts";

export const EVENTS_PER_CAPTURE_MAX = 1_000;
export const CAPTURE_BYTES_MAX = 4_000_000;
/** The log adds `#seq` and `#prev` to an event's own fields. docs/log-format.md §1.1. */
export const FIELDS_PER_EVENT_MAX = FIELDS_MAX - 2;
/** One event as text: with its salts it must still fit into one proof bundle, and a round of them into the sequencer's memory. */
export const EVENT_CHARS_MAX = 131_072;
/** The longest text the database can look up. */
export const EVENT_ID_CHARS_MAX = 1_000;
/** Each look but the last found that another capture had stored one of the same events meanwhile. */
const LOOKS_MAX = 20;

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
  const sent = placed.map((one) => readEvent(one, ports.random));
  const eventIds = [...new Set(sent.map(({ eventId }) => eventId))];
  for (let look = 0; look < LOOKS_MAX; look++) {
    const known = await ports.events.known(organisation, eventIds);
    const events = newAmong(sent, known);
    const captureId = ports.random.id();
    const capture = { captureId, events, namesakes: namesakesOf(events, known) };
    if ((await ports.events.store(organisation, capture)) === "conflict") continue;
    // Also when all was known: the poke of the first time may have been lost.
    await ports.sequencer.poke();
    return { captureId, stored: events.length, known: placed.length - events.length };
  }
  throw new Error("events kept changing under a capture");
}

type SentEvent = NewEvent & {
  readonly pointer: string;
  readonly isNamed: boolean;
  readonly document: JsonObject;
};

/** The event as it will be committed: its effective context, its eventID, no recordTime. docs/log-format.md §1. */
function readEvent({ event, context, pointer }: PlacedEvent, random: Randomness): SentEvent {
  const { recordTime: _, ...said } = event;
  const hash = eventHash(event, context).hashId;
  const isNamed = typeof event.eventID === "string";
  const eventId = isNamed ? String(event.eventID) : hash;
  const document: JsonObject = { ...said, "@context": context, eventID: eventId };
  const eventTime = toUtc(String(event.eventTime));
  refuseUnkeepable(document, { pointer, eventTime });
  const body = JSON.stringify(document);
  if (body.length > EVENT_CHARS_MAX) {
    const sentence = `${pointer || "The event"} has ${body.length} characters, and an event may have at most ${EVENT_CHARS_MAX} here: make several events of it.`;
    throw new Problem("document-malformed", sentence, { pointer, rule: "size" });
  }
  return {
    id: random.id(),
    eventId,
    kind: kindOf(event),
    type: String(event.type),
    eventHash: hash,
    eventTime,
    body,
    seed: random.bytes(32),
    lots: lotsOf(event),
    ...{ pointer, isNamed, document },
  };
}

/** What the standard allows and the log or the database could not keep later. */
function refuseUnkeepable(
  event: JsonObject,
  { pointer, eventTime }: Pick<SentEvent, "pointer" | "eventTime">,
): void {
  const fields = fieldsIn(event);
  if (fields > FIELDS_PER_EVENT_MAX) {
    const sentence = `${pointer || "The event"} has ${fields} single values, and an event may have at most ${FIELDS_PER_EVENT_MAX} here: make several events of it.`;
    throw new Problem("document-malformed", sentence, { pointer, rule: "size" });
  }
  const { length } = String(event.eventID);
  if (length > EVENT_ID_CHARS_MAX) {
    const at = `${pointer}/eventID`;
    const sentence = `${at} may have at most ${EVENT_ID_CHARS_MAX} characters, got ${length}`;
    throw new Problem("epcis-invalid", sentence, { pointer: at, rule: "length" });
  }
  if (eventTime.startsWith("0000")) {
    const at = `${pointer}/eventTime`;
    const sentence = `${at} must be in the year 1 or later, got "${event.eventTime}"`;
    throw new Problem("epcis-time-malformed", sentence, { pointer: at, rule: "date-time" });
  }
}

function fieldsIn(value: Json): number {
  const inner = isJsonList(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  return inner.length === 0 ? 1 : inner.reduce<number>((sum, one) => sum + fieldsIn(one), 0);
}

function kindOf(event: JsonObject): EventKind {
  return isJsonObject(event.errorDeclaration) ? "declaration" : "event";
}

/** What is said under one eventID. The texts are made only when somebody speaks a second time: most never do. */
interface Said {
  readonly first: JsonObject;
  readonly by: string;
  /** What the event and its declarations have in common. */
  content?: string;
  readonly statements: Set<string>;
}

/**
 * Leaves out what was said before, in the database or further up in the same document. Throws for an event that says something
 * else than another of its eventID: a declaration repeats the event it withdraws, and only `errorDeclaration` may be new.
 * EPCIS 2.0 §7.4.1.2.
 */
function newAmong(sent: readonly SentEvent[], known: readonly KnownEvent[]): NewEvent[] {
  // Most that comes again comes word for word: then there is nothing to read or to compare.
  const verbatim = new Set(known.map(({ body }) => body));
  const open = sent.filter(({ body }) => !verbatim.has(body));
  const names = new Set(open.map(({ eventId }) => eventId));
  const said = new Map<string, Said>();
  for (const { eventId, body } of known.filter(({ eventId }) => names.has(eventId))) {
    hear(said, { eventId, document: readDocument(body) }, "the event captured before");
  }
  return open.flatMap(({ pointer, isNamed, document, ...event }) => {
    const { eventId } = event;
    const heard = hear(said, { eventId, document }, "another event of this document");
    if (typeof heard === "object") throw changed({ eventId, pointer, isNamed }, heard.by);
    return heard ? [event] : [];
  });
}

/** True for what is new, false for what was said before, and what it contradicts otherwise. */
function hear(
  said: Map<string, Said>,
  { eventId, document }: Pick<SentEvent, "eventId" | "document">,
  by: string,
): boolean | Said {
  const before = said.get(eventId);
  if (before === undefined) {
    said.set(eventId, { first: document, by, statements: new Set() });
    return true;
  }
  before.content ??= contentOf(before.first);
  if (before.statements.size === 0) before.statements.add(statementOf(before.first));
  if (before.content !== contentOf(document)) return before;
  const statement = statementOf(document);
  if (before.statements.has(statement)) return false;
  before.statements.add(statement);
  return true;
}

function contentOf({ errorDeclaration: _, ...content }: JsonObject): string {
  return statementOf(content);
}

/** How many rows of the same names the new events were held against. */
function namesakesOf(events: readonly NewEvent[], known: readonly KnownEvent[]): number {
  const names = new Set(events.map(({ eventId }) => eventId));
  return known.filter(({ eventId }) => names.has(eventId)).length;
}

function changed(
  { eventId, pointer, isNamed }: Pick<SentEvent, "eventId" | "pointer" | "isNamed">,
  than: string,
): Problem {
  const who = pointer || "The event";
  const sentence = isNamed
    ? `${who} has the eventID ${eventId} of ${than}, but says something else. Events do not change: correct one with an error declaration and a new event.`
    : `${who} has no eventID and gets ${eventId}, the hash of what it says. ${capital(than)} has the same hash, but differs in what the hash leaves out (such as certificationInfo, or the order of a list): send it as it was, or with an eventID of its own.`;
  return new Problem("event-changed", sentence, { pointer: `${pointer}/eventID`, rule: "eventID" });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
