/** An EPCIS document comes in: read strictly, checked whole, and kept whole or, where the sender asks for it, as far as it is valid. EPCIS 2.0 §8.2.6. */

import { spentRefusal } from "../core/custody/refusal.ts";
import {
  eventListOf,
  eventListPointer,
  eventsOf,
  type PlacedEvent,
} from "../core/epcis/events-of.ts";
import type { Finding } from "../core/epcis/findings.ts";
import type { MasterDataElement } from "../core/epcis/master-data.ts";
import { validateDocument, validateEnvelope, validateEvent } from "../core/epcis/validate.ts";
import { isJsonObject, type Json, parseJson, valueAt } from "../core/json.ts";
import { pointerTo, stepsOf } from "../core/json-pointer.ts";
import { Problem } from "../core/problem.ts";
import type {
  CaptureBehaviour,
  CaptureError,
  Events,
  LinkSpent,
  Randomness,
  Sequencer,
} from "../ports.ts";
import { checkSignatures, type SignaturePorts } from "./check-signatures.ts";
import { enterLedger, type LedgerPorts, ledgerEvents, ledgerKnown } from "./enter-ledger.ts";
import { namesakesOf, newAmong } from "./new-events.ts";
import { fieldsIn, readEvent, type SentEvent } from "./read-event.ts";
import { readMasterData } from "./read-master-data.ts";

export const EVENTS_PER_CAPTURE_MAX = 1_000;
export const CAPTURE_BYTES_MAX = 4_000_000;
/** Of all events together: each becomes a few rows that questions look at. */
export const VALUES_PER_CAPTURE_MAX = 100_000;
/** Each event is kept with its document's context: what is sent once may be kept a thousand times. */
export const KEPT_CHARS_MAX = 16_000_000;
/** What a job tells of one error: more would not be read. */
const ERROR_CHARS_MAX = 300;
/** Each look but the last found that another capture had stored one of the same events meanwhile. */
const LOOKS_MAX = 20;

