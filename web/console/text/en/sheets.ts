/** English of the screens in screens/sheets. */

const number = new Intl.NumberFormat("en");
const count = (n: number, one: string, many: string): string =>
  `${number.format(n)} ${new Intl.PluralRules("en").select(n) === "one" ? one : many}`;
const percent = (ratio: string): string =>
  new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Headers, as they are written and shown. */
const columns = {
  number: "No.",
  what: "Step",
  date: "Date",
  time: "Time",
  offset: "UTC offset",
  material: "Material",
  product: "Product code",
  lot: "Lot",
  quantity: "Quantity",
  unit: "Unit",
  net: "One piece holds",
  fromMaterial: "From material",
  fromProduct: "From product code",
  fromLot: "From lot",
  fromQuantity: "From quantity",
  fromUnit: "From unit",
  fromNet: "From net content",
  lossKind: "Loss",
  lossQuantity: "Loss quantity",
  lossUnit: "Loss unit",
  place: "Place",
  locality: "Town",
  region: "Region",
  country: "Country",
  placeId: "Place id",
  party: "Who",
  partyCount: "Number of people",
  partner: "Partner",
  partnerId: "Partner id",
  process: "Process",
  custodyModel: "Custody model",
  explanation: "Explanation",
  note: "Note",
  evidence: "Evidence",
  voided: "Declared wrong",
  id: "Record",
  check: "Check",
  problem: "What is wrong",
};

/** What a column is for, in the notes of an empty sheet. */
const columnNotes: typeof columns = {
  number:
    "Rows with the same number are one step: one for each lot that was made or used. May be left empty.",
  what: "Harvested, Received, Processed, Packed, Sent or Something else.",
  date: "2026-04-17, or as you write it. Rows without a date belong to the row above.",
  time: "10:30. Without it, the beginning of the day.",
  offset: "UTC+03:00. Without it, the time of the place where the sheet is imported.",
  material: "What it is, in the words you always use for it.",
  product: "The GTIN, where it has one; or the code under which you made its page.",
  lot: "1 to 20 letters, digits and signs, no blanks.",
  quantity: "12600 or 508.8. A dash where nobody knows. 31 x 60 kg is 31 pieces of 60 kg.",
  unit: "kg, g, t, l, m3, m2, m, pieces, …",
  net: "Of what is counted: 250 g.",
  fromMaterial: "What it was made from.",
  fromProduct: "Its GTIN or code.",
  fromLot: "Which lot of it was used. A second lot gets a row of its own.",
  fromQuantity: "How much of it was used.",
  fromUnit: "kg, g, t, l, m3, m2, m, pieces, …",
  fromNet: "What one piece of it holds.",
  lossKind: "What was lost: husk, moisture, offcuts.",
  lossQuantity: "How much of it.",
  lossUnit: "kg, g, t, l, m3, m2, m, pieces, …",
  place: "Name of the place.",
  locality: "Town or village.",
  region: "Region.",
  country: "Ethiopia, ETH or ET.",
  placeId: "The GLN, or another address of the place.",
  party: "Who did it, if it is not you.",
  partyCount: "If it was a group.",
  partner: "From whom it came, or to whom it went.",
  partnerId: "The GLN, or another address of the partner.",
  process: "What was done: roast, wet mill, saw, spin, bake.",
  custodyModel: "Identity preserved, segregated, controlled blending or mass balance.",
  explanation: "Why an unusual amount is right.",
  note: "Anything else.",
  evidence: "Files, as an export names them.",
  voided: "Of an export: it was declared wrong later.",
  id: "Of an export: the name of the record. Leave it as it is.",
  check: "Of an export: tells whether the row was changed since. Leave it as it is.",
  problem: "Why a row was left out. Never read.",
};

