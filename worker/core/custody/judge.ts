/**
 * Every rule over one event. I9 (book and claim: a certificate retired once, of the right vintage, by whoever claims it) and I8a (the rolling
 * average, applied to the next day) have their places between I8 and I10 and are not here yet: nothing may be claimed under them.
 */
import { type Facts, isStrict, withNets } from "./facts.ts";
import { ACCOUNTS } from "./rules/account.ts";
import { ALLOCATION } from "./rules/allocation.ts";
import { BALANCE } from "./rules/balance.ts";
import { CERTIFIED } from "./rules/certified.ts";
import { COUNTS } from "./rules/counts.ts";
import { LABELS } from "./rules/labels.ts";
import { ALL_CERTIFIED, BLENDED, ONE_SOURCE } from "./rules/models.ts";
import { RECYCLED } from "./rules/recycled.ts";
import type { Rule } from "./rules/rule.ts";
import { STOCK } from "./rules/stock.ts";
import { TIME } from "./rules/time.ts";
import { TRANSFERS } from "./rules/transfer.ts";
import { YIELDS } from "./rules/yields.ts";
import { gravest, type Outcome, settled, type Verdict } from "./verdict.ts";

export const RULES: readonly Rule[] = [
  ...[STOCK, BALANCE, YIELDS, CERTIFIED, ONE_SOURCE, ALL_CERTIFIED, BLENDED, ACCOUNTS],
  ...[TRANSFERS, TIME, LABELS, COUNTS, RECYCLED, ALLOCATION],
];

export interface Judgement {
  /** The gravest of all. */
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
}

export function judge(facts: Facts, rules: readonly Rule[] = RULES): Judgement {
  const told = withNets(facts);
  const strict = isStrict(facts);
  const verdicts = rules.flatMap((rule) => rule.judge(told)).map((one) => settled(one, strict));
  return { outcome: gravest(verdicts), verdicts };
}
