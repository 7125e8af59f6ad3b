/** A symbol's dark modules as the outline that SVG and PDF fill: runs along each row, one unit a module, (0, 0) at the top left. */
import type { QrSymbol } from "./qr-code.ts";

/** Dark modules side by side in one row. */
export type Run = { readonly row: number; readonly column: number; readonly length: number };

type Matrix = Pick<QrSymbol, "modules" | "isDark">;

export function darkRuns({ modules, isDark }: Matrix): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < modules; row++) {
    let from = 0;
    for (let column = 0; column <= modules; column++) {
      if (column < modules && isDark(row, column)) continue;
      if (column > from) runs.push({ row, column: from, length: column - from });
      from = column + 1;
    }
  }
  return runs;
}

/** The `d` of one SVG path. As one path it has no hairlines between its rows, however it is scaled. */
export function symbolPath(symbol: Matrix): string {
  return darkRuns(symbol)
    .map(({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`)
    .join("");
}
