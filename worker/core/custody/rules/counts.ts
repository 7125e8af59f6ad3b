/** I13: a stock-take that differs from the books corrects them, with a reason. What is found on top is not certified. */
import { compare, type Decimal, minus, plus, readDecimal, times, ZERO } from "../../decimal.ts";
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

function judge(count: Count, { lots, factors = [] }: Facts): Verdict {
  const known = lots.get(count.lot);
  const stock = known && stockOf(known);
  const verdict = { rule: "I13", subject: count.lot } as const;
  const net = count.net ?? known?.net;
  const lies = stock && weighed({ ...count, ...(net && { net }) }, stock.kind, factors);
  if (known === undefined || stock === undefined || lies === undefined) {
    const reason = known === undefined ? "lot-unknown" : "amount-unknown";
    return { ...verdict, outcome: "unresolved", reason, arithmetic: [] };
  }
  const book = minus(stock.value, stock.used);
  const difference = minus(lies, book);
  const before =
    known.adjusted && weighed({ amount: known.adjusted, ...(net && { net }) }, stock.kind, factors);
  const adjusted = plus(absolute(difference), before ?? ZERO);
  const limit = times(absolute(book), readDecimal(ADJUSTED_MAX) ?? ZERO);
  const say = (value: Decimal) => weight(value, stock.kind, stock.uom);
  return {
    ...{ ...verdict, ...found(difference, compare(adjusted, limit) > 0, count.reason) },
    arithmetic: [
      ...[term("book", say(book), known.material), term("counted", say(lies))],
      ...[term("difference", say(difference)), term("limit", say(limit))],
    ],
  };
}

const absolute = (value: Decimal): Decimal => (value.units < 0n ? minus(ZERO, value) : value);

function found(
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
