/** What the parts of the screen are given that look at one sheet. */
import type { SheetReading } from "../../../../worker/core/sheet/reading.ts";
import type { Sheet } from "./table-edits.ts";

export interface SheetParts {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly change: (sheet: Sheet) => void;
}
