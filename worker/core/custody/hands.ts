/**
 * How much of a lot each of those who use it may count (I10). Where whoever began the lot records shipments of it, each has what was sent to it;
 * where nobody does, the uses that were recorded first count until the lot is used up. What is beyond is not certified for that user.
 */
import { compare, type Decimal, minus, plus, sumOf, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { BASE_UNITS, type UnitKind } from "../steps/units.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import type { Mention } from "./graph.ts";
import {
  add,
  divide,
  least,
  most,
  multiply,
  NONE,
  ofDecimal,
  order,
  type Ratio,
  subtract,
  WHOLE,
} from "./ratio.ts";

/** What the database tells of hands that the organisation does not see. Numbers in base units. */
export interface Hands {
  /** Of lots that whoever began them sent: what came to each, less what it sent on, and how much it sent. */
  readonly sent: readonly {
    readonly lot: string;
    readonly organisation: string;
    /** Null where no shipment says how much. */
    readonly kind: UnitKind | null;
    readonly got: string;
    readonly sent: string;
  }[];
  /** Of other lots: how much somebody who is not seen had used before an event did. What is no number is not known. */
  readonly before: readonly {
    readonly lot: string;
    readonly event: string;
    readonly kind: UnitKind;
    readonly used: string;
  }[];
}

/** The events with what is known of hands beside each lot. */
export function withHands(
  events: readonly LedgerEvent[],
  { sent, before }: Hands,
): readonly LedgerEvent[] {
  if (sent.length === 0 && before.length === 0) return events;
  const hands = new Map(sent.map((one) => [`${one.organisation} ${one.lot}`, one]));
  const shipped = new Set(sent.map(({ lot }) => lot));
  const used = new Map(before.map((one) => [`${one.event} ${one.lot}`, one]));
  return events.map((event) => {
    const held = (portion: Portion): Portion => {
      const { lot } = portion;
      const hand = hands.get(`${event.owner} ${lot}`);
      const earlier = used.get(`${event.id} ${lot}`);
      return {
        ...portion,
        ...(shipped.has(lot) && {
          hand: { got: amountIn(hand, "got"), sent: amountIn(hand, "sent") },
        }),
        ...(earlier && { usedBefore: { quantity: earlier.used, uom: BASE_UNITS[earlier.kind] } }),
      };
    };
    return { ...event, inputs: event.inputs.map(held), outputs: event.outputs.map(held) };
  });
}

type Sent = Hands["sent"][number];

const amountIn = (hand: Sent | undefined, what: "got" | "sent"): Amount => ({
  quantity: hand?.[what] ?? "0",
  uom: BASE_UNITS[hand?.kind ?? "mass"],
});

/** A lot on its scale. What cannot be set against it is not known. */
export interface OnScale {
  readonly makers: readonly Mention[];
  readonly users: readonly Mention[];
  /** As much as there is, stock-takes counted. */
  readonly value: Decimal;
  readonly weighed: (portion: Portion) => Decimal | undefined;
}

/** Of what somebody used of a lot. */
export interface Counted {
  readonly part: Ratio;
  /** It is not all there is: others used the rest, or were sent it. More may turn out to be this user's. */
  readonly isOpen: boolean;
}

/** By owner: the part of what it used that counts. Those who may count all of it are not there. */
export function countedBy(lot: OnScale): ReadonlyMap<string, Counted> {
  const { makers, users, value } = lot;
  const isShipped = [...makers, ...users].some(({ portion }) => portion.hand !== undefined);
  const uses = usesOf(lot);
  const held = isShipped ? heldBy(lot) : firstOf(uses, value);
  return new Map(
    [...usedBy(uses)].flatMap(([owner, used]) => {
      const possible = least(used, most(ofDecimal(value), NONE));
      const counted = least(held.get(owner) ?? NONE, possible);
      if (used.over <= 0n || order(counted, used) >= 0) return [];
      const isOpen = order(counted, possible) < 0;
      return [[owner, { part: divide(counted, used), isOpen }] as const];
    }),
  );
}

/** As if whatever is not known were its user's. */
export const mostBy = ({ value, ...lot }: OnScale): ReadonlyMap<string, Counted> =>
  new Map(
    [...usedBy(usesOf({ value, ...lot }))].flatMap(([owner, used]) => {
      const possible = most(ofDecimal(value), NONE);
      if (order(possible, used) >= 0) return [];
      return [[owner, { part: divide(possible, used), isOpen: false }] as const];
    }),
  );

function usedBy(uses: readonly Use[]): ReadonlyMap<string, Ratio> {
  const used = new Map<string, Ratio>();
  for (const { owner, amount } of uses)
    used.set(owner, add(used.get(owner) ?? NONE, ofDecimal(amount)));
  return used;
}

interface Use {
  readonly owner: string;
  readonly amount: Decimal;
  /** What others had used before, who are not seen; undefined where nobody knows how much. */
  readonly before: Decimal | undefined;
}

/** In the order in which they came on record. */
function usesOf({ makers, users, weighed }: OnScale): readonly Use[] {
  const isMaker = (owner: string) => makers.some(({ event }) => event.owner === owner);
  const when = ({ event: { recorded, time, id } }: Mention) => `${recorded ?? `~${time}`} ${id}`;
  return users
    .map((one) => ({ one, at: when(one) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(({ one: { event, portion } }) => {
      const amount = weighed(portion);
      if (amount === undefined) return [];
      const { usedBefore, ...rest } = portion;
      const before = usedBefore ? weighed({ ...rest, amount: usedBefore }) : ZERO;
      // Who else named the same pieces, nobody looked up: without a shipment they are nobody's but their maker's.
      const isUnknown = portion.arePieces === true && !isMaker(event.owner);
      return [{ owner: event.owner, amount, before: isUnknown ? undefined : before }];
    });
}

function firstOf(uses: readonly Use[], value: Decimal): Map<string, Ratio> {
  const held = new Map<string, Ratio>();
  let seen = ZERO;
  for (const { owner, amount, before } of uses) {
    const left = before === undefined ? ZERO : minus(minus(value, seen), before);
    const counted = compare(left, amount) < 0 ? left : amount;
    if (counted.units > 0n) held.set(owner, add(held.get(owner) ?? NONE, ofDecimal(counted)));
    seen = plus(seen, amount);
  }
  return held;
}

/** What each began and did not send, and what was sent to it: of a maker that sent more than it had, each has less. */
function heldBy({ makers, users, value, weighed }: OnScale): Map<string, Ratio> {
  const begun = new Map<string, Ratio>();
  const hands = new Map<string, { readonly got: Ratio; readonly sent: Ratio }>();
  const on = (portion: Portion, amount: Amount) =>
    ofDecimal(weighed({ ...portion, amount }) ?? ZERO);
  const all = sumOf(makers.flatMap(({ portion }) => weighed(portion) ?? []));
  const rest = all.units <= 0n ? NONE : least(WHOLE, divide(ofDecimal(value), ofDecimal(all)));
  for (const { event, portion } of makers) {
    const own = multiply(ofDecimal(weighed(portion) ?? ZERO), rest);
    begun.set(event.owner, add(begun.get(event.owner) ?? NONE, own));
  }
  for (const { event, portion } of [...users, ...makers])
    if (portion.hand)
      hands.set(event.owner, {
        got: on(portion, portion.hand.got),
        sent: on(portion, portion.hand.sent),
      });
  const sentBy = (owner: string) => hands.get(owner)?.sent ?? NONE;
  const carried = [...begun]
    .filter(([owner]) => sentBy(owner).over > 0n)
    .map(([owner, amount]) => divide(most(amount, NONE), sentBy(owner)))
    .reduce(least, WHOLE);
  return new Map(
    [...new Set([...begun.keys(), ...hands.keys()])].map((owner) => {
      const kept = begun.has(owner)
        ? most(subtract(begun.get(owner) ?? NONE, sentBy(owner)), NONE)
        : NONE;
      return [owner, add(kept, multiply(hands.get(owner)?.got ?? NONE, carried))];
    }),
  );
}
