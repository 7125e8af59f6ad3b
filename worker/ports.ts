/** What the flows need of the world, in the world's words. `db/`, `chain/` and the Durable Object keep these promises. */
import type { EventState } from "../schema/wire/passport.ts";
import type { MasterDataElement } from "./core/epcis/master-data.ts";
import type { LotMention } from "./core/journey/lots.ts";
import type { Disclosure, PlaceResolution } from "./core/journey/projection.ts";
import type { Entry } from "./core/log/entry.ts";
import type { ReadTile, Tile, TileCoordinate } from "./core/log/tiles.ts";
import type { ProblemCode } from "./core/problem.ts";
import type { EventQuery } from "./core/query/event-query.ts";
import type { Term } from "./core/query/term-collector.ts";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Who presents an API key. */
export interface KeyHolder {
  readonly organisation: Organisation;
  readonly revoked: boolean;
  readonly operator: boolean;
}

export interface Keys {
  holderOf(keyHash: Uint8Array): Promise<KeyHolder | undefined>;
}

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
  readonly lots: readonly LotMention[];
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
  /** All or nothing. Answers `conflict` when another capture stored something of the same eventIDs meanwhile. */
  store(organisation: string, capture: CaptureToStore): Promise<"stored" | "conflict">;
  capture(organisation: string, captureId: string): Promise<Capture | undefined>;
  /** Newest first: those before a position. */
  captures(
    organisation: string,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<{ readonly captures: readonly Capture[]; readonly isMore: boolean }>;
  status(organisation: string, eventId: string): Promise<EventStatus | undefined>;
}

/** An event as it is kept: the document that was committed, and when it was. */
export interface KeptEvent {
  readonly body: string;
  readonly recordTime: string;
}

/** Where a page begins: after the event with these sort keys, among those there were when the first page was asked for. */
export interface PageStart {
  readonly after: readonly string[];
  readonly until: number;
}

export interface EventPage {
  readonly events: readonly KeptEvent[];
  /** Where the next page begins; absent on the last. */
  readonly next?: PageStart;
}

/** What stands in the term lists of an organisation's events. */
export interface ValuesQuestion {
  /** Of the terms. */
  readonly names: readonly string[];
  readonly after?: string;
  readonly limit: number;
}

/** Questions about an organisation's own events. Nothing of another's is ever looked at. */
export interface EventQueries {
  /** `too-many` when more match than the question's `maxEventCount`. */
  page(
    organisation: string,
    query: EventQuery,
    page: { readonly start?: PageStart; readonly limit: number },
  ): Promise<EventPage | "too-many">;
  /** The event of this eventID or CBV event hash ID, before its error declarations. */
  named(organisation: string, eventId: string): Promise<readonly KeptEvent[]>;
  /** Different values in order. */
  values(organisation: string, question: ValuesQuestion): Promise<readonly string[]>;
}

export interface MasterData {
  /** What was said about an identifier in normal form: each element as text, with the context it is to be read by. */
  about(organisation: string, identifier: string): Promise<readonly string[]>;
}

/** How long GS1 company prefixes are, as far as an organisation vouches for it. */
export interface CompanyPrefixes {
  vouched(organisation: string, limit: number): Promise<readonly string[]>;
  add(organisation: string, prefix: string): Promise<void>;
  remove(organisation: string, prefix: string): Promise<void>;
}

export interface Product {
  readonly gtin: string;
  readonly name: string;
  readonly description?: string;
}

export interface Products {
  /** Claims the GTIN for the organisation when nobody has it; `claimed` when somebody else has. */
  register(organisation: string, product: Product): Promise<"registered" | "claimed">;
}

/** One side's half of an agreement; what may be shown is the supplier's to say. */
export type Consent =
  | { readonly kind: "supplier" }
  | {
      readonly kind: "customer";
      readonly showName: boolean;
      readonly place: Exclude<PlaceResolution, "exact">;
    };

export interface Consents {
  /** False when there is no such partner. */
  give(organisation: string, partnerSlug: string, consent: Consent): Promise<boolean>;
  withdraw(organisation: string, partnerSlug: string, kind: Consent["kind"]): Promise<void>;
}

/** An event as the journey reads it, before the projection. */
export interface JourneyEvent {
  readonly id: string;
  readonly organisation: Organisation;
  readonly disclosure: Disclosure;
  /** The event's own time in Unix milliseconds, to put steps in order. */
  readonly time: number;
  readonly kind: EventKind;
  readonly eventId: string;
  readonly body: string;
  readonly lots: readonly LotMention[];
  readonly state: EventState;
  readonly index?: number;
  readonly recordedBy?: number;
}

