/** The life of a link in real browsers: a maker makes it, a phone without an account and without a connection fills it in, and everything after that. */
import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Desk, type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let browser: Browser;
let halfmoon: string;
let mia: Enrolled;
let desk: Desk;
let phone: Desk;
let address: string;

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };
/** Pictures to look at, where somebody says where. */
const PICTURES = process.env.PICTURES;
async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}
async function expectGood(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await axe(page)).toEqual([]);
}

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  halfmoon = await stack.organisation("halfmoon");
  mia = await enrol(stack, { name: "Mia", organisation: "halfmoon" });
  desk = await openConsole(stack, browser, { who: mia, path: "/console/partners" });
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

test("The maker introduces a supplier and makes a link for them, by keyboard alone", async () => {
  const { page } = desk;
  await page.getByRole("heading", { name: "Partners" }).waitFor();
  await expectGood(page, "partners-empty");
  await page.getByRole("link", { name: "Introduce a supplier" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("What are they called?").focus();
  await page.keyboard.type("Asefa Bekele");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ethiopia");
  await expectGood(page, "introduce");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "A link for Asefa Bekele" }).waitFor();
  await page.getByLabel("Of what?").focus();
  await page.keyboard.type("Ripe cherry");
  await page.getByText("Lot number, purpose, place").click();
  await page.getByLabel("For which product or customer?").fill("Espresso Biftu");
  await page.getByLabel("Town or village").fill("Jimma");
  await page.getByLabel("Region").fill("Oromia");
  await expectGood(page, "make-link");
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("heading", { name: "Asefa Bekele: to record" }).waitFor();
  await page.getByRole("img", { name: "For Asefa Bekele: scan it" }).waitFor();
  await expectGood(page, "own-link");
  address = (await page.locator(".secret").textContent()) ?? "";
  expect(address).toMatch(/^http.+\/console\/l#[\w-]+\.[\w-]{43}$/);
  expect(desk.wrong).toEqual([]);
});

test("A phone without an account opens it, loses its connection, fills it in and keeps it", async () => {
  const path = address.slice(stack.origin.length);
  phone = await openConsole(stack, browser, { ...PHONE, path });
  const { page, context } = phone;
  await page.getByRole("heading", { name: "Harvested: Ripe cherry" }).waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "Harvested: Ripe cherry" }).waitFor();
  await expectGood(page, "form");
  const overflows = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
  expect(await page.evaluate(overflows)).toBe(false);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("alert").getByText("Say how much").waitFor();
  await page.getByLabel("How much, in kg?").fill("126.5");
  await page.getByLabel("Lot number").fill("A 17");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("alert").getByText("A lot number has").waitFor();
  await expectGood(page, "form-faults");
  await page.getByLabel("Lot number").fill("A-17");
  await page.getByLabel("And where?").selectOption("region");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("On this phone", { exact: true }).waitFor();
  await expectGood(page, "receipt-offline");
  await page.reload();
  await page.getByText("On this phone", { exact: true }).waitFor();
});

test("It comes online and gets a receipt with the leaf hash; the link answers with it from then on", async () => {
  const { page, context } = phone;
  await context.setOffline(false);
  await page.getByText("Logged", { exact: true }).waitFor({ timeout: 30_000 });
  await expectGood(page, "receipt");
  expect(await page.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(true);
  await page.reload();
  await page.getByText("Logged", { exact: true }).waitFor();
});
