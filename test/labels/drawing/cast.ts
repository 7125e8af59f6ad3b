/** What is printed in these tests: labels of a roastery, a bakery, a tailor and a workshop, and codes as the service gives them. */
import type { LabelText } from "../../../worker/core/label/content.ts";

export const HOST = "https://rootproof.example";
export const LOT_URI = `${HOST}/01/09521234543213/10/LOT7`;

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Codes of single packs: 80 bits each. Random ones, but the same ones every time. */
export function unitUris(count: number): string[] {
  let state = 20_270_331;
  const letter = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return CROCKFORD[state >> 26] ?? "";
  };
  return Array.from(
    { length: count },
    () => `${LOT_URI}/21/${Array.from({ length: 16 }, letter).join("")}`,
  );
}

export function lotUris(count: number): string[] {
  return Array.from({ length: count }, () => LOT_URI);
}

export const COFFEE: LabelText = {
  name: "Halfmoon Espresso, whole beans",
  shortCode: "7K3M-9QXF",
  date: { kind: "best-before", day: "2027-03-31" },
  lines: ["250 g · Huila, Colombia"],
};

export const BREAD: LabelText = {
  name: "Walnut sourdough",
  shortCode: "7K3M-9QXF",
  date: { kind: "best-before", day: "2026-11-28" },
  contains: ["wheat", "rye", "walnuts"],
  care: "Keep cool and dry.",
};

export const SHIRT: LabelText = {
  name: "Linen shirt, undyed",
  shortCode: "QX27-K3M9",
  care: "Wash at 30 °C, dry flat, iron while damp.",
  lines: ["100 % linen", "Made in Guimarães, Portugal"],
};

export const STOOL: LabelText = {
  name: "Three-legged stool, oiled ash",
  shortCode: "QX27-K3M9",
  date: { kind: "made-on", day: "2026-11-02" },
};
