/** Our widths of Helvetica's letters beside Adobe's, as pdf.js carries them; and what text becomes in lines. */
import { jsPDF } from "jspdf";
import { describe, expect, test } from "vitest";
import { lettersLacking, widthEm } from "../../../worker/core/label/helvetica.ts";
import { balance, piecesOf, type WrappedLine, wrap } from "../../../worker/core/label/wrap.ts";
import { openPdf } from "./render.ts";

/** All of WinAnsiEncoding, without the soft hyphen: Windows code page 1252, of which five codes are not used. */
const UNUSED = [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad];
const codes = Array.from({ length: 256 - 32 }, (_, at) => at + 32);
const LETTERS = [
  ...new TextDecoder("windows-1252").decode(
    Uint8Array.from(codes.filter((code) => !UNUSED.includes(code))),
  ),
];

describe("Helvetica", () => {
  test.each([
    ["normal", false],
    ["bold", true],
  ] as const)("%s letters are as wide as pdf.js says", async (style, isBold) => {
    const doc = new jsPDF({ unit: "pt" }).setFont("helvetica", style).setFontSize(10);
    const inked = LETTERS.filter((letter) => letter.trim() !== "");
    for (const [at, letter] of inked.entries())
      doc.text(letter, 20 + (at % 20) * 25, 50 + Math.floor(at / 20) * 40);
    const pdf = await openPdf(new Uint8Array(doc.output("arraybuffer")));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const seen = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));

    // A letter that jsPDF would write as another one shows here, too.
    const sameForm = (letter: string) => letter.normalize("NFKC");
    expect(seen.map(({ str }) => sameForm(str))).toEqual(inked.map(sameForm));
    expect(seen.map(({ width }) => Math.round(width * 100))).toEqual(
      inked.map((letter) => Math.round(widthEm(letter, isBold) * 1000)),
    );
  });

  test("has the letters of western Europe, and lacks others", () => {
    expect(LETTERS).toHaveLength(217);
    expect(lettersLacking(LETTERS.join(""))).toEqual([]);
    expect(lettersLacking("Crème brûlée à la Ångström, 3 € – “œuf”")).toEqual([]);
    expect(lettersLacking("Łódź żółw")).toEqual(["Ł", "ź", "ż", "ł"]);
    expect(lettersLacking("コーヒー")).toEqual(["コ", "ー", "ヒ"]);
  });
});

describe("a paragraph in lines", () => {
  const texts = (lines: readonly WrappedLine[] | undefined) =>
    lines?.map(({ spans }) => spans.map(({ text }) => text).join("|"));

  test("breaks behind spaces and between the parts of a compound, and keeps a minus with its number", () => {
    expect(texts(wrap(piecesOf("single-origin beans"), 4))).toEqual(["single-", "origin", "beans"]);
    expect(texts(wrap(piecesOf("Keep at -18 °C or less"), 4))).toEqual([
      "Keep at",
      "-18 °C",
      "or less",
    ]);
    expect(texts(wrap(piecesOf("31\u00a0Mar\u00a02027 at noon"), 6))).toEqual([
      "31\u00a0Mar\u00a02027",
      "at noon",
    ]);
  });

  test("breaks between letters where a script has no spaces", () => {
    expect(texts(wrap(piecesOf("深煎りコーヒー豆"), 3))).toEqual(["深煎り", "コーヒ", "ー豆"]);
  });

  test("keeps its weights apart", () => {
    const [line] = wrap([...piecesOf("Contains:"), ...piecesOf("RYE, WHEAT", true)], 50) ?? [];
    expect(line?.spans.map(({ text, isBold }) => [text, isBold])).toEqual([
      ["Contains: ", false],
      ["RYE, WHEAT", true],
    ]);
    expect(line?.spans[1]?.xEm).toBeCloseTo(widthEm("Contains: ", false), 9);
  });

  test("leaves no word alone on its last line", () => {
    const pieces = piecesOf("Three-legged stool, oiled ash", true);
    expect(texts(wrap(pieces, 13.5))).toEqual(["Three-legged stool, oiled", "ash"]);
    expect(texts(balance(pieces, 13.5))).toEqual(["Three-legged", "stool, oiled ash"]);
  });

  test("is not possible where a word is wider than the line", () => {
    expect(wrap(piecesOf("Donaudampfschifffahrt"), 5)).toBeUndefined();
    expect(balance(piecesOf("Donaudampfschifffahrt"), 5)).toBeUndefined();
  });
});
