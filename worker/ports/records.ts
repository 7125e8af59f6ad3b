/** What we set down in the log that is no event. */
import type { PlannedLot } from "../../schema/wire/find.ts";
import type { EventState } from "../../schema/wire/passport.ts";
import type { NoticeKind, RecordKind } from "../core/log/record.ts";

/** A record ready to be kept; it waits for its entry from then on. */
export interface NewRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** The document that will be committed, as text. */
  readonly body: string;
  readonly seed: Uint8Array;
}

/** Where a record is on its way; `index` once it is logged. */
export interface RecordStatus {
  readonly state: EventState;
  readonly index?: number;
}

export interface NewNotice {
  readonly record: NewRecord;
  /** The product's path: `/01/09521234543213`. */
  readonly product: string;
  /** `/01/09521234543213/10/LOT7`. */
  readonly anchor: string;
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly advice?: string;
}

export interface ListedNotice extends RecordStatus {
  readonly anchor: string;
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly advice?: string;
  /** RFC 3339, in UTC. */
  readonly since: string;
}

/** `newest` is what was said last at this level, now. */
export type NoticeOutcome =
  | { readonly outcome: "no-product" }
  | { readonly outcome: "set" | "unchanged"; readonly newest?: ListedNotice };

export interface Notices {
  /**
   * Keeps it, if the organisation's product has a page here. `unchanged` when the same stands there already, or nothing does that could
   * be cleared.
   */
  set(organisation: string, notice: NewNotice): Promise<NoticeOutcome>;
  /** Newest first. */
  list(organisation: string, limit: number): Promise<readonly ListedNotice[]>;
}

/** A notice among many. */
export interface Mark {
  readonly record: NewRecord;
  readonly anchor: string;
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly advice?: string;
  /** The lot because of which it is said, in canonical form. */
  readonly cause?: string;
}

export interface Marked {
  readonly set: number;
  /** The same stood there already, or nothing did that could be cleared. */
  readonly unchanged: number;
  /** Anchors whose product has no page of the organisation's. */
  readonly withoutPage: readonly string[];
}

export interface FoundPlan {
  readonly root: PlannedLot & { readonly anchor: string };
  readonly lots: readonly FoundPlan["root"][];
  /** Anchors that bear a notice of the organisation's because of it. */
  readonly marked: readonly string[];
  readonly more: boolean;
}

export interface NoticeMarks {
  /** Undefined where none of the organisation's own events speaks of the lot. */
  plan(
    organisation: string,
    asked: { readonly lot: string; readonly limit: number },
  ): Promise<FoundPlan | undefined>;
  /** All that have a page, in one transaction. */
  set(organisation: string, marks: readonly Mark[]): Promise<Marked>;
}
