/** Where on a label its symbol lies, and where that leaves room for text: beside it, or beneath it on a label that is taller than wide. */
import { QUIET_ZONE_MODULES } from "../symbol/size.ts";
import type { Grid } from "./grids.ts";

/** A label's parts, in millimetres from its upper left corner. */
export type LabelBoxes = {
  readonly moduleMm: number;
  /** The dark square, without its quiet zone. Text beside it begins as high as it does, wherever that is: then there is no `y`. */
  readonly symbol: { readonly x: number; readonly y?: number; readonly side: number };
  readonly text: {
    readonly x: number;
    readonly width: number;
    /** As far up and down as text may stand. */
    readonly top: number;
    readonly bottom: number;
    /** It looks best no higher than this: beside the symbol, it then ends where the symbol ends. */
    readonly levelHeight: number;
    readonly isCentred: boolean;
  };
};

/** The quiet zone too stays inside the label, with this to spare where the sheet was fed askew. */
const QUIET_EDGE_MM = 1;
/** Between the quiet zone and the text. */
const GAP_MM = 0.5;
/** A narrower column holds nothing that reads well. */
const COLUMN_MM_MIN = 20;

/** Nothing where a symbol of so many modules leaves no room. */
export function boxesOf(grid: Grid, modules: number, moduleMm: number): LabelBoxes | undefined {
  const { labelMm, insetMm } = grid;
  const side = modules * moduleMm;
  const quiet = QUIET_ZONE_MODULES * moduleMm;
  const left = Math.max(insetMm.x, QUIET_EDGE_MM + quiet);
  const top = Math.max(insetMm.y, QUIET_EDGE_MM + quiet);
  if (side > labelMm.width - 2 * left || side > labelMm.height - 2 * top) return undefined;

  const place = { moduleMm, left, top, side, behind: quiet + GAP_MM };
  const boxes = labelMm.height > labelMm.width ? beneath(grid, place) : beside(grid, place);
  const { width, top: from, bottom } = boxes.text;
  return width < COLUMN_MM_MIN || from >= bottom ? undefined : boxes;
}

type Place = {
  readonly moduleMm: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** From the symbol to the text. */
  readonly behind: number;
};

function beside({ labelMm, insetMm }: Grid, place: Place): LabelBoxes {
  const { moduleMm, left, top, side, behind } = place;
  const x = left + side + behind;
  const text = {
    ...{ x, width: labelMm.width - insetMm.x - x, isCentred: false },
    ...{ top, bottom: labelMm.height - insetMm.y, levelHeight: side },
  };
  return { moduleMm, symbol: { x: left, side }, text };
}

function beneath({ labelMm, insetMm }: Grid, place: Place): LabelBoxes {
  const { moduleMm, top: y, side, behind } = place;
  const top = y + side + behind;
  const bottom = labelMm.height - insetMm.y;
  const text = {
    ...{ x: insetMm.x, width: labelMm.width - 2 * insetMm.x, isCentred: true },
    ...{ top, bottom, levelHeight: bottom - top },
  };
  return { moduleMm, symbol: { x: (labelMm.width - side) / 2, y, side }, text };
}
