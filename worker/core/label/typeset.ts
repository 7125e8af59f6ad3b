/** Paragraphs set one below the other in a column of a given width. */
import { CAP_HEIGHT_EM, DESCENT_EM } from "./helvetica.ts";
import type { Paragraph } from "./paragraphs.ts";
import { balance, type Span, wrap } from "./wrap.ts";

/** A line of text. All lengths are in millimetres; the baseline is counted from the top of the first line's capitals. */
export type TextLine = {
  /** Where in the content it comes from, as a JSON Pointer. */
  readonly pointer: string;
  readonly spans: readonly Span[];
  readonly sizeMm: number;
  readonly baseline: number;
  readonly width: number;
  /** Between letters. */
  readonly trackingMm: number;
};

export type Column = {
  readonly lines: readonly TextLine[];
  /** To the baseline of the last line. */
  readonly height: number;
  /** What hangs below that. */
  readonly descent: number;
};

export type TypeIn = {
  readonly widthMm: number;
  /** The size of plain text. */
  readonly plainMm: number;
  /** The lines of a paragraph about equally long. */
  readonly isBalanced?: boolean;
};

/** Nothing where a word is wider than the column. */
export function typeset(
  paragraphs: readonly Paragraph[],
  { widthMm, plainMm, isBalanced = false }: TypeIn,
): Column | undefined {
  const lines: TextLine[] = [];
  let baseline = 0;
  for (const { pointer, pieces, size, leading, spaceAbove, tracking = 0 } of paragraphs) {
    const sizeMm = size * plainMm;
    const trackingEm = tracking * Math.max(0, lettersIn(pieces) - 1);
    const wrapped = (isBalanced ? balance : wrap)(pieces, widthMm / sizeMm - trackingEm);
    if (wrapped === undefined) return undefined;
    for (const [at, { spans, widthEm }] of wrapped.entries()) {
      const above = at === 0 ? spaceAbove : 0;
      baseline += lines.length === 0 ? CAP_HEIGHT_EM * sizeMm : (leading + above) * plainMm;
      const width = (widthEm + trackingEm) * sizeMm;
      lines.push({ pointer, spans, sizeMm, baseline, width, trackingMm: tracking * sizeMm });
    }
  }
  return { lines, height: baseline, descent: DESCENT_EM * (lines.at(-1)?.sizeMm ?? 0) };
}

function lettersIn(pieces: Paragraph["pieces"]): number {
  return pieces.reduce((sum, { text }) => sum + [...text].length, 0);
}
