/**
 * A recall over a chain that branches, with two organisations: Kayon's green coffee goes into Nordlys's roast, that into two packings and a
 * blend. Kayon recalls; Nordlys sees it, looks at what it made of it, marks it all in one call, and clears it alike.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RecallDone, RecallPlan, Task, Tasks } from "../../schema/wire/find.ts";
import { rows } from "../capture/supplier.ts";
import { captured, gtin, lotOf, must, type Slug } from "../journey/chain.ts";
import {
  ask,
  making,
  moving,
  openPlace,
  part,
  refused,
  share,
  type World,
  wrong,
} from "./world.ts";

const GREEN = gtin("952123453001");
const ROAST = gtin("952123452001");
const BAGS = gtin("952123450101");
const green = lotOf(GREEN, "KAYON-1");
const other = lotOf(GREEN, "KAYON-2");
const roast = lotOf(ROAST, "R-1");
const bags = (n: string) => lotOf(BAGS, n);
const kg = (lot: string, quantity: number) => ({ lot, quantity, uom: "KGM" });
const named = (lot: string, name: string) => ({
  "rp:material": [{ "rp:epcClass": lot, "rp:name": name }],
});
const REASON = "Mould was found in one sack.";
const BECAUSE = "Made from a green coffee that its maker recalled.";

let world: World;

beforeAll(async () => {
  world = await openPlace();
  const { stack, keys } = world;
  await must(stack.call(keys.kayon, "PUT", `/api/products/${GREEN}`, { name: "Green coffee" }));
  await must(stack.call(keys.nordlys, "PUT", `/api/products/${BAGS}`, { name: "Espresso" }));
  await captured(stack, keys.kayon, [
    moving("commissioning", [kg(green, 600)], { ...named(green, "green coffee") }),
    moving("shipping", [kg(green, 600)], { n: 1 }),
  ]);
  const mistake = making([kg(green, 1)], [{ lot: bags("NEVER"), quantity: 9 }], { n: 4 });
  await captured(stack, keys.nordlys, [
    moving("receiving", [kg(green, 600)], { n: 2, ...named(green, "green coffee") }),
    making([kg(green, 600)], [kg(roast, 500)], { n: 3, ...named(roast, "roasted coffee") }),
    making([kg(roast, 250)], [{ lot: bags("A"), quantity: 1_000 }], { n: 4 }),
    making([kg(roast, 100), kg(other, 50)], [{ lot: bags("B"), quantity: 600 }], { n: 5 }),
    making([kg(other, 20)], [{ lot: bags("CLEAN"), quantity: 80 }], { n: 5 }),
    moving("shipping", [{ lot: bags("A"), quantity: 1_000 }], { n: 6 }),
    mistake,
  ]);
  await captured(stack, keys.nordlys, [wrong(mistake)]);
});
afterAll(() => world?.stack.remove());

const plan = (lot: string, who: Slug = "nordlys") =>
  ask<RecallPlan>(world, who, `/api/recalls?lot=${part(lot)}`);
const send = (body: object, who: Slug = "nordlys") =>
  world.stack.call(world.keys[who], "PUT", "/api/recalls", body);
const done = async (body: object, who: Slug = "nordlys") =>
  (await (await must(send(body, who))).json()) as RecallDone;
const recalled = async (who: Slug) =>
  (await ask<Tasks>(world, who, "/api/tasks")).tasks.filter(
    (task): task is Extract<Task, { kind: "recalled" }> => task.kind === "recalled",
  );
const page = async (lot: string) => {
  const html = await (await fetch(`${world.stack.origin}/p/01/${BAGS}/10/${lot}`)).text();
  return {
    notices: [...html.matchAll(/data-notice="(\w+)"/g)].map(([, kind]) => kind),
    upstream: [...html.matchAll(/data-upstream="(\w+)"/g)].map(([, kind]) => kind),
    html,
  };
};
/** What the link set says of recalls, lot and product. */
const status = async (lot: string) => {
  const set = await fetch(`${world.stack.origin}/01/${BAGS}/10/${lot}?linkType=linkset`);
  const { linkset } = (await set.json()) as {
    linkset: Record<string, readonly { title?: string }[]>[];
  };
  return linkset.map((level) => level["https://ref.gs1.org/voc/recallStatus"]?.[0]?.title);
};
const NONE = "No recall or hold is set by the maker";
const supplierRecall = (kind: string) =>
  must(
    world.stack.call(world.keys.kayon, "PUT", `/api/notices/01/${GREEN}/10/KAYON-1`, {
      kind,
      reason: REASON,
    }),
  );

