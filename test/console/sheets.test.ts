/** Spreadsheets in a real browser: imported as they are, asked where they may mean two things, corrected in place, exported and imported again. */
import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "../../web/console/screens/sheets/csv.ts";
import { readXlsx, writeXlsx } from "../../web/console/screens/sheets/online/xlsx.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import { parseJson } from "../../worker/core/json.ts";
import { type Table, textOf } from "../../worker/core/sheet/cells.ts";
import type { StepDraft } from "../../worker/core/steps/draft.ts";
import { fromEvent } from "../../worker/core/steps/from-event.ts";
import { MESSY, type MessySheet } from "../sheet/chains.ts";
import { said } from "../sheet/reading.ts";
import { demoDrafts } from "../steps/demo-drafts.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const ROWS_MANY = 10_000;
const SECONDS_MAX = 120;
const PATH = "/console/sheets";
const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

/** Somebody of an organisation of their own, so that each test counts from nought. */
async function desk(organisation: string) {
  await stack.organisation(organisation);
  const who = await enrol(stack, { name: "Mia", organisation, role: "recorder" });
  const opened = await openConsole(stack, browser, {
    who,
    path: PATH,
    timezoneId: "Europe/Brussels",
  });
  await opened.page.getByRole("heading", { name: "Spreadsheets" }).waitFor();
  return { ...opened, who };
}

async function recorded({ call }: Enrolled): Promise<StepDraft[]> {
  const drafts: StepDraft[] = [];
  for (let path: string | undefined = "/epcis/events?perPage=1000"; path !== undefined; ) {
    const answer: Response = await call("GET", path);
    const events = eventsOf(parseJson(await answer.text()));
    drafts.push(...events.flatMap(({ event, context }) => fromEvent(event, context) ?? []));
    const next: string | undefined = /<([^>]+)>/.exec(answer.headers.get("link") ?? "")?.[1];
    path = next?.slice(new URL(next).origin.length);
  }
  return drafts;
}

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("File").setInputFiles({ name, mimeType, buffer });
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("heading", { name: "Look at the sheet" }).waitFor();
  await page.getByText(/(is|are) ready\./).waitFor();
}

const workbook = async (table: Table) =>
  Buffer.from(await (await writeXlsx([{ name: "Sheet1", table }])).arrayBuffer());

async function bring(page: Page, { file, content }: MessySheet): Promise<void> {
  if ("table" in content) return choose(page, file, XLSX, await workbook(content.table));
  return choose(page, file, CSV, Buffer.from(content.bytes));
}

async function record(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Record [\d,]+ steps?$/ }).click();
  await page.getByRole("heading", { name: "Recorded" }).waitFor({ timeout: SECONDS_MAX * 1000 });
}

const isSoundBy = (a: { readonly date: string }, b: { readonly date: string }) =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
const all = (drafts: readonly StepDraft[]) => drafts.map(said).sort(isSoundBy);

describe("the five demo chains, in the disorder their makers keep them in", () => {
  test.each(MESSY.map((sheet) => [sheet.chain, sheet] as const))(
    "%s is recorded without an edit and without a question",
    async (chain, sheet) => {
      const { page, wrong, who, context } = await desk(`messy-${chain}`);
      await bring(page, sheet);
      expect(await page.getByRole("heading", { name: "Questions" }).count()).toBe(0);
      expect(await page.getByText("a correction").count()).toBe(0);
      await record(page);
      const wanted = demoDrafts().filter((one) => one.chain === chain);
      expect(all(await recorded(who))).toEqual(all(wanted.map(({ draft }) => draft)));
      await page.getByText(`${wanted.length} steps were recorded.`).waitFor();
      // The same file again is the same records.
      await page.getByRole("button", { name: "Another sheet" }).click();
      await bring(page, sheet);
      await record(page);
      await page.getByText("0 steps were recorded.").waitFor();
      expect(await recorded(who)).toHaveLength(wanted.length);
      expect(wrong).toEqual([]);
      await context.close();
    },
  );
});

const HEADER = ["Step", "Date", "Material", "Lot", "Quantity", "Unit", "Country"];
const csv = (...rows: readonly (readonly string[])[]) => Buffer.from(writeCsv([HEADER, ...rows]));

