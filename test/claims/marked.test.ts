/** What is underlined in a claim while it is written, and a better sentence put in the place of a worse one. */
import { describe, expect, test } from "vitest";
import { insteadOf, piecesOf } from "../../web/console/screens/claims/online/marked.ts";
import { lint } from "../../worker/core/lint/lint.ts";

const TEXT = "Our climate-neutral beans. Local wood.";
const found = (start: number, end: number, severity: "block" | "warn" | "info") => ({
  ...{ span: { start, end }, severity },
});

describe("What is underlined", () => {
  test("are the words that were found, and all of the text is still there", () => {
    const findings = lint(TEXT, { markets: ["EU"], language: "en", date: "2026-11-26" });
    const pieces = piecesOf(TEXT, findings);
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
    expect(pieces.filter(({ severity }) => severity !== undefined)).toEqual([
      { text: "climate-neutral", severity: "block" },
      { text: "Local wood", severity: "warn" },
    ]);
  });

  test("is marked by the strictest of what was found over it", () => {
    expect(piecesOf("all natural", [found(0, 11, "info"), found(0, 3, "block")])).toEqual([
      { text: "all", severity: "block" },
      { text: " natural", severity: "info" },
    ]);
  });

  test("is nothing where nothing was found, and nothing beyond the end", () => {
    expect(piecesOf("Bread.", [])).toEqual([{ text: "Bread." }]);
    expect(piecesOf("", [])).toEqual([]);
    expect(piecesOf("Bread.", [found(40, 50, "block")])).toEqual([{ text: "Bread." }]);
  });
});

describe("A better sentence", () => {
  test("takes the place of the whole sentence, and of no other", () => {
    const text = "We roast on Tuesdays. Our climate-neutral beans are good! Come by.";
    const at = text.indexOf("climate");
    expect(insteadOf(text, { start: at, end: at + 15 }, "2.1 kg CO2e per kg, 2025")).toBe(
      "We roast on Tuesdays. 2.1 kg CO2e per kg, 2025. Come by.",
    );
  });

  test("ends once, and leaves lines where they are", () => {
    expect(insteadOf("First line\nZero waste", { start: 11, end: 21 }, "92% of waste.")).toBe(
      "First line\n92% of waste.",
    );
    expect(insteadOf("Zero waste\nlast line", { start: 0, end: 10 }, "92% of waste")).toBe(
      "92% of waste.\nlast line",
    );
  });
});
