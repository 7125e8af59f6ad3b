/** Every kind of mess by name: what is clear is read as if it had been typed well, what is not is asked, what is wrong is told. */
import { describe, expect, test } from "vitest";
import { decode, readCsv } from "../../web/console/screens/sheets/csv.ts";
import type { Cell, Table } from "../../worker/core/sheet/cells.ts";
import type { Answers, SheetReading } from "../../worker/core/sheet/reading.ts";
import { faultsOf, read, said } from "./reading.ts";

const HEADER = [
  "Step",
  "Date",
  "Material",
  "Lot",
  "Quantity",
  "Unit",
  "From material",
  "From lot",
  "From quantity",
  "From unit",
  "Country",
];
const ROW = [
  "processed",
  "2026-04-17",
  "roasted",
  "R-1",
  "508.8",
  "kg",
  "green coffee",
  "G-1",
  "12600",
  "kg",
  "ET",
];
const CLEAN: Table = [HEADER, ROW];
const WANTED = {
  ...{
    what: "processed",
    date: "2026-04-17",
    process: undefined,
    country: "ET",
    party: undefined,
    custodyModel: undefined,
  },
  ...{ made: ["roasted | R-1 | 508.8 KGM"], from: ["green coffee | G-1 | 12600 KGM"], lost: [] },
};

const stepsOf = (reading: SheetReading) => reading.steps.map(({ draft }) => said(draft));

/** The clean row with other cells, by header. */
const row = (changes: Readonly<Record<string, Cell>>): Cell[] =>
  HEADER.map((name, n) => changes[name] ?? ROW[n] ?? "");
const withRow = (changes: Readonly<Record<string, Cell>>): Table => [HEADER, row(changes)];
const withHeader = (changes: Readonly<Record<string, string>>): Table => [
  HEADER.map((name) => changes[name] ?? name),
  ROW,
];
const csv = (text: string | Uint8Array): Table =>
  readCsv(typeof text === "string" ? text : decode(text)).table;
const lines = (separator: string, end: string, quote = "") =>
  CLEAN.map((cells) => cells.map((cell) => `${quote}${cell}${quote}`).join(separator)).join(end);
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);

test("the clean row is read", () => {
  expect(stepsOf(read(CLEAN))).toEqual([WANTED]);
});

