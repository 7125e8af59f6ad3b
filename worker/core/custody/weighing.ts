/** One event on one scale: every amount in the one dimension in which most of them can be told. */
import { type Decimal, minus, plus, sumOf } from "../decimal.ts";
import type { UnitKind } from "../steps/units.ts";
import { BASE_UNITS } from "../steps/units.ts";
import type { LedgerEvent, Loss, Portion } from "./event.ts";
import { amountOf, brought, type DeclaredFactor, type Weighable } from "./measure.ts";
import { type Value, weight } from "./verdict.ts";

/** In the order of the event; undefined where it is not known, or cannot be set against the others. */
export interface Weighing {
  readonly kind: UnitKind;
  /** The unit in which amounts are told. */
  readonly uom: string;
  readonly inputs: readonly (Decimal | undefined)[];
  readonly gains: readonly (Decimal | undefined)[];
  readonly outputs: readonly (Decimal | undefined)[];
  readonly losses: readonly (Decimal | undefined)[];
}

/** In `preferred` where that tells as much as any other. */
export function weigh(
  event: LedgerEvent,
  factors: readonly DeclaredFactor[],
  preferred?: UnitKind,
): Weighing {
  const { inputs, gains, outputs, losses } = event;
  const all: readonly (Portion | Loss)[] = [...inputs, ...outputs, ...gains, ...losses];
  const found = all.flatMap((one) => amountOf(one)?.kind ?? []);
  const kinds = new Set(
    preferred !== undefined && found.length > 0 ? [preferred, ...found] : found,
  );
  const tried = [...kinds].map((kind) => {
    const on = (some: readonly (Weighable & { readonly material?: string })[]) =>
      some.map((one) => weighed(one, kind, factors));
    return {
      ...{ kind, uom: unitOf(all, kind) },
      ...{ inputs: on(inputs), gains: on(gains), outputs: on(outputs), losses: on(losses) },
    };
  });
  const [first, ...others] = tried;
  if (first === undefined) return nothing(event);
  return others.reduce((best, one) => (unknown(one) < unknown(best) ? one : best), first);
}

export function weighed(
  one: Weighable & { readonly material?: string },
  kind: UnitKind,
  factors: readonly DeclaredFactor[],
): Decimal | undefined {
  const measured = amountOf(one);
  const { material } = one;
  return measured && brought(measured, kind, { factors, ...(material && { material }) });
}

const unknown = ({ inputs, gains, outputs, losses }: Weighing): number =>
  [...inputs, ...gains, ...outputs, ...losses].filter((one) => one === undefined).length;

/** As the first lot of that kind was weighed; what one piece holds, where it was counted. */
function unitOf(all: readonly Weighable[], kind: UnitKind): string {
  const first = all.find((one) => amountOf(one)?.kind === kind);
  const isPieces = first?.net !== undefined && kind !== "count";
  return (isPieces ? first?.net?.uom : first?.amount?.uom) ?? BASE_UNITS[kind];
}

function nothing({ inputs, gains, outputs, losses }: LedgerEvent): Weighing {
  const none = (some: readonly unknown[]) => some.map(() => undefined);
  return {
    ...{ kind: "mass", uom: BASE_UNITS.mass },
    ...{ inputs: none(inputs), gains: none(gains), outputs: none(outputs), losses: none(losses) },
  };
}

/** Undefined where one of them is. */
export function total(amounts: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = amounts.filter((one) => one !== undefined);
  return known.length === amounts.length ? sumOf(known) : undefined;
}

export interface Totals {
  /** Gains among them. */
  readonly into: Decimal;
  readonly gained: Decimal;
  readonly out: Decimal;
  readonly lost: Decimal;
  /** Above zero where less came out than went in. */
  readonly difference: Decimal;
}

export function totalsOf({ inputs, gains, outputs, losses }: Weighing): Totals | undefined {
  const [used, gained, out, lost] = [total(inputs), total(gains), total(outputs), total(losses)];
  if (used === undefined || gained === undefined) return undefined;
  if (out === undefined || lost === undefined) return undefined;
  const into = plus(used, gained);
  return { into, gained, out, lost, difference: minus(minus(into, out), lost) };
}

export const shown = ({ kind, uom }: Weighing, value: Decimal): Value => weight(value, kind, uom);
