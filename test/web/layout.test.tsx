/** What only a browser can tell of the pages: that nothing lies over anything, nothing is cut in two, nothing needs scrolling sideways. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXAMPLES } from "../../schema/api/generated/examples.ts";
import { ApiPage } from "../../web/pages/api.tsx";
import { HomePage } from "../../web/pages/home.tsx";
import { enApi } from "../../web/text/api.ts";
import { text as en } from "../../web/text/en/index.ts";
import { api } from "../api/described.ts";
import { launchBrowser } from "../support/browser.ts";
import { COFFEE } from "./coffee.ts";
import { HARD } from "./hard.ts";
import { openPage } from "./open-page.ts";
import { html } from "./preview.ts";
import { render } from "./read.tsx";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const API = html(<ApiPage api={api} examples={EXAMPLES} text={en} apiText={enApi} />);
const HOME = html(<HomePage passports={[]} demo={false} text={en} />);

/** Asked at every step of the way down: how far the legend reaches below the top of the check panel. */
const OVERLAP = `(async () => {
  const bounds = (selector) => document.querySelector(selector).getBoundingClientRect();
  let most = -Infinity;
  for (let y = 0; y < document.documentElement.scrollHeight; y += 100) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
    most = Math.max(most, bounds(".legend > div").bottom - bounds(".check").top);
  }
  return most;
})()`;

test.each([
  [1440, 900],
  [1440, 600],
  [1024, 768],
])("the legend ends with the journey, before the check, at %i × %i", async (width, height) => {
  for (const passport of [COFFEE, HARD]) {
    const page = await openPage(browser, render(passport), { width, height });
    expect(await page.evaluate<number>(OVERLAP)).toBeLessThanOrEqual(0);
    await page.close();
  }
});

test("no link of the contents is cut in two by a column", async () => {
  for (const width of [320, 360, 768]) {
    const page = await openPage(browser, API, { width });
    const boxes =
      "[...document.querySelectorAll('.contents > ol > li > a')].map((a) => a.getClientRects().length)";
    const pieces = await page.evaluate<number[]>(boxes);
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.filter((count) => count !== 1)).toEqual([]);
    await page.close();
  }
});

test("no page is wider than its window", async () => {
  for (const html of [API, HOME, render(COFFEE), render(HARD)]) {
    for (const width of [320, 360, 768, 1024, 1440]) {
      const page = await openPage(browser, html, { width });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.close();
    }
  }
});
