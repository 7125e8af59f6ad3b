/** What the phone remembers, how a form begins, what it makes of what was filled in, and what it refuses. */
import { describe, expect, test } from "vitest";
import type { QueuedStep } from "../../web/console/offline/queue.ts";
import { readScanned } from "../../web/console/parts/scan/scanned.ts";
import { begin, beginAgain, renewed, takeRows } from "../../web/console/screens/capture/begin.ts";
import { draftOf } from "../../web/console/screens/capture/draft-of.ts";
import { faultsIn } from "../../web/console/screens/capture/faults.ts";
import type { Filled } from "../../web/console/screens/capture/filled.ts";
import { localIso } from "../../web/console/screens/capture/local-time.ts";
import { remember, suggestLot } from "../../web/console/screens/capture/memory.ts";
import { stepsShared } from "../../web/console/screens/capture/shared.ts";
import {
  suggestFor,
  tradeOf,
  usualMaterials,
} from "../../web/console/screens/capture/suggestions.ts";
import { capture } from "../../web/console/text/en/capture.ts";
import { FNC1 } from "../../worker/core/gs1/barcode-data.ts";
import type { Goods, StepDraft, What } from "../../worker/core/steps/draft.ts";
import { slugOf } from "../../worker/core/steps/slug.ts";

const CHERRY = { anchor: "/p/biftu/ripe-cherry", name: "ripe cherry" };
const PARCHMENT = { anchor: "/p/biftu/parchment", name: "parchment" };
const ID = "0b1c2d3e-0000-4000-8000-000000000001";
const NO_TRADE = tradeOf("biftu", undefined);
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
    const { lots } = remember("sent", {
      steps: [sent, mill, harvest("C1", "12600")].map((one) => kept(one)),
    });
    expect(lots).toEqual([kg(PARCHMENT, "P1", "500"), kg(CHERRY, "C1", "8999.5")]);
  });

  test("A lot that was counted has that, less what was taken of it since", () => {
    const counted = (quantity: string) => draft("counted", [kg(CHERRY, "C1", quantity)]);
    const sent = draft("sent", [kg(CHERRY, "C1", "100")]);
    const left = (...steps: StepDraft[]) =>
      remember("sent", { steps: steps.map((one) => kept(one)) }).lots;
    const before = [sent, harvest("C1", "600")];
    expect(left(counted("495"), ...before)).toEqual([kg(CHERRY, "C1", "495")]);
    expect(left(sent, counted("495"), ...before)).toEqual([kg(CHERRY, "C1", "395")]);
    expect(left(counted("7"), counted("495"), ...before)).toEqual([kg(CHERRY, "C1", "7")]);
    expect(left(counted("0"), ...before)).toEqual([]);
    expect(left(counted("7"))).toEqual([kg(CHERRY, "C1", "7")]);
  });

  test("Of which nothing is left, or all was taken unweighed, is none", () => {
    const all = draft("processed", [kg(PARCHMENT, "P1", "500")], {
      from: [kg(CHERRY, "C1", "100"), kg(CHERRY, "C2")],
    });
    const steps = [all, harvest("C2", "7"), harvest("C1", "100")].map((one) => kept(one));
    expect(remember("sent", { steps }).lots.map(({ lot }) => lot)).toEqual(["P1"]);
  });

  test("What was not weighed when it came is there, and how much is not known", () => {
    expect(remember("sent", { steps: [kept(harvest("C1"))] }).lots).toEqual([kg(CHERRY, "C1")]);
  });

  test("What was refused, or corrected, did not happen", () => {
    const refused = kept(harvest("C1", "5"), { state: "refused", problem: "no" });
    const corrected = kept(harvest("C2", "5"), { replacedBy: "another" });
    const { lots, materials } = remember("sent", { steps: [refused, corrected] });
    expect([lots, materials]).toEqual([[], []]);
  });
});

