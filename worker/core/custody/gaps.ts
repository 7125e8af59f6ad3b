/** Where the evidence of a lot is thin: what has no beginning on record, by mass, and how strongly each step is told. docs/custody.md, *Gaps*. */
import type { GapBy, ToldGaps } from "../../../schema/wire/gaps.ts";
import { writeDecimal } from "../decimal.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import { indexLots, type LotIndex, ordered } from "./graph.ts";
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

export function gapsOf(walk: Walk, lot: string): ToldGaps {
  const none = { lot, known: "0", beginnings: [], steps: [] };
  const { events } = graphOf(walk);
  const index = walk.isCut ? undefined : indexLots(events);
  if (index === undefined) return { ...none, unread: "too-many" };
  const found = ordered(index, lot);
  if (found.type === "circle") return { ...none, unread: "circle" };
  const { through, lots } = flowsOf(index, found.events, lot);
  const known = knownLots(walk, events);
  const beginnings = [...lots]
    .flatMap(([one, { part, material }]) => {
      const why = whyOpen(index, one);
      return why === undefined ? [] : [{ lot: one, material, part, why }];
    })
    .toSorted((a, b) => order(b.part, a.part) || (a.lot < b.lot ? -1 : 1));
  const open = addAll(beginnings.map(({ part }) => part));
  return {
    lot,
    known: percent(order(open, WHOLE) > 0 ? NONE : subtract(WHOLE, open)),
    beginnings: beginnings.slice(0, GAPS_MAX).map(({ lot: one, part, ...more }) => ({
      ...(known.has(one) && { lot: one }),
      ...{ ...more, part: percent(part) },
    })),
    steps: stepsOf(walk, through),
  };
}

function stepsOf(walk: Walk, through: ReadonlyMap<LedgerEvent, Ratio>): ToldGaps["steps"] {
  const own = new Set(walk.organisations.filter((one) => one.own).map(({ id }) => id));
  const byLink = new Set(walk.events.filter((one) => one.byLink).map(({ id }) => id));
  const byOf = ({ id, owner }: LedgerEvent): GapBy =>
    byLink.has(id) ? "link" : own.has(owner) ? "own" : "supplier";
  return [...through]
    .map(([event, part]) => ({ event, part, by: byOf(event) }))
    .toSorted((a, b) => BY.indexOf(a.by) - BY.indexOf(b.by) || order(b.part, a.part))
    .slice(0, STEPS_MAX)
    .map(({ event, part, by }) => ({
      ...{ by, kind: event.kind, ...(event.process && { process: event.process }) },
      ...{ time: event.time, material: event.outputs[0]?.material ?? "", part: percent(part) },
    }));
}

interface Flow {
  readonly material: string;
  readonly part: Ratio;
}

/** How much of the lot came through each event, and how much of it each lot upstream is. */
function flowsOf(index: LotIndex, events: readonly LedgerEvent[], lot: string) {
  const lots = new Map<string, Flow>([[lot, { material: "", part: WHOLE }]]);
  const through = new Map<LedgerEvent, Ratio>();
  for (const event of [...events].reverse()) {
    const part = addAll(event.outputs.map((portion) => partMade(portion, { event, index, lots })));
    if (part.over <= 0n) continue;
    through.set(event, shortened(part, "down"));
    const parts = partsIn(event);
    for (const [n, input] of event.inputs.entries()) {
      const more = multiply(part, parts[n] ?? NONE);
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

function percent(part: Ratio): string {
  const cut = cutOff(part, DIGITS);
  return writeDecimal({ ...cut, scale: cut.scale - 2 });
}
