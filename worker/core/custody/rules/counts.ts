/** I13: a stock-take that differs from the books corrects them, with a reason. What is found on top is not certified. */
import { compare, type Decimal, minus, plus, readDecimal, times, ZERO } from "../../decimal.ts";
import { between } from "../calendar.ts";
import type { Count } from "../event.ts";
import type { Facts } from "../facts.ts";
import { term, type Verdict, weight } from "../verdict.ts";
import { weighed } from "../weighing.ts";
import type { Rule } from "./rule.ts";
import { stockOf } from "./stock.ts";

/** Of what the books say, within a period. */
export const ADJUSTED_MAX = "0.02";

export const COUNTS: Rule = {
  id: "I13",
  judge: (facts) => [
    ...claims(facts),
    ...(facts.event.counts ?? []).map((count) => judge(count, facts)),
  ],
};

function claims({ event }: Facts): readonly Verdict[] {
  if (event.kind !== "counted") return [];
  return event.outputs
    .filter(({ claims = [] }) => claims.length > 0)
    .map(({ lot }) => ({
      ...{ rule: "I13", outcome: "reject", reason: "count-with-claim" },
      ...{ subject: lot, arithmetic: [] },
    }));
}

function judge(count: Count, facts: Facts): Verdict {
  const verdict = { rule: "I13", subject: count.lot } as const;
  const known = facts.lots.get(count.lot);
  if (isOvertaken(count, facts))
    return { ...verdict, outcome: "flag", reason: "count-overtaken", arithmetic: [] };
  const found = differenceOf(count, facts);
  if (found === undefined) {
    const reason = known === undefined ? "lot-unknown" : "amount-unknown";
    return { ...verdict, outcome: "unresolved", reason, arithmetic: [] };
  }
  const { book, lies, difference, kind, uom } = found;
  const before = known?.adjusted && weighed({ amount: known.adjusted, ...found.on }, kind, []);
  const adjusted = plus(absolute(difference), before ?? ZERO);
  const limit = times(absolute(book), readDecimal(ADJUSTED_MAX) ?? ZERO);
  const say = (value: Decimal) => weight(value, kind, uom);
  return {
    ...{ ...verdict, ...judged(difference, compare(adjusted, limit) > 0, count.reason) },
    arithmetic: [
      ...[term("book", say(book), known?.material), term("counted", say(lies))],
      ...[term("difference", say(difference)), term("limit", say(limit))],
    ],
  };
}

/** Its books are of a later day than the count. */
export function isOvertaken({ lot }: Count, { event, lots }: Facts): boolean {
  const moved = lots.get(lot)?.moved;
  return moved !== undefined && (between(event.time, moved) ?? 0) > 0;
}

/** By how much what lies there differs from the books; undefined where one of them is not known. */
export function differenceOf(
  count: Count,
  { lots, factors = [] }: Pick<Facts, "lots" | "factors">,
) {
  const known = lots.get(count.lot);
  const stock = known && stockOf(known);
  const net = count.net ?? known?.net;
  const on = { ...(net && { net }) };
  const lies = stock && weighed({ ...count, ...on }, stock.kind, factors);
  if (stock === undefined || lies === undefined) return undefined;
  const book = minus(stock.value, stock.used);
  return { ...{ book, lies, on }, difference: minus(lies, book), kind: stock.kind, uom: stock.uom };
}

const absolute = (value: Decimal): Decimal => (value.units < 0n ? minus(ZERO, value) : value);

function judged(
  difference: Decimal,
  isFar: boolean,
  reason: string | undefined,
): Pick<Verdict, "outcome" | "reason"> {
  if (difference.units === 0n) return { outcome: "pass", reason: "count-fits" };
  if (reason === undefined || reason.trim() === "")
    return { outcome: "reject", reason: "count-without-reason" };
  return isFar
    ? { outcome: "flag", reason: "count-far-off" }
    : { outcome: "pass", reason: "count-adjusted" };
}
