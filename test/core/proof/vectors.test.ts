/** Every vector of LOG.md §7.1 that applies to version 1 ends in the verdict and the code it must. */
import { describe, expect, test } from "vitest";
import { NOT_SAID } from "../../../worker/core/proof/report.ts";
import { VERDICT_OF } from "../../../worker/core/proof/verdict.ts";
import { verifyBundle } from "../../../worker/core/proof/verify.ts";
import { inputOf } from "./run.ts";
import { VECTORS } from "./vectors.ts";

describe("a bundle is not proven when", () => {
  test.each(VECTORS.map((v) => [v.id, v.what, v.code, v] as const))(
    "%s: %s (%s)",
    async (_id, _what, code, vector) => {
      const verdict = await verifyBundle(inputOf(await vector.make()));
      expect(verdict).toMatchObject({ code, verdict: VERDICT_OF[code] });
      expect(verdict.reason).toMatch(/^[A-Z].*\.$/);
      expect(verdict.reason).not.toMatch(
        /tamper|blockchain|genuine|\btrue\b|undefined|object Object/i,
      );
      expect(verdict.notChecked).toContain(NOT_SAID);
      expect(verdict.steps).toHaveLength(8);
      const undecided = verdict.steps.filter(({ state }) => state === "failed" || state === "open");
      expect(undecided).toHaveLength(1);
    },
  );

  test("each vector has a number of its own, and every code of a bundle has a vector", () => {
    expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length);
    const others = ["proven", "policy-malformed", "state-proof-unsupported", "unfinished"];
    const codes = Object.keys(VERDICT_OF).filter((code) => !others.includes(code));
    expect(codes.filter((code) => !VECTORS.some((v) => v.code === code))).toEqual([]);
  });
});
