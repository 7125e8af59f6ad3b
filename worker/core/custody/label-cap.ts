/** I12: a lot has no more codes than whole pieces. */
import type { Decimal } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { amountOf, brought, type DeclaredFactor } from "./measure.ts";
import { cutOff, divide, ofDecimal } from "./ratio.ts";

/** `floor(quantity ÷ net content)`. Undefined where one of them is not known; what is counted is its own cap. */
export function labelCap(
  amount: Amount,
  net: Amount | undefined,
  factors: readonly DeclaredFactor[] = [],
): bigint | undefined {
  const whole = amountOf({ amount });
  if (whole === undefined) return undefined;
  if (whole.kind === "count") return floor(whole.value, { units: 1n, scale: 0 });
  const piece = net && amountOf({ amount: net });
  const one = piece && brought(piece, whole.kind, { factors });
  return one === undefined || one.units <= 0n ? undefined : floor(whole.value, one);
}

const floor = (whole: Decimal, one: Decimal): bigint =>
  cutOff(divide(ofDecimal(whole), ofDecimal(one)), 0).units;
