/** I8 at an event: what it draws from an account, the account must cover on that day, and there must be so much of the material in it. */
import { compare, type Decimal, minus } from "../../decimal.ts";
import { type Account, admits, type Entry, readAccount } from "../account.ts";
import type { Claim, Portion } from "../event.ts";
import type { Facts } from "../facts.ts";
import { amountOf } from "../measure.ts";
import { amountValue, term, type Verdict, weight } from "../verdict.ts";
import { total, weighed } from "../weighing.ts";
import type { Rule } from "./rule.ts";

type Draw = NonNullable<Claim["draw"]>;

export const ACCOUNTS: Rule = {
  id: "I8",
  judge: (facts) => {
    const { inputs, outputs, kind } = facts.event;
    const accounts = new Map(facts.accounts);
    return [...(kind === "sent" ? inputs : []), ...outputs].flatMap((portion) =>
      (portion.claims ?? []).flatMap((claim) => {
        if (claim.draw)
          return judge(portion, { ...claim, draw: claim.draw }, { ...facts, accounts });
        return claim.account === undefined ? [] : [unknown(portion, claim.account)];
      }),
    );
  },
};

/** The account may be one that nobody certified. */
const unknown = ({ lot, amount }: Portion, account: string): Verdict => ({
  ...{ rule: "I8", outcome: "reject", reason: "account-unknown", subject: lot },
  arithmetic: amount ? [term("debit", amountValue(amount), account)] : [],
});

/** What is drawn is gone for the next draw of the same event. */
function judge(
  portion: Portion,
  { characteristic, draw }: Claim & { readonly draw: Draw },
  { event, accounts }: Facts & { readonly accounts: Map<string, Account> },
): readonly Verdict[] {
  const { lot, material } = portion;
  const account = accounts.get(draw.account);
  if (account === undefined) return [unknown({ ...portion, amount: draw.amount }, draw.account)];
  const entry: Entry = {
    ...{ id: `${event.id} ${lot}`, kind: "debit", day: event.time.slice(0, 10) },
    ...{ amount: draw.amount, material, site: event.site ?? "", characteristic },
    group: account.group,
  };
  accounts.set(account.id, { ...account, entries: [...account.entries, entry] });
  const owed = owing(account);
  return [
    { ...(owed ?? admits(account, entry)), subject: lot },
    ...(account.likeForLike ? [] : overUse(portion, draw, { event, account })),
  ];
}

/** A credit that was taken back, and was drawn before, must be made good first. */
const owing = (account: Account): Verdict | undefined =>
  readAccount(account).verdicts.find(
    ({ outcome, reason }) => outcome === "reject" && reason === "account-overdrawn",
  );

/** Nobody draws more sugar than there is sugar in it. */
function overUse(
  portion: Portion,
  draw: Draw,
  { event, account }: Pick<Facts, "event"> & { readonly account: Account },
): readonly Verdict[] {
  const from = event.kind === "sent" ? [portion] : event.inputs;
  const like = from.filter(({ material }) => material.toLowerCase().includes(account.group));
  const drawn = amountOf({ amount: draw.amount });
  const verdict = { rule: "I8", outcome: "reject", subject: portion.lot } as const;
  const debit = term("debit", amountValue(draw.amount), account.group);
  if (like.length === 0) return [{ ...verdict, reason: "account-unlike", arithmetic: [debit] }];
  const used = drawn && total(like.map((one) => weighed(one, drawn.kind, [])));
  if (drawn === undefined || used === undefined || compare(drawn.value, used) <= 0) return [];
  const say = (value: Decimal) => weight(value, drawn.kind, draw.amount.uom);
  const arithmetic = [debit, term("used", say(used)), term("over", say(minus(drawn.value, used)))];
  return [{ ...verdict, reason: "account-over-use", arithmetic }];
}
