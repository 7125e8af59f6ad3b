/** What part of a lot has which characteristic, and how that was worked out: told to whoever has the lot. docs/custody.md. */
import type { ToldDeficit, ToldShare, ToldShares } from "../../../schema/wire/shares.ts";
import { schemeOf } from "../claims/schemes.ts";
import { writeDecimal } from "../decimal.ts";
import { chainLine } from "./chain-line.ts";
import { type Deficit, deficitsOf } from "./deficits.ts";
import type { Characteristic, LedgerEvent } from "./event.ts";
import { characteristicOf, graphOf, type LotGraph, type Walk } from "./lot-graph.ts";
import { modelWords } from "./models.ts";
import { order, wholePercent } from "./ratio.ts";
import { fraction, type Share, UNCERTIFIED } from "./share.ts";
import { type Shares, sharesOf } from "./shares.ts";
import { arithmeticOf } from "./sums-en.ts";
import { PERCENT } from "./verdict.ts";
import { chainText, valueText } from "./words-en.ts";

/** Of one scheme, or of all that any lot upstream is certified by. */
export function tellShares(walk: Walk, lot: string, scheme?: string): ToldShares {
  const graph = graphOf(walk);
  const asked = scheme === undefined ? undefined : characteristicOf(scheme);
  const characteristics = scheme === undefined ? graph.characteristics : asked ? [asked] : [];
  const line = walk.isCut ? undefined : chainLine(graph.events, lot);
  return {
    lot,
    ...(line && { chain: chainText(line) }),
    shares: characteristics.map((one) => tellShare({ walk, graph, lot, characteristic: one })),
  };
}

interface Asked {
  readonly walk: Walk;
  readonly graph: LotGraph;
  readonly lot: string;
  readonly characteristic: Characteristic;
}

function tellShare({ walk, graph, lot, characteristic }: Asked): ToldShare {
  const { id } = characteristic;
  const about = { characteristic: id, scheme: schemeOf(id)?.name ?? id };
  const found = walk.isCut
    ? ({ type: "too-many" } as const)
    : sharesOf(graph.events, { characteristic, lot });
  if (found.type !== "shares")
    return {
      ...{ ...about, share: 0, sources: [], arithmetic: [], deficits: [], unresolved: [] },
      unread: found.type,
    };
  const known = knownLots(walk, graph.events);
  const share = found.byLot.get(lot)?.share ?? UNCERTIFIED;
  const percent = wholePercent(fraction(share));
  const { model } = share;
  return {
    ...{ ...about, share: percent },
    ...(model && { model, wording: modelWords(model, percent) }),
    sources: share.sources.map((source) => sourceOf(source, walk)),
    arithmetic: arithmeticOf(found),
    deficits: deficitsOf(found, lot).map((one) => toldDeficit(one, known)),
    unresolved: [...found.gaps].map((gap) => named(gap, materialOf(found, gap), known)),
  };
}

/** Their names are no news to whoever asks. */
export function knownLots({ known, organisations }: Walk, events: readonly LedgerEvent[]) {
  const own = new Set(organisations.filter((one) => one.own).map(({ id }) => id));
  const lots = events
    .filter(({ owner }) => own.has(owner))
    .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ lot }) => lot));
  return new Set([...known, ...lots]);
}

const named = (lot: string, material: string, known: ReadonlySet<string>) => ({
  ...(known.has(lot) && { lot }),
  material,
});

function materialOf({ index }: Shares, lot: string): string {
  const mentions = [...(index.makers.get(lot) ?? []), ...(index.users.get(lot) ?? [])];
  return mentions.find(({ portion }) => portion.material !== "")?.portion.material ?? "";
}

const toldDeficit = (
  { lot, material, part, isUnknown }: Deficit,
  known: ReadonlySet<string>,
): ToldDeficit => ({
  ...named(lot, material, known),
  part: valueText({ value: writeDecimal({ ...part, scale: part.scale - 2 }), unit: PERCENT }),
  isUnknown,
});

/** Who recorded the beginning, where that may be told. */
function sourceOf(source: string, { organisations }: Walk): ToldShare["sources"][number] {
  const by = organisations.find(({ id }) => source.startsWith(`${id}/`));
  const isTold = by !== undefined && (by.own || by.showName);
  return { own: by?.own ?? false, ...(isTold && { name: by.name }) };
}

/**
 * For rules that are given shares: by lot and characteristic, as whoever uses the lot has them. Where something upstream is not known (yet)
 * and would matter, nothing is there.
 */
export function sharesByLot(
  walk: Walk,
  lots: readonly string[],
): {
  readonly characteristics: readonly Characteristic[];
  readonly byLot: ReadonlyMap<string, ReadonlyMap<string, Share>>;
} {
  const { events, characteristics } = graphOf(walk);
  const byLot = new Map(lots.map((lot) => [lot, new Map<string, Share>()]));
  if (walk.isCut) return { characteristics, byLot };
  for (const characteristic of characteristics) {
    const least = sharesOf(events, { characteristic });
    const most = sharesOf(events, { characteristic, unknownAs: "all" });
    if (least.type !== "shares" || most.type !== "shares") continue;
    for (const [lot, shares] of byLot) {
      const [low, high] = [least, most].map((one) => one.byLot.get(lot)?.spendable);
      if (low === undefined || high === undefined || order(fraction(low), fraction(high)) !== 0)
        continue;
      shares.set(characteristic.id, low);
    }
  }
  return { characteristics, byLot };
}
