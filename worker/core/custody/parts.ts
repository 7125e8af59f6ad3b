/** What one of several makers gave of a lot. */
import type { Portion } from "./event.ts";
import type { Mention } from "./graph.ts";
import { amountOf, type Measure } from "./measure.ts";
import { divide, ofDecimal, type Ratio, ratio, WHOLE } from "./ratio.ts";
import { total } from "./weighing.ts";

/** All that made a lot: how many, and how much together where that is known. */
export interface Whole {
  readonly makers: number;
  readonly amount?: Measure;
}

export function wholeOf(makers: readonly Mention[]): Whole {
  const all = makers.map(({ portion }) => amountOf(portion));
  const kind = all[0]?.kind;
  const value = total(all.map((one) => (one?.kind === kind ? one?.value : undefined)));
  return { makers: makers.length, ...(kind && value && { amount: { kind, value } }) };
}

/** What one of several makers gave of a lot; the same of each where that is not known. */
export function partOfLot(portion: Portion, { makers, amount }: Whole): Ratio {
  if (makers <= 1) return WHOLE;
  const own = amountOf(portion);
  return own === undefined || own.kind !== amount?.kind || amount.value.units <= 0n
    ? ratio(1n, BigInt(makers))
    : divide(ofDecimal(own.value), ofDecimal(amount.value));
}
