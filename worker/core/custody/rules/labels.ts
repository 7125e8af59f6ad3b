/** I12: codes of single pieces that are asked for, against how many pieces there are. */
import type { Facts } from "../facts.ts";
import { labelCap } from "../label-cap.ts";
import { amountValue, term, type Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";

export const LABELS: Rule = {
  id: "I12",
  judge: (facts) => (facts.event.codes ?? []).map((one) => judge(one, facts)),
};

function judge(
  { lot, count }: { readonly lot: string; readonly count: number },
  { event, lots, factors = [] }: Facts,
): Verdict {
  const known = lots.get(lot);
  const made = event.outputs.find((one) => one.lot === lot);
  const { amount, net } = known ?? made ?? {};
  const cap = amount && labelCap(amount, net, factors);
  if (amount === undefined || cap === undefined)
    return {
      ...{ rule: "I12", outcome: "unresolved", subject: lot, arithmetic: [] },
      reason: known === undefined && made === undefined ? "lot-unknown" : "amount-unknown",
    };
  const issued = known?.codes ?? 0;
  const isOver = BigInt(issued) + BigInt(count) > cap;
  return {
    ...{ rule: "I12", subject: lot, outcome: isOver ? "reject" : "pass" },
    reason: isOver ? "labels-over" : "labels-within",
    arithmetic: [
      term("stock", amountValue(amount)),
      ...(net === undefined ? [] : [term("net", amountValue(net))]),
      ...[term("cap", String(cap)), term("issued", issued), term("wanted", count)],
    ],
  };
}
