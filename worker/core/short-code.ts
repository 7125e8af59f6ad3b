/**
 * Codes to type where a symbol cannot be scanned: seven characters of Crockford's base 32 (crockford.com/base32.html) and one that checks
 * them. docs/resolver.md, *Codes to type*.
 *
 * The characters are the elements of GF(32), polynomial x⁵+x²+1, and the check character is a sum in which each place weighs another power
 * of x. So no single wrong character goes unnoticed, and no two characters that changed places, next to each other or not.
 */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY_CHARS = 7;
const CODE_CHARS = BODY_CHARS + 1;
/** Eight digits are a GTIN-8: with one letter wrong, a code must not look like one. */
const LETTERS_MIN = 2;
const REDUCER = 0b100101;

/** A good code; one that was mistyped; or text that is no code at all. */
export type ShortCodeReading =
  | { readonly type: "code"; readonly code: string }
  | { readonly type: "mistyped" | "none" };

/** How many random bytes make so many candidates. */
export const shortCodeBytes = (candidates: number): number => candidates * BODY_CHARS;

/** As many codes as there are bytes for, without the few that have too few letters. */
export function shortCodesFrom(random: Uint8Array): string[] {
  const codes: string[] = [];
  for (let at = 0; at + BODY_CHARS <= random.length; at += BODY_CHARS) {
    const body = [...random.subarray(at, at + BODY_CHARS)].map((byte) =>
      ALPHABET.charAt(byte % 32),
    );
    const code = withCheckCharacter(body.join(""));
    if (hasEnoughLetters(code)) codes.push(code);
  }
  return codes;
}

/** In capitals, without what people put between the groups, and with digits for the letters that look like them. */
export function plainCharacters(text: string): string {
  return text
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}

/** Reads a code however it was typed. One character too few or too many is a mistyped code as well. */
export function readShortCode(text: string): ShortCodeReading {
  const code = plainCharacters(text);
  if (!/^[0-9A-Z]{7,9}$/.test(code) || /^[0-9]+$/.test(code)) return { type: "none" };
  const isGood =
    code.length === CODE_CHARS && withCheckCharacter(code.slice(0, BODY_CHARS)) === code;
  return isGood && hasEnoughLetters(code) ? { type: "code", code } : { type: "mistyped" };
}

/** In two groups, as it stands under the symbol: `7K3M-9QXF`. */
export function writeShortCode(code: string): string {
  return `${code.slice(0, CODE_CHARS / 2)}-${code.slice(CODE_CHARS / 2)}`;
}

/** A body with a character that is none of the alphabet comes back without one. */
function withCheckCharacter(body: string): string {
  let sum = 0;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return body;
    sum = timesX(sum ^ value);
  }
  return body + ALPHABET.charAt(sum);
}

/** In GF(32). */
function timesX(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ REDUCER : doubled;
}

function hasEnoughLetters(code: string): boolean {
  return code.replaceAll(/[0-9]/g, "").length >= LETTERS_MIN;
}
