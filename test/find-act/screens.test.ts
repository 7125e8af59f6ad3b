/** The screens of finding and acting in a real browser: looked at in both sizes and both lights, walked by keyboard, and heard by axe. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { enrol, openConsole } from "../support/people.ts";
import { type Bakery, bags, blend, green, openBakery, roast } from "./bakery.ts";
import { part } from "./world.ts";

/** Less than a test may take, so that what is waited for is named. */
const PATIENCE = { timeout: 12_000 };
const STORY_MS_MAX = 60_000;

let world: Bakery;
let browser: Browser;

beforeAll(async () => {
  world = await openBakery();
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.stack.remove();
});

async function open(path: string, more: Parameters<typeof openConsole>[2] = {}) {
  const desk = await openConsole(world.stack, browser, { who: world.nell, path, ...more });
  desk.context.setDefaultTimeout(PATIENCE.timeout);
  return desk;
}
const settled = (page: Page) =>
  expect.poll(() => page.getByText("One moment …").count(), PATIENCE).toBe(0);

/** What a screen looks like when there is little or much: as it mostly is, every-screen.test.ts looks at it. */
const SCREENS: readonly (readonly [name: string, path: string, who?: "hal"])[] = [
  ["lots-narrowed", "/console/lots?role=output"],
  ["lots-none", "/console/lots", "hal"],
  ["lot-recalled", `/console/lots/${part(green)}`],
  ["events-none", "/console/events", "hal"],
  ["tasks-none", "/console/tasks", "hal"],
  ["findings-none", "/console/findings", "hal"],
  ["request-new-none", "/console/requests/new", "hal"],
];

