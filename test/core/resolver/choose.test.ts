/** Which of several links of a type fits a request best. docs/resolver.md, *Which link is taken*; RFC 9110 §12.5; RFC 4647 §3.4. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseAmong } from "../../../worker/core/resolver/choose.ts";
import type { Target } from "../../../worker/core/resolver/link-set.ts";
import {
  isBetterThanNothing,
  type Preferences,
  scoreOf,
} from "../../../worker/core/resolver/preferences.ts";
import { link, NOTHING_SAID, wish } from "./halfmoon.ts";

/** The titles of what is chosen. */
const chosen = (targets: readonly Target[], said: Partial<Preferences> = {}): string[] =>
  chooseAmong(targets, { ...NOTHING_SAID, ...said }).map(({ title }) => title);

const plain = link("plain");
const english = link("english", { hreflang: ["en"] });
const french = link("french", { hreflang: ["fr"] });
const page = link("page", { type: "text/html" });
const paper = link("paper", { type: "application/pdf" });
const lanka = link("lanka", { context: ["LK"] });
const chile = link("chile", { context: ["CL"] });

describe("A match beats a link that says nothing, which beats a link that says something else", () => {
  test.each([
    ["language", french, english, { languages: [wish("fr")] }],
    ["media type", paper, page, { types: [wish("application/pdf")] }],
    ["context", lanka, chile, { contexts: ["LK"] }],
  ])("in %s", (_, match, other, said) => {
    expect(chosen([other, plain, match], said)).toEqual([match.title]);
    expect(chosen([other, plain], said)).toEqual(["plain"]);
    // Still better than none.
    expect(chosen([other], said)).toEqual([other.title]);
  });

  test("and among none there is none", () => expect(chosen([])).toEqual([]));
});

describe("Context goes before language, language before media type", () => {
  test("where each speaks for another link", () => {
    const said = {
      ...{ contexts: ["LK"], languages: [wish("fr")], types: [wish("application/pdf")] },
    };
    expect(chosen([paper, french, lanka], said)).toEqual(["lanka"]);
    expect(chosen([paper, french], said)).toEqual(["french"]);
    expect(chosen([paper, page], said)).toEqual(["paper"]);
  });

  test("and a match in two beats a match in one of them", () => {
    const both = link("both", { hreflang: ["fr"], type: "application/pdf" });
    const said = { languages: [wish("fr")], types: [wish("application/pdf")] };
    expect(chosen([french, paper, both], said)).toEqual(["both"]);
  });
});

describe("Language", () => {
  const canada = link("canada", { hreflang: ["fr-CA"] });
  const swiss = link("swiss", { hreflang: ["fr-CH"] });

  test("of a region is served by the language, after its own region", () => {
    const said = { languages: [wish("fr-CA")] };
    expect(chosen([english, french], said)).toEqual(["french"]);
    expect(chosen([french, canada], said)).toEqual(["canada"]);
    expect(chosen([swiss, french], said)).toEqual(["french"]);
    expect(chosen([english, swiss], said)).toEqual(["swiss"]);
  });

  test("goes by weight, whatever the order", () => {
    const said = { languages: [wish("en", 0.5), wish("fr", 0.9)] };
    expect(chosen([english, french], said)).toEqual(["french"]);
    expect(chosen([french, english], said)).toEqual(["french"]);
  });

  test("is compared without regard to case", () => {
    expect(
      chosen([plain, link("upper", { hreflang: ["FR"] })], { languages: [wish("fr")] }),
    ).toEqual(["upper"]);
    expect(chosen([plain, french], { languages: [wish("FR-fr")] })).toEqual(["french"]);
  });

  test("any of a link’s serves", () => {
    const two = link("two", { hreflang: ["de", "fr"] });
    expect(chosen([plain, two], { languages: [wish("fr")] })).toEqual(["two"]);
    const regions = link("regions", { hreflang: ["de-AT", "fr-CH"] });
    expect(chosen([plain, regions], { languages: [wish("fr-CA")] })).toEqual(["regions"]);
  });

  test("that is all the same says nothing", () => {
    expect(chosen([plain, english], { languages: [wish("*")] })).toEqual(["plain", "english"]);
  });

  test("of weight 0 is not wanted, and says nothing against the rest", () => {
    const said = { languages: [wish("*"), wish("en", 0)] };
    expect(chosen([english, plain], said)).toEqual(["plain"]);
    expect(chosen([english, french], said)).toEqual(["french"]);
    // But once another is wanted, the rest is something else.
    const german = { languages: [wish("en", 0), wish("de")] };
    expect(chosen([french, plain], german)).toEqual(["plain"]);
  });

  test("that only looks alike is another", () => {
    // Filipino begins as Finnish does.
    const finnish = link("finnish", { hreflang: ["fi"] });
    expect(chosen([finnish, plain], { languages: [wish("fil")] })).toEqual(["plain"]);
  });
});

