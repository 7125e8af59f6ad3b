/** Where in a product what is not certified comes from: back through the graph, by how much of each beginning is in it. */
import type { Decimal } from "../decimal.ts";
import { partOfLot, type Whole, wholeOf } from "./parts.ts";
import {
  add,
  cutOff,
  multiply,
  NONE,
  order,
  type Ratio,
  shortened,
  subtract,
  WHOLE,
} from "./ratio.ts";
import { type Share, UNCERTIFIED } from "./share.ts";
import type { Shares } from "./shares.ts";

export interface Deficit {
  readonly lot: string;
  readonly material: string;
  /** Of the product, to nine digits: `0.071502590`. */
  readonly part: Decimal;
  /** Nobody described the lot; it may be certified after all. */
  readonly isUnknown: boolean;
}

export const DEFICITS_MAX = 20;
const DIGITS = 9;

/** The largest first. */
export function deficitsOf(shares: Shares, lot: string): readonly Deficit[] {
  const ends = endsOf(shares, lot);
  return [...ends]
    .map(([one, { part, material, share }]) => ({
      ...{ lot: one, material, missing: multiply(part, lacking(share)) },
      isUnknown: shares.gaps.has(one),
    }))
    .filter(({ missing }) => missing.over > 0n)
    .sort((a, b) => order(b.missing, a.missing) || (a.lot < b.lot ? -1 : 1))
    .slice(0, DEFICITS_MAX)
    .map(({ missing, ...one }) => ({ ...one, part: cutOff(missing, DIGITS) }));
}

const lacking = ({ certified, counted }: Share): Ratio =>
  order(counted, certified) > 0 ? subtract(counted, certified) : NONE;

interface End {
  readonly material: string;
  readonly part: Ratio;
  readonly share: Share;
}

/** How much of each lot that was made of nothing known is in one unit of the product. */
function endsOf({ index, events, blends, byLot }: Shares, lot: string): ReadonlyMap<string, End> {
  const open = new Map([[lot, { material: "", part: WHOLE, share: UNCERTIFIED }]]);
  const ends = new Map<string, End>();
  const wholes = new Map<string, Whole>();
  const grow = (map: Map<string, End>, one: string, more: End) =>
    map.set(one, { ...more, part: shortened(add(map.get(one)?.part ?? NONE, more.part), "down") });
  for (const event of [...events].reverse()) {
    const blended = blends.get(event.id);
    for (const portion of event.outputs) {
      const { lot: made, material } = portion;
      const from = open.get(made)?.part;
      if (from === undefined) continue;
      const whole = wholes.get(made) ?? wholeOf(index.makers.get(made) ?? []);
      wholes.set(made, whole);
      const part = multiply(from, partOfLot(portion, whole));
      if (blended?.parts === undefined) {
        const share = byLot.get(made)?.spendable ?? UNCERTIFIED;
        grow(ends, made, { material, part, share });
        continue;
      }
      for (const [n, input] of event.inputs.entries())
        grow(open, input.lot, {
          ...{ material: input.material, share: blended.shares[n] ?? UNCERTIFIED },
          part: multiply(part, blended.parts[n] ?? NONE),
        });
    }
  }
  for (const [one, end] of open) if (!index.makers.has(one)) ends.set(one, end);
  return ends;
}
