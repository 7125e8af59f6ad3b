/** Which events made a lot of which, in an order in which each comes after what it needs. A loop, not a recursion: a long chain is no deep one. */
import type { LedgerEvent, Portion } from "./event.ts";

export const EVENTS_MAX = 10_000;
/** Lots named by all events together. */
export const MENTIONS_MAX = 200_000;

export interface Mention {
  readonly event: LedgerEvent;
  readonly portion: Portion;
  /** Where in the event's list. */
  readonly at: number;
}

export interface LotIndex {
  readonly events: readonly LedgerEvent[];
  /** By lot: the events it came into being by. */
  readonly makers: ReadonlyMap<string, readonly Mention[]>;
  /** By lot: the events that used it up. What was sent is somewhere else, and still there. */
  readonly users: ReadonlyMap<string, readonly Mention[]>;
  readonly counts: ReadonlyMap<string, readonly LedgerEvent[]>;
}

export type Ordered =
  | { readonly type: "ordered"; readonly events: readonly LedgerEvent[] }
  /** These can never have happened: each needs another of them first. */
  | { readonly type: "circle"; readonly events: readonly LedgerEvent[] };

/** Undefined where there are more than {@link EVENTS_MAX}. An event that came twice is one. */
export function indexLots(given: readonly LedgerEvent[]): LotIndex | undefined {
  const byId = new Map(given.map((event) => [event.id, event]));
  const events = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const mentions = events.reduce((sum, one) => sum + one.inputs.length + one.outputs.length, 0);
  if (events.length > EVENTS_MAX || mentions > MENTIONS_MAX) return undefined;
  const [made, arrived, users] = [emptyMap(), emptyMap(), emptyMap()];
  const counts = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    const isArrival = event.kind === "received" && event.inputs.length === 0;
    mention(isArrival ? arrived : made, event, event.outputs);
    if (event.kind !== "sent" || event.outputs.length > 0) mention(users, event, event.inputs);
    for (const { lot } of event.counts ?? []) counts.set(lot, [...(counts.get(lot) ?? []), event]);
  }
  // Where it is known how a lot came into being, its arrival somewhere is not another beginning.
  const makers = new Map([...arrived, ...made]);
  return { events, makers, users, counts };
}

const emptyMap = () => new Map<string, Mention[]>();

function mention(map: Map<string, Mention[]>, event: LedgerEvent, portions: readonly Portion[]) {
  for (const [at, portion] of portions.entries()) {
    const known = map.get(portion.lot);
    if (known === undefined) map.set(portion.lot, [{ event, portion, at }]);
    else known.push({ event, portion, at });
  }
}

/** The events upstream of a lot, or all of them. */
export function ordered(index: LotIndex, lot?: string): Ordered {
  const wanted = lot === undefined ? index.events : upstream(index, lot);
  const before = new Map(wanted.map((event) => [event.id, needs(index, event)]));
  const after = new Map<string, LedgerEvent[]>();
  for (const event of wanted)
    for (const id of before.get(event.id) ?? []) after.set(id, [...(after.get(id) ?? []), event]);
  const open = new Map([...before].map(([id, ids]) => [id, ids.size]));
  const ready = wanted.filter(({ id }) => open.get(id) === 0);
  for (const { id } of ready)
    for (const next of after.get(id) ?? []) {
      const left = (open.get(next.id) ?? 0) - 1;
      open.set(next.id, left);
      if (left === 0) ready.push(next);
    }
  if (ready.length === wanted.length) return { type: "ordered", events: ready };
  const done = new Set(ready);
  return { type: "circle", events: wanted.filter((event) => !done.has(event)) };
}

/** Ids of the events that made its inputs. */
function needs({ makers }: LotIndex, { inputs }: LedgerEvent): ReadonlySet<string> {
  return new Set(inputs.flatMap(({ lot }) => (makers.get(lot) ?? []).map(({ event }) => event.id)));
}

function upstream({ makers }: LotIndex, lot: string): readonly LedgerEvent[] {
  const found = new Set<LedgerEvent>();
  const lots = new Set([lot]);
  for (const one of lots)
    for (const { event } of makers.get(one) ?? []) {
      found.add(event);
      for (const input of event.inputs) lots.add(input.lot);
    }
  return [...found];
}
