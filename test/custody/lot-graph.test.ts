/** What is believed of what was walked upstream: beginnings and draws by certificates, and no lot by being written down cleverly. */
import { describe, expect, test } from "vitest";
import { carriedBy, chainOf } from "../../worker/core/claims/carried.ts";
import { checkClaim } from "../../worker/core/custody/check-claim.ts";
import type { LedgerEvent } from "../../worker/core/custody/event.ts";
import { gapsOf } from "../../worker/core/custody/gaps.ts";
import { keptOf } from "../../worker/core/custody/kept-event.ts";
import { characteristicOf, graphOf, type Walk } from "../../worker/core/custody/lot-graph.ts";
import { event, kg, of } from "./cast.ts";

const lotOf = (product: string) => `urn:rootproof:p/nordlys/${product}/L1`;
const CERTIFICATE: Walk["certificates"][number] = {
  ...{ id: "c1", organisation: "Nordlys", scheme: "fairtrade", number: "FT-1", holder: "Nordlys" },
  ...{ sites: [], validFrom: "2026-01-01", validUntil: "2026-12-31", checkedOn: "2026-01-02" },
  ...{ products: ["/p/nordlys/sugar", "/p/nordlys/sweets"], custodyModel: "mass-balance" },
};
const walk = (events: readonly LedgerEvent[], more: Partial<Walk> = {}): Walk => ({
  events: events.map((one) => ({
    ...{ id: one.id, owner: one.owner, time: one.time, byLink: false },
    ledger: keptOf(one),
  })),
  certificates: [CERTIFICATE],
  organisations: [{ id: "Nordlys", name: "Nordlys", own: true, showName: true }],
  ...{ asked: [], known: [], recalled: [], isCut: false },
  ...more,
});
const percent = (walked: Walk, product: string, scheme = "fairtrade") => {
  const characteristic = characteristicOf(scheme);
  if (characteristic === undefined) throw new Error(scheme);
  return checkClaim(graphOf(walked).events, { lot: lotOf(product), percent: 100, characteristic })
    .percent;
};

test("a lot is no beginning where all that went in was let in as an addition", () => {
  const sweets = [of(lotOf("sweets"), "10")];
  expect(percent(walk([event({ kind: "created", outputs: sweets })]), "sweets")).toBe(100);
  for (const kind of ["water", "flour"]) {
    const laundered = event({ outputs: sweets, gains: [{ kind, amount: kg("10") }] });
    expect(percent(walk([laundered]), "sweets")).toBe(0);
  }
});

test("a beginning that is recorded more than a year after its certificate's last day is not under it", () => {
  const begun = event({ kind: "created", outputs: [of(lotOf("sweets"), "10")] });
  const recorded = (day: string) => {
    const walked = walk([begun]);
    return percent(
      { ...walked, events: walked.events.map((one) => ({ ...one, recorded: `${day}T10:00:00Z` })) },
      "sweets",
    );
  };
  expect([recorded("2027-12-31"), recorded("2028-01-01")]).toEqual([100, 0]);
});

describe("what was drawn from an account of mass balance", () => {
  const draw = { account: "a", amount: kg("5") };
  const claims = [{ characteristic: "fairtrade", sources: [], account: "sugar", draw }];
  const drawn = event({
    ...{ inputs: [of("any", "5")], outputs: [of(lotOf("sweets"), "5", { claims })] },
  });
  const under = (more: Partial<typeof CERTIFICATE>) =>
    percent(walk([drawn], { certificates: [{ ...CERTIFICATE, ...more }] }), "sweets");

  test("stands while its owner's certificate does, and after its last day", () => {
    expect(under({})).toBe(100);
    expect(under({ validUntil: "2026-05-01" })).toBe(100);
  });

  test.each([
    ["was withdrawn", { revokedAt: "2026-06-01T10:00:00Z" }],
    ["is somebody else's", { holder: "Mill" }],
    ["is under another model", { custodyModel: "segregated" }],
    ["had ended that day", { validUntil: "2026-04-30" }],
  ])("falls where the certificate %s", (_, more) => {
    expect(under(more)).toBe(0);
  });
});

