/** Reads a text for claims that the law asks something for, on the day it is asked. */
import { readAs } from "../core/lint/lexicon.ts";
import { type Finding, isBlocked, lint } from "../core/lint/lint.ts";
import type { Market } from "../core/lint/rules.ts";
import type { Clock } from "../ports.ts";

export interface LintedText {
  readonly findings: readonly Finding[];
  readonly blocked: boolean;
  readonly readAs: string;
}

export function lintText(
  { now }: { readonly now: Clock },
  {
    text,
    language,
    markets,
  }: { readonly text: string; readonly language: string; readonly markets: readonly Market[] },
): LintedText {
  const date = new Date(now()).toISOString().slice(0, 10);
  const findings = lint(text, { markets, language, date });
  return { findings, blocked: isBlocked(findings), readAs: readAs(language) };
}
