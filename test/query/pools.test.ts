/** The questions are only as good as the spellings they are asked in. */
import { expect, test } from "vitest";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import { CLASSES, INSTANTS, PARTIES, PLACES, SERIALS, TRANSACTIONS } from "./pools.ts";
import { instantOf } from "./values.ts";

const LINES = [SERIALS, CLASSES, PLACES, PARTIES, TRANSACTIONS].flatMap((pool) => [...pool]);

test("Every line of a pool names one thing, and no other line names it", () => {
  const things = LINES.map((names) => [...new Set(names.map((name) => canonicalIdentifier(name)))]);
  expect(things.filter((named) => named.length !== 1)).toEqual([]);
  expect(new Set(things.flat()).size).toBe(LINES.length);
});

test("Every line of instants is one millisecond, and no other line is", () => {
  const instants = INSTANTS.map((times) => [...new Set(times.map((time) => instantOf(time)))]);
  expect(instants.filter((named) => named.length !== 1)).toEqual([]);
  expect(new Set(instants.flat()).size).toBe(INSTANTS.length);
});
