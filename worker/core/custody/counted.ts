/** Stock-takes: what was counted, by how much it corrects the books, and how much was corrected in the period before. */
import { readDecimal, sumOf, writeDecimal, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { BASE_UNITS } from "../steps/units.ts";
import { PERIOD_MONTHS } from "./account.ts";
import { monthsLater } from "./calendar.ts";
import type { Count, LedgerEvent, Portion } from "./event.ts";
import type { Facts } from "./facts.ts";
import { amountOf, inBaseUnit } from "./measure.ts";
import type { Adjustment } from "./moves.ts";
import { differenceOf, isOvertaken } from "./rules/counts.ts";
import { total } from "./weighing.ts";

/** Of each lot all that lies there, however it was counted; two units that cannot be set against each other are none. */
export function countsOf(portions: readonly Portion[], reason: string | undefined): Count[] {
  return [...new Set(portions.map(({ lot }) => lot))].map((lot) => {
    const all = portions.filter((one) => one.lot === lot);
    const measured = all.map(amountOf);
    const kind = measured[0]?.kind;
    const sum = total(measured.map((one) => (one?.kind === kind ? one?.value : undefined)));
    const [first, ...others] = all;
    const amount =
      others.length === 0 ? first?.amount : kind && sum && inBaseUnit({ kind, value: sum });
    return {
      ...{ lot, ...(amount && { amount }), ...(first?.net && { net: first.net }) },
      ...(reason !== undefined && { reason }),
    };
  });
}

/** What the stock-take corrects; one that goods overtook corrects nothing. */
export function adjustmentsOf(facts: Facts): readonly Omit<Adjustment, "eventId" | "time">[] {
  return (facts.event.counts ?? []).flatMap((count) => {
    const found = isOvertaken(count, facts) ? undefined : differenceOf(count, facts);
    if (found === undefined || found.difference.units === 0n) return [];
    return [{ lot: count.lot, kind: found.kind, difference: writeDecimal(found.difference) }];
  });
}

/** Up and down added, within the period before the event. */
export function adjustedOf(
  lot: string,
  { time }: Pick<LedgerEvent, "time">,
  adjustments: readonly Adjustment[],
): Amount | undefined {
  const since = monthsLater(time.slice(0, 10), -PERIOD_MONTHS);
  const before = adjustments.filter(
    (one) => one.lot === lot && one.time.slice(0, 10) >= since && one.time <= time,
  );
  const [first] = before;
  if (first === undefined) return undefined;
  const sum = sumOf(
    before
      .filter(({ kind }) => kind === first.kind)
      .map(({ difference }) => readDecimal(difference.replace("-", "")) ?? ZERO),
  );
  return { quantity: writeDecimal(sum), uom: BASE_UNITS[first.kind] };
}
