/** English of the screens in screens/sheets. */
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("en");
const count = (n: number, one: string, many: string): string =>
  `${number.format(n)} ${new Intl.PluralRules("en").select(n) === "one" ? one : many}`;

export const sheets = {
  title: "Spreadsheets",
  lead: "Record many steps at once from a spreadsheet of your own. Nothing is recorded before you have looked at it.",
  columns,
  columnNotes,
  columnTitle: "Column",
  meaningTitle: "What it is for",
  notesTitle: "Notes",
  columnNamed: (letter: string) => `Column ${letter}`,
  ofColumn: (column: string, said: string) => `${column}: ${said}`,
  yes: "yes",
  example: "Example, never read",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Washing station",
    cherry: "ripe cherry",
    parchment: "parchment coffee",
    green: "green coffee",
    roasted: "roasted coffee",
    bag: "coffee, 250 g",
    farmers: "Smallholders of Guji",
    importer: "Antwerp importer",
    pulp: "pulp, water",
    samples: "samples",
    weighed: "Weighed anew",
    moved: "moved to the other store",
  },
  rules,
  left,
  choose: {
    title: "Import a sheet",
    file: "File",
    fileHint: "CSV or Excel (.xlsx), up to 10 MB and 10,000 rows.",
    pasted: "Or paste rows here",
    pastedHint: "Copied from your spreadsheet, with the row of headers.",
    pastedName: "pasted rows",
    action: "Look at it",
    nothing: "Choose a file, or paste rows.",
    unloadable: {
      "too-large": "This file is larger than 10 MB. Split it.",
      "too-many":
        "This sheet has more than 10,000 rows, 100 columns, or 4,000 characters in a cell. Split it.",
      "old-excel": "This is a file of an old Excel (.xls). Save it as .xlsx and choose that.",
      "no-sheet": "This file could not be read. Save it as .xlsx or .csv and choose that.",
      empty: "There is nothing in this sheet.",
    },
  },
  templates: {
    title: "Empty sheets to fill in",
    lead: "With headers, an example and notes. Your own sheets work as well.",
    what: "For which step?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Save as Excel", csv: "Save as CSV" },
  exporting: {
    title: "Everything you recorded",
    lead: "As a sheet in the same columns. Importing it again changes nothing.",
    fileName: (organisation: string) => `${organisation} records`,
    sheetName: "Records",
    reading: (n: number) => `${count(n, "record", "records")} read …`,
    done: (n: number) => `${count(n, "step was", "steps were")} saved.`,
    others: (n: number) =>
      `${count(n, "event is", "events are")} of a kind that no sheet can show. The API gives them out whole.`,
    cut: "There is more than one sheet takes: the rest was left out.",
  },
  check: {
    titles: { look: "Look at the sheet", recording: "Recording", recorded: "Recorded" },
    lead: (name: string) => `${name}. Nothing is recorded yet.`,
    sheet: "Which sheet of the file?",
    broken: (row: number) =>
      `A quotation mark in row ${row} is never closed: rows may have run together. Look closely, or correct the file.`,
    noHeader: "No row with headers was found. Say below what each column is.",
  },
  questions: {
    title: "Questions",
    action: "Use these answers",
    missing: "Choose one",
    choose: "Choose …",
    what: "What happened in these rows?",
    unit: (column: string, example: string) => `“${column}”: in which unit? For example ${example}`,
    mark: (example: string) => `What does ${example} mean?`,
    markHint: "It goes for the whole sheet.",
    dates: (example: string) => `Which day is ${example}?`,
    datesHint: "It goes for the whole column.",
    country: (example: string) =>
      example === "" ? "In which country was it?" : `In which country is ${example}?`,
    trade: (example: string) => `“${example}”: in which trade?`,
    trades: {
      coffee: "Coffee",
      chocolate: "Chocolate",
      furniture: "Furniture",
      garment: "Clothing",
      bread: "Bread",
    },
  },
  problems: {
    title: (n: number) => `${count(n, "step needs", "steps need")} a correction`,
    unusual: (n: number) => `${count(n, "step is", "steps are")} unusual`,
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Row ${rows[0]}`
        : `Rows ${new Intl.ListFormat("en").format(rows.map(String))}`,
    use: "Use",
    leaveOut: "Leave out",
    more: (n: number) => `Show more (${number.format(n)} left)`,
  },
  preview: {
    title: "How it was read",
    row: "Row",
    goods: "Goods",
    from: "Made from",
    state: "State",
    before: "Back",
    after: "Further",
    page: (at: number, of: number) => `Page ${number.format(at)} of ${number.format(of)}`,
    filled: "(completed from the row above)",
    states: {
      ready: "Ready",
      faulty: "Needs a correction",
      asked: "Waits for an answer",
      unchanged: "Recorded already",
      twice: "Stands twice",
    },
  },
  leftTitle: (n: number) => `${count(n, "row is no record", "rows are no records")}`,
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "row" : "rows"} ${rows.join(", ")}${of > rows.length ? ", …" : ""})`,
  columnList: {
    title: "Columns",
    hint: "What each column was taken for. Change it where that is wrong.",
    none: "Not read",
  },
  record: {
    ready: (n: number) => `${count(n, "step is", "steps are")} ready.`,
    unchanged: (n: number) =>
      `${count(n, "step is", "steps are")} recorded already and will stay as they are.`,
    waiting: (n: number) =>
      `${count(n, "step is", "steps are")} not ready and will be left out, unless you correct them first.`,
    action: (n: number) => `Record ${count(n, "step", "steps")}`,
    goOn: "Go on",
    other: "Another sheet",
    progress: "Progress",
    done: (n: number, of: number) => `${number.format(n)} of ${number.format(of)}`,
    stopped: "What was recorded until now stays. Going on records nothing twice.",
  },
  result: {
    fresh: (n: number) => `${count(n, "step was", "steps were")} recorded.`,
    known: (n: number) => `${count(n, "step was", "steps were")} recorded before.`,
    refused: (n: number) => `${count(n, "step was", "steps were")} refused.`,
    left: (n: number) => `${count(n, "row was", "rows were")} left out.`,
    leftHint:
      "Save the rows that were left out, with what is wrong with each. Correct them there and import that sheet.",
    sheetName: "Rows left out",
    fileName: (name: string) => `${name} - left out`,
    events: "See the events",
  },
};
