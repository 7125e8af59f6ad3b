/**
 * Checks a proof bundle against a policy. Runs on the shopper's phone, in the auditor's terminal and in the Worker alike;
 * whatever it is given, it ends in a verdict. docs/log-format.md §7.
 */
import type { EntryType } from "../log/entry.ts";
import type { VerifyEd25519 } from "../log/note.ts";
import { Problem } from "../problem.ts";
import { parseBundle } from "./bundle.ts";
import type { Check, Context, Found, Outcome, Rpc } from "./check.ts";
import { checkAnchors } from "./check-anchors.ts";
import { checkEntryIndex, checkEntryLog, checkEntryType } from "./check-entry.ts";
import { checkFields } from "./check-fields.ts";
import {
  checkNoteOrigin,
  checkNoteSignature,
  checkNoteSplit,
  checkNoteWitnesses,
} from "./check-note.ts";
import { checkPath } from "./check-path.ts";
import { checkSignature } from "./check-signature.ts";
import { checkStatusEntries, checkStatusPaths, checkVoided } from "./check-statuses.ts";
import { parsePolicy, policyHash } from "./policy.ts";
import {
  describeBundle,
  type Findings,
  NOT_SAID,
  notChecked,
  provenReason,
  whatIsProven,
} from "./report.ts";
import {
  STEP_IDS,
  type Step,
  type StepId,
  VERDICT_OF,
  type Verdict,
  type VerdictCode,
} from "./verdict.ts";

/** In the order in which they are run; the first that does not pass decides. */
export const CHECKS: readonly Check[] = [
  checkFields,
  checkSignature,
  checkEntryType,
  checkEntryLog,
  checkEntryIndex,
  checkPath,
  checkNoteOrigin,
  checkNoteSignature,
  checkNoteSplit,
  checkNoteWitnesses,
  checkAnchors,
  checkStatusEntries,
  checkStatusPaths,
  checkVoided,
];

export type VerifyInput = {
  readonly bundleText: string;
  readonly policyText: string;
  /** Endpoints to ask instead of the policy's; then all of them must agree. */
  readonly rpcs?: readonly string[];
  /** Kinds of entry that will do; an event or a correction when absent. */
  readonly types?: readonly EntryType[];
  readonly ed25519: VerifyEd25519;
  readonly rpc: Rpc;
  readonly onStep?: (step: Step) => void;
};

type Run = {
  readonly steps: Step[];
  readonly onStep: (step: Step) => void;
  readonly policyHash: string;
};
type End = { readonly code: VerdictCode; readonly reason: string };

export async function verifyBundle(input: VerifyInput, checks = CHECKS): Promise<Verdict> {
  const { bundleText, policyText, rpcs, types = ["event", "correction"], ed25519, rpc } = input;
  const onStep = input.onStep ?? (() => {});
  const policy = attempt(() => ({ ...parsePolicy(policyText), hash: policyHash(policyText) }));
  if (policy instanceof Problem) {
    const end = {
      code: "policy-malformed",
      reason: sentence("The policy cannot be used", policy),
    } as const;
    return finish({ steps: [], onStep, policyHash: "" }, end);
  }
  const run: Run = { steps: [], onStep, policyHash: policy.hash };
  const bundle = attempt(() => parseBundle(bundleText));
  if (bundle instanceof Problem) {
    const end = { code: codeOf(bundle), reason: sentence("The bundle cannot be read", bundle) };
    take(run, failedStep("bundle", end));
    return finish(run, end);
  }
  take(run, { id: "bundle", state: "ok", said: describeBundle(bundle) });
  const context = { bundle, policy, types, ed25519, rpc, ...(rpcs === undefined ? {} : { rpcs }) };
  return runChecks(run, context, checks);
}

function attempt<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

// Some problems come as whole sentences, others as the end of one.
function sentence(beginning: string, { message }: Problem): string {
  if (/^(The|This|A) .*\.$/.test(message)) return message;
  return `${beginning}: ${message}${message.endsWith(".") ? "" : "."}`;
}

function codeOf({ code }: Problem): VerdictCode {
  const known = ["bundle-format", "entry-malformed", "note-malformed"] as const;
  return known.find((name) => name === code) ?? "bundle-malformed";
}

async function runChecks(run: Run, context: Context, checks: readonly Check[]): Promise<Verdict> {
  let found: Found = {};
  for (const id of STEP_IDS.slice(1)) {
    const passed: Step[] = [];
    for (const check of checks.filter((c) => c.id === id)) {
      const outcome = await settle(check, context);
      found = { ...found, ...outcome.found };
      if (outcome.state === "stopped") {
        const step = failedStep(id, outcome);
        const { compared } = outcome;
        take(run, compared === undefined ? step : { ...step, compared });
        return finish(run, outcome, { context, found });
      }
      passed.push({ id, state: outcome.state, said: outcome.said });
    }
    take(run, sumUp(id, passed));
  }
  return finish(
    run,
    { code: "proven", reason: provenReason({ context, found }) },
    { context, found },
  );
}

async function settle(check: Check, context: Context): Promise<Outcome> {
  try {
    return await check.run(context);
  } catch {
    // Such as a browser without Ed25519: that is no verdict on the record, and must not look like one.
    const reason = `This device could not finish the check “${check.name}”.`;
    return { state: "stopped", code: "unfinished", reason };
  }
}

function sumUp(id: StepId, passed: readonly Step[]): Step {
  const done = passed.filter((step) => step.state === "ok");
  const [first] = passed;
  if (done.length === 0) return { id, state: "skipped", said: first?.said ?? "Left out." };
  return { id, state: "ok", said: done.map((step) => step.said).join(" ") };
}

function failedStep(id: StepId, { code, reason }: End): Step {
  return { id, state: VERDICT_OF[code] === "refuted" ? "failed" : "open", said: reason };
}

function take(run: Run, step: Step): void {
  run.steps.push(step);
  run.onStep(step);
}

function finish(run: Run, { code, reason }: End, findings?: Findings): Verdict {
  for (const id of STEP_IDS) {
    if (!run.steps.some((step) => step.id === id)) {
      take(run, { id, state: "skipped", said: "Not reached." });
    }
  }
  const proven = findings !== undefined && (code === "proven" || code === "voided");
  return {
    verdict: VERDICT_OF[code],
    code,
    reason,
    steps: run.steps,
    ...(proven ? { proven: whatIsProven(findings) } : {}),
    notChecked: [NOT_SAID, ...(proven ? notChecked(findings) : [])],
    policyHash: run.policyHash,
  };
}
