/** I1: nobody uses more of a lot than there is. Summed here over what is known; the database must hold the sum itself against two at once. */
import { compare, type Decimal, minus, plus, ZERO } from "../../decimal.ts";
import { PIECE } from "../../steps/units.ts";
import type { LedgerEvent, Portion } from "../event.ts";
import type { Facts, KnownLot } from "../facts.ts";
import { amountOf } from "../measure.ts";
import { term, type Verdict, weight } from "../verdict.ts";
import { total, weighed } from "../weighing.ts";
import type { Rule } from "./rule.ts";

export const STOCK: Rule = {
  id: "I1",
  judge: (facts) => [
    ...usesIn(facts.event).flatMap((use) => used(use, facts)),
    ...gone(facts),
    ...hereAlready(facts),
    ...overdue(facts),
  ],
};

interface Use {
  readonly lot: string;
  readonly portions: readonly Portion[];
}

function usesIn({ inputs }: LedgerEvent): readonly Use[] {
  const lots = [...new Set(inputs.map(({ lot }) => lot))];
  return lots.map((lot) => ({ lot, portions: inputs.filter((one) => one.lot === lot) }));
}

function used({ lot, portions }: Use, { lots, factors = [] }: Facts): readonly Verdict[] {
  const known = lots.get(lot);
  const open = (reason: "lot-unknown" | "amount-unknown"): readonly Verdict[] => [
    { ...{ rule: "I1", outcome: "unresolved", reason, subject: lot, arithmetic: [] } },
  ];
  // Used before, and nobody said that any of it came.
  if (known === undefined || (known.time === undefined && known.amount === undefined))
    return portions.every(({ arePieces }) => arePieces) ? [] : open("lot-unknown");
  const stock = stockOf(known);
  const wanted = stock && total(portions.map((one) => weighed(one, stock.kind, factors)));
  if (stock === undefined || wanted === undefined) return open("amount-unknown");
  const left = minus(minus(stock.value, stock.used), wanted);
  const isOver = left.units < 0n;
  const say = (value: Decimal) => weight(value, stock.kind, stock.uom);
  return [
    {
      ...{ rule: "I1", subject: lot, outcome: isOver ? "reject" : "pass" },
      reason: isOver ? "over-stock" : "within-stock",
      arithmetic: [
        term("stock", say(stock.value), known.material),
        term("used", say(stock.used)),
        term("wanted", say(wanted)),
        isOver ? term("over", say(minus(ZERO, left))) : term("left", say(left)),
      ],
    },
  ];
}

/** A piece that was used or sent, and did not come back. */
function gone({ event: { pieces }, lots }: Facts): readonly Verdict[] {
  return [...(pieces?.used ?? []), ...(pieces?.packed ?? [])].flatMap((piece): Verdict[] => {
    const known = lots.get(piece);
    const stock = known && stockOf(known);
    if (stock === undefined || compare(stock.used, stock.value) < 0) return [];
    const say = (value: Decimal) => weight(value, "count", PIECE);
    return [
      {
        ...{ rule: "I1", outcome: "reject", reason: "over-stock", subject: piece },
        arithmetic: [
          ...[term("stock", say(stock.value)), term("used", say(stock.used))],
          ...[
            term("wanted", say(ONE)),
            term("over", say(minus(plus(stock.used, ONE), stock.value))),
          ],
        ],
      },
    ];
  });
}

/** A piece that came before, and of which nobody recorded that it left: one of the two is another piece, or a copy of its code. */
function hereAlready({ event: { pieces }, lots }: Facts): readonly Verdict[] {
  return (pieces?.came ?? []).flatMap((piece): Verdict[] => {
    const known = lots.get(piece);
    const stock = known && stockOf(known);
    if (known?.time === undefined || stock === undefined) return [];
    if (compare(stock.used, stock.value) >= 0) return [];
    return [
      {
        ...{ rule: "I1", outcome: "flag", reason: "here-already", subject: piece, arithmetic: [] },
      },
    ];
  });
}

const ONE: Decimal = { units: 1n, scale: 0 };

/** Undefined where it is not known how much there is, or how much was used. */
export function stockOf({ amount, net, used }: KnownLot) {
  const on = { ...(net && { net }) };
  const whole = amountOf({ ...(amount && { amount }), ...on });
  const out = used === undefined ? ZERO : whole && weighed({ amount: used, ...on }, whole.kind, []);
  if (whole === undefined || amount === undefined || out === undefined) return undefined;
  const isPieces = net !== undefined && whole.kind !== "count";
  return { ...whole, used: out, uom: isPieces ? net.uom : amount.uom };
}

/** A lot that was used before anybody said how much of it there is: too late to refuse, and not the fault of who says it now. */
function overdue({ event, lots, factors = [] }: Facts): readonly Verdict[] {
  return event.outputs.flatMap((portion): Verdict[] => {
    const known = lots.get(portion.lot);
    const came = amountOf(portion);
    if (known?.used === undefined || came === undefined) return [];
    const { net = known.net } = portion;
    const on = { ...(net && { net }) };
    const out = weighed({ amount: known.used, ...on }, came.kind, factors);
    const before =
      known.amount === undefined
        ? ZERO
        : weighed({ amount: known.amount, ...on }, came.kind, factors);
    if (out === undefined || before === undefined) return [];
    const whole = plus(before, came.value);
    if (compare(out, whole) <= 0) return [];
    const say = (value: Decimal) =>
      weight(value, came.kind, portion.net?.uom ?? portion.amount?.uom ?? "");
    return [
      {
        ...{ rule: "I1", outcome: "flag", reason: "used-before-known", subject: portion.lot },
        arithmetic: [
          term("stock", say(whole), portion.material),
          term("used", say(out)),
          term("over", say(minus(out, whole))),
        ],
      },
    ];
  });
}