describe("what others of the organisation recorded", () => {
  const listed = (eventID: string, bizStep: string, lots: object[]) => ({
    eventID,
    bizStep,
    lots,
    voided: false,
  });
  const output = (lot: string, quantity: string) => ({
    role: "output",
    lot,
    material: "ripe cherry",
    quantity,
    uom: "KGM",
  });
  const seen = { ...output("urn:rootproof:p/biftu/ripe-cherry/C1", "600"), role: "seen" };

  test("Is at hand here too, less what was sent there; what is on this phone counts once", () => {
    const own = harvest("C9", "7");
    const shared = stepsShared({
      events: [
        listed("urn:uuid:x", "shipping", [seen]),
        listed("urn:uuid:y", "commissioning", [
          output("urn:rootproof:p/biftu/ripe-cherry/C1", "12600"),
        ]),
        listed(`urn:uuid:${own.id}`, "commissioning", [
          output("urn:rootproof:p/biftu/ripe-cherry/C9", "7"),
        ]),
        listed("ni:///sha-256;f", "packing", [
          { role: "output", lot: "https://id.gs1.org/01/09521234500018/10/HM-7", quantity: "40" },
        ]),
        listed("urn:uuid:z", "other", [{ role: "seen", lot: "urn:epc:id:sgtin:9521234.050001.1" }]),
        {
          ...listed("urn:uuid:w", "commissioning", [
            output("urn:rootproof:p/biftu/ripe-cherry/C2", "1"),
          ]),
          voided: true,
        },
      ],
    });
    const { lots, lotNames } = remember("sent", { steps: [kept(own)], shared });
    const bag = { anchor: "/01/09521234500018", name: "/01/09521234500018" };
    expect(lots).toEqual([
      ...[kg(CHERRY, "C9", "7"), kg(CHERRY, "C1", "12000")],
      { material: bag, lot: "HM-7", amount: { quantity: "40", uom: "H87" } },
    ]);
    expect([...lotNames].sort()).toEqual(["C1", "C9", "HM-7"]);
  });

  test("Comes late into a form that stands open: lots are added, and a number that is taken is suggested no more", () => {
    const day = localIso(NOW).slice(0, 10);
    const memory = remember("processed", { steps: [kept(harvest("C1", "5"))] });
    const at = { trade: NO_TRADE, now: NOW, tag: "en", organisation: { name: "" } };
    const first = begin({ id: ID, what: "processed", memory, ...at });
    const rows = first.rows.map((row) => ({ ...row, isTaken: true }));
    const shared = stepsShared({
      events: [
        listed("urn:uuid:y", "commissioning", [
          output(`urn:rootproof:p/biftu/ripe-cherry/${day}-1`, "6"),
        ]),
      ],
    });
    const late = remember("processed", { steps: [kept(harvest("C1", "5"))], shared });
    const again = renewed({ ...first, rows }, { ...at, memory: late });
    expect([first.lot, again.lot]).toEqual([`${day}-1`, `${day}-2`]);
    expect(again.rows).toMatchObject([
      { lot: "C1", isTaken: true },
      { lot: `${day}-1`, isTaken: false },
    ]);
    expect(renewed({ ...first, lot: "MINE" }, { ...at, memory: late }).lot).toBe("MINE");
  });
});

test("A form on a new phone takes up what the organisation recorded last of its kind, unless somebody has begun", () => {
  const at = { trade: NO_TRADE, now: NOW, tag: "en", organisation: { name: "" } };
  const nothing = remember("harvested", { steps: [] });
  const first = begin({ id: ID, what: "harvested", memory: nothing, ...at });
  const memory = remember("harvested", { steps: [kept(harvest("C1", "5"))] });
  expect(renewed(first, { ...at, memory }).anchor).toBe(CHERRY.anchor);
  expect(renewed({ ...first, name: "Tea" }, { ...at, memory }).anchor).toBe("");
});

