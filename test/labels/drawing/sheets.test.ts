/** How a job becomes sheets, what makes a label's design, and what is refused because it would not fit. */
import { describe, expect, test } from "vitest";
import type { LabelText } from "../../../worker/core/label/content.ts";
import { GRIDS, gridOf } from "../../../worker/core/label/grids.ts";
import { LABELS_PER_JOB_MAX } from "../../../worker/core/label/job.ts";
import { layOutSheets, type PlacedLabel } from "../../../worker/core/label/sheets.ts";
import { BREAD, COFFEE, LOT_URI, lotUris, SHIRT, STOOL, unitUris } from "./cast.ts";

const refused = (pointer: string, rule: string) =>
  expect.objectContaining({ code: "body-invalid", pointer, rule });
const firstLabel = (job: Parameters<typeof layOutSheets>[0]) =>
  layOutSheets(job).sheets[0]?.labels[0] as PlacedLabel;
const saying = ({ lines }: PlacedLabel, pointer: string) =>
  lines
    .filter((line) => line.pointer === pointer)
    .map(({ spans }) => spans.map(({ text }) => text).join(""));

describe("a job", () => {
  test("of 1,000 codes is as many labels, on as many sheets as they need", () => {
    const uris = unitUris(1000);
    const { sheets } = layOutSheets({ grid: "letter-30", skip: 20, text: COFFEE, uris });
    expect(sheets.map(({ labels }) => labels.length)).toEqual([10, ...Array(33).fill(30)]);
    expect(sheets.flatMap(({ labels }) => labels.map(({ uri }) => uri))).toEqual(uris);
  });

  test.each([
    ["of 1,001 codes", { uris: lotUris(LABELS_PER_JOB_MAX + 1) }, "/uris", "count"],
    ["without codes", { uris: [] }, "/uris", "count"],
    ["on another grid", { grid: "a4-65" }, "/grid", "grid"],
    ["that skips a whole sheet", { skip: 24 }, "/skip", "skip"],
    ["that skips less than nothing", { skip: -1 }, "/skip", "skip"],
    ["that skips half a label", { skip: 0.5 }, "/skip", "skip"],
    [
      "with an address of 501 characters",
      { uris: [LOT_URI, `${LOT_URI}?k=${"x".repeat(447)}`] },
      "/uris/1",
      "too-long",
    ],
  ])("%s is refused", (_, change, pointer, rule) => {
    const job = { grid: "a4-24", text: COFFEE, uris: lotUris(1), ...change };
    expect(() => layOutSheets(job)).toThrow(refused(pointer, rule));
  });

  test("with a code that is no Digital Link is refused", () => {
    const uris = ["https://rootproof.example/01/09521234543214/10/LOT7"];
    expect(() => layOutSheets({ grid: "a4-24", text: COFFEE, uris })).toThrow(
      expect.objectContaining({ code: "digital-link-check-digit" }),
    );
  });

  test("says what its sector misses", () => {
    const { warnings } = layOutSheets({
      grid: "a4-24",
      sector: "textile",
      text: STOOL,
      uris: [LOT_URI],
    });
    expect(warnings.map(({ field }) => field)).toEqual(["lines", "care"]);
  });
});

