/** Serial numbers nobody can guess: 80 random bits each, in sixteen characters that are hard to misread. docs/labels.md, *Runs*. */

/** Crockford's base 32: no I, L, O, U. All are characters a serial (21) may have. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES = 10;
const CHARS = 16;

export const serialBytes = (count: number): number => count * BYTES;

/** As many as there are bytes for, ten a serial. */
export function serialsFrom(random: Uint8Array): string[] {
  const serials: string[] = [];
  for (let at = 0; at + BYTES <= random.length; at += BYTES) {
    const bits = random
      .subarray(at, at + BYTES)
      .reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
    const characters = Array.from({ length: CHARS }, (_, n) =>
      ALPHABET.charAt(Number((bits >> BigInt(5 * (CHARS - 1 - n))) & 31n)),
    );
    serials.push(characters.join(""));
  }
  return serials;
}
