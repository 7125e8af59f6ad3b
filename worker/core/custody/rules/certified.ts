/** I4: no more certified comes out than went in, less its part of what was lost. By the yield there was, never by a usual one. */
import { compare, type Decimal, minus } from "../../decimal.ts";
import { type Characteristic, claimOf, isBeginning } from "../event.ts";
import { type Facts, sharesIn } from "../facts.ts";
import {
  addAll,
  cutOff,
  divide,
  least,
  multiply,
  NONE,
  ofDecimal,
  order,
  WHOLE,
} from "../ratio.ts";
import type { Share } from "../share.ts";
import { ratioValue, term, type Verdict } from "../verdict.ts";
import { shown, total, totalsOf, type Weighing, weigh, weighed } from "../weighing.ts";
import type { Rule } from "./rule.ts";

export const CERTIFIED: Rule = {
  id: "I4",
  judge: (facts) => (facts.characteristics ?? []).flatMap((one) => judge(facts, one)),
};

/** Behind the point, of what is shown. */
const DIGITS = 9;

function judge(facts: Facts, characteristic: Characteristic): readonly Verdict[] {
  const { event, factors = [] } = facts;
  if (isBeginning(event)) return [];
  const claiming = event.outputs.flatMap((portion) => {
    const claim = claimOf(portion, characteristic.id);
    return claim?.amount === undefined || claim.draw !== undefined
      ? []
      : [{ ...portion, amount: claim.amount }];
  });
  if (claiming.length === 0) return [];
  const weighing = weigh(event, factors, characteristic.basis);
  const totals = totalsOf(weighing);
  const claimed = total(claiming.map((one) => weighed(one, weighing.kind, factors)));
  const verdict = { rule: "I4", subject: event.id } as const;
  if (totals === undefined || claimed === undefined || totals.into.units <= 0n)
    return [{ ...verdict, outcome: "unresolved", reason: "amount-unknown", arithmetic: [] }];
  const yielded = event.isSeparated
    ? WHOLE
    : least(WHOLE, divide(ofDecimal(totals.out), ofDecimal(totals.into)));
  const { known, possible } = sharesIn(facts, characteristic);
  const capOf = (shares: readonly Share[]) => multiply(entered(weighing, shares), yielded);
  const isOver = order(ofDecimal(claimed), capOf(known)) > 0;
  const isOpen = isOver && order(ofDecimal(claimed), capOf(possible)) <= 0;
  const cap = cutOff(capOf(known), DIGITS);
  return [
    {
      ...verdict,
      outcome: isOpen ? "unresolved" : isOver ? "reject" : "pass",
      reason: isOpen ? "lot-unknown" : isOver ? "certified-over" : "certified-within",
      arithmetic: [
        term("certified", shown(weighing, cutOff(entered(weighing, known), DIGITS))),
        term("yield", ratioValue(yielded)),
        term("cap", shown(weighing, cap), characteristic.id),
        term("claimed", shown(weighing, claimed)),
        ...over(weighing, claimed, cap),
      ],
    },
  ];
}

const entered = ({ inputs }: Weighing, shares: readonly Share[]) =>
  addAll(
    inputs.map((one, n) =>
      one === undefined ? NONE : multiply(ofDecimal(one), shares[n]?.certified ?? NONE),
    ),
  );

const over = (weighing: Weighing, claimed: Decimal, cap: Decimal) =>
  compare(claimed, cap) > 0 ? [term("over", shown(weighing, minus(claimed, cap)))] : [];
