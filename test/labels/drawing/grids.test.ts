/** The sheets that are printed on: docs/labels.md names six, and each must be one that can be bought. */
import { expect, test } from "vitest";
import { GRIDS, gridOf, labelsPerSheet, placeOnSheet } from "../../../worker/core/label/grids.ts";

test("there are the six grids that the manual names, with as many labels as their names say", () => {
  expect(GRIDS.map(({ name, product }) => [name, product])).toEqual([
    ["a4-24", "Avery Zweckform 3474"],
    ["a4-21", "Avery L7160"],
    ["a4-12", "Avery L7164"],
    ["letter-30", "Avery 5160"],
    ["letter-20", "Avery 5161"],
    ["letter-10", "Avery 5163"],
  ]);
  for (const grid of GRIDS) {
    expect(grid.name.endsWith(`-${labelsPerSheet(grid)}`), grid.name).toBe(true);
  }
});

// The makers' own templates: the first label's place, and the distance to the next. Inches of US sheets, millimetres of A4.
test.each([
  ["a4-24", 1, { margin: [0, 0.5], pitch: [70, 37] }],
  ["a4-21", 1, { margin: [7.25, 15.15], pitch: [66, 38.1] }],
  ["a4-12", 1, { margin: [7.25, 4.5], pitch: [66, 72] }],
  ["letter-30", 25.4, { margin: [3 / 16, 0.5], pitch: [2.75, 1] }],
  ["letter-20", 25.4, { margin: [5 / 32, 0.5], pitch: [4.1875, 1] }],
  ["letter-10", 25.4, { margin: [5 / 32, 0.5], pitch: [4.1875, 2] }],
] as const)("%s lies on its paper as its maker says", (name, unitMm, { margin, pitch }) => {
  const { marginMm, pitchMm } = gridOf(name);
  expect(marginMm.x).toBeCloseTo(margin[0] * unitMm, 3);
  expect(marginMm.y).toBeCloseTo(margin[1] * unitMm, 3);
  expect(pitchMm.x).toBeCloseTo(pitch[0] * unitMm, 3);
  expect(pitchMm.y).toBeCloseTo(pitch[1] * unitMm, 3);
});

test.each(GRIDS)("the labels of $name fit its paper and do not overlap", (grid) => {
  const { paperMm, labelMm, insetMm, pitchMm } = grid;
  const places = Array.from({ length: labelsPerSheet(grid) }, (_, at) => placeOnSheet(grid, at));
  for (const { x, y } of places) {
    expect(x).toBeGreaterThanOrEqual(-1e-9);
    expect(y).toBeGreaterThanOrEqual(-1e-9);
    expect(x + labelMm.width).toBeLessThanOrEqual(paperMm.width + 1e-9);
    expect(y + labelMm.height).toBeLessThanOrEqual(paperMm.height + 1e-9);
    // What few printers reach stays white.
    expect(x + insetMm.x).toBeGreaterThanOrEqual(4.2);
    expect(y + insetMm.y).toBeGreaterThanOrEqual(4.2);
  }
  expect(pitchMm.x).toBeGreaterThanOrEqual(labelMm.width);
  expect(pitchMm.y).toBeGreaterThanOrEqual(labelMm.height);
  expect(new Set(places.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(
    places.length,
  );
});

test("labels are counted along the rows", () => {
  const grid = gridOf("a4-21");
  expect(placeOnSheet(grid, 2)).toEqual({ x: 7.25 + 2 * 66, y: grid.marginMm.y });
  expect(placeOnSheet(grid, 3).x).toBe(7.25);
  expect(placeOnSheet(grid, 3).y).toBeCloseTo(15.15 + 38.1, 6);
});

test("another grid is refused, with the names of those there are", () => {
  expect(() => gridOf("a4-99")).toThrow(
    expect.objectContaining({
      code: "body-invalid",
      pointer: "/grid",
      message:
        'There is no grid "a4-99" here, but a4-24, a4-21, a4-12, letter-30, letter-20, letter-10.',
    }),
  );
});
