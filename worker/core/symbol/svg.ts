/** A symbol as SVG, in millimetres: one path for what is dark, one for the white it stands on, and the human-readable lines beneath. SVG 1.1. */
import {
  fontDotMm,
  type Hri,
  type HriBlock,
  LETTER_DOTS,
  layHri,
  lineDots,
  TEXT_MARGIN_MODULES,
} from "./hri.ts";
import { symbolPath } from "./path.ts";
import type { QrSymbol } from "./qr-code.ts";
import { QUIET_ZONE_MODULES, roundMm } from "./size.ts";

export type SvgOptions = {
  readonly moduleMm: number;
  /** Without it there is no text. */
  readonly hri?: Hri;
};

/** Letters that are all of one width, and a zero that is no O. */
const FONT = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, Liberation Mono, monospace";
/** How much of its size a letter of such a font is wide. */
const ADVANCE_EM = 0.6;

/** The text, and how large a dot of its grid is in modules. */
type Text = { readonly block: HriBlock; readonly dot: number };

export function symbolSvg(symbol: QrSymbol, { moduleMm, hri }: SvgOptions): string {
  const side = symbol.modules + 2 * QUIET_ZONE_MODULES;
  const text = hri && textBelow(hri, side - 2 * TEXT_MARGIN_MODULES, moduleMm);
  const wide = text === undefined ? 0 : text.block.width * text.dot + 2 * TEXT_MARGIN_MODULES;
  const width = Math.max(side, wide);
  const height = side + (text ? text.block.height * text.dot + TEXT_MARGIN_MODULES : 0);
  const left = (symbol.modules - width) / 2;
  const top = -QUIET_ZONE_MODULES;
  const n = roundMm;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width * moduleMm)}mm" height="${n(height * moduleMm)}mm"`,
    ` viewBox="${n(left)} ${top} ${n(width)} ${n(height)}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M${n(left)} ${top}h${n(width)}v${n(height)}h-${n(width)}z"/>`,
    `<path d="${symbolPath(symbol)}"/>`,
    text ? linesBelow(symbol, text) : "",
    "</svg>",
  ].join("");
}

/** `width` is what the symbol offers, in modules. */
function textBelow(hri: Hri, width: number, moduleMm: number): Text {
  const dot = fontDotMm(hri, width * moduleMm) / moduleMm;
  return { block: layHri(hri, width / dot), dot };
}

/** Each line is told its width, so that a font that is narrower or wider than ours still fits. */
function linesBelow({ modules }: QrSymbol, { block, dot }: Text): string {
  const size = roundMm((LETTER_DOTS * dot) / ADVANCE_EM);
  const lines = block.lines.map(({ text, baseline }) => {
    const y = roundMm(modules + QUIET_ZONE_MODULES + baseline * dot);
    const width = roundMm(lineDots(text) * dot);
    return `<text x="${modules / 2}" y="${y}" textLength="${width}">${escapeXml(text)}</text>`;
  });
  return `<g font-family="${FONT}" font-size="${size}" text-anchor="middle">${lines.join("")}</g>`;
}

const ESCAPES: { readonly [letter: string]: string } = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? "");
}
