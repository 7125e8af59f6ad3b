/** I8: an account of mass balance at one site, for one characteristic and one group of materials: what was bought certified may be sold as such, never before, and not for ever. */
import { compare, type Decimal, minus, plus, readDecimal, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { kindOf, type UnitKind } from "../steps/units.ts";
import { draw, enter, expire, newBook, perFactor } from "./account-book.ts";
import { monthsLater } from "./calendar.ts";
import { amountOf } from "./measure.ts";
import { type Outcome, type Reason, type Term, term, type Verdict, weight } from "./verdict.ts";

export interface Account {
  readonly id: string;
  readonly site: string;
  readonly characteristic: string;
  /** Like for like: `cane sugar`. */
  readonly group: string;
  readonly uom: string;
  /** After so many months it is closed and looked at; at most {@link PERIOD_MONTHS_MAX}. */
  readonly periodMonths?: number;
  /** A credit that nobody drew is gone after so many; the scheme says how many. */
  readonly expiryMonths?: number;
  /** Which outputs may draw, and what one unit that came in gives of each. Absent: whatever has so much of the material in it, one for one. */
  readonly likeForLike?: readonly LikeForLike[];
  readonly entries: readonly Entry[];
}

/** `{ material: "sugar syrup", factor: "1.2", source: "…" }`: one tonne of certified sugar gives 1.2 tonnes of syrup. */
export interface LikeForLike {
  readonly material: string;
  readonly factor: string;
  readonly source: string;
}

export interface Entry {
  readonly id: string;
  readonly kind: "credit" | "debit";
  /** `2026-03-01` */
  readonly day: string;
  readonly amount: Amount;
  readonly material: string;
  readonly site: string;
  readonly characteristic: string;
  readonly group: string;
}

export const PERIOD_MONTHS = 3;
export const PERIOD_MONTHS_MAX = 12;
export const EXPIRY_MONTHS = 12;
export const ENTRIES_MAX = 20_000;

export interface Statement {
  /** At the end of each day on which something happened. */
  readonly days: readonly {
    readonly day: string;
    readonly credited: string;
    readonly debited: string;
    readonly expired: string;
    readonly balance: string;
  }[];
  readonly balance: Amount;
  readonly verdicts: readonly Verdict[];
  /** Ids of entries that count. */
  readonly accepted: ReadonlySet<string>;
}

/** In the order of days, whatever order the entries came in; within a day credits first. A debit that is not covered does not count. `until` is the day the balance is asked for. */
export function readAccount(account: Account, until?: string): Statement {
  const { entries, uom } = account;
  const kind = kindOf(uom) ?? "mass";
  const say = (value: Decimal) => weight(value, kind, uom);
  const book = newBook();
  const verdicts: Verdict[] = [...periodOf(account)];
  const accepted = new Set<string>();
  const days: Statement["days"][number][] = [];
  for (const [day, list] of byDay(entries)) {
    const expired = expire(book, day);
    const sums = { credited: ZERO, debited: ZERO };
    for (const entry of list) {
      const found = judged(entry, account, { kind, balance: book.balance });
      verdicts.push(found.verdict);
      if (found.amount === undefined) continue;
      accepted.add(entry.id);
      if (entry.kind === "credit") {
        enter(book, found.amount, monthsLater(day, account.expiryMonths ?? EXPIRY_MONTHS));
        sums.credited = plus(sums.credited, found.amount);
      } else {
        draw(book, found.amount);
        sums.debited = plus(sums.debited, found.amount);
      }
    }
    days.push({
      ...{ day, credited: say(sums.credited).value, debited: say(sums.debited).value },
      ...{ expired: say(expired).value, balance: say(book.balance).value },
    });
  }
  if (until !== undefined) expire(book, until);
  const { value, unit = uom } = say(book.balance);
  return { days, balance: { quantity: value, uom: unit }, verdicts, accepted };
}

/** Whether one more entry fits, today or on a day that is past: nothing that counted may stop counting by it. */
export function admits(account: Account, entry: Entry): Verdict {
  const before = readAccount(account);
  const after = readAccount({ ...account, entries: [...account.entries, entry] });
  const own = after.verdicts.find(({ subject }) => subject === entry.id);
  const displaced = after.verdicts.find(
    ({ subject }) => before.accepted.has(subject) && !after.accepted.has(subject),
  );
  const period = after.verdicts.find(({ reason }) => reason === "account-period");
  const verdict = displaced ? { ...displaced, subject: entry.id } : (period ?? own);
  return verdict ?? found(entry.id, "reject", "account-unlike", []);
}

const found = (
  subject: string,
  outcome: Outcome,
  reason: Reason,
  arithmetic: readonly Term[],
): Verdict => ({ rule: "I8", outcome, reason, subject, arithmetic });

function periodOf({ id, periodMonths = PERIOD_MONTHS, entries }: Account): readonly Verdict[] {
  if (entries.length > ENTRIES_MAX)
    return [found(id, "reject", "account-period", [term("limit", ENTRIES_MAX)])];
  if (periodMonths >= 1 && periodMonths <= PERIOD_MONTHS_MAX) return [];
  const arithmetic = [term("months", periodMonths), term("limit", PERIOD_MONTHS_MAX)];
  return [found(id, "reject", "account-period", arithmetic)];
}

function byDay(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const days = new Map<string, Entry[]>();
  const once = new Map(entries.slice(0, ENTRIES_MAX).map((entry) => [entry.id, entry]));
  for (const entry of once.values()) {
    const list = days.get(entry.day);
    if (list === undefined) days.set(entry.day, [entry]);
    else list.push(entry);
  }
  const before = (a: Entry, b: Entry) =>
    a.kind !== b.kind ? (a.kind === "credit" ? -1 : 1) : a.id < b.id ? -1 : 1;
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, list]) => [day, list.sort(before)]);
}

