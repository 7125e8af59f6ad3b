/** Check digits of GS1 keys, and the check-character pair of the GMN. GS1 General Specifications §7.9.1 and §7.9.5. */

// The order of characters that the GMN's sum counts by: GS1 AI encodable character set 82, table 7.11-1.
const CSET_82 =
  "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const PAIR_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** Each character is weighted by a prime, from the right; a GMN needs 23 of them, the dictionary knows 97. */
export const CHECKED_PAIR_BODY_MAX = 97;
const PRIMES = primes(CHECKED_PAIR_BODY_MAX);

/** The digit that belongs after `body`, which is digits only. */
export function checkDigit(body: string): string {
  return String(checkDigitOf(body, body.length));
}

/** True when the last digit is the check digit of those before it. */
export function hasCheckDigit(digits: string): boolean {
  const last = digits.length - 1;
  return last > 0 && checkDigitOf(digits, last) === digits.charCodeAt(last) - ZERO;
}

const ZERO = 48;

/** Of the first `length` characters; -1 when one of them is no digit, and no digit equals that. */
function checkDigitOf(digits: string, length: number): number {
  // Weights run 3,1,3,1… from the right, so zeros put in front never change the sum.
  let sum = 0;
  for (let at = length - 1, weight = 3; at >= 0; at--, weight = 4 - weight) {
    const digit = digits.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    sum += digit * weight;
  }
  return (10 - (sum % 10)) % 10;
}

/** The two characters that belong after `body`; none after one that is too long or has characters not of set 82. */
export function checkPair(body: string): string | undefined {
  if (body.length > CHECKED_PAIR_BODY_MAX) return undefined;
  let sum = 0;
  for (const [index, prime] of PRIMES.slice(0, body.length).entries()) {
    const value = CSET_82.indexOf(body.charAt(body.length - 1 - index));
    if (value < 0) return undefined;
    sum += value * prime;
  }
  const rest = sum % 1021;
  return PAIR_ALPHABET.charAt(rest >> 5) + PAIR_ALPHABET.charAt(rest & 31);
}

/** True when the last two characters are the pair that belongs to those before them, 97 at most. */
export function hasCheckPair(text: string): boolean {
  return text.length >= 2 && checkPair(text.slice(0, -2)) === text.slice(-2);
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++) {
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  }
  return found;
}
