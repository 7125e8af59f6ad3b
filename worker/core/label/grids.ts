/** The sheets of labels that are printed on: which label lies where. docs/labels.md, *Sheets*; sizes as the makers of the sheets give them. */
import { Problem } from "../problem.ts";

export type GridName = "a4-24" | "a4-21" | "a4-12" | "letter-30" | "letter-20" | "letter-10";

type SizeMm = { readonly width: number; readonly height: number };
type PointMm = { readonly x: number; readonly y: number };

export type Grid = {
  readonly name: GridName;
  /** A well-known sheet of this grid. */
  readonly product: string;
  readonly paper: "A4" | "US Letter";
  readonly paperMm: SizeMm;
  readonly labelMm: SizeMm;
  readonly columns: number;
  readonly rows: number;
  /** To the first label, from the left and from the top. */
  readonly marginMm: PointMm;
  /** From a label to its neighbour, and to the one below. */
  readonly pitchMm: PointMm;
  /** Ink keeps so far from the label's edges: sheets are fed askew, and few printers reach the edge of the paper. */
  readonly insetMm: PointMm;
};

const INCH = 25.4;
const A4 = { paper: "A4", paperMm: { width: 210, height: 297 } } as const;
const LETTER = { paper: "US Letter", paperMm: { width: 8.5 * INCH, height: 11 * INCH } } as const;

type Given = Omit<Grid, "marginMm" | "pitchMm"> & { readonly gapMm: number };

export const GRIDS: readonly Grid[] = [
  grid({
    ...{ name: "a4-24", product: "Avery Zweckform 3474", ...A4, columns: 3, rows: 8 },
    ...{ labelMm: { width: 70, height: 37 }, gapMm: 0, insetMm: { x: 5, y: 4 } },
  }),
  grid({
    ...{ name: "a4-21", product: "Avery L7160", ...A4, columns: 3, rows: 7 },
    ...{ labelMm: { width: 63.5, height: 38.1 }, gapMm: 2.5, insetMm: { x: 3, y: 3 } },
  }),
  grid({
    ...{ name: "a4-12", product: "Avery L7164", ...A4, columns: 3, rows: 4 },
    ...{ labelMm: { width: 63.5, height: 72 }, gapMm: 2.5, insetMm: { x: 4, y: 4 } },
  }),
  grid({
    ...{ name: "letter-30", product: "Avery 5160", ...LETTER, columns: 3, rows: 10 },
    ...{ labelMm: { width: 2.625 * INCH, height: INCH }, gapMm: INCH / 8 },
    insetMm: { x: 2.5, y: 2 },
  }),
  grid({
    ...{ name: "letter-20", product: "Avery 5161", ...LETTER, columns: 2, rows: 10 },
    ...{ labelMm: { width: 4 * INCH, height: INCH }, gapMm: (3 * INCH) / 16 },
    insetMm: { x: 3, y: 2 },
  }),
  grid({
    ...{ name: "letter-10", product: "Avery 5163", ...LETTER, columns: 2, rows: 5 },
    ...{ labelMm: { width: 4 * INCH, height: 2 * INCH }, gapMm: (3 * INCH) / 16 },
    insetMm: { x: 4, y: 4 },
  }),
];

/** Throws {@link Problem} where there is no such grid. */
export function gridOf(name: string): Grid {
  const found = GRIDS.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = GRIDS.map((one) => one.name).join(", ");
  const sentence = `There is no grid ${JSON.stringify(name.slice(0, 40))} here, but ${names}.`;
  throw new Problem("body-invalid", sentence, { pointer: "/grid", rule: "grid" });
}

export function labelsPerSheet({ columns, rows }: Grid): number {
  return columns * rows;
}

/** The upper left corner of a label on its sheet; labels are counted from 0 along the rows. */
export function placeOnSheet({ columns, marginMm, pitchMm }: Grid, position: number): PointMm {
  const row = Math.floor(position / columns);
  const column = position - row * columns;
  return { x: marginMm.x + column * pitchMm.x, y: marginMm.y + row * pitchMm.y };
}

/** All of them stand in the middle of the paper, and none leaves a gap between its rows. */
function grid({ gapMm, ...given }: Given): Grid {
  const { paperMm, labelMm, columns, rows } = given;
  const pitchMm = { x: labelMm.width + gapMm, y: labelMm.height };
  const marginMm = {
    x: (paperMm.width - (columns * pitchMm.x - gapMm)) / 2,
    y: (paperMm.height - rows * pitchMm.y) / 2,
  };
  return { ...given, pitchMm, marginMm };
}
