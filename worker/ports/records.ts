/** What we set down in the log that is no event. */
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
