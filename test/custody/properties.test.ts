/** What holds of every graph of lots, whoever thinks one up. CUSTODY.md §7.5 (c). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerEvent } from "../../worker/core/custody/event.ts";
import { EMPTY, type Given, take } from "../../worker/core/custody/fold.ts";
import { profileOf } from "../../worker/core/custody/profiles/library.ts";
import { order } from "../../worker/core/custody/ratio.ts";
import { STOCK } from "../../worker/core/custody/rules/stock.ts";
import { isFull } from "../../worker/core/custody/share.ts";
import { event, kg, NOW, ORGANIC, of, organic } from "./cast.ts";
import { anyGraph, certifiedBegun, certifiedLeft, shares, told } from "./random-graphs.ts";

const CASES = { numRuns: 1_000 };
const given: Given = { now: NOW, isCertified: true, profileOf, characteristics: [ORGANIC] };
const shuffled = (events: readonly LedgerEvent[]) =>
  fc.shuffledSubarray([...events], { minLength: events.length });

describe("of whatever graph there is", () => {
  test("no more is certified at its ends than at its beginnings, were it spent twice or written down too large", () => {
    fc.assert(
      fc.property(anyGraph({ isSound: false }), (events) => {
        const found = shares(events);
        expect(order(certifiedLeft(found), certifiedBegun(events))).toBeLessThanOrEqual(0);
        for (const { share } of found.byLot.values())
          expect(order(share.certified, share.counted)).toBeLessThanOrEqual(0);
      }),
      CASES,
    );
  });

  test("every lot has the same share in whatever order the events came", () => {
    fc.assert(
      fc.property(
        anyGraph({ isSound: false }).chain((events) =>
          fc.tuple(fc.constant(events), shuffled(events)),
        ),
        ([events, mixed]) => {
          expect(told(shares(mixed))).toEqual(told(shares(events)));
        },
      ),
      CASES,
    );
  });

  test("a graph in which nobody uses more than there is is taken in any order, with the same shares at the end", () => {
    fc.assert(
      fc.property(
        anyGraph({ isSound: true }).chain((events) =>
          fc.tuple(fc.constant(events), shuffled(events)),
        ),
        ([events, mixed]) => {
          let ledger = EMPTY;
          for (const one of mixed) {
            const after = take(ledger, one, { ...given, characteristics: [], rules: [STOCK] });
            expect(["pass", "unresolved"]).toContain(after.judgement.outcome);
            ledger = after.ledger;
          }
          expect(told(shares(ledger.events))).toEqual(told(shares(events)));
        },
      ),
      CASES,
    );
  });
});

const anyKg = fc.integer({ min: 1, max: 1_000_000 }).map((grams) => (grams / 1000).toFixed(3));
const begun = (lot: string, quantity: string, farm: string) =>
  event({
    ...{ id: lot, kind: "created" },
    outputs: [of(lot, quantity, organic({ model: "identity-preserved", sources: [farm] }))],
  });

test("a lot that is split and merged again is certified as it was, no more", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 1000 }),
      (grams, thousandths) => {
        const all = grams.reduce((sum, one) => sum + one, 0);
        const amount = ((all * thousandths) / 1_000_000).toFixed(6);
        const parts = grams.map((one, n) => of(`part ${n}`, (one / 1000).toFixed(3)));
        const whole = (all / 1000).toFixed(3);
        const found = shares([
          event({ id: "1", kind: "created", outputs: [of("whole", whole, organic({ amount }))] }),
          event({ id: "2", inputs: [of("whole", whole)], outputs: parts }),
          event({ id: "3", inputs: parts, outputs: [of("merged", whole)] }),
        ]);
        const [before, after] = ["whole", "merged"].map((one) => found.byLot.get(one)?.share);
        expect(after?.certified).toEqual(before?.certified);
        expect(after?.model).toBe(before?.model);
      },
    ),
    CASES,
  );
});

test("of two who want more than half of a lot each, exactly one gets it, whoever comes first", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 1_000_000 }),
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      fc.boolean(),
      (grams, parts, isSwapped) => {
        const wants = parts.map((part) => {
          const half = Math.floor(grams / 2) + 1;
          return Math.min(grams, half + Math.floor(part * (grams - half)));
        });
        const orders = wants.map((want, n) =>
          event({ id: `order ${n}`, kind: "sent", inputs: [of("lot", (want / 1000).toFixed(3))] }),
        );
        const whole = event({
          ...{ id: "lot", kind: "created", time: "2026-04-01T10:00:00Z" },
          outputs: [of("lot", (grams / 1000).toFixed(3))],
        });
        let ledger = take(EMPTY, whole, given).ledger;
        const outcomes = (isSwapped ? orders.reverse() : orders).map((one) => {
          const after = take(ledger, one, given);
          ledger = after.ledger;
          return after.judgement.outcome;
        });
        expect(outcomes).toEqual(["pass", "reject"]);
      },
    ),
    CASES,
  );
});

test("two lots of one farm stay identity preserved, of two farms they are segregated", () => {
  fc.assert(
    fc.property(anyKg, anyKg, fc.boolean(), (a, b, isOne) => {
      const found = shares([
        begun("a", a, "Finca Aurora"),
        begun("b", b, isOne ? "Finca Aurora" : "Finca Sol"),
        event({ id: "mix", inputs: [of("a", a), of("b", b)], outputs: [of("mixed", a)] }),
      ]).byLot.get("mixed")?.share;
      expect(found?.model).toBe(isOne ? "identity-preserved" : "segregated");
      expect(found && isFull(found)).toBe(true);
    }),
    CASES,
  );
});

test("a gram that is not certified, and nothing is segregated any more", () => {
  fc.assert(
    fc.property(anyKg, anyKg, (a, b) => {
      const found = shares([
        ...[begun("a", a, "Finca Aurora"), begun("b", b, "Finca Sol")],
        event({ id: "gram", kind: "created", outputs: [of("gram", "0.001")] }),
        event({
          ...{ id: "mix", inputs: [of("a", a), of("b", b), of("gram", "0.001")] },
          outputs: [{ lot: "mixed", material: "mixed", amount: kg(a) }],
        }),
      ]).byLot.get("mixed")?.share;
      expect(found?.model).toBe("controlled-blending");
      expect(found && isFull(found)).toBe(false);
    }),
    CASES,
  );
});
