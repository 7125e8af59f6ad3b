/** The pages for codes that lead nowhere, and the field they all have: their words, on every screen, by keyboard, without JavaScript. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FindPage } from "../../web/pages/find.tsx";
import { HomePage } from "../../web/pages/home.tsx";
import { NotFoundPage, type NotFoundReason } from "../../web/pages/not-found.tsx";
import { text as en } from "../../web/text/en/index.ts";
import { readTyped } from "../../worker/core/typed-code.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../web/open-page.ts";
import { html } from "../web/preview.ts";
import { words } from "../web/read.tsx";
import { COFFEE, codeOf, openShelf, type Shelf } from "./shelf.ts";

const LONG = `https://id.gs1.org/01/09521234500018/10/${"W".repeat(20)}/21/${"W".repeat(20)}`;
const REASONS: { readonly [name: string]: NotFoundReason } = {
  unknown: { type: "unknown" },
  unissued: { type: "unissued" },
  misread: { type: "damaged", digits: "09521234500019", expected: "8" },
  mistyped: { type: "damaged", part: "short-code" },
  "no lot": { type: "damaged", part: "lot" },
  "no date": { type: "damaged", detail: '(17) "270231" has a day that does not exist' },
  damaged: { type: "damaged" },
  foreign: { type: "foreign", elsewhere: LONG, host: `${"shop.".repeat(12)}example` },
  gone: { type: "gone" },
  "off the air": { type: "off-air", suspendedFor: "The photographs are somebody else’s." },
  "off the air without a word": { type: "off-air", suspendedFor: "" },
  compressed: { type: "compressed" },
};
const TYPED = { code: LONG, lot: "HM-2026-0417" };
const pageOf = (reason: NotFoundReason) =>
  html(<NotFoundPage reason={reason} asked={LONG} typed={TYPED} text={en} />);
const PAGES: { readonly [name: string]: string } = {
  ...Object.fromEntries(Object.entries(REASONS).map(([name, one]) => [name, pageOf(one)])),
  "the field": html(<FindPage typed={{ code: "" }} text={en} />),
  "the front door": html(<HomePage passports={[]} demo={false} text={en} />),
};

describe("A page", () => {
  test.each(Object.entries(REASONS))(
    "for “%s” says what was asked, why, what to do, and has the field again",
    (_, reason) => {
      const said = words(pageOf(reason));
      const say = en.notFound;
      expect(said).toContain(say[reason.type].heading);
      expect(said).toContain(`${say.asked} ${LONG}`);
      for (const advice of say.advice[reason.type]) expect(said).toContain(advice);
      expect(said).toContain(en.finding.code);
      expect(said).toContain(en.finding.lot);
    },
  );

  test("no two reasons have the same words", () => {
    const leads = Object.values(REASONS)
      .filter(({ type, ...more }) => type !== "damaged" || !("detail" in more))
      .map((reason) => /<p class="lead">(.*?)<\/p>/.exec(pageOf(reason))?.[1]);
    expect(leads).not.toContain(undefined);
    expect(new Set(leads).size).toBe(leads.length);
  });

  test("fills the field where a small change may be enough, and nowhere else", () => {
    const filled = Object.keys(REASONS).filter((name) => PAGES[name]?.includes(`value="${LONG}"`));
    expect(filled).toEqual([
      ...["unknown", "unissued", "misread", "mistyped", "no lot", "no date", "damaged"],
    ]);
  });

  test("leads away to GS1 alone", () => {
    for (const page of Object.values(PAGES)) {
      const away = [...page.matchAll(/(?:href|action|src)="((?:https?:)?\/\/[^"]*)"/g)];
      for (const [, href] of away) expect(href).toBe(LONG);
    }
  });

  test("gives examples that can be typed", () => {
    const examples = en.finding.others.map(({ example }) => example);
    const [code = ""] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(en.finding.codeHint) ?? [];
    for (const example of [...examples, code]) {
      expect([example, readTyped({ code: example }).type]).not.toContain("damaged");
    }
  });
});

describe("In a browser", () => {
  let browser: Browser;
  let shelf: Shelf;
  let shop: Server;
  let shopOrigin: string;

  beforeAll(async () => {
    shelf = await openShelf();
    browser = await launchBrowser();
    shop = createServer((_, answer) => {
      answer.setHeader("content-type", "text/html").end("<h1>The bakery itself</h1>");
    }).listen(0);
    shopOrigin = `http://localhost:${(shop.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser?.close();
    shop?.close();
    await shelf?.stack.remove();
  });

  test.each(Object.keys(PAGES))(
    "“%s” fits a narrow screen, in the light and in the dark, with fields large enough for a thumb",
    async (name) => {
      for (const scheme of ["light", "dark"] as const) {
        const page = await openPage(browser, PAGES[name] ?? "", { width: 320, scheme });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
        for (const target of await page.locator(".find input, .find button").all()) {
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        }
        await page.close();
      }
    },
  );

  /** Types at the front door with nothing but a keyboard, and no script at all. */
  async function typeAtTheDoor(text: string) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(shelf.stack.origin);
    for (let tabs = 0; tabs < 10; tabs++) {
      await page.keyboard.press("Tab");
      if ((await page.locator("#find-code:focus").count()) === 1) break;
    }
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/");
    return { page, close: () => context.close() };
  }

  test("a code typed at the front door opens the passport", async () => {
    const code = await codeOf(shelf, `/01/${COFFEE}`);
    const { page, close } = await typeAtTheDoor(code.toLowerCase());
    expect(new URL(page.url()).pathname).toBe(`/p/01/${COFFEE}`);
    await close();
  });

  test("a mistyped one is corrected on the page that says so", async () => {
    const code = await codeOf(shelf, `/01/${COFFEE}`);
    const last = code.endsWith("0") ? "1" : "0";
    const { page, close } = await typeAtTheDoor(code.slice(0, 7) + last);
    expect(await page.locator("h1").textContent()).toBe(en.notFound.damaged.heading);
    const field = page.getByLabel(en.finding.code);
    expect(await field.inputValue()).toBe(code.slice(0, 7) + last);
    await field.fill(code);
    await page.getByRole("button", { name: en.finding.go }).click();
    await page.waitForURL((url) => url.pathname === `/p/01/${COFFEE}`);
    await close();
  });

  test("a code whose maker has it lead to a site of his own opens that site, from every page with the field", async () => {
    const toast = await shelf.product(shelf.crumb, "61");
    const href = `${shopOrigin}/toast`;
    const links = {
      linkset: [
        {
          anchor: `https://id.gs1.org/01/${toast}`,
          itemDescription: "Toast",
          "https://ref.gs1.org/voc/pip": [{ href, title: "Toast", type: "text/html" }],
          "https://ref.gs1.org/voc/defaultLink": [{ href, title: "Toast" }],
        },
      ],
    };
    const kept = await shelf.stack.call(shelf.crumb.key, "PUT", "/api/links", links);
    expect([kept.status, await kept.text()]).toEqual([200, expect.any(String)]);
    const lost = ["/c/7K3M9QXE", "/01/09521234500011", "/01", "/p/01/09521234500011", "/p"];
    for (const path of ["/", "/c", ...lost, "/ARFKk4XB0CDKWcnpq"]) {
      const page = await browser.newPage();
      await page.goto(shelf.stack.origin + path);
      await page.getByLabel(en.finding.code).fill(toast);
      await page.getByRole("button", { name: en.finding.go }).click();
      await page.getByText("The bakery itself").waitFor({ timeout: 10_000 });
      expect(page.url().startsWith(href), path).toBe(true);
      await page.close();
    }
  });
});
