/** Claims and certificates in a real browser: written by keyboard with the linter reading along, graded, published, withdrawn; nothing for axe to find. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { ClaimListTold } from "../../schema/wire/claims.ts";
import { epcisDocument } from "../lives/cast.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { COFFEE, claim, inDays, lookUp, maker, nextId, organic, PRODUCT } from "./world.ts";

const NAME = "Biftu Dembi, 250 g";
const NEW = `/console/claims/new/${encodeURIComponent(PRODUCT)}`;
const ROASTED = {
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
  eventID: "urn:uuid:7f3c0000-0000-4000-8000-00000000c1a1",
  ...{ eventTime: "2026-04-17T10:00:00+02:00", eventTimeZoneOffset: "+02:00" },
  quantityList: [{ epcClass: `https://id.gs1.org/01/${COFFEE}/10/HM-1`, quantity: 40, uom: "KGM" }],
};
const PHONE = { width: 390, height: 844 };
const VIEWS = [PHONE, { width: 1280, height: 844 }] as const;

let stack: TestStack;
let browser: Browser;
let mia: Enrolled;
let halfmoon: ReturnType<typeof maker>;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  const key = await stack.organisation("halfmoon");
  halfmoon = maker(stack, key);
  await halfmoon.call("PUT", `/products/${COFFEE}`, { name: NAME });
  const sent = await stack.call(key, "POST", "/epcis/capture", epcisDocument(ROASTED));
  expect(sent.status).toBe(202);
  mia = await enrol(stack, { name: "Mia", organisation: "halfmoon" });
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

const claims = async () =>
  ((await (await halfmoon.call("GET", "/claims")).json()) as ClaimListTold).claims;
const claimed = async (text: string) => (await claims()).find((one) => one.text === text);
const box = (page: Page) => page.getByLabel("What do you claim?");
const finding = (page: Page, words: string) =>
  page.locator(".finding", { has: page.locator("q", { hasText: words }) });
const isRead = (page: Page) => expect.poll(() => page.getByText("Reading along …").count()).toBe(0);

/** At both sizes, before and after something is done there. */
async function wellMade(page: Page): Promise<void> {
  for (const view of VIEWS) {
    await page.setViewportSize(view);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  }
}

const open = (path: string, more: object = {}) =>
  openConsole(stack, browser, { who: mia, path, viewport: PHONE, ...more });

