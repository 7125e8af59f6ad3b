/** The log as it is read and written. */
import type { Entry } from "../core/log/entry.ts";
import type { ReadTile, Tile, TileCoordinate } from "../core/log/tiles.ts";
import type { Anchor } from "./chain.ts";
import type { Checkpoint, SignedCheckpoint } from "./checkpoint.ts";
import type { EventKind } from "./events.ts";
import type { Organisation } from "./parties.ts";

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

interface WaitingDocument {
  readonly id: string;
  readonly organisation: Organisation;
  readonly streamSecret: Uint8Array;
  readonly body: string;
  readonly seed: Uint8Array;
}
export type WaitingEvent = WaitingDocument & {
  readonly kind: EventKind;
  readonly eventId: string;
};
/** A document that waits for its entry: an event's, a declaration's, a record of ours, or a phone's key. */
export type Waiting = WaitingEvent | (WaitingDocument & { readonly kind: "record" | "key" });

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
  /** Of a record of ours or a phone's key; its document is already there, as an event's is. */
  readonly documentId?: string;
  /** A document that comes into being with its entry: a stream's opening. */
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
