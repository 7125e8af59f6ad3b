/** Why a label has no room for what was to stand on it, by the name of what is in the way, and which grids have. */
import { Problem } from "../problem.ts";
import { roundMm, smallestSizeMm } from "../symbol/size.ts";
import { fieldOf } from "./content.ts";
import { GRIDS, type Grid } from "./grids.ts";
import { design, type ToFit, whatIsInTheWay } from "./layout.ts";

export function noRoom(grid: Grid, toFit: ToFit): Problem {
  const pointer = whatIsInTheWay(grid, toFit);
  const { width, height } = grid.labelMm;
  const label = `a label of ${grid.name} (${roundMm(width)} × ${roundMm(height)} mm)`;
  if (pointer === "") {
    const side = smallestSizeMm(toFit.modules);
    const sentence = `The symbol is ${side} mm wide at its smallest, ${toFit.modules} modules and the white around them, and with its codes in letters too large for ${label}. ${whereRoomIs(toFit)}`;
    return new Problem("body-invalid", sentence, { pointer: "/grid", rule: "symbol-too-large" });
  }
  const sentence = `${fieldOf(pointer)} does not fit on ${label}, not even in the smallest type that may be printed: shorten it. ${whereRoomIs(toFit)}`;
  return new Problem("body-invalid", sentence, { pointer, rule: "no-room" });
}

function whereRoomIs(toFit: ToFit): string {
  const names = GRIDS.filter((grid) => design(grid, toFit) !== undefined).map(({ name }) => name);
  if (names.length === 0) return "No grid has room for all of it.";
  return `As it is there is room on ${names.join(", ")}.`;
}
