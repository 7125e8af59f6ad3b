/** The screens of accounts in a real Chromium: from nobody to a team of two, by fingers, by keyboard, and by a link in a mail. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { type Phone, phoneAt } from "./authenticator.ts";
import { mailedLink, mailsTo } from "./mails.ts";

let stack: TestStack;
let browser: Browser;
let mia: Phone;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  mia = await phoneAt(browser, `${stack.origin}/console/sign-in`);
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

const MIA = "mia@aurora.example";
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, level: 1 }).waitFor();
const go = (page: Page, path: string) => page.goto(stack.origin + path);

describe("Somebody new", () => {
  test("makes an account and an organisation, by keyboard alone", async () => {
    const { page } = mia;
    await heading(page, "Sign in");
    await page.getByRole("link", { name: "I am new here" }).focus();
    await page.keyboard.press("Enter");
    await heading(page, "Make an account");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Mia Ortega");
    await page.keyboard.press("Enter");
    await heading(page, "Who are you?");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Finca Aurora");
    await page.keyboard.press("Enter");
    await heading(page, "Your first product");
    await page.getByText("Menu", { exact: true }).click();
    await page.getByText("Finca Aurora", { exact: true }).waitFor();
  });

  test("is told at the field what is missing, and takes another short name where one is taken", async () => {
    const { page } = mia;
    await go(page, "/console/start?another");
    await button(page, "Go on").click();
    await page.getByRole("link", { name: "Enter the name of your business" }).waitFor();
    await page.getByLabel("Name of your business").fill("Finca Aurora");
    await button(page, "Go on").click();
    await page.getByLabel("Its name in addresses").fill("finca-aurora-2");
    await button(page, "Go on").click();
    await heading(page, "Your first product");
  });
});

test("Whoever signs out signs in again with one tap", async () => {
  const { page } = mia;
  await go(page, "/console/account");
  await page.getByText("Menu", { exact: true }).click();
  await button(page, "Sign out").last().click();
  await heading(page, "Sign in");
  await button(page, "Sign in with a passkey").click();
  await page.waitForURL(`${stack.origin}/console`);
});

test("A passkey gets a name, a second is added, and the first can then be removed", async () => {
  const { page } = mia;
  await go(page, "/console/account");
  await mia.another();
  await button(page, "Add a passkey").click();
  await page.getByLabel("What do you call it?").fill("The office laptop");
  await button(page, "Add a passkey").click();
  await page.getByText("The office laptop", { exact: true }).first().waitFor();
  await button(page, /^Remove Chrome/).click();
  await page.getByText(/will not sign you in any more/).waitFor();
  await button(page, "Remove").first().click();
  await expect.poll(() => button(page, /^Remove/).count()).toBe(1);
  await button(page, /^Remove The office/).click();
  await button(page, "Remove").first().click();
  await page.getByText("This is your only way in.", { exact: false }).waitFor();
});

test("An address counts when the link that was mailed there is opened on this device", async () => {
  const { page } = mia;
  await go(page, "/console/account");
  await page.getByLabel("E-mail address").fill("Mia@Aurora.example");
  await button(page, "Send a link to confirm it").click();
  await page.getByText(/A link is on its way/).waitFor();
  const link = await mailedLink(stack, "mia@aurora.example");
  await page.goto(link);
  await heading(page, "Confirm your address");
  expect(page.url()).toBe(`${stack.origin}/console/enter?confirm`);
  await button(page, "Confirm the address").click();
  await page.getByText("Links to sign in go to mia@aurora.example.").waitFor();
});

test("A mailed link signs in on another device by a tap, once; from there the first is signed out", async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await go(page, "/console/by-email");
  await page.getByLabel("E-mail address").fill("mia@aurora.example");
  await button(page, "Send the link").click();
  await heading(page, "Look into your mail");
  const link = await mailedLink(stack, MIA, "sign in");
  await page.goto(link);
  await heading(page, "One tap, and you are in");
  expect(page.url()).toBe(`${stack.origin}/console/enter`);
  await button(page, "Sign in on this device").click();
  await page.waitForURL(`${stack.origin}/console`);
  await go(page, "/console/account");
  await button(page, /^Sign out Chrome/)
    .first()
    .click();
  await expect.poll(() => button(page, /^Sign out Chrome/).count()).toBe(0);
  expect((await mia.page.request.get(`${stack.origin}/api/me`)).status()).toBe(401);

  const again = await context.newPage();
  await again.goto(link);
  await button(again, "Sign in on this device").click();
  await again.getByText(/was used already/).waitFor();
  await context.close();
});

const INVITED = "[sessionStorage, localStorage].map((one) => one.getItem('rootproof.invitation'))";

async function invited(page: Page): Promise<string> {
  await go(page, "/console/team/invite");
  await page.getByLabel("For whom?").fill("Somebody");
  await page.getByLabel(/^Recorder/).check();
  await button(page, "Make the invitation").click();
  await heading(page, "The invitation is made");
  return (await page.locator(".secret").textContent()) ?? "";
}

test("An invitation waits in its tab for a quarter of an hour, goes along into the mail’s tab, and is gone once somebody is signed in", async () => {
  const { page } = mia;
  await go(page, "/console/sign-in");
  await button(page, "Sign in with a passkey").click();
  await page.waitForURL(`${stack.origin}/console`);
  const link = await invited(page);

  const context = await browser.newContext({ locale: "en-GB" });
  const shared = await context.newPage();
  await shared.clock.install();
  await shared.goto(link);
  await heading(shared, "Join Finca Aurora");
  expect(await shared.evaluate(INVITED)).toEqual([expect.stringContaining("until"), null]);
  // A look at it again does not prolong it.
  await shared.clock.fastForward("10:00");
  await shared.reload();
  await heading(shared, "Join Finca Aurora");
  await shared.clock.fastForward("06:00");
  expect(await shared.evaluate(INVITED)).toEqual([null, null]);
  await shared.reload();
  await heading(shared, "Invitation");
  await context.close();

  const mailing = await browser.newContext({ locale: "en-GB" });
  const first = await mailing.newPage();
  await first.goto(link);
  await heading(first, "Join Finca Aurora");
  await go(first, "/console/by-email");
  await first.getByLabel("E-mail address").fill("mia@aurora.example");
  const seen = mailsTo(stack, MIA).length;
  await button(first, "Send the link").click();
  await heading(first, "Look into your mail");
  const second = await mailing.newPage();
  await second.goto(await mailedLink(stack, MIA, "sign in", seen));
  await button(second, "Sign in on this device").click();
  await heading(second, "Join Finca Aurora");
  await expect.poll(() => second.evaluate(INVITED)).toEqual([null, null]);
  // In the tab before it is still there, until she signs out in any.
  expect(await first.evaluate(INVITED)).toEqual([expect.stringContaining("until"), null]);
  await second.getByText("Menu", { exact: true }).click();
  await button(second, "Sign out").click();
  await second.getByText("You are signed out.", { exact: true }).waitFor();
  await expect.poll(() => first.evaluate(INVITED)).toEqual([null, null]);
  await mailing.close();
}, 60_000);

test("Whoever is invited looks at what for, makes an account on the way, and joins", async () => {
  const { page } = mia;
  await go(page, "/console/sign-in");
  await button(page, "Sign in with a passkey").click();
  await page.waitForURL(`${stack.origin}/console`);
  await go(page, "/console/team/invite");
  await page.getByLabel("For whom?").fill("Luis from the wet mill");
  await page.getByLabel(/^Recorder/).check();
  await button(page, "Make the invitation").click();
  await heading(page, "The invitation is made");
  const link = (await page.locator(".secret").textContent()) ?? "";

  const luis = await phoneAt(browser, link);
  await heading(luis.page, "Join Finca Aurora");
  expect(luis.page.url()).toBe(`${stack.origin}/console/join`);
  await luis.page.getByText("Recorder", { exact: true }).waitFor();
  await luis.page.getByRole("link", { name: "I am new here" }).click();
  await luis.page.getByLabel("Your name").fill("Luis");
  await button(luis.page, "Make my account").click();
  await heading(luis.page, "Join Finca Aurora");
  await button(luis.page, "Join Finca Aurora").click();
  await luis.page.waitForURL(`${stack.origin}/console`);
  await go(luis.page, "/console/team");
  await heading(luis.page, "Your role does not open this screen.");

  await go(page, "/console/team");
  await page.getByText("Luis", { exact: true }).first().waitFor();
  await leavesByKeyboard(luis);
  await luis.context.close();
  await go(page, "/console/team");
  await page.getByText("Mia Ortega").first().waitFor();
  expect(await page.getByText("Luis", { exact: true }).count()).toBe(0);
  await go(page, "/console/account");
  await button(page, "Leave Finca Aurora").first().click();
  await button(page, "Leave").first().click();
  await page.getByText(/You are the only owner of Finca Aurora/).waitFor();
  const late = await phoneAt(browser, link);
  await late.page.getByText(/was accepted already/).waitFor();
  await late.context.close();
});

async function leavesByKeyboard({ page }: Phone): Promise<void> {
  await go(page, "/console/account");
  await button(page, "Leave Finca Aurora").focus();
  await page.keyboard.press("Enter");
  await page.getByText(/Only its owners can let you in again/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Where you work" }).waitFor({ state: "detached" });
}

test("A key for a machine is shown once, works, and works no more when it is revoked", async () => {
  const { page } = mia;
  await go(page, "/console/team/key");
  await page.getByLabel("What is it for?").fill("Scale at the gate");
  await page.getByLabel(/^Read/).check();
  await button(page, "Make the key").click();
  await heading(page, "The key is made");
  const key = (await page.locator(".secret").textContent()) ?? "";
  expect((await stack.call(key, "GET", "/epcis/events")).status).toBe(200);
  expect((await stack.call(key, "GET", "/api/members")).status).toBe(403);
  await go(page, "/console/team");
  await button(page, "Revoke Scale at the gate").click();
  await button(page, "Revoke").click();
  await page.getByText(/^revoked/).waitFor();
  expect((await stack.call(key, "GET", "/epcis/events")).status).toBe(401);
});
