/** Questions in a real browser: asked from a phone without JavaScript, answered by keyboard in the console, read by the next who scans. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const PAGE = "/p/kruim/rye";
const PHONE = { width: 390, height: 844 };

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

test("A shopper without JavaScript asks, is told what was wrong and loses no word of it, and the maker answers by keyboard", async () => {
  const shopper = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const phone = await shopper.newPage();
  await phone.goto(stack.origin + PAGE);
  await phone.getByLabel("Your question to kruim").fill("Any milk in it? mia@aurora.example");
  await phone.getByRole("button", { name: "Ask" }).click();
  await phone.getByRole("heading", { name: "Your question was not sent" }).waitFor();
  const again = phone.getByLabel("Your question");
  expect(await again.inputValue()).toBe("Any milk in it? mia@aurora.example");
  await again.fill("Any milk in it?");
  await phone.getByRole("button", { name: "Ask" }).click();
  await phone.getByRole("heading", { name: "Your question stands on the page" }).waitFor();
  await phone.getByRole("link", { name: "Back to the page" }).click();
  await phone.getByText("Not answered yet by kruim.").waitFor();

  const who = await enrol(stack, { name: "Nell", organisation: "kruim" });
  const { page } = await openConsole(stack, browser, { who, path: "/console/tasks" });
  await page.getByRole("heading", { name: "Shoppers ask" }).waitFor();
  await page.getByRole("link", { name: "Any milk in it?" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Your answer").fill("It is carbon neutral.");
  await page.getByRole("button", { name: "Answer in public" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel("Your answer").inputValue()).toBe("It is carbon neutral.");
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Your answer").fill("None: flour, water and salt.");
  await page.getByRole("button", { name: "Answer in public" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Answered", { exact: true }).waitFor();

  await phone.goto(stack.origin + PAGE);
  await phone.getByText("None: flour, water and salt.").waitFor();
  await shopper.close();
}, 60_000);

test("Where it is asked and where it is answered, axe finds nothing, and nothing is wider than a phone", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: PHONE, colorScheme });
    const page = await context.newPage();
    await page.goto(stack.origin + PAGE);
    expect(await axe(page)).toEqual([]);
    await page.getByLabel("Your question to kruim").fill("Call me: +32 470 12 34 56");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("heading", { name: "Your question was not sent" }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
    await context.close();
  }
}, 60_000);
