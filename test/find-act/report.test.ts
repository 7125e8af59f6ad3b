/** One step back and one step forward: from whom, to whom, when, how much, and what nobody recorded. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReportLine, TraceReport } from "../../schema/wire/find.ts";
import { csvCell, reportCsv } from "../../worker/core/find/report-csv.ts";
import type { Members } from "../capture/supplier.ts";
import { captured, gtin, lotOf } from "../journey/chain.ts";
import { ask, making, moving, openPlace, part, refused, type World, wrong } from "./world.ts";

let world: World;
const product = gtin("952999000020");
const lot = (name: string) => lotOf(product, name);
const kg = (name: string, quantity?: number) => ({
  lot: lot(name),
  ...(quantity !== undefined && { quantity, uom: "KGM" }),
});
const FARM = "https://id.gs1.org/417/9527654301006";
const from = (id: string): Members => ({ sourceList: [{ type: "possessing_party", source: id }] });
const to = (id: string, type = "possessing_party"): Members => ({
  destinationList: [{ type, destination: id }],
});

/** Flour from a mill, water nobody recorded, seeds grown here; a dough, two loaves, one sold, one sent, one kept. */
beforeAll(async () => {
  world = await openPlace();
  const named = { "rp:material": [{ "rp:epcClass": lot("FLOUR"), "rp:name": '=HYPERLINK("x")' }] };
  const mistake = moving("shipping", [kg("LOAF-C", 9)], { n: 8, ...to("urn:x:nobody") });
  await captured(world.stack, world.keys.nordlys, [
    moving("receiving", [kg("FLOUR", 50)], { n: 1, ...from(FARM), ...named }),
    moving("receiving", [kg("FLOUR", 25)], { n: 2 }),
    moving("commissioning", [kg("SEEDS", 2)], { n: 1 }),
    making([kg("FLOUR", 60), kg("WATER"), kg("SEEDS", 1)], [kg("DOUGH", 90)], { n: 3 }),
    making([kg("DOUGH", 90)], [kg("LOAF-A", 30), kg("LOAF-B", 30), kg("LOAF-C", 25)], { n: 4 }),
    moving("shipping", [kg("LOAF-A", 30)], { n: 5, ...to("urn:x:shop") }),
    { ...moving("shipping", [kg("LOAF-B", 10)], { n: 6 }), bizStep: "retail_selling" },
    moving("shipping", [kg("FLOUR", 5)], { n: 7, ...to("urn:x:neighbour", "owning_party") }),
    mistake,
  ]);
  await captured(world.stack, world.keys.nordlys, [wrong(mistake)]);
  // What others say of the same lots is theirs.
  await captured(world.stack, world.keys.kayon, [
    moving("shipping", [kg("LOAF-A", 1)], { n: 9, ...to("urn:x:thief") }),
    making([kg("LOAF-A", 1)], [kg("TOAST", 1)], { n: 9 }),
  ]);
});
afterAll(() => world?.stack.remove());

const path = (name: string) => `/api/lots/report?lot=${part(lot(name))}`;
const report = (name: string) => ask<TraceReport>(world, "nordlys", path(name));
/** `FLOUR 50 KGM 2026-01-01 https://…`, or what is not known. */
const told = (lines: readonly ReportLine[]) =>
  lines
    .map(({ lot: one, quantity, uom, time, partner, note }) =>
      [one.split("/").at(-1), quantity, uom, time?.slice(11, 13), partner?.id, note]
        .filter(Boolean)
        .join(" "),
    )
    .toSorted();

test("A lot that was made here comes from those its ingredients came from, and goes to those it was sent to", async () => {
  const { asOf, ...said } = await report("LOAF-A");
  expect(Date.parse(asOf)).toBeGreaterThan(Date.now() - 60_000);
  expect(said).toMatchObject({ organisation: "nordlys", lot: lot("LOAF-A"), quantity: "30" });
  expect(told(said.from)).toEqual([
    "FLOUR 25 KGM 12 partner-unknown",
    `FLOUR 50 KGM 11 ${FARM}`,
    "SEEDS 2 KGM own-origin",
    "WATER not-received",
  ]);
  expect(told(said.to)).toEqual(["LOAF-A 30 KGM 15 urn:x:shop"]);
  expect(said.more).toBe(false);
});

test("An ingredient goes to those who have what it became, and what is still here is said to be", async () => {
  const { from: back, to: on } = await report("FLOUR");
  expect(told(back)).toEqual(["FLOUR 25 KGM 12 partner-unknown", `FLOUR 50 KGM 11 ${FARM}`]);
  expect(told(on)).toEqual([
    "FLOUR 5 KGM 17 urn:x:neighbour",
    "LOAF-A 30 KGM 15 urn:x:shop",
    "LOAF-B 10 KGM 16 consumers",
    "LOAF-C 25 KGM not-sent",
  ]);
});

test("Nobody’s report says what others captured, and a lot of others’ alone has none", async () => {
  for (const who of ["hollow", "kayon"] as const) {
    const asked = world.stack.call(world.keys[who], "GET", path("FLOUR"));
    expect(await refused(asked)).toMatch(/^404 /);
  }
  const { from: back, to: on } = await ask<TraceReport>(world, "kayon", path("LOAF-A"));
  expect(told(back)).toEqual(["LOAF-A 1 KGM not-received"]);
  expect(told(on)).toEqual(["LOAF-A 1 KGM 19 urn:x:thief", "TOAST 1 KGM not-sent"]);
});

test("As a table nothing in it is a formula, and what is unknown says so", async () => {
  const answer = await fetch(world.stack.origin + path("LOAF-A"), {
    headers: { authorization: `Bearer ${world.keys.nordlys}`, accept: "text/csv" },
  });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  // fetch takes the mark at the beginning away.
  const table = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    await answer.arrayBuffer(),
  );
  const [head, ...lines] = table.split("\r\n");
  expect(head).toBe(
    "\ufeffdirection,lot,material,quantity,unit,date,partner,partner id,note,event id,state,claim,grade",
  );
  expect(lines).toHaveLength(6);
  expect(table).toContain(`,"'=HYPERLINK(""x"")",50,KGM,`);
  expect(table).not.toMatch(/(^|,)"?[=+@]/m);
  expect(table).toContain(`from,${lot("WATER")},,unknown,,,,,not-received,,,,`);
});

test.each([
  ["plain", "plain"],
  ["=1+1", "'=1+1"],
  ["+43 1", "'+43 1"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["a,b", '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ["two\nlines", '"two\nlines"'],
  ["a;=cmd()", "a;'=cmd()"],
  ["a; ＝cmd()", "a;' ＝cmd()"],
  ["two\n=lines", `"two\n'=lines"`],
  ['a";@x', `"a"";'@x"`],
  ['=cmd|"/c calc"!A0', `"'=cmd|""/c calc""!A0"`],
])("%j stands in a cell as %j", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test("An empty report is its heading alone", () => {
  expect(reportCsv({ lot: "x", from: [], to: [], claims: [] }).split("\r\n")).toHaveLength(2);
});
