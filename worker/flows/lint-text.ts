/** Reads a text for claims that the law asks something for, on the day it is asked; of a product, with what its maker has behind it. */
import { readAs } from "../core/lint/lexicon.ts";
import { type Finding, isBlocked, type LintContext, lint } from "../core/lint/lint.ts";
import type { Market } from "../core/lint/rules.ts";
import type { ClaimStandings, Clock, GoodsClaims } from "../ports.ts";
import { dayOf, evidenceFor } from "./claims/weigh-claim.ts";

export interface LintPorts {
  readonly goodsClaims: GoodsClaims;
  readonly now: Clock;
}

export interface TextAsked {
  readonly organisation: string;
  readonly text: string;
  readonly language: string;
  readonly markets: readonly Market[];
  /** Anchor. */
  readonly product?: string;
}

export interface LintedText {
  readonly findings: readonly Finding[];
  readonly blocked: boolean;
  readonly readAs: string;
}

export async function lintText(
  { goodsClaims, now }: LintPorts,
  { organisation, text, language, markets, product }: TextAsked,
): Promise<LintedText> {
  const behind =
    product === undefined
      ? {}
      : contextOf(await goodsClaims.standings(organisation, { product, limit: 1 }), product);
  const findings = lint(text, { markets, language, date: dayOf(now()), ...behind });
  return { findings, blocked: isBlocked(findings), readAs: readAs(language) };
}

function contextOf(standings: ClaimStandings, product: string): Partial<LintContext> {
  const { name } = standings.organisation;
  const names = [name, ...standings.claims.map(({ productName }) => productName)];
  return { product, holder: name, names, evidence: evidenceFor(standings, product) };
}
