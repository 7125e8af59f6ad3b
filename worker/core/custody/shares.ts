/** The share of every lot, through the graph: whatever order the events came in, and however often a lot was spent. CUSTODY.md §7.4. */
import type { Decimal } from "../decimal.ts";
import { type Blend, blend, outputShare } from "./blend.ts";
import { inOrder } from "./circles.ts";
import {
  type Characteristic,
  claimOf,
  isBeginning,
  type LedgerEvent,
  type Portion,
} from "./event.ts";
import { creditKey, type LotIndex, type Order } from "./graph.ts";
import { type LotShare, lotShare, shareFor } from "./lot-share.ts";
import { amountOf, type DeclaredFactor } from "./measure.ts";
import type { LedgerModel } from "./models.ts";
import { type Ratio, WHOLE } from "./ratio.ts";
import { declaredShare, isCounted, type Share, UNCERTIFIED } from "./share.ts";
import { type Weighing, weigh, weighed } from "./weighing.ts";

export interface Asked {
  readonly characteristic: Characteristic;
  readonly factors?: readonly DeclaredFactor[];
  /** Only what is upstream of it is worked out. */
  readonly lot?: string;
  /** As what a lot counts that nobody described: as nothing (so that no claim rests on it), or as all, to see whether it matters. */
  readonly unknownAs?: "none" | "all";
}

export interface Shares {
  readonly type: "shares";
  readonly index: LotIndex;
  /** In an order in which each event comes after those it needs. */
  readonly events: readonly LedgerEvent[];
  readonly byLot: ReadonlyMap<string, LotShare>;
  readonly blends: ReadonlyMap<string, Blended>;
  /** Lots that were used and never described, and such whose amount is not known. */
  readonly gaps: ReadonlySet<string>;
}

/** By event: what was mixed, and of what. */
export interface Blended extends Blend {
  readonly weighing: Weighing;
  /** Of the inputs. */
  readonly shares: readonly Share[];
  /** Of each input: the part that its user may count. */
  readonly counted: readonly Ratio[];
}

export type SharesFound =
  | Shares
  | { readonly type: "circle"; readonly events: readonly LedgerEvent[] }
  | { readonly type: "too-many" };

export function sharesOf(events: readonly LedgerEvent[], asked: Asked): SharesFound {
  const read = inOrder(events, asked.lot);
  if (read === undefined) return { type: "too-many" };
  const { index, order } = read;
  if (order.type === "circle") return { type: "circle", events: order.events };
  const found = workOut(index, order, asked);
  if (asked.lot === undefined || found.byLot.has(asked.lot)) return found;
  return { ...found, gaps: new Set([...found.gaps, asked.lot]) };
}

/** Of all lots that these events made. */
export function workOut(index: LotIndex, { events, completed }: Order, asked: Asked): Shares {
  const found: Found = {
    ...{ index, asked, factors: asked.factors ?? [], gaps: new Set() },
    ...{ byLot: new Map(), blends: new Map(), made: new Map() },
  };
  for (const event of events) {
    visit(event, found);
    for (const lot of completed.get(event) ?? []) finish(lot, found);
  }
  const { byLot, blends, gaps } = found;
  return { type: "shares", index, events, byLot, blends, gaps };
}

/** What has been worked out so far. */
interface Found {
  readonly index: LotIndex;
  readonly asked: Asked;
  readonly factors: readonly DeclaredFactor[];
  readonly byLot: Map<string, LotShare>;
  readonly blends: Map<string, Blended>;
  /** By event and place among its outputs. */
  readonly made: Map<string, Share>;
  readonly gaps: Set<string>;
}

function visit(event: LedgerEvent, found: Found): void {
  const { asked, factors, blends, made } = found;
  const { characteristic } = asked;
  const weighing = weigh(event, factors, characteristic.basis);
  const shares = event.inputs.map((portion, n) =>
    inputShare(portion, { owner: event.owner, amount: weighing.inputs[n] }, found),
  );
  const isSupposed = asked.unknownAs === "all";
  const mixed = isBeginning(event)
    ? undefined
    : blend(event, weighing, { shares, characteristic, isSupposed });
  const counted = event.inputs.map(
    ({ lot }) => found.byLot.get(lot)?.counted.get(event.owner)?.part ?? WHOLE,
  );
  if (mixed !== undefined) blends.set(event.id, { ...mixed, weighing, shares, counted });
  for (const [n, portion] of event.outputs.entries()) {
    const share = mixed
      ? outputShare(portion, mixed, { event, weighing, characteristic, factors, isSupposed })
      : firstShare(portion, event, found);
    if (mixed && (mixed.parts === undefined || weighing.outputs[n] === undefined))
      found.gaps.add(portion.lot);
    made.set(`${event.id} ${n}`, share);
  }
}

function inputShare(
  portion: Portion,
  { owner, amount }: { readonly owner: string; readonly amount: Decimal | undefined },
  found: Found,
): Share {
  const { byLot, gaps, factors, asked, index } = found;
  const known = byLot.get(portion.lot);
  if (portion.credit !== undefined || index.credited.has(creditKey(owner, portion.lot)))
    return UNCERTIFIED;
  if (amount === undefined) gaps.add(portion.lot);
  if (known?.counted.get(owner)?.isOpen === true) gaps.add(portion.lot);
  if (known !== undefined) return shareFor(known, owner);
  if (portion.claims !== undefined || !isCounted(portion, asked.characteristic))
    return beginning(portion, asked.characteristic, { factors, model: undefined });
  gaps.add(portion.lot);
  return asked.unknownAs === "all" ? SUPPOSED : UNCERTIFIED;
}

/** What arrived without a word about its beginning is a gap; what somebody made and said nothing of is not certified. */
function firstShare(portion: Portion, { kind, model }: LedgerEvent, found: Found): Share {
  const { asked, factors, gaps } = found;
  const { characteristic } = asked;
  const isTold = portion.claims !== undefined || !isCounted(portion, characteristic);
  if (kind !== "received" || isTold) return beginning(portion, characteristic, { factors, model });
  gaps.add(portion.lot);
  return asked.unknownAs === "all" ? SUPPOSED : UNCERTIFIED;
}

/** To see whether a lot that nobody described could matter. */
export const SUPPOSED: Share = {
  ...{ certified: WHOLE, counted: WHOLE, model: "identity-preserved" },
  ...{ sources: [], hasMoreSources: false },
};

/** Of what was made of nothing that is known. */
export function beginning(
  portion: Portion,
  characteristic: Characteristic,
  {
    factors,
    model,
  }: { readonly factors: readonly DeclaredFactor[]; readonly model: LedgerModel | undefined },
): Share {
  const kind = amountOf(portion)?.kind;
  const amount = claimOf(portion, characteristic.id)?.amount;
  const whole = kind && weighed(portion, kind, factors);
  const claimed = amount && kind && weighed({ ...portion, amount }, kind, factors);
  return declaredShare(portion, characteristic, { whole, claimed, model });
}

/** Once all events that made the lot are there. */
function finish(lot: string, found: Found): void {
  const { index, made, byLot, gaps } = found;
  const makers = index.makers.get(lot) ?? [];
  const shares = makers.flatMap(({ event, at }) => made.get(`${event.id} ${at}`) ?? []);
  const one = lotShare(lot, shares, { ...found, isSupposed: found.asked.unknownAs === "all" });
  if (one.whole === undefined) gaps.add(lot);
  byLot.set(lot, one);
}
