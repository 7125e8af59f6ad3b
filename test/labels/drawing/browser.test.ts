/** The same drawing in a shopkeeper's browser: built as islands are, under the site's own content security policy. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWeb } from "../../../scripts/local/bundle.ts";
import { sheetsPdf } from "../../../web/labels/pdf.ts";
import { createRefusal } from "../../../worker/app.ts";
import { gridOf } from "../../../worker/core/label/grids.ts";
import type { LabelJob } from "../../../worker/core/label/job.ts";
import { layOutSheets } from "../../../worker/core/label/sheets.ts";
import { launchBrowser } from "../../support/browser.ts";
import { BREAD, HOST, unitUris } from "./cast.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const MADE_AT = "2026-11-20T10:00:00Z";
const EDGE_MM = 1.5;
const JOB: LabelJob = { grid: "a4-21", text: BREAD, uris: unitUris(21) };

/** What `/labels` will do, without its form. */
const ISLAND = `
  import { layOutSheets } from "${ROOT}/worker/core/label/sheets.ts";
  import { sheetSvg } from "${ROOT}/web/labels/svg.ts";
  import { sheetsPdf } from "${ROOT}/web/labels/pdf.ts";

  globalThis.svgs = (job) => layOutSheets(job).sheets.map((sheet) => sheetSvg(sheet, "Labels"));
  globalThis.pdf = async (job, madeAt) =>
    Array.from(await sheetsPdf(layOutSheets(job).sheets, { title: "Labels", madeAt: new Date(madeAt) }));

  /** Shows the sheets, and tells where each line of text is on its label. */
  globalThis.show = (job) => {
    const sheets = svgs(job).map((svg) => new DOMParser().parseFromString(svg, "image/svg+xml"));
    document.querySelector("main").append(...sheets.map((sheet) => document.adoptNode(sheet.documentElement)));
    return [...document.querySelectorAll("text")].map((text) => {
      const { x, y, width, height } = text.getBBox();
      return { text: text.textContent, x, y, right: x + width, bottom: y + height };
    });
  };
`;

type Shown = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
};

declare global {
  var svgs: (job: LabelJob) => string[];
  var pdf: (job: LabelJob, madeAt: string) => Promise<number[]>;
  var show: (job: LabelJob) => Shown[];
}

let browser: Browser;
let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "rootproof-labels-"));
  mkdirSync(join(project, "web/islands"), { recursive: true });
  writeFileSync(join(project, "web/islands/labels.ts"), ISLAND);
  await buildWeb({ root: project });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(project, { recursive: true, force: true });
});

type Visit = { readonly page: Page; readonly asked: string[]; readonly wrong: string[] };

async function visit(): Promise<Visit> {
  const asked: string[] = [];
  const wrong: string[] = [];
  const policy = (await createRefusal().request("/")).headers.get("content-security-policy") ?? "";
  const page = await browser.newPage();
  page.on("console", (message) => wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === "/labels") {
      const body =
        '<!doctype html><main></main><script type="module" src="/assets/labels.js"></script>';
      return route.fulfill({
        body,
        contentType: "text/html",
        headers: { "content-security-policy": policy },
      });
    }
    const path = join(project, "dist/web", pathname);
    return route.fulfill({ body: readFileSync(path), contentType: "text/javascript" });
  });
  await page.goto(`${HOST}/labels`);
  await page.waitForFunction(() => globalThis.pdf !== undefined);
  return { page, asked, wrong };
}

describe("labels in a browser", () => {
  test("are drawn as SVG without fetching what writes PDFs", async () => {
    const { page, asked, wrong } = await visit();
    const [svg = ""] = await page.evaluate((job) => globalThis.svgs(job), JOB);
    expect(svg.startsWith("<svg ")).toBe(true);
    expect(asked.filter((path) => writesPdf(path))).toEqual([]);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("become the same PDF as anywhere else, byte for byte, under the policy of the site", async () => {
    const { page, asked, wrong } = await visit();
    const bytes = await page.evaluate(([job, at]) => globalThis.pdf(job, at), [
      JOB,
      MADE_AT,
    ] as const);
    const here = await sheetsPdf(layOutSheets(JOB).sheets, {
      title: "Labels",
      madeAt: new Date(MADE_AT),
    });
    expect(asked.filter((path) => writesPdf(path))).toHaveLength(1);
    expect(Buffer.from(bytes).equals(here)).toBe(true);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("stay on their labels, though this browser has no font of Helvetica's width", async () => {
    const { page, wrong } = await visit();
    const lines = await page.evaluate((job) => globalThis.show(job), JOB);
    const { labelMm } = gridOf(JOB.grid);
    const isOutside = ({ x, y, right, bottom }: Shown) =>
      Math.min(x, y, labelMm.width - right, labelMm.height - bottom) < EDGE_MM;
    expect(lines.filter(({ text }) => text === "Best before 28\u00a0Nov\u00a02026")).toHaveLength(
      21,
    );
    expect(lines.filter(isOutside)).toEqual([]);
    expect(wrong).toEqual([]);
    await page.close();
  });
});

/** The package that does is fetched only for that. */
function writesPdf(path: string): boolean {
  return (
    path !== "/labels" && readFileSync(join(project, "dist/web", path), "utf8").includes("%PDF-")
  );
}
