/** Stories with live values: what a value says in which language, what takes a sentence away, and that nothing else does. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LanguageTag } from "../../schema/wire/lint.ts";
import type { Step } from "../../schema/wire/passport.ts";
import type { StoryFacts } from "../../worker/core/story/facts.ts";
import { fill } from "../../worker/core/story/fill.ts";
import { parseName } from "../../worker/core/story/names.ts";
import { localeOf } from "../../worker/core/story/say.ts";
import { blanked, faultsIn, paragraphsIn } from "../../worker/core/story/template.ts";
import { namesAt, valueNamed } from "../../worker/core/story/values.ts";
import { COFFEE } from "../web/coffee.ts";

const ORGANIC = {
  ...{ id: "c1", scheme: "eu-organic", number: "BE-BIO-02-4711", holder: "Halfmoon" },
  ...{ validFrom: "2026-01-01", validUntil: "2026-12-31", checkedOn: "2026-02-01", hasFile: true },
};
const CARBON = {
  ...{ id: "f1", product: "/01/09521234500018", hasFile: true },
  content: {
    ...{ kind: "carbon" as const, value: 4.2, unit: "kg CO₂e", per: "kg of coffee" },
    ...{ boundary: "to the gate", method: "ISO 14067", period: "2025", primaryPercent: 62 },
  },
};
const FACTS: StoryFacts = {
  product: { anchor: "/01/09521234500018", name: "Biftu Dembi" },
  ...{ maker: "Halfmoon", lot: "HM-2026-0417", today: "2026-11-26" },
  ...{ steps: COFFEE.steps, certificates: [ORGANIC], figures: [CARBON] },
};

const told = (text: string, more: Partial<StoryFacts> = {}, language = "en") =>
  fill({ language, text }, (name) => valueNamed(name, { ...FACTS, ...more }, localeOf(language)));
const read = (text: string, more: Partial<StoryFacts> = {}, language = "en") =>
  told(text, more, language)
    .paragraphs.map((pieces) => pieces.map((piece) => piece.text).join(""))
    .join("\n");
const why = (text: string, more: Partial<StoryFacts> = {}) =>
  told(text, more).withdrawn.map((one) => one.why);
const steps = (change: (step: Step) => Step) => ({ steps: COFFEE.steps.map(change) });
const at = (word: string, change: Partial<Step>) =>
  steps((step) => (step.process?.includes(word) ? { ...step, ...change } : step));

describe("A value", () => {
  test.each([
    ["lot.harvest.kg", "12,600 kg", "12.600 kg"],
    ["lot.harvest.count", "38", "38"],
    ["lot.harvest.country", "Ethiopia", "Äthiopien"],
    ["lot.harvest.date", "20 December 2025", "20. Dezember 2025"],
    ["lot.wet-mill.yield", "19.8%", "19,8 %"],
    ["lot.roast.kg", "508.8 kg", "508,8 kg"],
    ["lot.roast.lost", "91.2 kg", "91,2 kg"],
    ["lot.pack.pieces", "2,020", "2.020"],
    ["lot.send.date", "5 March – 14 April 2026", "5. März – 14. April 2026"],
    ["lot.send.country", "Djibouti and Belgium", "Dschibuti und Belgien"],
    ["days.harvest.roast", "118 days", "118 Tage"],
    ["certificate.eu-organic.number", "BE-BIO-02-4711", "BE-BIO-02-4711"],
    ["certificate.eu-organic.until", "31 December 2026", "31. Dezember 2026"],
    ["figure.carbon.value", "4.2 kg CO₂e", "4,2 kg CO₂e"],
  ])("%s is %s, and in German %s", (name, english, german) => {
    const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, " ");
    expect(plain(read(`It is {{${name}}}.`))).toBe(`It is ${english}.`);
    expect(plain(read(`Es ist {{${name}}}.`, {}, "de"))).toBe(`Es ist ${german}.`);
  });

  test("leads to where it comes from, and the same source has one number", () => {
    const { paragraphs, notes } = told(
      "{{lot.harvest.count}} people, {{lot.roast.kg}}, {{lot.harvest.kg}}.",
    );
    expect(paragraphs[0]?.flatMap(({ note }) => note ?? [])).toEqual([1, 2, 1]);
    expect(notes).toEqual([
      { kind: "steps", steps: ["step-3"] },
      { kind: "steps", steps: ["step-9"] },
    ]);
  });

  test("of a name that is in no vocabulary is refused, and so are braces that hold none", () => {
    expect(faultsIn("{{lot.harvest.kg}} of {{ maker.name }}")).toEqual([]);
    expect(faultsIn("{{lot.harvest.price}}")).toEqual([
      { rule: "value", about: "lot.harvest.price" },
    ]);
    expect(faultsIn("{{lot.harvest")[0]).toMatchObject({ rule: "braces" });
    expect(faultsIn("{{ lot harvest }}")[0]).toMatchObject({ rule: "braces" });
    expect(parseName("lot.__proto__.kg")).toBeUndefined();
    expect(faultsIn("{{lot.pack.kg}} ".repeat(121))[0]).toMatchObject({ rule: "values-max" });
  });
});

describe("A sentence goes with the value that holds no longer, and no other", () => {
  const STORY =
    "It began in Guji. We roasted {{lot.roast.kg}} of it in {{lot.roast.locality}}. Then we packed it.";

  test("stays while its values do", () => {
    expect(read(STORY)).toBe(
      "It began in Guji. We roasted 508.8 kg of it in Ghent. Then we packed it.",
    );
  });

  test.each<[string, Partial<StoryFacts>, string]>([
    ["nobody recorded it", { steps: [] }, "unknown"],
    ["it was declared wrong", at("roast", { voided: { at: "2026-05-01T00:00:00Z" } }), "void"],
    [
      "the other side says that it is not so",
      at("roast", {
        otherSide: { answer: "disputed", byLink: false, at: "2026-05-01T00:00:00Z" },
      }),
      "disputed",
    ],
    [
      "its receiver disputes the shipment",
      at("roast", { handover: { state: "disputed" } }),
      "disputed",
    ],
    ["its place is withheld", at("roast", { where: { withheld: true } }), "withheld"],
    ["it was not weighed", at("roast", { outputs: [{ material: "coffee" }] }), "unmeasured"],
  ])("goes where %s", (_, more, reason) => {
    expect(read(STORY, more)).toBe("It began in Guji. Then we packed it.");
    expect(why(STORY, more)).toEqual([reason]);
  });

  test("a correction that stands beside what was wrong takes nothing away: the right value is told", () => {
    const wrong = COFFEE.steps.flatMap((step) =>
      step.process?.includes("roast")
        ? [{ ...step, id: "step-0", voided: { at: "2026-05-01T00:00:00Z" } }, step]
        : [step],
    );
    expect(read(STORY, { steps: wrong })).toContain("508.8 kg");
  });

  test("a certificate takes its sentences along when it ends, and not one day before", () => {
    const said = "Organic, says {{certificate.eu-organic.number}}. Roasted in Ghent.";
    expect(read(said, { today: "2026-12-31" })).toContain("BE-BIO-02-4711");
    expect(read(said, { today: "2027-01-01" })).toBe("Roasted in Ghent.");
    expect(why(said, { today: "2027-01-01" })).toEqual(["ended"]);
    expect(why(said, { today: "2025-12-31" })).toEqual(["not-yet"]);
    const revoked = { ...ORGANIC, revokedAt: "2026-05-01T00:00:00Z" };
    expect(why(said, { certificates: [revoked] })).toEqual(["ended"]);
    expect(why(said, { certificates: [{ ...ORGANIC, products: ["/01/1"] }] })).toEqual(["unknown"]);
  });

  test("a certificate is the maker's own, and somebody looked it up", () => {
    const said = "Organic, says {{certificate.eu-organic.number}}.";
    const { checkedOn: _, ...unchecked } = ORGANIC;
    expect(why(said, { certificates: [unchecked] })).toEqual(["unchecked"]);
    const another = { ...ORGANIC, holder: "Finca Aurora" };
    expect(why(said, { certificates: [another] })).toEqual(["unknown"]);
    expect(read(said, { certificates: [another, unchecked, ORGANIC] })).toContain("BE-BIO");
  });

  test("a figure that nobody documented is told in no story, and of two nobody knows which", () => {
    const said = "It makes {{figure.carbon.value}}. So much.";
    expect(read(said)).toBe("It makes 4.2\u00a0kg CO₂e. So much.");
    expect(why(said, { figures: [{ ...CARBON, hasFile: false }] })).toEqual(["undocumented"]);
    expect(why(said, { figures: [CARBON, { ...CARBON, id: "f2" }] })).toEqual(["several"]);
  });

  test("shipments of the same goods are not added up", () => {
    expect(why("They sent {{lot.send.kg}}.")).toEqual(["several"]);
  });

  test("a paragraph of which nothing is left leaves no hole, and no note without a number", () => {
    const { paragraphs, notes } = told(
      "One {{lot.roast.kg}}.\n\nTwo {{lot.harvest.kg}} {{lot.weave.kg}}.\n\nThree {{lot.pack.kg}}.",
    );
    expect(paragraphs).toHaveLength(2);
    expect(notes).toHaveLength(2);
    expect(paragraphs.flat().flatMap(({ note }) => note ?? [])).toEqual([1, 2]);
  });

  test("what the law blocks by now goes as well", () => {
    const text = "We love it. Climate-neutral coffee! Try it.";
    const start = text.indexOf("Climate");
    const lookUp = () => ({ gone: "unknown" }) as const;
    const { paragraphs, withdrawn } = fill({ language: "en", text }, lookUp, [
      { start, end: start + 15 },
    ]);
    expect(paragraphs[0]?.map((piece) => piece.text).join("")).toBe("We love it. Try it.");
    expect(withdrawn).toEqual([{ sentence: "Climate-neutral coffee!", why: "law" }]);
  });
});

describe("A language that nobody speaks", () => {
  test.each(["en-12", "de-AT-AT", "en-a2"])(
    "%s is taken no more, and what was kept is told",
    (tag) => {
      expect(LanguageTag.safeParse(tag).success).toBe(false);
      expect(read("We roasted {{lot.roast.kg}}. It rained.", {}, tag)).toContain("It rained.");
    },
  );

  test.each(["de", "de-AT", "zh-Hant-TW"])("%s is one", (tag) => {
    expect(LanguageTag.safeParse(tag).success).toBe(true);
  });
});

describe("Sentences", () => {
  const sentences = (text: string, language = "en") =>
    paragraphsIn(text, language).map((all) => all.map((one) => one.text.trim()));

  test.each([
    [
      "en",
      "Grown by 38. Roasted in Ghent! Is it?",
      ["Grown by 38.", "Roasted in Ghent!", "Is it?"],
    ],
    ["en", "Dr. Abebe dried it in St. Pauli. It rained.", undefined],
    ["de", "Kaffee, z. B. aus Guji. Er ist gut.", ["Kaffee, z. B. aus Guji.", "Er ist gut."]],
    ["en", "{{lot.roast.kg}} came. {{lot.pack.kg}} went.", undefined],
    ["ar", "زُرع في غوجي. حُمّص في غنت؟", undefined],
  ])("in %s: %s", (language, text, expected) => {
    const [found] = sentences(text, language);
    expect(found).toHaveLength(expected?.length ?? 2);
    if (expected !== undefined) expect(found).toEqual(expected);
  });
});

const WORDS = fc.constantFrom(
  ...["It began. ", "We ", "roasted ", "{{lot.roast.kg}} ", "{{lot.weave.kg}}. ", "St. ", "\n\n"],
  ...["{{certificate.eu-organic.until}}", " <b>& ", "{{days.roast.harvest}}? ", "Ω. ", "\u200f"],
);
const STORIES = fc.array(WORDS, { maxLength: 30 }).map((words) => words.join(""));

describe("Whatever is written", () => {
  test("every word stands in exactly one sentence, told or withdrawn", () => {
    fc.assert(
      fc.property(STORIES, (text) => {
        const all = paragraphsIn(text, "en").flat();
        expect(all.map((one) => one.text).join("")).toBe(text.replace(/\n+/g, ""));
        for (const { text: said, start } of all)
          expect(text.slice(start, start + said.length)).toBe(said);
      }),
    );
  });

  test("a value that is gone is on no page, and neither is its name", () => {
    fc.assert(
      fc.property(STORIES, (text) => {
        const { paragraphs, withdrawn } = told(text);
        const shown = paragraphs.flat().map((piece) => piece.text);
        expect(shown.join("")).not.toMatch(/\{\{|lot\.|days\./);
        for (const { value } of withdrawn) {
          const name = value === undefined ? undefined : parseName(value);
          expect(name && valueNamed(name, FACTS, "en")).toHaveProperty("gone");
        }
        for (const pieces of paragraphs) {
          expect(pieces[0]?.text).toMatch(/^\S/);
          expect(pieces.at(-1)?.text).toMatch(/\S$/);
        }
      }),
    );
  });

  test("what the linter reads is as long as what was written, so that its spans lie in it", () => {
    fc.assert(
      fc.property(STORIES, (text) => {
        expect(blanked(text)).toHaveLength(text.length);
        expect(blanked(text)).not.toContain("{{lot");
      }),
    );
  });
});

test("Every name that is offered is in the vocabulary", () => {
  for (const name of namesAt(FACTS)) expect(parseName(name), name).toBeDefined();
  expect(namesAt(FACTS)).toContain("lot.harvest.kg");
});
