/** The report as a table for spreadsheets: RFC 4180, and nothing in it that a spreadsheet would take for a formula. */
import type { ReportClaim, ReportLine, TraceReport } from "../../../schema/wire/find.ts";
import { escaped } from "../sheet/cells.ts";

type Said = Pick<TraceReport, "lot" | "from" | "to" | "claims">;

const COLUMNS = [
  ...["direction", "lot", "material", "quantity", "unit", "date", "partner", "partner id"],
  ...["note", "event id", "state", "claim", "grade"],
];

export function reportCsv({ lot, from, to, claims }: Said): string {
  const rows = [
    COLUMNS,
    ...from.map((line) => rowOf("from", line)),
    ...to.map((line) => rowOf("to", line)),
    ...claims.map((claim) => rowOfClaim(lot, claim)),
  ];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function rowOf(direction: "from" | "to", line: ReportLine): string[] {
  const { lot, material, quantity, uom, time, partner, note, eventID, state, difference } = line;
  const became = [state, difference].filter((word) => word !== undefined).join(" ");
  return [
    ...[direction, lot, material ?? "", quantity ?? "unknown", uom ?? "", time ?? ""],
    ...[partner?.name ?? "", partner?.id ?? "", note ?? "", eventID ?? "", became, "", ""],
  ];
}

/** Why it was withdrawn is its note. */
function rowOfClaim(lot: string, claim: ReportClaim): string[] {
  const { state, text, grade, withdrawnFor, updatedAt } = claim;
  return [
    ...["claim", lot, "", "", "", updatedAt, "", "", withdrawnFor ?? "", ""],
    ...[state, text, String(grade)],
  ];
}

export function csvCell(text: string): string {
  const safe = escaped(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
