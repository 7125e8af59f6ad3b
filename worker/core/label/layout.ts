/**
 * A label laid out: the same for every label of a job, so that a sheet looks like one. The type is as large as leaves room for a symbol
 * that scans well, then the symbol as large as leaves room for the text. GS1 General Specifications §5.12.3.1 for the symbol; Regulation
 * (EU) No 1169/2011, Article 13(2), for the smallest type: an x-height of 1.2 mm.
 */
import { MM_PER_INCH, MODULE_MM } from "../symbol/size.ts";
import { boxesOf, type LabelBoxes } from "./boxes.ts";
import type { Grid } from "./grids.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type Column, type TextLine, typeset } from "./typeset.ts";

/** What must fit: the head and the largest symbol are common to all labels, the feet are those of each. */
export type ToFit = {
  readonly modules: number;
  readonly head: readonly Paragraph[];
  readonly feet: readonly (readonly Paragraph[])[];
};

export type Design = {
  readonly boxes: LabelBoxes;
  readonly plainPt: number;
  /** Where the head begins and the foot ends. */
  readonly top: number;
  readonly bottom: number;
};

/** Placed on the label: `x` and `baseline` in millimetres from its upper left corner. */
export type PlacedLine = TextLine & { readonly x: number };

export const MM_PER_POINT = MM_PER_INCH / 72;
/** Sizes of plain text. It looks best where it ends with the symbol, at any of these sizes. */
const LEVEL_TYPE_PT = [10, 9.5, 9, 8.5, 8, 7.5, 7] as const;
/** Where there is more text than that, size is worth less than what the symbol would lose to it. */
const TYPE_PT = [7.5, 7, 6.5] as const;
/** Its x-height is 1.2 mm. */
const TYPE_PT_MIN = 6.5;
/** At least this much white, in sizes of plain text, between what fills a label from the top and what stands at its bottom. */
const HEAD_TO_FOOT = 0.5;

/** Widths of modules that are whole dots of a printer of 600 dpi, so that no module prints wider than its neighbour. The widest first. */
const DOT_MM = MM_PER_INCH / 600;
const MODULES_MM = Array.from({ length: Math.floor(MODULE_MM.max / DOT_MM) }, (_, at) => at + 1)
  .map((dots) => dots * DOT_MM)
  .filter((mm) => mm > MODULE_MM.min)
  .reverse();
const WELL_SCANNED = MODULES_MM.filter((mm) => mm >= MODULE_MM.target);
/** GS1's smallest comes last, whole dots or not. */
const SMALL = [...MODULES_MM.filter((mm) => mm < MODULE_MM.target), MODULE_MM.min];

/** Nothing where there is no room for all of it. */
export function design(grid: Grid, toFit: ToFit): Design | undefined {
  return (
    firstFit(grid, { toFit, isLevel: true, typePt: LEVEL_TYPE_PT, modulesMm: WELL_SCANNED }) ??
    firstFit(grid, { toFit, isLevel: false, typePt: TYPE_PT, modulesMm: WELL_SCANNED }) ??
    firstFit(grid, { toFit, isLevel: false, typePt: [TYPE_PT_MIN], modulesMm: SMALL })
  );
}

/** What is in the way at the smallest symbol and the smallest type: its pointer, `""` for the codes themselves. */
export function whatIsInTheWay(grid: Grid, { modules, head, feet }: ToFit): string {
  for (let count = 0; count <= head.length; count++) {
    const toFit = { modules, head: head.slice(0, count), feet };
    const smallest = { typePt: [TYPE_PT_MIN], modulesMm: [MODULE_MM.min] };
    const found = firstFit(grid, { toFit, isLevel: false, ...smallest });
    if (found === undefined) return head[count - 1]?.pointer ?? "";
  }
  return "";
}

type Tries = {
  readonly toFit: ToFit;
  /** The text ends where the symbol ends. */
  readonly isLevel: boolean;
  readonly typePt: readonly number[];
  readonly modulesMm: readonly number[];
};

function firstFit(grid: Grid, { toFit, isLevel, typePt, modulesMm }: Tries): Design | undefined {
  for (const plainPt of typePt) {
    for (const moduleMm of modulesMm) {
      const boxes = boxesOf(grid, toFit.modules, moduleMm);
      if (boxes === undefined) continue;
      const { width: widthMm, top, bottom, levelHeight } = boxes.text;
      const needed = heightOf(toFit, { widthMm, plainMm: plainPt * MM_PER_POINT });
      if (needed > (isLevel ? levelHeight : bottom - top)) continue;
      const height = Math.max(levelHeight, needed);
      const from = Math.max(top, (grid.labelMm.height - height) / 2);
      return { boxes, plainPt, top: from, bottom: from + height };
    }
  }
  return undefined;
}

type Type = { readonly widthMm: number; readonly plainMm: number };

/** Of the highest label's text; without end where a word is wider than the column. */
function heightOf({ head, feet }: ToFit, type: Type): number {
  const above = typeset(head, type);
  if (above === undefined) return Number.POSITIVE_INFINITY;
  let foot = 0;
  for (const paragraphs of feet) {
    foot = Math.max(foot, typeset(paragraphs, type)?.height ?? Number.POSITIVE_INFINITY);
  }
  return above.height + above.descent + HEAD_TO_FOOT * type.plainMm + foot;
}

/** The lines that all labels begin with. The design has room for them. */
export function placeHead(head: readonly Paragraph[], found: Design): PlacedLine[] {
  return placed(typeset(head, { ...typeOf(found), isBalanced: true }), found, found.top);
}

/** The lines that one label ends with. */
export function placeFoot(foot: readonly Paragraph[], found: Design): PlacedLine[] {
  const column = typeset(foot, typeOf(found));
  return placed(column, found, found.bottom - (column?.height ?? 0));
}

function typeOf({ boxes, plainPt }: Design): Type {
  return { widthMm: boxes.text.width, plainMm: plainPt * MM_PER_POINT };
}

function placed(column: Column | undefined, { boxes: { text } }: Design, top: number) {
  return (column?.lines ?? []).map((line) => ({
    ...line,
    x: text.x + (text.isCentred ? (text.width - line.width) / 2 : 0),
    baseline: top + line.baseline,
  }));
}
