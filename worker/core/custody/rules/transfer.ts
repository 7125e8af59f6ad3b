/** I10 at a receipt: what comes in is what was sent. */
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
      const lost = event.outputs.length === 1 ? event.losses : [];
      const answers = [
        ...transfer.answers,
        { kind: "accepted" as const, amount },
        ...lost.flatMap((one) =>
          one.amount ? [{ kind: "lost" as const, amount: one.amount }] : [],
        ),
      ];
      const piece = transfer.net ?? net;
      const all = { ...transfer, answers, ...(piece && { net: piece }) };
      return matchTransfer(all, { now, factors }).verdict;
    });
  },
};
