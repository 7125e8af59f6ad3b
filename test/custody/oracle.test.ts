/** The demo chains, whose numbers somebody else balanced: every step is accepted, every over-claim is refused with its numbers. CUSTODY.md §7.5. */
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../worker/core/custody/check-claim.ts";
import type { LedgerEvent } from "../../worker/core/custody/event.ts";
import { verdictText } from "../../worker/core/custody/words-en.ts";
import {
  CHARACTERISTIC,
  type ChainOfEvents,
  chainsOfEvents,
  lotOf,
  otherwise,
  taken,
} from "./chains.ts";

const CHAINS = chainsOfEvents();
const chain = (id: string): ChainOfEvents => {
  const found = CHAINS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no chain ${id}`);
  return found;
};

describe("every step of the five chains is accepted", () => {
  const steps = CHAINS.flatMap((one) => {
    const { judged } = taken(one);
    return one.steps.map((id) => [id, judged.get(id)] as const);
  });

  test("all 34 of them", () => {
    expect(steps).toHaveLength(34);
  });

  test.each(steps)("%s", (_, judgement) => {
    expect(judgement?.verdicts.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    expect(judgement?.outcome).toBe("pass");
  });
});

/** So many pieces instead, with what is left of the balance as loss. */
const pieces =
  (count: string, losses: LedgerEvent["losses"] = []) =>
  (event: LedgerEvent) => ({
    ...event,
    losses,
    outputs: event.outputs.map((one) => ({ ...one, amount: { quantity: count, uom: "H87" } })),
  });
const judgedAs = (of: ChainOfEvents, id: string) => taken(of).judged.get(id);
const found = (of: ChainOfEvents, id: string) =>
  (judgedAs(of, id)?.verdicts ?? [])
    .filter(({ outcome }) => outcome !== "pass")
    .map((one) => `${one.rule} ${one.outcome} ${verdictText(one)}`);

describe("coffee", () => {
  test("2,400 bags straight from 600 kg of green coffee are 1.00 where at most 0.89 comes out", () => {
    const roasted = otherwise(chain("coffee"), "A7", (event) => ({
      ...event,
      losses: [],
      outputs: event.outputs.map((one) => ({ ...one, amount: { quantity: "600", uom: "KGM" } })),
    }));
    expect(found(roasted, "A7")).toEqual([
      "I3 reject A7: 600 kg of 600 kg are 1, where at most 0.89 comes out: 66 kg more than 534 kg",
    ]);
    const packed = otherwise(chain("coffee"), "A8", pieces("2400"));
    expect(found(packed, "A8")).toEqual([
      "I2 reject A8: 508.8 kg in, 600 kg out and lost: 91.2 kg more than went in, where 2.544 kg are tolerated",
      "I3 reject A8: 600 kg of 508.8 kg are 1.1792, where at most 1 comes out: 91.2 kg more than 508.8 kg",
      "I6 reject A8: 84.8% certified: not segregated, at most controlled-blending",
    ]);
  });

  test("2,080 bags are 520 kg, and 508.8 kg were roasted", () => {
    expect(found(otherwise(chain("coffee"), "A8", pieces("2080")), "A8")).toEqual([
      "I2 reject A8: 508.8 kg in, 520 kg out and lost: 11.2 kg more than went in, where 2.544 kg are tolerated",
      "I3 reject A8: 520 kg of 508.8 kg are 1.022, where at most 1 comes out: 11.2 kg more than 508.8 kg",
      "I6 reject A8: 97.8% certified: not segregated, at most controlled-blending",
    ]);
  });
});

describe("furniture", () => {
  const mixed = otherwise(chain("furniture"), "B4", (event) => ({
    ...event,
    inputs: [
      ...event.inputs,
      {
        lot: "bought boards",
        material: "boards, not certified",
        claims: [],
        amount: { quantity: "2.0", uom: "MTQ" },
      },
    ],
    losses: [{ kind: "offcuts", amount: { quantity: "4.98", uom: "MTQ" } }],
  }));

  test("two cubic metres that are not certified break the segregated model: 6.93 of 8.93 are 77.6%", () => {
    const [refusal] = (judgedAs(mixed, "B4")?.verdicts ?? []).filter(({ rule }) => rule === "I6");
    expect(refusal).toMatchObject({ outcome: "reject", reason: "not-all-certified" });
    expect(refusal?.arithmetic).toContainEqual({ label: "share", value: "77.6", unit: "P1" });
  });

  test("so that of the table “100%” is refused, 77% may be said, 78% may not", () => {
    const lot = lotOf("furniture", "50 tables (0.079 m3 each)");
    const { characteristic } = mixed;
    const claim = (percent: number) => checkClaim(mixed.events, { lot, characteristic, percent });
    expect(verdictText(claim(100).verdict)).toBe(
      "furniture/50 tables (0.079 m3 each): 100% claimed, 77.6% there: at most 77%. Not certified: 22.3% boards, not certified",
    );
    expect(claim(100).model).toBe("controlled-blending");
    expect(claim(77).verdict.outcome).toBe("pass");
    expect(claim(78).verdict.outcome).toBe("reject");
    expect(
      checkClaim(chain("furniture").events, {
        lot,
        characteristic,
        percent: 100,
        model: "segregated",
      }).verdict.outcome,
    ).toBe("pass");
  });

  test("60 tables are 4.74 m³ of parts of which there are 3.95", () => {
    expect(found(otherwise(chain("furniture"), "B5", pieces("60")), "B5")).toEqual([
      "I2 reject B5: 3.95 m3 in, 4.74 m3 out and lost: 0.79 m3 more than went in, where 0.01975 m3 are tolerated",
      "I3 reject B5: 4.74 m3 of 3.95 m3 are 1.2, where at most 1 comes out: 0.79 m3 more than 3.95 m3",
      "I6 reject B5: 83.3% certified: not segregated, at most controlled-blending",
    ]);
  });
});

describe("apparel", () => {
  const waste = (quantity: string) => [{ kind: "cutting waste", amount: { quantity, uom: "KGM" } }];

  test("4,500 T-shirts are 765 kg of 710.1 kg of fabric", () => {
    expect(found(otherwise(chain("apparel"), "C6", pieces("4500")), "C6")[0]).toBe(
      "I2 reject C6: 710.1 kg in, 765 kg out and lost: 54.9 kg more than went in, where 3.5505 kg are tolerated",
    );
  });

  test("4,000 are 0.957 of it, beyond 0.90 and its margin: refused", () => {
    expect(found(otherwise(chain("apparel"), "C6", pieces("4000", waste("30.1"))), "C6")).toEqual([
      "I3 reject C6: 680 kg of 710.1 kg are 0.9576, where at most 0.9 comes out: 40.91 kg more than 639.09 kg",
    ]);
  });

  test("3,800 are 0.910, within the margin: asked about, and taken", () => {
    expect(found(otherwise(chain("apparel"), "C6", pieces("3800", waste("64.1"))), "C6")).toEqual([
      "I3 flag C6: 646 kg of 710.1 kg are 0.9097, more than 0.9 (639.09 kg): please explain",
    ]);
  });
});

describe("chocolate", () => {
  const lot = lotOf("chocolate", "15,439 x 70 g bars");
  const { events, characteristic } = chain("chocolate");

  test("“100% single origin” is refused: 65 of 70 parts of the cocoa are", () => {
    const checked = checkClaim(events, { lot, characteristic, percent: 100 });
    expect(checked).toMatchObject({ percent: 92, model: "controlled-blending" });
    expect(verdictText(checked.verdict)).toBe(
      "chocolate/15,439 x 70 g bars: 100% claimed, 92.8% there: at most 92%. Not certified: 5% cocoa butter, other origin",
    );
  });

  test("of the whole bar, sugar counted, no more than its weakest part allows", () => {
    const checked = checkClaim(events, { lot, characteristic: CHARACTERISTIC, percent: 94 });
    expect(checked).toMatchObject({ percent: 94, model: "mass-balance" });
    expect(
      checkClaim(events, { lot, characteristic: CHARACTERISTIC, percent: 94, model: "segregated" })
        .verdict,
    ).toMatchObject({ outcome: "reject", reason: "claim-model" });
  });
});

describe("bakery", () => {
  const lot = lotOf("bakery", "14,809 x 800 g loaves");
  const { events, characteristic } = chain("bakery");

  test("declared water and salt are no over-claim, and do not count: all agricultural ingredients are organic", () => {
    const checked = checkClaim(events, { lot, characteristic, percent: 100 });
    expect(checked).toMatchObject({ percent: 100, verdict: { outcome: "pass" } });
  });

  test("where a scheme counts them, 57% of the loaf are", () => {
    expect(checkClaim(events, { lot, characteristic: CHARACTERISTIC, percent: 100 })).toMatchObject(
      {
        ...{ percent: 57, model: "controlled-blending", verdict: { outcome: "reject" } },
      },
    );
  });

  test("dough without its water is more than the flour that went in", () => {
    const dry = otherwise(chain("bakery"), "E4", (event) => ({ ...event, gains: [] }));
    expect(found(dry, "E4")[0]).toMatch(
      /^I2 reject E4: 8,036 kg in, 13,982.6 kg out .* 5,946.6 kg more/,
    );
  });

  test("and sand is nothing that may be added", () => {
    const sandy = otherwise(chain("bakery"), "E4", (event) => ({
      ...event,
      gains: event.gains.map((one) => (one.kind === "salt" ? { ...one, kind: "sand" } : one)),
    }));
    expect(found(sandy, "E4")).toEqual([
      "I2 reject E4: 160.7 kg sand may not be added in this process",
    ]);
  });
});
