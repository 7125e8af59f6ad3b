/** The linter, in the browser: fetched when somebody begins to write, with its sentences in the reader's language. */
import { evidenceOf, type Gathered } from "../../../../../worker/core/claims/evidence.ts";
import { readAs } from "../../../../../worker/core/lint/lexicon.ts";
import { type Finding, lint } from "../../../../../worker/core/lint/lint.ts";
import { MARKETS } from "../../../../../worker/core/lint/rules.ts";
import type { LintWords } from "../../../../../worker/core/lint/words-en.ts";
import { lintWordsFor } from "../../../../../worker/core/lint/words-in.ts";

export interface Read {
  readonly findings: readonly Finding[];
  readonly words: LintWords;
  /** There is no word list for the language. */
  readonly isGuess: boolean;
}

/** As the server has it: a page is read everywhere. */

export interface Asked {
  readonly text: string;
  readonly language: string;
  /** Of whoever reads the sentences. */
  readonly reader: string;
  /** Anchor of the product, and what it is called. */
  readonly product: string;
  readonly name: string;
  /** Absent while it is fetched: then nothing stands behind the words. */
  readonly gathered: Gathered | undefined;
}

export async function readAlong(asked: Asked): Promise<Read> {
  const { text, language, reader, product, name, gathered } = asked;
  const words = await lintWordsFor(reader);
  const findings = lint(text, {
    ...{ markets: MARKETS, language, product, words },
    ...(gathered !== undefined && {
      ...{ holder: gathered.organisation, evidence: evidenceOf(gathered) },
      names: [gathered.organisation, name],
    }),
    date: new Date().toISOString().slice(0, 10),
  });
  return { findings, words, isGuess: readAs(language) !== language };
}
