/** What an event says of recycled content, shared burdens and conversion factors: read from EPCIS, judged, and worked out through the graph. */
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../worker/core/custody/check-claim.ts";
import type { LedgerEvent } from "../../worker/core/custody/event.ts";
import { ledgerEventFrom } from "../../worker/core/custody/from-epcis.ts";
import { judge } from "../../worker/core/custody/judge.ts";
import { keptOf } from "../../worker/core/custody/kept-event.ts";
import { characteristicOf, graphOf } from "../../worker/core/custody/lot-graph.ts";
import { prefixesOf } from "../../worker/core/epcis/context.ts";
import type { JsonObject } from "../../worker/core/json.ts";
import { event, kg, of } from "./cast.ts";

const CONTEXT = { rp: "urn:rootproof:epcis:" };
const TEES = "urn:rootproof:p/linnea/old-tees/L1";

function read(members: JsonObject, role: "seen" | "output" = "seen"): LedgerEvent {
  const document = {
    ...{ "@context": CONTEXT, type: "ObjectEvent", action: "ADD", bizStep: "collecting" },
    ...{ quantityList: [{ epcClass: TEES, quantity: 10, uom: "KGM" }], ...members },
  } as JsonObject;
  const found = ledgerEventFrom({
    ...{ id: "e1", time: "2026-04-01T10:00:00Z", owner: "linnea", document },
    prefixes: prefixesOf(CONTEXT),
    lots: [{ role, lot: TEES, material: "old tees", quantity: "10", uom: "KGM" }],
  });
  if (found === undefined) throw new Error("nothing of it is in the ledger");
  return found.event;
}
const recycled = (content: string, more: object = {}) => ({
  "rp:recycled": [{ "rp:epcClass": TEES, "rp:content": content, ...more }],
});
const outcome = (one: LedgerEvent, rule: string) =>
  judge({ event: one, lots: new Map(), now: "2026-04-02T10:00:00Z", isCertified: true })
    .verdicts.filter((verdict) => verdict.rule === rule)
    .map((verdict) => `${verdict.outcome} ${verdict.reason}`);

describe("recycled content", () => {
  test("is post-consumer where it was collected, and nowhere else", () => {
    expect(outcome(read(recycled("post-consumer")), "I14")).toEqual(["pass recycled-fits"]);
    const bought = read({ bizStep: "receiving", ...recycled("post-consumer") });
    expect(outcome(bought, "I14")).toEqual(["reject not-collected"]);
  });

  test("is pre-consumer where it was the waste of another process, which is named", () => {
    const begun = { bizStep: "commissioning" };
    const cut = recycled("pre-consumer", { "rp:wasteOf": "garment.cut" });
    expect(outcome(read({ ...begun, ...cut }), "I14")).toEqual(["pass recycled-fits"]);
    expect(outcome(read({ ...begun, ...recycled("pre-consumer") }), "I14")).toEqual([
      "reject not-diverted",
    ]);
    const again = { ...begun, ...cut, "rp:process": "garment.cut" };
    expect(outcome(read(again), "I14")).toEqual(["reject same-process"]);
  });

  test("that is called anything else is none", () => {
    expect(read(recycled("ocean-bound")).outputs[0]?.recycled).toBeUndefined();
  });

  const share = (content: string, ...events: readonly LedgerEvent[]) => {
    const walk = {
      events: events.map((one) => ({
        ...{ id: one.id, owner: one.owner, time: one.time, byLink: false, ledger: keptOf(one) },
      })),
      ...{ certificates: [], organisations: [], asked: [], known: [], recalled: [], isCut: false },
    };
    const characteristic = characteristicOf(content);
    if (characteristic === undefined) throw new Error(content);
    return checkClaim(graphOf(walk).events, { lot: "yarn", percent: 1, characteristic }).percent;
  };
  const spun = event({
    ...{ inputs: [of(TEES, "10"), of("cotton", "30")], outputs: [of("yarn", "38")] },
  });

  test("goes through what is made of it, by mass, rounded down; virgin material makes it less", () => {
    expect(share("post-consumer", read(recycled("post-consumer")), spun)).toBe(25);
    expect(share("pre-consumer", read(recycled("post-consumer")), spun)).toBe(0);
  });

  test("that was never collected counts as nothing, whoever says it", () => {
    const bought = read({ bizStep: "receiving", ...recycled("post-consumer") });
    expect(share("post-consumer", bought, spun)).toBe(0);
    expect(share("post-consumer", read({}), spun)).toBe(0);
  });
});

test("Burdens are shared out one way for all that was made, and by value only where values are said", () => {
  const by = (way: string, more: object = {}) =>
    read({
      "rp:allocation": [{ "rp:epcClass": TEES, "rp:by": way, ...more }],
      bizStep: "commissioning",
    });
  expect(outcome(by("mass"), "I15")).toEqual(["pass allocation-one"]);
  const worth = { "rp:quantity": 12.5, "rp:uom": "EUR" };
  expect(outcome(by("value", worth), "I15")).toEqual(["pass allocation-one"]);
  expect(outcome(by("value"), "I15")).toEqual(["reject allocation-without-worth"]);
  expect(read({ "rp:allocation": [{ "rp:by": "value" }] }).outputs[0]?.allocation).toBeUndefined();
});

describe("A conversion factor", () => {
  const dense = { "rp:from": "MTQ", "rp:to": "KGM", "rp:factor": 680 };
  const factors = (more: object) => read({ "rp:factor": [{ ...dense, ...more }] }).factors;

  test("is somebody’s, and says whose", () => {
    expect(factors({ "rp:source": "EN 338", "rp:version": "2016" })).toEqual([
      { from: "MTQ", to: "KGM", factor: "680", source: "EN 338", version: "2016" },
    ]);
    expect(factors({})).toBeUndefined();
    expect(factors({ "rp:source": "EN 338", "rp:factor": -1 })).toBeUndefined();
  });

  test("brings cubic metres and kilograms of one event onto one scale", () => {
    const sawn = event({
      inputs: [{ ...of("oak", "1"), amount: { quantity: "1", uom: "MTQ" } }],
      ...{ outputs: [of("boards", "700")], losses: [{ kind: "sawdust", amount: kg("0") }] },
    });
    const weighed = (factor?: string) =>
      judge({
        ...{ event: sawn, lots: new Map(), now: "2026-12-02T10:00:00Z", isCertified: true },
        ...(factor && {
          factors: [{ from: "MTQ", to: "KGM", factor, source: "EN 338", version: "2016" }],
        }),
      }).verdicts.find(({ rule }) => rule === "I2")?.outcome;
    expect(weighed()).toBe("unresolved");
    expect(weighed("680")).toBe("reject");
    expect(weighed("700")).toBe("pass");
  });
});
