/** What was decided about findings of the linter, as it is kept and logged: set aside, let stand, or refused. */
import { decisionDocument, hashOfText } from "../../core/claims/changes.ts";
import { type Finding, isBlocked } from "../../core/lint/lint.ts";
import { RULES_VERSION } from "../../core/lint/rules.ts";
import type { GoodsClaims, NewLintDecision, Randomness, Sequencer } from "../../ports.ts";

/** A claim's or a story's, as somebody wanted to publish it. */
export interface LintedText {
  readonly organisation: string;
  /** The organisation's short name. */
  readonly slug: string;
  readonly of:
    | { readonly claim: string }
    | { readonly story: { readonly product: string; readonly language: string } };
  readonly text: string;
  readonly personId?: string;
}

export type Decided = Pick<NewLintDecision, "rule" | "decision" | "reason">;

export function decisionsOn(
  random: Randomness,
  { slug, of, text, personId }: LintedText,
  decided: readonly Decided[],
): readonly NewLintDecision[] {
  return decided.map((one) => {
    const told = { ...one, version: RULES_VERSION, textHash: hashOfText(text) };
    const body = decisionDocument({ organisation: slug, ...of, ...told });
    const record = {
      ...{ id: random.id(), body, seed: random.bytes(32) },
      kind: "lint-decision" as const,
    };
    return { record, ...told, ...(personId !== undefined && { personId }) };
  });
}

interface RefusalPorts {
  readonly goodsClaims: Pick<GoodsClaims, "refused">;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

/** What nobody may set aside is kept as refused, once for the same text and rules. */
export async function keepRefusals(
  { goodsClaims, sequencer, random }: RefusalPorts,
  linted: LintedText,
  findings: readonly Finding[],
): Promise<void> {
  const blocked = findings.filter((one) => isBlocked([one])).map(({ rule }) => rule);
  if (blocked.length === 0) return;
  const decided = [...new Set(blocked)].map((rule) => ({ rule, decision: "refused" as const }));
  const decisions = decisionsOn(random, linted, decided);
  const claim = "claim" in linted.of ? linted.of.claim : undefined;
  if ((await goodsClaims.refused(linted.organisation, decisions, claim)) > 0)
    await sequencer.poke();
}
