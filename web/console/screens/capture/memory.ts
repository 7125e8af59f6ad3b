/** What this phone remembers, so that nobody types anything twice: what was recorded last, of what, where, and which lots are at hand. Pure. */
import { plus, readDecimal, writeDecimal, ZERO } from "../../../../worker/core/decimal.ts";
import type {
  Amount,
  Goods,
  Material,
  StepDraft,
  What,
} from "../../../../worker/core/steps/draft.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import type { SharedStep } from "./shared.ts";

/** A lot that came into being or came in here, and what is left of it as far as this phone knows. */
export type LotAtHand = Goods;
/** Of what others recorded less is known than of what this phone did. */
export type Happened = Pick<StepDraft, "what" | "goods" | "from"> & Partial<StepDraft>;

export interface Memory {
  /** Of this kind, newest first. */
  readonly alike: readonly Happened[];
  readonly place: StepDraft["place"];
  /** Last used first, then own products, then what the trade usually has. */
  readonly materials: readonly Material[];
  /** Newest first; none of which nothing is left. */
  readonly lots: readonly LotAtHand[];
  /** All that were named, so that a suggestion names none of them again. */
  readonly lotNames: ReadonlySet<string>;
  readonly partners: readonly string[];
}

const MATERIALS_MAX = 30;
const LOTS_MAX = 20;
const PARTNERS_MAX = 10;
/** After which a lot is here: what was counted as well. */
const COMES_IN: ReadonlySet<What> = new Set([
  ...(["harvested", "received", "processed", "packed", "counted"] as const),
]);

export interface Remembered {
  /** Newest first. */
  readonly steps: readonly QueuedStep[];
  /** Of the organisation, on whatever phone; newest first. */
  readonly shared?: readonly SharedStep[];
  /** Its products, and what its trade usually has. */
  readonly materials?: readonly Material[];
}

export function remember(what: What, { steps, shared = [], materials = [] }: Remembered): Memory {
  const drafts = steps.filter(isStanding).map(({ draft }) => draft);
  const here = new Set(steps.map(({ id }) => id));
  const happened: Happened[] = [...drafts, ...shared.filter(({ id }) => !here.has(id))];
  const alike = happened.filter((one) => one.what === what);
  const all = happened.flatMap(({ goods, from }) => [...goods, ...from]);
  const used = [...alike.flatMap(({ goods }) => goods), ...all].map(({ material }) => material);
  return {
    alike,
    place: alike.find(({ place }) => place)?.place ?? drafts[0]?.place,
    materials: unique([...used, ...materials], ({ anchor }) => anchor).slice(0, MATERIALS_MAX),
    lots: lotsAtHand(happened).slice(0, LOTS_MAX),
    lotNames: new Set(all.map(({ lot }) => lot)),
    partners: unique(
      alike.flatMap(({ partner }) => partner?.name ?? []),
      (name) => name,
    ).slice(0, PARTNERS_MAX),
  };
}

/** What was refused, corrected by another, or declared wrong is not what happened. */
export function isStanding({ state, replacedBy, declaredWrong }: QueuedStep): boolean {
  return state !== "refused" && replacedBy === undefined && declaredWrong === undefined;
}

function lotsAtHand(steps: readonly Happened[]): LotAtHand[] {
  return unique(cameIn(steps), lotKey).flatMap((lot) => {
    const isIt = (one: Goods) => lotKey(one) === lotKey(lot);
    const since = sinceCounted(steps, isIt);
    const went = since.flatMap(({ what, goods, from }) => (what === "sent" ? goods : from));
    const left = leftOf(cameIn(since).filter(isIt), went.filter(isIt));
    if (left === "nothing") return [];
    const { material, lot: name } = lot;
    return [{ material, lot: name, ...(left !== "unknown" && { amount: left }) }];
  });
}

const cameIn = (steps: readonly Happened[]): Goods[] =>
  steps.filter(({ what }) => COMES_IN.has(what)).flatMap(({ goods }) => goods);

/** What was counted stands in place of all that was before. */
function sinceCounted(steps: readonly Happened[], isIt: (one: Goods) => boolean) {
  const last = steps.findIndex(({ what, goods }) => what === "counted" && goods.some(isIt));
  return last < 0 ? steps : steps.slice(0, last + 1);
}

/** Unknown where one amount is, or where they are in different units. */
function leftOf(came: readonly Goods[], taken: readonly Goods[]): Amount | "nothing" | "unknown" {
  // All of it was taken, unweighed.
  if (taken.some(({ amount }) => amount === undefined)) return "nothing";
  const uom = came[0]?.amount?.uom;
  if (uom === undefined || [...came, ...taken].some(({ amount }) => amount?.uom !== uom)) {
    return "unknown";
  }
  const left = [...came.map(quantityOf), ...taken.map((one) => `-${quantityOf(one)}`)]
    .map((quantity) => readDecimal(quantity) ?? ZERO)
    .reduce(plus, ZERO);
  return left.units <= 0n ? "nothing" : { quantity: writeDecimal(left), uom };
}

const quantityOf = ({ amount }: Goods): string => amount?.quantity ?? "0";

export const lotKey = ({ material, lot }: Pick<Goods, "material" | "lot">): string =>
  `${material.anchor} ${lot}`;

/** `2026-04-17-1`, or the first number behind that day that is not taken. */
export function suggestLot(day: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`${day}-${n}`)) n++;
  return `${day}-${n}`;
}

/** The first of each. */
function unique<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}
