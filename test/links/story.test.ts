/** The life of a link in real browsers: a maker makes it, a phone without an account and without a connection fills it in, and everything after that. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ed25519, rpc } from "../../cli/platform.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import { epcisDocument } from "../lives/cast.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Desk, type Enrolled, enrol, openConsole, signIn } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let browser: Browser;
let halfmoon: string;
let mia: Enrolled;
let asefa: Enrolled;
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
/** That nobody is signed in, and that there is no connection, is no wonder here. */
const complaints = ({ wrong }: Desk) =>
  wrong.filter((one) => !/status of 401|ERR_INTERNET_DISCONNECTED/.test(one));
/** In light and in dark, as narrow as a phone; and a picture of each. */
async function expectGood(page: Page, name: string): Promise<void> {
  const whole = page.viewportSize();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `${name}-${colorScheme}`);
    expect(await axe(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: PHONE.viewport.width, height: 800 });
  await picture(page, `${name}-narrow`);
  const overflows = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
  expect(await page.evaluate(overflows), name).toBe(false);
  if (whole !== null) await page.setViewportSize(whole);
}

beforeAll(async () => {
  stack = await startTestStack();
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
  const said = page.getByText("What happened, without our name. And where? The region.");
  expect(await said.isVisible()).toBe(true);
  await page.reload();
  await page.getByText("Logged", { exact: true }).waitFor();
  // Also on another phone, which finds nothing to fill in any more.
  const path = address.slice(stack.origin.length);
  const other = await openConsole(stack, browser, { ...PHONE, path });
  await other.page.getByText("126.5 kg · Ripe cherry · A-17").waitFor();
  expect(await other.page.getByRole("button", { name: "Send" }).count()).toBe(0);
  await other.context.close();
});

test("The receipt’s proof is proven by the verifier, once the log is anchored", async () => {
  const { page } = phone;
  await expect
    .poll(
      async () => {
        await stack.beat();
        await page.reload();
        await page.getByRole("button", { name: "Save the proof" }).waitFor();
        return page.getByText("Final", { exact: true }).count();
      },
      { timeout: 25_000 },
    )
    .toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the proof" }).click(),
  ]);
  const bundleText = readFileSync(await download.path(), "utf8");
  const policy = await fetch(`${stack.origin}/.well-known/rootproof-policy.json`);
  const asked = { bundleText, policyText: await policy.text(), types: ["event"] } as const;
  const verdict = await verifyBundle({ ...asked, ed25519, rpc });
  expect(verdict.verdict).toBe("proven");
  const [leafHash = ""] = await page.getByText(/^[0-9a-f]{64}$/).allTextContents();
  const { entry } = JSON.parse(bundleText) as { entry: string };
  const leaf = Buffer.concat([Buffer.from([0]), Buffer.from(entry, "base64")]);
  expect(createHash("sha256").update(leaf).digest("hex")).toBe(leafHash);
  expect(bundleText).toContain("126.5");
  const altered = { ...asked, bundleText: bundleText.replace("126.5", "926.5") };
  expect((await verifyBundle({ ...altered, ed25519, rpc })).verdict).toBe("refuted");
});

