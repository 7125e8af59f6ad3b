/** An empty sheet for one kind of step: its columns, one example that is never read as a row, and what they mean. */
import type { Cell } from "../../../../worker/core/sheet/cells.ts";
import type { ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import type { What } from "../../../../worker/core/steps/draft.ts";
import type { Text } from "../../text/languages.ts";
import type { Form, NamedTable } from "./save.ts";

const MADE = ["material", "product", "lot", "quantity", "unit"] as const;
const FROM = ["fromMaterial", "fromLot", "fromQuantity", "fromUnit"] as const;
const LOSS = ["lossKind", "lossQuantity", "lossUnit"] as const;
const WHERE = ["place", "locality", "region", "country"] as const;

const COLUMNS: Readonly<Record<What, readonly ColumnKey[]>> = {
  harvested: [
    "number",
    "what",
    "date",
    ...MADE,
    ...WHERE,
    "party",
    "partyCount",
    "custodyModel",
    "note",
  ],
  received: [
    "number",
    "what",
    "date",
    ...MADE,
    "partner",
    ...LOSS,
    ...WHERE,
    "party",
    "custodyModel",
    "note",
  ],
  processed: [
    "number",
    "what",
    "date",
    ...MADE,
    ...FROM,
    ...LOSS,
    "process",
    ...WHERE,
    "party",
    "custodyModel",
    "explanation",
    "note",
  ],
  packed: [
    "number",
    "what",
    "date",
    ...MADE,
    "net",
    ...FROM,
    ...LOSS,
    "process",
    ...WHERE,
    "party",
    "custodyModel",
    "explanation",
    "note",
  ],
  sent: ["number", "what", "date", ...MADE, "partner", ...WHERE, "party", "custodyModel", "note"],
  other: ["number", "what", "date", ...MADE, ...WHERE, "party", "note"],
};

/** The first is for CSV as well, where the notes stand beneath: rows that begin with `# ` are never read. */
export function templateSheets(what: What, form: Form, { sheets, capture }: Text): NamedTable[] {
  const keys = COLUMNS[what];
  const examples: Readonly<Partial<Record<ColumnKey, string>>> = {
    ...sheets.examples.all,
    ...sheets.examples[what],
    ...{ what: capture.what[what], number: `# ${sheets.example}` },
  };
  const rows = [
    keys.map((key) => sheets.columns[key]),
    keys.map((key): Cell => examples[key] ?? ""),
  ];
  const notes = keys.map((key) => [sheets.columns[key], sheets.columnNotes[key]]);
  if (form === "csv") {
    const beneath = notes.map(([name, note]): Cell[] => [`# ${name}: ${note}`]);
    return [{ name: capture.what[what], table: [...rows, ...beneath] }];
  }
  return [
    { name: capture.what[what], table: rows },
    { name: sheets.notesTitle, table: [[sheets.columnTitle, sheets.meaningTitle], ...notes] },
  ];
}