export interface Journey {
  readonly product: Product;
  readonly maker: Organisation;
  /** The product's lots, newest first; only when no lot was asked for. */
  readonly lots: readonly string[];
  readonly events: readonly JourneyEvent[];
  /** Accepted suppliers that have not agreed to be shown. */
  readonly notShared: number;
}

export interface Journeys {
  /** The product of a GTIN and, with a lot, every event upstream of it that its owner may show. */
  upstreamOf(product: LotName): Promise<Journey | undefined>;
  /** The products last touched, each with its newest lot. */
  newest(
    limit: number,
  ): Promise<readonly (LotName & { readonly name: string; readonly maker: string })[]>;
  /** What the public pages that this event is part of show of it; none when it is on no page. */
  disclosuresOf(entryIndex: number): Promise<readonly Disclosure[]>;
}

/** Decoded values, as a person would read them. */
export interface LotName {
  readonly gtin: string;
  readonly lot?: string;
}

/** One leaf as it is kept, with what opens it. */
export interface StoredEntry {
  readonly index: number;
  readonly entry: string;
  readonly leafHash: Uint8Array;
  readonly organisation?: string;
  readonly document?: { readonly body: string; readonly seed: Uint8Array };
  readonly stream?: { readonly seq: string; readonly prev: string };
  /** Of the row that pages and suppliers find the event by, where the entry is an event's. */
  readonly eventId?: string;
}

export interface Checkpoint {
  readonly size: number;
  readonly root: Uint8Array;
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}

/** The contract a log is anchored in, as bundles and policies name it. */
export interface ContractName {
  readonly chainId: number;
  readonly contract: string;
}

export type AnchorStatus = "included" | "final" | "orphaned";

/** A checkpoint as the contract holds it. `time` is the block's, in Unix seconds. */
export interface Anchor {
  readonly size: number;
  readonly prevSize: number;
  readonly time: number;
  readonly hash: string;
  readonly blockNumber: number;
  readonly blockHash: string;
  readonly status: AnchorStatus;
}

export interface LogReader {
  entry(at: { index: number } | { leafHash: Uint8Array }): Promise<StoredEntry | undefined>;
  /** Later corrections and erasures that speak of this entry. */
  entriesTargeting(index: number): Promise<readonly StoredEntry[]>;
  /** The best checkpoint that covers the index: final before included before merely signed, the newest of its kind. */
  checkpointCovering(index: number): Promise<(SignedCheckpoint & { anchor?: Anchor }) | undefined>;
  latest(): Promise<SignedCheckpoint | undefined>;
  checkpointAt(size: number): Promise<Checkpoint | undefined>;
  tiles(coordinates: readonly TileCoordinate[]): Promise<ReadTile>;
}

/** An event or declaration that waits for its entry. */
export interface Waiting {
  readonly id: string;
  readonly organisation: Organisation;
  readonly streamSecret: Uint8Array;
  readonly kind: EventKind;
  readonly eventId: string;
  readonly body: string;
  readonly seed: Uint8Array;
}

/** What an error declaration and the event it speaks of have in common. */
export interface EventName {
  readonly organisation: string;
  readonly eventId: string;
}

/** Where an organisation's stream stands: the next position, and the hash its `#prev` must be. */
export interface StreamHead {
  readonly nextSeq: number;
  readonly prev: string;
}

/** An entry on its way into the log, with what the database keeps beside the leaf. */
export interface NewEntry {
  readonly index: number;
  readonly entry: Entry;
  readonly text: string;
  readonly leafHash: Uint8Array;
  readonly organisation: string;
  readonly eventId?: string;
  /** A document of our own (a stream's opening); an event's is already there. */
  readonly document?: { readonly id: string; readonly body: string; readonly seed: Uint8Array };
  readonly stream: {
    readonly number: number;
    readonly seq?: number;
    readonly prev?: string;
    readonly head: string;
  };
}

/** One round of the sequencer: everything in one transaction. */
export interface Round {
  head(): Promise<Checkpoint | undefined>;
  tiles(coordinates: readonly TileCoordinate[]): Promise<ReadTile>;
  take(limit: number): Promise<readonly Waiting[]>;
  streamHeads(organisations: readonly string[]): Promise<ReadonlyMap<string, StreamHead>>;
  /** For each, the index of the live event's entry, where there is one. */
  targets(wanted: readonly EventName[]): Promise<readonly (number | undefined)[]>;
  append(entries: readonly NewEntry[]): Promise<void>;
  growTiles(tiles: readonly Tile[]): Promise<void>;
  checkpoint(next: Checkpoint & { prevSize: number }): Promise<void>;
}

