/** The linter, in the browser: fetched when somebody begins to write, with its sentences in the reader's language. */
import type { Evidence } from "../../../../../worker/core/lint/evidence.ts";
import { readAs } from "../../../../../worker/core/lint/lexicon.ts";
import { type Finding, lint } from "../../../../../worker/core/lint/lint.ts";
import type { Market } from "../../../../../worker/core/lint/rules.ts";
import type { LintWords } from "../../../../../worker/core/lint/words-en.ts";
import { lintWordsFor } from "../../../../../worker/core/lint/words-in.ts";

export interface Read {
  readonly findings: readonly Finding[];
  readonly words: LintWords;
  /** There is no word list for the language. */
  readonly isGuess: boolean;
}

/** Whoever may sell anywhere is held to all of them. */
const MARKETS: readonly Market[] = ["EU", "UK", "US"];

export interface Asked {
  readonly text: string;
  readonly language: string;
  /** Of whoever reads the sentences. */
  readonly reader: string;
  readonly product: string;
  readonly evidence: Evidence;
  readonly holder?: string | undefined;
}

export async function readAlong(asked: Asked): Promise<Read> {
  const { text, language, reader, product, evidence, holder } = asked;
  const words = await lintWordsFor(reader);
  const findings = lint(text, {
    ...{ markets: MARKETS, language, product, evidence, words },
    ...(holder !== undefined && { holder }),
    date: new Date().toISOString().slice(0, 10),
  });
  return { findings, words, isGuess: readAs(language) !== language };
}
