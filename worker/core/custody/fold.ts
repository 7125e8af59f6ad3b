/** One event after another, as capture does it: what was refused changes nothing, what was taken changes the stock of who took it. */
import { type Decimal, plus, writeDecimal, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { BASE_UNITS } from "../steps/units.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import type { Facts, KnownLot } from "./facts.ts";
import { type Judgement, judge, RULES } from "./judge.ts";
import { amountOf, type Measure } from "./measure.ts";
import type { ProcessProfile } from "./profiles/profile.ts";
import type { Rule } from "./rules/rule.ts";
import { sharesOf } from "./shares.ts";
import type { Transfer } from "./transfer.ts";

export interface Given extends Pick<Facts, "now" | "factors" | "isCertified" | "characteristics"> {
  readonly profileOf: (process: string | undefined) => ProcessProfile | undefined;
  readonly rules?: readonly Rule[];
}

/** `holdings` by owner and lot. */
export interface Ledger {
  readonly events: readonly LedgerEvent[];
  readonly holdings: ReadonlyMap<string, KnownLot>;
  /** On their way, by receiver and lot. */
  readonly transfers: ReadonlyMap<string, Transfer>;
}

export const EMPTY: Ledger = { events: [], holdings: new Map(), transfers: new Map() };

export const holdingKey = (owner: string, lot: string): string => `${owner} ${lot}`;

/** What a rule is told of an event that comes to this ledger now. */
export function factsFor(ledger: Ledger, event: LedgerEvent, given: Given): Facts {
  const { profileOf, rules: _, ...rest } = given;
  const profile = profileOf(event.process);
  const named = [
    ...event.inputs,
    ...event.outputs,
    ...(event.counts ?? []),
    ...(event.codes ?? []),
  ];
  const of = <T>(map: ReadonlyMap<string, T>) =>
    new Map(
      named.flatMap(({ lot }) => {
        const one = map.get(holdingKey(event.owner, lot));
        return one === undefined ? [] : [[lot, one] as const];
      }),
    );
  const lots = withShares(of(ledger.holdings), ledger, given);
  return { ...rest, event, lots, transfers: of(ledger.transfers), ...(profile && { profile }) };
}

function withShares(
  lots: ReadonlyMap<string, KnownLot>,
  { events }: Ledger,
  { characteristics = [], factors = [] }: Given,
): ReadonlyMap<string, KnownLot> {
  const found = characteristics.map((characteristic) => ({
    id: characteristic.id,
    shares: sharesOf(events, { characteristic, factors }),
  }));
  return new Map(
    [...lots].map(([lot, known]) => [
      lot,
      {
        ...known,
        shares: new Map(
          found.flatMap(({ id, shares }) => {
            if (shares.type !== "shares" || shares.gaps.has(lot)) return [];
            const one = shares.byLot.get(lot);
            return one === undefined ? [] : [[id, one.spendable] as const];
          }),
        ),
      },
    ]),
  );
}

export function take(
  ledger: Ledger,
  event: LedgerEvent,
  given: Given,
): { readonly ledger: Ledger; readonly judgement: Judgement } {
  const judgement = judge(factsFor(ledger, event, given), given.rules ?? RULES);
  return judgement.outcome === "reject"
    ? { ledger, judgement }
    : { ledger: entered(ledger, event), judgement };
}

function entered(ledger: Ledger, event: LedgerEvent): Ledger {
  const holdings = new Map(ledger.holdings);
  const transfers = new Map(ledger.transfers);
  for (const portion of event.outputs) came(holdings, event, portion);
  for (const portion of event.inputs) went(holdings, event, portion);
  if (event.kind === "sent" && event.partner !== undefined)
    for (const { lot, amount, net, material } of event.inputs) {
      const key = holdingKey(event.partner, lot);
      const before = transfers.get(key);
      const sent = added(before?.sent, { ...(amount && { amount }), ...(net && { net }) });
      if (sent === undefined) continue;
      const { answers = [], sentAt = event.time } = before ?? {};
      transfers.set(key, { id: lot, material, sent, sentAt, answers });
    }
  if (event.kind === "received")
    for (const { lot, amount } of event.outputs) {
      const key = holdingKey(event.owner, lot);
      const transfer = transfers.get(key);
      if (transfer === undefined || amount === undefined) continue;
      const answers = [...transfer.answers, { kind: "accepted" as const, amount }];
      transfers.set(key, { ...transfer, answers });
    }
  return { events: [...ledger.events, event], holdings, transfers };
}

function came(holdings: Map<string, KnownLot>, event: LedgerEvent, portion: Portion): void {
  const { lot, material, net, recycled } = portion;
  const key = holdingKey(event.owner, lot);
  const before = holdings.get(key);
  // A lot of which nobody said how much came first stays one of which nobody knows how much there is.
  const isOpen = before?.time !== undefined && before.amount === undefined;
  const amount = isOpen ? undefined : added(before?.amount, portion);
  const content = recycled?.content ?? before?.recycled;
  const time = before?.time !== undefined && before.time < event.time ? before.time : event.time;
  holdings.set(key, {
    ...{ ...before, lot, material, time },
    ...(net && { net }),
    ...(amount && { amount }),
    ...(content && { recycled: content }),
  });
}

function went(holdings: Map<string, KnownLot>, event: LedgerEvent, portion: Portion): void {
  const key = holdingKey(event.owner, portion.lot);
  const before = holdings.get(key) ?? { lot: portion.lot };
  const net = portion.net ?? before.net;
  const used = added(before.used, { ...portion, ...(net && { net }) });
  holdings.set(key, { ...before, ...(used && { used }) });
}

/** In the base unit of what comes on top; undefined where that is not known. */
function added(before: Amount | undefined, more: Parameters<typeof amountOf>[0]) {
  const { net } = more;
  const one = amountOf(more);
  const had = before && amountOf({ amount: before, ...(net && { net }) });
  if (one === undefined || (had !== undefined && had.kind !== one.kind)) return before;
  return inBase(one, plus(had?.value ?? ZERO, one.value));
}

const inBase = ({ kind }: Measure, value: Decimal): Amount => ({
  quantity: writeDecimal(value),
  uom: BASE_UNITS[kind],
});