const ONE: Decimal = { units: 1n, scale: 0 };

/** What it changes the balance by, where it may. A debit takes as much as went in for it. */
function judged(
  entry: Entry,
  account: Account,
  { kind, balance }: { readonly kind: UnitKind; readonly balance: Decimal },
): { readonly verdict: Verdict; readonly amount?: Decimal } {
  const { id, amount, material } = entry;
  const no = (reason: Reason, terms: readonly Term[]) => ({
    verdict: found(id, reason === "amount-unknown" ? "unresolved" : "reject", reason, terms),
  });
  for (const part of ["site", "characteristic", "group"] as const)
    if (entry[part] !== account[part])
      return no("account-elsewhere", [
        term("claimed", entry[part], part),
        term("cap", account[part], part),
      ]);
  const measured = amountOf({ amount });
  if (measured === undefined || measured.kind !== kind) return no("amount-unknown", []);
  const say = (value: Decimal) => weight(value, kind, account.uom);
  if (entry.kind === "credit") {
    const terms = [
      term("credit", say(measured.value), material),
      term("balance", say(plus(balance, measured.value))),
    ];
    return { verdict: found(id, "pass", "account-covers", terms), amount: measured.value };
  }
  const like = account.likeForLike?.find((one) => one.material === material);
  const factor = account.likeForLike ? readDecimal(like?.factor ?? "") : ONE;
  if (factor === undefined || factor.units <= 0n)
    return no("account-unlike", [term("debit", say(measured.value), material)]);
  const taken = perFactor(measured.value, factor);
  const terms = [term("balance", say(balance)), term("debit", say(taken), material)];
  if (compare(taken, balance) > 0)
    return no("account-overdrawn", [...terms, term("over", say(minus(taken, balance)))]);
  return {
    verdict: found(id, "pass", "account-covers", [
      ...terms,
      term("left", say(minus(balance, taken))),
    ]),
    amount: taken,
  };
}
