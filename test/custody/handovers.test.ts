/** What is sent is answered by what is received: a mill sends to a roaster, who records that it came, says so, disputes it, or says nothing. docs/custody.md, *Transfers*. */
import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tasks, TraceReport } from "../../schema/wire/find.ts";
import type { Transfers, TransferTold } from "../../schema/wire/transfers.ts";
import { matchTransfer } from "../../worker/core/custody/transfer.ts";
import { eventFacts } from "../../worker/db/event-facts.ts";
import {
  capture,
  documentOf,
  type Members,
  organisations,
  rows,
  uuid,
} from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { kg as mass } from "./cast.ts";

const WATCH_CRON = "17 */6 * * *";

let stack: TestStack;
const keys: Record<string, string> = {};
type Who = "mill" | "roaster" | "other" | "stranger";

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  for (const [slug, key] of await organisations(stack, ["mill", "roaster", "other", "stranger"]))
    keys[slug] = key;
  for (const sender of ["mill", "other"]) {
    await call("roaster", "PUT", `/api/suppliers/${sender}`, {});
    await call(sender as Who, "PUT", "/api/customers/roaster", { showName: true, place: "none" });
  }
});
afterAll(() => stack?.remove());

async function call(who: Who, method: string, path: string, body?: Members): Promise<Response> {
  return stack.call(keys[who] ?? "", method, path, body);
}

const DAY = 86_400_000;
let made = 0;
const newLot = () => `https://id.gs1.org/01/09521234500018/10/T${++made}`;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
type Said = number | Members | undefined;
const moved = (bizStep: string, lot: string, said: Said, days: number): Members => ({
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep, eventID: uuid() },
  ...{ eventTime: daysAgo(days), eventTimeZoneOffset: "+00:00" },
  quantityList: [
    {
      epcClass: lot,
      ...(typeof said === "number" ? { quantity: said, uom: "KGM" } : said),
    },
  ],
});
const sent = (lot: string, said: Said, { days = 5, to = "roaster" as string | null } = {}) => ({
  ...moved("shipping", lot, said, days),
  ...(to !== null && { "rp:partner": { "rp:name": to } }),
});
const came = (
  lot: string,
  said: Said,
  { days = 3, ...more }: { days?: number } & Members = {},
) => ({
  ...moved("receiving", lot, said, days),
  ...more,
});
const wrong = (event: Members): Members => ({
  ...event,
  errorDeclaration: { declarationTime: daysAgo(0), reason: "incorrect_data" },
});

