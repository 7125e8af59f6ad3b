/**
 * Every document of the corpus that the ratified schema takes is captured by an organisation of its own and read back, whole and by
 * each of its own identifiers, in every form. It must say what it said, and hash to what it hashed to.
 */
import { eventHash } from "../../worker/core/epcis/event-hash.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { meaningOf } from "../core/epcis/meaning.ts";
import type { TestStack } from "../support/stack.ts";
import { CONTRADICTORY, contradictoryRows } from "./contradictory.ts";
import { meaning } from "./meaning.ts";
import {
  ask,
  asking,
  EPCIS,
  type Heard,
  membersOf,
  notTaken,
  type Partner,
  partner,
  send,
} from "./partner.ts";
import { withoutContradictions } from "./parts.ts";
import type { Row } from "./row.ts";
import { judged, setAside } from "./rows.ts";
import { eventsOfDocument, eventsOfText, type SaidEvent, schemaValidDocuments } from "./sent.ts";
import { AS_CAPTURED_VIEW, formFault, VIEWS, type View } from "./views.ts";

export async function roundTrips(stack: TestStack): Promise<Row[]> {
  const documents = schemaValidDocuments();
  const parts = documents
    .filter(({ path }) => CONTRADICTORY.includes(path))
    .flatMap(({ path, text }) =>
      withoutContradictions(text).map((part, n) => ({
        path: `${path}, part ${n + 1}`,
        text: part,
      })),
    );
  const rows = await judged(
    [...documents, ...parts],
    ({ path }) => path,
    ({ text }, n) => tripFault(stack, `document-${n}`, text),
  );
  return setAside(rows, contradictoryRows);
}

/** One event as it was sent, under the eventID it has or got. */
interface Kept extends SaidEvent {
  readonly eventId: string;
  readonly hashId: string;
}

interface Trip {
  readonly from: Partner;
  readonly events: readonly Kept[];
  readonly knowsUrns: boolean;
}

async function tripFault(
  stack: TestStack,
  slug: string,
  text: string,
): Promise<string | undefined> {
  const from = await partner(stack, slug);
  const refusal = await notTaken(from, await send(from, text));
  if (refusal !== undefined) return refusal;
  const events = keptOf(eventsOfText(text));
  const trip = { from, events, knowsUrns: /"urn:epc:/.test(text) };
  for (const part of [wholeFault, eventIdFault, identifierFault]) {
    const fault = await part(trip);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What is said twice is kept once. */
function keptOf(sent: readonly SaidEvent[]): Kept[] {
  const kept = new Map<string, Kept>();
  for (const { event, contexts } of sent) {
    const { hashId } = eventHash(event, contexts);
    const eventId = typeof event.eventID === "string" ? event.eventID : hashId;
    const one = { event: { ...event, eventID: eventId }, contexts, eventId, hashId };
    kept.set(meaning(one, "to the letter"), one);
  }
  return [...kept.values()];
}

async function wholeFault(trip: Trip): Promise<string | undefined> {
  for (const view of VIEWS) {
    const answer = await inView(trip.from, asking({ perPage: 1_000 }), view);
    const fault = sameFault(trip, view, { answer, expected: trip.events });
    if (fault !== undefined) return `all events: ${fault}`;
  }
  return undefined;
}

async function eventIdFault(trip: Trip): Promise<string | undefined> {
  for (const eventId of new Set(trip.events.map((one) => one.eventId))) {
    const expected = trip.events.filter((one) => one.eventId === eventId);
    const found = await inView(trip.from, asking({ EQ_eventID: eventId }), AS_CAPTURED_VIEW);
    const fault = sameFault(trip, AS_CAPTURED_VIEW, { answer: found, expected });
    if (fault !== undefined) return `EQ_eventID=${eventId}: ${fault}`;
    for (const view of VIEWS) {
      const path = `${EPCIS}/events/${encodeURIComponent(eventId)}`;
      const answer = await inView(trip.from, path, view);
      const other = sameFault(trip, view, { answer, expected });
      if (other !== undefined) return `/events/${eventId}: ${other}`;
    }
  }
  return undefined;
}

const EPC_LISTS = ["epcList", "childEPCs", "inputEPCList", "outputEPCList", "parentID"];
const QUANTITY_LISTS = [
  ...["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"],
];
const PARAMETERS = { MATCH_anyEPC: epcsOf, MATCH_anyEPCClass: classesOf };

async function identifierFault(trip: Trip): Promise<string | undefined> {
  for (const [parameter, namesOf] of Object.entries(PARAMETERS)) {
    for (const name of new Set(trip.events.flatMap(({ event }) => namesOf(event)))) {
      const normal = canonicalIdentifier(name);
      const expected = trip.events.filter(({ event }) =>
        namesOf(event).map(canonicalIdentifier).includes(normal),
      );
      const question = asking({ [parameter]: name, perPage: 1_000 });
      const answer = await inView(trip.from, question, AS_CAPTURED_VIEW);
      // A pattern finds what fits it beside what is called like it.
      const isPattern = name.startsWith("urn:epc:idpat:");
      const fault = sameFault(trip, AS_CAPTURED_VIEW, { answer, expected, orMore: isPattern });
      if (fault !== undefined) return `${parameter}=${name}: ${fault}`;
    }
  }
  return undefined;
}

function epcsOf(event: JsonObject): string[] {
  return EPC_LISTS.flatMap((list) => textsIn(event[list]));
}

function classesOf(event: JsonObject): string[] {
  return QUANTITY_LISTS.flatMap((list) => {
    const elements = Array.isArray(event[list]) ? (event[list] as readonly Json[]) : [];
    return elements.flatMap((element) => textsIn(membersOf(element).epcClass));
  });
}

function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function inView(from: Partner, path: string, { headers }: View): Promise<Heard> {
  return ask(from, path, { headers });
}

interface Comparison {
  readonly answer: Heard;
  readonly expected: readonly Kept[];
  readonly orMore?: boolean;
}

/** Exactly the events that were expected, saying the same, in a form they may have, hashing to the same, and with a recordTime. */
function sameFault(
  { knowsUrns }: Trip,
  view: View,
  { answer, expected, orMore = false }: Comparison,
): string | undefined {
  if (answer.status !== 200) return `${view.name}: ${answer.status} ${answer.text}`;
  const got = new Map(
    eventsOfDocument(answer.json).map((one) => [meaning(one, view.strictness), one]),
  );
  for (const one of expected) {
    const said = meaning(one, view.strictness);
    const back = got.get(said);
    if (back === undefined) return `${view.name}: not found is ${said}, found ${[...got.keys()]}`;
    got.delete(said);
    if (view.isVerbatim && houseMeaning(one) !== houseMeaning(back))
      return `${view.name}: means ${houseMeaning(back)}, sent ${houseMeaning(one)}`;
    const fault = formFault(view, one.event, back.event, { knowsUrns });
    if (fault !== undefined) return `${view.name}: ${fault}`;
    const { hashId } = eventHash(back.event, back.contexts);
    if (hashId !== one.hashId) return `${view.name}: hashes to ${hashId}, sent ${one.hashId}`;
    if (!(Date.parse(String(back.event.recordTime)) > Date.parse("2026-01-01")))
      return `${view.name}: recordTime is ${back.event.recordTime}`;
  }
  return orMore || got.size === 0 ? undefined : `${view.name}: too many, ${[...got.keys()]}`;
}

/** A second opinion, by the reading that our own unit tests use. */
const houseMeaning = ({ event, contexts }: SaidEvent) => meaningOf(event, contexts);
