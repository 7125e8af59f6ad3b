import { describe, expect, test } from "vitest";
import { type ClaimStanding, COACH_STEPS, nextStep } from "../../worker/core/claims/coach.ts";

const NOTHING: ClaimStanding = {
  grade: 0,
  named: { certificate: false },
  has: { events: false, files: false, certificate: "none", partner: false },
  canBeCertified: true,
};
const with_ = (has: Partial<ClaimStanding["has"]>, more: Partial<ClaimStanding> = {}) =>
  nextStep({ ...NOTHING, ...more, has: { ...NOTHING.has, ...has } });

describe("the coach", () => {
  test("names what lies there already before anything that has to be fetched", () => {
    expect(with_({ events: true, files: true, certificate: "checked", partner: true })).toEqual({
      step: "name-certificate",
      grade: 4,
    });
    expect(with_({ events: true, files: true })).toEqual({ step: "name-file", grade: 2 });
    expect(with_({ events: true })).toEqual({ step: "name-events", grade: 1 });
    expect(with_({})).toEqual({ step: "add-file", grade: 2 });
  });

  test("asks for nothing that leads no higher", () => {
    expect(with_({ events: true, files: true }, { grade: 2 })).toEqual({
      step: "invite-partner",
      grade: 3,
    });
    expect(with_({ partner: true }, { grade: 2 })).toEqual({ step: "ask-partner", grade: 3 });
    for (const grade of [0, 1, 2, 3] as const) {
      const step = with_({ events: true, files: true, partner: true }, { grade });
      expect(step?.grade).toBeGreaterThan(grade);
    }
  });

  test.each([
    ["unchecked", "ask-check"],
    ["expired", "renew-certificate"],
    ["elsewhere", "widen-certificate"],
    ["none", "get-certificate"],
  ] as const)("from 3 a certificate that is %s wants %s", (certificate, step) => {
    expect(with_({ certificate }, { grade: 3 })).toEqual({ step, grade: 4 });
  });

  test("says nothing at the top, nor where no scheme certifies such a claim", () => {
    expect(with_({ certificate: "checked" }, { grade: 4 })).toBeUndefined();
    expect(with_({}, { grade: 3, canBeCertified: false })).toBeUndefined();
  });

  test("of a part of lots asks for what makes the chain stronger, and for nothing beside it", () => {
    const chain = (
      isCarried: boolean,
      grade: 0 | 1 | 3,
      certificate: "none" | "checked" = "none",
    ) => with_({ files: true, certificate }, { grade, carried: { isCarried, grade } })?.step;
    expect(chain(false, 0)).toBe("close-gaps");
    expect(chain(true, 1)).toBe("invite-partner");
    expect(chain(true, 3, "checked")).toBe("certify-chain");
  });

  test("has a use for each of its steps", () => {
    const found = new Set<string>();
    for (const grade of [0, 1, 2, 3] as const) {
      for (const certificate of ["none", "unchecked", "expired", "elsewhere", "checked"] as const) {
        for (const bits of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const has = { events: !!(bits & 1), files: !!(bits & 2), partner: !!(bits & 4) };
          found.add(with_({ ...has, certificate }, { grade })?.step ?? "");
          const carried = { isCarried: grade > 0, grade };
          found.add(with_({ ...has, certificate }, { grade, carried })?.step ?? "");
        }
      }
    }
    expect(COACH_STEPS.filter((step) => !found.has(step))).toEqual([]);
  });
});
