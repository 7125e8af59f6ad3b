/** Exact arithmetic on decimals kept as text, `12600`, `508.8`, `-3`: what is weighed must add up to the last digit. */

export interface Decimal {
  readonly units: bigint;
  /** Digits behind the point. */
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };
/** Nothing that is weighed or counted has more. */
export const DECIMAL_CHARS_MAX = 40;

/** Undefined for what is no plain decimal of at most forty characters. */
export function readDecimal(text: string): Decimal | undefined {
  const match = text.length <= DECIMAL_CHARS_MAX ? /^(-?\d+)(?:\.(\d+))?$/.exec(text) : null;
  if (match === null) return undefined;
  const [, whole = "", fraction = ""] = match;
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescaled(a, scale) + rescaled(b, scale), scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale });
}

export const sumOf = (all: readonly Decimal[]): Decimal => all.reduce(plus, ZERO);

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Below zero where a is less, zero where they are the same number. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescaled(a, scale) - rescaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To so many digits behind the point, half away from zero; b is above zero. */
export function quotient(a: Decimal, b: Decimal, digits: number): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const numerator = rescaled(a, scale) * 10n ** BigInt(digits) * 2n;
  const denominator = rescaled(b, scale);
  const half = numerator < 0n ? -denominator : denominator;
  return { units: (numerator + half) / (denominator * 2n), scale: digits };
}

/** Without zeros at the end: 505, not 505.00. */
export function writeDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

function rescaled({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}
