/** Plots of one upload against each other: the same twice, or one over another. */
import type { Say } from "./findings.ts";
import {
  type Bounds,
  boundsOf,
  type Geometry,
  outerRings,
  type Position,
  positionsOf,
  type Ring,
} from "./geometry.ts";

export interface Placed {
  readonly geometry: Geometry;
  readonly pointer: string;
}

/** So many pairs of sides are held against each other; with more, overlaps are not looked for. */
const SIDE_PAIRS_MAX = 20_000_000;

export function lookForDoubles(plots: readonly Placed[], { fault }: Say): void {
  const seen = new Map<string, string>();
  for (const { geometry, pointer } of plots) {
    const key = sameKey(geometry);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, pointer);
    else fault(pointer, "duplicate", `This is the same place as ${before}.`);
  }
}

/** Equal for the same place, wherever its outline begins and whichever way it runs. */
export function sameKey(geometry: Geometry): string {
  const cut = ([x, y]: Position) => `${Math.trunc(x * 1e6)},${Math.trunc(y * 1e6)}`;
  const rings = outerRings(geometry).map((ring) => [...new Set(ring.map(cut))].sort().join(" "));
  const points = rings.length === 0 ? positionsOf(geometry).map(cut) : [];
  return [...rings, ...points].sort().join("|");
}

/** Neighbours’ outlines, walked with two phones, cross a little everywhere: it is worth knowing, and no fault. */
export function lookForOverlaps(plots: readonly Placed[], { warn }: Say): void {
  const outlines = plots
    .flatMap(({ geometry, pointer }) =>
      outerRings(geometry).map((ring) => ({ ring, pointer, bounds: boundsOf(ring) })),
    )
    .sort((a, b) => a.bounds.west - b.bounds.west);
  let pairs = 0;
  for (const [n, one] of outlines.entries()) {
    for (let m = n + 1; m < outlines.length; m++) {
      const other = outlines[m];
      if (other === undefined || other.bounds.west >= one.bounds.east) break;
      if (other.pointer === one.pointer || !meet(one.bounds, other.bounds)) continue;
      pairs += one.ring.length * other.ring.length;
      if (pairs > SIDE_PAIRS_MAX) return;
      if (overlap(one.ring, other.ring))
        warn(other.pointer, "overlap", `This plot and ${one.pointer} lie over each other.`);
    }
  }
}

function meet(a: Bounds, b: Bounds): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

/** Sides that cross, or one with a corner inside the other; a border in common is none. */
function overlap(a: Ring, b: Ring): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let k = 1; k < b.length; k++) {
      if (cross([a[i - 1], a[i]] as Side, [b[k - 1], b[k]] as Side)) return true;
    }
  }
  return (
    a.slice(1).some((corner) => isInside(corner, b)) ||
    b.slice(1).some((corner) => isInside(corner, a))
  );
}

type Side = readonly [Position, Position];

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

function cross([a, b]: Side, [c, d]: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Strictly: not where it lies on the outline. */
function isInside([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let n = 1; n < ring.length; n++) {
    const [[ax, ay], [bx, by]] = [ring[n - 1], ring[n]] as Side;
    if (turn([ax, ay], [bx, by], [x, y]) === 0 && (x - ax) * (x - bx) + (y - ay) * (y - by) <= 0)
      return false;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
