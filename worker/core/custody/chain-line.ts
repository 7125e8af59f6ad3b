/** The way of a lot in one line of numbers, and how much more of it would have been needed for more pieces. CUSTODY.md §7.4. */
import { compare, type Decimal, minus, readDecimal, times, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { inOrder } from "./circles.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import { amountOf, type DeclaredFactor } from "./measure.ts";
import { divide, ofDecimal, order } from "./ratio.ts";
import { percentValue, type Value, weight } from "./verdict.ts";
import { total, weigh, weighed } from "./weighing.ts";

export interface Link {
  readonly lot: string;
  readonly material: string;
  readonly amount: Value;
  /** Where only a part of the lot before it was taken: `32.3`. */
  readonly taken?: Value;
}

export interface ChainLine {
  /** From the beginning to the lot; along the largest input where there are several. */
  readonly links: readonly Link[];
  /** How many pieces, where they are counted. */
  readonly pieces?: string;
  readonly needs?: {
    readonly pieces: string;
    readonly wanted: Value;
    readonly material: string;
    /** Above what exists. */
    readonly over?: Value;
  };
}

/** `pieces` asks what so many would need. Undefined where the graph cannot be read or the lot is not in it. */
export function chainLine(
  events: readonly LedgerEvent[],
  lot: string,
  {
    pieces,
    factors = [],
  }: { readonly pieces?: number; readonly factors?: readonly DeclaredFactor[] } = {},
): ChainLine | undefined {
  const read = inOrder(events, lot);
  if (read === undefined || read.order.type === "circle") return undefined;
  const { index } = read;
  const links: Link[] = [];
  let last: { readonly portion: Portion; readonly event: LedgerEvent } | undefined;
  let source: Portion | undefined;
  const seen = new Set<string>();
  for (let at: string | undefined = lot; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const made: Portion[] = (index.makers.get(at) ?? []).map(({ portion }) => portion);
    const maker = index.makers.get(at)?.[0];
    if (maker === undefined) break;
    last ??= maker;
    const whole = summed(made, factors);
    links.unshift({ lot: at, material: maker.portion.material, amount: whole });
    const main = mainInput(maker.event, factors);
    source ??= main;
    if (main !== undefined) {
      const before = (index.makers.get(main.lot) ?? []).map(({ portion }) => portion);
      const taken = takenOf(main, before, factors);
      if (taken !== undefined) links.unshift(taken);
    }
    at = main?.lot;
  }
  if (last === undefined) return undefined;
  const { amount, net } = last.portion;
  const needs = pieces === undefined ? undefined : needed(last.portion, pieces, source);
  return {
    links,
    ...(net && amount && isCounted(amount) && { pieces: amount.quantity }),
    ...(needs && { needs }),
  };
}

const isCounted = (amount: Amount): boolean => amountOf({ amount })?.kind === "count";

function summed(portions: readonly Portion[], factors: readonly DeclaredFactor[]): Value {
  const first = portions[0];
  const kind = first && amountOf(first)?.kind;
  const sum = kind && total(portions.map((one) => weighed(one, kind, factors)));
  if (first === undefined || kind === undefined || sum === undefined) return { value: "?" };
  return weight(sum, kind, first.net?.uom ?? first.amount?.uom ?? "");
}

function mainInput(event: LedgerEvent, factors: readonly DeclaredFactor[]): Portion | undefined {
  const { inputs } = weigh(event, factors);
  const largest = event.inputs.reduce(
    (best, _, n) => (compare(inputs[n] ?? ZERO, inputs[best] ?? ZERO) > 0 ? n : best),
    0,
  );
  return event.inputs[largest];
}

/** Undefined where all of it was. */
function takenOf(
  used: Portion,
  made: readonly Portion[],
  factors: readonly DeclaredFactor[],
): Link | undefined {
  const net = used.net ?? made[0]?.net;
  const on = { ...used, ...(net && { net }) };
  const measured = amountOf(on);
  if (measured === undefined) return undefined;
  const whole = total(made.map((one) => weighed(one, measured.kind, factors)));
  if (whole === undefined || whole.units <= 0n || compare(measured.value, whole) === 0)
    return undefined;
  const part = divide(ofDecimal(measured.value), ofDecimal(whole));
  return {
    ...{ lot: used.lot, material: used.material },
    amount: weight(measured.value, measured.kind, net?.uom ?? used.amount?.uom ?? ""),
    taken: rounded(part),
  };
}

/** To one digit, the nearest: it is told, and nothing is claimed by it. */
function rounded(part: ReturnType<typeof divide>): Value {
  const half = { over: 1n, under: 2000n };
  const up = {
    over: part.over * half.under + half.over * part.under,
    under: part.under * half.under,
  };
  return percentValue(order(part, { over: 0n, under: 1n }) < 0 ? part : up);
}

function needed(portion: Portion, pieces: number, source: Portion | undefined): ChainLine["needs"] {
  const one = portion.net && amountOf({ amount: portion.net });
  const count = readDecimal(String(pieces));
  const there = source && amountOf(source);
  if (one === undefined || count === undefined || portion.net === undefined) return undefined;
  const wanted: Decimal = times(one.value, count);
  const say = (value: Decimal) => weight(value, one.kind, portion.net?.uom ?? "");
  const isOver = there?.kind === one.kind && compare(wanted, there.value) > 0;
  return {
    ...{
      pieces: String(pieces),
      wanted: say(wanted),
      material: source?.material ?? portion.material,
    },
    ...(isOver && there && { over: say(minus(wanted, there.value)) }),
  };
}
