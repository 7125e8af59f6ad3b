/** Empty sheets in every language are read back, and the words that they suggest are words that a sheet is read by. */
import { describe, expect, test } from "vitest";
import { templateSheets } from "../../web/console/screens/sheets/template-sheets.ts";
import { LANGUAGES } from "../../web/console/text/languages.ts";
import { readDate, readTime } from "../../worker/core/sheet/dates.ts";
import { readNumber } from "../../worker/core/sheet/numbers.ts";
import { isNotKnown, isSum, readCustody, readProcess } from "../../worker/core/sheet/words.ts";
import { WHATS } from "../../worker/core/steps/draft.ts";
import { readUnit } from "../../worker/core/steps/units.ts";
import { faultsOf, read, said } from "./reading.ts";

/** Between the words of a list: commas, and “or” in front of the last. */
const BETWEEN = /[,،]\s*|\s(?:or|oder|ou|of|o)\s/u;
const wordsIn = (list: string): string[] =>
  list
    .replace(/[.…]/gu, "")
    .split(BETWEEN)
    .map((word) => word.trim().replace(/^أو /u, ""))
    .filter((word) => word !== "");

describe.each(LANGUAGES)("$name", ({ load }) => {
  test.each(WHATS)(
    "the empty sheet for %s is read as its example says, once it is a row",
    async (what) => {
      const { text } = await load();
      const [sheet] = templateSheets(what, "csv", text);
      const [header = [], example = [], ...notes] = sheet?.table ?? [];
      expect(read(sheet?.table ?? []).steps).toEqual([]);
      const filled = read([header, ["", ...example.slice(1)], ...notes]);
      expect([filled.questions, faultsOf(filled)]).toEqual([[], []]);
      expect(filled.steps.map(({ draft }) => said(draft).what)).toEqual([what]);
      expect(filled.steps.flatMap(({ hints }) => hints)).toEqual([]);
    },
  );

  test("units, processes and custody models are suggested in words that are understood", async () => {
    const { columnNotes: notes } = (await load()).text.sheets;
    const processes = notes.process.slice(notes.process.indexOf(":") + 1);
    const units = wordsIn(notes.unit);
    expect(units.length).toBeGreaterThan(6);
    expect(units.filter((word) => readUnit(word) === undefined)).toEqual([]);
    expect(wordsIn(processes).filter((word) => readProcess(word).length === 0)).toEqual([]);
    const models = wordsIn(notes.custodyModel);
    expect(models.filter((word) => readCustody(word) === undefined)).toEqual([]);
    expect(new Set(models.map(readCustody)).size).toBe(4);
  });
});

describe("a sheet in Arabic", () => {
  const HEADER = [
    ...["الخطوة", "التاريخ", "الصنف", "الدفعة", "الكمية", "من المادة", "من الدفعة"],
    ...["من الكمية (كغ)", "العملية", "نموذج الحيازة", "البلد", "اسم المزارع", "عدد المزارعين"],
  ];

  test("is read in its own words and digits", () => {
    const reading = read([
      HEADER,
      [
        ...["تصنيع", "١٧ تشرين الأول ٢٠٢٦", "قهوة محمصة", "R-٤", "٢٠ × ٢٥٫٥ كغ", "بن أخضر", "G-1"],
        ...["٦٠٠", "coffee.roast", "مفصول", "الحبشة", "مزارعو غوجي", "٣٨"],
      ],
      ["المجموع", "", "", "", "٥١٠"],
    ]);
    expect([reading.questions, faultsOf(reading)]).toEqual([[], []]);
    expect(reading.steps.map(({ draft }) => said(draft))).toEqual([
      {
        ...{ what: "processed", date: "2026-10-17", process: "coffee.roast/1", country: "ET" },
        ...{ party: "مزارعو غوجي", custodyModel: "segregated", lost: [] },
        ...{ made: ["قهوة محمصة | R-4 | 20 H87 of 25.5 KGM"], from: ["بن أخضر | G-1 | 600 KGM"] },
      },
    ]);
    expect(reading.steps[0]?.draft.party?.count).toBe(38);
  });

  test.each([
    ["١٬٢٣٤", "1234"],
    ["١٬٢٣٤٫٥", "1234.5"],
    ["1٫234", "1.234"],
    ["-٣", "-3"],
  ])("%s is %s for certain", (typed, wanted) => {
    expect(readNumber(typed)).toEqual({ type: "number", text: wanted });
  });

  test("asks what ١،٢٣٤ is, and takes ١٫٢٫٣ for no number", () => {
    expect(readNumber("١،٢٣٤")).toEqual({ type: "asked", grouped: "1234", parted: "1.234" });
    expect(readNumber("١٫٢٫٣")).toEqual({ type: "none" });
  });

  test.each([
    ["٩:٣٠ ص", "09:30"],
    ["٢:٣٠ مساءً", "14:30"],
    ["2:30 م", "14:30"],
    ["10:00 صباحًا", "10:00"],
    ["١٤:٠٥", "14:05"],
  ])("%s is %s", (typed, wanted) => {
    expect(readTime(typed)).toBe(wanted);
  });

  test.each([
    ["17 كانون الثاني 2026", "2026-01-17"],
    ["٢٠٢٦/٠٤/١٧", "2026-04-17"],
    ["17 آب، 2026", "2026-08-17"],
  ])("%s is %s, whatever its month is called", (typed, date) => {
    expect(readDate(typed)).toEqual({ type: "moment", moment: { date } });
  });

  test("a group is no sum, a qintar and a ratl are no units, and nobody knows is nobody knows", () => {
    expect([isSum("مجموعة المزارعين"), isSum("المجموع الكلي")]).toEqual([false, true]);
    expect([readUnit("قنطار"), readUnit("رطل")]).toEqual([undefined, undefined]);
    expect([isNotKnown("غير معروف"), isNotKnown("معروف")]).toEqual([true, false]);
  });
});