const CLEAR: Readonly<Record<string, Table>> = {
  "headers in capitals": [HEADER.map((name) => name.toUpperCase()), ROW],
  "headers in German": withHeader({
    Step: "Vorgang",
    Date: "Datum",
    Lot: "Chargennummer",
    Quantity: "Menge",
    Unit: "Einheit",
    Country: "Land",
  }),
  "headers in French": withHeader({
    Step: "Étape",
    Lot: "N° de lot",
    Quantity: "Quantité",
    Unit: "Unité",
    Country: "Pays",
  }),
  "headers in Spanish": withHeader({
    Date: "Fecha",
    Material: "Producto",
    Lot: "Lote",
    Quantity: "Cantidad",
    Country: "País",
  }),
  "headers in Arabic": withHeader({
    Step: "ماذا حدث",
    Date: "تاريخ",
    Material: "الصنف",
    Lot: "رقم الدفعة",
    Quantity: "الوزن",
    Unit: "وحدة القياس",
    Country: "الدولة",
  }),
  "headers with colons and stars": withHeader({ Lot: "Lot *", Date: "Date:" }),
  "headers with an explanation in brackets": withHeader({
    Date: "Date (dd/mm/yyyy)",
    Lot: "Lot [as printed]",
  }),
  "the unit in the header": [
    HEADER.map((name) => (name === "Quantity" ? "Quantity (kg)" : name)),
    row({ Unit: "" }),
  ],
  "a title and blank rows above the header": [["Season 2026"], [], ["", ""], ...CLEAN],
  "the header again below": [HEADER, HEADER, ROW, HEADER],
  "empty rows between": [HEADER, [], ROW, ["", "", ""], []],
  "a row of totals": [...CLEAN, ["Total", "", "", "", "508.8"]],
  "a sum in another language": [...CLEAN, ["", "", "Insgesamt", "", "508,8"]],
  "a sum in Arabic": [...CLEAN, ["", "", "الإجمالي", "", "508.8"]],
  "a remark on a row of its own": [HEADER, ["Roasted by Mia in the morning"], ROW],
  "columns that nobody here knows": CLEAN.map((cells, n) => [
    ...cells,
    n === 0 ? "Truck" : "ET-33",
  ]),
  "columns in another order": CLEAN.map((cells) => [...cells].reverse()),
  "blanks around words": withRow({ Lot: "  R-1 ", Step: " processed" }),
  "blanks that do not break": withRow({ Quantity: "508.8\u00a0", "From quantity": "12\u00a0600" }),
  "blanks without width": withRow({ Lot: "R\u200b-1", Step: "\ufeffprocessed" }),
  "two blanks where one was meant": withRow({ "From material": "green  coffee" }),
  "new lines in a cell": withRow({ Step: "processed\n", Date: "2026-04-17\r\n" }),
  "steps in capitals": withRow({ Step: "PROCESSED" }),
  "steps in other words": withRow({ Step: "Processing" }),
  "steps in another language": withRow({ Step: "verarbeitet" }),
  "steps in Arabic": withRow({ Step: "تصنيع" }),
  "steps in Arabic, with its marks": withRow({ Step: "صُنِعَ" }),
  "a decimal comma": withRow({ Quantity: "508,8" }),
  "commas in thousands, where a point stands elsewhere": withRow({ "From quantity": "12,600" }),
  "points in thousands, where a comma stands elsewhere": withRow({
    Quantity: "508,8",
    "From quantity": "12.600",
  }),
  "thousands and a part": withRow({ "From quantity": "12,600.00" }),
  "blanks in thousands": withRow({ "From quantity": "12 600" }),
  "apostrophes in thousands": withRow({ "From quantity": "12’600" }),
  "digits of another script": withRow({ "From quantity": "١٢٦٠٠" }),
  "digits and marks of Arabic": withRow({ Quantity: "٥٠٨٫٨", "From quantity": "١٢٬٦٠٠" }),
  "a part in Arabic, of three digits": withRow({ Quantity: "٥٠٨٫٨٠٠" }),
  "a part behind the comma of Arabic": withRow({ Quantity: "٥٠٨،٨" }),
  "noughts at the end": withRow({ Quantity: "508.80" }),
  "numbers as numbers": withRow({
    Quantity: { number: 508.8 },
    "From quantity": { number: 12600 },
  }),
  "numbers with a tail of reckoning": withRow({ Quantity: { number: 508.79999999999995 } }),
  "the unit in the same cell": withRow({ Quantity: "508.8 kg", Unit: "" }),
  "the unit in both, alike": withRow({ Quantity: "508.8kg" }),
  "units by other names": withRow({ Unit: "Kilogrammes", "From unit": "KGS." }),
  "units in Arabic": withRow({ Unit: "كغ", "From unit": "كيلوغرام" }),
  "the unit in the same cell, in Arabic": withRow({ Quantity: "٥٠٨٫٨ كغ", Unit: "" }),
  "a day in words": withRow({ Date: "Apr 17 2026" }),
  "a day in words of another language": withRow({ Date: "17 avril 2026" }),
  "a day in Arabic": withRow({ Date: "الجمعة، ١٧ أبريل ٢٠٢٦م" }),
  "a day in Arabic of Syria": withRow({ Date: "17 نيسان 2026" }),
  "a day in digits of Arabic, with marks of direction": withRow({ Date: "١٧\u200f/٤\u200f/٢٠٢٦" }),
  "a day with its weekday": withRow({ Date: "Fri, 17 Apr 2026" }),
  "a day with slashes that can only be one": withRow({ Date: "17/04/2026" }),
  "a day with the month first that can only be one": withRow({ Date: "4/17/2026" }),
  "a day with points": withRow({ Date: "17.4.26" }),
  "a day as a serial number": withRow({ Date: { number: 46129 } }),
  "a day as a moment of the calendar": withRow({ Date: { time: "2026-04-17T00:00:00" } }),
  "a day without marks": withRow({ Date: "20260417" }),
  "a country by its name": withRow({ Country: "Ethiopia" }),
  "a country by its name in another language": withRow({ Country: "Äthiopien" }),
  "a country by its name in Arabic, without its signs": withRow({ Country: "اثيوبيا" }),
  "a country by three letters": withRow({ Country: "eth" }),
  "letters in two pieces": [HEADER.map((name) => (name === "Step" ? "E\u0301tape" : name)), ROW],
  "a mark of the bytes' order": csv(`\ufeff${lines(",", "\n")}`),
  "semicolons between cells": csv(lines(";", "\n")),
  "tabs between cells": csv(lines("\t", "\n")),
  "bars between cells": csv(lines("|", "\n")),
  "quotes around every cell": csv(lines(",", "\r\n", '"')),
  "a first line for Excel": csv(`sep=;\r\n${lines(";", "\r\n")}`),
  "mixed line ends": csv(`${HEADER.join(",")}\r\n\n${ROW.join(",")}\r`),
  "letters of Windows": csv(
    Uint8Array.from(`Étape;${HEADER.slice(1).join(";")}\n${ROW.join(";")}`, (c) => c.charCodeAt(0)),
  ),
  "letters of two bytes": csv(utf16(lines("\t", "\r\n"))),
};

