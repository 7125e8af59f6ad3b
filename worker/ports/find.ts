/** Finding what an organisation's own events speak of, and what its suppliers share with it. docs/find-and-act.md. */
import type { GraphDirection, ListedEvent, ListedLot } from "../../schema/wire/find.ts";
import type { Walked } from "../core/find/lot-graph.ts";
import type { EventQuestion, LotQuestion } from "../core/find/questions.ts";
import type { Traced } from "../core/find/report.ts";

/** Where a page begins, among those there were when the first page was asked for. */
export interface ListStart {
  readonly after: readonly string[];
  readonly until: number;
}

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly next?: ListStart;
}

export interface ListAsked<Q> {
  readonly question: Q;
  readonly start?: ListStart;
  readonly limit: number;
}

export interface GraphQuestion {
  /** In canonical form. */
  readonly lot: string;
  readonly direction: GraphDirection;
  readonly depth: number;
}

export interface Find {
  /** Those seen last come first. */
  lots(organisation: string, asked: ListAsked<LotQuestion>): Promise<ListPage<ListedLot>>;
  events(organisation: string, asked: ListAsked<EventQuestion>): Promise<ListPage<ListedEvent>>;
  /** Undefined where none of the organisation's own events speaks of the lot. */
  walk(organisation: string, asked: GraphQuestion): Promise<Walked | undefined>;
  /** The same: the way over own events alone, with all that came and left on it. */
  trace(organisation: string, lot: string): Promise<Traced | undefined>;
}
