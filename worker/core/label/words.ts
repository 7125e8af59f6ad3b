/** What a label says in words of a language. Another language is another file of the same shape. */
import type { LabelDate } from "./content.ts";
import type { Wanted } from "./sectors.ts";

export type LabelWords = {
  date(date: LabelDate): string;
  /** What stands before the allergens, and how each of them is written. */
  readonly contains: string;
  allergen(name: string): string;
  /** To whoever makes the label; never printed. */
  readonly wanted: { readonly [wanted in Wanted]: string };
};