async function say(who: Who, ...events: Members[]): Promise<void> {
  const { status, problem } = await capture(stack, keys[who] ?? "", documentOf(events));
  expect([status, problem]).toEqual([202, {}]);
}
async function told(who: Who, lot: string): Promise<readonly TransferTold[]> {
  const answer = await call(who, "GET", `/api/transfers?lot=${encodeURIComponent(lot)}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as Transfers).transfers;
}
/** The oldest first. */
async function states(lot: string, who: Who = "mill"): Promise<string[]> {
  const short = ({ state, difference, byLink = false }: TransferTold) =>
    [state, difference, byLink ? "by link" : ""].filter(Boolean).join(" ");
  return (await told(who, lot)).map(short).toReversed();
}
async function answer(who: Who, id: string, body: Members) {
  const response = await call(who, "POST", `/api/transfers/${id}/answer`, body);
  const { state, title } = (await response.json()) as { state?: string; title?: string };
  return [response.status, state ?? title];
}
const logged = () =>
  expect.poll(() => rows(stack, "select from outbox"), { timeout: 15_000 }).toEqual([]);

describe("What was sent and what came", () => {
  test.each<[string, Said, readonly Said[], string]>([
    ["all of it", 600, [600], "confirmed"],
    ["half a hundredth less, as two scales differ", 600, [597], "confirmed"],
    ["a gram less than that", 600, [596.999], "confirmed less"],
    ["a gram more than scales differ", 600, [603.001], "disputed more"],
    ["in two lorries", 600, [400, 200], "confirmed"],
    ["the first of two lorries", 600, [400], "confirmed less"],
    ["in another unit", 600, [{ quantity: 0.6, uom: "TNE" }], "confirmed"],
    ["by pieces, which nobody weighed", 600, [{ quantity: 31 }], "uncounted"],
    ["without saying how much", 600, [undefined], "uncounted"],
    ["of which nobody said how much was sent", undefined, [600], "uncounted"],
    ["nothing yet", 600, [], "silent"],
  ])("%s, in whatever order they are recorded", async (_, shipped, received, state) => {
    const [first, last] = [newLot(), newLot()];
    await say("mill", sent(first, shipped));
    for (const one of received) await say("roaster", came(first, one));
    for (const one of received) await say("roaster", came(last, one));
    await say("mill", sent(last, shipped));
    expect([await states(first), await states(last)]).toEqual([[state], [state]]);
    expect(await states(first, "roaster")).toEqual([state]);
  });

  test("what was lost on the way is accounted for", async () => {
    const lot = newLot();
    const loss = [{ "rp:kind": "spilled", "rp:quantity": 40, "rp:uom": "KGM" }];
    await say("mill", sent(lot, 600));
    await say("roaster", came(lot, 560, { "rp:loss": loss }));
    expect(await told("mill", lot)).toMatchObject([
      { state: "confirmed", accepted: { quantity: "560", uom: "KGM" } },
    ]);
    expect(await states(lot)).toEqual(["confirmed"]);
  });

  test("one shipment is judged as the core judges it", async () => {
    for (let round = 0; round < 10; round++) {
      const lot = newLot();
      const received = Array.from(
        { length: randomInt(1, 4) },
        () => randomInt(195_000, 305_000) / 1_000,
      );
      await say("mill", sent(lot, 600));
      await say("roaster", ...received.map((one) => came(lot, one)));
      const { status, difference } = matchTransfer(
        {
          ...{ id: lot, sent: mass("600"), sentAt: daysAgo(5) },
          answers: received.map((one) => ({ kind: "accepted", amount: mass(String(one)) })),
        },
        { now: daysAgo(0) },
      );
      const wanted = [status, difference].filter(Boolean).join(" ");
      expect([received, await states(lot)]).toEqual([received, [wanted]]);
    }
  });

  test("any history says the same in any order, what was declared wrong included", async () => {
    for (let round = 0; round < 4; round++) {
      const history = historyOf();
      const lots = [newLot(), newLot()];
      for (const lot of lots) for (const one of shuffled(history)) await one(lot);
      const [first, ...others] = await Promise.all(lots.map((lot) => states(lot)));
      for (const one of others) expect(one).toEqual(first);
    }
  });
});

/** A few shipments and receipts of one lot, some declared wrong, each said once. */
function historyOf(): ((lot: string) => Promise<void>)[] {
  const some = (most: number) =>
    Array.from({ length: randomInt(1, most + 1) }, () => randomInt(50, 130));
  return [
    ...some(3).map((amount, n) => ({
      who: "mill",
      amount,
      days: 20 - n,
      isWrong: Math.random() < 0.2,
    })),
    ...some(4).map((amount, n) => ({
      who: "roaster",
      amount,
      days: 10 - n,
      isWrong: Math.random() < 0.3,
    })),
  ].map(({ who, amount, days, isWrong }) => async (lot) => {
    const event = who === "mill" ? sent(lot, amount, { days }) : came(lot, amount, { days });
    await say(who as Who, event);
    if (isWrong) await say(who as Who, wrong(event));
  });
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

describe("The report", () => {
  const path = (lot: string) => `/api/lots/report?lot=${encodeURIComponent(lot)}`;
  const report = async (who: Who, lot: string) =>
    (await (await call(who, "GET", path(lot))).json()) as TraceReport;
  const state = (lines: TraceReport["to"]) =>
    lines.map((line) => [line.state, line.difference].filter(Boolean).join(" "));

  test("says what became of each shipment, as either side is told of it, and so does its table", async () => {
    const disputed = newLot();
    const cases: readonly (readonly [string, string | null, readonly Said[], string])[] = [
      [newLot(), "roaster", [], "silent"],
      [newLot(), "roaster", [600], "confirmed"],
      [newLot(), "roaster", [400], "confirmed less"],
      [newLot(), "roaster", [{ quantity: 31 }], "uncounted"],
      [disputed, "roaster", [700], "disputed more"],
      [newLot(), null, [], "receiver-unknown"],
    ];
    for (const [lot, to, received, became] of cases) {
      await say("mill", sent(lot, 600, { to }));
      for (const one of received) await say("roaster", came(lot, one));
      expect(state((await report("mill", lot)).to)).toEqual([became]);
      const table = await fetch(stack.origin + path(lot), {
        headers: { authorization: `Bearer ${keys.mill}`, accept: "text/csv" },
      });
      expect(await table.text()).toMatch(new RegExp(`^to,.*,${became},,\r?$`, "m"));
    }
    expect(state((await report("roaster", disputed)).from)).toEqual(["disputed more"]);
  });

  test("says unconfirmed when thirty days have passed, and nothing of what nobody here sent", async () => {
    const [late, bought] = [newLot(), newLot()];
    await say("mill", sent(late, 600, { days: 31 }));
    await stack.worker.scheduled(WATCH_CRON);
    expect(state((await report("mill", late)).to)).toEqual(["unconfirmed"]);
    await say("roaster", came(bought, 5));
    expect(state((await report("roaster", bought)).from)).toEqual([""]);
  });

  test("answers no shipment by the receipt of another’s goods", async () => {
    const lot = newLot();
    await say("mill", sent(lot, 600));
    await say("roaster", came(lot, 600, { "rp:partner": { "rp:name": "other" } }));
    expect(state((await report("roaster", lot)).from)).toEqual([""]);
    expect(state((await report("mill", lot)).to)).toEqual(["silent"]);
    const both = newLot();
    for (const who of ["mill", "other"] as const) await say(who, sent(both, 10));
    await say("roaster", came(both, 10));
    expect(state((await report("roaster", both)).from)).toEqual([""]);
  });
});

describe("Whose it is", () => {
  test("a partner is known by its name, or by its own address; whom nobody knows here is said to be unknown", async () => {
    const [named, addressed, unnamed] = [newLot(), newLot(), newLot()];
    const destination = [{ type: "owning_party", destination: "https://example.com/p/roaster" }];
    await say("mill", sent(named, 1, { to: " Roaster " }), sent(unnamed, 1, { to: null }), {
      ...sent(addressed, 1, { to: "whoever" }),
      destinationList: destination,
    });
    expect(await states(named)).toEqual(["silent"]);
    expect(await states(addressed)).toEqual(["silent"]);
    expect(await states(unnamed)).toEqual(["receiver-unknown"]);
    expect((await told("mill", named))[0]?.partner).toEqual({ slug: "roaster", name: "roaster" });
    expect((await told("roaster", named))[0]).toMatchObject({
      ...{ side: "received", partner: { slug: "mill" }, quantity: "1" },
    });
  });

  test("who is no partner is sent nothing here, learns nothing, and answers nothing", async () => {
    const [lot, theirs] = [newLot(), newLot()];
    await say("mill", sent(lot, 1, { to: "stranger" }), sent(theirs, 1));
    await say("stranger", came(lot, 1), came(theirs, 1));
    expect(await states(lot)).toEqual(["receiver-unknown"]);
    expect(await states(theirs)).toEqual(["silent"]);
    expect(await told("stranger", lot)).toEqual([]);
    expect(await told("stranger", theirs)).toEqual([]);
    const [{ id } = { id: "" }] = await told("mill", theirs);
    for (const who of ["stranger", "other", "mill"] as const)
      expect(await answer(who, id, { lot: theirs, answer: "confirmed" })).toEqual([
        404,
        "not found",
      ]);
  });

  test("a receipt answers the sender that it names; where two say they sent it and it names none, neither", async () => {
    const [named, unnamed] = [newLot(), newLot()];
    for (const lot of [named, unnamed]) {
      await say("mill", sent(lot, 10));
      await say("other", sent(lot, 10));
    }
    await say(
      "roaster",
      came(named, 10, { "rp:partner": { "rp:name": "other" } }),
      came(unnamed, 10),
    );
    expect([await states(named), await states(named, "other")]).toEqual([
      ["silent"],
      ["confirmed"],
    ]);
    expect([await states(unnamed), await states(unnamed, "other")]).toEqual([
      ["silent"],
      ["silent"],
    ]);
  });

  test.each([
    ["by name", { "rp:partner": { "rp:name": "stranger" } }],
    [
      "by an address that nobody claimed",
      { sourceList: [{ type: "owning_party", source: "https://id.gs1.org/417/9521234500018" }] },
    ],
  ])(
    "what came from somebody else, %s, does not confirm what a partner says it sent",
    async (_, from) => {
      const lot = newLot();
      await say("roaster", came(lot, 100, from));
      await say("mill", sent(lot, 500));
      expect(await states(lot)).toEqual(["silent"]);
    },
  );
});

test("two partners that send to each other at once, and record what came, are both heard", async () => {
  for (let round = 0; round < 12; round++) {
    const lots = Array.from({ length: 8 }, newLot);
    const half = (who: string) => lots.filter((_, n) => n % 2 === (who === "mill" ? 0 : 1));
    await Promise.all(
      (["mill", "roaster"] as const).map((who) => {
        const to = who === "mill" ? "roaster" : "mill";
        const others = half(to).map((lot) => came(lot, 1));
        return say(who, ...half(who).map((lot) => sent(lot, 1, { to })), ...others);
      }),
    );
    for (const lot of lots.slice(0, 2)) expect(await states(lot)).toEqual(["confirmed"]);
  }
});

test("A dispute of one lot stands while another is confirmed, and a gram of it confirms nothing", async () => {
  const lots = [newLot(), newLot()] as const;
  const [first, second] = lots.map((lot): Members => sent(lot, 600));
  const { eventID, quantityList: one } = first ?? {};
  await say("mill", { ...first, quantityList: [one, second?.quantityList].flat() });
  await logged();
  const [{ id } = { id: "" }] = await told("roaster", lots[0]);
  const fact = eventFacts(sql`e`, sql`e.organisation_id`).answer;
  const asked = new PgDialect().sqlToQuery(
    sql`select ${fact} as answer from events e where e.event_id = ${eventID}`,
  );
  const after = async (at: 0 | 1, body: Members) => {
    await answer("roaster", id, { lot: lots[at], ...body });
    return (await rows<{ answer: string | null }>(stack, asked.sql, asked.params))[0]?.answer;
  };
  const yes = { answer: "confirmed" };
  expect(await after(0, { answer: "disputed", reason: "Torn." })).toBe("disputed");
  expect(await after(1, yes)).toBe("disputed");
  expect(await after(0, { ...yes, quantity: "1", uom: "GRM" })).toBe(null);
  expect(await after(0, { ...yes, quantity: "598", uom: "KGM" })).toBe("confirmed");
  expect(await after(1, { answer: "disputed", reason: "Wet." })).toBe("disputed");
});

describe("What is declared wrong", () => {
  test("a receipt answers no longer, and the right one does", async () => {
    const lot = newLot();
    const receipt = came(lot, 300);
    await say("mill", sent(lot, 600));
    await say("roaster", receipt);
    expect(await states(lot)).toEqual(["confirmed less"]);
    await say("roaster", wrong(receipt), came(lot, 600));
    expect(await states(lot)).toEqual(["confirmed"]);
  });

  test("a shipment waits for nobody, and its receipt is the other’s", async () => {
    const lot = newLot();
    const mistyped = sent(lot, 900, { days: 6 });
    await say("mill", mistyped);
    await say("roaster", came(lot, 600));
    expect(await states(lot)).toEqual(["confirmed less"]);
    await say("mill", wrong(mistyped), sent(lot, 600));
    expect(await states(lot)).toEqual(["confirmed"]);
  });
});

describe("The receiver’s own word", () => {
  test("counts before its receipts; the last of several stands, and the reason goes to the sender", async () => {
    const lot = newLot();
    await say("mill", sent(lot, 600));
    await logged();
    const [{ id } = { id: "" }] = await told("roaster", lot);
    const reason = "The seals were broken.";
    expect(await answer("roaster", id, { lot, answer: "disputed", reason })).toEqual([
      201,
      "disputed",
    ]);
    expect(await answer("roaster", id, { lot, answer: "disputed", reason })).toEqual([
      200,
      "disputed",
    ]);
    await say("roaster", came(lot, 600));
    expect(await told("mill", lot)).toMatchObject([{ state: "disputed", reason }]);
    expect(
      await answer("roaster", id, { lot, answer: "confirmed", quantity: "590", uom: "KGM" }),
    ).toEqual([201, "confirmed"]);
    expect(await told("mill", lot)).toMatchObject([
      { state: "confirmed", difference: "less", accepted: { quantity: "590", uom: "KGM" } },
    ]);
    expect(await answer("roaster", id, { lot, answer: "confirmed" })).toEqual([201, "confirmed"]);
    expect(await states(lot)).toEqual(["confirmed"]);
  });

  test("is refused for more than was sent, another unit, another lot, and without a reason to dispute", async () => {
    const lot = newLot();
    await say("mill", sent(lot, 600));
    await logged();
    const [{ id } = { id: "" }] = await told("roaster", lot);
    const yes = { lot, answer: "confirmed" };
    const outcomes = await Promise.all([
      answer("roaster", id, { ...yes, quantity: "603.1", uom: "KGM" }),
      answer("roaster", id, { ...yes, quantity: "1", uom: "LTR" }),
      answer("roaster", id, { ...yes, lot: newLot() }),
      answer("roaster", id, { lot, answer: "disputed" }),
      answer("roaster", "0a1b2c3d-0000-4000-8000-00000000dead", yes),
    ]);
    expect(outcomes).toEqual([
      [409, "custody refused"],
      [400, "body invalid"],
      [404, "not found"],
      [400, "body invalid"],
      [404, "not found"],
    ]);
    expect(await states(lot)).toEqual(["silent"]);
    expect(await answer("roaster", id, { ...yes, quantity: "0.603", uom: "TNE" })).toEqual([
      201,
      "confirmed",
    ]);
  });
});

test("What is sent to somebody is a task of theirs until it is answered, and a week later one of the sender’s", async () => {
  const [lot, over] = [newLot(), newLot()];
  const about = async (who: Who, name: string) => {
    const { tasks } = (await (await call(who, "GET", "/api/tasks")).json()) as Tasks;
    return tasks
      .filter((one) => JSON.stringify(one).includes(`${name}"`))
      .map(({ kind }) => kind)
      .filter((kind) => kind !== "unresolved");
  };
  await say("mill", sent(lot, 600, { days: 8 }), sent(over, 600, { days: 8 }));
  expect(await about("roaster", lot)).toEqual(["answer-transfer"]);
  expect(await about("mill", lot)).toEqual(["receipt-missing"]);
  expect(await about("other", lot)).toEqual([]);
  await say("roaster", came(lot, 600), came(over, 700));
  expect(await about("roaster", lot)).toEqual([]);
  expect(await about("mill", lot)).toEqual([]);
  expect(await about("mill", over)).toEqual(["disputed"]);
});

