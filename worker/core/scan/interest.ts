/**
 * How much of a choice is told, so that nobody learns from the number what one person chose: not even who knows all the others, because
 * they made them up. From each count a secret amount is held back, and what is left is told in steps. docs/scans.md, *What matters*.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "../bytes.ts";

/** Fewer are not told. */
export const K_MIN = 10;
export const STEP = 5;
/** What is held back lies between 0 and twice this, mostly in the middle. */
export const HELD_BACK = 10;
/** One person more or less makes no number more than e^EPSILON times as likely. */
export const EPSILON = 0.5;

/** One product, one topic, one month that is over. */
export interface Cell {
  readonly product: string;
  readonly topic: string;
  readonly month: string;
}

/** At least so many chose it; undefined where too few did to say. Never more than there were. */
export function atLeast(count: number, cell: Cell, secret: Uint8Array): number | undefined {
  return leastOf(count, heldBack(cell, secret));
}

/** Of a count from which so many are held back. */
export function leastOf(count: number, held: number): number | undefined {
  const left = count - held;
  return left < K_MIN ? undefined : Math.floor(left / STEP) * STEP;
}

/** The same of the same cell for ever: who asks again learns nothing new. */
export function heldBack({ product, topic, month }: Cell, secret: Uint8Array): number {
  const digest = hmac(sha256, secret, utf8(`${product}\n${topic}\n${month}`));
  const drawn = new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** 32;
  const weights = Array.from({ length: 2 * HELD_BACK + 1 }, (_, n) =>
    Math.exp(-EPSILON * Math.abs(n - HELD_BACK)),
  );
  let left = drawn * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}
