/**
 * GTIN: the number that names a product. Always fourteen digits in here, whatever came in.
 * GS1 General Specifications §7.9.1 (check digit), §3.3.2 (AI 01).
 */
import { Problem } from "../problem.ts";
import { checkDigit, hasCheckDigit } from "./check-digit.ts";

export type Gtin = string & { readonly __brand: "Gtin" };

/** The digits of a GTIN-8, -12 or -13, which zeros in front make the fourteen that (01) has. */
export function isShortGtin(text: string): boolean {
  return /^(?:[0-9]{8}|[0-9]{12,13})$/.test(text);
}

/** Fourteen digits for 8, 12 or 13; anything else as it is. */
export function longGtin(text: string): string {
  return isShortGtin(text) ? text.padStart(14, "0") : text;
}

/** Reads a GTIN-8, -12, -13 or -14. Throws {@link Problem} when it is not one. */
export function parseGtin(text: string): Gtin {
  if (!/^([0-9]{8}|[0-9]{12,14})$/.test(text)) {
    throw new Problem("gtin-malformed", `"${text.slice(0, 40)}" is not 8, 12, 13 or 14 digits`);
  }
  if (!hasCheckDigit(text)) {
    const expected = checkDigit(text.slice(0, -1));
    throw new Problem(
      "gtin-check-digit",
      `GTIN ${text} ends in ${text.at(-1)}, its check digit is ${expected}`,
    );
  }
  return text.padStart(14, "0") as Gtin;
}