describe("what is clear is read as if it were clean:", () => {
  test.each(Object.entries(CLEAR))("%s", (_, table) => {
    const reading = read(table);
    expect(reading.questions).toEqual([]);
    expect(faultsOf(reading)).toEqual([]);
    expect(stepsOf(reading)).toEqual([WANTED]);
  });

  test("that is more than thirty kinds of mess", () => {
    expect(Object.keys(CLEAR).length).toBeGreaterThan(30);
  });

  test("another name of a unit is no other amount, and changes no name of a record", () => {
    const ids = [
      "the unit in the same cell",
      "a decimal comma",
      "a day with points",
      "semicolons between cells",
    ].map((mess) => read(CLEAR[mess] ?? []).steps[0]?.draft.id);
    expect(new Set([...ids, read(CLEAN).steps[0]?.draft.id]).size).toBe(1);
  });
});

describe("what a blank cell means", () => {
  const OF = ["Step", "Date", "Material", "Lot", "Quantity", "Unit", "Producer", "Country"];
  const merged = [
    OF,
    ["Harvest", "2026-04-17", "cherry", "C-1", "10", "kg", "Abebe", "ET"],
    ["", "", "", "C-2", "12", "", "", ""],
  ];

  test("is as above, where a row has no day of its own; and it is said", () => {
    const reading = read(merged);
    expect(stepsOf(reading).map(({ made, date, party }) => [made, date, party])).toEqual([
      [["cherry | C-1 | 10 KGM"], "2026-04-17", "Abebe"],
      [["cherry | C-2 | 12 KGM"], "2026-04-17", "Abebe"],
    ]);
    const hints = reading.steps[1]?.hints.map(({ key, rule }) => `${key} ${rule}`);
    expect(hints).toEqual([
      "what as-above",
      "date as-above",
      "country as-above",
      "party as-above",
      "material as-above",
      "unit as-above",
    ]);
  });

  test("is nothing known, where the row has its own day", () => {
    const reading = read([
      OF,
      merged[1] ?? [],
      ["Harvest", "2026-04-18", "cherry", "C-2", "12", "kg", "", ""],
    ]);
    expect(reading.steps[1]?.draft.party).toBeUndefined();
    expect(reading.steps[1]?.draft.place).toBeUndefined();
  });

  test("is no other lot's name, where it is known what the lot is", () => {
    const lots = [{ lot: "C-2", material: { anchor: "/p/halfmoon/tea", name: "tea" } }];
    const reading = read(
      [OF, merged[1] ?? [], ["Harvest", "2026-04-18", "", "C-2", "12", "kg", "", "ET"]],
      {},
      { lots },
    );
    expect(reading.steps[1]?.draft.goods[0]?.material).toEqual({
      anchor: "/p/halfmoon/tea",
      name: "tea",
    });
  });

  test.each(["-", "?", "n/a", "unknown", "unbekannt", ""])("is an unknown amount: %j", (typed) => {
    expect(stepsOf(read(withRow({ Quantity: typed })))[0]?.made).toEqual(["roasted | R-1 | ?"]);
  });
});

