/** The same sheets as one PDF: symbols as filled shapes, text as text in Helvetica. ISO 32000-1; the package that writes it is fetched only now. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { jsPDF } from "jspdf";
import { toHex, utf8 } from "../../worker/core/bytes.ts";
import { fieldOf } from "../../worker/core/label/content.ts";
import { lettersLacking } from "../../worker/core/label/helvetica.ts";
import { MM_PER_POINT, type PlacedLine } from "../../worker/core/label/layout.ts";
import type { PlacedLabel, PlacedSymbol, Sheet } from "../../worker/core/label/sheets.ts";
import { Problem } from "../../worker/core/problem.ts";
import { darkRuns } from "../../worker/core/symbol/path.ts";

export type PdfOptions = { readonly title: string; readonly madeAt: Date };

/** Decimals of a point: less than a thousandth of a millimetre. */
const DECIMALS = 3;

/** The same bytes for the same sheets. Throws {@link Problem} for letters that Helvetica does not have. */
export async function sheetsPdf(
  sheets: readonly Sheet[],
  { title, madeAt }: PdfOptions,
): Promise<Uint8Array> {
  for (const line of sheets.flatMap(({ labels }) => labels).flatMap(({ lines }) => lines)) {
    refuseLacking(line);
  }
  const [first] = sheets;
  if (first === undefined) throw new RangeError("a PDF has one sheet at least");
  const format = [first.grid.paperMm.width, first.grid.paperMm.height];
  const { jsPDF: Pdf } = await import("jspdf");
  const doc = new Pdf({
    unit: "mm",
    format,
    compress: true,
    putOnlyUsedFonts: true,
    precision: DECIMALS,
  });
  doc.setProperties({ title, creator: "Rootproof" });
  doc.setCreationDate(madeAt);
  doc.setFileId(fileIdOf(sheets, { title, madeAt }));
  // Shrunk to what the printer can reach, symbols would become too small and labels be missed.
  doc.viewerPreferences({ PrintScaling: "None", DisplayDocTitle: true });
  for (const [at, { labels }] of sheets.entries()) {
    if (at > 0) doc.addPage(format);
    for (const label of labels) drawLabel(doc, label);
  }
  return new Uint8Array(doc.output("arraybuffer"));
}

function refuseLacking({ pointer, spans }: PlacedLine): void {
  const letters = lettersLacking(spans.map(({ text }) => text).join(""));
  if (letters.length === 0) return;
  const shown = letters.map((letter) => `"${letter}"`).join(", ");
  const sentence = `${fieldOf(pointer)} has ${shown}, which Helvetica does not have, the font of the PDF: take SVG, or other letters.`;
  throw new Problem("body-invalid", sentence, { pointer, rule: "letter" });
}

function fileIdOf(sheets: readonly Sheet[], { title, madeAt }: PdfOptions): string {
  const labels = sheets.flatMap((sheet) => sheet.labels);
  const said = labels.map(({ uri, x, y, lines }) => [uri, x, y, lines]);
  return toHex(sha256(utf8(JSON.stringify([title, madeAt, said])))).slice(0, 32);
}

function drawLabel(doc: jsPDF, { x, y, symbol, lines }: PlacedLabel): void {
  drawSymbol(doc, symbol, { x: x + symbol.x, y: y + symbol.y });
  for (const line of lines) drawLine(doc, line, { x: x + line.x, y: y + line.baseline });
}

type PointMm = { readonly x: number; readonly y: number };

/** All runs are one path, so that there are no hairlines between the rows. */
function drawSymbol(doc: jsPDF, { symbol, moduleMm }: PlacedSymbol, { x, y }: PointMm): void {
  for (const { row, column, length } of darkRuns(symbol)) {
    doc.rect(x + column * moduleMm, y + row * moduleMm, length * moduleMm, moduleMm, null);
  }
  doc.fill();
}

function drawLine(doc: jsPDF, { spans, sizeMm, trackingMm }: PlacedLine, { x, y }: PointMm): void {
  doc.setFontSize(sizeMm / MM_PER_POINT);
  for (const { text, isBold, xEm } of spans) {
    doc.setFont("helvetica", isBold ? "bold" : "normal");
    doc.text(text, x + xEm * sizeMm, y, { charSpace: trackingMm });
  }
}
