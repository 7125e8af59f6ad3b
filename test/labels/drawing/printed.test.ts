/** Whole sheets, printed at 300 dpi and read again: every code in its place, everything on its label, SVG and PDF alike. */
import { describe, expect, test } from "vitest";
import { sheetsPdf } from "../../../web/labels/pdf.ts";
import { sheetSvg } from "../../../web/labels/svg.ts";
import { type GridName, gridOf, labelsPerSheet } from "../../../worker/core/label/grids.ts";
import { layOutSheets, type Sheet } from "../../../worker/core/label/sheets.ts";
import { BREAD, COFFEE, lotUris, SHIRT, STOOL, unitUris } from "./cast.ts";
import { openPdf, printedPage, printedSvg } from "./render.ts";
import { codesByLabel, inkInQuietZones, inkOutsideLabels, type Print } from "./scan.ts";

const MADE_AT = new Date("2026-11-20T10:00:00Z");
/** Nearer to its edge a label has no ink. */
const EDGE_MM = 1.5;

const SHEETS = [
  ["a4-24", "unit", BREAD],
  ["a4-24", "lot", COFFEE],
  ["a4-21", "unit", SHIRT],
  ["a4-21", "lot", BREAD],
  ["a4-12", "unit", COFFEE],
  ["a4-12", "lot", SHIRT],
  ["letter-30", "unit", BREAD],
  ["letter-30", "lot", COFFEE],
  ["letter-20", "unit", STOOL],
  ["letter-20", "lot", SHIRT],
  ["letter-10", "unit", COFFEE],
  ["letter-10", "lot", STOOL],
] as const;

/** What is on the paper is what was handed in, label by label. */
async function expectAll(print: Print, sheet: Sheet, uris: readonly string[]) {
  expect(await codesByLabel(print, sheet.grid)).toEqual(new Map(uris.map((uri, at) => [at, uri])));
  expect(inkOutsideLabels(print, sheet, EDGE_MM)).toBe(0);
  expect(inkInQuietZones(print, sheet)).toBe(0);
}

describe.each(SHEETS)("a sheet of %s with codes of the kind %s", (name, kind, text) => {
  const count = labelsPerSheet(gridOf(name));
  const uris = kind === "unit" ? unitUris(count) : lotUris(count);
  const { sheets, moduleMm, warnings } = layOutSheets({ grid: name, text, uris });
  const [sheet] = sheets as [Sheet];
  const { width, height } = sheet.grid.paperMm;
  const dots = {
    width: Math.round(width * (300 / 25.4)),
    height: Math.round(height * (300 / 25.4)),
  };

  test("is one sheet, with modules of GS1's target width at least", () => {
    expect(sheets).toHaveLength(1);
    expect(moduleMm).toBeGreaterThanOrEqual(0.495);
    expect(moduleMm).toBeLessThanOrEqual(0.99);
    expect(warnings).toEqual([]);
  });

  test("reads as SVG", async () => {
    const print = await printedSvg(sheetSvg(sheet, text.name));
    expect({ width: print.width, height: print.height }).toEqual(dots);
    await expectAll(print, sheet, uris);
  });

  test("reads as PDF", async () => {
    const pdf = await openPdf(await sheetsPdf(sheets, { title: text.name, madeAt: MADE_AT }));
    expect(pdf.numPages).toBe(1);
    const print = await printedPage(pdf, 1);
    expect({ width: print.width, height: print.height }).toEqual(dots);
    await expectAll(print, sheet, uris);
  });
});

test("a sheet of which five labels are used up begins at the sixth, and goes on on a second sheet", async () => {
  const name: GridName = "letter-10";
  const uris = unitUris(7);
  const { sheets } = layOutSheets({ grid: name, skip: 5, text: COFFEE, uris });
  expect(sheets.map(({ labels }) => labels.map(({ uri }) => uri))).toEqual([
    uris.slice(0, 5),
    uris.slice(5),
  ]);

  const pdf = await openPdf(await sheetsPdf(sheets, { title: "Labels", madeAt: MADE_AT }));
  const first = await codesByLabel(await printedPage(pdf, 1), gridOf(name));
  const second = await codesByLabel(await printedPage(pdf, 2), gridOf(name));
  expect(pdf.numPages).toBe(2);
  expect(first).toEqual(new Map(uris.slice(0, 5).map((uri, at) => [5 + at, uri])));
  expect(second).toEqual(new Map(uris.slice(5).map((uri, at) => [at, uri])));
});

test("these eyes see what is wrong: a label that was shifted, ink beside labels, ink in a quiet zone", async () => {
  const { sheets } = layOutSheets({ grid: "letter-10", text: COFFEE, uris: unitUris(2) });
  const [sheet] = sheets as [Sheet];
  const svg = sheetSvg(sheet, "Labels");
  const print = await printedSvg(svg);
  const shifted = await printedSvg(svg.replace('viewBox="0 0', 'viewBox="-80 0'));
  expect(await codesByLabel(print, sheet.grid)).not.toEqual(
    await codesByLabel(shifted, sheet.grid),
  );

  const dot = (x: number, y: number) => `<path d="M${x} ${y}h1v1h-1z"/></svg>`;
  const [{ x, y, symbol }] = sheet.labels as [Sheet["labels"][number]];
  const beside = await printedSvg(svg.replace("</svg>", dot(1, 1)));
  const quiet = await printedSvg(svg.replace("</svg>", dot(x + symbol.x - 2, y + symbol.y)));
  expect(inkOutsideLabels(beside, sheet, EDGE_MM)).toBeGreaterThan(100);
  expect(inkInQuietZones(quiet, sheet)).toBeGreaterThan(100);
});
