/** `/console/operator` in a real browser: an organisation is found, limited, suspended and let back, by keyboard alone. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let browser: Browser;
let olga: Enrolled;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  for (const slug of ["finca-aurora", "nordlys"]) await stack.organisation(slug);
  olga = await enrol(stack, { name: "Olga", operator: true, organisation: "nordlys" });
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

const path = "/console/operator";

test("An organisation is suspended with a reason and let back, by keyboard alone", async () => {
  const { page, context, wrong } = await openConsole(stack, browser, { who: olga, path });
  const farm = page.getByRole("listitem").filter({ hasText: "finca-aurora" });
  await farm.getByRole("button", { name: "Change" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Its certificates are forged.");
  await page.keyboard.press("Enter");
  await farm.getByText("Suspended: Its certificates are forged.").waitFor();
  await farm.getByRole("button", { name: "Change" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await farm.getByText("Suspended").waitFor({ state: "detached" });
  expect(wrong).toEqual([]);
  await context.close();
});

test("A quota that is no number is named at its field; a good one stands in the list", async () => {
  const { page, context } = await openConsole(stack, browser, { who: olga, path });
  const farm = page.getByRole("listitem").filter({ hasText: "finca-aurora" });
  await farm.getByRole("button", { name: "Change" }).click();
  const events = farm.getByLabel("Events a month");
  await events.fill("many");
  await farm.getByRole("button", { name: "Save" }).click();
  await farm.getByRole("link", { name: "Events a month: a whole number, 0 or more" }).click();
  expect(await events.evaluate((field) => field.matches(":focus"))).toBe(true);
  await events.fill("12");
  await farm.getByRole("button", { name: "Save" }).click();
  await farm.getByText("0 of 12 events this month").waitFor();
  await context.close();
});

test("Whoever is no operator does not get in", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "finca-aurora" });
  const { page, context } = await openConsole(stack, browser, { who: mia, path });
  await page.getByRole("heading", { name: "Your role does not open this screen." }).waitFor();
  await context.close();
});

test.each([390, 1280])("Nothing for axe to find at %i px, light and dark", async (width) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const viewport = { width, height: 900 };
    const desk = await openConsole(stack, browser, { who: olga, path, viewport, colorScheme });
    const { page, context } = desk;
    await page.getByRole("button", { name: "Change" }).first().click();
    expect(await axe(page)).toEqual([]);
    await page.screenshot({
      path: `/tmp/look/operator-${width}-${colorScheme}.png`,
      fullPage: true,
    });
    await context.close();
  }
});
