/** Signing out: on this phone at once, with a connection or without; nothing is done with that session any more, and it is ended first of all. */
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftOf } from "../offline/phone.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole, signIn } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const HERE = "You are signed out on this phone.";
const ENDED = "You are signed out.";

let stack: TestStack;
let browser: Browser;
let key: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  key = await stack.organisation("halfmoon");
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

/** Mia at a form, which keeps what it is filled in with; and what her phone asks of the server. */
async function desk() {
  const mia = await enrol(stack, { name: "Mia Ortega", organisation: "halfmoon" });
  const opened = await openConsole(stack, browser, { who: mia, path: "/console/record/harvested" });
  const { page, context } = opened;
  await expect.poll(() => kept(page), { timeout: 10_000 }).toContain("rootproof.steps.halfmoon");
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  const calls: string[] = [];
  context.on("request", (request: Request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(api|epcis)\//.test(pathname)) calls.push(`${request.method()} ${pathname}`);
  });
  return { ...opened, mia, calls };
}

/** Names of what the page keeps in its two stores. */
const kept = (page: Page) =>
  page.evaluate<string[]>(
    "[...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name.startsWith('rootproof.')).sort()",
  );
const isSignedIn = async ({ call }: Enrolled) => (await call("GET", "/api/me")).status === 200;

async function signOut(page: Page): Promise<void> {
  await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
}

const END = "DELETE /api/account/session";

test("With a connection the session is ended, and the screen says so", async () => {
  const { page, context, mia } = await desk();
  await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(ENDED, { exact: true }).waitFor();
  expect(page.url()).toBe(`${stack.origin}/console/sign-in`);
  expect(await isSignedIn(mia)).toBe(false);
  expect(await kept(page)).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }
  await context.close();
});

test("Without a connection the phone forgets who was there, a reload does not bring them back, and the session ends before anything else", async () => {
  const { page, context, mia, calls } = await desk();
  await context.setOffline(true);
  await signOut(page);
  await page.getByText(HERE).waitFor();
  expect(await kept(page)).toEqual(["rootproof.leaving"]);
  await page.goto(`${stack.origin}/console`);
  await page.getByText(HERE).waitFor();
  await page.waitForURL(/\/console\/sign-in/);
  expect(await page.getByText("Menu", { exact: true }).count()).toBe(0);
  expect(await page.locator("body").textContent()).not.toMatch(/Mia|halfmoon/);
  // Nobody has told the server yet: its cookie is still good.
  expect(await isSignedIn(mia)).toBe(true);
  calls.length = 0;
  await context.setOffline(false);
  await page.getByText(ENDED, { exact: true }).waitFor();
  expect(calls[0]).toBe(END);
  expect(await isSignedIn(mia)).toBe(false);
  expect(await kept(page)).toEqual([]);
  await context.close();
});

const QUEUE = `import("/assets/console.js").then(({ queue }) => queue())`;
const add = (page: Page, draft: object) =>
  page.evaluate(`${QUEUE}.then((queue) => queue.add("halfmoon", ${JSON.stringify(draft)}, []))`);

async function captured(id: string): Promise<boolean> {
  return (await stack.call(key, "GET", `/api/events/urn:uuid:${id}`)).status === 200;
}

/** The server, but for one door. */
async function closeDoor(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route("**/api/account/session", (route) => route.abort("connectionreset"));
  return () => context.unroute("**/api/account/session");
}

test("As long as the session cannot be ended nothing is sent with it; what was recorded stays, and goes with whoever works there next", async () => {
  const { page, context, mia, calls } = await desk();
  await context.setOffline(true);
  const draft = draftOf();
  await add(page, draft);
  await signOut(page);
  await page.getByText(HERE).waitFor();
  const open = await closeDoor(context);
  calls.length = 0;
  await context.setOffline(false);
  await page.reload();
  await page.evaluate(`${QUEUE}.then((queue) => queue.sync())`);
  await expect.poll(() => calls.length, { timeout: 15_000 }).toBeGreaterThan(2);
  expect(new Set(calls)).toEqual(new Set([END]));
  expect(await captured(draft.id)).toBe(false);
  await open();
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await page.getByText(ENDED, { exact: true }).waitFor();
  expect(await isSignedIn(mia)).toBe(false);
  const bo = await enrol(stack, { name: "Bo", organisation: "halfmoon", role: "recorder" });
  await signIn(stack, context, bo);
  await page.goto(`${stack.origin}/console/drafts`);
  await expect.poll(() => captured(draft.id), { timeout: 15_000 }).toBe(true);
  expect(await isSignedIn(bo)).toBe(true);
  await context.close();
});

test("Another tab leaves its screen as well, and an answer that was on its way brings nobody back", async () => {
  const { page, context } = await desk();
  const other = await context.newPage();
  await other.goto(`${stack.origin}/console/products`);
  await other.getByRole("heading", { level: 1 }).waitFor();
  let answer = () => {};
  const late = new Promise<void>((done) => {
    answer = done;
  });
  await page.route("**/api/me", async (route) => {
    const headers = { ...route.request().headers(), "sec-fetch-site": "same-origin" };
    const response = await route.fetch({ headers });
    await late;
    await route.fulfill({ response });
  });
  const asked = page.waitForRequest("**/api/me");
  await page.reload();
  await asked;
  await signOut(page);
  await page.getByText(ENDED, { exact: true }).waitFor();
  await other.waitForURL(/\/console\/sign-in/);
  await other.getByText(ENDED, { exact: true }).waitFor();
  const answered = page.waitForResponse("**/api/me");
  answer();
  await answered;
  await page.evaluate("new Promise((done) => setTimeout(done, 300))");
  expect(await kept(page)).toEqual([]);
  expect(await page.getByText("Menu", { exact: true }).count()).toBe(0);
  await context.close();
});
