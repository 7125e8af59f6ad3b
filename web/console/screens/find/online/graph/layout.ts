/**
 * Where everything stands in the picture: lots in layers by how far they are, steps between the layers. Side by side where there is room,
 * one below the other on a phone; mirrored for languages that run the other way. Pure.
 */
import type { GraphEdge, GraphNode, LotGraph } from "../../../../../../schema/wire/find.ts";

export interface Size {
  readonly node: { readonly width: number; readonly height: number };
  /** Between two layers, and between two lots of a layer. */
  readonly between: { readonly layers: number; readonly lots: number };
}

export interface PlacedNode {
  readonly node: GraphNode;
  /** Of its upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** Of its dot. */
  readonly x: number;
  readonly y: number;
  /** SVG path data of its lines. */
  readonly lines: readonly string[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface Way {
  readonly size: Size;
  readonly isDown: boolean;
  readonly isMirrored: boolean;
  /** Lots beside each other in one row of a picture that goes down. */
  readonly perRow: number;
}

const SWEEPS = 4;
const MARGIN = 12;

export function layOut(graph: LotGraph, way: Way): Picture {
  const rows = rowsOf(graph, way);
  const { along, across } = measures(way);
  const length = Math.max(...rows.map((row) => row.length), 1);
  const depth = rows.length * along.node + (rows.length - 1) * along.gap + 2 * MARGIN;
  const breadth = length * across.node + (length - 1) * across.gap + 2 * MARGIN;
  const [width, height] = way.isDown ? [breadth, depth] : [depth, breadth];
  const nodes = rows.flatMap((row, layer) => {
    const used = row.length * across.node + (row.length - 1) * across.gap;
    const start = (breadth - used) / 2;
    return row.map((node, n): PlacedNode => {
      const far = MARGIN + layer * (along.node + along.gap);
      const beside = start + n * (across.node + across.gap);
      const x = way.isDown ? beside : far;
      const mirrored = way.isMirrored ? width - x - way.size.node.width : x;
      return { node, x: mirrored, y: way.isDown ? far : beside };
    });
  });
  const placed = new Map(nodes.map((one) => [one.node.id, one]));
  return { width, height, nodes, edges: graph.edges.map((edge) => placeEdge(edge, placed, way)) };
}

function measures({ size, isDown }: Way) {
  const { node, between } = size;
  const along = { node: isDown ? node.height : node.width, gap: between.layers };
  const across = { node: isDown ? node.width : node.height, gap: between.lots };
  return { along, across };
}

/** The layers in order, each put so that what belongs together stands near; a layer too broad goes on in the next row. */
function rowsOf({ nodes, edges }: LotGraph, { isDown, perRow }: Way): GraphNode[][] {
  const depths = [...new Set(nodes.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  let layers = depths.map((depth) => nodes.filter((node) => node.depth === depth));
  const near = neighbours(edges);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const position = new Map(layers.flatMap((layer) => middle(layer)));
    layers = layers.map((layer) => inOrder(layer, near, position));
  }
  if (!isDown) return layers;
  return layers.flatMap((layer) =>
    Array.from({ length: Math.ceil(layer.length / perRow) }, (_, n) =>
      layer.slice(n * perRow, (n + 1) * perRow),
    ),
  );
}

/** How far from the middle of its layer each stands. */
const middle = (layer: readonly GraphNode[]) =>
  layer.map((node, n) => [node.id, n - (layer.length - 1) / 2] as const);

function inOrder(
  layer: readonly GraphNode[],
  near: ReadonlyMap<string, readonly string[]>,
  position: ReadonlyMap<string, number>,
): GraphNode[] {
  const wanted = new Map(
    layer.map(({ id }) => {
      const others = (near.get(id) ?? []).flatMap((other) => position.get(other) ?? []);
      const sum = others.reduce((total, one) => total + one, 0);
      return [id, others.length === 0 ? (position.get(id) ?? 0) : sum / others.length];
    }),
  );
  return layer.toSorted((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
}

/** Whom each lot shares a step with, on its other side. */
export function neighbours(edges: readonly GraphEdge[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    if (from !== to) near.set(from, [...(near.get(from) ?? []), to]);
  };
  for (const { from, to } of edges) {
    for (const a of from) {
      for (const b of to) {
        add(a.node, b.node);
        add(b.node, a.node);
      }
    }
  }
  return near;
}

function placeEdge(edge: GraphEdge, placed: ReadonlyMap<string, PlacedNode>, way: Way): PlacedEdge {
  const { size, isDown, isMirrored } = way;
  const { width, height } = size.node;
  const side = (after: boolean) => (one: PlacedNode) => {
    const isRight = after !== isMirrored;
    if (isDown) return { x: one.x + width / 2, y: after ? one.y + height : one.y };
    return { x: isRight ? one.x + width : one.x, y: one.y + height / 2 };
  };
  const of = (amounts: GraphEdge["from"]) => amounts.flatMap(({ node }) => placed.get(node) ?? []);
  const begins = of(edge.from).map(side(true));
  const ends = of(edge.to).map(side(false));
  const ahead = (isDown || !isMirrored ? 1 : -1) * (size.between.layers / 2);
  const [first = { x: 0, y: 0 }] = ends.length > 0 ? ends : begins;
  const all = ends.length > 0 ? ends : begins;
  const back = ends.length > 0 ? -ahead : ahead;
  const mean = (axis: "x" | "y") => all.reduce((sum, one) => sum + one[axis], 0) / all.length;
  const dot = isDown ? { x: mean("x"), y: first.y + back } : { x: first.x + back, y: mean("y") };
  return {
    ...{ edge, ...dot },
    lines: [
      ...begins.map((from) => curve(from, dot, isDown)),
      ...ends.map((to) => curve(dot, to, isDown)),
    ],
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Leaves and arrives straight on. */
function curve(from: Point, to: Point, isDown: boolean): string {
  const half = isDown ? (from.y + to.y) / 2 : (from.x + to.x) / 2;
  const [a, b] = isDown
    ? [`${from.x} ${half}`, `${to.x} ${half}`]
    : [`${half} ${from.y}`, `${half} ${to.y}`];
  return `M${from.x} ${from.y}C${a} ${b} ${to.x} ${to.y}`;
}
