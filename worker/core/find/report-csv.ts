/** The report as a table for spreadsheets: RFC 4180, and nothing in it that a spreadsheet would take for a formula. */
import type { ReportLine, TraceReport } from "../../../schema/wire/find.ts";
import { escaped } from "../sheet/cells.ts";

const COLUMNS = [
  ...["direction", "lot", "material", "quantity", "unit", "date", "partner", "partner id"],
  ...["note", "event id"],
];
export function reportCsv({ from, to }: Pick<TraceReport, "from" | "to">): string {
  const rows = [
    COLUMNS,
    ...from.map((line) => rowOf("from", line)),
    ...to.map((line) => rowOf("to", line)),
  ];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function rowOf(direction: "from" | "to", line: ReportLine): string[] {
  const { lot, material, quantity, uom, time, partner, note, eventID } = line;
  return [
    ...[direction, lot, material ?? "", quantity ?? "unknown", uom ?? "", time ?? ""],
    ...[partner?.name ?? "", partner?.id ?? "", note ?? "", eventID ?? ""],
  ];
}

export function csvCell(text: string): string {
  const safe = escaped(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
