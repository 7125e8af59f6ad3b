/** What a recall looks like: above everything, told by word and shape and not by colour alone, on every screen and on paper. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Passport } from "../../schema/wire/passport.ts";
import { launchBrowser } from "../support/browser.ts";
import { COFFEE } from "../web/coffee.ts";
import { openPage } from "../web/open-page.ts";
import { render, withoutChain, words } from "../web/read.tsx";
import {
  CERTIFIED,
  HOLD,
  ORGANIC,
  OUT_OF_USE,
  RECALL,
  RECALLED,
  UNHEARD_OF,
  WORST,
  withCode,
} from "./noticed.ts";

const LOT = "HM-2026-0417";
const PRINTED = withCode({ state: "printed", lot: LOT });
const UNKNOWN = withCode({ state: "unknown" });
const OTHER = withCode({ state: "other-lot", lot: "HM-2026-0301" });
const ALL: readonly Passport[] = [CERTIFIED, RECALLED, WORST, UNHEARD_OF, PRINTED, UNKNOWN, OTHER];

describe("a notice", () => {
  test("says what, by whom, since when, why and what to do, before the product’s name", () => {
    const page = render(RECALLED);
    expect(page.indexOf('class="notice recall"')).toBeLessThan(page.indexOf("<h1>"));
    expect(words(page)).toContain(
      "Recalled Halfmoon Coffee Roasters recalled this lot on 20 November 2026. Reason Glass splinters were found in two bags of this lot. What to do Do not drink it.",
    );
    expect(page).toContain('<time datetime="2026-11-20T08:15:00.000Z">20 November 2026</time>');
    expect(page).toMatch(
      /<a href="\/proofs\/41" aria-label="Proof 41, the bundle of “Recalled” \(JSON\)"/,
    );
    expect(page).toMatch(/<title>Recalled: Biftu Dembi/);
  });

  test("that is not in the log yet says so, and links no proof", () => {
    const page = render({ ...COFFEE, notices: [HOLD] });
    expect(words(page)).toContain("received No proof yet");
    expect(words(page)).toContain("put all of this product on hold on 21 November 2026.");
    expect(words(page)).toContain("A hold is no recall");
  });

  test("has a word and a shape of its own, and no two share either", () => {
    const page = render({ ...COFFEE, notices: [RECALL, HOLD, OUT_OF_USE] });
    const marks = [...page.matchAll(/class="notice-mark".*?<path d="([^"]+)"/gs)].map(([, d]) => d);
    const named = [...page.matchAll(/<strong>([^<]+)<\/strong><\/p><p class="said"/g)];
    expect(new Set(marks).size).toBe(3);
    expect(named.map(([, word]) => word)).toEqual(["Recalled", "On hold", "Out of use"]);
  });

  test("is what a link to the state of things leads to; without one, the line that nothing is set", () => {
    for (const [passport, tag] of [
      [RECALLED, /<section class="notice recall" id="status"/],
      [WORST, /<section class="notice recall" id="status"/],
      [withCode({ state: "void" }), /<p class="no-notice" id="status"/],
      [COFFEE, /<p class="no-notice" id="status"/],
    ] as const) {
      const page = render(passport);
      expect(page).toMatch(tag);
      expect(page.match(/ id="status"/g)).toHaveLength(1);
      const isQuiet = passport.notices.length === 0;
      expect(words(page).includes("No recall or hold is set by the maker.")).toBe(isQuiet);
    }
  });

  test("on a lot nobody captured is all there is, and the page says so", () => {
    const page = render(UNHEARD_OF);
    expect(words(page)).toContain("No step of this product’s journey is on record.");
    expect(page).not.toContain('class="journey"');
    expect(page).not.toContain("verify.js");
  });
});

describe("a page with notices, codes or certificates", () => {
  test("keeps its headings, its names and its labels in order", () => {
    for (const passport of ALL) {
      const page = render(passport);
      const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id);
      for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
      for (const [svg] of page.matchAll(/<svg\b[^>]*>/g))
        expect(svg).toContain('aria-hidden="true"');
      expect(words(page)).not.toMatch(/verified by|genuine|tamper|authentic/i);
    }
  });

  test("says nothing chain-like where there is no chain", () => {
    const notices = [{ ...RECALL, state: "logged" as const }];
    const page = render(withoutChain({ ...WORST, notices }));
    expect(page).not.toMatch(/chain|anchor|block|final\b/i);
  });

  test("shows whatever was written as text, and links no address but a safe one", () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
    const [first, ...rest] = COFFEE.steps;
    if (first === undefined) throw new Error("the coffee chain has steps");
    const addresses = [
      evil,
      `https://x.example/${evil}`,
      "javascript:alert(1)",
      "http://x.example",
    ];
    const certificates = addresses.map((uri) => ({ uri, pointer: evil }));
    const page = render({
      ...withCode({ state: "other-lot", lot: evil }, [
        { ...RECALL, reason: evil, advice: evil, index: evil },
      ]),
      steps: [{ ...first, certificates }, ...rest],
    });
    expect(page).not.toMatch(/<img src=x|<script>/);
    expect(page).not.toMatch(/href="(?:javascript|http):/);
    expect(page.match(/rel="nofollow noopener noreferrer"/g)).toHaveLength(1);
  });

  test("names a certificate once, with each step that does, where a phone can compare it", () => {
    const page = render(CERTIFIED);
    const [section = ""] = /<section class="certificates".*?<\/section>/s.exec(page) ?? [];
    expect(words(section)).toContain(
      `${ORGANIC} Named in step 7, Roasted; step 8, Packed urn:example:fair-trade:36104 Named in step 8, Packed`,
    );
    expect(section).not.toContain("data-pointer");
    expect(page.match(/data-pointer="\/certificationInfo\/\d"/g)).toHaveLength(3);
  });

  test("does not list what only a step declared wrong names", () => {
    const steps = CERTIFIED.steps.map((step) => ({
      ...step,
      voided: { at: "2026-05-01T00:00:00Z" },
    }));
    expect(words(render({ ...CERTIFIED, steps }))).toContain(
      "The maker names no certificate here.",
    );
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test("no page is wider than its window", async () => {
    const long = "x".repeat(500);
    const pages = [...ALL, { ...WORST, notices: [{ ...RECALL, reason: long, advice: long }] }];
    for (const passport of pages) {
      for (const width of [320, 390, 768, 1440]) {
        const page = await openPage(browser, render(passport), { width });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        await page.close();
      }
    }
  });

  test("a recall is the first thing on a phone’s screen, name and all, and it can be read in either mode", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const page = await openPage(browser, render(RECALLED), { width: 390, height: 700, scheme });
      const box = await page.locator(".notice").boundingBox();
      const name = await page.locator("h1").boundingBox();
      expect(box?.y).toBeLessThan(220);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(name?.y ?? 0);
      for (const part of [".word strong", ".said", "dd", "dt", ".record a"]) {
        expect(await page.evaluate<number>(contrast(`.notice ${part}`)), part).toBeGreaterThan(4.5);
      }
      await page.close();
    }
  });

  test("on paper the frame and the word are there without any ground", async () => {
    const page = await openPage(browser, render(RECALLED), { width: 760 });
    await page.emulateMedia({ media: "print" });
    const styles = await page.evaluate<Record<string, string>>(`(() => {
      const word = getComputedStyle(document.querySelector(".notice .word"));
      const frame = getComputedStyle(document.querySelector(".notice"));
      return { ground: word.backgroundColor, ink: word.color, frame: frame.borderTopColor, width: frame.borderTopWidth };
    })()`);
    expect(styles).toEqual({
      ...{ ground: "rgba(0, 0, 0, 0)", ink: "rgb(0, 0, 0)" },
      ...{ frame: "rgb(0, 0, 0)", width: "3px" },
    });
    await page.close();
  });
});

/** WCAG 2.2 contrast of what an element's text has to the first ground behind it. */
const contrast = (selector: string) => `(() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const element = document.querySelector(${JSON.stringify(selector)});
  let behind = element;
  while (rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const [a, b] = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor]
    .map((colour) => light(rgb(colour))).sort((one, two) => two - one);
  return (a + 0.05) / (b + 0.05);
})()`;