describe("a label", () => {
  test("says the name, what belongs to it, the human-readable line, and the code to type", () => {
    const [uri = ""] = unitUris(1);
    const label = firstLabel({ grid: "letter-20", text: BREAD, uris: [uri] });
    expect(saying(label, "/name")).toEqual(["Walnut sourdough"]);
    expect(saying(label, "/date")).toEqual(["Best before 28\u00a0Nov\u00a02026"]);
    expect(saying(label, "/contains")).toEqual(["Contains: WHEAT, RYE, WALNUTS"]);
    expect(saying(label, "/care")).toEqual(["Keep cool and dry."]);
    expect(saying(label, "/hri").join("")).toBe(`(01)09521234543213(10)LOT7(21)${uri.slice(-16)}`);
    expect(saying(label, "/shortCode")).toEqual(["7K3M-9QXF"]);
  });

  test("breaks the human-readable line between its elements only", () => {
    const uri = `https://rootproof.example/01/09521234543213/10/LOT-2026-11-KITCHEN3/21/WWWW-WWWW-WWWW-WWWW`;
    const label = firstLabel({ grid: "a4-21", text: STOOL, uris: [uri] });
    expect(saying(label, "/hri")).toEqual([
      "(01)09521234543213",
      "(10)LOT-2026-11-KITCHEN3",
      "(21)WWWW-WWWW-WWWW-WWWW",
    ]);
  });

  test.each(GRIDS)("of $name keeps symbol, quiet zone and text apart, and inside", (grid) => {
    const { x: insetX, y: insetY } = grid.insetMm;
    const uris = unitUris(60);
    const { sheets } = layOutSheets({ grid: grid.name, text: SHIRT, uris });
    for (const { symbol, lines } of sheets.flatMap(({ labels }) => labels)) {
      const side = symbol.symbol.modules * symbol.moduleMm;
      const quiet = 4 * symbol.moduleMm;
      expect(Math.min(symbol.x, symbol.y)).toBeGreaterThanOrEqual(quiet + 1 - 1e-9);
      expect(symbol.y + side + quiet).toBeLessThanOrEqual(grid.labelMm.height - 1 + 1e-9);
      for (const { x, baseline, width, sizeMm } of lines) {
        const isBeside = x >= symbol.x + side + quiet;
        const isBelow = baseline - 0.75 * sizeMm >= symbol.y + side + quiet;
        expect(isBeside || isBelow).toBe(true);
        expect(x).toBeGreaterThanOrEqual(insetX - 1e-9);
        expect(x + width).toBeLessThanOrEqual(grid.labelMm.width - insetX + 1e-9);
        expect(baseline).toBeLessThanOrEqual(grid.labelMm.height - insetY + 1e-9);
        expect(baseline - 0.72 * sizeMm).toBeGreaterThanOrEqual(insetY - 1e-9);
      }
    }
  });

  test.each(GRIDS)(
    "of $name stands where its neighbours stand, whatever their serials are",
    (grid) => {
      const { sheets } = layOutSheets({ grid: grid.name, text: COFFEE, uris: unitUris(60) });
      const labels = sheets.flatMap((sheet) => sheet.labels);
      const same = (of: (label: PlacedLabel) => unknown) =>
        new Set(labels.map((label) => JSON.stringify(of(label)))).size;
      expect(same(({ symbol: { x, y, moduleMm } }) => [x, y, moduleMm])).toBe(1);
      expect(same(({ lines }) => lines.filter(({ pointer }) => pointer !== "/hri"))).toBe(1);
    },
  );

  test("with a smaller symbol than its neighbours' has it in the middle of their place", () => {
    const uris = [LOT_URI.replace("/10/LOT7", ""), ...unitUris(1)];
    const labels = layOutSheets({ grid: "a4-24", text: COFFEE, uris }).sheets[0]?.labels ?? [];
    const [product, unit] = labels.map(({ symbol }) => ({
      modules: symbol.symbol.modules,
      middle: symbol.x + (symbol.symbol.modules * symbol.moduleMm) / 2,
    }));
    expect(product?.modules).toBeLessThan(unit?.modules ?? 0);
    expect(product?.middle).toBeCloseTo(unit?.middle ?? 0, 9);
  });

  test.each(GRIDS)(
    "of $name has modules of GS1's range, in whole dots of a printer of 600 dpi",
    ({ name }) => {
      const { moduleMm } = firstLabel({ grid: name, text: STOOL, uris: unitUris(1) }).symbol;
      expect(moduleMm).toBeGreaterThanOrEqual(0.495);
      expect(moduleMm).toBeLessThanOrEqual(0.99);
      expect((moduleMm / 25.4) * 600).toBeCloseTo(Math.round((moduleMm / 25.4) * 600), 9);
    },
  );

  test("is printed with a warning where its modules are below GS1's target", () => {
    const uri = `https://the-rather-long-name-of-a-brand.example/01/09521234543213/10/lot-2026-11-kitchen3/21/wwww-wwww-wwww`;
    const { moduleMm, warnings } = layOutSheets({
      grid: "letter-30",
      text: { name: "Rye", shortCode: "7K3M-9QXF" },
      uris: [uri],
    });
    expect(moduleMm).toBeLessThan(0.495);
    expect(moduleMm).toBeGreaterThanOrEqual(0.396);
    expect(warnings).toEqual([
      { field: "grid", detail: expect.stringContaining("below GS1's target of 0.495 mm") },
    ]);
  });

  test("has no type with an x-height below the 1.2 mm that food must have, except in its human-readable line", () => {
    for (const grid of GRIDS) {
      const { lines } = firstLabel({ grid: grid.name, text: BREAD, uris: unitUris(1) });
      for (const { pointer, sizeMm } of lines) {
        expect(sizeMm * 0.523, grid.name).toBeGreaterThanOrEqual(pointer === "/hri" ? 0.95 : 1.199);
      }
    }
  });
});

