/** One case of a rule: what it is told, and what it must find. */
import type { Facts } from "../../../worker/core/custody/facts.ts";
import type { Outcome, Reason, RuleId } from "../../../worker/core/custody/verdict.ts";
import { lot, share } from "../cast.ts";

export interface Vector {
  readonly rule: RuleId;
  /** A sentence. */
  readonly says: string;
  readonly facts: Facts;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

export const GREEN = lot("green", "100", { organic: share(100) });
export const one = (
  rule: RuleId,
  says: string,
  expected: readonly [Outcome, Reason],
  given: Facts,
): Vector => ({ rule, says, facts: given, outcome: expected[0], reason: expected[1] });
