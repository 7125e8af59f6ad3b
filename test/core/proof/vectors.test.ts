/** Every vector of LOG.md §7.1 that applies to version 1 ends in the verdict and the code it must. */
import { describe, expect, test } from "vitest";
import { type StopCode, verdictOf } from "../../../worker/core/proof/verdict.ts";
import { NOT_SAID } from "../../../worker/core/proof/words-en.ts";
import { inEnglish, inputOf } from "./run.ts";
import { VECTORS } from "./vectors.ts";

/** docs/log-format.md §7, code by code. */
const VERDICT_OF = {
  "policy-malformed": "not-checkable",
  "bundle-format": "not-checkable",
  "bundle-malformed": "refuted",
  "entry-malformed": "refuted",
  "note-malformed": "refuted",
  fields: "refuted",
  "signature-unsupported": "not-checkable",
  "entry-type": "refuted",
  "entry-log": "refuted",
  "entry-index": "refuted",
  path: "refuted",
  "note-origin": "refuted",
  "note-signature": "refuted",
  "note-split": "refuted",
  "note-witnesses": "not-checkable",
  "anchor-missing": "not-checkable",
  "anchor-unknown": "not-checkable",
  "anchor-unanswered": "not-checkable",
  "anchor-disputed": "not-checkable",
  "anchor-not-final": "not-checkable",
  "anchor-absent": "refuted",
  "anchor-code": "refuted",
  "status-entry": "refuted",
  "status-path": "refuted",
  voided: "refuted",
  unfinished: "not-checkable",
} as const satisfies Record<StopCode, string>;
const CODES = Object.keys(VERDICT_OF) as StopCode[];

test.each(CODES)("the code %s always makes the same verdict", (code) => {
  expect(verdictOf(code)).toBe(VERDICT_OF[code]);
});

describe("a bundle is not proven when", () => {
  test.each(VECTORS.map((v) => [v.id, v.what, v.code, v] as const))(
    "%s: %s (%s)",
    async (_id, _what, code, vector) => {
      const verdict = await inEnglish(inputOf(await vector.make()));
      expect(verdict).toMatchObject({ code, verdict: verdictOf(code), stop: { code } });
      expect(verdict.reason).toMatch(/^[A-Z].*\.$/);
      expect(verdict.reason).not.toMatch(
        /tamper|blockchain|genuine|\btrue\b|undefined|object Object|malformed/i,
      );
      expect(verdict.notChecked).toContain(NOT_SAID);
      expect(verdict.steps).toHaveLength(8);
      const undecided = verdict.steps.filter(({ state }) => state === "failed" || state === "open");
      expect(undecided).toHaveLength(1);
    },
  );

  test("each vector has a number of its own, and every code of a bundle has a vector", () => {
    expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length);
    const codes = CODES.filter((code) => code !== "policy-malformed" && code !== "unfinished");
    expect(codes.filter((code) => !VECTORS.some((v) => v.code === code))).toEqual([]);
  });
});
