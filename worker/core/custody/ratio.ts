/** Exact fractions of big integers: what a third of a lot is has no decimal, and what is claimed of it must not grow by rounding. */
import type { Decimal } from "../decimal.ts";

export interface Ratio {
  readonly over: bigint;
  /** Above zero; the two have no common divisor. */
  readonly under: bigint;
}

export const NONE: Ratio = { over: 0n, under: 1n };
export const WHOLE: Ratio = { over: 1n, under: 1n };

/** Beyond so many digits a fraction is brought to a hundred decimals: a long chain of mixtures must not take for ever. */
const UNDER_MAX = 10n ** 400n;
const COARSE = 10n ** 100n;

/** `under` is not zero. */
export function ratio(over: bigint, under: bigint): Ratio {
  const divisor = gcd(over < 0n ? -over : over, under < 0n ? -under : under);
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / divisor, under: (sign * under) / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

export const ofDecimal = ({ units, scale }: Decimal): Ratio => ratio(units, 10n ** BigInt(scale));

export const add = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.over * b.under + b.over * a.under, a.under * b.under);
export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, { ...b, over: -b.over });
export const multiply = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.over, a.under * b.under);
/** `b` is not zero. */
export const divide = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under, a.under * b.over);
export const addAll = (all: readonly Ratio[]): Ratio => all.reduce(add, NONE);

/** Below zero where a is less. */
export function order(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Ratio, b: Ratio): Ratio => (order(a, b) <= 0 ? a : b);
export const most = (a: Ratio, b: Ratio): Ratio => (order(a, b) >= 0 ? a : b);

/** The same, or shorter and a hair less (or, `up`, more). Of nothing below zero. */
export function shortened(one: Ratio, direction: "down" | "up"): Ratio {
  if (one.under <= UNDER_MAX) return one;
  const scaled = (one.over * COARSE) / one.under;
  return ratio(direction === "down" ? scaled : scaled + 1n, COARSE);
}

/** So many digits behind the point, the rest cut off. Of nothing below zero. */
export const cutOff = ({ over, under }: Ratio, digits: number): Decimal => ({
  units: (over * 10n ** BigInt(digits)) / under,
  scale: digits,
});

/** Whole hundredths, rounded down: `77` of 0.776. */
export const wholePercent = (one: Ratio): number => Number(cutOff(one, 2).units);
