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
  return [...missingIn(shares, lot)]
    .map(([one, more]) => ({ lot: one, ...more, isUnknown: shares.gaps.has(one) }))
    .filter(({ missing }) => missing.over > 0n)
    .sort((a, b) => order(b.missing, a.missing) || (a.lot < b.lot ? -1 : 1))
    .slice(0, DEFICITS_MAX)
    .map(({ missing, ...one }) => ({ ...one, part: cutOff(missing, DIGITS) }));
}

const lacking = ({ certified, counted }: Share): Ratio =>
  order(counted, certified) > 0 ? subtract(counted, certified) : NONE;

interface Open {
  readonly material: string;
  /** Of one unit of the product. */
  readonly part: Ratio;
  readonly share: Share;
}

interface Missing {
  readonly material: string;
  readonly missing: Ratio;
}

/** By lot that was made of nothing known, or of which somebody used more than it may count. */
function missingIn({ index, events, blends, byLot }: Shares, lot: string) {
  const open = new Map<string, Open>([[lot, { material: "", part: WHOLE, share: UNCERTIFIED }]]);
  const ends = new Map<string, Missing>();
  const wholes = new Map<string, Whole>();
  const grow = (one: string, more: Open) =>
    open.set(one, { ...more, part: sum(open.get(one)?.part, more.part) });
  const miss = (one: string, material: string, part: Ratio) =>
    ends.set(one, { material, missing: sum(ends.get(one)?.missing, part) });
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
        miss(made, material, multiply(part, lacking(byLot.get(made)?.share ?? UNCERTIFIED)));
        continue;
      }
      for (const [n, input] of event.inputs.entries()) {
        const used = multiply(part, blended.parts[n] ?? NONE);
        const counted = multiply(used, blended.counted[n] ?? WHOLE);
        const share = blended.shares[n] ?? UNCERTIFIED;
        if (order(counted, used) < 0)
          miss(input.lot, input.material, multiply(subtract(used, counted), share.counted));
        grow(input.lot, { material: input.material, share, part: counted });
      }
    }
  }
  for (const [one, { material, part, share }] of open)
    if (!index.makers.has(one)) miss(one, material, multiply(part, lacking(share)));
  return ends;
}

const sum = (before: Ratio | undefined, more: Ratio): Ratio =>
  shortened(add(before ?? NONE, more), "down");
