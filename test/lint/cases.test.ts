/** The examples the survey of claims law gives for its 24 rules: each is found, or not found, exactly as it says. */
import { describe, expect, test } from "vitest";
import { RULES } from "../../worker/core/lint/rules.ts";
import survey from "./claim-rules.json" with { type: "json" };
import { rulesIn } from "./read.ts";

describe.each(survey.rules)("$id", ({ id, sev, pos, neg }) => {
  test.each(pos)("is found in %j", (text) => expect(rulesIn(text)).toContain(id));
  test.each(neg)("is not found in %j", (text) => expect(rulesIn(text)).not.toContain(id));
  test("is as strict as the survey says", () => {
    expect(RULES[id as keyof typeof RULES].severity).toBe(sev);
  });
});

/** Colours and a word for being awake: by themselves they claim nothing. */
const BARE = ["vert", "verde", "bewust", "consciente"];

describe.each(Object.entries(survey.l10nSeeds))("the seeds for %s", (language, seeds) => {
  const plain = seeds.map((seed) =>
    seed
      .replace(/\((\w+)[^)]*\)(\??) (\w+).*/, "$1 $3")
      .replace(/\[[^\]]*\]/, "'")
      .replace("?", ""),
  );
  test.each(plain.filter((word) => !BARE.includes(word) && !/[(|)]/.test(word)))(
    "%j is found",
    (word) => expect(rulesIn(word, language)).not.toEqual([]),
  );
  test.each(plain.filter((word) => BARE.includes(word)))("%j alone is left alone", (word) =>
    expect(rulesIn(word, language)).toEqual([]),
  );
});
