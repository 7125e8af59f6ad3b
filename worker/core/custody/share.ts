/** How much of a lot has a characteristic, under which model, and from which sources. */
import type { Decimal } from "../decimal.ts";
import { type Characteristic, claimOf, type Portion } from "./event.ts";
import { type LedgerModel, weaker } from "./models.ts";
import { divide, least, NONE, ofDecimal, order, type Ratio, shortened, WHOLE } from "./ratio.ts";

/** Of one unit of the lot. Certified is never more than counted. */
export interface Share {
  readonly certified: Ratio;
  /** What the characteristic can be said of: without water, without other components. */
  readonly counted: Ratio;
  /** Absent where nothing is certified. */
  readonly model?: LedgerModel;
  /** In order; the first {@link SOURCES_MAX} of them. */
  readonly sources: readonly string[];
  readonly hasMoreSources: boolean;
}

export const SOURCES_MAX = 200;

export const UNCERTIFIED: Share = {
  ...{ certified: NONE, counted: WHOLE, sources: [], hasMoreSources: false },
};
/** Sugar, where cocoa is asked about. */
export const NOT_COUNTED: Share = { ...UNCERTIFIED, counted: NONE };

/** Certified of counted; nothing where nothing counts. */
export const fraction = ({ certified, counted }: Share): Ratio =>
  counted.over === 0n ? NONE : divide(certified, counted);

export const isFull = ({ certified, counted }: Share): boolean =>
  certified.over > 0n && order(certified, counted) >= 0;

export const isCounted = (portion: Portion, { components }: Characteristic): boolean =>
  components === undefined ||
  portion.component === undefined ||
  components.includes(portion.component);

/** What the maker of a lot, or the certificate that came with it, says: of so much of the whole, nothing where that cannot be worked out. */
export function declaredShare(
  portion: Portion,
  characteristic: Characteristic,
  {
    whole,
    claimed,
    model: said,
  }: {
    readonly whole: Decimal | undefined;
    readonly claimed: Decimal | undefined;
    readonly model: LedgerModel | undefined;
  },
): Share {
  if (!isCounted(portion, characteristic)) return NOT_COUNTED;
  const claim = claimOf(portion, characteristic.id);
  if (claim === undefined) return UNCERTIFIED;
  const certified = claim.amount === undefined ? WHOLE : partOf(claimed, whole);
  const { model = said ?? "segregated", sources } = claim;
  return modelled({ certified, counted: WHOLE, ...sourcesOf([sources]) }, [model]);
}

/** Never more than there is. */
export function partOf(part: Decimal | undefined, whole: Decimal | undefined): Ratio {
  if (part === undefined || whole === undefined || whole.units <= 0n) return NONE;
  return least(WHOLE, divide(ofDecimal(part), ofDecimal(whole)));
}

/** The weakest of the models; several sources are not one, and a part is not all. */
export function modelled(share: Omit<Share, "model">, models: readonly LedgerModel[]): Share {
  const { certified, sources } = share;
  if (certified.over === 0n || models.length === 0) return emptied(share);
  let model = models.reduce(weaker);
  if (sources.length !== 1) model = weaker(model, "segregated");
  if (!isFull(share)) model = weaker(model, "controlled-blending");
  return { ...share, model };
}

/** Nothing of it certified. */
export function emptied(share: Share): Share {
  const { model: _, ...bare } = share;
  return { ...bare, certified: NONE };
}

export function sourcesOf(
  lists: readonly (readonly string[])[],
): Pick<Share, "sources" | "hasMoreSources"> {
  const [only] = lists;
  const all = lists.length === 1 && only ? [...new Set(only)] : [...new Set(lists.flat())];
  const sources = all.sort().slice(0, SOURCES_MAX);
  return { sources, hasMoreSources: all.length > sources.length };
}

/** Numbers that a computer can hold; what is cut off is never in favour of the claim. */
export function held(share: Share): Share {
  const isAll = isFull(share);
  const certified = shortened(share.certified, "down");
  const counted = isAll ? certified : least(WHOLE, shortened(share.counted, "up"));
  return { ...share, certified, counted };
}