/** Tab until the field or button of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp, role: "textbox" | "button" | "checkbox") {
  const wanted = page.getByRole(role, { name }).first();
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluate((one) => one === one.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

describe("A claim", () => {
  test("is written and published by keyboard alone: a block holds it, a warning asks why, and a record carries it", async () => {
    const { page, context, wrong } = await open(NEW);
    await page.getByRole("heading", { name: `A claim about ${NAME}` }).waitFor();
    await page.getByRole("checkbox", { name: /17 Apr 2026/ }).waitFor();
    await tabTo(page, "What do you claim?", "textbox");
    await page.keyboard.type("Our climate-neutral coffee, roasted in Ghent.");
    await finding(page, "climate-neutral").waitFor();
    expect(await page.locator("mark.block").allTextContents()).toEqual(["climate-neutral"]);
    expect(await finding(page, "climate-neutral").textContent()).toContain("Blocked");
    // A block has no field for excuses.
    expect(await finding(page, "climate-neutral").locator("input").count()).toBe(0);
    await wellMade(page);

    await tabTo(page, "Publish", "button");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/^Some words are blocked/)
      .waitFor();
    expect(await claims()).toEqual([]);

    await tabTo(page, "What do you claim?", "textbox");
    await page.keyboard.press("ControlOrMeta+A");
    const text = "Roasted in Ghent, 40 kg on 17 April 2026.";
    await page.keyboard.type(text);
    await expect.poll(() => page.locator("mark").allTextContents()).toEqual(["Roasted in Ghent"]);
    await isRead(page);
    await tabTo(page, /17 Apr 2026/, "checkbox");
    await page.keyboard.press("Space");
    await tabTo(page, "Publish", "button");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Say why ORI-SINGLE may stand").waitFor();
    await tabTo(page, "Why may it stand all the same?", "textbox");
    await page.keyboard.type("It says where we roast, and we roast nowhere else.");
    await tabTo(page, "Publish", "button");
    await page.keyboard.press("Enter");
    await page.getByText("It is published.").waitFor();
    await page.getByText("Grade 1 of 4: your own signed records").waitFor();
    expect(await claimed(text)).toMatchObject({ state: "published", grade: 1 });
    await wellMade(page);
    // Refusals that were looked for are no faults of the page.
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("is saved as a draft where the server lets it not out, and says what is missing", async () => {
    const { page, context } = await open(NEW);
    const text = "This bag was packed by Jonas on Fridays.";
    await box(page).fill(text);
    await page.getByLabel("What is it about?").selectOption("social");
    await page.getByText("To be published it needs at least: a document.").waitFor();
    await isRead(page);
    await page.getByRole("button", { name: "Publish" }).click();
    await page
      .getByRole("alert")
      .getByText(/needs grade 2/)
      .waitFor();
    expect(await claimed(text)).toMatchObject({ state: "draft", grade: 0 });
    await page.getByText("Nothing is ticked: it is your word alone.").waitFor();
    await page.getByText("Tick a record below: your own signed records count.").waitFor();
    await page.reload();
    expect(await box(page).inputValue()).toBe(text);
    await context.close();
  });

  test("takes a better sentence over by one tap", async () => {
    const { page, context } = await open(NEW);
    await box(page).fill("Forty kilos. Blockchain verified coffee.");
    await finding(page, "Blockchain").getByRole("button", { name: "Take this sentence" }).click();
    expect(await box(page).inputValue()).toMatch(/^Forty kilos\. This record has not been changed/);
    await page.getByText("Nothing was found. That is no legal advice.").waitFor();
    await context.close();
  });

  test("may use a protected word where the certificate is there, and only then", async () => {
    const text = "Organic beans, all from Guji.";
    const unlocked = "What is asked for stands behind it: it may stay.";
    const before = await open(NEW);
    await box(before.page).fill(text);
    await finding(before.page, "Organic").getByText("It may stay with:").waitFor();
    await before.context.close();
    const id = nextId();
    await halfmoon.certificate(id, organic());
    await lookUp(stack, id);
    const { page, context } = await open(NEW);
    await page.getByRole("checkbox", { name: /NL-BIO-01-4711/ }).check();
    await box(page).fill(text);
    await finding(page, "Organic").getByText(unlocked).waitFor();
    await finding(page, "Organic").getByText("Covered", { exact: true }).waitFor();
    expect(await page.locator("mark", { hasText: "Organic" }).count()).toBe(0);
    await context.close();
  });

  test("speaks of the law in the reader’s language, and from right to left", async () => {
    const { page, context } = await open(NEW, { locale: "ar" });
    await page.getByLabel("ماذا تدّعي؟").fill("climate neutral");
    await page.getByLabel("لغة الادعاء").selectOption("en");
    await page.getByText(/الانبعاثات التي دُفع ثمنها/).waitFor();
    await wellMade(page);
    await context.close();
    const german = await open(NEW, { locale: "de-AT" });
    await german.page.getByLabel("Was sagen Sie aus?").fill("Unser klimaneutraler Kaffee");
    await german.page.getByText(/^Emissionen, die anderswo bezahlt wurden/).waitFor();
    await german.context.close();
  });

  test("is withdrawn with a reason that readers see, and can be said another way", async () => {
    const text = "Packed in Ghent, 160 bags.";
    const made = await halfmoon.draft(nextId(), {
      ...claim(text, { evidence: [{ kind: "event", id: ROASTED.eventID }] }),
    });
    await halfmoon.publish(made.id, [{ rule: "ORI-SINGLE", reason: "It is where we pack." }]);
    const { page, context } = await open(`/console/claims/edit/${made.id}`);
    await page.getByRole("button", { name: "Withdraw" }).click();
    await page.getByRole("alert").getByText("Say why").waitFor();
    expect(await claimed(text)).toMatchObject({ state: "published" });
    await page.getByLabel("Why do you withdraw it?").fill("It were 158.");
    await page.getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("Withdrawn: It were 158.").waitFor();
    expect(await claimed(text)).toMatchObject({ state: "withdrawn", withdrawnFor: "It were 158." });
    await box(page).fill("Packed in Ghent, 158 bags.");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByText("Saved.").waitFor();
    expect(await claimed("Packed in Ghent, 158 bags.")).toMatchObject({ state: "draft" });
    await context.close();
  });

  test("is listed with its grade and its state; who only records reads, and changes nothing", async () => {
    const { page, context } = await open("/console/claims");
    await page.getByText("Packed in Ghent, 158 bags.").waitFor();
    expect(await page.locator(".claim-state").allTextContents()).toContain("Published");
    await wellMade(page);
    await context.close();
    const jonas = await enrol(stack, { name: "Jonas", organisation: "halfmoon", role: "recorder" });
    const reading = await open("/console/claims", { who: jonas });
    await reading.page.getByText("Packed in Ghent, 158 bags.").click();
    await reading.page.getByRole("heading", { name: `A claim about ${NAME}` }).waitFor();
    expect(await reading.page.getByRole("button", { name: /Save|Publish|Withdraw/ }).count()).toBe(
      0,
    );
    await reading.context.close();
  });
});

describe("A certificate", () => {
  test("is kept, says that nobody else looked it up, and is revoked with a reason", async () => {
    const { page, context, wrong } = await open("/console/certificates/new");
    await page.getByLabel("Scheme").selectOption({ label: "Fairtrade" });
    await page.getByText(/^What it proves: Bought on Fairtrade terms/).waitFor();
    await page.getByText(/^What it does not prove: What any one farmer earned/).waitFor();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("alert").getByText("Choose at least one product").waitFor();
    await wellMade(page);
    await page.getByLabel("Number").fill("FLO 4711");
    await page.getByLabel("Holder").fill("Halfmoon");
    await page.getByLabel("Valid from").fill("2026-01-01");
    await page.getByLabel("Valid until").fill("2025-12-31");
    await page.getByRole("checkbox", { name: NAME }).check();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("alert").getByText("The last day comes after the first").waitFor();
    await page.getByLabel("Valid until").fill("2099-12-31");
    await page.getByRole("button", { name: "Keep it" }).click();
    const kept = page.getByRole("listitem").filter({ hasText: "FLO 4711" });
    await kept.getByText("In force, not looked up by anybody else yet").waitFor();
    await wellMade(page);
    await kept.getByRole("link", { name: "Change FLO 4711" }).click();
    await page.getByRole("heading", { name: "Certificate FLO 4711" }).waitFor();
    await page.locator("summary", { hasText: "Revoke" }).click();
    await wellMade(page);
    await page.getByLabel("Why was it taken away?").fill("The audit of 2026 was not passed.");
    await page.getByRole("button", { name: "Revoke" }).click();
    await kept.getByText("Revoked: The audit of 2026 was not passed.").waitFor();
    expect(await kept.getByRole("link").count()).toBe(0);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("that ends takes its claim with it: the list says so, in words", async () => {
    const id = nextId();
    await halfmoon.certificate(id, organic({ number: "NL-BIO-01-9" }));
    await lookUp(stack, id);
    const evidence = [{ kind: "certificate", id }];
    const said = claim("Organic, NL-BIO-01-9", { type: "certified", evidence });
    await halfmoon.published(said);
    await withClient(stack.ownerUrl, async (client) => {
      await client.query("alter table certificates disable trigger user");
      await client.query("update certificates set valid_until = $1 where id = $2", [
        inDays(-1),
        id,
      ]);
      await client.query("alter table certificates enable trigger user");
    });
    await stack.worker.scheduled("17 */6 * * *");
    const { page, context } = await open("/console/claims");
    const listed = page.getByRole("listitem").filter({ hasText: said.text });
    await listed.getByText("Withdrawn: its certificate ended").waitFor();
    expect(await listed.locator(".claim-state").textContent()).toBe("Withdrawn");
    await context.close();
    const path = `/console/report/${encodeURIComponent(`https://id.gs1.org/01/${COFFEE}/10/HM-1`)}`;
    const report = await open(path);
    const line = report.page.getByRole("listitem").filter({ hasText: said.text });
    await line.getByText("Withdrawn: its certificate ended").waitFor();
    await wellMade(report.page);
    await report.context.close();
  });

  test("of a company asks for no product", async () => {
    const { page, context } = await open("/console/certificates/new");
    await page.getByLabel("Scheme").selectOption({ label: "B Corp" });
    await page.getByText("It certifies your company, and none of its products.").waitFor();
    expect(await page.getByRole("checkbox", { name: NAME }).count()).toBe(0);
    await context.close();
  });
});

