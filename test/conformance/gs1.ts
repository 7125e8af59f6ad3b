/**
 * The vector files about identifiers, every row through the library and, where a line of text can say it, through
 * `rootproof dl`. ../shared/corpus/README.md says what each file means.
 */
import { type Case, libraryRowsOf, rowsOf } from "./gs1-case.ts";
import { dlEscape, dlGenerate, dlParseUnit, dlUri } from "./gs1-links.ts";
import { epcUrnDl } from "./gs1-urns.ts";
import { aiElementStrings, aiFnc1, aiLinters, checkDigits } from "./gs1-values.ts";
import type { Row } from "./row.ts";

const FILES: readonly (readonly [file: string, cases: () => readonly Case[]])[] = [
  ["dl-uri", dlUri],
  ["dl-parse-unit", dlParseUnit],
  ["dl-generate", dlGenerate],
  ["dl-escape", dlEscape],
  ["ai-linters", aiLinters],
  ["ai-element-strings", aiElementStrings],
  ["ai-fnc1", aiFnc1],
  ["check-digits", checkDigits],
  ["epc-urn-dl", epcUrnDl],
];

type Gs1File = {
  readonly file: string;
  run(): Promise<Row[]>;
  /** The same without the command. */
  inLibrary(): Row[];
  /** How many rows the command is asked about as well. */
  linesAsked(): number;
};

export const GS1_FILES: readonly Gs1File[] = FILES.map(([file, cases]) => ({
  file,
  run: () => rowsOf(cases()),
  inLibrary: () => libraryRowsOf(cases()),
  linesAsked: () =>
    cases().filter(({ asked = [], aside }) => asked.length > 0 && aside === undefined).length,
}));
