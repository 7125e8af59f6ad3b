/** Whether a ring of positions is the outline of one piece of land. RFC 7946 §3.1.6; the EU's rules for plots, docs/places.md. */
import type { Say } from "./findings.ts";
import type { Position, Ring } from "./geometry.ts";

/** A walk round a farm with a phone has some hundred; every pair of sides is looked at. */
export const POSITIONS_PER_RING_MAX = 2_000;
/** Twice half a square metre at the equator, in square degrees: less is no land. */
const LAND_MIN = 1e-10;
/** As the EU's system cuts them off: what is one point then was one point before. */
const DECIMALS = 6;

export function lookAtRing(ring: Ring, pointer: string, { fault, warn }: Say): void {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || !isSame(first, last)) {
    fault(
      pointer,
      "ring-open",
      "The outline is not closed: its last position is to be its first again.",
    );
    return;
  }
  if (ring.length < 4) {
    fault(
      pointer,
      "ring-short",
      "An outline has at least three corners and the first again: four positions.",
    );
    return;
  }
  if (ring.length > POSITIONS_PER_RING_MAX) {
    const sentence = `An outline has at most ${POSITIONS_PER_RING_MAX} positions here: leave out every second one.`;
    fault(pointer, "ring-long", sentence);
    return;
  }
  const repeated = ring.findIndex((one, n) => n > 0 && isSame(cut(one), cut(ring[n - 1] ?? one)));
  if (repeated > 0) {
    const sentence = `The position stands there twice in a row, at ${DECIMALS} decimals: leave one out.`;
    fault(`${pointer}/${repeated}`, "repeated-position", sentence);
  }
  const doubled = twiceTheArea(ring);
  if (Math.abs(doubled) < LAND_MIN) {
    fault(pointer, "no-area", "The positions lie in one line: there is no land inside.");
    return;
  }
  const fold = ring.findIndex((_, n) => n > 0 && isFold(ring, n));
  if (fold > 0) fault(`${pointer}/${fold}`, "fold", "Here the outline runs back over itself.");
  else if (meetsItself(ring))
    fault(
      pointer,
      "self-intersection",
      "The outline crosses or touches itself: it is to go round once.",
    );
  if (doubled < 0)
    warn(pointer, "winding", "The outline runs clockwise; RFC 7946 has it the other way.");
}

export const isSame = ([a, b]: Position, [c, d]: Position) => a === c && b === d;
const cut = ([x, y]: Position): Position => [Math.trunc(x * 1e6), Math.trunc(y * 1e6)];

/** Above 0 when it runs counterclockwise. Measured from the first position, so that small plots far from zero are measured exactly enough. */
export function twiceTheArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let n = 1; n < ring.length; n++) {
    const [[ax, ay], [bx, by]] = [ring[n - 1] ?? [0, 0], ring[n] ?? [0, 0]];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** Whether the way to this corner and the way on lie on one another. */
function isFold(ring: Ring, n: number): boolean {
  const [before, here, next] = [ring[n - 1], ring[n], ring[n + 1] ?? ring[1]];
  if (before === undefined || here === undefined || next === undefined) return false;
  const [ax, ay] = [here[0] - before[0], here[1] - before[1]];
  const [bx, by] = [next[0] - here[0], next[1] - here[1]];
  const scale = Math.hypot(ax, ay) * Math.hypot(bx, by);
  return scale > 0 && Math.abs(ax * by - ay * bx) < 1e-9 * scale && ax * bx + ay * by < 0;
}

/** Whether two sides that are no neighbours cross or touch. Ends at the first that do: an outline may have a million such places. */
function meetsItself(ring: Ring): boolean {
  const sides = ring.slice(1).map((end, n) => [ring[n] ?? end, end] as const);
  return sides.some(([a, b], n) =>
    sides
      .slice(n + 2)
      .some(([c, d], m) => !(n === 0 && n + 2 + m === sides.length - 1) && meet(a, b, c, d)),
  );
}

function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && isBetween(a, b, c)) ||
    (abd === 0 && isBetween(a, b, d)) ||
    (cda === 0 && isBetween(c, d, a)) ||
    (cdb === 0 && isBetween(c, d, b))
  );
}

/** Above 0 where the third lies to the left of the way from the first to the second; 0 on it, as exactly as doubles have it. */
function side([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const turn = ux * vy - uy * vx;
  return Math.abs(turn) < 1e-9 * Math.hypot(ux, uy) * Math.hypot(vx, vy) ? 0 : Math.sign(turn);
}

function isBetween([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): boolean {
  const within = (one: number, other: number, it: number) =>
    it >= Math.min(one, other) && it <= Math.max(one, other);
  return within(ax, bx, x) && within(ay, by, y);
}
