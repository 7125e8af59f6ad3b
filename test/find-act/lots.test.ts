/** The lots an organisation's own events speak of: what is said of each, how they are found, and that nobody else's are. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventListPage, ListedLot, LotPage } from "../../schema/wire/find.ts";
import { BAG_LOT, BAGS, CHERRY, captured, GREEN, gtin, lotOf } from "../journey/chain.ts";
import { ask, making, moving, openWorld, part, refused, type World, wrong } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stack.remove());

const lots = (query = "", who: "nordlys" | "kayon" | "hollow" = "nordlys") =>
  ask<LotPage>(world, who, `/api/lots${query}`);
const names = ({ lots: listed }: LotPage) => listed.map(({ lot }) => lot);
const refusal = (path: string) => refused(world.stack.call(world.keys.nordlys, "GET", path));

test("A list has each lot once, the last seen first, with what its events say", async () => {
  const { lots: listed, nextPageToken } = await lots();
  expect(nextPageToken).toBeUndefined();
  expect(listed).toEqual([
    {
      ...{ lot: GREEN, material: "green coffee", quantity: "100", uom: "KGM", events: 2 },
      ...{ firstSeen: "2026-01-04T07:00:00.000Z", lastSeen: "2026-01-05T07:00:00.000Z" },
      ...{ roles: ["input", "seen"], hasPage: false, notices: [] },
    },
    {
      ...{ lot: BAG_LOT, material: "bags of 250 g", quantity: "336", events: 1 },
      ...{ firstSeen: "2026-01-05T07:00:00.000Z", lastSeen: "2026-01-05T07:00:00.000Z" },
      ...{ roles: ["output"], hasPage: false, notices: [] },
    },
  ] satisfies ListedLot[]);
});

test.each([
  ["?q=kayon", [GREEN]],
  ["?q=Green%20Coff", [GREEN]],
  ["?q=%25", []],
  [`?q=${part(`${BAG_LOT.replace("id.gs1.org", "any.example")}?17=271231`)}`, [BAG_LOT]],
  [`?q=${part(`(01)${BAGS}(10)LOT-7`)}`, [BAG_LOT]],
  ["?q=nothing", []],
  ["?role=output", [BAG_LOT]],
  ["?role=seen", [GREEN]],
  ["?material=BAGS", [BAG_LOT]],
  ["?from=2026-01-05", [GREEN, BAG_LOT]],
  ["?from=2026-01-06", []],
  ["?to=2026-01-04", []],
  ["?to=2026-01-05&q=", [GREEN, BAG_LOT]],
  ["?notice=none", [GREEN, BAG_LOT]],
  ["?notice=recall", []],
  [`?lot=${part(GREEN)}`, [GREEN]],
  [`?lot=${part(CHERRY)}`, []],
])("%s finds %j", async (query, found) => {
  expect(names(await lots(query)).toSorted()).toEqual(found.toSorted());
});

test("Nobody’s lots are in anybody else’s list, whatever was agreed", async () => {
  expect(names(await lots("", "hollow"))).toEqual([]);
  await world.agree.accept("nordlys", "kayon");
  await world.agree.allow("kayon", "nordlys");
  expect(names(await lots())).not.toContain(CHERRY);
  expect(names(await lots(`?q=${part(CHERRY)}`))).toEqual([]);
  expect(names(await lots("", "kayon"))).toEqual([GREEN, CHERRY]);
});

test.each([
  ["?colour=red", "colour: there is no such parameter"],
  ["?role=eaten", 'role: "eaten" is none of input, output, seen'],
  ["?from=2026-02-30", 'from: "2026-02-30" is no day'],
  ["?q=a&q=b", "q: a parameter may appear once"],
  ["?notice=bad", "notice:"],
  ["?nextPageToken=x", "this token is not one of ours"],
  [`?q=${"x".repeat(1_001)}`, "q: a value has at most 1000 characters"],
])("%s is refused by name", async (query, sentence) => {
  expect(await refusal(`/api/lots${query}`)).toContain(sentence);
  expect(await refusal(`/api/lots${query}`)).toMatch(/^400 /);
});

test("Pages follow each other without a lot lost or twice, and what is captured meanwhile is on none", async () => {
  const key = world.keys.hollow;
  const product = gtin("952999000001");
  const made = Array.from({ length: 25 }, (_, n) => lotOf(product, `H-${n}`));
  // All in the same hour, so that the order is by more than time.
  await captured(
    world.stack,
    key,
    made.map((lot) => moving("commissioning", [{ lot }])),
  );
  const seen: string[] = [];
  let token = "";
  do {
    const query = `?perPage=10${token && `&nextPageToken=${token}`}`;
    const page = await lots(query, "hollow");
    seen.push(...names(page));
    token = page.nextPageToken ?? "";
    await captured(world.stack, key, [
      moving("commissioning", [{ lot: lotOf(product, `LATE-${seen.length}`) }], { n: 9 }),
    ]);
  } while (token !== "");
  expect(seen.toSorted()).toEqual(made.toSorted());
  const first = await lots("?perPage=10", "hollow");
  const other = `/api/lots?perPage=10&nextPageToken=${first.nextPageToken}`;
  expect(await refusal(other)).toContain("is not of this question");
});

test("An event that was declared wrong counts for nothing", async () => {
  const lot = lotOf(gtin("952999000002"), "OOPS");
  const event = moving("commissioning", [{ lot, quantity: 3 }]);
  await captured(world.stack, world.keys.hollow, [event]);
  expect(names(await lots("?q=OOPS", "hollow"))).toEqual([lot]);
  await captured(world.stack, world.keys.hollow, [wrong(event)]);
  expect(names(await lots("?q=OOPS", "hollow"))).toEqual([]);
});

test("The last quantity is the newest event’s that says one; twice the same lot is added up to the last digit", async () => {
  const lot = lotOf(gtin("952999000003"), "SUM");
  const twice = [
    { lot, quantity: 0.1, uom: "KGM" },
    { lot, quantity: 0.2, uom: "KGM" },
  ];
  const events = [moving("commissioning", twice), moving("shipping", [{ lot }], { n: 1 })];
  await captured(world.stack, world.keys.hollow, events);
  const { lots: found } = await lots("?q=SUM", "hollow");
  expect(found).toMatchObject([{ quantity: "0.3", uom: "KGM", roles: ["output", "seen"] }]);
});

test("Events are listed newest first, with their lots, and found by lot, name, step, state and day", async () => {
  const events = (query = "") => ask<EventListPage>(world, "nordlys", `/api/event-list${query}`);
  const { events: all } = await events();
  expect(all).toMatchObject([
    {
      ...{ type: "TransformationEvent", bizStep: "packing", process: "coffee.pack/1" },
      ...{ time: "2026-01-05T07:00:00.000Z", voided: false, moreLots: false },
      lots: [
        { role: "input", lot: GREEN, material: "green coffee", quantity: "100", uom: "KGM" },
        { role: "output", lot: BAG_LOT, quantity: "336" },
      ],
    },
    { bizStep: "receiving", lots: [{ role: "seen", lot: GREEN }] },
  ]);
  const steps = async (query: string) => (await events(query)).events.map(({ bizStep }) => bizStep);
  expect(await steps(`?lot=${part(BAG_LOT)}`)).toEqual(["packing"]);
  expect(await steps("?q=green")).toEqual(["packing", "receiving"]);
  expect(await steps(`?q=${part(all[1]?.eventID ?? "")}`)).toEqual(["receiving"]);
  expect(await steps("?step=receiving")).toEqual(["receiving"]);
  expect(await steps("?from=2026-01-05&to=2026-01-05")).toEqual(["packing"]);
  expect(await steps("?state=final")).toEqual([]);
  expect(await steps(`?lot=${part(CHERRY)}`)).toEqual([]);
  const { events: first, nextPageToken } = await events("?perPage=1");
  const { events: second } = await events(`?perPage=1&nextPageToken=${nextPageToken}`);
  expect([...first, ...second].map(({ bizStep }) => bizStep)).toEqual(["packing", "receiving"]);
});

test("A pallet of serials is shortened in the list, and an event declared wrong says so", async () => {
  const lot = lotOf(gtin("952999000004"), "MANY");
  const serials = Array.from(
    { length: 30 },
    (_, n) => `https://id.gs1.org/01/09529990000048/21/${n}`,
  );
  const many = { ...moving("shipping", [{ lot }], { n: 30 }), epcList: serials };
  const oops = making([{ lot }], [{ lot: `${lot}B` }], { n: 29 });
  await captured(world.stack, world.keys.hollow, [many, oops]);
  await captured(world.stack, world.keys.hollow, [wrong(oops)]);
  const { events } = await ask<EventListPage>(world, "hollow", "/api/event-list?perPage=2");
  expect(events[0]?.lots).toHaveLength(20);
  expect(events).toMatchObject([
    { moreLots: true, voided: false },
    { moreLots: false, voided: true },
  ]);
});