describe("A story", () => {
  test("is put together from words and values, and says which of its sentences the page does not tell", async () => {
    const { page, context, wrong } = await open("/console/stories");
    await page.getByLabel("Your story").fill("It weighed ");
    await page.getByText("Step: harvest").click();
    await page.getByRole("button", { name: /40 kg lot\.harvest\.kg/ }).click();
    const text = page.getByLabel("Your story");
    await expect.poll(() => text.inputValue()).toBe("It weighed {{lot.harvest.kg}}");
    await expect.poll(() => text.evaluate((one) => Reflect.get(one, "selectionStart"))).toBe(29);
    await page.keyboard.type(". It was dyed on {{lot.dye.date}}.");
    const preview = page.locator(".preview");
    await preview.getByText("It weighed 40 kg.", { exact: true }).waitFor();
    expect(await preview.getByRole("listitem").textContent()).toContain("Nobody recorded it.");
    await isRead(page);
    await wellMade(page);
    await page.getByRole("button", { name: "Save, and show it on the page" }).click();
    await page.getByText("Saved. The page shows it from now on.").waitFor();
    const told = await (await fetch(`${stack.origin}/p/01/${COFFEE}/10/HM-1`)).text();
    expect(told).toContain("It weighed ");
    expect(told).not.toContain("dyed");
    expect(wrong).toEqual([]);
    await context.close();
  }, 60_000);
});

