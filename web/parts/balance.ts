/** In, out and lost of one step, set against each other where the units allow it. */
import type { Amount, Step } from "../../schema/wire/passport.ts";
import { type Decimal, minus, plus, readDecimal, times, writeDecimal, ZERO } from "./decimal.ts";
import { isPiece, lookUp } from "./format.ts";

/** Units of the same kind, by what one of them is in the base unit. */
const KINDS: { readonly [uom: string]: { base: string; factor: string } } = {
  KGM: { base: "KGM", factor: "1" },
  GRM: { base: "KGM", factor: "0.001" },
  TNE: { base: "KGM", factor: "1000" },
  LTR: { base: "LTR", factor: "1" },
  MLT: { base: "LTR", factor: "0.001" },
};

export type Balance =
  | { readonly type: "none" }
  /** The units differ, or an amount is not stated. */
  | { readonly type: "uncomparable" }
  /** `rest` is in − out − lost: zero when the arithmetic closes. */
  | {
      readonly type: "compared";
      readonly uom: string;
      readonly rest: string;
      readonly sign: -1 | 0 | 1;
    }
  /** Nothing was changed: what is here and what was lost on the way add up to what set out. */
  | { readonly type: "total"; readonly uom: string; readonly total: string };

/** How much one amount is in its base unit; for pieces, by what one piece holds. */
export function measure(amount: Amount): { uom: string; value: Decimal } | undefined {
  const count = amount.quantity === undefined ? undefined : readDecimal(amount.quantity);
  if (count === undefined) return undefined;
  if (!isPiece(amount.uom)) return inBase(count, amount.uom ?? "");
  if (amount.net === undefined) return { uom: "", value: count };
  const net = readDecimal(amount.net.quantity);
  return net === undefined ? undefined : inBase(times(count, net), amount.net.uom);
}

function inBase(value: Decimal, uom: string): { uom: string; value: Decimal } {
  const kind = lookUp(KINDS, uom);
  const factor = kind === undefined ? undefined : readDecimal(kind.factor);
  return kind === undefined || factor === undefined
    ? { uom, value }
    : { uom: kind.base, value: times(value, factor) };
}

export function balance({ inputs, outputs, losses, goods }: Step): Balance {
  if (inputs.length > 0 && outputs.length > 0) return transformed(inputs, [...outputs, ...losses]);
  if (goods.length > 0 && losses.length > 0) return carried([...goods, ...losses]);
  return { type: "none" };
}

function transformed(inputs: readonly Amount[], leaving: readonly Amount[]): Balance {
  const into = sum(inputs);
  const out = sum(leaving);
  if (into === undefined || out === undefined || into.uom !== out.uom)
    return { type: "uncomparable" };
  const rest = minus(into.value, out.value);
  const sign = rest.units === 0n ? 0 : rest.units < 0n ? -1 : 1;
  return { type: "compared", uom: into.uom, rest: writeDecimal(rest).replace("-", ""), sign };
}

function carried(amounts: readonly Amount[]): Balance {
  const all = sum(amounts);
  if (all === undefined) return { type: "uncomparable" };
  return { type: "total", uom: all.uom, total: writeDecimal(all.value) };
}

function sum(amounts: readonly Amount[]): { uom: string; value: Decimal } | undefined {
  const measured = amounts.map(measure);
  const uom = measured[0]?.uom;
  let value = ZERO;
  for (const each of measured) {
    if (each === undefined || each.uom !== uom) return undefined;
    value = plus(value, each.value);
  }
  return uom === undefined ? undefined : { uom, value };
}
