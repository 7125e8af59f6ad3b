/** International bank account numbers, AI (8007). ISO 13616-1; its checksum is modulo 97 of ISO/IEC 7064. */
import { isCountryLetters } from "./codes.ts";

const LENGTH_MIN = 11;
const LENGTH_MAX = 34;

export function iban(text: string) {
  if (text.length < 4) return "iban-too-short";
  if (!isCountryLetters(text.slice(0, 2))) return "illegal-iban-country-code";
  if (text.length > LENGTH_MAX) return "iban-too-long";
  if (text.length < LENGTH_MIN) return "iban-too-short";
  if (!/^[0-9A-Z]*$/.test(text)) return "invalid-iban-character";
  let rest = 0;
  // The first four go to the end; a letter counts as two digits, A as 10.
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1 ? undefined : "incorrect-iban-checksum";
}
