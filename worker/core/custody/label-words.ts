/** What must stand on a label beside claims of the product: of goods that need not be in the pack. Words that need a share stand on the page, where it is known. */
import { type LedgerModel, MODEL_WORDS } from "./models.ts";

const MUST_BE_SAID: readonly LedgerModel[] = ["mass-balance", "book-and-claim"];

export const labelWords = (models: readonly string[]): readonly string[] =>
  MUST_BE_SAID.filter((model) => models.includes(model)).map((model) => `${MODEL_WORDS[model]}.`);