export interface LogWriter {
  /** The newest head, signed or not. */
  head(): Promise<(Checkpoint & { note?: string }) | undefined>;
  tiles(coordinates: readonly TileCoordinate[]): Promise<ReadTile>;
  /** Entries `from` (inclusive) to `to` (exclusive) that exist, in order, each with its document. */
  entries(from: number, to: number): Promise<readonly StoredEntry[]>;
  /** The leaf inputs alone, in order. */
  leaves(from: number, to: number): Promise<readonly string[]>;
  round<T>(work: (round: Round) => Promise<T>): Promise<T>;
  keepNote(size: number, note: string): Promise<void>;
}

/** The sequencer's own memory, which a restored database does not rewind. */
export interface HeadMemory {
  read(): Promise<Checkpoint | undefined>;
  write(head: Checkpoint): Promise<void>;
  /** How many entries the public copies cover. */
  published(): Promise<number>;
  setPublished(size: number): Promise<void>;
}

/** Where tiles, entry bundles and the checkpoint are published for anyone to mirror. */
export interface Publisher {
  /** What stands under a path as text; undefined when nothing does. */
  get(path: string): Promise<string | undefined>;
  put(path: string, content: Uint8Array | string): Promise<void>;
}

/** Called when there is something to log; returns before it is. */
export interface Sequencer {
  poke(): Promise<void>;
}

export interface SequencerStatus {
  readonly size: number;
  readonly published: number;
  /** The size up to which everything is final on the chain that was asked about. */
  readonly settled: number;
  readonly fault?: string;
  /** What kept the sender from anchoring when it last ran. */
  readonly senderFault?: string;
}

/** The Durable Object, as those who run it see it. */
export interface LogKeeper extends Sequencer {
  /** What the cron asks; touches nothing but the object's own storage. `chain` names contract and log. */
  wake(chain: string): Promise<SequencerStatus>;
  status(chain: string): Promise<SequencerStatus>;
  settle(chain: string, size: number): Promise<void>;
  /** Remembers why the sender failed; undefined when it did not. */
  senderSaid(fault: string | undefined): Promise<void>;
}

export interface Attempt {
  readonly nonce: number;
  readonly attempt: number;
  readonly size: number;
  readonly prevSize: number;
  readonly raw: string;
  readonly hash: string;
  readonly maxFee: bigint;
  readonly tip: bigint;
  readonly sentAtBlock: number;
}

export interface Anchors {
  /** Attempts that may still matter: those whose nonce is not in a block, and those not behind a final anchor. */
  attempts(usedNonces: number): Promise<readonly Attempt[]>;
  /** Stores an attempt, once: false when another sender took this (nonce, attempt). */
  insertAttempt(attempt: Attempt): Promise<boolean>;
  anchors(): Promise<readonly Anchor[]>;
  /** A final anchor is kept as it is. */
  keepAnchor(anchor: Anchor): Promise<void>;
}

export interface Fees {
  readonly maxFee: bigint;
  readonly tip: bigint;
}

export interface Receipt {
  readonly succeeded: boolean;
  readonly blockNumber: number;
  readonly blockHash: string;
  /** What the contract said in it, when it anchored something of this log. */
  readonly anchored?: {
    readonly size: number;
    readonly prevSize: number;
    readonly time: number;
    readonly root: Uint8Array;
  };
}

/** The contract and the chain below it. Every answer may be late, lost or taken back. */
export interface Ledger {
  head(): Promise<Checkpoint & { readonly isSealed: boolean }>;
  /** How many transactions of ours are in blocks: the next nonce that is free. */
  usedNonces(): Promise<number>;
  blockNumber(): Promise<number>;
  finalizedBlock(): Promise<number>;
  blockHash(number: number): Promise<string | undefined>;
  receipt(hash: string): Promise<Receipt | undefined>;
  /** The newest event with which the contract anchored this size, whoever sent it. */
  anchorOf(size: number): Promise<(Receipt & { readonly hash: string }) | undefined>;
  fees(): Promise<Fees>;
  sign(
    anchoring: Checkpoint & { proof: readonly Uint8Array[]; nonce: number; fees: Fees },
  ): Promise<{ raw: string; hash: string }>;
  /** Hands the transaction to every RPC. "Already known" and "nonce too low" are no errors. */
  broadcast(raw: string): Promise<void>;
}

/** Bytes nobody can guess, and names that never repeat. */
export interface Randomness {
  bytes(length: number): Uint8Array;
  id(): string;
}

export type Clock = () => number;

export type { ReadTile } from "./core/log/tiles.ts";
