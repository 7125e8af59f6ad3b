/** What an event changes in who has how much of which lot: as the database is told it, so that two who spend one kilogram meet there. */
import { writeDecimal } from "../decimal.ts";
import { BASE_UNITS, type UnitKind } from "../steps/units.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import { amountOf } from "./measure.ts";

/** In what a lot is counted; `piece` for one that has a name of its own, of which there is one until it comes back. */
export type HoldingKind = UnitKind | "piece";

export const baseUnitOf = (kind: HoldingKind): string =>
  BASE_UNITS[kind === "piece" ? "count" : kind];

/** In the base unit of its kind. */
export interface Move {
  readonly lot: string;
  readonly kind: HoldingKind;
  /** Null where some came, and nobody said how much. */
  readonly came: string | null;
  readonly used: string;
  /** More than there is is refused. */
  readonly strict: boolean;
}

/** `isTakenBack`: the event was declared wrong. */
export function movesOf(
  { inputs, outputs, pieces }: Pick<LedgerEvent, "inputs" | "outputs" | "pieces">,
  { strict, isTakenBack = false }: { readonly strict: boolean; readonly isTakenBack?: boolean },
): Move[] {
  const mayRefuse = strict && !isTakenBack;
  const one = signed("1", isTakenBack);
  const told = (portion: Portion) => {
    const amount = amountOf(portion);
    return amount && { kind: amount.kind, value: signed(writeDecimal(amount.value), isTakenBack) };
  };
  return [
    ...outputs.flatMap((portion): Move[] => {
      const amount = told(portion);
      const { lot } = portion;
      if (amount !== undefined)
        return [{ lot, kind: amount.kind, came: amount.value, used: "0", strict: false }];
      // Where nobody said how much came, nobody said in which unit either: the lot is open in all of them.
      return isTakenBack ? [] : [{ lot, kind: "mass", came: null, used: "0", strict: false }];
    }),
    ...inputs.flatMap((portion): Move[] => {
      const amount = told(portion);
      if (amount === undefined) return [];
      const { lot } = portion;
      return [{ lot, kind: amount.kind, came: "0", used: amount.value, strict: mayRefuse }];
    }),
    ...(pieces?.came ?? []).map((lot) => ({ ...ONE_PIECE, lot, came: one, strict: false })),
    ...(pieces?.used ?? []).map((lot) => ({ ...ONE_PIECE, lot, used: one, strict: mayRefuse })),
  ];
}

const ONE_PIECE = { kind: "piece", came: "0", used: "0" } as const;

const signed = (value: string, isTakenBack: boolean): string =>
  isTakenBack && value !== "0" ? `-${value}` : value;

/** By how much a stock-take corrected what the books said, in the base unit of its kind: below zero where something was missing. */
export interface Adjustment {
  /** The event's own id. */
  readonly eventId: string;
  /** RFC 3339. */
  readonly time: string;
  readonly lot: string;
  readonly kind: UnitKind;
  readonly difference: string;
}

/** What was found is there now; what was missing is gone. */
export function correction(
  { lot, kind, difference }: Adjustment,
  { isTakenBack = false }: { readonly isTakenBack?: boolean } = {},
): Move {
  const isMissing = difference.startsWith("-");
  const amount = signed(isMissing ? difference.slice(1) : difference, isTakenBack);
  const moved = isMissing ? { came: "0", used: amount } : { came: amount, used: "0" };
  return { lot, kind, strict: false, ...moved };
}
