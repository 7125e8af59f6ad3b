import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AI_NUMBERS,
  aiLength,
  aiOf,
  aiOrUnknown,
  isKey,
} from "../../../worker/core/gs1/application-identifiers.ts";
import { LINTERS } from "../../../worker/core/gs1/linters/index.ts";
import { valueFault } from "../../../worker/core/gs1/value-fault.ts";
import { brokenValue, rightValue } from "./samples.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** What is wrong with a value, as its rule. */
function ruleOf(ai: string, value: string): string | undefined {
  const entry = aiOf(ai);
  if (entry === undefined) throw new Error(`(${ai}) is not in the table`);
  return valueFault(ai, entry, value)?.rule;
}

describe("the table of application identifiers", () => {
  test("has every AI of the dictionary, ranges one by one", () => {
    const dictionary = readFileSync(join(ROOT, "schema/gs1/gs1-syntax-dictionary.txt"), "utf8");
    const numbers = dictionary.match(/^[0-9]+(?:-[0-9]+)?/gm) ?? [];
    const count = numbers.reduce((sum, range) => {
      const [first = "", last = first] = range.split("-");
      return sum + Number(last) - Number(first) + 1;
    }, 0);
    expect(AI_NUMBERS).toHaveLength(count);
    expect(new Set(AI_NUMBERS).size).toBe(541);
    expect(["3100", "3105", "91", "99", "7039"].every((ai) => aiOf(ai) !== undefined)).toBe(true);
    expect(["3106", "89", "100", "1", "", "toString"].map(aiOf)).toEqual(Array(6).fill(undefined));
  });

  test("is what the dictionary gives today", () => {
    const args = [join(ROOT, "scripts/build-ai-table.ts"), "--check"];
    expect(spawnSync(process.execPath, args, { encoding: "utf8" })).toMatchObject({ status: 0 });
  });

  test("knows the sixteen keys and their qualifiers", () => {
    const keys = AI_NUMBERS.filter(isKey).map((ai) => [
      ai,
      aiOf(ai)
        ?.qualifiers?.map((sequence) => sequence.join(" "))
        .join(" | "),
    ]);
    expect(keys).toEqual([
      ["00", ""],
      ["01", "22 10 21 | 235"],
      ["253", ""],
      ["255", ""],
      ["401", ""],
      ["402", ""],
      ["414", "254 | 7040"],
      ["415", "8020"],
      ["417", "7040"],
      ["8003", ""],
      ["8004", "7040"],
      ["8006", "22 10 21"],
      ["8010", "8011"],
      ["8013", ""],
      ["8017", "8019"],
      ["8018", "8019"],
    ]);
  });

  test("tells what a row says", () => {
    expect(aiOf("8003")).toMatchObject({
      title: "GRAI",
      min: 14,
      max: 30,
      isPredefined: false,
      isAttribute: true,
      components: [
        { set: "N", min: 1, max: 1, isOptional: false, linters: ["zero"] },
        { set: "N", min: 13, max: 13, isOptional: false, linters: ["csum", "gcppos1"] },
        { set: "X", min: 1, max: 16, isOptional: true, linters: [] },
      ],
    });
    expect(aiOf("3922")?.requires).toEqual([
      [
        ["01", "30"],
        ["01", "31nn"],
        ["01", "32nn"],
        ["01", "35nn"],
        ["01", "36nn"],
      ],
    ]);
    expect(aiOf("415")?.neededQualifier).toBe("8020");
  });

  test("lets a number through that nobody assigned, where it is asked to and its length fits", () => {
    expect(["89", "899", "8999"].every((ai) => aiOrUnknown(ai) !== undefined)).toBe(true);
    expect(["999", "310", "1234x", "8"].map(aiOrUnknown)).toEqual(Array(4).fill(undefined));
    expect([aiLength("31"), aiLength("99"), aiLength("89")]).toEqual([4, 2, undefined]);
  });
});

describe("a value", () => {
  test("of every AI is right when it is made by the rules", () => {
    for (const ai of AI_NUMBERS) {
      fc.assert(
        fc.property(rightValue(ai), (value) => {
          expect([ai, value, ruleOf(ai, value)]).toEqual([ai, value, undefined]);
        }),
        { numRuns: 5 },
      );
    }
  });

  test("of every AI is refused when one of its checks fails, by the rule of that check", () => {
    const called = new Set<string>();
    for (const ai of AI_NUMBERS) {
      for (const [at, { linters }] of (aiOf(ai)?.components ?? []).entries()) {
        for (const linter of linters) {
          const broken = brokenValue(ai, at, linter);
          if (broken === undefined) continue;
          const due = LINTERS[linter](broken.piece);
          expect([ai, broken.value, ruleOf(ai, broken.value)]).toEqual([ai, broken.value, due]);
          expect(due).toBeDefined();
          called.add(linter);
        }
      }
    }
    // In all AIs with a prefix behind an indicator everything is digits; the others here are not in the dictionary, or
    // come as the set of a stretch.
    const never = Object.keys(LINTERS).filter((name) => !called.has(name));
    expect(never).toEqual(["cset39", "cset64", "cset82", "csetnumeric", "gcppos2", "yyyymmd0"]);
  });

  test.each([
    ["01", "", "empty-value"],
    ["01", "0952123454321", "too-short"],
    ["01", "095212345432130", "too-long"],
    ["01", "0952123454321A", "non-digit-character"],
    ["01", "09521234543214", "incorrect-check-digit"],
    ["10", "LOT 7", "invalid-cset82-character"],
    ["10", "LÖT-7", "invalid-cset82-character"],
    ["8010", "9521aB", "invalid-cset39-character"],
    ["8030", "a+b", "invalid-cset64-character"],
    ["8030", "abc=", "invalid-cset64-padding"],
    ["7007", "2701312701", "too-short"], // a second date, cut short
    ["7007", "270131270132", "illegal-day"],
    ["8003", "19521321000018", "not-zero"],
    ["8004", "952A", "invalid-gcp-prefix"],
    ["8004", "952", "too-short-for-gcp"],
  ])("(%s) %j breaks %s", (ai, value, rule) => expect(ruleOf(ai, value)).toBe(rule));

  test("is told what is wrong in a sentence that names the AI", () => {
    const detail = (ai: string, value: string) => {
      const entry = aiOf(ai);
      return entry && valueFault(ai, entry, value)?.detail;
    };
    expect(detail("01", "09521234543214")).toBe(
      '(01) "09521234543214" has a wrong check digit: it should be 3',
    );
    expect(detail("01", "9521234543213")).toBe(
      "the value of (01) must have 14 characters, it has 13: put zeros in front of a shorter GTIN",
    );
    expect(detail("10", "x".repeat(21))).toBe(
      "the value of (10) must have 1 to 20 characters, it has 21",
    );
    expect(detail("17", "250230")).toBe('(17) "250230" has a day that does not exist in its month');
    expect(detail("8110", "0123456")).toBe(
      '(8110) "0123456" is no coupon: its offer code is cut short',
    );
  });
});
