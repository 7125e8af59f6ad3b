/** I10: what one side sent is what the other accepted. The sender's certified quantity leaves with the goods; the receiver has it when it accepts, and no more of it. */
import { compare, type Decimal, minus, plus, readDecimal, sumOf, times, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { between, DAY_MS } from "./calendar.ts";
import { amountOf, type DeclaredFactor } from "./measure.ts";
import { type Outcome, type Reason, term, type Verdict, weight } from "./verdict.ts";
import { total, weighed } from "./weighing.ts";

export interface Transfer {
  /** The lot, or whatever both sides call it. */
  readonly id: string;
  readonly material?: string;
  readonly net?: Amount;
  readonly sent: Amount;
  readonly sentAt: string;
  /** What the receiver said, as often as it said something. */
  readonly answers: readonly {
    readonly kind: "accepted" | "returned" | "lost";
    readonly amount: Amount;
  }[];
}

/** Two scales. */
export const TRANSFER_TOLERANCE = "0.005";
export const UNCONFIRMED_AFTER_DAYS = 30;

export type TransferStatus = "confirmed" | "disputed" | "silent" | "unconfirmed";

export interface Matched {
  readonly status: TransferStatus | "unknown";
  /** Beyond what two scales differ by. */
  readonly difference?: "less" | "more";
  /** What the receiver's books may hold of it: never more than was sent. */
  readonly credited?: Amount;
  /** What goes back to the sender. */
  readonly recredited?: Amount;
  readonly verdict: Verdict;
}

export function matchTransfer(
  transfer: Transfer,
  { now, factors = [] }: { readonly now: string; readonly factors?: readonly DeclaredFactor[] },
): Matched {
  const { id, sent, net, answers, material } = transfer;
  const on = { ...(net && { net }), ...(material && { material }) };
  const whole = amountOf({ amount: sent, ...on });
  const sum = (kind: string) =>
    whole &&
    total(
      answers
        .filter((one) => one.kind === kind)
        .map(({ amount }) => weighed({ amount, ...on }, whole.kind, factors)),
    );
  const [accepted, returned, lost] = [sum("accepted"), sum("returned"), sum("lost")];
  if (!whole || !accepted || !returned || !lost)
    return { status: "unknown", verdict: verdictOf(id, "unresolved", "amount-unknown", []) };
  const uom = net?.uom ?? sent.uom;
  const say = (value: Decimal) => weight(value, whole.kind, uom);
  const { status, outcome, over, difference } = judged(transfer, {
    whole: whole.value,
    accepted,
    returned,
    lost,
    now,
  });
  const days = Math.floor((between(transfer.sentAt, now) ?? 0) / DAY_MS);
  const reason = difference === "less" ? "transfer-less" : (`transfer-${status}` as const);
  const amount = (value: Decimal): Amount => {
    const { value: quantity, unit = uom } = say(value);
    return { quantity, uom: unit };
  };
  return {
    status,
    ...(difference && { difference }),
    credited: amount(compare(accepted, whole.value) > 0 ? whole.value : accepted),
    recredited: amount(returned),
    verdict: verdictOf(id, outcome, reason, [
      term("sent", say(whole.value), transfer.material),
      term("accepted", say(accepted)),
      ...(returned.units > 0n ? [term("returned", say(returned))] : []),
      ...(lost.units > 0n ? [term("loss", say(lost))] : []),
      ...(over.units === 0n ? [] : [term("difference", say(over))]),
      term("tolerance", say(tolerance(whole.value))),
      ...(status === "silent" || status === "unconfirmed" ? [term("days", days)] : []),
    ]),
  };
}

const verdictOf = (
  subject: string,
  outcome: Outcome,
  reason: Reason,
  arithmetic: Verdict["arithmetic"],
): Verdict => ({ rule: "I10", outcome, reason, subject, arithmetic });

const tolerance = (sent: Decimal): Decimal => times(sent, readDecimal(TRANSFER_TOLERANCE) ?? ZERO);

interface Judged {
  readonly status: TransferStatus;
  readonly outcome: Outcome;
  /** What the receiver said beyond what was sent; below zero where it is less. */
  readonly over: Decimal;
  readonly difference?: "less" | "more";
}

/** Less than was sent came all the same: it is confirmed, and the difference is said. `answer_transfers` of migration 0009 judges as this does. */
function judged(
  { answers, sentAt }: Transfer,
  {
    whole,
    accepted,
    returned,
    lost,
    now,
  }: { readonly [of in "whole" | "accepted" | "returned" | "lost"]: Decimal } & {
    readonly now: string;
  },
): Judged {
  const over = minus(sumOf([accepted, returned, lost]), whole);
  const isEarly = (between(sentAt, now) ?? 0) <= UNCONFIRMED_AFTER_DAYS * DAY_MS;
  if (answers.length === 0)
    return isEarly
      ? { status: "silent", outcome: "unresolved", over: ZERO }
      : { status: "unconfirmed", outcome: "flag", over: ZERO };
  if (compare(over, tolerance(whole)) > 0)
    return { status: "disputed", outcome: "reject", over, difference: "more" };
  if (compare(plus(over, tolerance(whole)), ZERO) < 0)
    return { status: "confirmed", outcome: "flag", over, difference: "less" };
  return { status: "confirmed", outcome: "pass", over };
}
