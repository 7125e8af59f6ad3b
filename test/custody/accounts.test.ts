/** Accounts of mass balance: nothing is sold as certified before it was bought, for ever, elsewhere, or as something else. I8. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Account,
  admits,
  ENTRIES_MAX,
  type Entry,
  readAccount,
} from "../../worker/core/custody/account.ts";
import { monthsLater } from "../../worker/core/custody/calendar.ts";
import { kg } from "./cast.ts";

const HERE = { site: "Lyon", characteristic: "fairtrade", group: "cane sugar" };
const credit = (day: string, quantity: string): Entry => ({
  ...{ id: `credit ${day}`, kind: "credit", day, amount: kg(quantity), material: "sugar", ...HERE },
});
const debit = (day: string, quantity: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id: `debit ${day}`, kind: "debit", day, amount: kg(quantity), material: "bar", ...HERE },
  ...more,
});
const account = (entries: readonly Entry[], more: Partial<Account> = {}): Account => ({
  ...{ id: "sugar", ...HERE, uom: "KGM", entries },
  likeForLike: [
    { material: "bar", factor: "1", source: "recipe" },
    { material: "syrup", factor: "1.2", source: "recipe" },
  ],
  ...more,
});
const refused = (one: Account) =>
  readAccount(one)
    .verdicts.filter(({ outcome }) => outcome === "reject")
    .map(({ reason, subject }) => `${subject}: ${reason}`);

test("what was bought is sold, and the rest stays", () => {
  const { balance, days } = readAccount(
    account([credit("2026-01-10", "330.8"), debit("2026-02-01", "300"), debit("2026-02-02", "30")]),
  );
  expect(balance).toEqual(kg("0.8"));
  expect(days.map((one) => one.balance)).toEqual(["330.8", "30.8", "0.8"]);
});

test("on one day the credit counts first; of the next day it does not", () => {
  expect(refused(account([debit("2026-01-10", "5"), credit("2026-01-10", "5")]))).toEqual([]);
  expect(refused(account([debit("2026-01-09", "5"), credit("2026-01-10", "5")]))).toEqual([
    "debit 2026-01-09: account-overdrawn",
  ]);
});

test("an entry that came twice is one", () => {
  const twice = account([credit("2026-01-01", "10"), credit("2026-01-01", "10")]);
  expect(readAccount(twice).balance).toEqual(kg("10"));
});

test("what is refused does not count", () => {
  const one = account([
    credit("2026-01-01", "10"),
    debit("2026-01-02", "11"),
    debit("2026-01-03", "10"),
  ]);
  expect(refused(one)).toEqual(["debit 2026-01-02: account-overdrawn"]);
  expect(readAccount(one).balance).toEqual(kg("0"));
});

test("1.2 kg of syrup take 1 kg of credit", () => {
  const syrup = { material: "syrup" };
  expect(refused(account([credit("2026-01-01", "10"), debit("2026-01-02", "12", syrup)]))).toEqual(
    [],
  );
  expect(
    refused(account([credit("2026-01-01", "10"), debit("2026-01-02", "12.001", syrup)])),
  ).toEqual(["debit 2026-01-02: account-overdrawn"]);
});

describe("credits end", () => {
  const entries = [credit("2026-01-10", "10"), credit("2026-06-01", "1")];

  test("after twelve months, the oldest being drawn first", () => {
    expect(refused(account([...entries, debit("2027-01-09", "10")]))).toEqual([]);
    expect(refused(account([...entries, debit("2027-01-10", "2")]))).toEqual([
      "debit 2027-01-10: account-overdrawn",
    ]);
    expect(
      readAccount(account([...entries, debit("2027-01-09", "10")]), "2027-01-10").balance,
    ).toEqual(kg("1"));
    expect(readAccount(account(entries), "2027-01-10").balance).toEqual(kg("1"));
  });

  test("later where the scheme says so", () => {
    expect(refused(account([...entries, debit("2027-12-31", "10")], { expiryMonths: 24 }))).toEqual(
      [],
    );
  });

  test.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-12-01", 1, "2027-01-01"],
    ["2026-01-15", 24, "2028-01-15"],
  ])("%s and %i months are %s", (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
});

test.each<[string, Partial<Entry>, string]>([
  ["at another site", { site: "Paris" }, "account-elsewhere"],
  ["of another scheme", { characteristic: "organic" }, "account-elsewhere"],
  ["of another group", { group: "beet sugar" }, "account-elsewhere"],
  ["for what is not like it", { material: "rum" }, "account-unlike"],
])("nothing is drawn %s", (_, more, reason) => {
  const one = account([credit("2026-01-01", "10"), debit("2026-01-02", "1", more)]);
  expect(refused(one)).toEqual([`debit 2026-01-02: ${reason}`]);
});

test("a period of twelve months is the longest", () => {
  expect(refused(account([], { periodMonths: 12 }))).toEqual([]);
  expect(refused(account([], { periodMonths: 13 }))).toEqual(["sugar: account-period"]);
});

describe("one more entry", () => {
  const entries = [credit("2026-01-01", "10"), debit("2026-03-01", "8")];

  test("is taken where everything that counted still counts", () => {
    expect(admits(account(entries), debit("2026-02-01", "2")).outcome).toBe("pass");
  });

  test("is refused where it takes what was sold later already", () => {
    expect(admits(account(entries), debit("2026-02-01", "2.001"))).toMatchObject({
      ...{ outcome: "reject", reason: "account-overdrawn", subject: "debit 2026-02-01" },
    });
  });
});

test("twenty thousand entries are read at once, and no more", () => {
  const entries = Array.from({ length: ENTRIES_MAX }, (_, n) => ({
    ...(n % 2 === 0 ? credit : debit)("2026-01-01", "1"),
    id: String(n),
  }));
  const started = performance.now();
  expect(readAccount(account(entries)).balance).toEqual(kg("0"));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(refused(account([...entries, credit("2026-01-02", "1")]))[0]).toBe(
    "sugar: account-period",
  );
});

test("whatever the entries are, the balance is never below nothing, and their order does not matter", () => {
  const anyEntry = fc
    .record({
      kind: fc.constantFrom("credit" as const, "debit" as const),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      grams: fc.integer({ min: 1, max: 100_000 }),
      id: fc.uuid(),
    })
    .map(({ kind, day, month, grams, id }) => {
      const two = (value: number) => String(value).padStart(2, "0");
      const on = `${month > 6 ? 2026 : 2027}-${two(month)}-${two(day)}`;
      const one = kind === "credit" ? credit : debit;
      return { ...one(on, (grams / 1000).toFixed(3)), id };
    });
  fc.assert(
    fc.property(
      fc
        .uniqueArray(anyEntry, { maxLength: 12, selector: ({ id }) => id })
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
      ([entries, mixed]) => {
        const [read, other] = [entries, mixed].map((all) =>
          readAccount(account(all, { expiryMonths: 3 })),
        );
        expect(read?.days.every(({ balance }) => !balance.startsWith("-"))).toBe(true);
        expect(other?.days).toEqual(read?.days);
      },
    ),
    { numRuns: 1_000 },
  );
});