test("What may mean two things is asked and never guessed; it is answered by keyboard alone", async () => {
  const { page, who, context } = await desk("asked");
  const rows = [
    ["harvested", "3/4/2026", "cherry", "C-1", "1,234", "kg", "ET"],
    ["harvested", "5/4/2026", "cherry", "C-2", "1,500", "kg", "ET"],
  ];
  await choose(page, "asked.csv", CSV, csv(...rows));
  await page.getByText("0 steps are ready.").waitFor();
  expect(await page.getByRole("button", { name: /^Record/ }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  const mark = page.getByRole("group", { name: "What does 1,234 mean?" });
  const dates = page.getByRole("group", { name: "Which day is 3/4/2026?" });
  expect(await dates.getByRole("radio").count()).toBe(2);
  const key = (name: string) => page.keyboard.press(name);
  await page.getByRole("heading", { level: 1 }).focus();
  for (let n = 0; n < 30 && !(await isIn(page, "Which day is 3/4/2026?")); n++) await key("Tab");
  await key("ArrowDown");
  await key("ArrowUp");
  expect(await dates.getByLabel("April 3, 2026").isChecked()).toBe(true);
  for (let n = 0; n < 30 && !(await isIn(page, "What does 1,234 mean?")); n++)
    await key("Shift+Tab");
  if (!(await mark.getByRole("radio").nth(0).isChecked())) await key("Space");
  expect(await mark.getByRole("radio").nth(0).isChecked()).toBe(true);
  for (let n = 0; n < 30 && !(await isButton(page, "Use these answers")); n++) await key("Tab");
  await key("Enter");
  await page.getByText("2 steps are ready.").waitFor();
  for (let n = 0; n < 30 && !(await isButton(page, "Record 2 steps")); n++) await key("Tab");
  await key("Enter");
  await page.getByRole("heading", { name: "Recorded" }).waitFor();
  const found = all(await recorded(who)).map(({ date, made }) => [date, ...made]);
  expect(found).toEqual([
    ["2026-04-03", "cherry | C-1 | 1234 KGM"],
    ["2026-04-05", "cherry | C-2 | 1500 KGM"],
  ]);
  await context.close();
});

/** Whether the focus is in the group of this name, or on the button. */
const isIn = (page: Page, legend: string) =>
  page.evaluate(
    `document.activeElement?.closest("fieldset")?.querySelector("legend")?.textContent === ${JSON.stringify(legend)}`,
  );
const isButton = (page: Page, label: string) =>
  page.evaluate(
    `document.activeElement?.tagName === "BUTTON" && document.activeElement.textContent.trim() === ${JSON.stringify(label)}`,
  );

test("What is wrong is put right in place; the rest is recorded, and what is left out comes back with what is wrong with it", async () => {
  const { page, who, context } = await desk("faulty");
  const rows = [
    ["harvested", "2026-04-17", "cherry", "C-1", "10", "kg", "ET"],
    ["harvested", "2026-04-17", "cherry", "C 2", "11", "kg", "ET"],
    ["harvested", "2026-02-30", "cherry", "C-3", "12", "kg", "ET"],
    ["harvested", "2026-04-17", "=1+1", "C-4", "13", "sacks", "ET"],
  ];
  await choose(page, "faulty.csv", CSV, csv(...rows));
  await page.getByRole("heading", { name: "3 steps need a correction" }).waitFor();
  expect(await axe(page)).toEqual([]);
  const fix = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Row 3" }) });
  expect(await fix.getByText("no blanks").isVisible()).toBe(true);
  await fix.getByLabel("Lot").fill("C-2");
  await fix.getByRole("button", { name: "Use" }).click();
  await page.getByRole("heading", { name: "2 steps need a correction" }).waitFor();
  await page.getByText("2 steps are ready.").waitFor();
  await record(page);
  expect(all(await recorded(who)).map(({ made }) => made[0])).toEqual([
    "cherry | C-1 | 10 KGM",
    "cherry | C-2 | 11 KGM",
  ]);
  expect(await axe(page)).toEqual([]);
  for (const form of ["CSV", "Excel"]) {
    const file = await saved(page, `Save as ${form}: Rows left out`);
    const table =
      form === "CSV"
        ? readCsv(file.toString("utf8")).table
        : ((await readXlsx(Uint8Array.from(file).buffer))[0]?.table ?? []);
    const texts = table.filter((row) => row.length > 1).map((row) => row.map(textOf));
    expect(texts.map((row) => [row[3], row.at(-1)])).toEqual([
      ["Lot", "What is wrong"],
      ["C-3", "Date: “2026-02-30” is no date. Write 2026-04-17."],
      ["C-4", "Unit: “sacks” is no unit that is known here. Write kg, g, t, l, m3 or pieces."],
    ]);
    expect(texts[2]?.[2]).toBe("'=1+1");
  }
  // Corrected there, it is imported as it is.
  const left = (await saved(page, "Save as CSV: Rows left out")).toString("utf8");
  await page.getByRole("button", { name: "Another sheet" }).click();
  await choose(
    page,
    "left.csv",
    CSV,
    Buffer.from(left.replace("2026-02-30", "2026-02-28").replace("sacks", "kg")),
  );
  await record(page);
  expect(all(await recorded(who)).map(({ made }) => made[0])).toContain("=1+1 | C-4 | 13 KGM");
  await context.close();
});

async function saved(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await waiting).path());
}

