/** What of a document is new: events are never changed, and the same one said twice is kept once. EPCIS 2.0 §7.4.1.2. */
import { statementOf } from "../core/epcis/same-statement.ts";
import type { JsonObject } from "../core/json.ts";
import { readDocument } from "../core/log/document.ts";
import { Problem } from "../core/problem.ts";
import type { KnownEvent, NewEvent } from "../ports.ts";
import type { SentEvent } from "./read-event.ts";

/** An event and its declarations: all of them are looked at whenever another comes. */
const STATEMENTS_PER_EVENT_MAX = 101;

/** What is said under one eventID. The texts are made only when somebody speaks a second time: most never do. */
interface Said {
  readonly first: JsonObject;
  readonly by: string;
  /** What the event and its declarations have in common. */
  content?: string;
  readonly statements: Set<string>;
}

/**
 * Leaves out what was said before, in the database or further up in the same document. Refuses an event that says something
 * else than another of its eventID: a declaration repeats the event it withdraws, and only `errorDeclaration` may be new.
 * EPCIS 2.0 §7.4.1.2.
 */
export function newAmong(
  sent: readonly SentEvent[],
  known: readonly KnownEvent[],
  refuse: (problem: Problem) => void,
): NewEvent[] {
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
    if (typeof heard === "object") refuse(changed({ eventId, pointer, isNamed }, heard.by));
    if ((said.get(eventId)?.statements.size ?? 0) > STATEMENTS_PER_EVENT_MAX) {
      refuse(tooOften(eventId, pointer));
      return [];
    }
    return heard === true ? [event] : [];
  });
}

function tooOften(eventId: string, pointer: string): Problem {
  const most = STATEMENTS_PER_EVENT_MAX - 1;
  const sentence = `${pointer || "The event"}: ${eventId} was declared wrong in ${most} different ways, and there may be no more.`;
  return new Problem("epcis-invalid", sentence, { pointer, rule: "size" });
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
export function namesakesOf(events: readonly NewEvent[], known: readonly KnownEvent[]): number {
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
