/** Who has how much of which lots, while the events of one capture are judged one after the other. Counts as `move_lot` of the database does. */
import { compare, type Decimal, plus, readDecimal, writeDecimal, ZERO } from "../decimal.ts";
import { between } from "./calendar.ts";
import type { KnownLot } from "./facts.ts";
import { baseUnitOf, type HoldingKind, type Move } from "./moves.ts";

/** Of one owner, in the base unit of its kind. */
export interface Holding {
  readonly lot: string;
  readonly kind: HoldingKind;
  readonly came: string | null;
  readonly isOpen: boolean;
  readonly used: string;
  /** When any of it came first. */
  readonly since?: string;
  /** When any of it was moved last; of lots that are counted. */
  readonly until?: string;
}

export class Holdings {
  readonly #byLot = new Map<string, Holding[]>();

  constructor(known: readonly Holding[]) {
    for (const one of known) this.#put(one);
  }

  /** Undefined where nothing is known of it. Without a time nobody said that any of it came. */
  lot(name: string): KnownLot | undefined {
    const all = this.#byLot.get(name) ?? [];
    const isOpen = all.some((one) => one.isOpen);
    const one = all.find(({ came }) => came !== null) ?? all.find((each) => each.isOpen) ?? all[0];
    if (one === undefined) return undefined;
    const { lot, kind, came, used, since, until } = one;
    const uom = baseUnitOf(kind);
    return {
      lot,
      ...((came !== null || isOpen) && { time: since ?? "" }),
      ...(until !== undefined && { moved: until }),
      ...(came !== null && !isOpen && { amount: { quantity: came, uom } }),
      ...(used !== "0" && { used: { quantity: used, uom } }),
    };
  }

  move({ lot, kind, came, used }: Move, time: string): void {
    const before = this.#byLot.get(lot)?.find((one) => one.kind === kind);
    const hasCome = came === null || came !== "0";
    const since = hasCome ? earlier(before?.since, time) : before?.since;
    const whole = came === null || came === "0" ? before?.came : sum(before?.came ?? "0", came);
    this.#put({
      ...{ lot, kind, isOpen: came === null || before?.isOpen === true },
      came: kind === "piece" ? atLeastOne(whole ?? "0") : (whole ?? null),
      used: sum(before?.used ?? "0", used),
      ...(since !== undefined && { since }),
      until: later(before?.until, time),
    });
  }

  #put(one: Holding): void {
    const others = (this.#byLot.get(one.lot) ?? []).filter(({ kind }) => kind !== one.kind);
    this.#byLot.set(one.lot, [...others, one]);
  }
}

const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);
const later = (a: string | undefined, b: string): string =>
  a !== undefined && (between(a, b) ?? 0) < 0 ? a : b;

const decimal = (text: string): Decimal => readDecimal(text) ?? ZERO;
const ONE = decimal("1");

/** Nobody need say that a piece came: whoever uses it had it. */
const atLeastOne = (came: string): string => (compare(decimal(came), ONE) < 0 ? "1" : came);

function sum(a: string, b: string): string {
  const both = plus(decimal(a), decimal(b));
  return compare(both, ZERO) === 0 ? "0" : writeDecimal(both);
}
