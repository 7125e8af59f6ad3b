/** Check digits of GS1 keys, and the check-character pair of the GMN. GS1 General Specifications §7.9.1 and §7.9.5. */

// The order of characters that the GMN's sum counts by: GS1 AI encodable character set 82, table 7.11-1.
const CSET_82 =
  "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const PAIR_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
];

/** The digit that belongs after `body`, which is digits only. */
export function checkDigit(body: string): string {
  // Weights run 3,1,3,1… from the right, so zeros put in front never change the sum.
  let sum = 0;
  for (let at = body.length - 1, weight = 3; at >= 0; at--, weight = 4 - weight) {
    sum += Number(body[at]) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** True when the last digit is the check digit of those before it. */
export function hasCheckDigit(digits: string): boolean {
  return /^[0-9]{2,}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.at(-1);
}

/** True when the last two characters are the pair that belongs to those before them. At most 25 characters, as a GMN has. */
export function hasCheckPair(text: string): boolean {
  const body = text.slice(0, -2);
  if (text.length < 2 || body.length > PRIMES.length) return false;
  let sum = 0;
  for (const [index, prime] of PRIMES.slice(0, body.length).entries()) {
    const value = CSET_82.indexOf(body.charAt(body.length - 1 - index));
    if (value < 0) return false;
    sum += value * prime;
  }
  const rest = sum % 1021;
  return text.slice(-2) === PAIR_ALPHABET.charAt(rest >> 5) + PAIR_ALPHABET.charAt(rest & 31);
}
