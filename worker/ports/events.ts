/** What suppliers say: captured, kept, and how far it is on its way. */
import type { EventState } from "../../schema/wire/passport.ts";
import type { KeptLedger } from "../core/custody/kept-event.ts";
import type { MasterDataElement } from "../core/epcis/master-data.ts";
import type { LotFact } from "../core/journey/lot-facts.ts";
import type { ProblemCode } from "../core/problem.ts";
import type { Term } from "../core/query/term-collector.ts";
import type { LedgerEntry, Spent } from "./custody.ts";
import type { LinkSpent } from "./supplier-links.ts";

export type EventKind = "event" | "declaration";

/** An event ready to be kept: checked, named, with everything that is looked up later. */
export interface NewEvent {
  readonly id: string;
  readonly eventId: string;
  readonly kind: EventKind;
  readonly type: string;
  readonly eventHash: string;
  readonly eventTime: string;
  /** The document that will be committed, as text. */
  readonly body: string;
  readonly seed: Uint8Array;
  readonly lots: readonly LotFact[];
  /** Where it has to do with lots. */
  readonly ledger?: KeptLedger;
  /** What questions find it by. */
  readonly terms: readonly Term[];
}

export interface KnownEvent {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly body: string;
}

export interface CaptureToStore {
  readonly captureId: string;
  readonly events: readonly NewEvent[];
  /** How many known events and declarations share an eventID with one of these. */
  readonly namesakes: number;
  readonly masterData: readonly MasterDataElement[];
  readonly behaviour: CaptureBehaviour;
  /** What was refused while the rest was kept. */
  readonly errors: readonly CaptureError[];
  /** What it changes in the ledger of lots. */
  readonly entry?: LedgerEntry;
  /** By which it came; it is spent with the first event. */
  readonly link?: LinkSpent;
}

/** EPCIS 2.0 §8.2.6: all or nothing, or whatever is valid. */
export type CaptureBehaviour = "rollback" | "proceed";

export interface CaptureError {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly pointer: string;
  readonly rule: string;
  /** Of the event, where it has one. */
  readonly eventID?: string;
}

export interface Capture {
  readonly id: string;
  readonly position: number;
  readonly createdAt: string;
  readonly behaviour: CaptureBehaviour;
  readonly errors: readonly CaptureError[];
}

/** Where an event is on its way; `index` and what follows once it is logged. */
export interface EventStatus {
  readonly state: EventState;
  readonly eventHash: string;
  readonly index?: number;
  readonly leafHash?: Uint8Array;
  /** Of an event: where its error declarations are on theirs, in the order they came. */
  readonly corrections?: readonly EventStatus[];
}

export interface Events {
  known(organisation: string, eventIds: readonly string[]): Promise<KnownEvent[]>;
  /** All or nothing. Answers `conflict` when another capture stored something of the same eventIDs meanwhile, what is missing when one used up a lot. */
  store(organisation: string, capture: CaptureToStore): Promise<"stored" | "conflict" | Spent>;
  capture(organisation: string, captureId: string): Promise<Capture | undefined>;
  /** Newest first: those before a position. */
  captures(
    organisation: string,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<{ readonly captures: readonly Capture[]; readonly isMore: boolean }>;
  status(organisation: string, eventId: string): Promise<EventStatus | undefined>;
  /** Of those that were captured, by eventID; the event's where there are declarations beside it. */
  statuses(
    organisation: string,
    eventIds: readonly string[],
  ): Promise<ReadonlyMap<string, EventStatus>>;
}
