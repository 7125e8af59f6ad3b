/** What files are made of: tables with names, in one of two forms. */
import type { Table } from "../../../../worker/core/sheet/cells.ts";

export type Form = "csv" | "xlsx";

export interface NamedTable {
  readonly name: string;
  readonly table: Table;
}
