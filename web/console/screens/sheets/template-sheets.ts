/** An empty sheet for one kind of step: its columns, one example that is never read as a row, and what they mean. */
import type { Cell } from "../../../../worker/core/sheet/cells.ts";
import type { ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import type { What } from "../../../../worker/core/steps/draft.ts";
import { PIECE, unitName } from "../../../../worker/core/steps/units.ts";
import type { Text } from "../../text/languages.ts";
import type { Form, NamedTable } from "./tables.ts";

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
  counted: ["number", "what", "date", ...MADE, ...WHERE, "party", "explanation", "note"],
  other: ["number", "what", "date", ...MADE, ...WHERE, "party", "note"],
};

/** Numbers and codes are the same in every language. */
const COMMON: Readonly<Partial<Record<ColumnKey, string>>> = {
  ...{ date: "2026-04-17", unit: "kg", fromUnit: "kg", lossUnit: "kg" },
  ...{ locality: "Shakiso", region: "Guji", country: "ET", custodyModel: "segregated" },
};

function exampleOf(
  what: What,
  { sheets: { examples: say } }: Text,
): Partial<Record<ColumnKey, string>> {
  switch (what) {
    case "harvested":
      return {
        material: say.cherry,
        lot: "GUJI-12",
        quantity: "12600",
        party: say.farmers,
        partyCount: "38",
      };
    case "received":
      return { material: say.green, lot: "ADM-02", quantity: "600", partner: say.importer };
    case "processed":
      return {
        ...{ material: say.parchment, lot: "BD-01", quantity: "2490", process: "coffee.wet-mill" },
        ...{ fromMaterial: say.cherry, fromLot: "GUJI-12", fromQuantity: "12600" },
        ...{ lossKind: say.pulp, lossQuantity: "10110" },
      };
    case "packed":
      return {
        ...{
          material: say.bag,
          lot: "HM-0417",
          quantity: "2020",
          unit: unitName(PIECE),
          net: "250 g",
        },
        ...{ fromMaterial: say.roasted, fromLot: "HM-R-1", fromQuantity: "508.8" },
        ...{ lossKind: say.samples, lossQuantity: "3.8" },
      };
    case "sent":
      return { material: say.green, lot: "ADM-02", quantity: "1860", partner: say.importer };
    case "counted":
      return { material: say.green, lot: "ADM-02", quantity: "1255", explanation: say.weighed };
    case "other":
      return { material: say.green, lot: "ADM-02", quantity: "1860", note: say.moved };
  }
}

/** The first is for CSV as well, where the notes stand beneath: rows that begin with `# ` are never read. */
export function templateSheets(what: What, form: Form, text: Text): NamedTable[] {
  const { sheets, capture } = text;
  const keys = COLUMNS[what];
  const examples: Readonly<Partial<Record<ColumnKey, string>>> = {
    ...{ ...COMMON, ...exampleOf(what, text), place: sheets.examples.place },
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
