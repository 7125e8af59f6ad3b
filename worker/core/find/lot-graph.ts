/**
 * The graph between lots, from what was walked: what may be said of each, and a blank wherever the way ends without a beginning or goes
 * on where nothing is shared. docs/find-and-act.md, *The graph*.
 */
import type {
  GraphAmount,
  GraphEdge,
  GraphNode,
  LotGraph,
  NoticeKind,
} from "../../../schema/wire/find.ts";

export const GRAPH_NODES_MAX = 500;
export const GRAPH_DEPTH_MAX = 10;

/** A lot that was come by, and how far from the one asked for: upstream below nought. */
export interface WalkedNode {
  readonly lot: string;
  readonly depth: number;
  /** One of the organisation's own events speaks of it, so that its name is no news. */
  readonly isKnown: boolean;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** Whose visible events brought it into being. */
  readonly makers: readonly Teller[];
  /** The organisation itself sent some of it to somebody. */
  readonly isSent: boolean;
  readonly notice?: NoticeKind;
}

/** Whose event it is, and whether its name may be said. */
export interface Teller {
  readonly own: boolean;
  readonly name: string;
  readonly showName: boolean;
}

export interface WalkedEdge extends Teller {
  readonly eventID: string;
  readonly type: string;
  readonly bizStep?: string;
  readonly process?: string;
  readonly time: string;
  /** How many lots it takes in and brings out, those that were not come by among them. */
  readonly inputs: number;
  readonly outputs: number;
  readonly lots: readonly {
    readonly role: "input" | "output";
    readonly lot: string;
    readonly quantity?: string;
    readonly uom?: string;
  }[];
}

export interface Walked {
  readonly nodes: readonly WalkedNode[];
  readonly edges: readonly WalkedEdge[];
  readonly more: boolean;
  /** Some supplier was accepted and has not agreed to be shown. */
  readonly hasSilentSuppliers: boolean;
}

export function lotGraph(
  walked: Walked,
  { goesUp, goesDown }: { readonly goesUp: boolean; readonly goesDown: boolean },
): LotGraph {
  const ids = new Map(walked.nodes.map(({ lot }, n) => [lot, `n${n + 1}`]));
  const nodes = walked.nodes.map((node) => toNode(node, ids.get(node.lot) ?? ""));
  const edges = walked.edges.map((edge, n) => toEdge(edge, { id: `e${n + 1}`, ids }));
  const why = walked.hasSilentSuppliers ? "not-shared" : "not-recorded";
  const blanks = walked.nodes.flatMap((node) => [
    ...(goesUp && node.depth <= 0 && node.makers.length === 0
      ? [{ node, blank: why } as const]
      : []),
    ...(goesDown && node.depth >= 0 && node.isSent ? [{ node, blank: "sent-on" } as const] : []),
  ]);
  const shown = blanks.map(({ node, blank }, n) => {
    const [at, id] = [ids.get(node.lot) ?? "", `b${n + 1}`];
    const isDown = blank === "sent-on";
    const [from, to] = isDown ? [at, id] : [id, at];
    return {
      node: { id, depth: node.depth + (isDown ? 1 : -1), own: false, blank } satisfies GraphNode,
      edge: { id: `to-${id}`, own: false, from: [{ node: from }], to: [{ node: to }] },
    };
  });
  return {
    root: nodes.find(({ depth }) => depth === 0)?.id ?? "",
    nodes: [...nodes, ...shown.map(({ node }) => node)],
    edges: [...edges, ...shown.map(({ edge }) => edge)],
    more: walked.more,
  };
}

function toNode(node: WalkedNode, id: string): GraphNode {
  const { lot, depth, isKnown, material, quantity, uom, makers, notice } = node;
  const maker = makers.find(({ own }) => own) ?? makers[0];
  return {
    ...{ id, depth, own: maker?.own ?? false },
    ...(isKnown && { lot }),
    ...(material !== undefined && { material }),
    ...(quantity !== undefined && { quantity }),
    ...(uom !== undefined && { uom }),
    ...nameOf(maker),
    ...(notice !== undefined && { notice }),
  };
}

function toEdge(
  edge: WalkedEdge,
  { id, ids }: { readonly id: string; readonly ids: ReadonlyMap<string, string> },
): GraphEdge {
  const { eventID, type, bizStep, process, time, own, lots } = edge;
  const amounts = (wanted: "input" | "output"): GraphAmount[] =>
    lots.flatMap(({ role, lot, quantity, uom }) => {
      const node = ids.get(lot);
      if (role !== wanted || node === undefined) return [];
      return [
        { node, ...(quantity !== undefined && { quantity }), ...(uom !== undefined && { uom }) },
      ];
    });
  const [from, to] = [amounts("input"), amounts("output")];
  return {
    ...{ id, type, time, own },
    ...(own && { eventID }),
    ...(bizStep !== undefined && { bizStep }),
    ...(process !== undefined && { process }),
    ...nameOf(edge),
    ...{ from, to },
    ...(edge.inputs > from.length && { otherFrom: edge.inputs - from.length }),
    ...(edge.outputs > to.length && { otherTo: edge.outputs - to.length }),
  };
}

function nameOf(teller: Teller | undefined): { readonly by?: string } {
  return teller !== undefined && (teller.own || teller.showName) ? { by: teller.name } : {};
}