test("An export that is imported again makes no new event, as CSV and as Excel; a row that was changed is told", async () => {
  const { page, who, context } = await desk("exported");
  for (const sheet of MESSY.slice(0, 2)) {
    await bring(page, sheet);
    await record(page);
    await page.getByRole("button", { name: "Another sheet" }).click();
  }
  const before = await recorded(who);
  const exported = "Everything you recorded";
  const text = (await saved(page, `Save as CSV: ${exported}`)).toString("utf8");
  const book = await saved(page, `Save as Excel: ${exported}`);
  for (const [name, type, bytes] of [
    ["all.csv", CSV, Buffer.from(text)],
    ["all.xlsx", XLSX, book],
  ] as const) {
    await choose(page, name, type, bytes);
    await page.getByText("0 steps are ready.").waitFor();
    await page.getByText("13 steps are recorded already").waitFor();
    expect(await page.getByRole("heading", { name: "Questions" }).count()).toBe(0);
    await page.getByRole("button", { name: "Another sheet" }).click();
  }
  await choose(page, "changed.csv", CSV, Buffer.from(text.replace("12600", "12601")));
  await page.getByText("has been changed since").first().waitFor();
  expect(await recorded(who)).toHaveLength(before.length);
  await context.close();
});

test("Every empty sheet can be saved, says what its columns are, and holds no row until somebody fills it in", async () => {
  const { page, context } = await desk("templates");
  expect(await axe(page)).toEqual([]);
  for (const what of ["Harvested", "Received", "Processed", "Packed", "Sent", "Something else"]) {
    await page.getByLabel("For which step?").selectOption({ label: what });
    const text = (await saved(page, "Save as CSV: Empty sheets to fill in")).toString("utf8");
    const { table } = readCsv(text);
    expect(textOf(table[1]?.[1])).toBe(what);
    const book = await saved(page, "Save as Excel: Empty sheets to fill in");
    await choose(page, "empty.xlsx", XLSX, book);
    await page.getByText("0 steps are ready.").waitFor();
    await page.getByRole("button", { name: "Another sheet" }).click();
    // The example itself is a row that can be recorded.
    const filled = text.replace("# Example, never read", "1");
    await choose(page, "filled.csv", CSV, Buffer.from(filled));
    await page.getByText("1 step is ready.").waitFor();
    expect(await page.getByRole("heading", { name: "Questions" }).count()).toBe(0);
    await page.getByRole("button", { name: "Another sheet" }).click();
  }
  await context.close();
});

test("Rows that are pasted are read like a file", async () => {
  const { page, who, context } = await desk("pasted");
  const apparel = MESSY.find(({ chain }) => chain === "apparel") as MessySheet;
  const { bytes } = apparel.content as { readonly bytes: Uint8Array };
  await page.getByLabel("Or paste rows here").fill(new TextDecoder().decode(bytes));
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByText("7 steps are ready.").waitFor();
  await record(page);
  expect(await recorded(who)).toHaveLength(7);
  await context.close();
});

