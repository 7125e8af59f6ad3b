/**
 * The human-readable interpretation beneath a symbol: `(01)09521234543213(10)LOT7`, GS1 General Specifications §4.14, or
 * `kruim/sourdough/W14` where there is no GTIN; and the short code to type. It is laid out on the grid of the font: every letter is as wide as any other, in SVG and in dots alike.
 */
import { isOwnName } from "../code.ts";
import { type DigitalLink, valuesOf } from "../gs1/digital-link.ts";
import { elementString } from "../gs1/element-string.ts";
import { type OwnName, shortName } from "../own-name.ts";
import { GLYPH } from "./font.ts";

export type Hri = {
  /** What stays together on a line: each with its application identifier in brackets, or a part of a name. */
  readonly elements: readonly string[];
  readonly shortCode?: string;
};

/** A letter with the space behind it, and a line with the space beneath it, in dots of the font. */
export const LETTER_DOTS = GLYPH.width + 1;
const LINE_DOTS = 12;
const ABOVE_SHORT_CODE_DOTS = 4;

/** White beside and below the text, in modules of the symbol. */
export const TEXT_MARGIN_MODULES = 2;

/** The longest line. Only attributes are longer than that, no key and no qualifier is. */
const LINE_CHARS_MAX = 36;
/** How wide a dot of the font may be: capitals 1.2 to 2.4 mm high. */
const FONT_DOT_MM = { min: 1 / 6, max: 2.1 / 6 } as const;

export type HriLine = {
  readonly text: string;
  /** Where the letters stand, counted from the top. */
  readonly baseline: number;
};
/** In dots of the font. */
export type HriBlock = {
  readonly lines: readonly HriLine[];
  readonly width: number;
  readonly height: number;
};

export function hriOf(code: DigitalLink | OwnName, shortCode?: string): Hri {
  const elements = isOwnName(code)
    ? (shortName(code).match(/[^/-]*[/-]|[^/-]+/g) ?? [])
    : valuesOf(code).map((value) => elementString([value]));
  return { elements, ...(shortCode !== undefined && { shortCode }) };
}

/** As large as makes the longest piece fill the width that the symbol offers, within what is legible. */
export function fontDotMm(hri: Hri, widthMm: number): number {
  const fitting = widthMm / (longestPiece(hri) * LETTER_DOTS);
  return Math.min(FONT_DOT_MM.max, Math.max(FONT_DOT_MM.min, fitting));
}

/** The same as a whole number of a printer's dots. */
export function fontScale(hri: Hri, widthMm: number, dotMm: number): number {
  const scale = Math.floor(fontDotMm(hri, widthMm) / dotMm);
  return scale * dotMm >= FONT_DOT_MM.min ? scale : Math.ceil(FONT_DOT_MM.min / dotMm);
}

/** Lines break between elements. `width` is in dots of the font; the longest piece may need more. */
export function layHri(hri: Hri, width: number): HriBlock {
  const columns = Math.max(longestPiece(hri), Math.floor((width + 1) / LETTER_DOTS));
  const texts = linesOf(hri.elements.flatMap(pieces), columns);
  const lines = texts.map((text, at) => ({ text, baseline: GLYPH.capHeight + at * LINE_DOTS }));
  if (hri.shortCode !== undefined) {
    const baseline = GLYPH.capHeight + lines.length * LINE_DOTS + ABOVE_SHORT_CODE_DOTS;
    lines.push({ text: hri.shortCode, baseline });
  }
  return {
    lines,
    width: Math.max(...lines.map(({ text }) => lineDots(text))),
    height: (lines.at(-1)?.baseline ?? 0) + GLYPH.height - GLYPH.capHeight,
  };
}

/** How wide a line is, without the space behind its last letter. */
export function lineDots(text: string): number {
  return text.length * LETTER_DOTS - 1;
}

function linesOf(parts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + part.length <= columns) {
      lines[lines.length - 1] = line + part;
    } else lines.push(part);
  }
  return lines;
}

/** An element in lines of its own where it is longer than any. */
function pieces(element: string): string[] {
  return element.match(new RegExp(`.{1,${LINE_CHARS_MAX}}`, "gs")) ?? [];
}

function longestPiece({ elements, shortCode = "" }: Hri): number {
  const lengths = [...elements, shortCode].map(({ length }) => length);
  return Math.min(LINE_CHARS_MAX, Math.max(...lengths));
}
