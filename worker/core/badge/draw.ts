/** The badge for a web shop: what its passport says in short, as one drawing without scripts, fonts or pictures of its own. docs/channels.md. */
import { widthEm } from "../label/helvetica.ts";
import { escaped, units } from "../svg.ts";
import { symbolPath } from "../symbol/path.ts";
import { symbolOf } from "../symbol/qr-code.ts";
import { type Accents, DARK, LIGHT } from "../theme/palette.ts";

export interface BadgeWords {
  readonly heading: string;
  /** Of a practice chain: nothing here is evidence. */
  readonly test?: string;
  /** Absent: nothing more is said of it. */
  readonly name?: string;
  readonly lot?: string;
  /** The summary of the page, whole. */
  readonly line: string;
  /** What stands above everything else on the page as well. */
  readonly notices: readonly BadgeNotice[];
}

export interface BadgeNotice {
  readonly word: string;
  readonly say: string;
  /** No mere hold. */
  readonly isRecall: boolean;
}

export interface BadgeLook extends Accents {
  /** What the symbol holds; absent: there is none. */
  readonly uri?: string;
}

export const BADGE_WIDTH = 320;
const PAD = 14;
const MARK = 36;
const TEXT_X = PAD + MARK + 12;
const QUIET_ZONE = 4;
/** Wide enough to be read off a screen. */
const MODULE = 3;
/** Where the font that is measured is not there, others are up to a fifth wider. */
const SLACK = 0.83;
const FONT = "Helvetica,Arial,Liberation Sans,Nimbus Sans,sans-serif";
const ROOT =
  "M16 2v9M16 11c0 6-1 9 0 19M16 13c-2 5-8 4-10 11M16 13c2 5 8 4 10 11M10.5 18.5c-3 0-5 1-7 3M21.5 18.5c3 0 5 1 7 3";

interface Style {
  readonly size: number;
  readonly isBold: boolean;
  readonly fill: string;
  readonly mark: string;
}
const INK = { fill: LIGHT.ink, mark: "i" };
const ON_ALARM = { fill: LIGHT["on-accent"], mark: "n" };
const NAME: Style = { size: 13, isBold: true, ...INK };
const LINE: Style = { size: 13, isBold: false, ...INK };
const WORD: Style = { size: 15, isBold: true, ...ON_ALARM };
const SAY: Style = { size: 13, isBold: false, ...ON_ALARM };
const LEADING = 1.3;
const BETWEEN = 3;

export function drawBadge(words: BadgeWords, { light, dark, uri }: BadgeLook): string {
  const symbol = uri === undefined ? undefined : symbolOf(uri);
  const side = symbol === undefined ? 0 : (symbol.modules + 2 * QUIET_ZONE) * MODULE;
  const width = BADGE_WIDTH + (side === 0 ? 0 : side + PAD);
  const band = bandOf(words.notices, width);
  const top = band.height + PAD;
  const body = column({ x: TEXT_X, y: top, width: BADGE_WIDTH - TEXT_X - PAD }, [
    [words.heading, { size: 15, isBold: true, fill: light, mark: "a" }],
    [words.name ?? "", NAME],
    [words.lot ?? "", LINE],
    [words.line, LINE],
  ]);
  const height = Math.ceil(Math.max(body.bottom, top + MARK, top + side) + PAD);
  const { heading, test = "", name = "", lot = "", line, notices } = words;
  const told = notices.flatMap(({ word, say }) => [word, say]);
  const said = [heading, test, name, lot, ...told, line];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONT}">`,
    `<title>${escaped(said.filter((one) => one !== "").join(" · "))}</title><style>${darkStyle(dark)}</style>`,
    `<rect class="c" fill="${LIGHT.card}" stroke="${LIGHT.edge}" x="1" y="1" width="${width - 2}" height="${height - 2}" stroke-width="2"/>`,
    band.drawn,
    `<g transform="translate(${PAD} ${top}) scale(${MARK / 32})"><path class="r" fill="none" stroke="${light}" stroke-width="2.4" stroke-linecap="round" d="${ROOT}"/><circle class="a" fill="${light}" cx="16" cy="8" r="4"/></g>`,
    words.test === undefined ? "" : chip(words.test, top + MARK + 8),
    body.drawn,
    symbol === undefined
      ? ""
      : `<g transform="translate(${BADGE_WIDTH} ${top})"><rect fill="#fff" width="${side}" height="${side}"/><path transform="scale(${MODULE}) translate(${QUIET_ZONE} ${QUIET_ZONE})" shape-rendering="crispEdges" d="${symbolPath(symbol)}"/></g>`,
    "</svg>",
  ].join("");
}

/** Light stands at each shape itself, so that it needs no style where none is let through. */
const darkStyle = (dark: string): string =>
  `@media(prefers-color-scheme:dark){.c{fill:${DARK.card};stroke:${DARK.edge}}.r{stroke:${dark}}.a{fill:${dark}}.i{fill:${DARK.ink}}.b{fill:${DARK.alarm}}.n{fill:${DARK.paper}}}`;

/** Over the badge's whole width; in the colour of an alarm where something was recalled. */
function bandOf(notices: BadgeWords["notices"], width: number): { drawn: string; height: number } {
  if (notices.length === 0) return { drawn: "", height: 0 };
  const lines = notices.flatMap(({ word, say }) => [[word, WORD] as const, [say, SAY] as const]);
  const text = column({ x: PAD, y: PAD, width: width - 2 * PAD }, lines);
  const height = Math.ceil(text.bottom + PAD);
  const [mark, fill] = notices.some(({ isRecall }) => isRecall)
    ? ["b", LIGHT.alarm]
    : ["i", INK.fill];
  const ground = `<rect class="${mark}" fill="${fill}" width="${width}" height="${height}"/>`;
  return { drawn: ground + text.drawn, height };
}

function chip(word: string, y: number): string {
  const width = Math.max(MARK, widthEm(word, true) * 11 + 8);
  const x = PAD + (MARK - width) / 2;
  return `<rect fill="${LIGHT.test}" x="${units(x)}" y="${y}" width="${units(width)}" height="17"/><text fill="${LIGHT["on-test"]}" x="${PAD + MARK / 2}" y="${y + 12.5}" font-size="11" font-weight="bold" text-anchor="middle">${escaped(word)}</text>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lines under each other, each broken where it has to be. */
function column({ x, y, width }: Box, texts: readonly (readonly [string, Style])[]) {
  let bottom = y;
  let drawn = "";
  for (const [text, { size, isBold, fill, mark }] of texts) {
    const weight = isBold ? ` font-weight="bold"` : "";
    for (const line of broken(text, (width * SLACK) / size, isBold)) {
      drawn += `<text class="${mark}" fill="${fill}" x="${x}" y="${units(bottom + size)}" font-size="${size}"${weight}>${escaped(line)}</text>`;
      bottom += size * LEADING;
    }
    if (text !== "") bottom += BETWEEN;
  }
  return { drawn, bottom: bottom - BETWEEN };
}

/** Between words; within one only where it alone is too wide. */
function broken(text: string, widthMax: number, isBold: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).flatMap((one) => pieces(one, widthMax, isBold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthEm(longer, isBold) <= widthMax) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, widthMax: number, isBold: boolean): string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthEm(piece + letter, isBold) > widthMax) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}
