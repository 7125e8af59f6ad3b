/** Sheets as dots, as a printer of 300 dpi makes them: the SVG by librsvg, the PDF by pdf.js, in letters as wide as Helvetica's. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll } from "vitest";
import type { Print } from "./scan.ts";

const PRINTER_DPI = 300;
export const DOTS_PER_MM = PRINTER_DPI / 25.4;

const PDFJS = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const FONTS = `${join(PDFJS, "standard_fonts")}/`;

/** Machines differ in their fonts: these are pdf.js's own, and librsvg is told of no others. It reads this when it is loaded. */
function tellFonts(): void {
  const room = mkdtempSync(join(tmpdir(), "rootproof-fonts-"));
  const config = `<fontconfig><dir>${FONTS}</dir><cachedir>${room}</cachedir>
    <alias binding="same"><family>Helvetica</family><prefer><family>Liberation Sans</family></prefer></alias></fontconfig>`;
  process.env.FONTCONFIG_FILE = join(room, "fonts.conf");
  writeFileSync(process.env.FONTCONFIG_FILE, config);
  afterAll(() => rmSync(room, { recursive: true, force: true }));
}
tellFonts();

/** sharp applies the density twice to a drawing measured in millimetres: as dots an inch, and as a scale of 72. */
const SVG_DENSITY = Math.sqrt(PRINTER_DPI * 72);

export async function printedSvg(svg: string): Promise<Print> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(Buffer.from(svg), { density: SVG_DENSITY })
    .flatten({ background: "#fff" })
    .toColorspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, dots: new Uint8Array(data) };
}

export function openPdf(bytes: Uint8Array) {
  return getDocument({
    data: bytes.slice(),
    standardFontDataUrl: FONTS,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
  }).promise;
}

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;

export async function printedPage(pdf: OpenPdf, number: number): Promise<Print> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: PRINTER_DPI / 72 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const dots = new Uint8Array(width * height);
  for (let at = 0; at < dots.length; at++) dots[at] = data[at * 4] ?? 0;
  return { width, height, dots };
}
