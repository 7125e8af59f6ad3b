/** Where lots stand in the picture, and how arrow keys lead from one to the next, whichever way a language runs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GraphEdge, GraphNode, LotGraph } from "../../schema/wire/find.ts";
import { layOut, type Way } from "../../web/console/screens/find/online/graph/layout.ts";
import { walkTo } from "../../web/console/screens/find/online/graph/walk.ts";

const SIZE = { node: { width: 100, height: 40 }, between: { layers: 50, lots: 10 } };
const way = (isDown: boolean, isMirrored = false): Way => ({
  size: SIZE,
  isDown,
  isMirrored,
  perRow: 2,
});
const node = (id: string, depth: number): GraphNode => ({ id, depth, own: true });
const edge = (id: string, from: readonly string[], to: readonly string[]): GraphEdge => ({
  ...{ id, own: true, type: "TransformationEvent", time: "2026-01-01T00:00:00Z" },
  from: from.map((one) => ({ node: one })),
  to: to.map((one) => ({ node: one })),
});
/** Two go into one, which becomes three. */
const GRAPH: LotGraph = {
  root: "c",
  nodes: [node("c", 0), node("a", -1), node("b", -1), node("d", 1), node("e", 1), node("f", 1)],
  edges: [edge("1", ["a", "b"], ["c"]), edge("2", ["c"], ["d", "e"]), edge("3", ["c"], ["f"])],
  more: false,
};

describe("A picture", () => {
  test("goes from left to right, in layers, and from right to left where the language does", () => {
    const { nodes, width, height } = layOut(GRAPH, way(false));
    const x = new Map(nodes.map((one) => [one.node.id, one.x]));
    expect([x.get("a"), x.get("b")]).toEqual([12, 12]);
    expect(x.get("c")).toBe(162);
    expect([x.get("d"), x.get("e"), x.get("f")]).toEqual([312, 312, 312]);
    expect([width, height]).toEqual([3 * 100 + 2 * 50 + 24, 3 * 40 + 2 * 10 + 24]);
    const mirrored = layOut(GRAPH, way(false, true));
    for (const one of mirrored.nodes) expect(one.x).toBe(width - (x.get(one.node.id) ?? 0) - 100);
  });

  test("goes down on a phone, no broader than two lots, a broader layer going on in the next row", () => {
    const { nodes, width } = layOut(GRAPH, way(true));
    expect(width).toBe(2 * 100 + 10 + 24);
    const y = new Map(nodes.map((one) => [one.node.id, one.y]));
    expect(y.get("c")).toBeGreaterThan(y.get("a") ?? 0);
    expect(new Set([y.get("d"), y.get("e"), y.get("f")]).size).toBe(2);
  });

  test("of any graph has every lot once, none on another, all inside, and a line for every part of a step", () => {
    const graphs = fc
      .array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 30 })
      .chain((depths) =>
        fc.record({
          depths: fc.constant(depths),
          steps: fc.array(fc.tuple(fc.nat(depths.length - 1), fc.nat(depths.length - 1)), {
            maxLength: 40,
          }),
          isDown: fc.boolean(),
          isMirrored: fc.boolean(),
        }),
      );
    const property = fc.property(graphs, ({ depths, steps, isDown, isMirrored }) => {
      const nodes = depths.map((depth, n) => node(`n${n}`, depth));
      const edges = steps.map(([a, b], n) => edge(`e${n}`, [`n${a}`], [`n${b}`]));
      const graph = { root: "n0", nodes, edges, more: false };
      const picture = layOut(graph, way(isDown, isMirrored));
      expect(picture.nodes.map((one) => one.node.id).toSorted()).toEqual(
        nodes.map(({ id }) => id).toSorted(),
      );
      for (const { x, y } of picture.nodes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(12);
        expect(x + 100).toBeLessThanOrEqual(picture.width - 12);
        expect(y + 40).toBeLessThanOrEqual(picture.height - 12);
      }
      const places = new Set(picture.nodes.map(({ x, y }) => `${x} ${y}`));
      expect(places.size).toBe(nodes.length);
      for (const { lines } of picture.edges) expect(lines).toHaveLength(2);
      expect(JSON.stringify(picture.edges)).not.toMatch(/NaN|null|Infinity/);
    });
    fc.assert(property);
  });
});

describe("Arrow keys", () => {
  const walk = (keys: readonly string[], from: string, at: Way) => {
    const picture = layOut(GRAPH, at);
    return keys.reduce(
      (here, key) => walkTo(key, here, { graph: GRAPH, picture, way: at }) ?? here,
      from,
    );
  };

  test.each([
    ["ArrowLeft", "c", "a or b"],
    ["ArrowRight", "c", "d or e or f"],
    ["ArrowLeft", "a", "a"],
    ["ArrowRight", "a", "c"],
    ["x", "c", "c"],
    ["Enter", "c", "c"],
  ])("%s leads from %s to %s", (key, from, to) => {
    expect(to.split(" or ")).toContain(walk([key], from, way(false)));
  });

  test("lead through a whole layer, and back, and stop at its ends", () => {
    const layer = ["d", "e", "f"];
    const down = ["ArrowDown", "ArrowDown", "ArrowDown"];
    const top = walk(["ArrowUp", "ArrowUp", "ArrowUp"], "e", way(false));
    const bottom = walk(down, top, way(false));
    expect(layer).toContain(top);
    expect(bottom).not.toBe(top);
    expect(walk([...down, "ArrowUp", "ArrowUp"], top, way(false))).toBe(top);
  });

  test("turn round in a mirrored picture, and lie across in one that goes down", () => {
    expect(walk(["ArrowRight", "ArrowLeft"], "c", way(false, true))).toBe("c");
    expect(["a", "b"]).toContain(walk(["ArrowRight"], "c", way(false, true)));
    expect(["a", "b"]).toContain(walk(["ArrowUp"], "c", way(true)));
    expect(["d", "e", "f"]).toContain(walk(["ArrowDown"], "c", way(true)));
  });
});
