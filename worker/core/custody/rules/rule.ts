/** The shape of a rule. */
import type { Facts } from "../facts.ts";
import type { RuleId, Verdict } from "../verdict.ts";

export interface Rule {
  readonly id: RuleId;
  /** Nothing where the rule has nothing to say of such an event. */
  readonly judge: (facts: Facts) => readonly Verdict[];
}
