/** Steps as people tell them, judged. */
import { describe, expect, test } from "vitest";
import { ledgerEventOf } from "../../worker/core/custody/from-step.ts";
import { judge } from "../../worker/core/custody/judge.ts";
import { keptOf } from "../../worker/core/custody/kept-event.ts";
import { profileOf } from "../../worker/core/custody/profiles/library.ts";
import type { Goods, StepDraft } from "../../worker/core/steps/draft.ts";
import { demoDrafts } from "../steps/demo-drafts.ts";
import { ROAST } from "../steps/drafts.ts";
import { NOW } from "./cast.ts";

const ledgered = (draft: StepDraft) => {
  const profile = profileOf(draft.process);
  const lotOf = ({ material, lot }: Goods) => `${material.anchor}/${lot}`;
  const event = ledgerEventOf(draft, { owner: "Nordlys", lotOf, ...(profile && { profile }) });
  return { event, profile };
};

describe("every step of the demo chains that makes something", () => {
  const made = demoDrafts().filter(({ draft }) => draft.from.length > 0);

  test.each(made.map((one) => [one.step, one.draft] as const))(
    "%s adds up, and yields what is usual",
    (_, draft) => {
      const { event, profile } = ledgered(draft);
      if (event === undefined) throw new Error("nothing was made");
      const { verdicts } = judge({ event, lots: new Map(), now: NOW, ...(profile && { profile }) });
      const found = verdicts.filter(({ rule }) => rule === "I2" || rule === "I3");
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    },
  );
});

test("of a stock-take everything is kept beside the event but what was written as its reason", () => {
  const count = { lot: "L1", material: "Beans", amount: { quantity: "9", uom: "KGM" } };
  const event = { id: "e", time: NOW, owner: "Nordlys", kind: "counted" as const };
  const none = { inputs: [], outputs: [], gains: [], losses: [] };
  const counts = [{ ...count, reason: "Ana dropped a sack" }];
  expect(keptOf({ ...event, ...none, counts })).toMatchObject({ counts: [count] });
  expect(JSON.stringify(keptOf({ ...event, ...none, counts }))).not.toContain("Ana");
});

test("water and sea salt are what was added to a dough, flour is a lot", () => {
  const mix = demoDrafts().find(({ step }) => step === "E4");
  const { event } = ledgered(mix?.draft ?? ROAST);
  expect(event?.gains.map(({ kind }) => kind)).toEqual(["water", "salt"]);
  expect(event?.inputs.map(({ material }) => material)).toEqual(["T80 flour"]);
});

test("where water may not be added it is a lot like any other", () => {
  const [green] = ROAST.from;
  if (green === undefined) throw new Error("no coffee");
  const water = { ...green, lot: "W", material: { ...green.material, name: "water" } };
  const { event } = ledgered({ ...ROAST, from: [green, water] });
  expect([event?.inputs.length, event?.gains]).toEqual([2, []]);
});

test("what is sent leaves, what is received comes, and what is merely told changes nothing", () => {
  const told = (what: StepDraft["what"]) => ledgered({ ...ROAST, what, from: [] }).event;
  expect([told("sent")?.inputs.length, told("sent")?.outputs.length]).toEqual([3, 0]);
  expect([told("received")?.inputs.length, told("received")?.outputs.length]).toEqual([0, 3]);
  expect(told("harvested")?.kind).toBe("created");
  expect(told("other")).toBeUndefined();
});
