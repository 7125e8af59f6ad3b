/** What the looks at one number say of copies, and how little of it is told to everybody. */
import { describe, expect, test } from "vitest";
import {
  COUNTRIES_MANY,
  DAYS_MANY,
  endedBy,
  type SerialDay,
  signalsOf,
  signalsShown,
  TAKEN_BACK_DAYS,
} from "../../worker/core/scan/signal.ts";

const at = (hour: number) => 1 << hour;
const day = (country: string, hour = 9, on = "2026-11-26"): SerialDay => ({
  ...{ day: on, country, hours: at(hour) },
});
const kinds = (seen: readonly SerialDay[]) => signalsOf(seen).map(({ kind }) => kind);

describe("Far apart", () => {
  test("is a number that three countries looked at in one hour: the maker and the shopper are told", () => {
    const seen = ["SE", "PT", "JP"].map((country) => day(country));
    const [signal] = signalsOf(seen);
    expect(signal).toEqual({
      ...{ kind: "far-apart", day: "2026-11-26", countries: ["JP", "PT", "SE"] },
    });
    expect(signalsShown(signalsOf(seen))).toEqual([signal]);
  });

  test("in two countries is told to the maker alone: a border, or a phone that roams", () => {
    const signals = signalsOf([day("BE"), day("FR")]);
    expect(signals.map(({ kind }) => kind)).toEqual(["far-apart"]);
    expect(signalsShown(signals)).toEqual([]);
  });

  test("it is not, an hour later, on another day, or where the country is not known", () => {
    expect(kinds([day("BE", 9), day("PT", 10)])).toEqual([]);
    expect(kinds([day("BE"), day("PT", 9, "2026-11-25")])).toEqual([]);
    expect(kinds([day("BE"), day("ZZ")])).toEqual([]);
  });

  test("in the last hour of a day counts as in any other", () => {
    expect(kinds([day("BE", 23), day("PT", 23)])).toEqual(["far-apart"]);
    expect(kinds([day("BE", 0), day("PT", 0)])).toEqual(["far-apart"]);
  });
});

describe("After its end", () => {
  const on = (date: string) => [day("SE", 9, date)];
  const destroyed = { how: "destroyed", day: "2026-10-01" } as const;
  const takenBack = { how: "taken-back", day: "2026-10-01" } as const;

  test("what was destroyed is looked at no more, from the next day on", () => {
    expect(signalsOf(on("2026-10-01"), destroyed)).toEqual([]);
    const signals = signalsOf(on("2026-10-02"), destroyed);
    expect(signals).toEqual([
      { kind: "after-end", how: "destroyed", since: "2026-10-01", day: "2026-10-02" },
    ]);
    expect(signalsShown(signals)).toEqual(signals);
  });

  test(`what was taken back may be read for ${TAKEN_BACK_DAYS} days by whoever took it`, () => {
    expect(signalsOf(on("2026-10-15"), takenBack)).toEqual([]);
    expect(signalsOf(on("2026-10-16"), takenBack)).toHaveLength(1);
  });

  test("is what the CBV's words for it say, and no other", () => {
    const of = (...words: string[]) => endedBy(words, "2026-10-01")?.how;
    expect(of("destroying", "destroyed")).toBe("destroyed");
    expect(of("collecting", "returned")).toBe("taken-back");
    expect(of("returned", "destroyed")).toBe("destroyed");
    expect(of("repairing", "active")).toBeUndefined();
  });
});

describe("Too many", () => {
  const days = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      day("SE", 9, new Date(i * 86_400_000).toISOString().slice(0, 10)),
    );

  test(`are ${DAYS_MANY} days: the maker is told, and nobody else, for a thing may be loved`, () => {
    expect(signalsOf(days(DAYS_MANY - 1))).toEqual([]);
    const signals = signalsOf(days(DAYS_MANY));
    expect(signals).toEqual([{ kind: "many-days", days: DAYS_MANY }]);
    expect(signalsShown(signals)).toEqual([]);
  });

  test(`are ${COUNTRIES_MANY} countries, of those that are known`, () => {
    const from = (codes: readonly string[]) =>
      codes.map((country, i) => day(country, 9, `2026-11-0${i + 1}`));
    const five = ["SE", "NO", "DK", "DE", "BE"];
    expect(kinds(from(five.slice(1)))).toEqual([]);
    expect(kinds(from([...five.slice(1), "ZZ"]))).toEqual([]);
    expect(kinds(from(five))).toEqual(["many-countries"]);
  });
});
