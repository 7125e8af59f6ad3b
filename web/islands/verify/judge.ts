/** One step of the page: its proof fetched and checked, and what the page shows held beside it. Then all of them together. */
import type { VerdictName } from "../../../worker/core/proof/verdict.ts";
import { type VerifyInput, verifyBundle } from "../../../worker/core/proof/verify.ts";
import { type WordedVerdict, worded } from "../../../worker/core/proof/words.ts";
import { fetchText, NoAnswer } from "./ask.ts";
import { type Comparison, compareShown } from "./compare.ts";
import type { PageStep } from "./page.ts";
import type { CheckWords } from "./words.ts";

export interface Judged {
  readonly step: PageStep;
  readonly verdict: VerdictName;
  readonly reason: string;
  readonly bundle?: WordedVerdict;
  readonly compared: readonly Comparison[];
}

export interface JudgeInput extends Omit<VerifyInput, "bundleText" | "onStep"> {
  readonly step: PageStep;
  readonly lang: string;
  readonly words: CheckWords;
}

export async function judgeStep({ step, lang, words, ...verifier }: JudgeInput): Promise<Judged> {
  const open = (reason: string): Judged => ({
    step,
    verdict: "not-checkable",
    reason,
    compared: [],
  });
  if (step.proof === undefined) return open(words.noProof);
  let bundleText: string;
  try {
    bundleText = await fetchText(step.proof, words);
  } catch (error) {
    return open(words.noBundle(error instanceof NoAnswer ? error.message : words.noAnswer));
  }
  const bundle = worded(await verifyBundle({ ...verifier, bundleText }), words.proof);
  const { proven } = bundle;
  if (proven === undefined) {
    const { verdict, reason } = bundle;
    return { step, verdict, reason, bundle, compared: [] };
  }
  const compared = compareShown(step.shown, proven.fields, lang);
  return { step, ...weigh({ step, bundle, compared, words }), bundle, compared };
}

interface Weighed {
  readonly step: PageStep;
  readonly bundle: WordedVerdict;
  readonly compared: readonly Comparison[];
  readonly words: CheckWords;
}

/** The proof holds. Does the page say what it proves? */
function weigh({ step, bundle, compared, words }: Weighed): Pick<Judged, "verdict" | "reason"> {
  const index = bundle.proven?.index ?? "";
  if (step.index !== undefined && step.index !== index) {
    return { verdict: "refuted", reason: words.otherIndex(step.index, index) };
  }
  const wrong = compared.find(({ agrees, record }) => !agrees && record !== undefined);
  if (wrong !== undefined) {
    return {
      verdict: "refuted",
      reason: words.differs(wrong.field, wrong.page, wrong.record ?? ""),
    };
  }
  if (bundle.code === "voided" && !step.voided) return bundle;
  const hidden = compared.find(({ record }) => record === undefined);
  if (hidden !== undefined) {
    return { verdict: "not-checkable", reason: words.notShown(hidden.field) };
  }
  if (compared.length === 0) return { verdict: "not-checkable", reason: words.nothingShown };
  if (!step.voided) return bundle;
  return bundle.code === "voided"
    ? { verdict: "proven", reason: words.voidedAgrees }
    : { verdict: "not-checkable", reason: words.voidedUnproven };
}

/** `proven` only when every step is; one refuted step refutes the page. */
export function overall(
  all: readonly Judged[],
  words: CheckWords,
): Pick<Judged, "verdict" | "reason"> {
  const refuted = all.find(({ verdict }) => verdict === "refuted");
  if (refuted !== undefined) {
    const reason = words.overall.refuted(refuted.step.title, refuted.reason);
    return { verdict: "refuted", reason };
  }
  const open = all.find(({ verdict }) => verdict === "not-checkable");
  if (open === undefined) return { verdict: "proven", reason: words.overall.proven(all.length) };
  const proven = all.filter(({ verdict }) => verdict === "proven").length;
  const reason = words.overall.open(proven, all.length, open.step.title, open.reason);
  return { verdict: "not-checkable", reason };
}
