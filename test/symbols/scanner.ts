/** A label as a phone sees it: printed at 300 dpi, held askew, out of focus, in bad light; and read by ZXing, which shares nothing with what drew it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { prepareZXingModule, type ReadResult, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

export const PRINTER_DPI = 300;

/** An SVG becomes a printer's dots; a PNG has them already. */
export function printed(drawing: string | Uint8Array): Promise<Buffer> {
  return sharp(typeof drawing === "string" ? Buffer.from(inDots(drawing)) : drawing)
    .flatten({ background: "#fff" })
    .toColorspace("b-w")
    .png()
    .toBuffer();
}

/** Millimetres as a printer takes them: what rasterises here would scale them by a measure of its own. */
function inDots(svg: string): string {
  const dots = (mm: string) => Math.round((Number(mm) / 25.4) * PRINTER_DPI);
  return svg.replace(/="([\d.]+)mm"/g, (_, mm: string) => `="${dots(mm)}"`);
}

export type View = {
  readonly degrees?: number;
  /** Out of focus by so many dots of the printer, as the sigma of a blur. */
  readonly sigma?: number;
  /** The difference that is left between paper and ink, where the best is 1. */
  readonly contrast?: number;
};

const INK_IN_BAD_LIGHT = 90;

export async function seen(print: Buffer, { degrees, sigma, contrast }: View): Promise<Buffer> {
  let view = print;
  if (degrees !== undefined) {
    view = await sharp(view).rotate(degrees, { background: "#fff" }).png().toBuffer();
  }
  if (sigma !== undefined) view = await sharp(view).blur(sigma).png().toBuffer();
  if (contrast === undefined) return view;
  return sharp(view).linear(contrast, INK_IN_BAD_LIGHT).png().toBuffer();
}

/** Everything that can be read in the picture. */
export function scan(picture: Uint8Array): Promise<ReadResult[]> {
  return readBarcodes(new Uint8Array(picture), { formats: ["QRCode"] });
}

export async function read(picture: Uint8Array): Promise<string[]> {
  return (await scan(picture)).map(({ text }) => text);
}
