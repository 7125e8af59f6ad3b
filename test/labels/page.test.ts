/** `/labels` in a bakery's browser, at the running product: from the empty form to sheets that a scanner reads. docs/labels.md, *Sheets*. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LABELS as say } from "../../web/text/en/labels.ts";
import { gridOf } from "../../worker/core/label/grids.ts";
import { documentOf } from "../capture/supplier.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";
import { openPdf, printedPage, printedSvg } from "./drawing/render.ts";
import { codesByLabel } from "./drawing/scan.ts";

const RYE = withCheck("0952127000001");
/** Its name is longer than any label has room for. */
const LONG = withCheck("0952127000002");
const OTHERS = withCheck("0952127000009");
const LOT = "RYE/7";
const MADE = /^(?:Codes for \d+ labels are|The code is) made, on/;

let stack: TestStack;
let key: string;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  key = await stack.organisation("golden-crust");
  const stranger = await stack.organisation("other-crust");
  await stack.call(key, "PUT", `/api/products/${RYE}`, { name: "Walnut rye" });
  await stack.call(key, "PUT", `/api/products/${LONG}`, { name: "Rye ".repeat(25).trim() });
  await stack.call(key, "PUT", "/api/products/own/loaf", { name: "Loaf" });
  await stack.call(stranger, "PUT", `/api/products/${OTHERS}`, { name: "Spelt" });
  const epcClass = `https://id.gs1.org/01/${RYE}/10/${encodeURIComponent(LOT)}`;
  const baked = {
    ...{ type: "ObjectEvent", action: "ADD", eventTime: "2026-11-19T05:00:00+01:00" },
    ...{ eventTimeZoneOffset: "+01:00", quantityList: [{ epcClass, quantity: 200 }] },
  };
  await stack.call(key, "POST", "/epcis/capture", documentOf([baked]));
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page sent. */
  readonly sent: Request[];
  /** What the browser complained of. */
  readonly wrong: string[];
  /** Between two tests of one page there is nothing left. */
  close(): Promise<void>;
}

async function visit(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Visit> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const [sent, wrong]: [Request[], string[]] = [[], []];
  page.on("request", (request) => sent.push(request));
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (message) => wrong.push(message.text()));
  await page.goto(`${stack.origin}/labels`);
  return { page, context, sent, wrong, close: () => context.close() };
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name });
const status = (page: Page) => page.getByRole("status");

async function fillIn(page: Page, changes: Record<string, string> = {}): Promise<void> {
  const asked = {
    ...{ [say.codes.key]: key, [say.codes.product]: RYE, [say.codes.lot]: LOT },
    ...{ [say.codes.count]: "3", ...changes },
  };
  for (const [label, value] of Object.entries(asked)) await field(page, label).fill(value);
}

async function make(page: Page): Promise<void> {
  await button(page, say.preview.make).click();
  await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toMatch(MADE);
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  return { name: file.suggestedFilename(), bytes };
}

async function scannedPdf(bytes: Uint8Array, grid: string): Promise<readonly string[]> {
  const pdf = await openPdf(bytes);
  const pages = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const sheets = await Promise.all(
    pages.map(async (page) => codesByLabel(await printedPage(pdf, page), gridOf(grid))),
  );
  return sheets.flatMap(inOrder);
}

async function scannedSvg(bytes: Uint8Array, grid: string): Promise<readonly string[]> {
  const print = await printedSvg(new TextDecoder().decode(bytes));
  return inOrder(await codesByLabel(print, gridOf(grid)));
}

const inOrder = (codes: ReadonlyMap<number, string>) =>
  [...codes].sort(([a], [b]) => a - b).map(([, text]) => text);

/** What a field says is wrong with it, as it is read out with it. */
async function faultAt(page: Page, label: string): Promise<string> {
  const input = field(page, label);
  expect(await input.getAttribute("aria-invalid")).toBe("true");
  const ids = (await input.getAttribute("aria-describedby"))?.split(" ") ?? [];
  return (await page.locator(`#${ids.at(-1)}`).textContent()) ?? "";
}

interface Jobs {
  readonly jobs: readonly { readonly id: string; readonly kind: string; readonly count: number }[];
}
async function jobs(): Promise<Jobs["jobs"]> {
  return ((await (await stack.call(key, "GET", "/labels/jobs")).json()) as Jobs).jobs;
}

