/** What a journey does not show is said: each kind of gap, and beside it the journey that has none. */
import { describe, expect, test } from "vitest";
import type { Amount, Gap } from "../../schema/wire/passport.ts";
import { type GapSource, gapsIn } from "../../worker/core/journey/gaps.ts";
import type { LotMention } from "../../worker/core/journey/lots.ts";

/** A step in short: `{ bizStep, in: [...], out: [...], seen: [...] }`; a lot's name is its material's, too. */
function step(
  id: string,
  said: { bizStep?: string; process?: string; in?: string[]; out?: string[]; seen?: string[] } = {},
): GapSource {
  const { bizStep, process, in: taken = [], out: made = [], seen = [] } = said;
  const amounts = (lots: string[]): Amount[] => lots.map((material) => ({ material }));
  const mentions = (role: LotMention["role"], lots: string[]) =>
    lots.map((lot) => ({ role, lot, material: lot }));
  return {
    step: {
      id,
      ...(bizStep !== undefined && { bizStep }),
      ...(process !== undefined && { process }),
      goods: amounts(seen),
    },
    lots: [...mentions("input", taken), ...mentions("output", made), ...mentions("seen", seen)],
  };
}

const HARVEST = step("harvest", { bizStep: "commissioning", out: ["cherry"] });
const MILL = step("mill", { in: ["cherry"], out: ["green"] });
const SHIP = step("ship", { bizStep: "shipping", seen: ["green"] });
const RECEIVE = step("receive", { bizStep: "receiving", seen: ["green"] });
const ROAST = step("roast", { in: ["green"], out: ["roasted"] });

const kinds = (sources: readonly GapSource[]) => gapsIn(sources).map(({ kind }) => kind);
const first = (sources: readonly GapSource[]): Gap | undefined => gapsIn(sources)[0];

describe("a journey without gaps", () => {
  test("goes from the harvest through every hand to the roast", () => {
    expect(gapsIn([HARVEST, MILL, SHIP, RECEIVE, ROAST])).toEqual([]);
  });

  test("may split one lot into two shipments, when both arrive", () => {
    const [more, arrived] = [{ ...SHIP }, { ...RECEIVE }];
    expect(gapsIn([HARVEST, MILL, SHIP, more, RECEIVE, arrived, ROAST])).toEqual([]);
  });
});

describe("an input nobody made", () => {
  test("is said after the step that used it, by its material", () => {
    const roast = step("roast", { in: ["green", "sugar"], out: ["roasted"] });
    const [gap, other] = gapsIn([HARVEST, MILL, roast]);
    expect(gap).toEqual({ kind: "input-unknown", after: "roast", about: "sugar" });
    expect(other).toBeUndefined();
    expect(first([ROAST])).toEqual({ kind: "input-unknown", after: "roast", about: "green" });
  });

  test("counts once for each", () => {
    const mix = step("mix", { in: ["flour", "salt"], out: ["dough"] });
    expect(gapsIn([mix])).toEqual([
      { kind: "input-unknown", after: "mix", about: "flour" },
      { kind: "input-unknown", after: "mix", about: "salt" },
    ]);
  });

  test("is none for water and salt where the process lets them be added, and for nothing else", () => {
    const into = ["water", "sea salt", "salted butter", "flour"];
    const about = (process: string) =>
      gapsIn([step("mix", { process, in: into, out: ["dough"] })]).map((gap) => gap.about);
    expect(about("bread.mix/1")).toEqual(["salted butter", "flour"]);
    expect(about("bread.mill/1")).toEqual(into);
  });

  test("is none when a later record says who made it: clocks differ", () => {
    expect(kinds([ROAST, HARVEST, MILL])).not.toContain("input-unknown");
  });
});

describe("a journey that begins on the way", () => {
  test("has lost its origin", () => {
    expect(first([SHIP, RECEIVE])).toEqual({ kind: "no-origin" });
  });

  test("has lost it too, when every step was declared wrong", () => {
    expect(gapsIn([])).toEqual([{ kind: "no-origin" }]);
  });

  test("has not, when its first step makes something", () => {
    expect(kinds([HARVEST, MILL])).toEqual([]);
  });

  test("has not, when what it begins with is made further on", () => {
    expect(kinds([SHIP, step("mill", { out: ["green"] }), RECEIVE])).not.toContain("no-origin");
  });

  test("says of a first transformation only that its input is unknown", () => {
    expect(kinds([MILL])).toEqual(["input-unknown"]);
  });
});

describe("a shipment", () => {
  test("nobody received is said after it", () => {
    expect(gapsIn([HARVEST, MILL, SHIP, ROAST])).toEqual([
      { kind: "receipt-missing", after: "ship", about: "green" },
    ]);
  });

  test("of two, of which one arrived: the older is taken as the one", () => {
    const second = { ...SHIP, step: { ...SHIP.step, id: "ship-2" } };
    expect(gapsIn([HARVEST, MILL, SHIP, second, RECEIVE])).toEqual([
      { kind: "receipt-missing", after: "ship-2", about: "green" },
    ]);
  });

  test("is not answered by the receipt of another lot", () => {
    const other = step("receive", { bizStep: "receiving", seen: ["undergrade"] });
    expect(kinds([HARVEST, MILL, SHIP, other])).toEqual(["dispatch-missing", "receipt-missing"]);
  });

  test("is not answered by a receipt before it", () => {
    expect(kinds([HARVEST, MILL, RECEIVE, SHIP])).toEqual(["dispatch-missing", "receipt-missing"]);
  });
});

describe("a receipt", () => {
  test("of what nobody sent is said after it", () => {
    expect(gapsIn([HARVEST, MILL, RECEIVE, ROAST])).toEqual([
      { kind: "dispatch-missing", after: "receive", about: "green" },
    ]);
  });

  test("of several lots answers a shipment of one of them", () => {
    const both = step("receive", { bizStep: "receiving", seen: ["undergrade", "green"] });
    expect(gapsIn([HARVEST, MILL, SHIP, both])).toEqual([]);
  });

  test("without a name for the goods is said without one", () => {
    const nameless: GapSource = {
      ...RECEIVE,
      step: { ...RECEIVE.step, goods: [{ material: "" }] },
    };
    expect(first([HARVEST, MILL, nameless])).toEqual({
      kind: "dispatch-missing",
      after: "receive",
    });
  });
});