describe("At capture", () => {
  const found = (lot: string) =>
    rows<{ rule: string; reason: string }>(
      stack,
      "select rule, reason from findings where subject = $1 and rule = 'I10'",
      [lot],
    );

  test("more than was sent is kept with a finding; less with another, until the rest has come", async () => {
    const [more, less] = [newLot(), newLot()];
    await say("mill", sent(more, 600), sent(less, 600));
    await say("roaster", came(more, 700), came(less, 400));
    expect(await found(more)).toEqual([{ rule: "I10", reason: "transfer-disputed" }]);
    expect(await found(less)).toEqual([{ rule: "I10", reason: "transfer-less" }]);
    await say("roaster", came(less, 200));
    expect(await found(less)).toEqual([]);
  });

  test("under a process profile more than was sent is refused, with the sum; a correction is judged by itself", async () => {
    const lot = newLot();
    const strict = { "rp:process": "coffee.roast/1" };
    await say("mill", sent(lot, 600));
    const over = await capture(stack, keys.roaster ?? "", documentOf([came(lot, 700, strict)]));
    expect([over.status, over.problem.rule]).toEqual([409, "I10"]);
    expect(over.problem.detail).toContain("600 kg sent, 700 kg accepted");
    const receipt = came(lot, 600, strict);
    await say("roaster", receipt);
    await say("roaster", wrong(receipt), came(lot, 599, strict));
    expect(await states(lot)).toEqual(["confirmed"]);
  });
});

test("Who says nothing for thirty days did not confirm: by the clock, until it is received after all", async () => {
  const [late, unknown, fresh] = [newLot(), newLot(), newLot()];
  await say("mill", sent(late, 1, { days: 29 }), sent(fresh, 1, { days: 29 }));
  await say("mill", sent(unknown, 1, { days: 31, to: null }));
  expect(await states(late)).toEqual(["silent"]);
  await rows(stack, "update transfers set sent_at = sent_at - interval '2 days' where lot = $1", [
    late,
  ]);
  await stack.worker.scheduled(WATCH_CRON);
  expect([await states(late), await states(fresh), await states(unknown)]).toEqual([
    ["unconfirmed"],
    ["silent"],
    ["receiver-unknown"],
  ]);
  await say("roaster", came(late, 1));
  expect(await states(late)).toEqual(["confirmed"]);
});