describe("what may mean two things is asked, and never guessed:", () => {
  const asked = (table: Table, answers?: Answers) => {
    const reading = read(table, answers);
    return {
      questions: reading.questions,
      states: reading.steps.map(({ state }) => state),
      steps: stepsOf(reading),
    };
  };
  const alone = [HEADER, row({ Quantity: "1,234" })];

  test("1,234 where no other number says it", () => {
    const question = { about: "mark", example: "1,234", grouped: "1234", parted: "1.234" };
    expect(asked(alone)).toMatchObject({ questions: [question], states: ["asked"] });
    expect(asked(alone, { mark: "." }).steps[0]?.made).toEqual(["roasted | R-1 | 1234 KGM"]);
    expect(asked(alone, { mark: "," })).toMatchObject({ questions: [], states: ["ready"] });
    expect(asked(alone, { mark: "," }).steps[0]?.made).toEqual(["roasted | R-1 | 1.234 KGM"]);
  });

  test("1,234 where the other numbers contradict each other", () => {
    const table = [
      HEADER,
      row({ Quantity: "508,8" }),
      row({ Quantity: "508.8", Lot: "R-2" }),
      row({ Quantity: "1,234", Lot: "R-3" }),
    ];
    expect(asked(table).states).toEqual(["ready", "ready", "asked"]);
  });

  test("3/4/2026 where no other day of its column says it", () => {
    const table = withRow({ Date: "3/4/2026" });
    const question = {
      about: "dates",
      example: "3/4/2026",
      dayFirst: "2026-04-03",
      monthFirst: "2026-03-04",
    };
    expect(asked(table)).toMatchObject({ questions: [question], states: ["asked"] });
    expect(asked(table, { dates: "month-first" }).steps[0]?.date).toBe("2026-03-04");
    const decided = [HEADER, row({ Date: "3/4/2026" }), row({ Date: "17/4/2026", Lot: "R-2" })];
    expect(asked(decided).steps.map(({ date }) => date)).toEqual(["2026-04-03", "2026-04-17"]);
  });

  test("an amount whose unit nobody says", () => {
    const table = withRow({ Unit: "" });
    expect(asked(table).questions).toEqual([{ about: "unit", column: 4, example: "508.8" }]);
    expect(asked(table, { units: { 4: "LTR" } }).steps[0]?.made).toEqual([
      "roasted | R-1 | 508.8 LTR",
    ]);
  });

  test("a place without a country", () => {
    const table = [
      [...HEADER, "Place"],
      [...row({ Country: "" }), "Shakiso"],
    ];
    expect(asked(table).questions).toEqual([{ about: "country", example: "Shakiso" }]);
    expect(asked(table, { country: "ET" })).toMatchObject({ questions: [], states: ["ready"] });
  });

  test("what happened, where no column says it", () => {
    const table = CLEAN.map((cells) => cells.slice(1));
    expect(asked(table).questions).toEqual([{ about: "what" }]);
    expect(asked(table, { what: "processed" }).steps).toEqual([WANTED]);
  });

  test("roasting, which coffee and chocolate do", () => {
    const table = withRow({ Step: "roasted" });
    expect(asked(table).questions).toEqual([
      { about: "trade", example: "roasted", trades: ["coffee", "chocolate"] },
    ]);
    expect(asked(table, { trade: "coffee" }).steps[0]?.process).toBe("coffee.roast/1");
  });
});

