/** Reads a text for claims that the law asks something for. Pure: the same text, context and evidence give the same findings anywhere. */
import { type Claim, claimsIn } from "./detect.ts";
import type { Day, Evidence } from "./evidence.ts";
import { lexiconOf } from "./lexicon.ts";
import { type Normal, normalise } from "./normalise.ts";
import { readingOf } from "./readings.ts";
import { REWRITES } from "./rewrites.ts";
import { type Market, RULES, type RuleId, type Severity } from "./rules.ts";
import { sentencesOf, type Token, tokensOf } from "./tokens.ts";
import { UNLOCKS, type Unlock } from "./unlocks.ts";
import { english, type LintWords } from "./words-en.ts";

export interface LintContext {
  readonly markets: readonly Market[];
  /** BCP 47; what no word list is there for is read as English. */
  readonly language: string;
  readonly date: Day;
  readonly country?: string;
  readonly holder?: string;
  readonly product?: string;
  readonly evidence?: Evidence;
  /** Registered names of brands and firms: a claim that is only part of a name is a warning. */
  readonly names?: readonly string[];
  readonly words?: LintWords;
}

export interface Finding {
  readonly rule: RuleId | "UNREAD";
  readonly severity: Severity;
  /** Units of the text as given. */
  readonly span: { readonly start: number; readonly end: number };
  readonly law: Readonly<Partial<Record<Market, string>>>;
  readonly explanation: string;
  /** The strictest of the markets asked for. */
  readonly unlock: Unlock;
  readonly rewrite?: string;
}

/** Units of one text. What is beyond is not read, and the text is held back. */
export const LINT_CHARS_MAX = 20_000;
const BEFORE_CHARS = 12;

export function lint(text: string, context: LintContext): readonly Finding[] {
  const normal = normalise(text.slice(0, LINT_CHARS_MAX));
  const tokens = tokensOf(normal.text);
  const book = lexiconOf(context.language);
  const findings = sentencesOf(tokens).flatMap((sentence) =>
    claimsIn(readingOf(tokens, sentence, book)).flatMap((claim) =>
      finding(claim, tokens, normal, text, context),
    ),
  );
  return text.length > LINT_CHARS_MAX ? [...findings, unread(text, context)] : findings;
}

/** What nothing may be published over. */
export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity, unlock }) => severity === "block" && unlock.state !== "pass");

/** A warning or a hint may be set aside by somebody who says why; a block never. */
export const isDismissed = ({ severity }: Finding, reason: string): boolean =>
  severity !== "block" && reason.trim() !== "";

function finding(
  claim: Claim,
  tokens: readonly Token[],
  normal: Normal,
  text: string,
  context: LintContext,
): readonly Finding[] {
  const { severity, law } = RULES[claim.rule];
  const markets = context.markets.filter((market) => law[market] !== undefined);
  if (markets.length === 0) return [];
  const span = spanOf(claim, tokens, normal);
  const evidence = context.evidence ?? {};
  const rewrite = REWRITES[claim.rule]?.(evidence);
  return [
    {
      rule: claim.rule,
      severity:
        isInName(text, span, context.names ?? []) && severity === "block" ? "warn" : severity,
      span,
      law: Object.fromEntries(markets.map((market) => [market, law[market]])),
      explanation: (context.words ?? english).why[claim.rule],
      unlock: strictest(
        markets.map((market) =>
          UNLOCKS[claim.rule]({
            date: context.date,
            ...(context.holder === undefined ? {} : { holder: context.holder }),
            ...(context.product === undefined ? {} : { product: context.product }),
            ...(context.country === undefined ? {} : { country: context.country }),
            evidence,
            market,
            words: text.slice(span.start, span.end),
            before: text.slice(Math.max(0, span.start - BEFORE_CHARS), span.start),
          }),
        ),
      ),
      ...(rewrite === undefined ? {} : { rewrite }),
    },
  ];
}

function spanOf({ from, to }: Claim, tokens: readonly Token[], normal: Normal): Finding["span"] {
  const [first, last] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return { start: normal.from[first] ?? 0, end: normal.to[last - 1] ?? 0 };
}

function isInName(text: string, span: Finding["span"], names: readonly string[]): boolean {
  return names.some((name) => {
    if (name === "") return false;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (at <= span.start && span.end <= at + name.length) return true;
    }
    return false;
  });
}

function strictest(unlocks: readonly Unlock[]): Unlock {
  const never = unlocks.find(({ state }) => state === "never");
  if (never !== undefined) return never;
  const needs = unlocks.flatMap((unlock) => (unlock.state === "need" ? unlock.needs : []));
  return needs.length === 0 ? { state: "pass" } : { state: "need", needs: [...new Set(needs)] };
}

function unread(text: string, context: LintContext): Finding {
  return {
    rule: "UNREAD",
    severity: "block",
    span: { start: LINT_CHARS_MAX, end: text.length },
    law: {},
    explanation: (context.words ?? english).why.UNREAD,
    unlock: { state: "never" },
  };
}