export interface CapturePorts extends SignaturePorts, LedgerPorts {
  readonly events: Events;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface CaptureOrder {
  readonly organisation: string;
  readonly text: string;
  /** All or nothing, unless the sender says otherwise. */
  readonly behaviour?: CaptureBehaviour;
  /** A supplier's, by which it comes: spent with the event, or nothing is kept. */
  readonly link?: LinkSpent;
}

export interface Captured {
  readonly captureId: string;
  /** How many events are new, and how many were known already. */
  readonly stored: number;
  readonly known: number;
  /** What was refused while the rest was kept. */
  readonly errors: readonly CaptureError[];
  /** Every event that stands now, in order, by its eventID. */
  readonly eventIds: readonly string[];
}

/**
 * Throws {@link Problem} naming the place and the rule; then nothing of the document is kept. When it is to proceed, only what is
 * wrong with the document as a whole is thrown, and what is wrong with single events is told in `errors`.
 */
export async function captureDocument(
  ports: CapturePorts,
  { organisation, text, behaviour = "rollback", link }: CaptureOrder,
): Promise<Captured> {
  const document = parseJson(text);
  const errors: CaptureError[] = [];
  const refuse = (problem: Problem) => {
    if (behaviour === "rollback") throw problem;
    errors.push(errorOf(problem, document));
  };
  const placed = judge(document, behaviour, refuse);
  const masterData = readMasterData(document);
  const parsed = readAll(placed, { kept: sizeOf(masterData), refuse, random: ports.random });
  const sent = await checkSignatures(ports, parsed, { organisation, refuse });
  const eventIds = [...new Set(sent.map(({ eventId }) => eventId))];
  const read = ledgerEvents(organisation, sent);
  const before = errors.length;
  for (let look = 0; look < LOOKS_MAX; look++) {
    const [known, ledger] = await Promise.all([
      ports.events.known(organisation, eventIds),
      ledgerKnown(ports, organisation, read),
    ]);
    // What an earlier look found changed, this one finds again.
    errors.length = before;
    const { events, entry } = enterLedger({
      ...{ events: newAmong(sent, known, refuse), before: known, read },
      ...{ known: ledger, now: ports.now(), refuse },
    });
    const captureId = ports.random.id();
    const namesakes = namesakesOf(events, known);
    const spent = link && { link };
    const entered = entry && { entry };
    const kept = { captureId, events, namesakes, masterData, behaviour, errors };
    // What another used up meanwhile is found when it is looked at again, and refused with the sum.
    const outcome = await ports.events.store(organisation, { ...kept, ...entered, ...spent });
    if (typeof outcome === "object" && look > 0) throw spentRefusal(outcome);
    if (outcome !== "stored") continue;
    // Also when all was known: the poke of the first time may have been lost.
    await ports.sequencer.poke();
    const changed = errors.length - before;
    const stood = sent.length - events.length - changed;
    return { captureId, stored: events.length, known: stood, errors, eventIds };
  }
  throw new Error("events kept changing under a capture");
}

/** The events that are valid. What is wrong with the document as a whole is thrown, whatever the behaviour. */
function judge(
  document: Json,
  behaviour: CaptureBehaviour,
  refuse: (problem: Problem) => void,
): PlacedEvent[] {
  const list = isJsonObject(document) ? eventListPointer(document) : undefined;
  const entries = isJsonObject(document) && list !== undefined ? eventListOf(document) : [];
  refuseTooMany(entries.length);
  const isEachAlone = behaviour === "proceed" && list !== undefined && isJsonObject(document);
  const problem = problemOf(isEachAlone ? validateEnvelope(document) : validateDocument(document));
  if (problem !== undefined) throw problem;
  const placed = eventsOf(document);
  if (!isEachAlone) return placed;
  const valid = new Set<string>();
  for (const [index, event] of entries.entries()) {
    const pointer = pointerTo(list, index);
    const wrong = problemOf(validateEvent(event, { context: document["@context"], pointer }));
    if (wrong === undefined) valid.add(pointer);
    else refuse(wrong);
  }
  return placed.filter(({ pointer }) => valid.has(pointer));
}

function refuseTooMany(count: number): void {
  if (count <= EVENTS_PER_CAPTURE_MAX) return;
  const sentence = `A document has at most ${EVENTS_PER_CAPTURE_MAX} events, this one ${count}.`;
  throw new Problem("capture-too-many-events", sentence);
}

function problemOf(findings: readonly Finding[]): Problem | undefined {
  const [first] = findings;
  return first && new Problem("epcis-invalid", first.detail, { ...first, findings });
}

interface Reading {
  /** Characters that are to be kept already. */
  readonly kept: number;
  readonly refuse: (problem: Problem) => void;
  readonly random: Randomness;
}

/** What each event comes to is told to `refuse`; what they come to together is thrown. */
function readAll(placed: readonly PlacedEvent[], { kept, refuse, random }: Reading): SentEvent[] {
  const sent: SentEvent[] = [];
  let [values, chars] = [0, kept];
  for (const one of placed) {
    values += fieldsIn(one.event);
    refuseTooLarge(values, VALUES_PER_CAPTURE_MAX, "single values");
    try {
      const event = readEvent(one, random);
      chars += event.body.length;
      sent.push(event);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refuse(error);
    }
    refuseTooLarge(chars, KEPT_CHARS_MAX, "characters, each event with its context");
  }
  return sent;
}

function refuseTooLarge(size: number, most: number, what: string): void {
  if (size <= most) return;
  const sentence = `What is kept of a document has at most ${most} ${what}: send it in several.`;
  throw new Problem("capture-too-large", sentence);
}

function sizeOf(masterData: readonly MasterDataElement[]): number {
  let size = 0;
  for (const { attributes, body } of masterData) {
    size += JSON.stringify(attributes).length + JSON.stringify(body).length;
    refuseTooLarge(
      size,
      KEPT_CHARS_MAX,
      "characters of master data, each element with its context",
    );
  }
  return size;
}

function errorOf(
  { code, message, pointer = "", rule = code }: Problem,
  document: Json,
): CaptureError {
  const eventID = eventIdAt(document, pointer);
  return {
    ...{ code, detail: short(message), pointer: short(pointer), rule },
    ...(eventID !== undefined && { eventID: short(eventID) }),
  };
}

/** Of the event that the place lies in. */
function eventIdAt(document: Json, pointer: string): string | undefined {
  const list = isJsonObject(document) ? eventListPointer(document) : undefined;
  if (list === undefined || !pointer.startsWith(`${list}/`)) return undefined;
  const [index = ""] = stepsOf(pointer.slice(list.length));
  const eventID = valueAt(document, `${list}/${index}/eventID`);
  return typeof eventID === "string" ? eventID : undefined;
}

function short(text: string): string {
  if (text.length <= ERROR_CHARS_MAX) return text;
  return `${text.slice(0, ERROR_CHARS_MAX - 1).toWellFormed()}…`;
}