describe("Media type", () => {
  test("goes by weight, and the most specific range decides", () => {
    const said = {
      types: [wish("text/*", 0.2), wish("text/html", 0.9), wish("application/pdf", 0.5)],
    };
    expect(chosen([paper, page], said)).toEqual(["page"]);
    const wanted = {
      types: [wish("text/*", 0.9), wish("text/html", 0.1), wish("application/pdf", 0.5)],
    };
    expect(chosen([paper, page], wanted)).toEqual(["paper"]);
  });

  test("is compared without regard to case", () => {
    const shouted = link("shouted", { type: "TEXT/HTML" });
    expect(chosen([plain, shouted], { types: [wish("text/html")] })).toEqual(["shouted"]);
    expect(chosen([plain, page], { types: [wish("Text/Html")] })).toEqual(["page"]);
    expect(chosen([plain, page], { types: [wish("Text/*")] })).toEqual(["page"]);
  });

  test("by its range", () => {
    expect(chosen([plain, page], { types: [wish("text/*")] })).toEqual(["page"]);
    expect(chosen([plain, paper], { types: [wish("text/*")] })).toEqual(["plain"]);
  });

  test("*/* says nothing", () => {
    expect(chosen([page, plain, paper], { types: [wish("*/*")] })).toEqual([
      ...["page", "plain", "paper"],
    ]);
  });

  test("a browser’s header finds the page", () => {
    const types = [wish("text/html"), wish("application/xml", 0.9), wish("*/*", 0.8)];
    expect(chosen([paper, plain, page], { types })).toEqual(["page"]);
  });

  test("of weight 0 is not wanted, and says nothing against the rest", () => {
    const types = [wish("text/html", 0), wish("*/*")];
    expect(chosen([page, plain], { types })).toEqual(["plain"]);
    expect(chosen([page, paper], { types })).toEqual(["paper"]);
  });
});

describe("Context", () => {
  test("is compared without regard to case", () => {
    expect(chosen([plain, lanka], { contexts: ["lk"] })).toEqual(["lanka"]);
  });

  test("any of a link’s serves, and any that is asked for", () => {
    const both = link("both", { context: ["CL", "LK"] });
    expect(chosen([plain, both], { contexts: ["BR", "lk"] })).toEqual(["both"]);
  });

  test("that nobody asked for is something else", () => {
    expect(chosen([lanka, plain])).toEqual(["plain"]);
  });
});

describe("Equally good links", () => {
  test("that lead to different places are all of them, in their order", () => {
    expect(chosen([french, english, page])).toEqual(["french", "english", "page"]);
  });

  test("that lead to the same place are the first of them", () => {
    const again = { ...plain, title: "again" };
    expect(chosen([again, plain])).toEqual(["again"]);
    expect(chosen([page, again, plain])).toEqual(["page", "again"]);
  });
});

const target: fc.Arbitrary<Target> = fc.record(
  {
    href: fc.constantFrom("a", "b", "c", "d").map((name) => `https://halfmoon.example/${name}`),
    title: fc.string({ minLength: 1, maxLength: 3 }),
    type: fc.constantFrom("text/html", "application/pdf", "image/png"),
    hreflang: fc.subarray(["en", "fr", "fr-CA", "de"], { minLength: 1 }),
    context: fc.subarray(["LK", "CL"], { minLength: 1 }),
  },
  { requiredKeys: ["href", "title"] },
);
const weighted = (...values: string[]) =>
  fc.array(
    fc.record({
      value: fc.constantFrom(...values),
      weight: fc.constantFrom(0, 0.3, 0.7, 1),
    }),
    { maxLength: 4 },
  );
const said: fc.Arbitrary<Preferences> = fc.record({
  types: weighted("text/html", "text/*", "application/pdf", "*/*", "", "x"),
  languages: weighted("en", "fr", "fr-CA", "*", "", "-"),
  contexts: fc.subarray(["lk", "CL", ""]),
});
const targets = fc.array(target, { minLength: 1, maxLength: 8 });

describe("For all links and requests", () => {
  test("what is chosen is registered, and no place twice", () => {
    fc.assert(
      fc.property(targets, said, (list, asked) => {
        const best = chooseAmong(list, asked);
        expect(best.length).toBeGreaterThan(0);
        expect(best.every((one) => list.includes(one))).toBe(true);
        expect(new Set(best.map(({ href }) => href)).size).toBe(best.length);
      }),
    );
  });

  test("nothing that was left out fits better, in the order of the three", () => {
    fc.assert(
      fc.property(targets, said, (list, asked) => {
        const [best] = chooseAmong(list, asked);
        const top = scoreOf(best as Target, asked);
        for (const other of list) {
          const score = scoreOf(other, asked);
          const differs = [0, 1, 2].find((at) => score[at] !== top[at]);
          if (differs !== undefined) expect(score[differs]).toBeLessThan(top[differs] ?? 0);
        }
      }),
    );
  });

  test("the order of links changes nothing but the order of what is chosen", () => {
    fc.assert(
      fc.property(targets, said, (list, asked) => {
        const hrefs = (of: readonly Target[]) => chooseAmong(of, asked).map(({ href }) => href);
        expect(hrefs(list.toReversed()).sort()).toEqual(hrefs(list).sort());
      }),
    );
  });

  test("a link added again, behind the others, changes nothing", () => {
    fc.assert(
      fc.property(targets, said, fc.nat(), (list, asked, at) => {
        const again = list[at % list.length] as Target;
        expect(chooseAmong([...list, { ...again }], asked)).toEqual(chooseAmong(list, asked));
      }),
    );
  });

  test("a link without attributes, added, takes nobody’s place that something speaks for", () => {
    fc.assert(
      fc.property(targets, said, (list, asked) => {
        const before = chooseAmong(list, asked);
        if (!before.every((one) => isBetterThanNothing(scoreOf(one, asked)))) return;
        expect(chooseAmong([...list, plain], asked)).toEqual(before);
      }),
    );
  });
});
