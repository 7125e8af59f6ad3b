/** GS1's own vectors, through the library. test/conformance asks `rootproof dl` about the same rows. */
import { describe, expect, test } from "vitest";
import { GS1_FILES } from "../../conformance/gs1.ts";
import { corpusAbsent } from "../corpus.ts";

const ROWS: Readonly<Record<string, readonly [all: number, aside: number, asked: number]>> = {
  "dl-uri": [240, 0, 240],
  "dl-parse-unit": [55, 0, 50],
  "dl-generate": [13, 0, 12],
  "dl-escape": [10, 0, 3],
  "ai-linters": [2794, 4, 2508],
  "ai-element-strings": [104, 1, 103],
  "ai-fnc1": [37, 2, 35],
  "check-digits": [84, 0, 84],
  "epc-urn-dl": [113, 0, 97],
};

describe.skipIf(corpusAbsent())("the vectors of the corpus", () => {
  test.each(GS1_FILES)("$file: every judged row passes", ({ file, inLibrary, linesAsked }) => {
    const rows = inLibrary();
    const aside = rows.filter(({ outcome }) => outcome === "set aside");
    expect(rows.filter(({ outcome }) => outcome === "failed")).toEqual([]);
    expect([rows.length, aside.length, linesAsked()]).toEqual(ROWS[file]);
  });

  test("none of the files is left out", () => {
    expect(GS1_FILES.map(({ file }) => file)).toEqual(Object.keys(ROWS));
  });
});
