import { describe, expect, test } from "vitest";
import { linkOfAddress } from "../../../worker/core/epcis/hash-identifiers.ts";
import { isKey } from "../../../worker/core/gs1/application-identifiers.ts";
import { examineDigitalLink } from "../../../worker/core/gs1/digital-link.ts";
import { RETIRED_WORDS } from "../../../worker/core/gs1/retired-words.ts";

const G = "01/09521234543213";
const NONE = "This is no GS1 Digital Link: it";
const SLASH = "as no qualifier does; a / in a value is written %2F";

describe("a path without a key", () => {
  test.each([
    // A slash in a lot, one at the end, what is no AI, and the same behind a stem.
    [`/${G}/10/BAG/3`, `goes on after its key (01) with "/3", ${SLASH}`],
    [`/${G}/10/BAG/3/4`, `goes on after its key (01) with "/3/4", ${SLASH}`],
    ["/417/9521234000006/", `goes on after its key (417) with "/", ${SLASH}`],
    [`/${G}/89/A`, `goes on after its key (01) with "/89/A", ${SLASH}`],
    [`/p/${G}/info`, `goes on after its key (01) with "/info", ${SLASH}`],
    [`/${G}/${"x".repeat(50)}`, `goes on after its key (01) with "/${"x".repeat(39)}…", ${SLASH}`],
    ["/gtin/9521234543213", "has words that were retired in 2022: write /01/ for /gtin/"],
    [
      "/gtin/09521234543213/lot/A/ser/B/",
      "has words that were retired in 2022: write /01/ for /gtin/, /10/ for /lot/, /21/ for /ser/",
    ],
    [`/${G}/lot/A`, "has words that were retired in 2022: write /10/ for /lot/"],
    // Words and numbers that are somebody's own.
    ["/about", "has no GS1 key in its path"],
    ["/party/hats", "has no GS1 key in its path"],
    ["/lot/1234", "has no GS1 key in its path"],
    ["/01/about/us", "has no GS1 key in its path"],
    ["/2026/01/15/0952/", "has no GS1 key in its path"],
  ])("%s %s", (path, why) => {
    expect(examineDigitalLink(`https://x.example${path}`)).toEqual({
      faults: [{ code: "digital-link-malformed", rule: "no-key", detail: `${NONE} ${why}` }],
    });
  });

  test("its retired words are those that the event hash still reads", () => {
    for (const [word, ai] of RETIRED_WORDS) {
      if (isKey(ai)) continue;
      const [old, now] = [word, ai].map((name) =>
        linkOfAddress(`https://x.example/${G}/${name}/A`),
      );
      expect(old).toBe(now);
    }
    expect(linkOfAddress("https://x.example/gtin/09521234543213/lot/A")).toBe(
      "https://id.gs1.org/01/09521234543213/10/A",
    );
  });
});
