/**
 * What suppliers say in a circle can never have happened, and must not take away what everybody downstream says: their events are left out where
 * they go round, so that their lots are such of which no beginning is known. One's own circle stays, and is refused.
 */
import type { LedgerEvent } from "./event.ts";
import { indexLots, type LotIndex, type Ordered, ordered } from "./graph.ts";

export interface InOrder {
  readonly index: LotIndex;
  readonly order: Ordered;
}

/** Undefined where there are more than are read at once. */
export function inOrder(
  events: readonly LedgerEvent[],
  of?: string | readonly string[],
): InOrder | undefined {
  const index = indexLots(events);
  if (index === undefined) return undefined;
  const order = ordered(index, of);
  if (order.type === "ordered") return { index, order };
  const round = goingRound(order.events);
  const isBroken = (event: LedgerEvent) => event.isOthers === true && round.has(event);
  if (!index.events.some(isBroken)) return { index, order };
  return inOrder(
    index.events.map((event) => (isBroken(event) ? broken(event) : event)),
    of,
  );
}

/** What it made came from somewhere, and that is all that is known of it; what has not happened used nothing. */
function broken({ outputs, ...event }: LedgerEvent): LedgerEvent {
  const bare = outputs.map(({ claims: _, ...portion }) => portion);
  return { ...event, kind: "received", inputs: [], gains: [], losses: [], outputs: bare };
}

type Node = LedgerEvent | string;

/** Of the events that cannot be put in order those that need themselves, after Tarjan: events lead to the lots they made, lots to those who used them. */
function goingRound(stuck: readonly LedgerEvent[]): ReadonlySet<LedgerEvent> {
  const users = Map.groupBy(
    stuck.flatMap((event) => event.inputs.map(({ lot }) => ({ lot, event }))),
    ({ lot }) => lot,
  );
  const next = (node: Node): Iterator<Node> =>
    typeof node === "string"
      ? (users.get(node) ?? []).map(({ event }) => event).values()
      : node.outputs.map(({ lot }) => lot).values();
  const found = new Set<LedgerEvent>();
  const at = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const lower = (node: Node, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  for (const first of stuck) {
    if (at.has(first)) continue;
    const path: { readonly node: Node; readonly nexts: Iterator<Node> }[] = [];
    const enter = (node: Node) => {
      at.set(node, at.size);
      low.set(node, at.size - 1);
      open.push(node);
      isOpen.add(node);
      path.push({ node, nexts: next(node) });
    };
    enter(first);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, nexts } = top;
      const { value, done } = nexts.next();
      if (done !== true) {
        if (!at.has(value)) enter(value);
        else if (isOpen.has(value)) lower(node, at.get(value) ?? 0);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) lower(before.node, low.get(node) ?? 0);
      if (low.get(node) !== at.get(node)) continue;
      const round = open.splice(open.lastIndexOf(node));
      for (const one of round) {
        isOpen.delete(one);
        if (round.length > 1 && typeof one !== "string") found.add(one);
      }
    }
  }
  return found;
}
