/** From codes and text to sheets of labels, everything on them placed in millimetres: what `web/labels` draws as SVG and PDF. docs/labels.md, *Sheets*. */
import type { QrSymbol } from "../symbol/qr-code.ts";
import { moduleWarnings, roundMm } from "../symbol/size.ts";
import { readLabelText } from "./content.ts";
import { type Grid, gridOf, labelsPerSheet, placeOnSheet } from "./grids.ts";
import { type Kind, kindsOf, type LabelJob, readSkip } from "./job.ts";
import { type Design, design, type PlacedLine, placeFoot, placeHead } from "./layout.ts";
import { noRoom } from "./no-room.ts";
import { headOf } from "./paragraphs.ts";
import { type LabelWarning, labelWarnings } from "./sectors.ts";
import { english } from "./words-en.ts";

export type PlacedLabel = {
  readonly uri: string;
  /** The label's upper left corner on the sheet; everything else on it is counted from there. */
  readonly x: number;
  readonly y: number;
  readonly symbol: PlacedSymbol;
  readonly lines: readonly PlacedLine[];
};

/** `x` and `y` are where its first module is, behind the quiet zone. */
export type PlacedSymbol = {
  readonly x: number;
  readonly y: number;
  readonly moduleMm: number;
  readonly symbol: QrSymbol;
};

export type Sheet = { readonly grid: Grid; readonly labels: readonly PlacedLabel[] };

export type LabelSheets = {
  readonly sheets: readonly Sheet[];
  readonly moduleMm: number;
  /** Of plain text; the name is larger, the human-readable line smaller. */
  readonly plainPt: number;
  readonly warnings: readonly (
    | LabelWarning
    | { readonly field: "grid"; readonly detail: string }
  )[];
};

/** Throws {@link Problem} for what cannot be printed, or not on this grid. */
export function layOutSheets(job: LabelJob): LabelSheets {
  const { uris, sector = "other", words = english } = job;
  const grid = gridOf(job.grid);
  const skip = readSkip(job.skip ?? 0, grid);
  const text = readLabelText(job.text);
  const kinds = kindsOf(uris, text);
  const head = headOf(text, words);
  const toFit = {
    modules: Math.max(...[...kinds.values()].map(({ symbol }) => symbol.modules)),
    head,
    feet: [...kinds.values()].map(({ foot }) => foot),
  };
  const found = design(grid, toFit);
  if (found === undefined) throw noRoom(grid, toFit);

  const draw = drawerOf(placeHead(head, found), found);
  const drawn = new Map([...kinds].map(([uri, kind]) => [uri, draw(kind)]));
  const labels = uris.flatMap((uri, at) => {
    const place = placeOnSheet(grid, (skip + at) % labelsPerSheet(grid));
    const label = drawn.get(uri);
    return label === undefined ? [] : [{ uri, ...place, ...label }];
  });
  const moduleMm = roundMm(found.boxes.moduleMm);
  const small = moduleWarnings(`a label of ${grid.name}`, moduleMm);
  const warnings = [
    ...labelWarnings(text, sector, words.wanted),
    ...small.map((detail) => ({ field: "grid" as const, detail })),
  ];
  return { sheets: inSheets(labels, skip, grid), moduleMm, plainPt: found.plainPt, warnings };
}

function drawerOf(headLines: readonly PlacedLine[], found: Design) {
  return ({ symbol, foot }: Kind): Pick<PlacedLabel, "symbol" | "lines"> => ({
    symbol: placeSymbol(symbol, found),
    lines: [...headLines, ...placeFoot(foot, found)],
  });
}

/** A symbol smaller than the job's largest stands in the middle of the place for it. */
function placeSymbol(symbol: QrSymbol, { boxes, top }: Design): PlacedSymbol {
  const { moduleMm, symbol: box } = boxes;
  const spare = (box.side - symbol.modules * moduleMm) / 2;
  return { x: box.x + spare, y: (box.y ?? top) + spare, moduleMm, symbol };
}

function inSheets(labels: readonly PlacedLabel[], skip: number, grid: Grid): Sheet[] {
  const perSheet = labelsPerSheet(grid);
  const sheets: Sheet[] = [];
  for (let from = -skip; from < labels.length; from += perSheet) {
    sheets.push({ grid, labels: labels.slice(Math.max(0, from), from + perSheet) });
  }
  return sheets;
}