describe.each([
  [390, "light"],
  [1280, "dark"],
] as const)("At %i px, %s, axe finds nothing", (width, colorScheme) => {
  test.each(SCREENS)("on %s", async (name, path, who) => {
    const viewport = { width, height: 900 };
    const as = who === "hal" ? { who: world.hal } : {};
    const { page, context, wrong } = await open(path ?? "", { viewport, colorScheme, ...as });
    await page.locator("h1").waitFor();
    await settled(page);
    const picture = `/tmp/look/find-${name}-${width}-${colorScheme}.png`;
    await page.screenshot({ path: picture, fullPage: true });
    expect(await axe(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate<{
      scrollWidth: number;
      clientWidth: number;
    }>(
      "({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })",
    );
    expect(scrollWidth).toBe(clientWidth);
    expect(wrong).toEqual([]);
    await context.close();
  });
});

test(
  "The graph is walked with arrow keys from lot to lot, Enter opens one, and what has no screen leads to its line",
  async () => {
    const { page, context, wrong } = await open(`/console/lots/${part(roast)}`);
    await settled(page);
    const heard = () =>
      page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? ''");
    await page.getByLabel("Steps", { exact: true }).focus();
    await page.keyboard.press("Tab");
    expect(await heard()).toMatch(
      /^roasted coffee R-2026-031 508\.8 kg\. Made by: you\. This lot\./,
    );
    await page.keyboard.press("ArrowLeft");
    expect(await heard()).toMatch(/^green coffee KAYON-1 Recalled · 600 kg\. Made by: kayon/);
    await page.keyboard.press("ArrowLeft");
    expect(await heard()).toMatch(/^ripe cherry Number withheld 6,000 kg\./);
    await page.keyboard.press("ArrowLeft");
    expect(await heard()).toMatch(/^Not shared\. A supplier you accepted has not agreed/);
    await page.keyboard.press("ArrowLeft");
    expect(await heard()).toMatch(/^Not shared/);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toMatch(/^#row-b\d$/);
    await page.locator(".graph [tabindex='0']").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown"]) {
      await page.keyboard.press(key);
    }
    expect(await heard()).toMatch(
      /^House blend, 250 g HM-2026-0418 1,040 pieces\. .*Made from roasted coffee and 1 other lot/,
    );
    await page.keyboard.press("Home");
    await page.keyboard.press("End");
    await page.keyboard.press("Tab");
    // One stop for Tab: the next is in the list below.
    expect(await page.evaluate("document.activeElement.closest('svg') === null")).toBe(true);
    const blended = page.getByRole("link", { name: /^House blend, 250 g HM/ });
    await blended.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "House blend, 250 g" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/console/lots/${part(blend)}`);
    expect(wrong).toEqual([]);
    await context.close();
  },
  STORY_MS_MAX,
);

test(
  "A lot is found by what it is called, and the way back from finding nothing is there",
  async () => {
    const { page, context } = await open("/console/lots");
    const field = page.getByLabel("Search lots");
    const found = page.locator(".found > li");
    await field.fill("blend");
    await field.press("Enter");
    await expect.poll(() => found.count()).toBe(1);
    expect(new URL(page.url()).search).toBe("?q=blend");
    await page.reload();
    await page.getByRole("link", { name: "House blend, 250 g" }).waitFor();
    await field.fill("caviar");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("No lot fits this search.").waitFor();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(() => found.count()).toBe(5);
    await page.getByText("Narrow down").click();
    await page.getByLabel("Notice").selectOption("Recalled");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "green coffee", exact: true }).click();
    await page.getByText("Mould was found in one sack of this lot.").waitFor();
    await context.close();
  },
  STORY_MS_MAX,
);

test(
  "From a task to a hold on all that was made of the lot, by keyboard alone, and cleared again",
  async () => {
    const { page, context, wrong } = await open("/console/tasks");
    await page.getByRole("link", { name: "See what it reaches" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "You made 3 lots of it" }).waitFor();
    const send = page.getByRole("button", { name: "Say it of 2 lots" });
    await send.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Choose what to say" }).waitFor();
    // The summary of what is wrong takes the focus, and only then is it anybody else's.
    await expect
      .poll(() => page.evaluate("document.activeElement?.className"), PATIENCE)
      .toBe("errors");
    await page.getByRole("radio", { name: "Recall" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: "Hold" }).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("Until the mould is looked into.");
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("Reason on the lots made of it").inputValue()).toBe(
      "Made from green coffee that is on hold.",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.type("Keep it.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("2 notices are set.").waitFor();
    await page.screenshot({ path: "/tmp/look/find-recall-done.png", fullPage: true });
    const passport = await fetch(`${world.stack.origin}/p${new URL(bags).pathname}`);
    const html = await passport.text();
    expect(html).toContain("Made from green coffee that is on hold.");
    expect(html).toContain('data-notice="hold"');
    await page.getByRole("radio", { name: "Clear" }).check();
    await page.getByLabel("Reason", { exact: true }).fill("Looked into.");
    await page.getByRole("button", { name: "Clear it" }).click();
    await page.getByText("2 notices are cleared.").waitFor();
    const after = await (await fetch(`${world.stack.origin}/p${new URL(bags).pathname}`)).text();
    expect(after).not.toContain('data-notice="hold"');
    expect(wrong).toEqual([]);
    await context.close();
  },
  STORY_MS_MAX,
);

test(
  "A supplier is asked for evidence and answers; whoever asked reads it and closes it",
  async () => {
    const { page, context } = await open(`/console/lots/${part(green)}`);
    await page.getByRole("link", { name: "Ask a supplier for evidence" }).click();
    expect(await page.getByLabel("About which lot or event?").inputValue()).toBe(green);
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("link", { name: "Say which supplier" }).click();
    await page.keyboard.type("kay");
    await page.getByLabel("What do you need?").fill("The moisture test of KAYON-1");
    await page.getByLabel("By when?").fill("2020-04-17");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    // What the server refuses is said at its field, and nothing that was typed is lost.
    await page.getByRole("link", { name: /2020-04-17 is over already/ }).click();
    await page.getByLabel("By when?").fill("2029-04-17");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("link", { name: "The moisture test of KAYON-1" }).waitFor();
    await context.close();

    const rik = await enrol(world.stack, {
      ...{ name: "Rik", organisation: "kayon", role: "recorder" },
    });
    const recorder = await open("/console/tasks", {
      who: rik,
      viewport: { width: 390, height: 900 },
    });
    await recorder.page.getByRole("link", { name: "The moisture test of KAYON-1" }).click();
    await recorder.page.getByText(/does not let you show documents to others/).waitFor();
    expect(await recorder.page.getByLabel("Document").count()).toBe(0);
    expect(await axe(recorder.page)).toEqual([]);
    await recorder.page.screenshot({ path: "/tmp/look/find-request-recorder.png", fullPage: true });
    await recorder.context.close();

    const kim = await open("/console/tasks", { who: world.kim });
    await kim.page.getByRole("link", { name: "The moisture test of KAYON-1" }).click();
    await kim.page.getByRole("button", { name: "Send the answer" }).waitFor();
    expect(await kim.page.getByText(/does not let you show documents/).count()).toBe(0);
    await kim.page.getByRole("button", { name: "Send the answer" }).click();
    await kim.page.getByRole("link", { name: "Write an answer" }).click();
    await kim.page.keyboard.type("11.2 %, measured on 2 January.");
    await kim.page.getByRole("button", { name: "Send the answer" }).click();
    await kim.page.getByRole("button", { name: "Send another answer" }).waitFor();
    expect(await axe(kim.page)).toEqual([]);
    await kim.page.screenshot({ path: "/tmp/look/find-request-answered.png", fullPage: true });
    await kim.context.close();

    const back = await open("/console/tasks");
    await back.page.getByRole("heading", { name: "Answers to read" }).waitFor();
    await back.page.getByRole("link", { name: "The moisture test of KAYON-1" }).click();
    await back.page.getByText("11.2 %, measured on 2 January.").waitFor();
    await back.page.getByRole("button", { name: "Close the request" }).click();
    await back.page.getByText("Closed").waitFor();
    await back.context.close();
  },
  STORY_MS_MAX,
);

test(
  "An event opens with its lots, its JSON, and its proof; a report is taken along as a table",
  async () => {
    const { page, context, wrong } = await open("/console/events");
    await page.getByRole("link", { name: "Sent", exact: true }).first().click();
    await page
      .getByRole("link", { name: "Biftu Dembi" })
      .or(page.getByText("800 pieces"))
      .first()
      .waitFor();
    await page.getByText("The event as EPCIS, in JSON").click();
    expect(await page.locator("pre").textContent()).toContain('"bizStep": "shipping"');
    expect(
      await page.getByRole("link", { name: /^Proof in the log/ }).getAttribute("href"),
    ).toMatch(/^\/proofs\/\d+$/);
    expect(await axe(page)).toEqual([]);
    await page.screenshot({ path: "/tmp/look/find-event.png", fullPage: true });
    await page.goto(`${world.stack.origin}/console/report/${part(bags)}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download as a table (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("report-HM-2026-0417.csv");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    await page.screenshot({ path: "/tmp/look/find-report-print.png", fullPage: true });
    expect(wrong).toEqual([]);
    await context.close();
  },
  STORY_MS_MAX,
);

test(
  "What the ledger asks is read as a sum, explained by keyboard alone, and waits for nobody any more",
  async () => {
    const { page, context, wrong } = await open("/console/tasks");
    await page.getByRole("heading", { name: "The numbers raise a question" }).waitFor();
    const task = page.locator("li", { hasText: "where are 89.2 kg?" });
    await page.screenshot({ path: "/tmp/look/find-finding-tasks.png", fullPage: true });
    await task.getByRole("link", { name: "See the sum" }).click();
    await page.getByRole("heading", { name: "Balance (I2)" }).waitFor();
    const lines = await page.locator("table.sum tr").allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, " "))).toEqual([
      "Went in 598 kg",
      "Went in, in all 598 kg",
      "Came out roasted coffee 508.8 kg",
      "Came out or was lost 508.8 kg",
      "Difference 89.2 kg",
      "Tolerated 2.99 kg",
    ]);
    for (const [width, colorScheme] of [
      [390, "dark"],
      [1280, "light"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `/tmp/look/find-finding-${width}.png`, fullPage: true });
      expect(await axe(page)).toEqual([]);
    }
    const field = page.getByLabel("Why is it right all the same?").first();
    await page.getByRole("button", { name: "Keep the explanation" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Say why" }).press("Enter");
    await page.keyboard.type("Roasting takes the water out; the scale was read late.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Roasting takes the water out").waitFor();
    await page.getByText(/^Explained on/).waitFor();
    expect(await field.count()).toBe(0);
    await page.goto(`${world.stack.origin}/console/tasks`);
    await page.getByRole("heading", { name: "Evidence asked of you" }).waitFor();
    expect(await task.count()).toBe(0);
    expect(wrong).toEqual([]);
    await context.close();
  },
  STORY_MS_MAX,
);
