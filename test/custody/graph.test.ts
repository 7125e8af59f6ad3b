/** Graphs that are long, large, wrong, or have holes: each has an answer, and none takes for ever. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedOf, carriedBy, chainOf, standingBy } from "../../worker/core/claims/carried.ts";
import { chainLine } from "../../worker/core/custody/chain-line.ts";
import { checkAmong, checkClaim } from "../../worker/core/custody/check-claim.ts";
import type { LedgerEvent } from "../../worker/core/custody/event.ts";
import { EVENTS_MAX } from "../../worker/core/custody/graph.ts";
import type { Walk, WalkedEvent } from "../../worker/core/custody/lot-graph.ts";
import { wholePercent } from "../../worker/core/custody/ratio.ts";
import { fraction } from "../../worker/core/custody/share.ts";
import { sharesOf } from "../../worker/core/custody/shares.ts";
import { sharesAmong } from "../../worker/core/custody/shares-among.ts";
import { PERCENT } from "../../worker/core/custody/verdict.ts";
import { chainText, verdictText } from "../../worker/core/custody/words-en.ts";
import { event, kg, ORGANIC, of, organic, pieces } from "./cast.ts";
import { anyGraph } from "./random-graphs.ts";

const begun = (lot: string, quantity: string, more = organic()): LedgerEvent =>
  event({ id: lot, kind: "created", outputs: [of(lot, quantity, more)] });
const claim = (events: readonly LedgerEvent[], lot: string, percent = 100) =>
  checkClaim(events, { lot, percent, characteristic: ORGANIC });

describe("long ones", () => {
  const chain = (steps: number): LedgerEvent[] => [
    begun("lot 0", "100"),
    ...Array.from({ length: steps }, (_, n) =>
      event({
        id: `step ${n}`,
        inputs: [of(`lot ${n}`, "100")],
        outputs: [of(`lot ${n + 1}`, "100")],
      }),
    ),
  ];

  test("a chain as long as it may be is followed to its beginning", () => {
    const events = chain(EVENTS_MAX - 1).reverse();
    expect(claim(events, `lot ${EVENTS_MAX - 1}`)).toMatchObject({
      percent: 100,
      model: "segregated",
    });
  });

  test("one event more is left open, and said", () => {
    const events = chain(EVENTS_MAX);
    expect(claim(events, "lot 1").verdict).toMatchObject({
      ...{ outcome: "unresolved", reason: "too-many-events" },
    });
  });

  test.each([
    ["of which one is not certified are a blend", {}, false],
    ["all certified are certified to the last digit", organic({ sources: ["Finca Sol"] }), true],
  ] as const)(
    "three thousand mixtures %s, with numbers that a computer can hold",
    (_, other, all) => {
      const events = [
        begun("lot 0", "100"),
        begun("other", "1000000", other),
        ...Array.from({ length: 3_000 }, (_none, n) =>
          event({
            ...{ id: `mix ${n}` },
            inputs: [of(`lot ${n}`, "97.003"), of("other", `0.${101 + n}`)],
            outputs: [of(`lot ${n + 1}`, `97.0${1 + (n % 7)}`)],
          }),
        ),
      ];
      const found = sharesOf(events, { characteristic: ORGANIC, lot: "lot 3000" });
      if (found.type !== "shares") throw new Error(found.type);
      const share = found.byLot.get("lot 3000")?.share;
      expect(share && String(share.certified.under).length).toBeLessThanOrEqual(401);
      expect(share && wholePercent(fraction(share)) === 100).toBe(all);
      expect(share?.model).toBe(all ? "segregated" : "controlled-blending");
    },
  );
});

test("a lot of five thousand deliveries with five thousand users is no square of them", () => {
  const many = Array.from({ length: 4_999 }, (_, n) => n);
  const events = [
    ...many.map((n) => ({
      ...begun("silo", "1", organic({ sources: [`farm ${n}`] })),
      id: `in ${n}`,
    })),
    ...many.map((n) =>
      event({ id: `out ${n}`, inputs: [of("silo", "1")], outputs: [of("mill", "1")] }),
    ),
    event({ id: "bake", inputs: [of("mill", "4999")], outputs: [of("bread", "4999")] }),
  ];
  const started = performance.now();
  expect(claim(events, "bread")).toMatchObject({ percent: 100, model: "segregated", deficits: [] });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("what is made of itself by way of others is a circle, and no claim stands on it", () => {
  const events = [
    begun("a", "10"),
    event({ id: "1", inputs: [of("a", "10"), of("c", "5")], outputs: [of("b", "15")] }),
    event({ id: "2", inputs: [of("b", "15")], outputs: [of("c", "5"), of("d", "10")] }),
  ];
  expect(claim(events, "d").verdict).toMatchObject({
    outcome: "reject",
    reason: "circle",
    rule: "I11",
  });
  expect(claim(events, "a").verdict.outcome).toBe("pass");
});

test("an event that came twice is one", () => {
  const events = [
    begun("a", "10"),
    event({ id: "1", inputs: [of("a", "10")], outputs: [of("b", "10")] }),
  ];
  expect(claim([...events, ...events], "b").percent).toBe(100);
});

describe("what nobody described", () => {
  const mixed = event({
    id: "mix",
    inputs: [of("a", "60"), of("b", "40")],
    outputs: [of("mixed", "100")],
  });

  test("counts as nothing, and leaves open what it could decide", () => {
    const checked = claim([begun("a", "60"), mixed], "mixed");
    expect(checked.verdict).toMatchObject({ outcome: "unresolved", reason: "claim-open" });
    expect(checked.percent).toBe(60);
    expect(checked.deficits).toMatchObject([{ lot: "b", isUnknown: true }]);
    expect(claim([begun("a", "60"), mixed], "mixed", 60).verdict.outcome).toBe("pass");
  });

  test("saves no claim that fails without it", () => {
    const half = begun("a", "60", organic({ amount: "30" }));
    expect(claim([half, mixed], "mixed").verdict).toMatchObject({
      outcome: "reject",
      reason: "claim-over",
    });
  });

  test("is no gap where it came with a certificate", () => {
    const told = { ...mixed, inputs: [of("a", "60"), of("b", "40", organic())] };
    expect(claim([begun("a", "60"), told], "mixed").verdict.outcome).toBe("pass");
  });

  test("is a gap where it merely arrived; what somebody made and said nothing of is not certified", () => {
    const arrived = event({ id: "b", kind: "received", outputs: [of("b", "40")] });
    expect(claim([begun("a", "60"), mixed, arrived], "mixed").verdict.outcome).toBe("unresolved");
    expect(claim([begun("a", "60"), mixed, begun("b", "40", {})], "mixed").verdict.outcome).toBe(
      "reject",
    );
  });

  test("an amount that is not known, or in a unit that cannot be set against the others, certifies nothing and leaves the claim open", () => {
    const litres = { lot: "b", material: "b", amount: { quantity: "40", uom: "LTR" } };
    const bare = { lot: "b", material: "b" };
    for (const odd of [bare, litres])
      for (const one of [
        { ...mixed, inputs: [of("a", "60"), odd] },
        { ...mixed, outputs: [{ ...odd, lot: "mixed" }] },
      ])
        expect(claim([begun("a", "60"), begun("b", "60"), one], "mixed")).toMatchObject({
          ...{ percent: 0, verdict: { outcome: "unresolved" } },
        });
  });
});

test("who does not say how much of a lot was used leaves nothing certified of it to anybody", () => {
  const bread = event({ id: "bake", inputs: [of("a", "1")], outputs: [of("bread", "1")] });
  const unsaid = event({
    ...{ id: "unsaid", inputs: [{ lot: "a", material: "a" }], outputs: [of("c", "1000")] },
  });
  expect(claim([begun("a", "1"), bread], "bread").percent).toBe(100);
  for (const lot of ["bread", "c"])
    expect(claim([begun("a", "1"), bread, unsaid], lot).percent).toBe(0);
  const unweighed = { ...begun("a", "1"), outputs: [{ lot: "a", material: "a", ...organic() }] };
  expect(claim([unweighed, bread], "bread").percent).toBe(0);
});

test("what came out beyond what went in is not certified, whatever went in was", () => {
  const grown = event({ id: "grow", inputs: [of("a", "1")], outputs: [of("b", "1000")] });
  expect(claim([begun("a", "1"), grown], "b")).toMatchObject({
    ...{ percent: 0, model: "controlled-blending", verdict: { outcome: "reject" } },
  });
  const dough = {
    ...{ id: "dough", inputs: [of("a", "6")], outputs: [of("b", "10")] },
    gains: [{ kind: "water", amount: kg("4") }],
  };
  const withoutWater = { ...ORGANIC, excluded: ["water"] };
  const of10 = [begun("a", "6"), event(dough)];
  expect(
    checkClaim(of10, { lot: "b", percent: 100, characteristic: withoutWater }).verdict.outcome,
  ).toBe("pass");
});

test("a lot that was spent twice certifies half of each", () => {
  const events = [
    begun("a", "10"),
    event({ id: "1", inputs: [of("a", "10")], outputs: [of("b", "10")] }),
    event({ id: "2", inputs: [of("a", "10")], outputs: [of("c", "10")] }),
  ];
  expect([claim(events, "b").percent, claim(events, "c").percent]).toEqual([50, 50]);
});

test("what was kept apart and measured is as it was measured, and no more than went in", () => {
  const apart = (amount: string) => [
    ...[begun("a", "60"), begun("b", "40", {})],
    event({
      ...{ id: "sort", isSeparated: true, inputs: [of("a", "60"), of("b", "40")] },
      outputs: [of("good", "60", organic({ amount })), of("rest", "40")],
    }),
  ];
  expect([claim(apart("60"), "good").percent, claim(apart("60"), "rest").percent]).toEqual([
    100, 0,
  ]);
  const more = [
    ...apart("60").slice(0, 2),
    event({
      ...apart("60")[2],
      outputs: [
        of("good", "50", organic({ amount: "50" })),
        of("rest", "50", organic({ amount: "50" })),
      ],
    }),
  ];
  expect([claim(more, "good").percent, claim(more, "rest").percent]).toEqual([60, 60]);
});

test("what went to an account of mass balance is no longer in what is made, and what is drawn is mass balance", () => {
  const events = [
    begun("sugar", "10"),
    event({
      ...{ id: "cook", inputs: [{ ...of("sugar", "10"), credit: "sugar account" }] },
      outputs: [of("sweets", "10")],
    }),
    event({
      ...{ id: "sell", inputs: [of("sweets", "10")] },
      outputs: [
        of("fair sweets", "5", {
          claims: [
            {
              ...{ characteristic: "organic", sources: ["Mill"] },
              draw: { account: "sugar account", amount: kg("5") },
            },
          ],
        }),
        of("other sweets", "5"),
      ],
    }),
  ];
  expect(claim(events, "other sweets").percent).toBe(0);
  expect(claim(events, "fair sweets")).toMatchObject({ percent: 100, model: "mass-balance" });
});

test("what its buyer put on an account is in the buyer's goods no longer, though who grew it tells of it; in others' it is", () => {
  const credit = { ...of("sugar", "10"), credit: "sugar account", claims: [] };
  const cook = (id: string, owner: string) =>
    event({ ...{ id, owner, inputs: [of("sugar", "5")] }, outputs: [of(id, "5")] });
  const events = [
    { ...begun("sugar", "10"), owner: "Mill" },
    event({ id: "receipt", kind: "received", outputs: [credit] }),
    ...[cook("sweets", "Nordlys"), cook("cake", "Mill")],
  ];
  expect(claim(events, "sweets").percent).toBe(0);
  expect(claim(events, "cake").percent).toBe(100);
});

test("what a stock-take finds on top thins out the rest", () => {
  const count = event({
    ...{ id: "count", kind: "counted" },
    counts: [{ lot: "a", book: kg("10"), amount: kg("12.5"), reason: "found behind the silo" }],
  });
  expect(claim([begun("a", "10"), count], "a")).toMatchObject({
    ...{ percent: 80, model: "controlled-blending" },
  });
});

test("what is missing goes by its material, and is never named by its lot", () => {
  const events = [
    begun("ours", "50"),
    event({ id: "theirs", outputs: [of("secret-7", "50", { material: "" })] }),
    event({
      id: "mix",
      inputs: [of("ours", "50"), of("secret-7", "50", { material: "" })],
      outputs: [of("bar", "100")],
    }),
  ];
  const { verdict } = claim(events, "bar");
  expect(verdict.arithmetic.at(-1)).toEqual({ label: "missing", value: "50", unit: PERCENT });
  expect(verdictText(verdict)).not.toContain("secret");
});

test("the largest of what is missing comes first", () => {
  const events = [
    ...[begun("a", "50"), begun("b", "20", {}), begun("c", "30", {})],
    event({ id: "1", inputs: [of("a", "50"), of("b", "20")], outputs: [of("ab", "70")] }),
    event({ id: "2", inputs: [of("ab", "70"), of("c", "30")], outputs: [of("abc", "100")] }),
  ];
  expect(verdictText(claim(events, "abc").verdict)).toBe(
    "abc: 100% claimed, 50% there: at most 50%. Not certified: 30% c, 20% b",
  );
});

test("the way of a lot is one line of numbers", () => {
  const made = (id: string, from: readonly [string, string], to: readonly [string, string]) =>
    event({ id, inputs: [of(...from)], outputs: [of(...to)] });
  const events = [
    begun("cherry", "12600"),
    made("mill", ["cherry", "12600"], ["parchment", "2490"]),
    event({ ...made("hull", ["parchment", "2490"], ["green", "1860"]) }),
    event({ id: "ship", kind: "sent", inputs: [of("green", "1860")] }),
    event({ id: "receipt", kind: "received", outputs: [of("green", "1854")] }),
    made("roast", ["green", "600"], ["roasted", "508.8"]),
    event({
      ...{ id: "pack", inputs: [of("roasted", "508.8")] },
      outputs: [of("bags", "", { amount: pieces("2020"), net: kg("0.25") })],
    }),
  ];
  const line = chainLine(events, "bags", { pieces: 2400 });
  expect(line && chainText(line, "bags")).toBe(
    "12,600 kg cherry → 2,490 → 1,860 → 600 (32.3%) → 508.8 → 505 = 2,020 bags ✔ 2,400 bags would need 600 kg roasted, 91.2 kg more than exists",
  );
  expect(chainLine(events, "tables")).toBeUndefined();
});

describe("many lots of one graph", () => {
  const inCircle: readonly LedgerEvent[] = [
    event({ id: "round", inputs: [of("hen", "1")], outputs: [of("egg", "1")] }),
    event({ id: "about", inputs: [of("egg", "1")], outputs: [of("hen", "1")] }),
    event({ id: "after", inputs: [of("hen", "1")], outputs: [of("soup", "1")] }),
  ];

  test("have each what they have alone, beside a circle and within it", () => {
    fc.assert(
      fc.property(anyGraph({ isSound: false }), (graph) => {
        const events = [...graph, ...inCircle];
        const sharesAt = sharesAmong(events);
        const lots = new Set(events.flatMap((one) => [...one.inputs, ...one.outputs]));
        for (const { lot } of [...lots, { lot: "unheard of" }]) {
          const asked = { lot, percent: 50, characteristic: ORGANIC };
          expect(checkAmong(sharesAt, asked).verdict).toEqual(checkClaim(events, asked).verdict);
        }
      }),
      { numRuns: 100 },
    );
  });

  const PRODUCT = "/01/09521234500018";
  const lotOf = (n: number) => `https://id.gs1.org${PRODUCT}/10/${n}`;
  /** Of one roast many lots; `read` tells how often an amount was weighed. */
  function roastery() {
    let reads = 0;
    const portion = (quantity: string) => (lot: string) => ({
      ...of(lot, quantity),
      amount: {
        uom: "KGM",
        get quantity() {
          reads += 1;
          return quantity;
        },
      },
    });
    const step = (id: string, inputs: string[], outputs: string[], made = "1"): WalkedEvent => {
      const ledger = { ...event({ kind: inputs.length > 0 ? "made" : "created" }) };
      const time = "2026-05-01T10:00:00Z";
      return {
        ...{ id, owner: "o1", time, byLink: false },
        ledger: {
          ...ledger,
          inputs: inputs.map(portion("1")),
          outputs: outputs.map(portion(made)),
        },
      };
    };
    const lots = Array.from({ length: 50 }, (_, n) => lotOf(n));
    const walk: Walk = {
      events: [
        step("begun", [], [lotOf(99)], "50"),
        ...lots.map((lot) => step(lot, [lotOf(99)], [lot])),
      ],
      certificates: [
        {
          ...{
            id: "c1",
            organisation: "o1",
            scheme: "eu-organic",
            number: "1",
            holder: "Halfmoon",
          },
          ...{ products: [PRODUCT], sites: [], custodyModel: "segregated" },
          ...{ validFrom: "2026-01-01", validUntil: "2026-12-31", checkedOn: "2026-02-01" },
        },
      ],
      organisations: [{ id: "o1", name: "Halfmoon", own: true, showName: true }],
      ...{ asked: lots, known: lots, recalled: [], isCut: false },
    };
    return { walk, lots, read: () => reads };
  }
  const claimed = (percent: number) => {
    const asked = askedOf({ characteristic: "eu-organic", percent });
    if (asked === undefined) throw new Error("a scheme of custody");
    return asked;
  };

  test("are weighed as often for fifty claims of all of them as for one claim of one", () => {
    const [few, many] = [roastery(), roastery()];
    const one = standingBy(chainOf(few.walk), few.lots.slice(0, 1), claimed(100));
    const chain = chainOf(many.walk);
    for (let percent = 51; percent <= 100; percent++)
      expect(standingBy(chain, many.lots, claimed(percent))).toEqual(one);
    expect(one).toMatchObject({ isCarried: true, percent: 100, model: "segregated", grade: 4 });
    expect(many.read()).toBe(few.read());
    expect(carriedBy(chain, many.lots, claimed(70))).toMatchObject({ percent: 100, claimed: 70 });
  });
});