describe("what is wrong is told by row, column and rule:", () => {
  test.each<[string, Readonly<Record<string, Cell>>, string[]]>([
    ["no lot", { Lot: "" }, ["row 2 lot missing"]],
    ["a lot that a program took for a number", { Lot: "1.23E+11" }, ["row 2 lot lot-damaged"]],
    [
      "a lot that a program took for a day",
      { Lot: { time: "2026-04-17T00:00:00" } },
      ["row 2 lot lot-damaged"],
    ],
    ["a blank in a lot", { Lot: "R 1" }, ["row 2 lot lot-characters"]],
    ["less than nothing", { Quantity: "-3" }, ["row 2 quantity negative"]],
    ["about so much", { Quantity: "ca. 500" }, ["row 2 quantity not-an-amount"]],
    ["an unknown unit", { Unit: "sacks" }, ["row 2 unit unknown-unit"]],
    ["two units", { Quantity: "508.8 t" }, ["row 2 unit unit-twice"]],
    ["no day", { Date: "" }, ["row 2 date missing"]],
    ["a day that no month has", { Date: "2026-02-30" }, ["row 2 date not-a-date"]],
    ["several days", { Date: "2026-04-01/06-30" }, ["row 2 date not-a-date"]],
    ["a day that is still to come", { Date: "2027-01-01" }, ["row 2 date future"]],
    ["a step of no kind", { Step: "danced" }, ["row 2 what unknown-step"]],
    ["a country that is none", { Country: "Atlantis" }, ["row 2 country unknown-country"]],
    [
      "nothing it was made from",
      { "From lot": "", "From material": "", "From quantity": "" },
      ["row 2 fromLot no-from"],
    ],
    ["a harvest made from something", { Step: "harvested" }, ["row 2 fromLot from-not-here"]],
    ["goods without a name", { Material: "" }, ["row 2 material missing"]],
    ["a GTIN with a slip", { Material: "9521234500019" }, ["row 2 product not-a-product-code"]],
    [
      "two things at once",
      { Lot: "", Country: "Atlantis" },
      ["row 2 country unknown-country", "row 2 lot missing"],
    ],
  ])("%s", (_, changes, wanted) => {
    const reading = read(withRow(changes));
    expect(faultsOf(reading).slice(0, wanted.length)).toEqual(wanted);
    expect(reading.steps.map(({ state }) => state)).toEqual(["faulty"]);
  });

  test("a sheet whose header names nothing is not read at all, and the columns can be named by hand", () => {
    const table: Table = [
      ["a", "b"],
      ["x", "y"],
    ];
    const reading = read(table);
    expect([reading.header, reading.steps]).toEqual([undefined, []]);
    const bare = [["harvested", "2026-04-17", "cherry", "C-1", "10 kg"]];
    const columns = { 0: "what", 1: "date", 2: "material", 3: "lot", 4: "quantity" } as const;
    expect(stepsOf(read(bare, { columns }))[0]?.made).toEqual(["cherry | C-1 | 10 KGM"]);
  });

  test("a yield that is unusual is asked about, and kept from nothing", () => {
    const table = [
      [...HEADER, "Process"],
      [...row({ Quantity: "2900" }), "coffee.wet-mill/1"],
    ];
    const [step] = read(table).steps;
    expect([step?.state, step?.hints]).toEqual([
      "ready",
      [{ row: 1, key: "quantity", rule: "unusual", value: "0.2302 0.17 0.22" }],
    ]);
    const explained = table.map((cells, n) => [...cells, n === 0 ? "Explanation" : "Weighed wet"]);
    expect(read(explained).steps[0]?.hints).toEqual([]);
  });
});

describe("no row becomes two records", () => {
  test("a row that stands twice is one, and so is one that is written differently", () => {
    const reading = read([HEADER, ROW, ROW, row({ Quantity: "508,8 kg", Unit: "" })]);
    expect(reading.rows).toEqual(["header", 0, "twice", 1]);
    expect(reading.steps.map(({ state }) => state)).toEqual(["ready", "twice"]);
  });

  test("two deliveries that are alike in everything are two, where they have two numbers", () => {
    const numbered = [
      ["No.", ...HEADER],
      ["1", ...ROW],
      ["2", ...ROW],
    ];
    const ids = read(numbered).steps.map(({ draft, state }) => [draft.id, state]);
    expect(ids.map(([, state]) => state)).toEqual(["ready", "ready"]);
    expect(new Set(ids.map(([id]) => id)).size).toBe(2);
  });

  test("the same row of another organisation is another record", () => {
    const ids = ["halfmoon", "kruim"].map(
      (organisation) => read(CLEAN, {}, { organisation }).steps[0]?.draft.id,
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("where the sheet is read changes no name", () => {
    const ids = ["+02:00", "-07:00"].map(
      (offset) => read(CLEAN, {}, { offsetAt: () => offset }).steps[0],
    );
    expect(ids[0]?.draft.id).toBe(ids[1]?.draft.id);
    expect(ids[0]?.draft.time).not.toBe(ids[1]?.draft.time);
  });
});
