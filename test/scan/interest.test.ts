/** What may be told of shoppers' choices, against somebody who made up all of them but one. */
import { expect, test } from "vitest";
import {
  atLeast,
  EPSILON,
  HELD_BACK,
  heldBack,
  K_MIN,
  leastOf,
  STEP,
} from "../../worker/core/scan/interest.ts";

const secret = new Uint8Array(32).fill(7);
const cell = (n: number) => ({ product: `/01/${n}`, topic: "pay", month: "2026-10-01" });
const CELLS = 20_000;
const held = Array.from({ length: CELLS }, (_, n) => heldBack(cell(n), secret));
const shareOf = (pick: (told: number | undefined) => boolean, count: number) =>
  held.filter((one) => pick(leastOf(count, one))).length / CELLS;

test("Fewer than ten are never told, whatever is drawn", () => {
  for (let count = 0; count < K_MIN; count++)
    expect(shareOf((told) => told !== undefined, count)).toBe(0);
});

test("What is told is never more than there were, and goes in steps", () => {
  for (const count of [10, 17, 24, 60, 500]) {
    for (const one of held) {
      const told = leastOf(count, one);
      if (told === undefined) continue;
      expect(told).toBeLessThanOrEqual(count);
      expect(told).toBeGreaterThan(count - 2 * HELD_BACK - STEP - 1);
      expect(told % STEP).toBe(0);
    }
  }
});

test("Who scans alone nine times and waits for one more learns nothing: ten look as nine do", () => {
  const seenAtNine = shareOf((told) => told !== undefined, 9);
  const seenAtTen = shareOf((told) => told !== undefined, 10);
  expect(seenAtNine).toBe(0);
  // The one in six hundred of which nothing is held back.
  expect(seenAtTen).toBeLessThan(0.004);
});

test("Who makes up any number of choices and compares sees one person's in no answer", () => {
  const slack = 0.012;
  for (const known of [14, 19, 20, 24, 29, 40]) {
    for (const told of [undefined, 10, 15, 20, 25, 30]) {
      const without = shareOf((one) => one === told, known);
      const withOne = shareOf((one) => one === told, known + 1);
      expect(withOne).toBeLessThanOrEqual(without * Math.exp(EPSILON) + slack);
      expect(without).toBeLessThanOrEqual(withOne * Math.exp(EPSILON) + slack);
    }
  }
});

test("Asked again, the same is told: no number of questions wears it away", () => {
  const one = cell(1);
  expect(new Set(Array.from({ length: 50 }, () => atLeast(40, one, secret))).size).toBe(1);
});

test("Without the secret nobody works out what is held back", () => {
  const other = new Uint8Array(32).fill(8);
  const same = held.slice(0, 2_000).filter((one, n) => one === heldBack(cell(n), other));
  expect(same.length).toBeLessThan(600);
});