test("Where the connection breaks, what was recorded stays, and going on records nothing twice", async () => {
  const { page, who, context } = await desk("broken");
  const rows = Array.from({ length: 1_500 }, (_, n) => [
    ...["harvested", "2026-04-17", "cherry", `C-${n}`, "10", "kg", "ET"],
  ]);
  await choose(page, "broken.csv", CSV, csv(...rows));
  await page.getByRole("button", { name: "Record 1,500 steps" }).click();
  await page.getByText("500 of 1,500").waitFor();
  await context.setOffline(true);
  await page.getByText("What was recorded until now stays.").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: "Recorded" }).waitFor();
  const told = await page.getByText(/were recorded( before)?\./).allTextContents();
  const counts = told.map((text) => Number(/^[\d,]+/.exec(text)?.[0].replace(",", "")));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_500);
  expect(counts[1]).toBeGreaterThanOrEqual(500);
  const lots = (await recorded(who)).map(({ goods }) => goods[0]?.lot);
  expect([lots.length, new Set(lots).size]).toEqual([1_500, 1_500]);
  await context.close();
});

test("A file that cannot be read is refused in words, and nothing is lost", async () => {
  const { page, context } = await desk("unreadable");
  const refuse = async (bytes: Buffer, words: RegExp) => {
    await page.getByLabel("File").setInputFiles({ name: "x", mimeType: "", buffer: bytes });
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("alert").getByText(words).waitFor();
  };
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("alert").getByText("Choose a file").waitFor();
  await refuse(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /old Excel/);
  await refuse(Buffer.from("PK\u0003\u0004 broken"), /could not be read/);
  await refuse(Buffer.from("\n\n"), /nothing in this sheet/);
  await refuse(Buffer.from("a,b\n".repeat(10_200)), /10,000 rows/);
  await context.close();
});

test("A workbook that grows beyond all measure when it is unpacked is refused; one large part is read without a worker of a library’s own", async () => {
  // Made before anything is asked: meanwhile this process answers nobody, and the database's connections pass through it.
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(250_000_000) }, { level: 1 });
  expect(bomb.length).toBeLessThan(10_000_000);
  const { page, wrong, context } = await desk("bomb");
  const policy = (await page.reload())?.headers()["content-security-policy"];
  expect(policy).toMatch(/worker-src 'self'(?:;|$)/);
  const rows = Array.from({ length: 9_000 }, (_, n) => [
    ...["Harvested", { time: "2026-04-17T00:00:00" }, "cherry", `C-${n}`, { number: 1 }, "kg"],
    "ET",
  ]);
  const large = await workbook([HEADER, ...rows]);
  const [sheet] = Object.entries(unzipSync(large)).filter(([name]) => /sheet1\.xml$/.test(name));
  // Above that, and compressed well, the library takes workers.
  expect(sheet?.[1].length).toBeGreaterThan(512 * 1_024);
  await choose(page, "large.xlsx", XLSX, large);
  await page.getByText("9,000 steps are ready.").waitFor();
  await page.goto(`${stack.origin}${PATH}`);
  await page
    .getByLabel("File")
    .setInputFiles({ name: "bomb.xlsx", mimeType: XLSX, buffer: Buffer.from(bomb) });
  await page.getByRole("button", { name: "Look at it" }).click();
  await page
    .getByRole("alert")
    .getByText(/could not be read/)
    .waitFor();
  expect(wrong).toEqual([]);
  await context.close();
});

test(
  `${ROWS_MANY} rows are recorded from one workbook within ${SECONDS_MAX} seconds`,
  async () => {
    const { page, who, wrong, context } = await desk("many");
    const rows = Array.from({ length: ROWS_MANY }, (_, n) => [
      ...[
        "Harvested",
        { time: "2026-04-17T00:00:00" },
        "cherry",
        `C-${n}`,
        { number: n / 8 + 1 },
        "kg",
        "ET",
      ],
    ]);
    const buffer = await workbook([HEADER, ...rows]);
    const began = performance.now();
    await choose(page, "many.xlsx", XLSX, buffer);
    const read = performance.now();
    await page.getByText("10,000 steps are ready.").waitFor();
    await record(page);
    const over = performance.now();
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    console.log(
      `10,000 rows: read in ${seconds(read - began)} s, recorded in ${seconds(over - read)} s`,
    );
    await page.getByText("10,000 steps were recorded.").waitFor();
    expect(await recorded(who)).toHaveLength(ROWS_MANY);
    expect((over - began) / 1000).toBeLessThan(SECONDS_MAX);
    expect(wrong).toEqual([]);
    await context.close();
  },
  (SECONDS_MAX + 60) * 1_000,
);
