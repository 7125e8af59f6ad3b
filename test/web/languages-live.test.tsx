/** Which language a page answers in, asked of the real Worker; and every language in a real browser: axe, a narrow phone, and from right to left. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PassportPage } from "../../web/pages/passport.tsx";
import { text as en } from "../../web/text/en/index.ts";
import { LANGUAGES, type Text, textFor } from "../../web/text/languages.ts";
import { WORST } from "../notices/noticed.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { CLAIMED } from "./claimed.ts";
import { NOW } from "./coffee.ts";
import { HARD } from "./hard.ts";
import { openPage } from "./open-page.ts";
import { html } from "./preview.ts";

const PAGE = "/p/kruim/rye";
const HTML = { accept: "text/html" };

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  const key = await stack.organisation("kruim");
  await stack.call(key, "PUT", "/api/products/own/rye", { name: "Rye bread" });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(stack.origin + path, { headers: { ...HTML, ...headers }, redirect: "manual" });

async function languageOf(path: string, liked?: string): Promise<string | undefined> {
  const answer = await get(path, liked === undefined ? {} : { "accept-language": liked });
  const [, lang] = /<html lang="([^"]+)"/.exec(await answer.text()) ?? [];
  expect(lang?.slice(0, 2)).toBe(answer.headers.get("content-language"));
  expect(answer.headers.get("vary")).toBe("Accept, Accept-Language");
  return lang;
}

describe("the language of a page", () => {
  test.each([
    [undefined, "en-GB"],
    ["de", "de"],
    ["de-AT, en;q=0.8", "de"],
    ["fr;q=0.4, nl;q=0.9", "nl"],
    ["da, pt-BR;q=0.5", "pt-PT"],
    ["ja, ko", "en-GB"],
    ["de;q=0, it;q=0.1", "it"],
    ["*", "en-GB"],
    ["not a header;;;q=x", "en-GB"],
    [`${"de-x, ".repeat(400)}de`, "en-GB"],
  ])("of a browser that likes “%s” is %s", async (liked, expected) => {
    expect(await languageOf(PAGE, liked)).toBe(expected);
  });

  test("is the one in the address before all that, and never one that is not spoken here", async () => {
    expect(await languageOf(`${PAGE}?lang=fr`, "de")).toBe("fr");
    expect(await languageOf(`${PAGE}?lang=xx`, "de")).toBe("de");
    expect(await languageOf(`${PAGE}?lang=`, undefined)).toBe("en-GB");
    expect(await languageOf(`${PAGE}?lang=%22%3E`, undefined)).toBe("en-GB");
  });

  test("is chosen so on every page, and on those of codes that lead nowhere", async () => {
    for (const path of ["/", "/c", "/labels", "/p/kruim/none", "/01/09521234500019", "/c?code=1"])
      expect([path, await languageOf(path, "es")]).toEqual([path, "es"]);
  });

  test("stays on links, forms and other languages’ links once it was asked for", async () => {
    const page = await (await get(`${PAGE}?lang=it`)).text();
    expect(page).toContain('href="/?lang=it"');
    expect(page).toContain('action="/ask?lang=it"');
    expect(page).toContain(`href="${PAGE}?lang=nl" lang="nl" hreflang="nl"`);
    expect(page).toContain(
      `<link rel="alternate" hreflang="de" href="${stack.origin}${PAGE}?lang=de"`,
    );
    const liked = await (await get(PAGE, { "accept-language": "it" })).text();
    expect(liked).toContain('<a class="wordmark" href="/">');
    expect(liked).toContain('action="/ask"');
  });

  test("goes along from the code that was scanned or typed to its page", async () => {
    const typed = await get("/c?code=kruim/rye&lang=de");
    expect(typed.status).toBe(303);
    expect(typed.headers.get("location")).toMatch(/\/p\/kruim\/rye\?lang=de$/);
    const asked = await get(`${PAGE}?linkType=gs1:pip&lang=de`);
    expect(asked.status).toBe(307);
    expect(asked.headers.get("location")).toMatch(/\/p\/kruim\/rye\?lang=de$/);
  });

  test("tells one answer from another: the tag of one is not taken for the other", async () => {
    const german = (await get(PAGE, { "accept-language": "de" })).headers.get("etag") ?? "";
    const again = { "if-none-match": german };
    expect((await get(PAGE, { ...again, "accept-language": "de" })).status).toBe(304);
    expect((await get(PAGE, { ...again, "accept-language": "fr" })).status).toBe(200);
  });

  test("of an answer to a question is the one it was asked in", async () => {
    const body = new URLSearchParams({ about: PAGE, question: "Gerste?" });
    const answer = await fetch(`${stack.origin}/ask?lang=de`, { method: "POST", body });
    const page = await answer.text();
    expect(page).toContain("Ihre Frage steht auf der Seite");
    expect(page).toContain(`href="${PAGE}?lang=de#questions"`);
    // What was sent cannot be asked for again in another language.
    expect(page).not.toContain('id="languages"');
  });

  test("of the API’s description is English, whoever asks", async () => {
    expect((await get("/api", { "accept-language": "de" })).headers.get("content-language")).toBe(
      "en",
    );
  });
});

const reading = (text: Text, passport = CLAIMED) => {
  const page = { ...text, isAsked: true, address: "/p/x", origin: "http://preview.test" };
  return html(<PassportPage passport={passport} text={page} now={NOW} />);
};
const WIDTH = "document.documentElement.scrollWidth";

describe.each(LANGUAGES.map(({ tag }) => tag))("in a browser, “%s”", (tag) => {
  const text = textFor(tag) ?? en;

  test("has nothing axe finds wrong, and fits a phone of 320 px", async () => {
    const page = await openPage(browser, reading(text), { width: 320 });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(WIDTH)).toBe(320);
    await page.close();
    for (const passport of [HARD, WORST]) {
      const other = await openPage(browser, reading(text, passport), { width: 320 });
      expect(await other.evaluate(WIDTH)).toBe(320);
      await other.close();
    }
  }, 60_000);
});

test("from right to left nothing needs scrolling sideways, on a phone or a desk, and the list hangs on the right", async () => {
  for (const passport of [CLAIMED, HARD, WORST]) {
    for (const width of [320, 1280]) {
      const page = await openPage(browser, reading({ ...en, dir: "rtl" }, passport), { width });
      expect(await page.evaluate(WIDTH)).toBe(width);
      const rail = await page.locator(".journey .rail").first().boundingBox();
      const words = await page.locator(".journey .body").first().boundingBox();
      expect(rail?.x ?? 0).toBeGreaterThan(words?.x ?? 0);
      await page.close();
    }
  }
}, 60_000);
