/** Whether the graph of lots carries what a claim says of a part of them, and how strong the chain behind it is. docs/decisions/0022. */
import { checkAmong, standingIn } from "../custody/check-claim.ts";
import type { Characteristic } from "../custody/event.ts";
import { characteristicOf, graphOf, type Walk } from "../custody/lot-graph.ts";
import { type LedgerModel, modelWords } from "../custody/models.ts";
import { lotNumber } from "../custody/refusal.ts";
import { type SharesAt, sharesAmong } from "../custody/shares-among.ts";
import type { Term } from "../custody/verdict.ts";
import { verdictText } from "../custody/words-en.ts";
import { chainGrades, linksOf } from "./chain-grade.ts";
import type { ClaimScope } from "./claim.ts";
import type { Grade } from "./coach.ts";

export interface Standing {
  readonly isCarried: boolean;
  /** The most that may be said of all its lots, in whole hundredths. */
  readonly percent: number;
  readonly model?: LedgerModel;
  /** Of the weakest link of the chain; 0 where it is not carried. */
  readonly grade: Grade;
}

export interface Carried extends Standing {
  /** What it says, in whole hundredths. */
  readonly claimed: number;
  /** What must stand beside it. */
  readonly wording?: string;
  /** The sum, of the lot that carries least. */
  readonly sum: string;
  readonly arithmetic: readonly Term[];
}

/** All of it, where no number is said. Undefined where the claim is not about what custody can tell. */
export function askedOf({
  characteristic,
  percent = 100,
}: ClaimScope): { readonly characteristic: Characteristic; readonly percent: number } | undefined {
  const known = characteristic === undefined ? undefined : characteristicOf(characteristic);
  return known && { characteristic: known, percent };
}

type Asked = NonNullable<ReturnType<typeof askedOf>>;

/** What is upstream of some lots, made ready once for all that is claimed of them. */
export interface Chain {
  readonly isCut: boolean;
  readonly sharesAt: SharesAt;
  gradeAt(lot: string, characteristic: Characteristic): Grade;
}

export function chainOf(walk: Walk): Chain {
  const sharesAt = sharesAmong(graphOf(walk).events);
  const known = new Map<string, (lot: string) => Grade>();
  const gradeAt = (lot: string, characteristic: Characteristic): Grade => {
    const found = sharesAt({ characteristic, lot });
    if (found.type !== "shares") return 0;
    const { id } = characteristic;
    const gradeOf = known.get(id) ?? chainGrades(found, linksOf(walk, id));
    known.set(id, gradeOf);
    return gradeOf(lot);
  };
  return { isCut: walk.isCut, sharesAt, gradeAt };
}

const NOTHING: Standing = { isCarried: false, percent: 0, grade: 0 };

/** Of every one of the lots: what holds of one of them alone is not said of all. */
export const standingBy = (chain: Chain, lots: readonly string[], asked: Asked): Standing =>
  weakestBy(chain, lots, asked) ?? NOTHING;

/** The same, with the sum. */
export function carriedBy(chain: Chain, lots: readonly string[], asked: Asked): Carried {
  const claimed = asked.percent;
  const weakest = weakestBy(chain, lots, asked);
  if (weakest === undefined) {
    const sum = chain.isCut
      ? "more events than are read at once are behind it"
      : "no lot of this product is on record";
    return { ...NOTHING, claimed, sum, arithmetic: [] };
  }
  const { lot, ...standing } = weakest;
  const { verdict } = checkAmong(chain.sharesAt, { lot, ...asked });
  const { model, percent } = standing;
  return {
    ...{ ...standing, claimed },
    ...(model && { wording: modelWords(model, percent) }),
    sum: verdictText({ ...verdict, subject: lotNumber(lot) }),
    arithmetic: verdict.arithmetic,
  };
}

type OfLot = Standing & { readonly lot: string };

function weakestBy(chain: Chain, lots: readonly string[], asked: Asked): OfLot | undefined {
  if (chain.isCut) return undefined;
  const [first, ...others] = lots.map((lot) => standingOf(lot, chain, asked));
  return first && others.reduce(weaker, first);
}

/** What is not carried first, whatever its number: a model that is not allowed is none. */
function weaker(a: OfLot, b: OfLot): OfLot {
  if (a.isCarried !== b.isCarried) return a.isCarried ? b : a;
  return b.percent < a.percent || (b.percent === a.percent && b.grade < a.grade) ? b : a;
}

function standingOf(lot: string, { sharesAt, gradeAt }: Chain, asked: Asked): OfLot {
  const { characteristic } = asked;
  const found = sharesAt({ characteristic, lot });
  if (found.type !== "shares") return { ...NOTHING, lot };
  const { share, percent, fault } = standingIn(found, { ...asked, lot });
  const isCarried = fault === undefined && percent > 0;
  const grade = isCarried ? gradeAt(lot, characteristic) : 0;
  return { ...{ lot, isCarried, percent, grade }, ...(share.model && { model: share.model }) };
}
