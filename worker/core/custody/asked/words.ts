/** What the ledger asks about, in words. One file of the same members for each language; English has its sentences in words-en.ts. */
import type { Label, Reason, RuleId } from "../verdict.ts";

/** Reasons for which nothing is asked, or that no event is kept with. */
type Unasked =
  | "within-stock"
  | "balanced"
  | "yield-usual"
  | "certified-within"
  | "one-source"
  | "all-certified"
  | "share-within"
  | "account-covers"
  | "transfer-confirmed"
  | "transfer-silent"
  | "transfer-unknown"
  | "in-time"
  | "labels-within"
  | "count-fits"
  | "count-adjusted"
  | "recycled-fits"
  | "allocation-one"
  | "claim-supported"
  | "claim-over"
  | "claim-open"
  | "claim-model";
export type AskedReason = Exclude<Reason, Unasked>;

/** The first term with that label as it is read, or what it is of. */
export type Say = (label: Label) => string;

export interface AskedWords {
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly labels: Readonly<Record<Label, string>>;
  readonly sentences: Readonly<Record<AskedReason, (say: Say, of: Say) => string>>;
}
