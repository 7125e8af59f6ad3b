/** How much came out of what went in, against what is usual: the question that catches a slip of the finger before it is for ever. */

import { amountOf, shownIn } from "../custody/measure.ts";
import { profileOf } from "../custody/profiles/library.ts";
import { type YieldVerdict, yieldVerdict } from "../custody/rules/yields.ts";
import { type Decimal, plus, quotient, writeDecimal, ZERO } from "../decimal.ts";
import type { Amount, Goods, StepDraft } from "./draft.ts";
import type { UnitKind } from "./units.ts";

export type Yield =
  | { readonly verdict: "unknown" }
  | {
      readonly verdict: YieldVerdict;
      /** Out of in, to four digits behind the point: `0.2302`. The verdict is of the exact one. */
      readonly ratio: string;
      readonly min: string;
      readonly max: string;
      /** What counts of what was made, and all that it was made from, in one unit. */
      readonly made: Amount;
      readonly used: Amount;
    };

const UNKNOWN: Yield = { verdict: "unknown" };
const RATIO_DIGITS = 4;

/** Unknown where no range is, an amount is not known, or the units cannot be set against each other. */
export function yieldOf(draft: Pick<StepDraft, "what" | "process" | "goods" | "from">): Yield {
  const profile = profileOf(draft.process);
  const isMaking = draft.what === "processed" || draft.what === "packed";
  if (profile?.bounds === undefined || !isMaking) return UNKNOWN;
  const made = sumOf(profile.counts === "first" ? draft.goods.slice(0, 1) : draft.goods);
  const used = sumOf(draft.from);
  if (made === undefined || used === undefined || made.kind !== used.kind) return UNKNOWN;
  const { min, max } = profile.bounds;
  if (used.value.units <= 0n) return UNKNOWN;
  const shown = draft.from[0]?.amount?.uom ?? "";
  return {
    verdict: yieldVerdict(made.value, used.value, { min, max }),
    ratio: writeDecimal(quotient(made.value, used.value, RATIO_DIGITS)),
    ...{ min, max, made: shownIn(made, shown), used: shownIn(used, shown) },
  };
}

interface Sum {
  readonly kind: UnitKind;
  /** In the base unit. */
  readonly value: Decimal;
}

function sumOf(goods: readonly Goods[]): Sum | undefined {
  const all = goods.map(({ amount, material: { net } }) =>
    amountOf({ ...(amount && { amount }), ...(net && { net }) }),
  );
  const kind = all[0]?.kind;
  let value = ZERO;
  for (const one of all) {
    if (one === undefined || one.kind !== kind) return undefined;
    value = plus(value, one.value);
  }
  return kind && { kind, value };
}
