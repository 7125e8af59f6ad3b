/** Who has how much of which lots, while the events of one capture are judged one after the other. Counts as `move_lot` of the database does. */
import { compare, plus, readDecimal, writeDecimal, ZERO } from "../decimal.ts";
import { BASE_UNITS, type UnitKind } from "../steps/units.ts";
import type { KnownLot } from "./facts.ts";
import type { Move } from "./moves.ts";

/** Of one owner, in the base unit of its kind. */
export interface Holding {
  readonly lot: string;
  readonly kind: UnitKind;
  readonly came: string | null;
  readonly isOpen: boolean;
  readonly used: string;
  /** When any of it came first. */
  readonly since?: string;
}

export class Holdings {
  readonly #byLot = new Map<string, Holding[]>();

  constructor(known: readonly Holding[]) {
    for (const one of known) this.#put(one);
  }

  /** Undefined where nothing is known of it. Without a time nobody said that any of it came. */
  lot(name: string): KnownLot | undefined {
    const all = this.#byLot.get(name) ?? [];
    const one = all.find(({ came, isOpen }) => came !== null || isOpen) ?? all[0];
    if (one === undefined) return undefined;
    const { lot, kind, came, isOpen, used, since } = one;
    const uom = BASE_UNITS[kind];
    return {
      lot,
      ...((came !== null || isOpen) && { time: since ?? "" }),
      ...(came !== null && !isOpen && { amount: { quantity: came, uom } }),
      ...(used !== "0" && { used: { quantity: used, uom } }),
    };
  }

  move({ lot, kind, came, used }: Move, time: string): void {
    const before = this.#byLot.get(lot)?.find((one) => one.kind === kind);
    const hasCome = came === null || came !== "0";
    const since = hasCome ? earlier(before?.since, time) : before?.since;
    this.#put({
      ...{ lot, kind, isOpen: came === null || before?.isOpen === true },
      came: came === null || came === "0" ? (before?.came ?? null) : sum(before?.came ?? "0", came),
      used: sum(before?.used ?? "0", used),
      ...(since !== undefined && { since }),
    });
  }

  #put(one: Holding): void {
    const others = (this.#byLot.get(one.lot) ?? []).filter(({ kind }) => kind !== one.kind);
    this.#byLot.set(one.lot, [...others, one]);
  }
}

const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);

function sum(a: string, b: string): string {
  const both = plus(readDecimal(a) ?? ZERO, readDecimal(b) ?? ZERO);
  return compare(both, ZERO) === 0 ? "0" : writeDecimal(both);
}
