/** What is said of a lot of the graph, in one line or two. */
import type { GraphNode, LotGraph } from "../../../../../../schema/wire/find.ts";
import type { Console } from "../../../../context.ts";
import { lotNumber } from "../said.ts";

export function nodeTitle(node: GraphNode, { find }: Console["text"]): string {
  const { blank, material, lot } = node;
  if (blank !== undefined) return find.graph.blanks[blank];
  if (material !== undefined) return material;
  return lot === undefined ? find.graph.withheld : lotNumber(lot);
}

/** Its number, where it has a name besides; and that it may not be told. */
export function nodeNumber(node: GraphNode, { find }: Console["text"]): string | undefined {
  const { blank, material, lot } = node;
  if (blank !== undefined || material === undefined) return undefined;
  return lot === undefined ? find.graph.withheld : lotNumber(lot);
}

export function whereIs({ depth }: GraphNode, { find }: Console["text"]): string {
  if (depth === 0) return find.graph.this;
  return depth < 0 ? find.graph.before(-depth) : find.graph.after(depth);
}

/** What else there is to say of it, for who does not see the lines. */
export function nodeSentence(node: GraphNode, graph: LotGraph, { text }: Console): string {
  const { graph: say } = text.find;
  const { blank, by, own } = node;
  if (blank !== undefined) return say.blankMeans[blank];
  const makers = own ? say.you : by;
  const parts = [
    ...(makers === undefined ? [] : [`${say.columns.by}: ${makers}`]),
    whereIs(node, text),
    ...relations(node, graph, text),
  ];
  return `${parts.join(". ")}.`;
}

function relations(node: GraphNode, graph: LotGraph, text: Console["text"]): string[] {
  const { graph: say } = text.find;
  const [from, to] = [madeFrom(node, graph, text), became(node, graph, text)];
  return [...(from.length > 0 ? [say.made(from)] : []), ...(to.length > 0 ? [say.became(to)] : [])];
}

/** What it was made of, and of how many lots besides. */
export const madeFrom = (node: GraphNode, graph: LotGraph, text: Console["text"]) =>
  beyond(node, graph, text, ["to", "from", "otherFrom"]);
const became = (node: GraphNode, graph: LotGraph, text: Console["text"]) =>
  beyond(node, graph, text, ["from", "to", "otherTo"]);

function beyond(
  { id }: GraphNode,
  { nodes, edges }: LotGraph,
  text: Console["text"],
  [here, there, others]: readonly ["from" | "to", "from" | "to", "otherFrom" | "otherTo"],
): string[] {
  const steps = edges.filter((edge) => edge[here].some(({ node }) => node === id));
  const ids = new Set(steps.flatMap((edge) => edge[there].map(({ node }) => node)));
  const besides = steps.reduce((sum, edge) => sum + (edge[others] ?? 0), 0);
  return [
    ...nodes.filter((node) => ids.has(node.id)).map((node) => nodeTitle(node, text)),
    ...(besides > 0 ? [text.find.graph.others(besides)] : []),
  ];
}