test("Before it is set, all that was made of the lot here is shown, with what left already and what has no page", async () => {
  const { root, lots, receivers, marked, more } = await plan(green);
  expect(root).toMatchObject({ lot: green, material: "green coffee", hasPage: false, notices: [] });
  expect(lots.map(({ lot, depth, hasPage, isSent }) => [lot, depth, hasPage, isSent])).toEqual([
    [roast, 1, false, false],
    [bags("A"), 2, true, true],
    [bags("B"), 2, true, false],
  ]);
  expect([marked, more]).toEqual([0, false]);
  expect(receivers).toMatchObject([{ lot: bags("A"), quantity: "1000", note: "partner-unknown" }]);
});

test("Nobody plans over another’s lots, nor sets anything on them", async () => {
  const absent = lotOf(GREEN, "NONE");
  for (const lot of [bags("A"), absent]) {
    const get = world.stack.call(world.keys.hollow, "GET", `/api/recalls?lot=${part(lot)}`);
    expect(await refused(get)).toMatch(/^404 /);
    expect(await refused(send({ lot, kind: "recall", reason: REASON }, "hollow"))).toMatch(/^404 /);
  }
  // Whoever merely mentions a lot sets nothing on it: its page is its maker's.
  await captured(world.stack, world.keys.hollow, [
    making([kg(bags("A"), 1)], [kg(bags("B"), 1)], { n: 9 }),
  ]);
  expect(await done({ lot: bags("A"), kind: "recall", reason: "Bad" }, "hollow")).toEqual({
    ...{ set: 0, unchanged: 0, more: false },
    withoutPage: [`/01/${BAGS}/10/A`, `/01/${BAGS}/10/B`],
  });
  expect((await page("A")).notices).toEqual([]);
  expect((await page("B")).notices).toEqual([]);
});

test.each([
  [{ lot: green, kind: "decommission", reason: "x" }, "/kind"],
  [{ lot: green, kind: "recall", reason: " " }, "/reason"],
  [{ lot: green, kind: "recall", reason: "x".repeat(501) }, "/reason"],
  [{ kind: "recall", reason: "x" }, "/lot"],
])("%j is refused by name", async (body, pointer) => {
  expect(await refused(send(body))).toMatch(new RegExp(`^400 body invalid: ${pointer}`));
});

