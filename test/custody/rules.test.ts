/** The rules of custody, one by one: docs/custody.md. */
import { describe, expect, test } from "vitest";
import { judge, RULES } from "../../worker/core/custody/judge.ts";
import { profileOf } from "../../worker/core/custody/profiles/library.ts";
import type { Rule } from "../../worker/core/custody/rules/rule.ts";
import { RULE_IDS } from "../../worker/core/custody/verdict.ts";
import { verdictText } from "../../worker/core/custody/words-en.ts";
import { facts, lot, of, roast } from "./cast.ts";
import { VECTORS } from "./vectors/all.ts";
import type { Vector } from "./vectors/vector.ts";

/** Whether the verdict of the vector is among what these rules find. */
const holds = ({ facts: given, outcome, reason }: Vector, rules: readonly Rule[]): boolean =>
  judge(given, rules).verdicts.some((one) => one.outcome === outcome && one.reason === reason);

describe.each(RULE_IDS)("%s", (id) => {
  const vectors = VECTORS.filter(({ rule }) => rule === id);

  test.each(vectors.map((one) => [`${one.says} (${one.outcome})`, one] as const))(
    "%s",
    (_, vector) => {
      const { verdicts } = judge(vector.facts);
      expect(verdicts.map(({ outcome, reason }) => `${outcome} ${reason}`)).toContain(
        `${vector.outcome} ${vector.reason}`,
      );
    },
  );

  test("accepts something and refuses something, and without the rule nobody would notice", () => {
    const without = RULES.filter((rule) => rule.id !== id);
    expect(RULES.length - without.length).toBe(1);
    const refusals = vectors.filter(({ outcome }) => outcome === "reject");
    expect(vectors.some(({ outcome }) => outcome === "pass")).toBe(true);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter((one) => holds(one, without)).map(({ says }) => says)).toEqual([]);
    const saved = refusals.filter(({ facts: given }) => judge(given, without).outcome !== "reject");
    expect(saved.length).toBeGreaterThan(0);
  });

  test("says what it found as a whole sentence, every number named", () => {
    for (const { facts: given } of vectors)
      for (const verdict of judge(given).verdicts)
        expect(verdictText(verdict)).not.toMatch(/\?[ ,:)]|undefined|NaN/);
  });
});

describe("whether a finding refuses is decided in one place", () => {
  const greedy = roast({
    inputs: [of("green", "600")],
    outputs: [of("roasted", "600")],
    losses: [],
  });
  const stock = [lot("green", "600")];

  test("under a process profile it does", () => {
    const profile = profileOf("coffee.roast/1");
    const judged = judge(facts(greedy, stock, { isCertified: false, ...(profile && { profile }) }));
    expect(judged.outcome).toBe("reject");
  });

  test("where an account is certified it does", () => {
    expect(judge(facts({ ...greedy, outputs: [of("roasted", "700")] }, stock)).outcome).toBe(
      "reject",
    );
  });

  test("anywhere else the same finding is asked about", () => {
    const judged = judge(
      facts({ ...greedy, outputs: [of("roasted", "700")] }, stock, { isCertified: false }),
    );
    expect(judged.outcome).toBe("flag");
    expect(judged.verdicts.find(({ reason }) => reason === "more-out-than-in")?.outcome).toBe(
      "flag",
    );
  });

  test("what is not known refuses nothing, whoever asks", () => {
    const judged = judge(facts(roast(), []));
    expect(judged.outcome).toBe("unresolved");
  });
});
