/** A verdict is data; its sentences are made of that data alone, and could be made anywhere, in any language. */
import { describe, expect, test } from "vitest";
import { verifyBundle } from "../../../worker/core/proof/verify.ts";
import { type VerdictWords, worded } from "../../../worker/core/proof/words.ts";
import { english, NOT_SAID } from "../../../worker/core/proof/words-en.ts";
import { inEnglish, inputOf } from "./run.ts";
import { VECTORS } from "./vectors.ts";
import { entryAt, type Loose, makeWorld } from "./world.ts";

describe("a verdict", () => {
  test.each(VECTORS.map((v) => [v.id, v.what, v] as const))(
    "of vector %s (%s) says the same after it was written down and read again",
    async (_id, _what, vector) => {
      const verdict = await verifyBundle(inputOf(await vector.make()));
      const again = JSON.parse(JSON.stringify(verdict));
      expect(again).toEqual(verdict);
      expect(worded(again, english)).toEqual(worded(verdict, english));
    },
  );

  test("holds no sentence: every text in it is a code, a name, a number or the bundle's own", async () => {
    const verdict = await verifyBundle(inputOf(await makeWorld({ disclose: () => false })));
    expect(JSON.stringify({ ...verdict, proven: {} })).not.toMatch(/[a-z] [a-z]+ [a-z]/);
  });

  test("can be said in another language", async () => {
    const german: VerdictWords = {
      verdict: ({ code }) => `Ergebnis: ${code}.`,
      step: ({ id }) => `Schritt ${id}.`,
      notChecked: () => ["Ob es wahr ist, sagt das nicht."],
    };
    const verdict = worded(await verifyBundle(inputOf(await makeWorld())), german);
    expect(verdict.reason).toBe("Ergebnis: proven.");
    expect(verdict.steps[1]?.said).toBe("Schritt fields.");
    expect(verdict.notChecked).toHaveLength(1);
  });
});

describe("in English", () => {
  test("each step of an honest bundle says what held", async () => {
    const statuses = [(i: number) => entryAt(i, "erasure", { target: "2" })];
    const { steps } = await inEnglish(inputOf(await makeWorld({ statuses })));
    expect(steps.map(({ said }) => said)).toEqual([
      "The bundle is well formed: entry 2 of type event, with 11 fields shown and 1 checkpoint.",
      "The 11 fields shown and 5 hidden give the commitment in the log entry.",
      "No signature of the record was checked.",
      "The log entry is of type event. The log entry names the log of the policy. The log entry names its own place, 2.",
      "Entry 2 is in the log of 9 entries.",
      "The checkpoint is one of log.rootproof.example/test. The checkpoint is signed by log.rootproof.example/test. The checkpoints do not contradict each other.",
      "TEST chain holds the checkpoint of 9 entries, since Unix time 1795308450.",
      "The later entries in the bundle speak of this one. The later entries in the bundle are in the log. Entry 3 says that fields of this record were erased.",
    ]);
  });

  test("what is not said comes with every verdict, and more of it with a proof", async () => {
    expect((await inEnglish(inputOf(await makeWorld()))).notChecked).toEqual([
      NOT_SAID,
      "Nothing is said of what was recorded after the checkpoint of 9 entries, or never recorded.",
      "Who made the record is what the log says: no signature of the record was checked.",
      "What is behind 5 hidden digests is not shown, and was not looked at.",
      "TEST chain is a test chain: anybody may have made it.",
    ]);
    const broken = { ...inputOf(await makeWorld()), bundleText: "" };
    expect((await inEnglish(broken)).notChecked).toEqual([NOT_SAID]);
  });

  test.each<readonly [string, (bundle: Loose) => unknown, string]>([
    ["a member too many", (b) => (b.memo = ""), "/memo is a member too many"],
    ["a member missing", (b) => delete b.index, "/index is missing"],
    ["no list", (b) => (b.keys = {}), "/keys is not a list"],
    [
      "a short hash",
      (b) => (b.checkpoints[0].path[0] = "AAAA"),
      "/checkpoints/0/path/0 is not canonical base64 of the right length",
    ],
    [
      "a stray status",
      (b) => b.statuses.push({ entry: b.entry, index: "2", checkpoint: "3", path: [] }),
      "/statuses names a checkpoint that is not there",
    ],
  ])("a bundle with %s is refused with the place and the rule", async (_what, bend, why) => {
    const world = await makeWorld();
    bend(world.bundle);
    const { reason, stop } = await inEnglish(inputOf(world));
    expect(reason).toBe(`The bundle cannot be read: ${why}.`);
    expect(stop).toMatchObject({ pointer: why.split(" ")[0] });
  });

  test.each([
    ['{"a":1,"a":2}', "/a stands there twice"],
    ['{"format":"rootproof-bundle/v1"', "it is not JSON"],
    ["[[[[[[[[[]]]]]]]]]", "/0/0/0/0/0/0/0/0 is nested too deep"],
    ["[1]", "it is not an object"],
  ])("%s is refused in plain words", async (bundleText, why) => {
    const { reason } = await inEnglish({ ...inputOf(await makeWorld()), bundleText });
    expect(reason).toBe(`The bundle cannot be read: ${why}.`);
  });

  test("a long name of a stranger is cut short", async () => {
    const world = await makeWorld();
    world.bundle["x".repeat(10_000)] = 1;
    expect((await inEnglish(inputOf(world))).reason.length).toBeLessThan(120);
  });
});
