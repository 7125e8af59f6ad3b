/** What the console and the API find: lots, events, the graph between lots, tasks, requests. docs/find-and-act.md. */

import type { ClaimTold } from "./claims.ts";
import type { Finding } from "./findings.ts";
import type { LotRole, MentionedLot, TaskEvent } from "./mentioned.ts";
import type { EventState } from "./passport.ts";
import type { QuestionTold } from "./questions.ts";
import type { TransferState, TransferTold } from "./transfers.ts";

export type { LotRole, MentionedLot, TaskEvent };
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
  /** Who said it, where that may be told. */
  readonly by?: string;
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
  /** Its product has a public page here, whosever it is. */
  readonly hasPage: boolean;
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
  /** Lots that went in, or came out, and lie on no way to or from the lot asked for. */
  readonly otherFrom?: number;
  readonly otherTo?: number;
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

export interface Party {
  readonly slug: string;
  readonly name: string;
}

/** A maker asks a supplier for evidence. It is open until it is answered, and stays in sight until who asked closes it. */
export interface EvidenceRequest {
  readonly id: string;
  /** Who asks, and who is asked. */
  readonly from: Party;
  readonly to: Party;
  readonly wanted: string;
  /** The lot, in canonical form, or the event it is about. */
  readonly about?: string;
  /** A day, which ends at midnight UTC. */
  readonly dueOn: string;
  readonly createdAt: string;
  readonly state: "open" | "answered" | "closed";
  readonly overdue: boolean;
  readonly answer?: string;
  readonly answeredAt?: string;
  readonly file?: { readonly id: string; readonly name: string };
}

export interface EvidenceRequests {
  readonly made: readonly EvidenceRequest[];
  readonly received: readonly EvidenceRequest[];
}

/**
 * Something that needs somebody; derived from what stands, and gone when it is done. `recalled`: a notice stands on a lot one used or, made
 * upstream of it, in it; `unmarked` of one's own lots made from it, that have a page, bear no notice because of it.
 */
export type Task =
  | {
      /** `unresolved`: a lot is not known yet; it goes by itself when the lot comes. */
      readonly kind: "finding" | "unresolved";
      readonly finding: Finding;
    }
  | {
      readonly kind: "answer-request" | "request-late" | "request-answered";
      readonly request: EvidenceRequest;
    }
  | { readonly kind: "answer-question"; readonly question: QuestionTold }
  | {
      /** Sent to one, and not answered. */
      readonly kind: "answer-transfer";
      readonly transfer: TransferTold;
    }
  | {
      readonly kind: "disputed";
      readonly event: TaskEvent;
      readonly by: string;
      readonly reason?: string;
      readonly since: string;
    }
  | {
      readonly kind: "dispatch-missing" | "receipt-missing" | "quantity-missing";
      readonly event: TaskEvent;
    }
  | {
      readonly kind: "recalled";
      /** The lot of it that one knows. */
      readonly lot: string;
      readonly material?: string;
      /** The notice stands on another lot that this one was made from. */
      readonly upstream: boolean;
      readonly notice: LotNotice;
      readonly downstream: number;
      readonly unmarked: number;
    };

export interface Tasks {
  /** The gravest first. */
  readonly tasks: readonly Task[];
  /** There are more of some kind than are listed. */
  readonly more: boolean;
}

/** One step back or one step forward: a lot that came from, or went to, somebody; or that this is not known. */
export interface ReportLine {
  readonly lot: string;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  readonly time?: string;
  readonly eventID?: string;
  /** As the event names them. */
  readonly partner?: { readonly name?: string; readonly id?: string };
  /**
   * `own-origin`: it began here. `partner-unknown`: the event does not say who. `not-received`: nobody here recorded how it came.
   * `not-sent`: nobody here recorded that it left. `consumers`: it was sold to whoever eats or uses it.
   */
  readonly note?: "own-origin" | "partner-unknown" | "not-received" | "not-sent" | "consumers";
  /** What became of the shipment: of one that left, or of what a receipt answers. Absent where nobody here recorded that it was sent. */
  readonly state?: TransferState;
  /** Beyond what two scales differ by. */
  readonly difference?: "less" | "more";
}

/** What the organisation says, or said, of the lot in public, as it is on the day of the report. */
export interface ReportClaim {
  readonly text: string;
  readonly language: string;
  readonly state: "published" | "withdrawn";
  readonly grade: ClaimTold["grade"];
  readonly withdrawnFor?: string;
  /** When it last changed, in UTC. */
  readonly updatedAt: string;
}

/** Regulation (EC) 178/2002, Article 18: from whom one has what a lot is made of, and to whom the lot and what is made of it went. */
export interface TraceReport {
  readonly organisation: string;
  readonly lot: string;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** When it was asked for, in UTC. */
  readonly asOf: string;
  readonly from: readonly ReportLine[];
  readonly to: readonly ReportLine[];
  readonly claims: readonly ReportClaim[];
  /** There is more than a report holds. */
  readonly more: boolean;
}

/** A lot that a recall reaches: the one it is set on, and each that was made of it here. */
export interface PlannedLot {
  readonly lot: string;
  /** Steps from the lot it is about. */
  readonly depth: number;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** Its product has a page of one's own, on which a notice can stand. */
  readonly hasPage: boolean;
  /** Some of it left already. */
  readonly isSent: boolean;
  readonly notices: readonly LotNotice[];
}

export interface RecallPlan {
  readonly root: PlannedLot;
  /** What was made of it here, the nearest first. */
  readonly lots: readonly PlannedLot[];
  /** Everybody to whom some of these lots left, as one's own events say, the oldest first. */
  readonly receivers: readonly ReportLine[];
  /** How many lots bear a notice of one's own because of it. */
  readonly marked: number;
  /** There are more than one call reaches: the same call again goes on. */
  readonly more: boolean;
}

export interface RecallDone {
  /** Notices that were set, cleared, or changed just now. */
  readonly set: number;
  /** Lots where the same stood already, or nothing that could be cleared. */
  readonly unchanged: number;
  /** Lots on whose product no notice can stand: it has no page here. */
  readonly withoutPage: readonly string[];
  readonly more: boolean;
}
