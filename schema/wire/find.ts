/** What the console and the API find: lots, events, the graph between lots, tasks, requests. docs/find-and-act.md. */
import type { EventState } from "./passport.ts";

export type LotRole = "input" | "output" | "seen";
export type NoticeKind = "recall" | "hold" | "decommission";

/** A notice that stands on a lot, whoever set it. */
export interface LotNotice {
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly advice?: string;
  /** RFC 3339, in UTC. */
  readonly since: string;
  /** Of the organisation that asks. */
  readonly own: boolean;
  /** Who said it. */
  readonly by: string;
  /** The lot because of which it was said, in canonical form; of one's own notices only. */
  readonly cause?: string;
}

export interface ListedLot {
  /** In canonical form. */
  readonly lot: string;
  readonly material?: string;
  /** RFC 3339, in UTC: of the events that speak of it. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly roles: readonly LotRole[];
  readonly events: number;
  /** As the newest event that says one has it. */
  readonly quantity?: string;
  readonly uom?: string;
  readonly notices: readonly LotNotice[];
}

/** A list's page; with the token the next one is asked for. */
export interface LotPage {
  readonly lots: readonly ListedLot[];
  readonly nextPageToken?: string;
}

export interface ListedEvent {
  readonly eventID: string;
  readonly type: string;
  readonly bizStep?: string;
  readonly process?: string;
  readonly time: string;
  readonly recordTime: string;
  readonly state: EventState;
  /** A later declaration says that it was wrong. */
  readonly voided: boolean;
  readonly lots: readonly MentionedLot[];
  /** There are more lots than are listed. */
  readonly moreLots: boolean;
}

export interface MentionedLot {
  readonly role: LotRole;
  readonly lot: string;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
}

export interface EventListPage {
  readonly events: readonly ListedEvent[];
  readonly nextPageToken?: string;
}

/** A lot in the picture. Of lots that only suppliers spoke of it is not said what they are called there. */
export interface GraphNode {
  /** Within this graph. */
  readonly id: string;
  /** Steps from the lot asked for: upstream below nought, downstream above. */
  readonly depth: number;
  readonly lot?: string;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** Who made it, where that may be said. */
  readonly by?: string;
  readonly own: boolean;
  readonly notice?: NoticeKind;
  /**
   * A blank: what is there is not known here. `not-shared`: a supplier you accepted has not agreed to be shown. `not-recorded`: nobody who
   * shares with you recorded how the lot came to be. `sent-on`: it was sent to somebody, and what became of it there is not shared.
   */
  readonly blank?: "not-shared" | "not-recorded" | "sent-on";
}

/** A step between lots: what went in, what came out. One that leads to a blank says nothing else. */
export interface GraphEdge {
  readonly id: string;
  /** Of one's own events. */
  readonly eventID?: string;
  readonly type?: string;
  readonly bizStep?: string;
  readonly process?: string;
  readonly time?: string;
  readonly own: boolean;
  readonly by?: string;
  readonly from: readonly GraphAmount[];
  readonly to: readonly GraphAmount[];
}

export interface GraphAmount {
  readonly node: string;
  readonly quantity?: string;
  readonly uom?: string;
}

export type GraphDirection = "up" | "down" | "both";

export interface LotGraph {
  /** The node that was asked for. */
  readonly root: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** There is more than a graph holds, or than the depth asked for reaches. */
  readonly more: boolean;
}
