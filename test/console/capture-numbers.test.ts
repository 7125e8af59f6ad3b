/** What is typed as a number, read exactly. */
import { describe, expect, test } from "vitest";
import { readNumber, showNumber } from "../../web/console/parts/numbers.ts";

describe("a number as it is typed", () => {
  test.each([
    ["12600", "en", "12600"],
    ["12,600", "en", "12600"],
    ["12.600", "de", "12600"],
    ["12 600", "fr", "12600"],
    ["12’600", "de-CH", "12600"],
    ["508.8", "en", "508.8"],
    ["508,8", "de", "508.8"],
    ["508,8", "en", "508.8"], //       three digits do not follow: it groups nothing
    ["12.600,50", "en", "12600.5"], // of two marks the last one is the point
    ["1,234,567", "de", "1234567"], // one that stands twice groups
    ["12,34,567", "hi", "1234567"],
    ["007.50", "en", "7.5"],
    [".5", "en", "0.5"],
    ["٥٠٨٫٨", "ar", "508.8"],
    ["१२६००", "hi", "12600"],
  ])("%s in %s is %s", (typed, tag, read) => expect(readNumber(typed, tag)).toBe(read));

  test.each(["", "kg", "12 kg", "-5", "1e3", "1,2,3", "1.2.3,4", ",", "1".repeat(41)])(
    "%j is none",
    (typed) => expect(readNumber(typed, "en")).toBeUndefined(),
  );

  test.each([
    "en",
    "de",
    "fr",
    "de-CH",
    "es",
    "pl",
    "ar-EG",
    "fa",
    "hi",
    "bn",
    "ne",
    "my",
    "am",
    "sw",
  ])("What is shown in %s is read back", (tag) => {
    for (const decimal of ["0", "0.125", "12.5", "1234", "12600", "508.875", "1234567.001"]) {
      expect(readNumber(showNumber(decimal, tag), tag)).toBe(decimal);
    }
  });

  test("It is shown whole, however long", () => {
    expect(showNumber("12600", "en")).toBe("12,600");
    expect(showNumber("12345678901234567.125", "en")).toBe("12,345,678,901,234,567.125");
  });
});
