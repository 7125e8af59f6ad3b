/** One sent event, as it will be committed and found again. docs/log-format.md §1. */
import { prefixesOf } from "../core/epcis/context.ts";
import { eventHash } from "../core/epcis/event-hash.ts";
import type { PlacedEvent } from "../core/epcis/events-of.ts";
import { toUtc } from "../core/epcis/time.ts";
import { lotFactsOf } from "../core/journey/lot-facts.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../core/json.ts";
import { FIELDS_MAX } from "../core/log/commitment.ts";
import { Problem } from "../core/problem.ts";
import { termsOf } from "../core/query/terms.ts";
import type { EventKind, NewEvent, Randomness } from "../ports.ts";

/** The log adds `#seq` and `#prev` to an event's own fields. docs/log-format.md §1.1. */
export const FIELDS_PER_EVENT_MAX = FIELDS_MAX - 2;
/** One event as text: with its salts it must still fit into one proof bundle, and a round of them into the sequencer's memory. */
export const EVENT_CHARS_MAX = 131_072;
/** The longest text the database can look up. */
export const EVENT_ID_CHARS_MAX = 1_000;

export type SentEvent = NewEvent & {
  readonly pointer: string;
  readonly isNamed: boolean;
  readonly document: JsonObject;
};

/** The event as it will be committed: its effective context, its eventID, no recordTime. docs/log-format.md §1. */
export function readEvent({ event, context, pointer }: PlacedEvent, random: Randomness): SentEvent {
  const { recordTime: _, ...said } = event;
  const eventTime = refuseUnkeepable({ eventID: "", ...said, "@context": context }, pointer);
  const hash = eventHash(event, context).hashId;
  const isNamed = typeof event.eventID === "string";
  const eventId = isNamed ? String(event.eventID) : hash;
  const document: JsonObject = { ...said, "@context": context, eventID: eventId };
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
    lots: lotFactsOf(event, prefixesOf(context)),
    terms: termsOf(event, context),
    ...{ pointer, isNamed, document },
  };
}

/** What the standard allows and the log or the database could not keep later. Gives the time of the event in UTC. */
function refuseUnkeepable(event: JsonObject, pointer: string): string {
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
  const eventTime = toUtc(String(event.eventTime));
  // PostgreSQL has no year 0.
  if (/^(?!0000)[0-9]{4,6}-/.test(eventTime)) return eventTime;
  const at = `${pointer}/eventTime`;
  const sentence = `${at} must be in the year 1 or later, got "${event.eventTime}"`;
  throw new Problem("epcis-time-malformed", sentence, { pointer: at, rule: "date-time" });
}

/** Values that are no list and no object, and lists and objects that are empty. */
export function fieldsIn(value: Json): number {
  const inner = isJsonList(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  return inner.length === 0 ? 1 : inner.reduce<number>((sum, one) => sum + fieldsIn(one), 0);
}

function kindOf(event: JsonObject): EventKind {
  return isJsonObject(event.errorDeclaration) ? "declaration" : "event";
}