test("The maker’s page shows the step as far as the supplier said, and no further", async () => {
  await mia.call("PUT", "/api/keys/p/halfmoon", {});
  await mia.call("PUT", "/api/products/own/espresso", { name: "Espresso Biftu" });
  const lot = (product: string, number: string, quantity: number) => ({
    epcClass: `${stack.origin}/p/halfmoon/${product}/${number}`,
    ...{ quantity, uom: "KGM" },
  });
  const roasting = {
    ...{ type: "TransformationEvent", bizStep: "creating_class_instance" },
    ...{ eventTime: new Date().toISOString(), eventTimeZoneOffset: "+00:00" },
    inputQuantityList: [lot("ripe-cherry", "A-17", 126.5)],
    outputQuantityList: [lot("espresso", "B7", 20)],
  };
  const answer = await mia.call("POST", "/epcis/capture", epcisDocument(roasting));
  expect(answer.status, await answer.text()).toBe(202);
  const page = await fetch(`${stack.origin}/p/halfmoon/espresso/B7`);
  const shown = (await page.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(shown).toContain("126.5 kg of Ripe cherry");
  expect(shown).toContain("Oromia");
  expect(shown).toContain("Name withheld by the supplier’s choice");
  expect(shown).toContain("Recorded by a link that the maker sent; nobody was signed in.");
  for (const secret of ["Asefa", "Jimma", "A-17"]) expect(shown).not.toContain(secret);
});

test("The maker asks by another link whether what it received is right; the supplier says no, and the maker reads why", async () => {
  const moved = {
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "receiving" },
    ...{ eventID: "urn:uuid:7f3c0000-0000-4000-8000-0000000000d1" },
    ...{ eventTime: new Date().toISOString(), eventTimeZoneOffset: "+00:00" },
    quantityList: [
      {
        epcClass: `${stack.origin}/p/halfmoon/ripe-cherry/A-17`,
        ...{ quantity: 120, uom: "KGM" },
      },
    ],
  };
  const answer = await mia.call("POST", "/epcis/capture", epcisDocument(moved));
  expect(answer.status, await answer.text()).toBe(202);
  const { page } = desk;
  await stack.until(halfmoon, moved.eventID, "logged");
  await page.goto(`${stack.origin}/console/partners/asefa-bekele/link`);
  await page.getByText("Confirm a transfer").click();
  await page.getByLabel("Which transfer?").waitFor();
  await expectGood(page, "make-confirm-link");
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("heading", { name: "Asefa Bekele: to confirm" }).waitFor();
  const link = (await page.locator(".secret").textContent()) ?? "";

  const second = await openConsole(stack, browser, {
    ...PHONE,
    path: link.slice(stack.origin.length),
  });
  await second.page.getByRole("heading", { name: "halfmoon says this was received" }).waitFor();
  expect(await second.page.getByText("120 kg").count()).toBe(1);
  await second.page.getByRole("button", { name: "That is not right" }).click();
  await expectGood(second.page, "confirm");
  await second.page.getByRole("button", { name: "Send" }).click();
  await second.page.getByRole("alert").getByText("Say what is not right").waitFor();
  await second.page.getByLabel("What is not right?").fill("I brought 126.5 kg.");
  await second.page.getByRole("button", { name: "Send" }).click();
  await second.page.getByText("Logged", { exact: true }).waitFor({ timeout: 30_000 });
  await expectGood(second.page, "confirm-receipt");
  expect(complaints(second)).toEqual([]);
  await second.context.close();

  await page.reload();
  await page.getByText("I brought 126.5 kg.").waitFor();
  await expectGood(page, "own-link-answered");
});

test("Whoever has the phone makes it their account, and sees what was recorded", async () => {
  const { page, context } = phone;
  await page.getByRole("link", { name: "Make it my account" }).click();
  await page.getByRole("link", { name: "I am new here" }).waitFor();
  await expectGood(page, "claim");
  asefa = await enrol(stack, { name: "Asefa" });
  await signIn(stack, context, asefa);
  await page.reload();
  await page.getByRole("button", { name: "Take over Asefa Bekele" }).click();
  await page.waitForURL(/\/console\/events$/);
  await page.getByText("A-17").first().waitFor();
  await picture(page, "history");
  const path = address.slice(stack.origin.length);
  await page.goto(stack.origin + path);
  await page.getByText("126.5 kg · Ripe cherry · A-17").waitFor();
  await page.getByRole("link", { name: "Make it my account" }).waitFor({ state: "detached" });
  expect(complaints(phone)).toEqual([]);
});

test("The maker finds the account among its partners, with both halves of the consent", async () => {
  const { page } = desk;
  await page.goto(`${stack.origin}/console/partners`);
  await page.getByText("Supplier: you both agree.").waitFor();
  await expectGood(page, "partners");
  await page.getByRole("link", { name: "Asefa Bekele", exact: true }).click();
  await page.getByRole("heading", { name: "As your supplier" }).waitFor();
  await expectGood(page, "partner");
  await page.getByRole("button", { name: "Withdraw Asefa Bekele" }).click();
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await page.getByText("You have not accepted them.").waitFor();
  await page.getByRole("button", { name: "Accept them" }).click();
  await page.getByText("You accept what they record for your pages.").waitFor();
  await page.getByText("Menu", { exact: true }).click();
  expect(desk.wrong).toEqual([]);
});
