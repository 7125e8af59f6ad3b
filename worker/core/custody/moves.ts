/** What an event changes in who has how much of which lot: as the database is told it, so that two who spend one kilogram meet there. */
import { writeDecimal } from "../decimal.ts";
import type { UnitKind } from "../steps/units.ts";
import type { LedgerEvent, Portion } from "./event.ts";
import { amountOf } from "./measure.ts";

/** In the base unit of its kind. */
export interface Move {
  readonly lot: string;
  readonly kind: UnitKind;
  /** Null where some came, and nobody said how much. */
  readonly came: string | null;
  readonly used: string;
  /** More than there is is refused. */
  readonly strict: boolean;
}

/** Where nobody said how much came, nobody said in which unit either. */
const OPEN_KINDS: readonly UnitKind[] = ["mass", "volume", "count", "area", "length"];

/** `isTakenBack`: the event was declared wrong. */
export function movesOf(
  { inputs, outputs }: Pick<LedgerEvent, "inputs" | "outputs">,
  { strict, isTakenBack = false }: { readonly strict: boolean; readonly isTakenBack?: boolean },
): Move[] {
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
      return isTakenBack
        ? []
        : OPEN_KINDS.map((kind) => ({ lot, kind, came: null, used: "0", strict: false }));
    }),
    ...inputs.flatMap((portion): Move[] => {
      const amount = told(portion);
      if (amount === undefined) return [];
      const { lot } = portion;
      return [
        { lot, kind: amount.kind, came: "0", used: amount.value, strict: strict && !isTakenBack },
      ];
    }),
  ];
}

const signed = (value: string, isTakenBack: boolean): string =>
  isTakenBack && value !== "0" ? `-${value}` : value;
