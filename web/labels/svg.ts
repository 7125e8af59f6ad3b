/** A sheet of labels as SVG 1.1, one millimetre a unit: text as text, no styles, no scripts. Whatever the font, each line is as wide as laid out. */
import { lettersLacking } from "../../worker/core/label/helvetica.ts";
import type { PlacedLine } from "../../worker/core/label/layout.ts";
import type { PlacedLabel, PlacedSymbol, Sheet } from "../../worker/core/label/sheets.ts";
import { symbolPath } from "../../worker/core/symbol/path.ts";

/** All of one width, letter by letter. */
const FONT = "Helvetica, Arial, Liberation Sans, Nimbus Sans, sans-serif";

export function sheetSvg({ grid, labels }: Sheet, title: string): string {
  const width = inMm(grid.paperMm.width);
  const height = inMm(grid.paperMm.height);
  const size = `width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`;
  const font = `font-family="${FONT}" text-rendering="geometricPrecision"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>`,
    `<title>${escapeXml(title)}</title>`,
    `<path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/>`,
    ...labels.map(labelGroup),
    "</svg>",
  ].join("\n");
}

function labelGroup({ x, y, symbol, lines }: PlacedLabel): string {
  const parts = [symbolShape(symbol), ...lines.map(textLine)];
  return `<g transform="translate(${inMm(x)} ${inMm(y)})">\n${parts.join("\n")}\n</g>`;
}

function symbolShape({ x, y, moduleMm, symbol }: PlacedSymbol): string {
  const place = `translate(${inMm(x)} ${inMm(y)}) scale(${inMm(moduleMm)})`;
  return `<path transform="${place}" shape-rendering="crispEdges" d="${symbolPath(symbol)}"/>`;
}

function textLine(line: PlacedLine): string {
  const { x, baseline, sizeMm, spans } = line;
  const place = `x="${inMm(x)}" y="${inMm(baseline)}" font-size="${inMm(sizeMm)}"`;
  const texts = spans.map(({ text, isBold }) =>
    isBold ? `<tspan font-weight="bold">${escapeXml(text)}</tspan>` : escapeXml(text),
  );
  return `<text ${place}${asLaidOut(line)}>${texts.join("")}</text>`;
}

/** Of letters that Helvetica lacks the width is a guess, on the safe side: such a line is as wide as its font makes it. */
function asLaidOut({ spans, width, trackingMm }: PlacedLine): string {
  if (spans.some(({ text }) => lettersLacking(text).length > 0)) return "";
  const length = ` textLength="${inMm(width)}"`;
  if (trackingMm === 0) return `${length} lengthAdjust="spacingAndGlyphs"`;
  return ` letter-spacing="${inMm(trackingMm)}"${length}`;
}

/** To a tenth of a thousandth: modules are counted from one place, so what is rounded must not add up. */
function inMm(mm: number): number {
  return Math.round(mm * 10_000) / 10_000;
}

const ESCAPES: { readonly [letter: string]: string } = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? "");
}
