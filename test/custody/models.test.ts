/** The words that must stand beside a claim, by how strictly goods were kept apart. ISO 22095. */
import { expect, test } from "vitest";
import {
  isWeaker,
  LEDGER_MODELS,
  MODEL_WORDS,
  modelWords,
  weaker,
} from "../../worker/core/custody/models.ts";
import { PROFILES, profileOf } from "../../worker/core/custody/profiles/library.ts";
import { ownProfile } from "../../worker/core/custody/profiles/own.ts";

test("each model has its words; a blend says its share", () => {
  expect(LEDGER_MODELS.map((model) => modelWords(model, 77))).toEqual([
    "From one source, kept separate at every step",
    "Certified sources only, mixed with each other",
    "77% of this batch by weight",
    "Mass balance: certified and non-certified are mixed; amount bought matches amount claimed",
    "Credits: this product may contain none",
  ]);
  expect(Object.keys(MODEL_WORDS)).toEqual([...LEDGER_MODELS]);
});

test("of two the weaker one holds, in the order of the standard", () => {
  for (const [n, strict] of LEDGER_MODELS.entries())
    for (const loose of LEDGER_MODELS.slice(n)) {
      expect([weaker(strict, loose), weaker(loose, strict)]).toEqual([loose, loose]);
      expect(isWeaker(strict, loose)).toBe(false);
    }
});

test("every profile of the library names its version and source, and its bounds are in order", () => {
  for (const { id, version, source, bounds, tolerance } of PROFILES) {
    expect(id).toMatch(new RegExp(`^[a-z.-]+/${version}$`));
    expect(source.length).toBeGreaterThan(10);
    expect(Number(tolerance)).toBeGreaterThan(0);
    if (bounds === undefined) continue;
    const [min, typical, max] = [bounds.min, bounds.typical, bounds.max].map(Number);
    expect([min, typical, max]).toEqual([min, typical, max].sort());
  }
  expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
});

test("an own profile lets in water and the like; goods with a history are lots, and refused by name", () => {
  const source = "our own trials";
  expect(ownProfile("own.dough", "1", { gains: ["water", "yeast"], source }).gains).toEqual([
    ...["water", "yeast"],
  ]);
  expect(() => ownProfile("own.dough", "1", { gains: ["water", "flour"], source })).toThrow(
    "Anything else is an input with a lot",
  );
});

test("an organisation's own profile comes before the library's", () => {
  const [first] = PROFILES;
  if (first === undefined) throw new Error("no profiles");
  const own = { ...first, source: "our own trials" };
  expect(profileOf(first.id, [own])?.source).toBe("our own trials");
  expect(profileOf(first.id)?.source).toBe(first.source);
  expect(profileOf("coffee.brew/1")).toBeUndefined();
});
