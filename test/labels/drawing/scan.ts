/** What a reader finds on a printed sheet, and where: ZXing, which shares nothing with what drew it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { type Grid, labelsPerSheet, placeOnSheet } from "../../../worker/core/label/grids.ts";
import type { Sheet } from "../../../worker/core/label/sheets.ts";
import { DOTS_PER_MM } from "./render.ts";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** A byte a dot, 0 is black. */
export type Print = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

type ReaderInput = Parameters<typeof readBarcodes>[0];

/** Dark on white, upright and in its own size: what needs more of a reader is not printed well. */
const AS_IT_LIES = {
  formats: ["QRCode" as const],
  maxNumberOfSymbols: 255,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
};

const INK_BELOW = 200;

/** The text of every code on the sheet, by the label on which it lies as a whole; `-1` for codes on none. */
export async function codesByLabel(print: Print, grid: Grid): Promise<Map<number, string>> {
  const { width, height, dots } = print;
  const colours = new Uint32Array(dots.length);
  for (let at = 0; at < colours.length; at++) colours[at] = (dots[at] ?? 0) * 0x01_01_01;
  const data = new Uint8ClampedArray(colours.buffer);
  const picture = { width, height, data, colorSpace: "srgb" } as ReaderInput;
  const codes = await readBarcodes(picture, AS_IT_LIES);
  return new Map(
    codes.map(({ text, position: { topLeft, topRight, bottomLeft, bottomRight } }) => {
      const corners = [topLeft, topRight, bottomLeft, bottomRight];
      const places = corners.map(({ x, y }) => labelAt(grid, x / DOTS_PER_MM, y / DOTS_PER_MM));
      return [new Set(places).size === 1 ? (places[0] ?? -1) : -1, text];
    }),
  );
}

function labelAt(grid: Grid, x: number, y: number): number {
  const { width, height } = grid.labelMm;
  const places = Array.from({ length: labelsPerSheet(grid) }, (_, at) => placeOnSheet(grid, at));
  return places.findIndex(
    (place) => x > place.x && x < place.x + width && y > place.y && y < place.y + height,
  );
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How many dots have ink outside of the labels, or nearer than this to their edges. */
export function inkOutsideLabels(print: Print, { grid, labels }: Sheet, edgeMm: number): number {
  const dots = print.dots.slice();
  const rest = { ...print, dots };
  const { width, height } = grid.labelMm;
  for (const { x, y } of labels) {
    const inner = { width: width - 2 * edgeMm, height: height - 2 * edgeMm };
    eachRow(rest, { x: x + edgeMm, y: y + edgeMm, ...inner }, (from, to) =>
      dots.fill(255, from, to),
    );
  }
  return inked(dots);
}

/** How many dots have ink in the four modules around the symbols. */
export function inkInQuietZones(print: Print, { labels }: Sheet): number {
  let ink = 0;
  for (const { x, y, symbol } of labels) {
    const quiet = 4 * symbol.moduleMm;
    const side = symbol.symbol.modules * symbol.moduleMm;
    const outer = { x: x + symbol.x - quiet, y: y + symbol.y - quiet };
    const all = { ...outer, width: side + 2 * quiet, height: side + 2 * quiet };
    const dark = { x: x + symbol.x, y: y + symbol.y, width: side, height: side };
    // A dot's width more, because edges fall between dots.
    ink +=
      inkIn(print, shrunk(all, 1 / DOTS_PER_MM)) - inkIn(print, shrunk(dark, -1 / DOTS_PER_MM));
  }
  return ink;
}

function inkIn(print: Print, box: Box): number {
  let ink = 0;
  eachRow(print, box, (from, to) => {
    ink += inked(print.dots.subarray(from, to));
  });
  return ink;
}

function eachRow(print: Print, box: Box, visit: (from: number, to: number) => void): void {
  const left = Math.round(box.x * DOTS_PER_MM);
  const right = Math.round((box.x + box.width) * DOTS_PER_MM);
  const bottom = Math.round((box.y + box.height) * DOTS_PER_MM);
  for (let row = Math.round(box.y * DOTS_PER_MM); row < bottom; row++) {
    visit(row * print.width + left, row * print.width + right);
  }
}

function shrunk({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function inked(dots: Uint8Array): number {
  let ink = 0;
  for (const dot of dots) if (dot < INK_BELOW) ink++;
  return ink;
}