describe("A baker who fills in the form", () => {
  test("gets a PDF and SVGs whose every code opens the page of the lot", async () => {
    const { page, sent, wrong, close } = await visit();
    await fillIn(page, { [say.codes.count]: "25" });
    await field(page, say.sheet.grid).selectOption("a4-21");
    await field(page, say.label.dateKind).selectOption("best-before");
    await field(page, say.label.day).fill("2026-11-28");
    await field(page, say.label.contains).fill("wheat, walnuts");
    await make(page);
    const sheet = page.locator("[data-part=sheet] svg");
    expect(await sheet.getByText("28\u00a0Nov\u00a02026").count()).toBe(21);
    expect(await sheet.locator("tspan[font-weight=bold]", { hasText: "WALNUTS" }).count()).toBe(21);

    const pdf = await download(page, say.preview.pdf);
    expect(pdf.name).toBe(`labels-${RYE}-RYE-7.pdf`);
    const codes = await scannedPdf(pdf.bytes, "a4-21");
    expect(new Set(codes).size).toBe(25);
    for (const uri of codes) {
      const { status, headers } = await fetch(uri, { redirect: "manual" });
      expect([status, headers.get("location")]).toEqual([307, uri.replace("/01/", "/p/01/")]);
    }

    const first = await download(page, say.preview.svg);
    await page.getByLabel(say.preview.sheet, { exact: true }).selectOption("2 of 2");
    const second = await download(page, say.preview.svg);
    expect([first.name, second.name]).toEqual([
      `labels-${RYE}-RYE-7-1.svg`,
      `labels-${RYE}-RYE-7-2.svg`,
    ]);
    expect([
      ...(await scannedSvg(first.bytes, "a4-21")),
      ...(await scannedSvg(second.bytes, "a4-21")),
    ]).toEqual(codes);
    expect(sent.filter((request) => request.method() !== "GET")).toHaveLength(1);
    expect(wrong).toEqual([]);
    await close();
  });

  test("of copies of the lot's own code gets that code on every label", async () => {
    const { page, close } = await visit();
    await fillIn(page, { [say.codes.count]: "24", [say.codes.lot]: "UNCOUNTED" });
    await page.getByLabel(say.codes.kinds.lot.name).check();
    await make(page);
    const codes = await scannedPdf((await download(page, say.preview.pdf)).bytes, "a4-24");
    expect(codes).toEqual(Array(24).fill(`${stack.origin}/01/${RYE}/10/UNCOUNTED`));
    await close();
  });

  test("of bread without a GTIN gets codes that open its page, by its name", async () => {
    const { page, wrong, close } = await visit();
    await fillIn(page, { [say.codes.product]: "golden-crust/loaf", [say.codes.lot]: "W14" });
    await page.getByLabel(say.codes.kinds.lot.name).check();
    const sheet = page.locator("[data-part=sheet] svg");
    await expect.poll(() => sheet.textContent()).toContain("golden-crust/loaf/W14");
    await make(page);
    const pdf = await download(page, say.preview.pdf);
    expect(pdf.name).toBe("labels-golden-crust-loaf-W14.pdf");
    const codes = await scannedPdf(pdf.bytes, "a4-24");
    expect(codes).toEqual(Array(3).fill(`${stack.origin}/p/golden-crust/loaf/W14`));
    expect((await fetch(codes[0] ?? "")).status).toBe(200);
    expect(wrong).toEqual([]);
    await close();
  });

  test("sees the sheet before any code is made, marked as a sample, and hears what it lacks", async () => {
    const { page, sent, close } = await visit();
    const sheet = page.locator("[data-part=sheet] svg");
    await expect.poll(() => sheet.locator("g").count()).toBe(24);
    await field(page, say.label.name).fill("Morning rye");
    await expect.poll(() => sheet.textContent()).toContain("Morning rye");
    await field(page, say.sheet.grid).selectOption("letter-10");
    await expect.poll(() => sheet.locator("g").count()).toBe(10);
    await field(page, say.sheet.start).fill("4");
    await expect.poll(() => sheet.locator("g").count()).toBe(7);
    const warnings = page.locator("[data-part=warnings] li");
    expect(await warnings.count()).toBe(0);
    await field(page, say.label.sector).selectOption("food");
    await expect.poll(() => warnings.count()).toBe(2);
    await page.getByLabel(say.label.free).check();
    await expect.poll(() => warnings.count()).toBe(1);
    expect(await page.getByText(say.preview.sample, { exact: true }).isVisible()).toBe(true);
    await fillIn(page);
    await make(page);
    expect(await page.getByText(say.preview.sample, { exact: true }).isVisible()).toBe(false);
    expect(sent.filter((request) => request.method() !== "GET")).toHaveLength(1);
    await close();
  });

  test("may change what else is on the labels when the codes are made: they stay the same", async () => {
    const { page, close } = await visit();
    await fillIn(page);
    await make(page);
    const before = await scannedSvg((await download(page, say.preview.svg)).bytes, "a4-24");
    expect(await field(page, say.codes.lot).isDisabled()).toBe(true);
    await field(page, say.label.care).fill("Keep cool and dry.");
    await field(page, say.sheet.grid).selectOption("letter-10");
    const { bytes } = await download(page, say.preview.svg);
    expect(new TextDecoder().decode(bytes)).toContain("Keep cool and dry.");
    expect(await scannedSvg(bytes, "letter-10")).toEqual(before);
    await close();
  });

  test("makes other codes only when asked to: a second press changes nothing", async () => {
    const { page, close } = await visit();
    const before = (await jobs()).length;
    await fillIn(page);
    await make(page);
    await field(page, say.label.name).press("Enter");
    expect(await button(page, say.preview.make).isVisible()).toBe(false);
    const first = await scannedSvg((await download(page, say.preview.svg)).bytes, "a4-24");
    await button(page, say.preview.other).click();
    await make(page);
    const second = await scannedSvg((await download(page, say.preview.svg)).bytes, "a4-24");
    expect(new Set([...first, ...second]).size).toBe(6);
    expect((await jobs()).length).toBe(before + 2);
    await close();
  });
});

