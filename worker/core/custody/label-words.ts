/** What must stand on a label beside claims of the product, each under its model. */
import { schemeOf } from "../claims/schemes.ts";
import { type LedgerModel, MODEL_WORDS, modelWords } from "./models.ts";

/** What a claim says of a part of the lot, as the graph of lots has it. */
export interface LabelledPart {
  /** The id of a scheme, or of a kind of recycled content. */
  readonly characteristic: string;
  readonly model: LedgerModel;
  /** In whole hundredths, rounded down. */
  readonly percent: number;
  /** As much as the claim says; otherwise the claim stands nowhere. */
  readonly isCarried: boolean;
}

/** Of goods that need not be in the pack: the same for every scheme. */
const WITHOUT_GOODS: readonly LedgerModel[] = ["mass-balance", "book-and-claim"];

/** `named` are models of certificates behind claims that speak of no part. */
export function labelWords(
  named: readonly string[],
  parts: readonly LabelledPart[],
): readonly string[] {
  const ofGoods = parts.filter(({ isCarried, model }) => isCarried && !isWithoutGoods(model));
  const models = new Set([...named, ...parts.map(({ model }) => model)]);
  return [
    ...ofGoods.map(
      ({ characteristic, model, percent }) =>
        `${nameOf(characteristic)}: ${modelWords(model, percent)}.`,
    ),
    ...WITHOUT_GOODS.filter((model) => models.has(model)).map((model) => `${MODEL_WORDS[model]}.`),
  ];
}

const isWithoutGoods = (model: LedgerModel): boolean => WITHOUT_GOODS.includes(model);

const RECYCLED: Readonly<Record<string, string>> = {
  "pre-consumer": "Recycled before use",
  "post-consumer": "Recycled after use",
};

const nameOf = (characteristic: string): string =>
  schemeOf(characteristic)?.name ?? RECYCLED[characteristic] ?? characteristic;