describe("what does not fit", () => {
  const on =
    (grid: string, text: LabelText, uris = unitUris(1)) =>
    () =>
      layOutSheets({ grid, text, uris });

  test.each([
    ["a name of 80 wide letters", "letter-30", { ...COFFEE, name: "W".repeat(40) }, "/name"],
    [
      "a name of many words",
      "letter-30",
      {
        ...COFFEE,
        name: "MONDAY MORNING ".repeat(5),
      },
      "/name",
    ],
    [
      "care",
      "letter-30",
      { ...BREAD, care: "Keep cool and dry, in its paper bag, and never in the fridge." },
      "/care",
    ],
    [
      "a line",
      "letter-30",
      { ...COFFEE, lines: ["250 g", "Huila, Colombia", "Roasted by Halfmoon"] },
      "/lines/1",
    ],
    [
      "allergens",
      "letter-30",
      {
        ...BREAD,
        contains: [
          "wheat",
          "rye",
          "walnuts",
          "hazelnuts",
          "almonds",
          "sesame",
          "milk",
          "soya",
          "celery",
        ],
      },
      "/contains",
    ],
  ] as const)("%s is refused by name", (_, grid, text, pointer) => {
    expect(on(grid, text)).toThrow(refused(pointer, "no-room"));
  });

  test("the refusal names the grids on which there is room", () => {
    const text = {
      ...BREAD,
      care: "Keep cool and dry, in its paper bag, and never in the fridge.",
    };
    expect(on("letter-30", text)).toThrow(
      "care does not fit on a label of letter-30 (66.675 × 25.4 mm), not even in the smallest type that may be printed: shorten it. As it is there is room on ",
    );
    const [, names = ""] = /room on (.*)\.$/.exec(messageOf(on("letter-30", text))) ?? [];
    expect(names.split(", ").length).toBeGreaterThan(1);
    for (const { name } of GRIDS) {
      if (names.split(", ").includes(name)) expect(on(name, text), name).not.toThrow();
      else expect(on(name, text), name).toThrow();
    }
  });

  test("a symbol too large for the grid is refused with its smallest size and the grids that would do", () => {
    // 57 modules: (57 + 8) × 0.396 mm.
    const uri = `${LOT_URI}?k=${"x".repeat(156)}`;
    const inTheWay = on("letter-30", { name: "Rye", shortCode: "7K3M-9QXF" }, [uri]);
    expect(inTheWay).toThrow(refused("/grid", "symbol-too-large"));
    expect(messageOf(inTheWay)).toContain("The symbol is 25.74 mm wide at its smallest");
    expect(messageOf(inTheWay)).toContain("there is room on a4-24, a4-21, a4-12, letter-10.");
    expect(gridOf("letter-30").labelMm.height).toBeLessThan(25.74);
  });

  test("a word too wide for every grid is refused as that", () => {
    const message = messageOf(on("letter-10", { ...COFFEE, name: "W".repeat(80) }));
    expect(message).toMatch(
      /^name does not fit on a label of letter-10 .* No grid has room for all of it\.$/,
    );
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
