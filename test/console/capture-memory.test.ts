/** What the phone remembers, how a form begins, what it makes of what was filled in, and what it refuses. */
import { describe, expect, test } from "vitest";
import type { QueuedStep } from "../../web/console/offline/queue.ts";
import { readScanned } from "../../web/console/parts/scan/scanned.ts";
import { faultsIn } from "../../web/console/screens/capture/faults.ts";
import { begin, draftOf, type Filled } from "../../web/console/screens/capture/filled.ts";
import { localIso } from "../../web/console/screens/capture/local-time.ts";
import { remember, suggestLot } from "../../web/console/screens/capture/memory.ts";
import { slugOf } from "../../web/console/screens/capture/slug.ts";
import { capture } from "../../web/console/text/en/capture.ts";
import { FNC1 } from "../../worker/core/gs1/barcode-data.ts";
import type { Goods, StepDraft, What } from "../../worker/core/steps/draft.ts";

const CHERRY = { anchor: "/p/biftu/ripe-cherry", name: "ripe cherry" };
const PARCHMENT = { anchor: "/p/biftu/parchment", name: "parchment" };
const NOW = new Date("2026-04-17T10:00:00.000Z");

const kg = (material: Goods["material"], lot: string, quantity?: string): Goods => ({
  ...{ material, lot },
  ...(quantity !== undefined && { amount: { quantity, uom: "KGM" } }),
});

const draft = (what: What, goods: readonly Goods[], more: Partial<StepDraft> = {}): StepDraft => ({
  ...{ id: crypto.randomUUID(), what, time: "2026-04-16T10:00:00.000+03:00" },
  ...{ goods, from: [], losses: [], evidence: [] },
  ...more,
});

const kept = (one: StepDraft, more: Partial<QueuedStep> = {}): QueuedStep => ({
  ...{ id: one.id, organisation: "biftu", draft: one, state: "received" },
  ...{ recordedAt: 0, photosWaiting: 0 },
  ...more,
});

const harvest = (lot: string, quantity?: string) => draft("harvested", [kg(CHERRY, lot, quantity)]);

describe("lots at hand", () => {
  test("A lot has what came in, less what was taken of it or sent", () => {
    const mill = draft("processed", [kg(PARCHMENT, "P1", "500")], {
      from: [kg(CHERRY, "C1", "2600")],
    });
    const sent = draft("sent", [kg(CHERRY, "C1", "1000.5")]);
    const { lots } = remember(
      "sent",
      [sent, mill, harvest("C1", "12600")].map((one) => kept(one)),
    );
    expect(lots).toEqual([kg(PARCHMENT, "P1", "500"), kg(CHERRY, "C1", "8999.5")]);
  });

  test("Of which nothing is left, or all was taken unweighed, is none", () => {
    const all = draft("processed", [kg(PARCHMENT, "P1", "500")], {
      from: [kg(CHERRY, "C1", "100"), kg(CHERRY, "C2")],
    });
    const steps = [all, harvest("C2", "7"), harvest("C1", "100")].map((one) => kept(one));
    expect(remember("sent", steps).lots.map(({ lot }) => lot)).toEqual(["P1"]);
  });

  test("What was not weighed when it came is there, and how much is not known", () => {
    expect(remember("sent", [kept(harvest("C1"))]).lots).toEqual([kg(CHERRY, "C1")]);
  });

  test("What was refused, or corrected, did not happen", () => {
    const refused = kept(harvest("C1", "5"), { state: "refused", problem: "no" });
    const corrected = kept(harvest("C2", "5"), { replacedBy: "another" });
    const { lots, materials } = remember("sent", [refused, corrected]);
    expect([lots, materials]).toEqual([[], []]);
  });
});

describe("a form as it begins", () => {
  const beginning = (what: What, steps: readonly StepDraft[]) => {
    const memory = remember(
      what,
      steps.map((one) => kept(one)),
    );
    const organisation = { name: "Biftu Dembi", country: "ET" };
    return begin({ id: "x", what, memory, now: NOW, tag: "en", organisation });
  };

  test("Knows what was recorded last of its kind, and suggests the next lot of the day", () => {
    const day = localIso(NOW).slice(0, 10);
    const place = { name: "Station", country: "ET" };
    const last = draft("harvested", [kg(CHERRY, `${day}-1`, "5")], {
      place,
      party: { name: "38 growers", count: 38 },
    });
    expect(beginning("harvested", [draft("sent", [kg(PARCHMENT, "P1")]), last])).toMatchObject({
      ...{ anchor: CHERRY.anchor, uom: "KGM", quantity: "", lot: `${day}-2` },
      ...{ place: { name: "Station", country: "ET" }, party: "38 growers", partyCount: "38" },
    });
  });

  test("Of another kind it takes the place, and not the material", () => {
    const place = { name: "Station", country: "ET" };
    const first = beginning("processed", [draft("harvested", [kg(CHERRY, "C1", "5")], { place })]);
    expect(first).toMatchObject({ anchor: "", place: { name: "Station" } });
    expect(first.rows).toMatchObject([{ lot: "C1", quantity: "5", isTaken: false }]);
  });

  test("A lot number that is taken is never suggested", () => {
    expect(suggestLot("2026-04-17", new Set(["2026-04-17-1", "2026-04-17-3"]))).toBe(
      "2026-04-17-2",
    );
  });
});

