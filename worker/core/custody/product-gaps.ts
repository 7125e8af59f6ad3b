/** Where the evidence of a product is thin: its lots together, each by how much of it there was. docs/custody.md, *Gaps*. */
import type { ToldProductGaps } from "../../../schema/wire/gaps.ts";
import {
  kindOf,
  NOTHING_TOLD,
  percent,
  STEPS_MAX,
  type Through,
  thinIn,
  voiceIn,
  weakestFirst,
} from "./gaps.ts";
import type { LotIndex } from "./graph.ts";
import type { Walk } from "./lot-graph.ts";
import { wholeOf } from "./parts.ts";
import { add, addAll, divide, least, NONE, ofDecimal, type Ratio, ratio, WHOLE } from "./ratio.ts";

/** The newest of a product's lots that are looked at together. */
export const PRODUCT_LOTS_MAX = 50;

/** Of the lots that were walked from. */
export function gapsOfProduct(
  walk: Walk,
): Pick<ToldProductGaps, "lots" | "more" | "known" | "beginnings" | "steps" | "unread"> {
  const asked = walk.asked.slice(0, PRODUCT_LOTS_MAX);
  const more = walk.asked.length > asked.length;
  const none = { ...NOTHING_TOLD, more, lots: [] };
  if (asked.length === 0) return none;
  const found = thinIn(walk, (index) => partsOf(index, asked));
  if ("unread" in found) return { ...none, unread: found.unread };
  const lots = [...found.parts].map(([lot, part]) => ({ lot, part: percent(part) }));
  return { lots, more, ...found.told, steps: stepsOf(walk, found.through) };
}

/** What each lot is of all of them; the same of each where they cannot all be set against each other. */
function partsOf({ makers }: LotIndex, lots: readonly string[]): ReadonlyMap<string, Ratio> {
  const amounts = lots.map((lot) => wholeOf(makers.get(lot) ?? []).amount);
  const kind = amounts[0]?.kind;
  const same = amounts.flatMap((one) => (one?.kind === kind && one ? [ofDecimal(one.value)] : []));
  const whole = addAll(same);
  const isWeighed = same.length === lots.length && whole.over > 0n;
  return new Map(
    lots.map((lot, n) => [
      lot,
      isWeighed ? divide(same[n] ?? NONE, whole) : ratio(1n, BigInt(lots.length)),
    ]),
  );
}

/** What is the same step of the same material, by the same word, is one: with the day on which it last happened. */
function stepsOf(walk: Walk, through: Through): ToldProductGaps["steps"] {
  const byOf = voiceIn(walk);
  const alike = Map.groupBy(through, ([event]) => JSON.stringify([byOf(event), kindOf(event)]));
  return [...alike.values()]
    .flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      const [event] = first;
      // What went through two of them, one after the other, is counted in each.
      const part = least(WHOLE, some.map(([, one]) => one).reduce(add, NONE));
      const time = some.map(([one]) => one.time).reduce((a, b) => (a > b ? a : b));
      return [{ by: byOf(event), ...kindOf(event), times: some.length, time, part }];
    })
    .toSorted(weakestFirst)
    .slice(0, STEPS_MAX)
    .map(({ part, ...step }) => ({ ...step, part: percent(part) }));
}
