/** Where the evidence of a lot is thin: what has no beginning on record, by mass, and how strongly each step is told. docs/custody.md, *Gaps*. */
import type { GapBy, ToldGaps } from "../../../schema/wire/gaps.ts";
import { writeDecimal } from "../decimal.ts";
import { inOrder } from "./circles.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import { type LotIndex, ordered } from "./graph.ts";
import { graphOf, type Walk } from "./lot-graph.ts";
import { knownLots } from "./lot-shares.ts";
import { partOfLot, wholeOf } from "./parts.ts";
import {
  add,
  addAll,
  cutOff,
  divide,
  multiply,
  NONE,
  ofDecimal,
  order,
  type Ratio,
  ratio,
  shortened,
  subtract,
  WHOLE,
} from "./ratio.ts";
import { weigh } from "./weighing.ts";

export const GAPS_MAX = 20;
export const STEPS_MAX = 50;
const DIGITS = 4;
/** The weakest word first. */
const BY: readonly GapBy[] = ["link", "own", "supplier"];

/** What can be told of one lot and of a product alike. */
type Told = Pick<ToldGaps, "known" | "beginnings">;

/** How much came through each event, of all that is asked about. */
export type Through = ReadonlyMap<LedgerEvent, Ratio>;

export type Thin =
  | { readonly told: Told; readonly through: Through; readonly parts: ReadonlyMap<string, Ratio> }
  | { readonly unread: NonNullable<ToldGaps["unread"]> };

export const NOTHING_TOLD = { known: "0", beginnings: [], steps: [] };

export function gapsOf(walk: Walk, lot: string): ToldGaps {
  const found = thinIn(walk, () => new Map([[lot, WHOLE]]));
  return "unread" in found
    ? { lot, ...NOTHING_TOLD, unread: found.unread }
    : { lot, ...found.told, steps: stepsOf(walk, found.through) };
}

/** `partsOf` says which lots are asked about, and what each is of all of them. */
export function thinIn(walk: Walk, partsOf: (index: LotIndex) => ReadonlyMap<string, Ratio>): Thin {
  const { events } = graphOf(walk);
  const index = walk.isCut ? undefined : inOrder(events)?.index;
  if (index === undefined) return { unread: "too-many" };
  const parts = partsOf(index);
  const found = ordered(index, [...parts.keys()]);
  if (found.type === "circle") return { unread: "circle" };
  const { through, lots } = flowsOf(index, found.events, parts);
  const known = knownLots(walk, events);
  const beginnings = [...lots]
    .flatMap(([one, { part, material }]) => {
      const why = whyOpen(index, one);
      return why === undefined ? [] : [{ lot: one, material, part, why }];
    })
    .toSorted((a, b) => order(b.part, a.part) || (a.lot < b.lot ? -1 : 1));
  const open = addAll(beginnings.map(({ part }) => part));
  const told = {
    known: percent(order(open, WHOLE) > 0 ? NONE : subtract(WHOLE, open)),
    beginnings: beginnings.slice(0, GAPS_MAX).map(({ lot: one, part, ...more }) => ({
      ...(known.has(one) && { lot: one }),
      ...{ ...more, part: percent(part) },
    })),
  };
  return { told, through, parts };
}

function stepsOf(walk: Walk, through: Through): ToldGaps["steps"] {
  const byOf = voiceIn(walk);
  return [...through]
    .map(([event, part]) => ({ event, part, by: byOf(event) }))
    .toSorted(weakestFirst)
    .slice(0, STEPS_MAX)
    .map(({ event, part, by }) => ({
      ...{ by, ...kindOf(event), time: event.time, part: percent(part) },
    }));
}

/** Whose word an event is. */
export function voiceIn({ organisations, events }: Walk): (event: LedgerEvent) => GapBy {
  const own = new Set(organisations.filter((one) => one.own).map(({ id }) => id));
  const byLink = new Set(events.filter((one) => one.byLink).map(({ id }) => id));
  return ({ id, owner }) => (byLink.has(id) ? "link" : own.has(owner) ? "own" : "supplier");
}

interface Weighted {
  readonly by: GapBy;
  readonly part: Ratio;
}

export const weakestFirst = (a: Weighted, b: Weighted): number =>
  BY.indexOf(a.by) - BY.indexOf(b.by) || order(b.part, a.part);

export const kindOf = ({ kind, process, outputs }: LedgerEvent) => ({
  ...{ kind, ...(process && { process }) },
  material: outputs[0]?.material ?? "",
});

interface Flow {
  readonly material: string;
  readonly part: Ratio;
}

/** How much of what is asked about came through each event, and how much of it each lot upstream is. */
function flowsOf(
  index: LotIndex,
  events: readonly LedgerEvent[],
  parts: ReadonlyMap<string, Ratio>,
) {
  const lots = new Map<string, Flow>();
  for (const [lot, part] of parts) lots.set(lot, { material: "", part });
  const through = new Map<LedgerEvent, Ratio>();
  for (const event of [...events].reverse()) {
    const part = addAll(event.outputs.map((portion) => partMade(portion, { event, index, lots })));
    if (part.over <= 0n) continue;
    through.set(event, shortened(part, "down"));
    const went = partsIn(event);
    for (const [n, input] of event.inputs.entries()) {
      const more = multiply(part, went[n] ?? NONE);
      const before = lots.get(input.lot)?.part ?? NONE;
      const all = shortened(add(before, more), "down");
      lots.set(input.lot, { material: input.material, part: all });
    }
    for (const { lot: one, material } of event.outputs) {
      const flow = lots.get(one);
      if (flow?.material === "") lots.set(one, { ...flow, material });
    }
  }
  return { through, lots };
}

/** What of the lot this portion is: its share of all that made its own lot. */
function partMade(
  portion: Portion,
  at: { event: LedgerEvent; index: LotIndex; lots: ReadonlyMap<string, Flow> },
): Ratio {
  const flow = at.lots.get(portion.lot)?.part ?? NONE;
  const makers = at.index.makers.get(portion.lot) ?? [];
  if (flow.over <= 0n || !makers.some(({ event }) => event === at.event)) return NONE;
  return multiply(flow, partOfLot(portion, wholeOf(makers)));
}

/** What went in, each as a part of all; the same of each where not all of it was weighed. */
function partsIn(event: LedgerEvent): readonly Ratio[] {
  const weighed = weigh(event, []).inputs.flatMap((one) =>
    one === undefined ? [] : [ofDecimal(one)],
  );
  const whole = addAll(weighed);
  return weighed.length < event.inputs.length || whole.over <= 0n
    ? event.inputs.map(() => ratio(1n, BigInt(event.inputs.length)))
    : weighed.map((one) => divide(one, whole));
}

/** Undefined where its beginning is on record, or it was made of something. */
function whyOpen({ makers }: LotIndex, lot: string): "received" | "unknown" | undefined {
  const all = makers.get(lot) ?? [];
  if (all.length === 0) return "unknown";
  return all.every(({ event }) => event.kind === "received" && event.inputs.length === 0)
    ? "received"
    : undefined;
}

export function percent(part: Ratio): string {
  const cut = cutOff(part, DIGITS);
  return writeDecimal({ ...cut, scale: cut.scale - 2 });
}