describe("When the supplier recalls its lot", () => {
  beforeAll(() => supplierRecall("recall"));

  test("whoever used it sees so among the tasks, and whoever did not sees nothing", async () => {
    expect(await recalled("nordlys")).toEqual([
      {
        ...{ kind: "recalled", lot: green, material: "green coffee", upstream: false },
        ...{ downstream: 3, unmarked: 2 },
        notice: {
          ...{ kind: "recall", reason: REASON, own: false, by: "kayon" },
          since: expect.stringMatching(/Z$/) as string,
        },
      },
    ]);
    expect(await recalled("aurora")).toEqual([]);
    expect(await recalled("kayon")).toEqual([]);
  });

  test("the pages of what was made of it say so, and name whoever said it only where both agreed", async () => {
    const before = await page("A");
    expect([before.notices, before.upstream]).toEqual([[], ["recall"]]);
    expect(before.html).toContain("green coffee");
    expect(before.html).not.toContain(REASON);
    expect((await page("CLEAN")).upstream).toEqual([]);
    expect(await status("A")).toEqual(["Affected: made from a recalled lot: green coffee", NONE]);
    expect(await status("CLEAN")).toEqual([NONE, NONE]);
    expect((await page("NEVER")).upstream).toEqual([]);
    await share(world, "kayon", "nordlys", false);
    expect((await page("A")).html).not.toContain(REASON);
    await share(world, "kayon", "nordlys", true);
    const after = await page("A");
    expect(after.html).toContain(REASON);
    expect(after.html).not.toContain("KAYON-1");
    expect(after.html).toMatch(/href="#step-\d+">Go to the step that used it/);
    const json = await fetch(`${world.stack.origin}/p/01/${BAGS}/10/A`, {
      headers: { accept: "application/ld+json" },
    });
    expect(await json.text()).not.toContain("KAYON-1");
  });

  test("one call marks what was made of it, says which cannot be, and said again changes nothing", async () => {
    const body = { lot: green, kind: "recall", reason: REASON, because: BECAUSE, advice: "Stop." };
    const withoutPage = [`/01/${GREEN}/10/KAYON-1`, `/01/${ROAST}/10/R-1`];
    expect(await done(body)).toEqual({ set: 2, unchanged: 0, withoutPage, more: false });
    expect(await done(body)).toEqual({ set: 0, unchanged: 2, withoutPage, more: false });
    const { notices, upstream, html } = await page("A");
    expect([notices, upstream]).toEqual([["recall"], ["recall"]]);
    expect(html).toContain(BECAUSE);
    expect((await page("CLEAN")).notices).toEqual([]);
    const planned = await plan(green);
    expect(planned.marked).toBe(2);
    expect(planned.lots.find(({ lot }) => lot === bags("A"))?.notices).toMatchObject([
      { kind: "recall", reason: BECAUSE, own: true, cause: green },
    ]);
    // Kayon's recall of its lot stands, and is still to be lived with; nothing is left to be marked.
    expect(await recalled("nordlys")).toMatchObject([{ downstream: 3, unmarked: 0 }]);
  });

  test("each notice is a record in the log, and none names the supplier’s lot", async () => {
    const kept = await rows<{ body: string; cause: string }>(
      world.stack,
      "select d.body, n.cause from notices n join documents d on d.id = n.record_id where n.cause is not null",
    );
    expect(kept.map(({ cause }) => cause)).toEqual([green, green]);
    for (const { body } of kept) {
      expect(JSON.parse(body)).toMatchObject({ type: "record/v1", organisation: "nordlys" });
      expect(body).not.toContain("KAYON");
    }
  });

  test("a lot made of it meanwhile is still to be marked, and the same call goes on with it", async () => {
    await captured(world.stack, world.keys.nordlys, [
      making([kg(roast, 50)], [{ lot: bags("C"), quantity: 200 }], { n: 7 }),
    ]);
    expect(await recalled("nordlys")).toMatchObject([{ downstream: 4, unmarked: 1 }]);
    const body = { lot: green, kind: "recall", reason: REASON, because: BECAUSE, advice: "Stop." };
    expect(await done(body)).toMatchObject({ set: 1, unchanged: 2 });
  });

  test("clearing one cause leaves what stands for another, and what the maker said of the lot itself", async () => {
    await done({ lot: other, kind: "hold", reason: "The scales are being checked." });
    await must(
      world.stack.call(world.keys.nordlys, "PUT", `/api/notices/01/${BAGS}/10/A`, {
        kind: "hold",
        reason: "The bags are being counted.",
      }),
    );
    expect((await page("A")).notices).toEqual(["recall", "hold"]);
    expect((await page("B")).notices).toEqual(["recall", "hold"]);
    expect(await done({ lot: green, kind: "clear", reason: "All is well." })).toMatchObject({
      set: 3,
    });
    expect((await page("A")).notices).toEqual(["hold"]);
    expect((await page("B")).notices).toEqual(["hold"]);
    expect((await page("C")).notices).toEqual([]);
    expect(await done({ lot: green, kind: "clear", reason: "All is well." })).toMatchObject({
      set: 0,
    });
    await must(
      world.stack.call(world.keys.nordlys, "PUT", `/api/notices/01/${BAGS}/10/A`, {
        kind: "clear",
        reason: "Counted.",
      }),
    );
    expect((await page("A")).notices).toEqual([]);
    await done({ lot: other, kind: "clear", reason: "Checked." });
    expect((await page("B")).notices).toEqual([]);
  });

  test("when the supplier clears it, the task and what the pages say of it are gone", async () => {
    expect(await recalled("nordlys")).toMatchObject([{ unmarked: 3 }]);
    await supplierRecall("clear");
    expect(await recalled("nordlys")).toEqual([]);
    expect((await page("A")).upstream).toEqual([]);
    expect(await status("A")).toEqual([NONE, NONE]);
  });
});

test("One’s own lot is recalled with all that was made of it, and a claim to its key is not given up meanwhile", async () => {
  const body = { lot: bags("A"), kind: "recall", reason: "Glass" };
  expect(await done(body)).toMatchObject({ set: 1, withoutPage: [] });
  expect((await page("A")).notices).toEqual(["recall"]);
  // Nothing made of it is unmarked: there is nothing to do.
  expect(await recalled("nordlys")).toEqual([]);
  expect(await done({ ...body, kind: "clear" })).toMatchObject({ set: 1 });
  await done({ lot: roast, kind: "recall", reason: "Glass" });
  const release = await world.stack.call(world.keys.nordlys, "DELETE", `/api/keys/01/${BAGS}`);
  expect(await refused(Promise.resolve(release))).toMatch(/^403 .*recall/);
  expect(await done({ lot: roast, kind: "clear", reason: "None" })).toMatchObject({ set: 3 });
});

