/** What needs somebody: derived from what stands, seen by whom it concerns, and gone when it is done. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Task, Tasks } from "../../schema/wire/find.ts";
import { type Members, rows } from "../capture/supplier.ts";
import { captured, gtin, lotOf, type Slug } from "../journey/chain.ts";
import { ask, moving, openPlace, share, type World, wrong } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openPlace();
});
afterAll(() => world?.stack.remove());

const lot = (name: string) => lotOf(gtin("952999000030"), name);
const daysAgo = (days: number) => ({
  eventTime: new Date(Date.now() - days * 86_400_000).toISOString(),
});
/** Without what the ledger asks about: test/custody/captured.test.ts. */
const kinds = async (who: Slug) =>
  (await ask<Tasks>(world, who, "/api/tasks")).tasks
    .filter((task) => !("finding" in task))
    .map((task) =>
      "event" in task ? `${task.kind} ${task.event.lots[0]?.lot.split("/").at(-1)}` : task.kind,
    );
const capture = (who: Slug, events: readonly Members[]) =>
  captured(world.stack, world.keys[who], events);
/** What the other side said of an event, as its own door would set it down. */
const say = async (who: Slug, event: Members, answer: string, reason?: string) =>
  rows(
    world.stack,
    `with said as (select gen_random_uuid() as id, o.id as who, e.id as event, e.organisation_id as about
        from organisations o, events e where o.slug = $1 and e.event_id = $2),
      document as (insert into documents (id, organisation_id, body, seed) select id, who, '{}', '\\x00' from said),
      record as (insert into records (id, organisation_id, kind) select id, who, 'confirmation' from said)
      insert into confirmations (record_id, organisation_id, about_id, event_id, answer, reason)
        select id, who, about, event, $3, $4 from said`,
    [who, event.eventID, answer, reason ?? null],
  );

describe("A transfer", () => {
  const sent = (name: string, days: number) =>
    moving("shipping", [{ lot: lot(name), quantity: 1 }], daysAgo(days));
  const came = (name: string, days: number) =>
    moving("receiving", [{ lot: lot(name), quantity: 1 }], daysAgo(days));

  test("of which the other side says nothing for a week is a task, until it says something", async () => {
    const event = sent("QUIET", 8);
    await capture("kayon", [event, sent("FRESH", 6), sent("OLD", 181)]);
    expect(await kinds("kayon")).toEqual(["receipt-missing QUIET"]);
    expect(await kinds("nordlys")).toEqual([]);
    await say("nordlys", event, "confirmed");
    expect(await kinds("kayon")).toEqual([]);
  });

  test("that the other side disputes is a task with its reason, until it says otherwise or the event is declared wrong", async () => {
    const event = sent("SHORT", 1);
    await capture("kayon", [event]);
    await say("nordlys", event, "disputed", "Only half of it came.");
    const { tasks } = await ask<Tasks>(world, "kayon", "/api/tasks");
    const [task] = tasks as readonly Extract<Task, { kind: "disputed" }>[];
    expect(task).toMatchObject({
      ...{ kind: "disputed", by: "nordlys", reason: "Only half of it came." },
      event: { eventID: event.eventID, bizStep: "shipping" },
    });
    expect(await kinds("nordlys")).toEqual([]);
    await say("nordlys", event, "confirmed");
    expect(await kinds("kayon")).toEqual([]);
    await say("nordlys", event, "disputed");
    expect(await kinds("kayon")).toEqual(["disputed SHORT"]);
    await capture("kayon", [wrong(event)]);
    expect(await kinds("kayon")).toEqual([]);
  });

  test("that came and that nobody who shares recorded as sent is a task, until somebody does, or confirms it", async () => {
    const [event, other] = [came("GOT", 8), came("GOT-2", 8)];
    await capture("nordlys", [event, other]);
    await capture("kayon", [sent("GOT", 1)]);
    expect((await kinds("nordlys")).toSorted()).toEqual([
      "dispatch-missing GOT",
      "dispatch-missing GOT-2",
    ]);
    await share(world, "kayon", "nordlys");
    expect(await kinds("nordlys")).toEqual(["dispatch-missing GOT-2"]);
    await say("aurora", other, "confirmed");
    expect(await kinds("nordlys")).toEqual([]);
  });
});

test("A step with a lot of unknown quantity is a task, a piece with a serial is one piece, and what is declared wrong is none", async () => {
  const event = moving("commissioning", [{ lot: lot("GUESS") }, { lot: lot("SURE"), quantity: 2 }]);
  const serial = {
    ...moving("commissioning", []),
    epcList: [`https://id.gs1.org/01/09529990000307/21/${randomUUID().slice(0, 8)}`],
    quantityList: undefined,
  };
  await capture("hollow", [event, serial]);
  expect(await kinds("hollow")).toEqual(["quantity-missing GUESS"]);
  await capture("hollow", [wrong(event)]);
  expect(await kinds("hollow")).toEqual([]);
});

test("More than fifty of a kind are cut, and that there are more is said", async () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    moving("commissioning", [{ lot: lot(`N-${n}`) }]),
  );
  await capture("aurora", many);
  const { tasks, more } = await ask<Tasks>(world, "aurora", "/api/tasks");
  expect([tasks.length, more]).toEqual([50, true]);
});
