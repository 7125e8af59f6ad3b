/** Where a lot came from and what became of it, as a graph. docs/find-and-act.md, *The graph*. */
import type { GraphDirection, LotGraph } from "../../schema/wire/find.ts";
import { GRAPH_DEPTH_MAX, lotGraph } from "../core/find/lot-graph.ts";
import { oneOf, readOnce } from "../core/find/questions.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { Problem } from "../core/problem.ts";
import { refuse, wholeNumberOf } from "../core/query/parameter-values.ts";
import type { Find } from "../ports.ts";
import type { ListOf } from "./find-lists.ts";

const DIRECTIONS = ["up", "down", "both"] as const;
const DEPTH = 4;

export async function drawLots(
  { find }: { readonly find: Find },
  { organisation, parameters }: ListOf,
): Promise<LotGraph> {
  const asked = readOnce(parameters, ["lot", "direction", "depth"]);
  const lot = lotIn(asked.lot);
  const direction: GraphDirection =
    asked.direction === undefined ? "both" : oneOf("direction", asked.direction, DIRECTIONS);
  const depth = depthOf(asked.depth);
  const walked = await find.walk(organisation, { lot, direction, depth });
  if (walked === undefined) throw unknownLot();
  return lotGraph(walked, { goesUp: direction !== "down", goesDown: direction !== "up" });
}

/** The lot that an address is about, in canonical form. */
export function lotIn(value: string | undefined): string {
  return value === undefined
    ? refuse({ name: "lot" }, "say which lot it is about", "missing")
    : canonicalIdentifier(value);
}

/** Of lots that others alone speak of is not even said that there are any. */
export function unknownLot(): Problem {
  return new Problem("not-found", "None of your events speaks of a lot of this name.");
}

function depthOf(value: string | undefined): number {
  if (value === undefined) return DEPTH;
  const depth = wholeNumberOf({ name: "depth", value, prefixes: new Map() }, 1);
  return depth <= GRAPH_DEPTH_MAX
    ? depth
    : refuse({ name: "depth" }, `a graph is at most ${GRAPH_DEPTH_MAX} steps deep`);
}
