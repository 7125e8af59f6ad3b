/**
 * Every main screen of the console with a roaster's real records in it, on a phone and on a desk, in light and in dark: nothing for axe to find,
 * nothing wider than the screen, and a picture. With PICTURES in the environment the pictures of docs/screens are made anew.
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, openConsole } from "../support/people.ts";
import type { TestStack } from "../support/stack.ts";
import { openRoastery, shown } from "./desk.ts";

const PLACE =
  process.env.PICTURES === undefined ? mkdtempSync(join(tmpdir(), "screens-")) : "docs/screens";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 844 };
const VIEWS = [
  { viewport: PHONE, colorScheme: "light" },
  { viewport: PHONE, colorScheme: "dark" },
  { viewport: DESK, colorScheme: "light" },
  { viewport: DESK, colorScheme: "dark" },
] as const;
const GAP = 24;
const HEIGHT = 844;

const ROASTED = encodeURIComponent("https://id.gs1.org/01/09521234500018/10/HM-2026-0417");

/** By the name of their picture. */
const SCREENS: Readonly<Record<string, string>> = {
  "sign-in": "/console/sign-in",
  start: "/console/start",
  home: "/console",
  record: "/console/record/processed",
  drafts: "/console/drafts",
  lots: "/console/lots",
  lot: `/console/lots/${ROASTED}`,
  report: `/console/report/${ROASTED}`,
  recall: `/console/recall/${ROASTED}`,
  events: "/console/events",
  tasks: "/console/tasks",
  requests: "/console/requests",
  products: "/console/products",
  places: "/console/places",
  people: "/console/people",
  partners: "/console/partners",
  files: "/console/files",
  claims: "/console/claims",
  claim: `/console/claims/new/${encodeURIComponent("/01/09521234500018")}`,
  certificates: "/console/certificates",
  sheets: "/console/sheets",
  team: "/console/team",
  account: "/console/account",
  operator: "/console/operator",
};

let stack: TestStack;
let browser: Browser;
let mia: Enrolled;

beforeAll(async () => {
  mkdirSync(PLACE, { recursive: true });
  ({ stack, mia } = await openRoastery());
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

async function pictured(path: string, view: (typeof VIEWS)[number]): Promise<Buffer> {
  const who = path.endsWith("/sign-in") ? {} : { who: mia };
  const desk = await openConsole(stack, browser, { ...who, path, ...view });
  const { page, context, wrong } = desk;
  await shown(page);
  const at = `${path} at ${view.viewport.width}, ${view.colorScheme}`;
  expect(await page.getByText("There is no such screen.").count(), at).toBe(0);
  expect(await axe(page), at).toEqual([]);
  const width = await page.evaluate("document.documentElement.scrollWidth");
  expect(width, at).toBeLessThanOrEqual(view.viewport.width);
  // Without a session the console asks once who is signed in.
  expect(
    wrong.filter((line) => !/401/.test(line)),
    at,
  ).toEqual([]);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

/** Phone light, phone dark, desk light, desk dark, beside each other. */
async function keep(name: string, pictures: readonly Buffer[]): Promise<void> {
  const lefts = VIEWS.map((_, at) =>
    VIEWS.slice(0, at).reduce((sum, { viewport }) => sum + viewport.width + GAP, GAP),
  );
  const width = VIEWS.reduce((sum, { viewport }) => sum + viewport.width + GAP, GAP);
  const ground = { width, height: HEIGHT + 2 * GAP, channels: 3, background: "#8a8a86" } as const;
  const parts = pictures.map((input, at) => ({ input, left: lefts[at] ?? 0, top: GAP }));
  const sheet = await sharp({ create: ground }).composite(parts).png().toBuffer();
  await sharp(sheet)
    .resize({ width: 1_800 })
    .webp({ quality: 60 })
    .toFile(join(PLACE, `${name}.webp`));
}

describe.each(Object.entries(SCREENS))("The screen “%s”", (name, path) => {
  test("is whole on phone and desk, in light and dark", async () => {
    const pictures: Buffer[] = [];
    for (const view of VIEWS) pictures.push(await pictured(path, view));
    await keep(name, pictures);
  }, 90_000);
});

test("Right to left, nothing is wider than the screen, and axe finds nothing", async () => {
  for (const path of ["/console", "/console/record/processed", "/console/lots", "/console/team"]) {
    const { page, context } = await openConsole(stack, browser, {
      ...{ who: mia, path, viewport: PHONE, locale: "ar" },
    });
    await shownIn(page, "rtl");
    expect(await axe(page), path).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(
      PHONE.width,
    );
    if (path === "/console") await page.screenshot({ path: join(PLACE, "home-ar.png") });
    await context.close();
  }
}, 90_000);

async function shownIn(page: Page, direction: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate("document.documentElement.dir")).toBe(direction);
}
