/** What the public page says, and what it must never say, read off its HTML as a browser without scripts would. */
import { describe, expect, test } from "vitest";
import type { Gap } from "../../schema/wire/passport.ts";
import { text as en } from "../../web/text/en/index.ts";
import { COFFEE } from "./coffee.ts";
import { HARD } from "./hard.ts";
import { items, render, words } from "./read.tsx";

describe("a passport without scripts", () => {
  const page = render(COFFEE);
  const said = words(page);

  test("names the product, its maker and its numbers", () => {
    expect(page).toMatch(/<h1>Biftu Dembi, Guji, Ethiopia<\/h1>/);
    expect(said).toContain("Made by Halfmoon Coffee Roasters");
    expect(said).toContain("09521234500018");
    expect(said).toContain("HM-2026-0417");
  });

  test("sums itself up in one honest line, without a score", () => {
    expect(said).toContain(
      "8 of 8 steps are in the log; 1 shipment has no receipt; 2 names are withheld by choice.",
    );
    expect(said).not.toMatch(/score|rating|grade A/i);
  });

  test("tells the journey as one list from origin to hand", () => {
    expect(page.match(/<ol\b/g)).toHaveLength(2); // the journey, and the way to check without this site
    const titles = items(page).map((item) => /<h3>(.*?)<\/h3>/.exec(item)?.[1] ?? "gap");
    expect(titles).toEqual([
      "Harvested",
      "Pulped, fermented, washed and dried",
      "Hulled and graded",
      "Sent on",
      "Received",
      "Sent on",
      "gap",
      "Roasted",
      "Packed",
      "Your hand",
    ]);
  });

  test("says of each step what became of what, who, where, and when by the clock on the wall there", () => {
    const [harvest = "", wet = ""] = items(page).map(words);
    expect(harvest).toContain("Guji smallholders (38 people)");
    expect(harvest).toContain("20 December 2025 08:10 UTC+3"); // 05:10 in UTC
    expect(harvest).toContain("Guji, Oromia, Ethiopia");
    expect(wet).toContain(
      "12,600 kg of ripe coffee cherry became 2,490 kg of parchment, 11.5% moisture.",
    );
    expect(page).toContain('<time datetime="2025-12-20T05:10:00Z">');
  });

  test("closes the account of a step where the arithmetic closes", () => {
    const packed = words(items(page)[8] ?? "");
    expect(packed).toContain("roasted coffee in 508.8 kg");
    expect(packed).toContain("bag of 250 g out 2,020 × 0.25 kg − 505 kg");
    expect(packed).toContain("cupping samples, sweepings lost − 3.8 kg");
    expect(packed).toContain("unaccounted for 0 kg");
  });

  test("links the proof of each step, and shows its state by its name", () => {
    for (const step of COFFEE.steps) expect(page).toContain(`href="/proofs/${step.index}"`);
    expect(said).toContain("final Proof 3");
    expect(said).toContain("on record by 20 December 2025, 06:40 UTC");
    for (const { means } of Object.values(en.states.names)) expect(said).toContain(means);
  });

  test("shows the QR code with the address it holds in letters", () => {
    expect(page).toContain(
      'src="/qr?uri=https%3A%2F%2Frootproof.example%2F01%2F09521234500018%2F10%2FHM-2026-0417&amp;format=svg"',
    );
    expect(said).toContain("https://rootproof.example/01/09521234500018/10/HM-2026-0417");
  });

  test("says what it does not prove, and how to check without its own code", () => {
    for (const limit of en.limits.items) expect(said).toContain(limit);
    expect(page).toContain('href="/.well-known/rootproof-policy.json"');
    expect(said).toContain("rootproof verify proof-10.json --policy rootproof-policy.json");
  });

  test("keeps the button for scripts out of sight until there are any", () => {
    expect(page).toMatch(/<form data-island="verify"[^>]* hidden=""/);
  });

  test("gives every committed value it shows its place in the event", () => {
    const pointers = [...page.matchAll(/data-pointer="([^"]+)" data-value="([^"]*)"/g)];
    const places = new Set(pointers.map(([, pointer]) => pointer));
    for (const place of ["/type", "/bizStep", "/rp:process", "/eventTime", "/eventTimeZoneOffset"])
      expect(places).toContain(place);
    for (const place of [
      "/inputQuantityList/0/quantity",
      "/rp:loss/0/rp:kind",
      "/rp:party/rp:name",
    ])
      expect(places).toContain(place);
    expect(places).toContain("/rp:material/1/rp:net/rp:quantity");
    expect(places).toContain("/readPoint/rp:place/rp:country");
  });
});

describe("what is missing", () => {
  const page = render(HARD);

  test.each(Object.keys(en.journey.gaps) as Gap["kind"][])(
    "%s is said aloud, at its place",
    (kind) => {
      const gap = HARD.gaps.find((found) => found.kind === kind);
      const all = items(page);
      const at = all.findIndex((item) => item.includes(`data-gap="${kind}"`));
      expect(words(all[at] ?? "")).toContain(en.journey.gaps[kind](gap?.about));
      if (gap?.after === undefined) expect(at).toBe(0);
      else expect(all[at - 1]).toContain(`id="${gap.after}"`);
    },
  );

  test("a gap about a step that is not on the page is said at the end, not dropped", () => {
    const lost = render({ ...COFFEE, gaps: [{ kind: "not-shared", after: "step-99" }] });
    expect(items(lost).at(-2)).toContain('data-gap="not-shared"');
  });

  test("a withheld name and a withheld place stay in their place as withheld", () => {
    const split = words(items(page).find((item) => item.includes('id="step-8"')) ?? "");
    expect(split).toContain("Name withheld by the supplier’s choice");
    expect(split).toContain("Place withheld by the supplier’s choice");
  });

  test("nobody named is not the same as a name withheld", () => {
    expect(words(items(page).find((item) => item.includes('id="step-4"')) ?? "")).toContain(
      "Nobody is named",
    );
  });

  test("a step declared wrong is struck, dated, and gives the reason", () => {
    const item = items(page).find((found) => found.includes('id="step-6"')) ?? "";
    expect(item).toContain("<del>Sent on</del>");
    expect(words(item)).toContain("Declared wrong on 6 March 2026: weight typed as 1,890 kg");
  });

  test("an account that does not close says by how much; units that differ are not forced together", () => {
    const said = words(page);
    expect(said).toContain("unaccounted for 11.2 kg");
    expect(said).toContain("in units that cannot be set against each other");
  });

  test("a step not yet in the log says so", () => {
    expect(words(page)).toContain("received No proof yet");
    expect(words(page)).toContain("7 of 8 steps are in the log");
  });

  test("a product nobody has recorded anything of gets no invented journey", () => {
    const bare = render({ ...COFFEE, steps: [], gaps: [], lots: [{ lot: "HM-1", href: "/p/x" }] });
    const none = render({ ...COFFEE, steps: [], gaps: [], lots: [] });
    expect(words(none)).toContain("No step of this product’s journey is on record.");
    expect(words(bare)).toContain("Each lot of this product has a journey of its own.");
    expect(bare).not.toContain('class="journey"');
    expect(bare).toContain('<a href="/p/x">HM-1</a>');
  });
});
