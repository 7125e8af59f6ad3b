/** The models of ISO 22095, the strictest first: a lot goes down this list and never up, and each has the words that must stand beside a claim under it. */
import { CUSTODY_MODELS } from "../steps/draft.ts";

export const LEDGER_MODELS = [...CUSTODY_MODELS, "book-and-claim"] as const;
export type LedgerModel = (typeof LEDGER_MODELS)[number];

export const isWeaker = (a: LedgerModel, b: LedgerModel): boolean =>
  LEDGER_MODELS.indexOf(a) > LEDGER_MODELS.indexOf(b);

export const weaker = (a: LedgerModel, b: LedgerModel): LedgerModel => (isWeaker(a, b) ? a : b);

/** What must be shown, in English. */
export const MODEL_WORDS: Readonly<Record<LedgerModel, string>> = {
  "identity-preserved": "From one source, kept separate at every step",
  segregated: "Certified sources only, mixed with each other",
  "controlled-blending": "{share}% of this batch by weight",
  "mass-balance":
    "Mass balance: certified and non-certified are mixed; amount bought matches amount claimed",
  "book-and-claim": "Credits: this product may contain none",
};

/** `share` in whole hundredths, rounded down; only controlled blending shows it. */
export const modelWords = (model: LedgerModel, share: number): string =>
  MODEL_WORDS[model].replace("{share}", String(share));
