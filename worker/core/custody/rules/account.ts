/** I8 at an event: what an output claims from an account, the account must cover on that day. */
import { admits, type Entry } from "../account.ts";
import type { Claim, Portion } from "../event.ts";
import type { Facts } from "../facts.ts";
import { amountValue, term, type Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";

export const ACCOUNTS: Rule = {
  id: "I8",
  judge: (facts) =>
    facts.event.outputs.flatMap((portion) =>
      (portion.claims ?? []).flatMap((claim) =>
        claim.draw ? [judge(portion, { ...claim, draw: claim.draw }, facts)] : [],
      ),
    ),
};

function judge(
  { lot, material }: Portion,
  { characteristic, draw }: Claim & { readonly draw: NonNullable<Claim["draw"]> },
  { event, accounts }: Facts,
): Verdict {
  const account = accounts?.get(draw.account);
  if (account === undefined)
    return {
      ...{ rule: "I8", outcome: "reject", reason: "account-unknown", subject: lot },
      arithmetic: [term("debit", amountValue(draw.amount), draw.account)],
    };
  const entry: Entry = {
    ...{ id: `${event.id} ${lot}`, kind: "debit", day: event.time.slice(0, 10) },
    ...{ amount: draw.amount, material, site: event.site ?? "", characteristic },
    group: account.group,
  };
  return { ...admits(account, entry), subject: lot };
}