test("A recall two suppliers up reaches whom the one between shares with", async () => {
  const cherry = lotOf(gtin("952123451001"), "AURORA-1");
  const { stack, keys } = world;
  const product = cherry.split("/")[4] ?? "";
  await must(stack.call(keys.aurora, "PUT", `/api/products/${product}`, { name: "Cherry" }));
  await captured(stack, keys.aurora, [moving("commissioning", [kg(cherry, 900)])]);
  await captured(stack, keys.kayon, [making([kg(cherry, 900)], [kg(green, 600)])]);
  const notice = { kind: "hold", reason: "Residues are being measured." };
  await must(stack.call(keys.aurora, "PUT", `/api/notices/01/${product}/10/AURORA-1`, notice));
  // Kayon shares with Nordlys, Aurora does not: the notice is there for everybody to read, who set it is not.
  const [task] = await recalled("nordlys");
  expect(task).toMatchObject({ lot: green, upstream: true, notice: { kind: "hold" } });
  expect(task?.notice).not.toHaveProperty("by");
  expect((await page("A")).upstream).toEqual(["hold"]);
  await world.agree.forbid("kayon", "nordlys");
  expect(await recalled("nordlys")).toEqual([]);
  expect((await page("A")).upstream).toEqual([]);
  expect(await recalled("kayon")).toMatchObject([{ lot: cherry, upstream: false }]);
  expect(await recalled("aurora")).toEqual([]);
});

test("A hundred lots and more are marked in one call of a few round trips, all of them or none", async () => {
  const { stack, keys } = world;
  const dough = lotOf(ROAST, "BIG");
  const many = Array.from({ length: 300 }, (_, n) => ({ lot: bags(`M-${n}`), quantity: 1 }));
  await captured(stack, keys.nordlys, [making([kg(dough, 300)], many, { n: 20 })]);
  const before = stack.roundTrips();
  const body = { lot: dough, kind: "recall", reason: "Metal" };
  expect(await done(body)).toMatchObject({ set: 300, unchanged: 0, more: false });
  expect(stack.roundTrips() - before).toBeLessThanOrEqual(4);
  expect((await page("M-299")).notices).toEqual(["recall"]);
  const waiting = await rows<{ count: string }>(
    stack,
    "select count(*) from records r join notices n on n.record_id = r.id where n.cause = $1",
    [dough],
  );
  expect(waiting).toEqual([{ count: "300" }]);
  // Two at once set nothing twice.
  const cleared = { lot: dough, kind: "clear", reason: "None" };
  const [first, second] = await Promise.all([done(cleared), done(cleared)]);
  expect(first.set + second.set).toBe(300);
});

test("What a supplier who shares made of one’s lot and sent back is reached as well, and no other’s doings are", async () => {
  const { stack, keys } = world;
  const [raw, washed, strange] = ["RAW", "WASHED", "STRANGE"].map((name) => lotOf(ROAST, name));
  const [bag, other] = [bags("D"), bags("E")];
  await captured(stack, keys.nordlys, [
    moving("shipping", [kg(raw ?? "", 90)], {
      ...{ n: 30, "rp:partner": { "rp:name": "Kayon Peak Mill" } },
    }),
    making([kg(washed ?? "", 80)], [{ lot: bag, quantity: 320 }], { n: 33 }),
    making([kg(strange ?? "", 80)], [{ lot: other, quantity: 320 }], { n: 33 }),
  ]);
  await captured(stack, keys.kayon, [
    making([kg(raw ?? "", 90)], [kg(washed ?? "", 80)], { n: 31 }),
  ]);
  await captured(stack, keys.hollow, [
    making([kg(raw ?? "", 90)], [kg(strange ?? "", 80)], { n: 31 }),
  ]);
  expect((await plan(raw ?? "")).lots).toEqual([]);
  await share(world, "kayon", "nordlys");
  const { lots, receivers } = await plan(raw ?? "");
  expect(lots.map(({ lot, depth }) => [lot, depth])).toEqual([
    [washed, 1],
    [bag, 2],
  ]);
  expect(receivers).toMatchObject([{ lot: raw, partner: { name: "Kayon Peak Mill" } }]);
});
