/** The shares of many lots of one graph: it is indexed and ordered once, and each characteristic is worked out once for all of them. */
import { inOrder } from "./circles.ts";
import type { LedgerEvent } from "./event.ts";
import { type Asked, type Shares, type SharesFound, workOut } from "./shares.ts";

/** Of one lot, as {@link sharesOf} has them; but events and gaps are those of the whole graph. */
export type SharesAt = (asked: Asked & { readonly lot: string }) => SharesFound;

export function sharesAmong(events: readonly LedgerEvent[]): SharesAt {
  const read = inOrder(events);
  if (read === undefined) return () => ({ type: "too-many" });
  const { index, order } = read;
  const circle = order.type === "circle" ? order.events : [];
  const stuck = new Set(circle);
  const known = new Map<string, Shares>();
  const whole = ({ characteristic, factors = [], unknownAs = "none" }: Asked): Shares => {
    const asked = { characteristic, factors, unknownAs };
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? workOut(index, "rest" in order ? order.rest : order, asked);
    known.set(key, found);
    return found;
  };
  return (asked) => {
    // Whoever needs what can never have happened is among that itself.
    const isStuck = index.makers.get(asked.lot)?.some(({ event }) => stuck.has(event));
    if (isStuck) return { type: "circle", events: circle };
    const found = whole(asked);
    if (found.byLot.has(asked.lot)) return found;
    return { ...found, gaps: new Set([...found.gaps, asked.lot]) };
  };
}
