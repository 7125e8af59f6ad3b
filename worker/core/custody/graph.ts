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
  /** By lot: the receipts with which it was put on an account. */
  readonly credits: ReadonlyMap<string, readonly Mention[]>;
  /** By {@link creditKey}: what somebody put on an account of mass balance is not in the goods any more, for that owner. */
  readonly credited: ReadonlySet<string>;
}

export interface Order {
  readonly events: readonly LedgerEvent[];
  /** The lots that have all they are made of once the event has happened. */
  readonly completed: ReadonlyMap<LedgerEvent, readonly string[]>;
}

export const creditKey = (owner: string, lot: string): string => `${owner} ${lot}`;

export type Ordered =
  | (Order & { readonly type: "ordered" })
  /** These can never have happened: each needs another of them first. The rest needs none of them. */
  | {
      readonly type: "circle";
      readonly events: readonly LedgerEvent[];
      readonly rest: Order;
    };

/** Undefined where there are more than {@link EVENTS_MAX}. An event that came twice is one. */
export function indexLots(given: readonly LedgerEvent[]): LotIndex | undefined {
  const byId = new Map(given.map((event) => [event.id, event]));
  const events = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const mentions = events.reduce((sum, one) => sum + one.inputs.length + one.outputs.length, 0);
  if (events.length > EVENTS_MAX || mentions > MENTIONS_MAX) return undefined;
  const [made, arrived, users] = [emptyMap(), emptyMap(), emptyMap()];
  const counts = new Map<string, LedgerEvent[]>();
  const credits = emptyMap();
  const credited = new Set<string>();
  for (const event of events) {
    const isArrival = event.kind === "received" && event.inputs.length === 0;
    mention(isArrival ? arrived : made, event, event.outputs);
    if (event.kind !== "sent" || event.outputs.length > 0) mention(users, event, event.inputs);
    for (const [at, portion] of event.outputs.entries()) {
      if (portion.credit === undefined) continue;
      credited.add(creditKey(event.owner, portion.lot));
      push(credits, portion.lot, { event, portion, at });
    }
    for (const { lot } of event.counts ?? []) counts.set(lot, [...(counts.get(lot) ?? []), event]);
  }
  // Where it is known how a lot came into being, its arrival somewhere is not another beginning.
  const makers = new Map([...arrived, ...made]);
  return { events, makers, users, counts, credits, credited };
}

const emptyMap = () => new Map<string, Mention[]>();

function mention(map: Map<string, Mention[]>, event: LedgerEvent, portions: readonly Portion[]) {
  for (const [at, portion] of portions.entries()) push(map, portion.lot, { event, portion, at });
}

function push<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [one]);
  else known.push(one);
}

/** The events upstream of a lot, or of several, or all of them. From event to lot to event, so that a lot of many deliveries with many users is no square of them. */
export function ordered(index: LotIndex, of?: string | readonly string[]): Ordered {
  const { events: wanted, lots } = of === undefined ? everything(index) : upstream(index, of);
  const gives = new Map<LedgerEvent, string[]>();
  const feeds = new Map<string, LedgerEvent[]>();
  const makersLeft = new Map<string, number>();
  for (const one of lots) {
    const makers = index.makers.get(one) ?? [];
    makersLeft.set(one, makers.length);
    for (const { event } of makers) push(gives, event, one);
  }
  const lotsLeft = new Map<LedgerEvent, number>();
  for (const event of wanted) {
    const needed = [...new Set(event.inputs.map((one) => one.lot))];
    const made = needed.filter((one) => index.makers.has(one));
    for (const one of made) push(feeds, one, event);
    lotsLeft.set(event, made.length);
  }
  const ready = wanted.filter((event) => lotsLeft.get(event) === 0);
  const completed = new Map<LedgerEvent, string[]>();
  for (const event of ready)
    for (const one of gives.get(event) ?? []) {
      if (countDown(makersLeft, one) > 0) continue;
      push(completed, event, one);
      for (const next of feeds.get(one) ?? [])
        if (countDown(lotsLeft, next) === 0) ready.push(next);
    }
  if (ready.length === wanted.length) return { type: "ordered", events: ready, completed };
  const done = new Set(ready);
  const stuck = wanted.filter((event) => !done.has(event));
  return { type: "circle", events: stuck, rest: { events: ready, completed } };
}

function countDown<K>(map: Map<K, number>, key: K): number {
  const left = (map.get(key) ?? 0) - 1;
  map.set(key, left);
  return left;
}

interface Part {
  readonly events: readonly LedgerEvent[];
  readonly lots: Iterable<string>;
}

const everything = ({ events, makers }: LotIndex): Part => ({ events, lots: makers.keys() });

function upstream({ makers }: LotIndex, of: string | readonly string[]): Part {
  const events = new Set<LedgerEvent>();
  const lots = new Set([of].flat());
  for (const one of lots)
    for (const { event } of makers.get(one) ?? []) {
      if (events.has(event)) continue;
      events.add(event);
      for (const input of event.inputs) lots.add(input.lot);
    }
  return { events: [...events], lots };
}
