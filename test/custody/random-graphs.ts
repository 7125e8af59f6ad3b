/** Random graphs of lots: split, mixed, lost, written down too large, spent twice, counted again. */
import fc from "fast-check";
import type { LedgerEvent, Portion } from "../../worker/core/custody/event.ts";
import { LEDGER_MODELS } from "../../worker/core/custody/models.ts";
import {
  add,
  multiply,
  NONE,
  ofDecimal,
  order,
  type Ratio,
  subtract,
} from "../../worker/core/custody/ratio.ts";
import { type Shares, sharesOf } from "../../worker/core/custody/shares.ts";
import { weighed } from "../../worker/core/custody/weighing.ts";
import { readDecimal } from "../../worker/core/decimal.ts";
import { event, kg, ORGANIC, of } from "./cast.ts";

/** Grams, told in kilograms. */
const inKg = (grams: number): string => (grams / 1000).toFixed(3);
const anyGrams = fc.integer({ min: 1, max: 1_000_000 });

const anyOrigin = fc.record({
  grams: anyGrams,
  /** Thousandths of it that are certified. */
  certified: fc.oneof(fc.constant(1000), fc.constant(0), fc.integer({ min: 1, max: 999 })),
  model: fc.constantFrom(...LEDGER_MODELS.slice(0, 4)),
  farm: fc.constantFrom("Aurora", "Sol", "Luna"),
});
const anyStep = fc.record({
  inputs: fc.array(fc.record({ lot: fc.nat(), grams: anyGrams }), { minLength: 1, maxLength: 3 }),
  /** Thousandths of what went in, each; together more than went in, sometimes. */
  outputs: fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 3 }),
  isSeparated: fc.boolean(),
  claimed: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
});

/** `isSound`: nobody uses more than there is, and nothing appears. */
export const anyGraph = ({ isSound }: { readonly isSound: boolean }): fc.Arbitrary<LedgerEvent[]> =>
  fc
    .record({
      origins: fc.array(anyOrigin, { minLength: 1, maxLength: 4 }),
      counted: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
      steps: fc.array(anyStep, { maxLength: 10 }),
    })
    .map(({ origins, steps, counted }) => {
      const left = new Map<string, number>();
      const begun = origins.map(({ grams, certified, model, farm }, n) => {
        // The fourth adds to the first one's lot. Where order is asked about it does not: a lot is used when it is full.
        const lot = `o${isSound ? n : n % 3}`;
        left.set(lot, (left.get(lot) ?? 0) + grams);
        const amount = kg(inKg(Math.floor((grams * certified) / 1000)));
        const claim = { characteristic: "organic", sources: [farm], model, amount };
        const portion = of(lot, inKg(grams), { claims: [claim] });
        return event({ id: `o${n}`, kind: "created", outputs: [portion] });
      });
      const made = steps.flatMap((step, n) => {
        const names = [...left.keys()];
        const inputs = step.inputs.flatMap(({ lot, grams }): Portion[] => {
          const name = names[lot % names.length] ?? "";
          const there = left.get(name) ?? 0;
          const used = isSound ? Math.min(grams, there) : grams;
          if (used === 0) return [];
          left.set(name, there - used);
          return [of(name, inKg(used))];
        });
        if (inputs.length === 0) return [];
        const into = inputs.reduce((sum, one) => sum + grammes(one), 0);
        const parts = step.outputs.reduce((sum, one) => sum + one, 0);
        const scale = isSound && parts > 1000 ? 1000 / parts : 1;
        const outputs = step.outputs.flatMap((part, at): Portion[] => {
          const grams = Math.floor((into * part * scale) / 1000);
          if (grams === 0) return [];
          left.set(`s${n}-${at}`, grams);
          return [of(`s${n}-${at}`, inKg(grams), claimed(step.claimed, grams))];
        });
        const isSeparated = step.isSeparated && !isSound;
        return [event({ id: `s${n}`, inputs, outputs, ...(isSeparated && { isSeparated }) })];
      });
      const [first] = origins;
      if (isSound || counted === undefined || first === undefined) return [...begun, ...made];
      const count = { lot: "o0", book: kg(inKg(first.grams)), amount: kg(inKg(counted)) };
      return [...begun, ...made, event({ id: "c", kind: "counted", counts: [count] })];
    });

const grammes = ({ amount }: Portion): number => Math.round(Number(amount?.quantity) * 1000);
const claimed = (thousandths: number | undefined, grams: number): Partial<Portion> =>
  thousandths === undefined
    ? {}
    : {
        claims: [
          {
            ...{ characteristic: "organic", sources: [] },
            amount: kg(inKg(Math.floor((grams * thousandths) / 1000))),
          },
        ],
      };

export function shares(events: readonly LedgerEvent[]): Shares {
  const found = sharesOf(events, { characteristic: ORGANIC });
  if (found.type !== "shares") throw new Error(found.type);
  return found;
}

/** Certified, in kilograms, of what is still there of every lot. */
export function certifiedLeft({ byLot, index }: Shares): Ratio {
  let sum = NONE;
  for (const [lot, { spendable, whole }] of byLot) {
    if (whole === undefined) continue;
    const used = (index.users.get(lot) ?? []).map(({ portion }) =>
      ofDecimal(weighed(portion, "mass", []) ?? { units: 0n, scale: 0 }),
    );
    const left = subtract(ofDecimal(whole.value), used.reduce(add, NONE));
    if (order(left, NONE) > 0) sum = add(sum, multiply(left, spendable.certified));
  }
  return sum;
}

/** Certified, in kilograms, of what came into being. */
export function certifiedBegun(events: readonly LedgerEvent[]): Ratio {
  return events
    .filter(({ inputs }) => inputs.length === 0)
    .flatMap(({ outputs }) => outputs)
    .map(({ claims = [] }) => readDecimal(claims[0]?.amount?.quantity ?? "0"))
    .reduce((sum, one) => add(sum, one ? ofDecimal(one) : NONE), NONE);
}

/** To compare: every lot's share as text. */
export const told = ({ byLot }: Shares): string[] =>
  [...byLot]
    .map(
      ([
        lot,
        {
          share: { certified, counted, model, sources },
        },
      ]) =>
        [lot, certified.over, certified.under, counted.over, counted.under, model, sources].join(
          " ",
        ),
    )
    .sort();
