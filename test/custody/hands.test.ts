/** What of a lot whose hands hold may be counted by whom: I10 across organisations, by what the database tells of those that are not seen. */
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../worker/core/custody/check-claim.ts";
import type { LedgerEvent } from "../../worker/core/custody/event.ts";
import { type Hands, withHands } from "../../worker/core/custody/hands.ts";
import { event, kg, ORGANIC, of, organic } from "./cast.ts";

const LOT = "green";
const begun = (quantity: string, owner = "Farm"): LedgerEvent =>
  event({
    ...{ id: `by ${owner}`, kind: "created", owner },
    outputs: [of(LOT, quantity, organic())],
  });
const uses = (owner: string, quantity: string, more: Partial<LedgerEvent> = {}): LedgerEvent =>
  event({
    ...{ id: `of ${owner}`, owner },
    ...{ inputs: [of(LOT, quantity)], outputs: [of(`roasted by ${owner}`, quantity)] },
    ...more,
  });
const sent = (organisation: string, got: string, gone = "0"): Hands["sent"][number] => ({
  ...{ lot: LOT, organisation, kind: "mass", got, sent: gone },
});
const earlier = (owner: string, used: string): Hands["before"][number] => ({
  ...{ lot: LOT, event: `of ${owner}`, kind: "mass", used },
});
/** Of what the owner roasted, and whether it might be more. */
const told = (owner: string, events: readonly LedgerEvent[], hands: Partial<Hands> = {}) => {
  const known = withHands(events, { sent: [], before: [], ...hands });
  const lot = `roasted by ${owner}`;
  const { percent, verdict } = checkClaim(known, { lot, percent: 100, characteristic: ORGANIC });
  return [percent, verdict.outcome];
};

describe("where shipments are on record", () => {
  const events = [begun("100"), uses("Halfmoon", "50"), uses("Farm", "20")];

  test("each has what was sent to it, and the maker what it did not send; what is not shown as sent is open, no lie", () => {
    const hands = { sent: [sent("Farm", "0", "80"), sent("Halfmoon", "50")] };
    expect(told("Halfmoon", events, hands)).toEqual([100, "pass"]);
    expect(told("Farm", events, hands)).toEqual([100, "pass"]);
    const less = { sent: [sent("Farm", "0", "90"), sent("Halfmoon", "30")] };
    expect(told("Halfmoon", events, less)).toEqual([60, "unresolved"]);
    expect(told("Farm", events, less)).toEqual([50, "unresolved"]);
    const none = { sent: [sent("Farm", "0", "90")] };
    expect(told("Halfmoon", events, none)).toEqual([0, "unresolved"]);
  });

  test("of a maker that sent more than it had each has less, and the maker nothing", () => {
    const hands = { sent: [sent("Farm", "0", "200"), sent("Halfmoon", "50")] };
    expect(told("Halfmoon", events, hands)).toEqual([50, "unresolved"]);
    expect(told("Farm", events, hands)).toEqual([0, "unresolved"]);
  });

  test("a lot of two makers counts as far as the one carries that sent more than it made", () => {
    const both = [begun("10"), begun("90", "Mill"), uses("Halfmoon", "40")];
    const hands = { sent: [sent("Farm", "0", "20"), sent("Mill", "0"), sent("Halfmoon", "20")] };
    expect(told("Halfmoon", both, hands)).toEqual([25, "unresolved"]);
  });

  test("what was sent in pieces counts by what a piece holds, and in a unit that cannot be set against the lot’s not at all", () => {
    const bags = { amount: { quantity: "400", uom: "H87" }, net: kg("0.25") };
    const packed = [
      event({ kind: "created", owner: "Farm", outputs: [of(LOT, "0", { ...organic(), ...bags })] }),
      uses("Halfmoon", "50"),
    ];
    const inPieces = (kind: "count" | "volume") => ({
      sent: [
        { ...sent("Farm", "0", "200"), kind },
        { ...sent("Halfmoon", "160"), kind },
      ],
    });
    expect(told("Halfmoon", packed, inPieces("count"))).toEqual([80, "unresolved"]);
    expect(told("Halfmoon", packed, inPieces("volume"))).toEqual([0, "unresolved"]);
  });
});

describe("where none are", () => {
  test("what others used before is gone, and if nobody knows how much, all of it", () => {
    const events = [begun("100"), uses("Halfmoon", "50")];
    expect(told("Halfmoon", events)).toEqual([100, "pass"]);
    expect(told("Halfmoon", events, { before: [earlier("Halfmoon", "50")] })).toEqual([
      100,
      "pass",
    ]);
    for (const [used, left] of [
      ["80", 40],
      ["100", 0],
      ["5000", 0],
      ["Infinity", 0],
    ] as const)
      expect(told("Halfmoon", events, { before: [earlier("Halfmoon", used)] })).toEqual([
        ...[left, "unresolved"],
      ]);
  });

  test("whose use came on record first has it, whatever day it says; one’s own uses share what is left", () => {
    const early = { recorded: "2026-05-02T10:00:00.000001Z", time: "2026-05-01T10:00:00Z" };
    const late = { recorded: "2026-05-02T10:00:00.000002Z", time: "2020-01-01T10:00:00Z" };
    const events = [
      ...[begun("100"), uses("Halfmoon", "80", early), uses("Wren", "80", late)],
      uses("Wren", "0", { id: "later", outputs: [of("more", "0")] }),
    ];
    expect(told("Halfmoon", events)).toEqual([100, "pass"]);
    expect(told("Wren", events)).toEqual([25, "unresolved"]);
    expect(told("Halfmoon", [...events].reverse())).toEqual([100, "pass"]);
    const own = [begun("60"), uses("Halfmoon", "60"), uses("Halfmoon", "40", { id: "again" })];
    expect(told("Halfmoon", own)[0]).toBe(60);
  });

  test("whatever was used by whom, in whatever order, all together count no more than there is", () => {
    const amounts = new Map([...Object.entries({ A: 70, B: 45, C: 20, D: 90 })]);
    for (const order of ["ABCD", "DCBA", "BADC", "CDAB", "DABC"]) {
      const owners = [...order];
      // Everybody sees the farm and itself alone.
      let gone = 0;
      const counted = owners.map((owner) => {
        const amount = amounts.get(owner) ?? 0;
        const seen = [begun("100"), uses(owner, `${amount}`)];
        const [percent] = told(owner, seen, { before: [earlier(owner, `${gone}`)] });
        gone += amount;
        return (Number(percent) / 100) * amount;
      });
      expect(counted.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100);
    }
  });

  test("pieces that are named are their maker's; somebody else has them by a shipment alone", () => {
    const pieces = (owner: string) => {
      const [one] = uses(owner, "50").inputs;
      return uses(owner, "50", { inputs: one ? [{ ...one, arePieces: true }] : [] });
    };
    const events = [begun("100"), pieces("Halfmoon"), pieces("Farm")];
    expect(told("Farm", events)).toEqual([100, "pass"]);
    expect(told("Halfmoon", events)).toEqual([0, "unresolved"]);
    const hands = { sent: [sent("Farm", "0", "50"), sent("Halfmoon", "50")] };
    expect(told("Halfmoon", events, hands)).toEqual([100, "pass"]);
  });
});
