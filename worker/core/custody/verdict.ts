/** What a rule finds: a closed list of reasons with the arithmetic as data, so that any language can tell it and a test can read it. */
import type { Decimal } from "../decimal.ts";
import { writeDecimal } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import type { UnitKind } from "../steps/units.ts";
import { shownIn } from "./measure.ts";
import { cutOff, type Ratio } from "./ratio.ts";

export const RULE_IDS = [
  ...(["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I10", "I11", "I12", "I13"] as const),
  ...(["I14", "I15"] as const),
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** The gravest last. Unresolved: something is not known (yet); it is shown as a gap and never refused. */
export const OUTCOMES = ["pass", "unresolved", "flag", "reject"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Reason =
  | "within-stock"
  | "over-stock"
  | "used-before-known"
  | "here-already"
  | "lot-unknown"
  | "amount-unknown"
  | "balanced"
  | "more-out-than-in"
  | "not-accounted-for"
  | "losses-not-recorded"
  | "gain-not-allowed"
  | "yield-usual"
  | "yield-low"
  | "yield-high"
  | "yield-over"
  | "certified-within"
  | "certified-over"
  | "one-source"
  | "several-sources"
  | "all-certified"
  | "not-all-certified"
  | "model-weaker"
  | "share-within"
  | "share-over"
  | "share-not-whole"
  | "model-not-allowed"
  | "account-covers"
  | "account-overdrawn"
  | "account-elsewhere"
  | "account-unlike"
  | "account-period"
  | "account-unknown"
  | "account-over-use"
  | "transfer-confirmed"
  | "transfer-less"
  | "transfer-disputed"
  | "transfer-silent"
  | "transfer-unconfirmed"
  | "transfer-unknown"
  | "in-time"
  | "used-before-made"
  | "in-the-future"
  | "circle"
  | "too-many-events"
  | "labels-within"
  | "labels-over"
  | "count-fits"
  | "count-adjusted"
  | "count-without-reason"
  | "count-far-off"
  | "count-overtaken"
  | "count-with-claim"
  | "recycled-fits"
  | "lot-number-taken"
  | "not-diverted"
  | "same-process"
  | "not-collected"
  | "allocation-one"
  | "allocation-mixed"
  | "allocation-without-worth"
  | "claim-supported"
  | "claim-over"
  | "claim-open"
  | "claim-model";

export type Label =
  | "stock"
  | "used"
  | "wanted"
  | "over"
  | "left"
  | "input"
  | "in"
  | "out"
  | "gain"
  | "output"
  | "loss"
  | "difference"
  | "tolerance"
  | "yield"
  | "min"
  | "typical"
  | "max"
  | "margin"
  | "certified"
  | "counted"
  | "cap"
  | "claimed"
  | "share"
  | "sources"
  | "model"
  | "credit"
  | "debit"
  | "expired"
  | "balance"
  | "months"
  | "sent"
  | "accepted"
  | "returned"
  | "days"
  | "made-at"
  | "used-at"
  | "now"
  | "net"
  | "issued"
  | "book"
  | "missing"
  | "limit";

/** A decimal with a UN/ECE Recommendation 20 unit (`P1` are hundredths), or bare: a ratio, a number of things. Text for times and words. */
export interface Value {
  readonly value: string;
  readonly unit?: string;
}

export interface Term extends Value {
  readonly label: Label;
  /** Which lot, material, kind of loss or model. */
  readonly of?: string;
}

export interface Verdict {
  /** `claim` is what is said to the public, over the whole graph. */
  readonly rule: RuleId | "claim";
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** The lot, where the rule is about one; otherwise the event or account. */
  readonly subject: string;
  readonly arithmetic: readonly Term[];
}

export const PERCENT = "P1";

export const gravest = (verdicts: readonly Verdict[]): Outcome =>
  verdicts.reduce<Outcome>(
    (worst, { outcome }) => (OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(worst) ? outcome : worst),
    "pass",
  );

/** The one place that decides whether a finding refuses: only under a process profile or a certified account. */
export function settled(verdict: Verdict, isStrict: boolean): Verdict {
  return verdict.outcome === "reject" && !isStrict ? { ...verdict, outcome: "flag" } : verdict;
}

export function term(label: Label, value: Value | string | number, of?: string): Term {
  const said = typeof value === "object" ? value : { value: String(value) };
  return { label, ...said, ...(of !== undefined && { of }) };
}

/** In `uom` where a decimal says it exactly. */
export function weight(value: Decimal, kind: UnitKind, uom: string): Value {
  const { quantity, uom: unit } = shownIn({ kind, value }, uom);
  return { value: quantity, unit };
}

export const amountValue = ({ quantity, uom }: Amount): Value => ({ value: quantity, unit: uom });

/** To four digits behind the point, cut off. */
export const ratioValue = (one: Ratio): Value => ({ value: writeDecimal(cutOff(one, 4)) });

/** To one digit behind the point, cut off: `77.6`. */
export const percentValue = (one: Ratio): Value => {
  const { units, scale } = cutOff(one, 3);
  return { value: writeDecimal({ units, scale: scale - 2 }), unit: PERCENT };
};