describe("An answer that is lost", () => {
  test("is had by pressing again: the same job, the same codes", async () => {
    const { page, close } = await visit();
    const before = (await jobs()).length;
    const names: string[] = [];
    await page.route("**/labels/runs/*", async (route) => {
      names.push(new URL(route.request().url()).pathname);
      if (names.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await fillIn(page);
    await button(page, say.preview.make).click();
    await expect.poll(() => status(page).textContent()).toContain("none is made twice");
    expect((await jobs()).length).toBe(before + 1);
    await make(page);
    expect(new Set(names).size).toBe(1);
    expect(names).toHaveLength(2);
    const [newest] = await jobs();
    expect([names[0], (await jobs()).length]).toEqual([`/labels/runs/${newest?.id}`, before + 1]);
    await close();
  });

  test("of another job than is asked for now is not taken for this one's", async () => {
    const { page, close } = await visit();
    const names: string[] = [];
    await page.route("**/labels/runs/*", (route) => {
      names.push(route.request().url());
      return names.length > 1 ? route.continue() : route.abort();
    });
    await fillIn(page);
    await button(page, say.preview.make).click();
    await expect.poll(() => status(page).textContent()).toContain("none is made twice");
    await field(page, say.codes.count).fill("2");
    await make(page);
    expect(new Set(names).size).toBe(2);
    await close();
  });
});

describe("What is wrong", () => {
  const { codes, label, sheet } = say;

  test.each<[string, Record<string, string>, string, RegExp]>([
    ["no key", { [codes.key]: "" }, codes.key, /goes here/],
    ["half a key", { [codes.key]: "rp_AAAA…" }, codes.key, /has 46 characters/],
    ["no GTIN", { [codes.product]: "" }, codes.product, /goes here/],
    ["a GTIN misread", { [codes.product]: "09521270000016" }, codes.product, /check digit is 5/],
    ["a name with a lot", { [codes.product]: "golden-crust/loaf/1" }, codes.product, /own place/],
    ["a lot no lot can be", { [codes.lot]: "RÜGEN" }, codes.lot, /"RÜGEN" has a character/],
    ["no number", { [codes.count]: "" }, codes.count, /How many/],
    ["more than a job is", { [codes.count]: "1001" }, codes.count, /1 to 1000/],
    ["a day of nothing", { [label.day]: "2026-11-28" }, label.dateKind, /^What is on this day/],
    ["a label off the sheet", { [sheet.start]: "25" }, sheet.start, /from 1 to 24/],
    ["a line that does not fit", { [label.line(2)]: "x".repeat(70) }, label.line(2), /shorten it/],
    [
      "an allergen too long",
      { [label.contains]: "x".repeat(41) },
      label.contains,
      /40 is the most/,
    ],
  ])(
    "%s is said at its field, and nothing is asked of the server",
    async (_, changes, at, words) => {
      const { page, sent, close } = await visit();
      await fillIn(page, changes);
      await button(page, say.preview.make).click();
      expect(await faultAt(page, at)).toMatch(words);
      expect(await field(page, at).evaluate((input) => input.matches(":focus"))).toBe(true);
      expect(sent.filter((request) => request.method() !== "GET")).toEqual([]);
      await close();
    },
  );

  test.each<[string, Record<string, string>, string, RegExp]>([
    ["a key nobody has", { [codes.key]: `rp_${"A".repeat(43)}` }, codes.key, /not known here\.$/],
    ["another's name", { [codes.product]: "other-crust/loaf" }, codes.product, /not your name/],
    [
      "another's product",
      { [codes.product]: OTHERS },
      codes.product,
      /another organisation here\.$/,
    ],
    [
      "a product without a page",
      { [codes.product]: "9521270000084" },
      codes.product,
      /no page here/,
    ],
    ["more than pieces", { [codes.count]: "999" }, codes.count, /^Lot RYE\/7: 200 pieces .* left/],
  ])("%s is said at its field in the server's own sentence", async (_, changes, at, sentence) => {
    const { page, close } = await visit();
    await fillIn(page, changes);
    await button(page, say.preview.make).click();
    await expect.poll(() => field(page, at).getAttribute("aria-invalid")).toBe("true");
    expect(await faultAt(page, at)).toMatch(sentence);
    await fillIn(page);
    await make(page);
    await close();
  });

  test("a date without a day, and allergens beside the word that there are none, are never left out in silence", async () => {
    const { page, sent, close } = await visit();
    await fillIn(page, { [label.contains]: "wheat" });
    await page.getByLabel(label.free).check();
    await field(page, label.dateKind).selectOption("use-by");
    await button(page, say.preview.make).click();
    expect(await faultAt(page, label.day)).toMatch(/^Which day/);
    expect(await faultAt(page, label.contains)).toMatch(/^Allergens are named here/);
    expect(sent.filter((request) => request.method() !== "GET")).toEqual([]);
    await page.getByLabel(label.free).uncheck();
    await field(page, label.dateKind).selectOption("");
    await expect.poll(() => page.locator("[aria-invalid]").count()).toBe(0);
    await make(page);
    await page.getByLabel(label.free).check();
    await expect.poll(() => button(page, say.preview.pdf).isDisabled()).toBe(true);
    expect(await faultAt(page, label.contains)).toMatch(/^Allergens are named here/);
    await page.getByLabel(label.free).uncheck();
    const { bytes } = await download(page, say.preview.svg);
    expect(new TextDecoder().decode(bytes)).toContain("WHEAT");
    await close();
  });

  test("codes that were made and cannot be drawn are said to be made, beside a sample still marked as one", async () => {
    const { page, sent, close } = await visit();
    await fillIn(page, { [codes.product]: LONG });
    await page.getByLabel(codes.kinds.lot.name).check();
    await button(page, say.preview.make).click();
    await expect.poll(() => status(page).textContent()).toMatch(/^The codes are made, but cannot/);
    expect(await faultAt(page, label.name)).toMatch(/has 99 characters/);
    expect(await field(page, label.name).evaluate((input) => input.matches(":focus"))).toBe(true);
    expect(await page.getByText(say.preview.sample, { exact: true }).isVisible()).toBe(true);
    expect(await button(page, say.preview.pdf).isDisabled()).toBe(true);
    await field(page, label.name).fill("Rye");
    await expect.poll(() => status(page).textContent()).toMatch(MADE);
    expect(await page.getByText(say.preview.sample, { exact: true }).isVisible()).toBe(false);
    const { bytes } = await download(page, say.preview.pdf);
    const uri = `${stack.origin}/01/${LONG}/10/${encodeURIComponent(LOT)}`;
    expect(await scannedPdf(bytes, "a4-24")).toEqual(Array(3).fill(uri));
    expect(sent.filter((request) => request.method() !== "GET")).toHaveLength(1);
    await close();
  });

  test("a PDF whose writer cannot be fetched any more is said, and the SVG is there", async () => {
    const { page, close } = await visit();
    await fillIn(page);
    await make(page);
    await page.route("**/assets/*.js", (route) => route.abort());
    await button(page, say.preview.pdf).click();
    await expect.poll(() => status(page).textContent()).toMatch(/could not be fetched/);
    const { bytes } = await download(page, say.preview.svg);
    expect(await scannedSvg(bytes, "a4-24")).toHaveLength(3);
    await close();
  });

  test("letters that the PDF's font lacks are named at their field; the SVG has them", async () => {
    const { page, close } = await visit();
    await fillIn(page);
    await field(page, label.line(1)).fill("Хлеб");
    await make(page);
    await button(page, say.preview.pdf).click();
    await expect.poll(() => field(page, label.line(1)).getAttribute("aria-invalid")).toBe("true");
    expect(await faultAt(page, label.line(1))).toMatch(/"Х".*Helvetica/);
    const { bytes } = await download(page, say.preview.svg);
    expect(new TextDecoder().decode(bytes)).toContain("Хлеб");
    await close();
  });
});

describe("The key", () => {
  test("goes to this site in one header, and is kept nowhere; what is on the labels goes nowhere", async () => {
    const { page, context, sent, close } = await visit();
    await fillIn(page);
    await field(page, say.label.care).fill("Keep cool and dry.");
    await make(page);
    await download(page, say.preview.pdf);
    const asked = sent.map((request) => [request.url(), request.postData() ?? ""].join(" "));
    expect(asked.filter((one) => /rp_|Keep cool/.test(one))).toEqual([]);
    const hosts = sent
      .filter((one) => one.url().startsWith("http"))
      .map((one) => new URL(one.url()));
    expect(new Set(hosts.map(({ origin }) => origin))).toEqual(new Set([stack.origin]));
    const withKey = await Promise.all(sent.map((one) => one.headerValue("authorization")));
    expect(withKey.filter((one) => one !== null)).toEqual([`Bearer ${key}`]);
    const state = await context.storageState({ indexedDB: true });
    expect(JSON.stringify(state)).not.toContain("rp_");
    expect(await page.evaluate("sessionStorage.length + localStorage.length")).toBe(0);
    expect(await page.content()).not.toContain(key);
    await page.reload();
    expect(await field(page, say.codes.key).inputValue()).toBe("");
    await close();
  });
});

describe("On any screen", () => {
  test.each([320, 360, 390, 768, 1440])("of %i px nothing is wider than it", async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, wrong, close } = await visit({ viewport: { width, height: 800 }, colorScheme });
      await fillIn(page);
      await make(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      const controls = page.locator("form button:visible, form select:visible, .field input");
      for (const control of await controls.all()) {
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      expect(wrong).toEqual([]);
      await close();
    }
  });

  test("every field has its label above it, and every name is its own", async () => {
    const { page, close } = await visit({ viewport: { width: 360, height: 800 } });
    const boxes = await page.locator(".field").evaluateAll((fields) =>
      fields.flatMap((one) => {
        const [label, input] = [one.querySelector("label"), one.querySelector("input, select")];
        if (label === null || input === null) return [];
        return [[label.getBoundingClientRect().bottom, input.getBoundingClientRect().top]];
      }),
    );
    expect(boxes.length).toBeGreaterThan(10);
    for (const [bottom = 0, top = 0] of boxes) expect(bottom).toBeLessThanOrEqual(top);
    const names = await page.locator("input:not([type=radio]), select").evaluateAll((inputs) =>
      inputs.map((one) => {
        const { labels = [] } = one as { labels?: ArrayLike<{ textContent: string | null }> };
        return one.getAttribute("aria-label") ?? labels[0]?.textContent?.trim() ?? "";
      }),
    );
    expect(names).not.toContain("");
    expect(new Set(names).size).toBe(names.length);
    await close();
  });

  test("without scripts it says how else labels are printed, and shows no form that does nothing", async () => {
    const { page, close } = await visit({ javaScriptEnabled: false });
    expect(await page.getByText("npx rootproof labels").isVisible()).toBe(true);
    expect(await page.locator("form").isVisible()).toBe(false);
    await close();
  });
});