describe("A figure", () => {
  test("asks for a whole benchmark or none, and keeps empty what is not known", async () => {
    const { page, context, wrong } = await open("/console/figures/new");
    await page.getByLabel("What is it about?").selectOption("workforce");
    await page.getByLabel("At which place").fill("the roastery");
    await page.getByLabel("On which day").fill("2026-10-01");
    await page.getByLabel("How many people work there").fill("0");
    await page.getByLabel("Benchmark: how much").fill("1087");
    await page.getByRole("button", { name: "Keep it" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("A benchmark has a number, a source, a day and a region").waitFor();
    await alert.getByText("Fill in: Lowest wage").waitFor();
    await wellMade(page);
    await page.getByLabel("Benchmark: how much").fill("");
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.locator(".thing", { hasText: "Workforce: the roastery" }).waitFor();
    const { figures } = (await (await halfmoon.call("GET", "/figures")).json()) as {
      figures: readonly { readonly content: object; readonly grade: number }[];
    };
    const workforce = figures.find(({ content }) => "headcount" in content);
    expect(workforce).toMatchObject({
      ...{ grade: 0, content: { headcount: 0, contractPercent: "unknown" } },
    });
    expect(workforce?.content).toMatchObject({ lowestWage: "unknown", grievance: "unknown" });
    expect(wrong).toEqual([]);
    await context.close();
  }, 60_000);
});
