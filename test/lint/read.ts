/** How the tests ask the linter: one language, all three markets, one day. */
import { type Finding, type LintContext, lint } from "../../worker/core/lint/lint.ts";

export const TODAY = "2026-11-26";

export const read = (
  text: string,
  language = "en",
  more: Partial<LintContext> = {},
): readonly Finding[] =>
  lint(text, { markets: ["EU", "UK", "US"], language, date: TODAY, ...more });

export const rulesIn = (text: string, language = "en"): readonly string[] =>
  read(text, language).map(({ rule }) => rule);

/** Each finding with the words it points at. */
export const wordsIn = (text: string, language = "en"): readonly [string, string][] =>
  read(text, language).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);
