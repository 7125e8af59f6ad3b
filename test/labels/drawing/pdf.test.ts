/** The sheets as PDF: what can be selected in it and where it stands, its title, and letters that it cannot have. */
import { describe, expect, test } from "vitest";
import { sheetsPdf } from "../../../web/labels/pdf.ts";
import type { LabelText } from "../../../worker/core/label/content.ts";
import { gridOf } from "../../../worker/core/label/grids.ts";
import { layOutSheets, type Sheet } from "../../../worker/core/label/sheets.ts";
import { BREAD, COFFEE, lotUris, SHIRT, unitUris } from "./cast.ts";
import { openPdf } from "./render.ts";

const MADE_AT = new Date("2026-11-20T10:00:00Z");
const MM_PER_PT = 25.4 / 72;

function pdfOf(text: LabelText, uris = unitUris(24), title = "Labels"): Promise<Uint8Array> {
  return sheetsPdf(sheetsOf(text, uris), { title, madeAt: MADE_AT });
}

function sheetsOf(text: LabelText, uris = unitUris(24)): readonly Sheet[] {
  return layOutSheets({ grid: "a4-24", text, uris }).sheets;
}

type Item = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

/** Every piece of text with its place on the page, in millimetres from its upper left corner. */
async function itemsOf(bytes: Uint8Array): Promise<Item[]> {
  const page = await (await openPdf(bytes)).getPage(1);
  const { items } = await page.getTextContent();
  const [, , , heightPt = 0] = page.view;
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const place = { x: x * MM_PER_PT, y: (heightPt - y) * MM_PER_PT };
    return [{ text: item.str, ...place, width: item.width * MM_PER_PT }];
  });
}

describe("the text of the PDF", () => {
  test.each([
    ["coffee", COFFEE],
    ["bread", BREAD],
    ["a shirt", SHIRT],
  ])("of labels for %s can be selected, and stands on its own label", async (_, text) => {
    const sheets = sheetsOf(text);
    const items = await itemsOf(await pdfOf(text));
    const { labelMm, insetMm } = gridOf("a4-24");
    let count = 0;
    for (const { x, y, uri, lines } of sheets.flatMap(({ labels }) => labels)) {
      const mine = items.filter(
        (item) =>
          item.x >= x && item.x < x + labelMm.width && item.y >= y && item.y < y + labelMm.height,
      );
      count += mine.length;
      const all = mine
        .map((item) => item.text)
        .join(" ")
        .replace(/\s+/g, " ");
      expect(all).toContain(text.name);
      expect(all).toContain(text.shortCode);
      expect(all.replaceAll(" ", "")).toContain(`(01)09521234543213(10)LOT7(21)${uri.slice(-16)}`);
      for (const item of mine)
        expect(item.x + item.width).toBeLessThanOrEqual(x + labelMm.width - insetMm.x + 0.01);
      // As wide as it was laid out, by pdf.js's own widths of the letters.
      for (const line of lines.filter(
        ({ spans, trackingMm }) => spans.length === 1 && trackingMm === 0,
      )) {
        const item = mine.find((one) => Math.abs(one.y - y - line.baseline) < 0.01);
        expect(item?.text).toBe(line.spans[0]?.text.replaceAll("\u00a0", " "));
        expect(item?.width).toBeCloseTo(line.width, 1);
      }
    }
    expect(count).toBe(items.length);
  });

  test("is written with the letters of western Europe as they are", async () => {
    const name = "Crème brûlée – 3 € “œuf” ©";
    const items = await itemsOf(await pdfOf({ ...COFFEE, name }, lotUris(1)));
    expect(
      items
        .map(({ text }) => text)
        .join(" ")
        .replace(/\s+/g, " "),
    ).toContain(name);
  });

  test.each([
    ["Łódź rye", { name: "Łódź rye" }, "/name", 'name has "Ł", "ź", which Helvetica does not have'],
    ["Japanese", { care: "深煎り" }, "/care", 'care has "深", "煎", "り", which'],
    [
      "Greek in a line",
      { lines: ["250 g", "Ελλάδα"] },
      "/lines/1",
      'lines 2 has "Ε", "λ", "ά", "δ", "α", which',
    ],
    ["a full moon", { name: "Halfmoon 🌕" }, "/name", 'name has "🌕", which'],
  ])(
    "in %s is refused by name, as Helvetica lacks the letters",
    async (_, change, pointer, message) => {
      await expect(pdfOf({ ...COFFEE, ...change })).rejects.toThrow(
        expect.objectContaining({
          code: "body-invalid",
          pointer,
          rule: "letter",
          message: expect.stringContaining(message),
        }),
      );
    },
  );
});

describe("the document", () => {
  test("has its title and its day, and asks not to be shrunk when it is printed", async () => {
    const bytes = await pdfOf(BREAD, lotUris(3), "Walnut sourdough, lot LOT7 – Łódź");
    const pdf = await openPdf(bytes);
    const { info } = (await pdf.getMetadata()) as { info: { [name: string]: string } };
    expect(info.Title).toBe("Walnut sourdough, lot LOT7 – Łódź");
    expect(info.CreationDate).toMatch(/^D:202611(19|20|21)/);
    expect((await pdf.getViewerPreferences())?.get("PrintScaling")).toBe("None");
  });

  test("is the same, byte for byte, for the same sheets, title and time; and another for others", async () => {
    const first = await pdfOf(BREAD);
    expect(Buffer.from(await pdfOf(BREAD)).equals(first)).toBe(true);
    expect(Buffer.from(await pdfOf(BREAD, lotUris(24))).equals(first)).toBe(false);
  });

  test("of a whole job is small enough to be sent: 1,000 codes", async () => {
    const bytes = await pdfOf(BREAD, unitUris(1000));
    expect((await openPdf(bytes)).numPages).toBe(42);
    expect(bytes.length).toBeLessThan(2_000_000);
  });
});