describe("a form as it begins", () => {
  const beginning = (what: What, steps: readonly StepDraft[]) => {
    const memory = remember(what, { steps: steps.map((one) => kept(one)) });
    const organisation = { name: "Biftu Dembi", country: "ET" };
    return begin({ id: ID, what, memory, trade: NO_TRADE, now: NOW, tag: "en", organisation });
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

describe("a form that goes on by itself", () => {
  const coffee = tradeOf("biftu", "coffee");

  test("As the trade usually does, where nothing was recorded yet", () => {
    const from = "/p/biftu/ripe-cherry";
    expect(suggestFor("processed", { alike: [], trade: coffee, from })).toEqual({
      ...{ anchor: "/p/biftu/parchment", uom: "KGM", process: "coffee.wet-mill/1" },
      lossKind: "pulp, mucilage, water",
    });
    expect(
      suggestFor("processed", { alike: [], trade: coffee, from: "/p/biftu/sand" }),
    ).toBeUndefined();
    expect(suggestFor("processed", { alike: [], trade: NO_TRADE, from })).toBeUndefined();
  });

  test("As it was last time with the same goods", () => {
    const tea = { anchor: "/p/biftu/tea", name: "tea" };
    const [cherryStep, teaStep] = [CHERRY, tea].map((one) =>
      draft("processed", [kg(PARCHMENT, "X", "1")], {
        from: [kg(one, "F", "5")],
        process: `${one.name}.x/1`,
      }),
    ) as [StepDraft, StepDraft];
    const alike = [teaStep, cherryStep];
    expect(suggestFor("processed", { alike, trade: coffee, from: CHERRY.anchor })?.process).toBe(
      "ripe cherry.x/1",
    );
    expect(suggestFor("processed", { alike, trade: coffee })?.process).toBe("tea.x/1");
  });

  test("A lot that is taken fills in what is made of it, once, and never over what somebody typed", () => {
    const memory = remember("processed", {
      steps: [kept(harvest("C1", "12600"))],
      materials: usualMaterials(coffee),
    });
    const organisation = { name: "Biftu Dembi" };
    const first = begin({
      id: ID,
      what: "processed",
      memory,
      trade: coffee,
      now: NOW,
      tag: "en",
      organisation,
    });
    const taken = first.rows.map((row) => ({ ...row, isTaken: true }));
    const at = { memory, trade: coffee, tag: "en" };
    expect(takeRows(first, taken, at)).toMatchObject({
      process: "coffee.wet-mill/1",
      anchor: "/p/biftu/parchment",
    });
    expect(takeRows({ ...first, quantity: "5" }, taken, at)).toEqual({ rows: taken });
    expect(takeRows({ ...first, rows: taken }, taken, at)).toEqual({ rows: taken });
  });
});

describe("a record that is corrected", () => {
  test("Begins as it was filled in, at its own time, and makes the same draft again", () => {
    const steps = [kept(harvest("C1", "12600"))];
    const memory = remember("processed", { steps });
    const before = draft("processed", [kg(PARCHMENT, "P1", "2490.5")], {
      from: [kg(CHERRY, "C1", "12000")],
      losses: [{ kind: "pulp", quantity: "9000", uom: "KGM" }],
      time: localIso(new Date("2026-04-16T08:00:12.345Z")),
      party: { name: "38 growers", count: 38 },
      place: { id: "https://id.gs1.org/414/9521234500006", name: "Station", country: "ET" },
      ...{ process: "coffee.wet-mill/1", note: "wet year", explanation: "weighed twice" },
    });
    const materials = [CHERRY, PARCHMENT];
    const known = { ...memory, materials };
    const again = beginAgain(before, {
      ...{ id: ID, what: before.what, memory: known, trade: NO_TRADE, now: NOW, tag: "en" },
      organisation: { name: "" },
    });
    expect(again.rows).toMatchObject([
      { isTaken: true, quantity: "12,000", left: { quantity: "12600" } },
    ]);
    const context = { memory: known, organisation: "biftu", tag: "en", now: NOW };
    expect(draftOf(again, context)).toEqual({ ...before, id: ID });
    const place = { ...again.place, name: "Another" };
    expect(draftOf({ ...again, place, placeId: undefined }, context).place).toEqual({
      name: "Another",
      country: "ET",
    });
  });
});

describe("what was filled in", () => {
  const memory = remember("processed", { steps: [kept(harvest("C1", "12600"))] });
  const organisation = { name: "Biftu Dembi", country: "ET" };
  const said = { memory, trade: NO_TRADE, now: NOW, tag: "en", organisation };
  const blank = begin({ id: ID, what: "processed", ...said });
  const context = { memory, organisation: "biftu", tag: "en", now: NOW };
  const [row] = blank.rows;
  if (row === undefined) throw new Error("no lot at hand");
  const filled: Filled = {
    ...blank,
    ...{ name: " Parchment, 11.5% ", quantity: "2,490.50", lot: "P1" },
    rows: [{ ...row, isTaken: true, quantity: "12,000" }],
  };
  const faults = (one: Filled) => {
    const asked = {
      ...{ words: capture.faults, tag: "en", now: NOW },
      isKnown: (anchor: string) => anchor === CHERRY.anchor,
    };
    return faultsIn(one, asked, () => draftOf(one, context));
  };

  test("Becomes a draft with exact amounts; a new name stands under its organisation", () => {
    expect(draftOf(filled, context)).toMatchObject({
      ...{ id: ID, what: "processed", time: localIso(NOW), losses: [] },
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
    ["more digits than can be kept", { quantity: "1.00000000000000000001" }, "quantity"],
    ["the lot it was made from", { name: "Ripe cherry", lot: "C1" }, `${CHERRY.anchor} C1-lot`],
    [
      "a country that is none",
      { place: { name: "", locality: "", region: "", country: "XX" } },
      "place-country",
    ],
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
