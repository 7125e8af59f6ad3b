/** Pages that are looked at: counted by week and country without knowing who, told to whose goods they are, and silent where somebody asks for it. */
import { join } from "node:path";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { InterestTold, ScansTold } from "../../schema/wire/insight.ts";
import { hasWork } from "../../worker/core/work.ts";
import { documentOf } from "../capture/supplier.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const TEE = "09521234500032";
const ANCHOR = `/01/${TEE}`;
const LOT = "LW-26A";
const ONE = `${ANCHOR}/10/${LOT}/21/0417`;
const WATCH = "17 */6 * * *";
const HOUR_MS = 3_600_000;
/** Questions a minute without work. */
const UNPROVEN = 2;

let stack: TestStack;
let browser: Browser;
let linnea: string;
let stranger: string;

beforeAll(async () => {
  const many = 1_000_000;
  const rateLimits = { OPEN_DOORS: many, HELD_DOORS: many, MAILS: many, LOOKS: many, UNPROVEN };
  stack = await startTestStack({ withChain: false, rateLimits });
  browser = await launchBrowser();
  linnea = await stack.organisation("linnea");
  stranger = await stack.organisation("kruim");
  await stack.call(linnea, "PUT", `/api/products/${TEE}`, { name: "Tee" });
  await stack.call(stranger, "PUT", "/api/products/own/rye", { name: "Rye" });
  const sewn = {
    ...{ type: "ObjectEvent", action: "ADD", eventTime: "2026-03-02T09:00:00+01:00" },
    ...{ eventTimeZoneOffset: "+01:00", bizStep: "commissioning", disposition: "active" },
    epcList: ["0417", "0418", "0419", "0420"].map(
      (n) => `https://id.gs1.org${ANCHOR}/10/${LOT}/21/${n}`,
    ),
    quantityList: [{ epcClass: `https://id.gs1.org${ANCHOR}/10/${LOT}`, quantity: 4 }],
  };
  await capture(sewn);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

async function capture(event: object): Promise<void> {
  const answer = await stack.call(linnea, "POST", "/epcis/capture", documentOf([event]));
  expect([answer.status, await answer.text()]).toEqual([202, expect.any(String)]);
}
const tell = (
  fields: Record<string, string>,
  country = "SE",
  headers: Record<string, string> = {},
) =>
  fetch(`${stack.origin}/seen`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { "mf-cf-blob": JSON.stringify({ country }), ...headers },
  });
const look = (about: string, country?: string) => tell({ about, scan: "1" }, country);
const scans = async (key = linnea, query = "") =>
  (await (await stack.call(key, "GET", `/api/insight/scans${query}`)).json()) as ScansTold;
const interest = async (key = linnea) =>
  (await (await stack.call(key, "GET", "/api/insight/interest")).json()) as InterestTold;
const asOwner = (text: string, values: unknown[] = []) =>
  withClient(stack.ownerUrl, (client) => client.query(text, values));
const all = async () => {
  const [week] = (await scans()).weeks;
  return week?.count ?? 0;
};
/** Three looks of one hour are of one hour of the clock: not begun when it is almost over. */
async function earlyInTheHour(): Promise<void> {
  const left = HOUR_MS - (Date.now() % HOUR_MS);
  if (left < 10_000) await new Promise((done) => setTimeout(done, left + 100));
}

describe("A look at a page", () => {
  test("is one more of its product, lot, week and country", async () => {
    const before = await all();
    for (const country of ["SE", "SE", "PT"])
      expect((await look(`${ANCHOR}/10/${LOT}`, country)).status).toBe(204);
    const { weeks, lots, since } = await scans();
    expect(await all()).toBe(before + 3);
    expect(weeks[0]).toMatchObject({ product: ANCHOR, productName: "Tee" });
    expect(new Date(`${weeks[0]?.week}T00:00Z`).getUTCDay()).toBe(1);
    expect(new Date(`${since}T00:00Z`).getUTCDay()).toBe(1);
    expect(weeks[0]?.countries).toEqual(expect.arrayContaining([{ country: "PT", count: 1 }]));
    expect(lots).toContainEqual({ product: ANCHOR, lot: LOT, count: 3 });
  });

  test("from nobody knows where counts for no country: ZZ", async () => {
    for (const country of ["XX", "T1", "", "<b>"]) await look(ANCHOR, country);
    const countries = (await scans()).weeks[0]?.countries ?? [];
    expect(countries).toContainEqual({ country: "ZZ", count: 4 });
    expect(countries.every((one) => /^[A-Z]{2}$/.test(one.country))).toBe(true);
  });

  test("of a lot that nobody knows counts for the product, and makes no lot", async () => {
    const before = await all();
    await look(`${ANCHOR}/10/MADE-UP`);
    expect(await all()).toBe(before + 1);
    expect((await scans()).lots.map(({ lot }) => lot)).toEqual([LOT]);
  });

  test("of a page that is not there, or not on the air, counts nowhere", async () => {
    expect((await look("/01/09521234599999")).status).toBe(204);
    const suspend = (value: string) =>
      withClient(stack.ownerUrl, async (client) => {
        await client.query("select set_config('app.scope', 'operator', false)");
        await client.query(`update products set suspended_at = ${value} where anchor = $1`, [
          ANCHOR,
        ]);
      });
    const before = await all();
    await suspend("now()");
    expect((await look(ANCHOR)).status).toBe(204);
    await suspend("null");
    expect(await all()).toBe(before);
  });

  test("is one call to the database", async () => {
    const before = stack.roundTrips();
    await look(ONE);
    expect(stack.roundTrips() - before).toBe(1);
  });

  test.each([
    ["a page of another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a page of another site, by an old browser", { origin: "https://evil.example" }, 403],
    ["somebody who asks not to be followed", { dnt: "1" }, 204],
    ["somebody whose browser says so for them", { "sec-gpc": "1" }, 204],
  ])("that %s sends is not counted", async (_, headers, status) => {
    const before = await all();
    expect((await tell({ about: ANCHOR, scan: "1" }, "SE", headers)).status).toBe(status);
    expect(await all()).toBe(before);
  });

  test.each([
    ["no product", { about: "/414/9527654310014", scan: "1" }, 400],
    ["no path", { about: "https://evil.example/", scan: "1" }, 400],
    ["a section that no page has", { about: ANCHOR, opened: "journey,cellar" }, 400],
    ["a topic that is none", { about: ANCHOR, topic: "horoscope" }, 400],
    ["more than 512 bytes", { about: ANCHOR, opened: "journey,".repeat(70) }, 413],
  ])("that names %s is refused", async (_, fields, status) => {
    expect((await tell(fields)).status).toBe(status);
  });

  test("leaves nothing of who it was: the rows have no room for it", async () => {
    const { rows } =
      await asOwner(`select table_name as table, string_agg(column_name, ' ' order by column_name) as columns
      from information_schema.columns where table_name in ('scans', 'serial_days', 'seen_serials', 'page_counts') group by 1 order by 1`);
    expect(rows.map(({ columns }) => columns)).toEqual([
      "count kind organisation_id product since subject",
      "count country lot organisation_id product week",
      "first_day organisation_id product serial",
      "count country day hours organisation_id product serial",
    ]);
  });

  test("is told to whose goods they are, and to nobody else", async () => {
    await look("/p/kruim/rye");
    expect((await scans(stranger)).weeks.map(({ product }) => product)).toEqual(["/p/kruim/rye"]);
    expect((await scans()).weeks.map(({ product }) => product)).toEqual([ANCHOR]);
    expect((await stack.call(undefined, "GET", "/api/insight/scans")).status).toBe(401);
  });

  test("is told of 53 weeks at most", async () => {
    for (const weeks of ["0", "54", "a", "-1", ""]) {
      const answer = await stack.call(linnea, "GET", `/api/insight/scans?weeks=${weeks}`);
      expect([weeks, answer.status]).toEqual([weeks, 400]);
    }
    expect((await scans(linnea, "?weeks=53")).weeks.length).toBeGreaterThan(0);
  });
});

describe("The number of one piece", () => {
  const copied = async () => (await scans()).serials.map(({ serial }) => serial);

  test("looked at in three countries in an hour: the maker reads why, the page says it carefully", async () => {
    await earlyInTheHour();
    for (const country of ["SE", "PT", "JP"]) await look(ONE, country);
    const [serial] = (await scans()).serials.filter((one) => one.serial === "0417");
    expect(serial).toMatchObject({ product: ANCHOR, productName: "Tee" });
    expect(serial?.signals[0]).toMatchObject({ kind: "far-apart", countries: ["JP", "PT", "SE"] });
    const page = await (await fetch(`${stack.origin}/p${ONE}`)).text();
    expect(page).toContain("seen in 3 countries within an hour");
    expect(page).not.toMatch(/genuine|fake|authentic|counterfeit/i);
  });

  test("that is another piece's says nothing of it; nor does the page of its lot", async () => {
    await look(`${ANCHOR}/10/${LOT}/21/0418`);
    expect(await copied()).not.toContain("0418");
    for (const path of [`${ANCHOR}/10/${LOT}/21/0418`, `${ANCHOR}/10/${LOT}`])
      expect(await (await fetch(`${stack.origin}/p${path}`)).text()).not.toContain(
        "within an hour",
      );
  });

  test("in two countries is told to the maker, and on no page", async () => {
    await earlyInTheHour();
    for (const country of ["SE", "NO"]) await look(`${ANCHOR}/10/${LOT}/21/0420`, country);
    expect(await copied()).toContain("0420");
    const page = await (await fetch(`${stack.origin}/p${ANCHOR}/10/${LOT}/21/0420`)).text();
    expect(page).not.toContain("A number can be copied");
  });

  test("that nobody made is no piece: whoever makes numbers up fills nothing", async () => {
    for (const country of ["SE", "PT", "JP"]) await look(`${ANCHOR}/10/${LOT}/21/NEVER`, country);
    const { rows } = await asOwner("select from serial_days where serial = 'NEVER'");
    expect([rows.length, (await copied()).includes("NEVER")]).toEqual([0, false]);
  });

  test("looked at after it was destroyed is told, until somebody records that it was not", async () => {
    const piece = `https://id.gs1.org${ANCHOR}/10/${LOT}/21/0419`;
    await capture({
      ...{ type: "ObjectEvent", action: "DELETE", eventTime: "2026-05-02T09:00:00+01:00" },
      ...{ eventTimeZoneOffset: "+01:00", bizStep: "destroying", disposition: "destroyed" },
      epcList: [piece],
    });
    expect(await copied()).not.toContain("0419");
    await look(`${ANCHOR}/10/${LOT}/21/0419`);
    const [serial] = (await scans()).serials.filter((one) => one.serial === "0419");
    expect(serial?.signals).toEqual([
      expect.objectContaining({ kind: "after-end", how: "destroyed", since: "2026-05-02" }),
    ]);
    const page = await (await fetch(`${stack.origin}/p${ANCHOR}/10/${LOT}/21/0419`)).text();
    expect(page).toMatch(/recorded as destroyed on .*A number can be copied/s);
    await capture({
      ...{ type: "ObjectEvent", action: "OBSERVE", eventTime: "2026-06-02T09:00:00+01:00" },
      ...{ eventTimeZoneOffset: "+01:00", bizStep: "inspecting", epcList: [piece] },
    });
    expect(await copied()).not.toContain("0419");
  });

  test("is forgotten after ninety days, and the day it was first seen is not", async () => {
    await asOwner("update serial_days set day = day - 91 where serial = '0417'");
    await stack.worker.scheduled(WATCH);
    const left = async (table: string) =>
      (await asOwner(`select from ${table} where serial = '0417'`)).rowCount;
    expect([await left("serial_days"), await left("seen_serials")]).toEqual([0, 1]);
    expect(await copied()).not.toContain("0417");
    expect(await copied()).toContain("0420");
  });
});

describe("What matters to readers", () => {
  /** As if this month's had been so many months ago. */
  const shift = (months: number) =>
    asOwner(
      `update page_counts set since = since - make_interval(months => $1)
        where kind = 'topic' and since = date_trunc('month', now() at time zone 'UTC')::date`,
      [months],
    );
  const topics = async () => (await interest()).topics;

  test("is told by nobody before the month is over, however many chose it", async () => {
    for (let n = 0; n < 60; n++) await tell({ about: ANCHOR, topic: "pay" });
    expect(await topics()).toEqual([]);
    await shift(1);
    const [told] = await topics();
    expect(told).toMatchObject({ product: ANCHOR, topic: "pay" });
    expect(told?.atLeast).toBeGreaterThanOrEqual(40);
    expect(told?.atLeast).toBeLessThanOrEqual(60);
    expect((told?.atLeast ?? 1) % 5).toBe(0);
    expect(told).not.toHaveProperty("count");
  });

  test("shows nothing of one shopper to a maker who scans nine times and waits", async () => {
    const shown = async () => (await topics()).filter(({ topic }) => topic === "animals").length;
    for (let month = 2; month < 12; month++) {
      for (let n = 0; n < 9; n++) await tell({ about: ANCHOR, topic: "animals" });
      await shift(month);
    }
    expect(await shown()).toBe(0);
    for (let n = 0; n < 9; n++) await tell({ about: ANCHOR, topic: "animals" });
    await tell({ about: ANCHOR, topic: "animals" });
    await shift(1);
    expect(await shown()).toBe(0);
  });
});

describe("In a browser", () => {
  const PHONE = { width: 390, height: 844 };
  interface Visit {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly sent: string[];
    readonly wrong: string[];
  }
  async function visit(
    options: Parameters<Browser["newContext"]>[0] = {},
    asks = "",
  ): Promise<Visit> {
    const context = await browser.newContext({ viewport: PHONE, ...options });
    const page = await context.newPage();
    const [sent, wrong]: [string[], string[]] = [[], []];
    if (asks !== "") await page.addInitScript(asks);
    context.on("request", (request: Request) => {
      if (request.url().endsWith("/seen")) sent.push(request.postData() ?? "");
    });
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.goto(`${stack.origin}/p${ANCHOR}/10/${LOT}`);
    return { page, context, sent, wrong };
  }
  const headings = (page: Page) =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('nav.chips ~ section > h2')].map((h) => h.id)",
    );

  test("a page counts itself once, though it is loaded again; no cookie is set", async () => {
    const { page, context, sent, wrong } = await visit();
    await page.waitForLoadState("networkidle");
    await page.reload({ waitUntil: "networkidle" });
    expect(sent).toEqual([`about=${encodeURIComponent(`${ANCHOR}/10/${LOT}`)}&scan=1`]);
    expect([await context.cookies(), wrong]).toEqual([[], []]);
    await context.close();
  });

  test("whoever asks not to be counted sends nothing, and the chips work all the same", async () => {
    const gpc =
      "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";
    const { page, context, sent } = await visit({}, gpc);
    await page.getByRole("button", { name: "Whether it is true" }).click();
    expect((await headings(page))[0]).toBe("check");
    await page.waitForLoadState("networkidle");
    expect(sent).toEqual([]);
    await context.close();
  });

  test("a chip puts its sections first, for eye, ear and tab alike; once more puts them back; it is told once", async () => {
    const { page, context, sent, wrong } = await visit();
    const before = await headings(page);
    const chip = page.getByRole("button", { name: "Whether it is true" });
    await chip.focus();
    await page.keyboard.press("Enter");
    expect((await headings(page))[0]).toBe("check");
    expect(await chip.getAttribute("aria-pressed")).toBe("true");
    expect(await page.evaluate("document.activeElement.dataset.topic")).toBe("proof");
    expect(await page.locator(".moved").textContent()).toContain("Check it yourself");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await headings(page)).toEqual(before);
    await page.keyboard.press("Enter");
    await page.reload({ waitUntil: "networkidle" });
    expect((await headings(page))[0]).toBe("check");
    const told = sent.filter((one) => one.includes("topic"));
    expect(told).toEqual([`about=${encodeURIComponent(`${ANCHOR}/10/${LOT}`)}&topic=proof`]);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("what the maker says nothing of is said, and counted", async () => {
    const { page, context, sent } = await visit();
    await page.getByRole("button", { name: "Animals" }).click();
    await page.getByText("linnea says nothing of it here yet.").waitFor();
    expect(sent.some((one) => one.endsWith("topic=animals"))).toBe(true);
    await context.close();
  });

  test("without JavaScript the chips are links to where the page speaks of it, and nothing is counted", async () => {
    const { page, context, sent } = await visit({ javaScriptEnabled: false });
    const hrefs = await page
      .locator("nav.chips a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs.length).toBe(7);
    for (const href of hrefs) expect(await page.locator(href).count()).toBe(1);
    expect(sent).toEqual([]);
    await context.close();
  });

  test("axe finds nothing in light and dark, and nothing is wider than a phone", async () => {
    for (const colorScheme of ["light", "dark"] as const)
      for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
        const { page, context } = await visit({ colorScheme, viewport });
        await page.getByRole("button", { name: "Whether it is true" }).click();
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
        if (process.env.PICTURES !== undefined) {
          const path = join(process.env.PICTURES, `page-${viewport.width}-${colorScheme}.png`);
          await page.screenshot({ path, fullPage: true });
        }
        await context.close();
      }
  });

  test("one tap says thanks where it was tapped; something wrong is said on a page of its own", async () => {
    const { page, context, wrong } = await visit();
    const journey = page.locator("section.journey");
    await journey.getByRole("button", { name: "Useful" }).focus();
    await page.keyboard.press("Enter");
    await journey.getByText("Thank you").waitFor();
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await journey.getByRole("button", { name: "Something is wrong" }).click();
    await page.getByLabel("It is out of date").check();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Say so in public" }).click();
    await page.getByRole("heading", { name: "What you said stands on the page" }).waitFor();
    expect(wrong).toEqual([]);
    const { sections } = await interest();
    expect(sections).toContainEqual(
      expect.objectContaining({ section: "journey", useful: 1, wrong: 1 }),
    );
    await context.close();
  });

  test("the maker reads all of it in the console, with what to do about a number that may be copied", async () => {
    const who = await enrol(stack, { name: "Nell", organisation: "linnea" });
    const { page } = await openConsole(stack, browser, { who, path: "/console/insight" });
    await page.getByRole("heading", { name: "Looks by week" }).waitFor();
    await page.getByText("Tee, 0420").waitFor();
    await page.getByText("explains two countries and not three").waitFor();
    await page.getByRole("row", { name: /The journey/ }).waitFor();
    await page.getByRole("row", { name: /What people earn, Tee/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    if (process.env.PICTURES !== undefined)
      await page.screenshot({ path: join(process.env.PICTURES, "insight.png"), fullPage: true });
    await page.goto(`${stack.origin}/console/questions`);
    await page
      .getByRole("link", { name: "Something is wrong (The journey): It is out of date" })
      .click();
    await page.getByLabel("Your answer").waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test("who asks without work asks less often than who did it; what was worked for one question does for no other", async () => {
    const ask = (fields: Record<string, string>) =>
      fetch(`${stack.origin}/ask`, {
        method: "POST",
        body: new URLSearchParams({ about: ANCHOR, ...fields }),
      });
    const challenge = await (await fetch(`${stack.origin}/ask/challenge`)).text();
    const proven = (question: string) => {
      for (let n = 0; ; n++) {
        const work = { challenge, nonce: String(n), about: ANCHOR, text: question };
        if (hasWork(work)) return { question, challenge, nonce: work.nonce };
      }
    };
    for (let n = 0; n < UNPROVEN; n++)
      expect((await ask({ question: `Is it ${n}?` })).status).toBe(200);
    const refused = await ask({ question: "Is it one more?" });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("Is it one more?");
    for (const question of ["Is it proven?", "Is it so as well?"])
      expect((await ask(proven(question))).status).toBe(200);
    const { nonce } = proven("Is it this?");
    expect((await ask({ question: "Or is it that?", challenge, nonce })).status).toBe(429);
    const { context, page } = await visit();
    await page.getByLabel("Your question to linnea").fill("Is it warm?");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("heading", { name: "Your question stands on the page" }).waitFor();
    await context.close();
  });

  test("what is unfolded is told once, when the page is left", async () => {
    const { page, context, sent } = await visit();
    const fold = page.locator("section.check details summary").first();
    await fold.click();
    await fold.click();
    await fold.click();
    expect(sent.filter((one) => one.includes("opened"))).toEqual([]);
    await page.goto(`${stack.origin}/c`, { waitUntil: "networkidle" });
    await expect
      .poll(async () => (await interest()).sections)
      .toContainEqual(expect.objectContaining({ section: "check", opened: 1 }));
    await context.close();
  });
});
