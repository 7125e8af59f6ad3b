/** What is on a scale, brought into one dimension: within one by the units' own definition, from one to another by declared factors alone. */
import { type Decimal, readDecimal, times, writeDecimal } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { BASE_UNITS, convert, inBase, kindOf, type UnitKind } from "../steps/units.ts";

export interface Measure {
  readonly kind: UnitKind;
  /** In the base unit of its kind. */
  readonly value: Decimal;
}

/** How much there is, and, of what is counted, what one piece holds. */
export interface Weighable {
  readonly amount?: Amount;
  readonly net?: Amount;
}

/** `{ from: "MTQ", to: "KGM", factor: "680" }`: one cubic metre of it weighs 680 kg, says the source. */
export interface DeclaredFactor {
  readonly from: string;
  readonly to: string;
  readonly factor: string;
  /** Of which material alone. */
  readonly material?: string;
  readonly source: string;
  readonly version: string;
}

/** Pieces count by what one of them holds. Undefined where the amount is not known; less than nothing is no amount. */
export function amountOf({ amount, net }: Weighable): Measure | undefined {
  const value = amount && inBase(amount);
  const kind = amount && kindOf(amount.uom);
  if (value === undefined || kind === undefined || value.units < 0n) return undefined;
  if (kind !== "count" || net === undefined) return { kind, value };
  const one = inBase(net);
  const netKind = kindOf(net.uom);
  if (one === undefined || netKind === undefined || one.units < 0n) return undefined;
  return { kind: netKind, value: times(value, one) };
}

/** Undefined where no factor says how. */
export function brought(
  measured: Measure,
  to: UnitKind,
  {
    factors,
    material,
  }: { readonly factors: readonly DeclaredFactor[]; readonly material?: string },
): Decimal | undefined {
  if (measured.kind === to) return measured.value;
  const found = factors.find(
    (one) =>
      kindOf(one.from) === measured.kind &&
      kindOf(one.to) === to &&
      (one.material === undefined || one.material === material),
  );
  if (found === undefined) return undefined;
  const quantity = convert(inBaseUnit(measured), found.from)?.quantity;
  const [count, factor] = [readDecimal(quantity ?? ""), readDecimal(found.factor)];
  return count && factor && inBase({ quantity: writeDecimal(times(count, factor)), uom: found.to });
}

export const inBaseUnit = ({ kind, value }: Measure): Amount => ({
  quantity: writeDecimal(value),
  uom: BASE_UNITS[kind],
});

/** In that unit, where a decimal says it exactly. */
export function shownIn(measured: Measure, uom: string): Amount {
  const base = inBaseUnit(measured);
  return convert(base, uom) ?? base;
}