/** Sentences about one cell; `value` is what stands in it. */
const rules = {
  missing: (_value: string) => "This is missing.",
  "too-long": (_value: string) => "This is too long.",
  "too-many": (_value: string) => "There are too many of these in one step.",
  "not-a-number": (_value: string) => "This is no number.",
  negative: (_value: string) => "This is less than nothing.",
  zero: (_value: string) => "This is nothing. Write a dash if it is not known.",
  "not-exact": (_value: string) => "This number has too many digits.",
  "unknown-unit": (value: string) =>
    `“${value}” is no unit that is known here. Write kg, g, t, l, m3 or pieces.`,
  "lot-characters": (_value: string) => "A lot number has no blanks and no accents.",
  "not-a-product": (_value: string) => "It is not said what this is.",
  twice: (_value: string) => "This lot stands twice in one step. Add the amounts up.",
  "made-of-itself": (_value: string) =>
    "A lot cannot be made from itself. Give the new lot a new number.",
  "no-from": (_value: string) => "Say which lots it was made from.",
  "from-not-here": (_value: string) => "Only what was processed or packed is made from other lots.",
  "not-a-time": (_value: string) => "This is no date.",
  "unknown-country": (value: string) =>
    value === "" ? "This is no country." : `“${value}” is no country that is known here.`,
  "not-a-uri": (_value: string) => "This is neither a GLN nor an address.",
  malformed: (value: string) =>
    value === "" ? "This cannot be read." : `“${value}” cannot be read.`,
  asked: (_value: string) => "This may mean two things: see the questions above.",
  "not-a-date": (value: string) => `“${value}” is no date. Write 2026-04-17.`,
  "not-a-clock": (value: string) => `“${value}” is no time of day. Write 10:30.`,
  "not-an-offset": (value: string) => `“${value}” is no time zone. Write UTC+03:00.`,
  future: (_value: string) => "This day is still to come.",
  "unknown-step": (value: string) =>
    `“${value}” is no kind of step. Write Harvested, Received, Processed, Packed, Sent or Something else.`,
  "unknown-process": (value: string) =>
    `“${value}” is no process that is known here. Leave it empty, or write one such as roast.`,
  "unknown-custody": (value: string) =>
    `“${value}” is none of identity preserved, segregated, controlled blending, mass balance.`,
  "unit-twice": (value: string) => `“${value}” is not the unit that stands behind the number.`,
  "not-an-amount": (value: string) =>
    `“${value}” is no certain amount. Write a number, such as 508.8, or a dash.`,
  "lot-damaged": (value: string) =>
    `“${value}” looks like a number or a date that a program made of the lot number. Write the lot number as it was.`,
  "lot-of-two": (_value: string) => "Two things have this lot number. Say which of them it is.",
  "not-a-product-code": (value: string) =>
    `“${value}” is neither a GTIN nor a product code: look for a slip.`,
  "changed-since": (_value: string) =>
    "This row was recorded already, and has been changed since or comes from another organisation. To record it as something new, empty this field.",
  "as-above": (value: string) => `Taken from the row above: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `What came out is ${percent(ratio)} of what went in; usual are ${percent(min)} to ${percent(max)}. Is it a slip? If it is right, say why.`;
  },
  "column-twice": (value: string) => `There is a second column “${value}”: it is not read.`,
  "column-unread": (value: string) => `The column “${value}” is not read.`,
  "country-from-place": (_value: string) => "The country was read from behind the place.",
  "evidence-as-note": (_value: string) => "These words were added to the note.",
};

/** Why a row is no record. */
const left = {
  above: "Above the header.",
  header: "The header.",
  empty: "Empty.",
  sum: "A total.",
  remark: "A remark.",
  twice:
    "The very same row stands further up. If it happened twice, give the rows different numbers.",
  "left-out": "Left out by you.",
  "too-many": "Beyond the rows that are read at once.",
};

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
  examples: {
    all: {
      ...{ date: "2026-04-17", unit: "kg", fromUnit: "kg", lossUnit: "kg", country: "ET" },
      ...{
        place: "Washing station",
        locality: "Shakiso",
        region: "Guji",
        custodyModel: "segregated",
      },
    },
    harvested: {
      material: "ripe cherry",
      lot: "GUJI-12",
      quantity: "12600",
      party: "Smallholders of Guji",
      partyCount: "38",
    },
    received: {
      material: "green coffee",
      lot: "ADM-02",
      quantity: "600",
      partner: "Antwerp importer",
    },
    processed: {
      ...{ material: "parchment", lot: "BD-01", quantity: "2490", process: "wet mill" },
      ...{ fromMaterial: "ripe cherry", fromLot: "GUJI-12", fromQuantity: "12600" },
      ...{ lossKind: "pulp, water", lossQuantity: "10110" },
    },
    packed: {
      ...{
        material: "coffee, 250 g",
        lot: "HM-0417",
        quantity: "2020",
        unit: "pieces",
        net: "250 g",
      },
      ...{ fromMaterial: "roasted coffee", fromLot: "HM-R-1", fromQuantity: "508.8" },
      ...{ lossKind: "samples", lossQuantity: "3.8" },
    },
    sent: {
      material: "green coffee",
      lot: "ADM-02",
      quantity: "1860",
      partner: "Antwerp importer",
    },
    other: {
      material: "green coffee",
      lot: "ADM-02",
      quantity: "1860",
      note: "moved to the other store",
    },
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
