/** A baker nobody knows yet, alone with a phone: from signing up to a product of their own, its code on a sheet of labels, and its page live. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Phone, phoneAt } from "../accounts/authenticator.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { read } from "../symbols/scanner.ts";

/** Of the whole way. A quarter of an hour is enough for far more. */
const CLICKS_MAX = 12;
const FIELDS_MAX = 8;

let stack: TestStack;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  stack = await startTestStack();
  browser = await launchBrowser();
  phone = await phoneAt(browser, `${stack.origin}/console`);
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

/** What a person does, counted. */
function hand(page: Page) {
  const done = { clicks: 0, fields: 0 };
  return {
    done,
    async click(name: string | RegExp, role: "button" | "link" | "radio" = "button") {
      done.clicks += 1;
      await page.getByRole(role, { name }).click();
    },
    async fill(label: string, value: string) {
      done.fields += 1;
      await page.getByLabel(label).fill(value);
    },
    heading: (name: string) => page.getByRole("heading", { name, level: 1 }).waitFor(),
  };
}

test("A new maker has a product with a live page and printed codes, in a dozen clicks", async () => {
  const { page } = phone;
  const { click, fill, heading, done } = hand(page);
  await click("I am new here", "link");
  await heading("Make an account");
  await fill("Your name", "Joost Kruim");
  await click("Make my account");

  await heading("Who are you?");
  expect(await axe(page)).toEqual([]);
  await fill("Name of your business", "Kruim");
  await click("Bread", "radio");
  await click("Go on");

  await heading("Your first product");
  expect(await axe(page)).toEqual([]);
  await fill("Name", "Zeeland sourdough, 800 g");
  await click("Go on");

  await heading("The first batch");
  expect(await axe(page)).toEqual([]);
  await click("I grew or made it; nothing before it is recorded", "radio");
  await fill("How many?", "40");
  await click(/^Record$/);

  await heading("Your page is live");
  expect(await axe(page)).toEqual([]);
  const code = page.getByRole("img", { name: "The code of Zeeland sourdough, 800 g" });
  await expect
    .poll(() =>
      code.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    )
    .toBeGreaterThan(0);
  const [scanned] = await read(await code.screenshot({ scale: "device" }));
  const address = new URL(scanned ?? "");
  expect(address.origin).toBe(stack.origin);
  expect(address.pathname).toMatch(/^\/p\/kruim\/zeeland-sourdough-800-g\/\d{4}-\d{2}-\d{2}-1$/);

  const opening = page.context().waitForEvent("page");
  await click("Print labels", "link");
  const labels = await opening;
  await labels.getByLabel("How many labels").fill("24");
  done.fields += 1;
  await labels.getByRole("button", { name: "Make codes" }).click();
  done.clicks += 1;
  await labels.getByText(/^Codes for 24 labels are made/).waitFor();
  await labels.close();

  console.log(`first product: ${done.clicks} clicks, ${done.fields} fields`);
  expect(done.clicks).toBeLessThanOrEqual(CLICKS_MAX);
  expect(done.fields).toBeLessThanOrEqual(FIELDS_MAX);

  await expect
    .poll(
      async () => {
        await stack.beat();
        const answer = await fetch(address, { headers: { accept: "text/html" } });
        return answer.status === 200 ? await answer.text() : answer.status;
      },
      { timeout: 20_000 },
    )
    .toContain("Zeeland sourdough, 800 g");
});
