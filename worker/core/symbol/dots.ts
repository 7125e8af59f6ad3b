/** A symbol in a printer's dots: each module the same whole number of them, the human-readable lines beneath in letters of our own. */
import { Problem } from "../problem.ts";
import { type Bitmap, blacken, whiteBitmap } from "./bitmap.ts";
import { GLYPH, glyphOf } from "./font.ts";
import {
  fontScale,
  type Hri,
  type HriBlock,
  LETTER_DOTS,
  layHri,
  lineDots,
  TEXT_MARGIN_MODULES,
} from "./hri.ts";
import { darkRuns } from "./path.ts";
import type { QrSymbol } from "./qr-code.ts";
import { type Dots, MM_PER_INCH, QUIET_ZONE_MODULES } from "./size.ts";

/** The largest picture: 2 MB of dots, as much as one of 4,096 × 4,096. */
export const PICTURE_DOTS_MAX = 4096 * 4096;

/** The text, and how many of the printer's dots a dot of its grid is wide. */
type Text = { readonly block: HriBlock; readonly scale: number };

/** `hri`: without it there is no text. Throws {@link Problem} where the picture would be too large. */
export function symbolDots(symbol: QrSymbol, size: Dots, hri?: Hri): Bitmap {
  const text = hri && textBelow(hri, size);
  const picture = whitePaper(size, text);
  const left = (picture.width - size.sizeDots) >> 1;
  const { moduleDots } = size;
  for (const { row, column, length } of darkRuns(symbol)) {
    blacken(picture, {
      x: left + (column + QUIET_ZONE_MODULES) * moduleDots,
      y: (row + QUIET_ZONE_MODULES) * moduleDots,
      width: length * moduleDots,
      height: moduleDots,
    });
  }
  if (text !== undefined) writeText(picture, text, size.sizeDots);
  return picture;
}

function textBelow(hri: Hri, { dpi, sizeDots, moduleDots }: Dots): Text {
  const dotMm = MM_PER_INCH / dpi;
  const width = sizeDots - 2 * TEXT_MARGIN_MODULES * moduleDots;
  const scale = fontScale(hri, width * dotMm, dotMm);
  return { block: layHri(hri, width / scale), scale };
}

function whitePaper({ moduleDots, sizeDots }: Dots, text: Text | undefined): Bitmap {
  const margin = TEXT_MARGIN_MODULES * moduleDots;
  const wide = text ? text.block.width * text.scale + 2 * margin : 0;
  const width = Math.max(sizeDots, wide);
  const height = sizeDots + (text ? text.block.height * text.scale + margin : 0);
  if (width * height > PICTURE_DOTS_MAX) {
    const detail = `dpi and module make a picture of ${width} × ${height} dots, more than ${PICTURE_DOTS_MAX}: ask for fewer dpi or a smaller module.`;
    throw new Problem("query-invalid", detail, { rule: "dpi" });
  }
  return whiteBitmap(width, height);
}

function writeText(picture: Bitmap, { block, scale }: Text, top: number): void {
  for (const { text, baseline } of block.lines) {
    const x = (picture.width - lineDots(text) * scale) >> 1;
    const y = top + (baseline - GLYPH.capHeight) * scale;
    for (const [at, letter] of [...text].entries()) {
      writeLetter(picture, { letter, x: x + at * LETTER_DOTS * scale, y, scale });
    }
  }
}

type Letter = {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
};

function writeLetter(picture: Bitmap, { letter, x, y, scale }: Letter): void {
  for (const [row, dots] of glyphOf(letter).entries()) {
    for (const [column, dot] of [...dots].entries()) {
      const box = { x: x + column * scale, y: y + row * scale, width: scale, height: scale };
      if (dot === "#") blacken(picture, box);
    }
  }
}
