/** What a label of a sector usually has, by law or by custom. What is missing is said, never refused: the maker knows the exceptions. */
import type { LabelText } from "./content.ts";

export const SECTORS = ["food", "textile", "wood", "cosmetics", "other"] as const;
export type Sector = (typeof SECTORS)[number];

/** Each is a sentence of its own in the table of words. */
export type Wanted =
  | "food-date"
  | "food-allergens"
  | "textile-fibres"
  | "textile-care"
  | "wood-date"
  | "cosmetics-date"
  | "cosmetics-care";

export type LabelWarning = { readonly field: keyof LabelText; readonly detail: string };

type Want = {
  readonly wanted: Wanted;
  readonly field: keyof LabelText;
  readonly isThere: (text: LabelText) => boolean;
};

const USUAL: { readonly [sector in Sector]: readonly Want[] } = {
  food: [
    { wanted: "food-date", field: "date", isThere: keepsUntil },
    { wanted: "food-allergens", field: "contains", isThere: (text) => text.contains !== undefined },
  ],
  textile: [
    { wanted: "textile-fibres", field: "lines", isThere: (text) => someLine(text, /\d ?%/) },
    { wanted: "textile-care", field: "care", isThere: (text) => text.care !== undefined },
  ],
  wood: [{ wanted: "wood-date", field: "date", isThere: (text) => text.date !== undefined }],
  cosmetics: [
    {
      wanted: "cosmetics-date",
      field: "date",
      isThere: (text) => keepsUntil(text) || someLine(text, /\b\d{1,2} ?M\b/),
    },
    { wanted: "cosmetics-care", field: "care", isThere: (text) => text.care !== undefined },
  ],
  other: [],
};

export function labelWarnings(
  text: LabelText,
  sector: Sector,
  sentences: { readonly [wanted in Wanted]: string },
): LabelWarning[] {
  return USUAL[sector]
    .filter(({ isThere }) => !isThere(text))
    .map(({ wanted, field }) => ({ field, detail: sentences[wanted] }));
}

function keepsUntil({ date }: LabelText): boolean {
  return date?.kind === "best-before" || date?.kind === "use-by";
}

function someLine({ lines = [] }: LabelText, pattern: RegExp): boolean {
  return lines.some((line) => pattern.test(line));
}
