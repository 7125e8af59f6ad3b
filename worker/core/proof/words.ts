/** Puts a verdict into words. The interface speaks several languages, the checks none: each language is one file of words. */
import type { About, Compared, Step, Verdict } from "./verdict.ts";

/** One language. Every sentence is whole and plain: it may be the only thing a shopper reads. */
export type VerdictWords = {
  /** What decided; for a refusal, naming what differs. */
  readonly verdict: (verdict: Verdict) => string;
  readonly step: (step: Step, about: About | undefined) => string;
  /** What the verdict does not say. */
  readonly notChecked: (verdict: Verdict) => readonly string[];
};

export type WordedStep = Step & { readonly said: string; readonly compared?: Compared };
export type WordedVerdict = Omit<Verdict, "steps"> & {
  readonly reason: string;
  readonly steps: readonly WordedStep[];
  readonly notChecked: readonly string[];
};

export function worded(verdict: Verdict, words: VerdictWords): WordedVerdict {
  return {
    ...verdict,
    reason: words.verdict(verdict),
    steps: verdict.steps.map((step) => ({
      ...step,
      said: words.step(step, verdict.about),
      ...comparedIn(step),
    })),
    notChecked: words.notChecked(verdict),
  };
}

function comparedIn({ stop }: Step): { readonly compared?: Compared } {
  if (stop === undefined || !("ours" in stop)) return {};
  return { compared: { ours: stop.ours, theirs: stop.theirs } };
}
