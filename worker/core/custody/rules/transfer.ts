/** I10 at a receipt: what comes in is what was sent. */
import { answersIn } from "../arrivals.ts";
import { matchTransfer } from "../transfer.ts";
import type { Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";

export const TRANSFERS: Rule = {
  id: "I10",
  judge({ event, transfers, now, factors = [] }) {
    if (event.kind !== "received") return [];
    return event.outputs.map((portion): Verdict => {
      const { lot, amount, net } = portion;
      const transfer = transfers?.get(lot);
      const open = { rule: "I10", outcome: "unresolved", subject: lot, arithmetic: [] } as const;
      if (transfer === undefined) return { ...open, reason: "transfer-unknown" };
      if (amount === undefined) return { ...open, reason: "amount-unknown" };
      const answers = [...transfer.answers, ...answersIn(event, lot)];
      const piece = transfer.net ?? net;
      const all = { ...transfer, answers, ...(piece && { net: piece }) };
      return matchTransfer(all, { now, factors }).verdict;
    });
  },
};
