/** From lot to lot with arrow keys: along the steps, and beside each other in a layer. Pure. */
import type { LotGraph } from "../../../../../../schema/wire/find.ts";
import type { Picture, PlacedNode, Way } from "./layout.ts";
import { neighbours } from "./layout.ts";

type Turn = "before" | "after" | "up" | "down" | "first" | "last";

/** The lot that a key leads to from another; undefined where there is none, or the key means nothing here. */
export function walkTo(
  key: string,
  from: string,
  {
    graph,
    picture,
    way,
  }: { readonly graph: LotGraph; readonly picture: Picture; readonly way: Way },
): string | undefined {
  const turn = turnOf(key, way);
  const here = picture.nodes.find(({ node }) => node.id === from);
  if (turn === undefined || here === undefined) return undefined;
  if (turn === "first" || turn === "last") {
    return picture.nodes.at(turn === "first" ? 0 : -1)?.node.id;
  }
  const candidates =
    turn === "before" || turn === "after"
      ? joined(graph, picture, here, turn)
      : beside(picture, here, turn, way);
  return nearest(candidates, here)?.node.id;
}

/** `ArrowRight` leads on in a picture that goes from left to right, and back in one that is mirrored. */
function turnOf(key: string, { isDown, isMirrored }: Way): Turn | undefined {
  const [back, on] = isMirrored ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const along = isDown ? ["ArrowUp", "ArrowDown"] : [back, on];
  const across = isDown ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  const turns: Readonly<Record<string, Turn>> = {
    ...{ [along[0] ?? ""]: "before", [along[1] ?? ""]: "after" },
    ...{ [across[0] ?? ""]: "up", [across[1] ?? ""]: "down" },
    ...{ Home: "first", End: "last" },
  };
  return turns[key];
}

function joined(
  { edges }: LotGraph,
  { nodes }: Picture,
  { node }: PlacedNode,
  turn: "before" | "after",
): PlacedNode[] {
  const near = new Set(neighbours(edges).get(node.id) ?? []);
  return nodes.filter(
    (other) =>
      near.has(other.node.id) &&
      (turn === "before" ? other.node.depth < node.depth : other.node.depth > node.depth),
  );
}

function beside(
  { nodes }: Picture,
  here: PlacedNode,
  turn: "up" | "down",
  { isDown }: Way,
): PlacedNode[] {
  const place = ({ x, y }: PlacedNode) => (isDown ? x + y * 10_000 : y);
  const layer = nodes.filter(({ node }) => node.depth === here.node.depth);
  return layer.filter((other) =>
    turn === "up" ? place(other) < place(here) : place(other) > place(here),
  );
}

function nearest(candidates: readonly PlacedNode[], { x, y }: PlacedNode): PlacedNode | undefined {
  const far = (one: PlacedNode) => Math.hypot(one.x - x, one.y - y);
  return candidates.toSorted((a, b) => far(a) - far(b))[0];
}
