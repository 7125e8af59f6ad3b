/** What one side sent and the other accepted: confirmed, disputed, silent, or unconfirmed after thirty days. I10. */
import { expect, test } from "vitest";
import { matchTransfer, type Transfer } from "../../worker/core/custody/transfer.ts";
import { kg } from "./cast.ts";

type Answer = readonly [Transfer["answers"][number]["kind"], string];
const sent = (...answers: readonly Answer[]): Transfer => ({
  ...{ id: "green", sent: kg("1860"), sentAt: "2026-03-05T10:00:00Z" },
  answers: answers.map(([kind, quantity]) => ({ kind, amount: kg(quantity) })),
});
const on = (day: string) => ({ now: `${day}T10:00:00Z` });
const LATER = on("2026-04-10");

test.each<[string, Transfer, string, string]>([
  ["accepted to the kilogram", sent(["accepted", "1860"]), "confirmed", "pass"],
  ["two scales, half a hundredth apart", sent(["accepted", "1850.7"]), "confirmed", "pass"],
  ["a gram less than that", sent(["accepted", "1850.699"]), "confirmed", "flag"],
  ["a gram more than scales differ", sent(["accepted", "1869.301"]), "disputed", "reject"],
  ["in two lorries", sent(["accepted", "1000"], ["accepted", "854"]), "confirmed", "pass"],
  ["partly returned", sent(["accepted", "1260"], ["returned", "600"]), "confirmed", "pass"],
  ["partly lost", sent(["accepted", "1800"], ["lost", "60"]), "confirmed", "pass"],
])("%s", (_, transfer, status, outcome) => {
  const matched = matchTransfer(transfer, LATER);
  expect([matched.status, matched.verdict.outcome]).toEqual([status, outcome]);
});

test("the receiver's books never hold more of it than was sent, the sender gets back what was returned", () => {
  expect(matchTransfer(sent(["accepted", "1869.3"]), LATER).credited).toEqual(kg("1860"));
  const partly = matchTransfer(sent(["accepted", "1260"], ["returned", "600"]), LATER);
  expect([partly.credited, partly.recredited]).toEqual([kg("1260"), kg("600")]);
});

test("who says nothing is silent for thirty days, and then did not confirm", () => {
  expect(matchTransfer(sent(), on("2026-04-04"))).toMatchObject({
    ...{ status: "silent", verdict: { outcome: "unresolved" } },
  });
  expect(matchTransfer(sent(), { now: "2026-04-04T10:00:01Z" })).toMatchObject({
    ...{ status: "unconfirmed", verdict: { outcome: "flag" }, credited: kg("0") },
  });
});

test("an answer that cannot be set against what was sent is no answer", () => {
  const answers = [{ kind: "accepted" as const, amount: { quantity: "31", uom: "H87" } }];
  expect(matchTransfer({ ...sent(), answers }, LATER).status).toBe("unknown");
});
