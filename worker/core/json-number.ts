/**
 * Does a double give a JSON number literal back exactly? What we sign is the double (JCS, RFC 8785), so a
 * literal that loses digits on the way would be signed as another number than the sender wrote. LOG.md §4.
 */

type Decimal = { readonly digits: string; readonly exponent: number };

/** True when `value` written out by JavaScript and the literal are the same decimal: `1.10` and `1.1`, not 0.1000…055. */
export function doubleGivesBack(literal: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const written = String(value);
  if (written === literal) return true;
  const sent = decimalOf(literal);
  const kept = decimalOf(written);
  return sent.digits === kept.digits && (sent.digits === "" || sent.exponent === kept.exponent);
}

/** A number as people write it, never with an exponent: `0.0000001`, not `1e-7`. */
export function decimalText(value: number): string {
  const written = String(value);
  if (!written.includes("e")) return written;
  const { digits, exponent } = decimalOf(written);
  const padded = digits.padStart(digits.length + Math.max(0, 1 - exponent), "0");
  const point = Math.max(exponent, 1);
  const whole = padded.slice(0, point).padEnd(point, "0");
  const fraction = padded.slice(point);
  return `${value < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The literal without sign as 0.digits × 10^exponent, no zero at either end of the digits. */
function decimalOf(literal: string): Decimal {
  const unsigned = literal.startsWith("-") ? literal.slice(1) : literal;
  const [mantissa = "", power = "0"] = unsigned.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const all = whole + fraction;
  const from = firstNonZero(all);
  return {
    digits: all.slice(from, afterLastNonZero(all)),
    exponent: whole.length - from + Number(power),
  };
}

// Loops and not /0+$/: the expression takes quadratic time on long runs of zeros.
function firstNonZero(digits: string): number {
  let at = 0;
  while (digits[at] === "0") at++;
  return at;
}

function afterLastNonZero(digits: string): number {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return end;
}