test("of several lots the one that does not carry the claim decides, whatever its number", () => {
  const claims = [{ characteristic: "gots", sources: [], model: "mass-balance" as const }];
  const weak = event({ id: "a", kind: "created", outputs: [of(lotOf("sugar"), "10", { claims })] });
  const part = [{ characteristic: "gots", sources: [], amount: kg("6") }];
  const firm = event({
    ...{ id: "b", kind: "created", outputs: [of(lotOf("sweets"), "10", { claims: part })] },
  });
  const certificate = { ...CERTIFICATE, scheme: "gots", custodyModel: "segregated" };
  const walked = walk([weak, firm], { certificates: [certificate] });
  const characteristic = characteristicOf("gots");
  if (characteristic === undefined) throw new Error("no scheme");
  const lots = [lotOf("sugar"), lotOf("sweets")];
  for (const order of [lots, [...lots].reverse()])
    expect(carriedBy(chainOf(walked), order, { characteristic, percent: 50 }).isCarried).toBe(
      false,
    );
});

describe("what a supplier says in a circle", () => {
  const sugar = event({ id: "a", kind: "created", outputs: [of(lotOf("sugar"), "100")] });
  const bars = event({
    ...{ id: "b", inputs: [of(lotOf("sugar"), "60"), of(lotOf("cocoa"), "40")] },
    outputs: [of(lotOf("sweets"), "100")],
  });
  /** Cocoa that is made of the sweets it goes into. */
  const round = (owner: string) =>
    event({
      ...{ id: "c", owner, inputs: [of(lotOf("sweets"), "1")] },
      outputs: [of(lotOf("cocoa"), "40")],
    });
  const told = (events: readonly LedgerEvent[], product = "sweets") => {
    const characteristic = characteristicOf("fairtrade");
    if (characteristic === undefined) throw new Error("no scheme");
    const lot = lotOf(product);
    const { events: graph } = graphOf(walk(events));
    const { verdict, percent } = checkClaim(graph, { lot, percent: 100, characteristic });
    const chain = chainOf(walk(events));
    const carried = carriedBy(chain, [lot], { characteristic, percent: 60 });
    return [verdict.outcome, percent, carried.isCarried];
  };

  test("makes its own lot a gap, and takes nothing from what else is in the goods", () => {
    expect(told([sugar, bars])).toEqual(["unresolved", 60, true]);
    expect(told([sugar, bars, round("Mill")])).toEqual(["unresolved", 60, true]);
    const alone = [
      event({ id: "d", owner: "Mill", inputs: [of("x", "40")], outputs: [of("y", "40")] }),
      event({ id: "e", owner: "Mill", inputs: [of("y", "40")], outputs: [of("x", "40")] }),
      event({
        ...{ id: "f", owner: "Mill", inputs: [of("x", "40")] },
        outputs: [of(lotOf("cocoa"), "40")],
      }),
    ];
    expect(told([sugar, bars, ...alone])).toEqual(["unresolved", 60, true]);
    expect(gapsOf(walk([sugar, bars, ...alone]), lotOf("sweets"))).toMatchObject({ known: "60" });
  });

  test("takes nothing from a lot that somebody else made", () => {
    const cocoa = event({
      ...{ id: "g", kind: "created", outputs: [of(lotOf("cocoa"), "40")] },
    });
    const before = told([sugar, cocoa, bars], "cocoa");
    expect(told([sugar, cocoa, bars, round("Mill")], "cocoa")).toEqual(before);
  });

  test("is refused where one says it oneself", () => {
    expect(told([sugar, bars, round("Nordlys")])).toEqual(["reject", 0, false]);
  });

  test("costs little, however many there are", () => {
    const many = Array.from({ length: 3_000 }, (_, n) =>
      event({
        ...{ id: `m${n}`, owner: "Mill", inputs: [of(`lot ${n}`, "1")] },
        outputs: [of(`lot ${(n + 1) % 3_000}`, "1"), of(lotOf("cocoa"), "1")],
      }),
    );
    const started = performance.now();
    expect(told([sugar, bars, ...many])).toEqual(["unresolved", 60, true]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