describe("what was filled in", () => {
  const memory = remember("processed", [kept(harvest("C1", "12600"))]);
  const organisation = { name: "Biftu Dembi", country: "ET" };
  const blank = begin({ id: "x", what: "processed", memory, now: NOW, tag: "en", organisation });
  const context = { memory, organisation: "biftu", tag: "en", now: NOW };
  const [row] = blank.rows;
  if (row === undefined) throw new Error("no lot at hand");
  const filled: Filled = {
    ...blank,
    ...{ name: " Parchment, 11.5% ", quantity: "2,490.50", lot: "P1" },
    rows: [{ ...row, isTaken: true, quantity: "12,000" }],
  };
  const faults = (one: Filled) =>
    faultsIn(one, {
      ...{ words: capture.faults, tag: "en", now: NOW },
      isKnown: (anchor) => anchor === CHERRY.anchor,
    });

  test("Becomes a draft with exact amounts; a new name stands under its organisation", () => {
    expect(draftOf(filled, context)).toMatchObject({
      ...{ id: "x", what: "processed", time: localIso(NOW), losses: [] },
      goods: [
        {
          material: { anchor: "/p/biftu/parchment-11-5", name: "Parchment, 11.5%" },
          ...{ lot: "P1", amount: { quantity: "2490.5", uom: "KGM" } },
        },
      ],
      from: [kg(CHERRY, "C1", "12000")],
      place: { country: "ET" },
    });
  });

  test("A name that is known already is the same thing, however it is written", () => {
    const { goods } = draftOf({ ...filled, name: "Ripe CHERRY" }, context);
    expect(goods[0]?.material).toEqual(CHERRY);
  });

  test("Is let through whole; and a quantity that nobody knows is left out", () => {
    expect(faults(filled)).toEqual({});
    const unknown = { ...filled, quantity: "", isUnknown: true };
    expect(faults(unknown)).toEqual({});
    expect(draftOf(unknown, context).goods[0]?.amount).toBeUndefined();
  });

  test.each<[string, Partial<Filled>, string]>([
    ["no material", { name: "" }, "material-name"],
    ["no quantity", { quantity: "" }, "quantity"],
    ["words for a quantity", { quantity: "much" }, "quantity"],
    ["nothing", { quantity: "0" }, "quantity"],
    ["a blank in a lot", { lot: "P 1" }, "lot"],
    ["a lot of 21 letters", { lot: "P".repeat(21) }, "lot"],
    ["no lot it was made from", { rows: [] }, "rows"],
    ["tomorrow", { when: "2036-04-18T10:00" }, "when"],
    ["a loss in words", { lossKind: "husk", lossQuantity: "some" }, "lossQuantity"],
  ])("With %s it is refused there", (_, wrong, field) => {
    expect(Object.keys(faults({ ...filled, ...wrong }))).toEqual([field]);
  });
});

test.each([
  ["Ripe cherry, Guji", "ripe-cherry-guji"],
  ["  Café größe Nº 3 ", "cafe-grosse-no-3"],
  ["x".repeat(100), "x".repeat(63)],
])("%j is called %s in addresses", (name, slug) => expect(slugOf(name)).toBe(slug));

test("Names in other scripts have names in addresses too, each its own, always the same", () => {
  const [one, another, mixed] = ["ቡና", "ሻይ", "Coffee ቡና"].map(slugOf);
  expect(new Set([one, another, mixed]).size).toBe(3);
  expect(
    [one, another, mixed].every((slug) => /^(?!\d+$)[a-z0-9][a-z0-9-]*[a-z0-9]$/.test(slug ?? "")),
  ).toBe(true);
  expect(slugOf("ቡና")).toBe(one);
});

test.each([
  ["https://id.gs1.org/01/09521234500018/10/HM-7", "/01/09521234500018", "HM-7"],
  ["]Q1https://rootproof.example/p/01/09521234500018/10/HM-7", "/01/09521234500018", "HM-7"],
  [`]d2010952123450001810HM-7${FNC1}3100000500`, "/01/09521234500018", "HM-7"],
  ["]C1010952123450001810HM-7", "/01/09521234500018", "HM-7"],
  ["(01)09521234500018(10)HM-7", "/01/09521234500018", "HM-7"],
  ["]E09521234500018", "/01/09521234500018", undefined],
  ["]Q1https://rootproof.example/p/kruim/sourdough/W14", "/p/kruim/sourdough", "W14"],
  ["/p/kruim/sourdough", "/p/kruim/sourdough", undefined],
])("The code %j names its goods", (code, anchor, lot) => {
  expect(readScanned(code)).toEqual({ anchor, ...(lot !== undefined && { lot }) });
});

test.each([
  "",
  "HM-7",
  "https://example.org/",
  "]Q1WIFI:S:cafe;;",
  "https://id.gs1.org/414/9521234500006",
])("The code %j names none", (code) => expect(readScanned(code)).toBeUndefined());
