/** Rows that are no records, and why: none is passed over in silence. */
import type { LeftRow, SheetReading } from "../../../../worker/core/sheet/reading.ts";
import { useConsole } from "../../context.ts";

const ROWS_NAMED_MAX = 12;

export function LeftRows({ reading }: { readonly reading: SheetReading }) {
  const { text } = useConsole();
  const say = text.sheets;
  const found = new Map<LeftRow, number[]>();
  for (const [row, what] of reading.rows.entries()) {
    if (typeof what === "number") continue;
    found.set(what, [...(found.get(what) ?? []), row + 1]);
  }
  if (found.size === 0 || reading.steps.length === 0) return null;
  return (
    <details>
      <summary>{say.leftTitle([...found.values()].flat().length)}</summary>
      <ul>
        {[...found].map(([why, rows]) => (
          <li key={why}>
            {say.left[why]} {say.rowsNamed(rows.slice(0, ROWS_NAMED_MAX), rows.length)}
          </li>
        ))}
      </ul>
    </details>
  );
}
