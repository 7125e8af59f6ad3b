/** What is asked about an organisation's own events and master data. */
import type { EventQuery } from "../core/query/event-query.ts";

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
