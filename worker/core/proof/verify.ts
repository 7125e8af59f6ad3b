/**
 * Checks a proof bundle against a policy. Runs on the shopper's phone, in the auditor's terminal and in the Worker alike;
 * whatever it is given, it ends in a verdict. docs/log-format.md §7.
 */
import type { EntryType } from "../log/entry.ts";
import type { VerifyEd25519 } from "../log/note.ts";
import { Problem } from "../problem.ts";
import { type Bundle, parseBundle } from "./bundle.ts";
import type { Check, Context, Outcome, Rpc } from "./check.ts";
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
import { aboutBundle, whatIsProven } from "./report.ts";
import {
  type About,
  STEP_IDS,
  type Step,
  type StepId,
  type Stop,
  type Verdict,
  verdictOf,
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

/** What a run has come to so far. */
type Run = {
  readonly steps: Step[];
  readonly onStep: VerifyInput["onStep"];
  readonly policyHash: string;
  readonly seen?: { readonly bundle: Bundle; readonly about: About };
};

export async function verifyBundle(input: VerifyInput, checks = CHECKS): Promise<Verdict> {
  const { bundleText, policyText, types = ["event", "correction"], onStep } = input;
  const start = { steps: [], onStep, policyHash: "" };
  const policy = attempt(() => parsePolicy(policyText));
  if (policy instanceof Problem) {
    return finish(start, { ...faultOf(policy), code: "policy-malformed" });
  }
  const run = { ...start, policyHash: policyHash(policyText) };
  const bundle = attempt(() => parseBundle(bundleText));
  if (bundle instanceof Problem) {
    const stop = faultOf(bundle);
    take(run, failed("bundle", stop));
    return finish(run, stop);
  }
  take(run, { id: "bundle", state: "ok", found: {} });
  const seen = { bundle, about: aboutBundle(bundle) };
  return runChecks({ ...run, seen }, { ...input, bundle, policy, types }, checks);
}

function attempt<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function faultOf({ code, rule = code, pointer = "" }: Problem) {
  const known = ["bundle-format", "entry-malformed", "note-malformed"] as const;
  return {
    code: known.find((name) => name === code) ?? "bundle-malformed",
    rule,
    pointer,
  } as const;
}

async function runChecks(run: Run, context: Context, checks: readonly Check[]): Promise<Verdict> {
  for (const id of STEP_IDS.slice(1)) {
    let step: Step = { id, state: "skipped", found: {} };
    for (const check of checks.filter((one) => one.id === id)) {
      const { found, ...outcome } = await settle(check, context);
      step = { ...step, found: { ...step.found, ...found } };
      if (outcome.code !== undefined) {
        take(run, { ...step, ...failed(id, outcome) });
        return finish(run, outcome);
      }
      if (!outcome.skipped) step = { ...step, state: "ok" };
    }
    take(run, step);
  }
  return finish(run);
}

async function settle(check: Check, context: Context): Promise<Outcome> {
  try {
    return await check.run(context);
  } catch {
    // Such as a browser without Ed25519: that is no verdict on the record, and must not look like one.
    return { code: "unfinished", check: check.name };
  }
}

function failed(id: StepId, stop: Stop): Step {
  return { id, state: verdictOf(stop.code) === "refuted" ? "failed" : "open", stop };
}

function take({ steps, onStep }: Run, step: Step): void {
  steps.push(step);
  onStep?.(step);
}

function finish(run: Run, stop?: Stop): Verdict {
  const { steps, policyHash, seen } = run;
  for (const id of STEP_IDS.slice(steps.length)) take(run, { id, state: "skipped" });
  const code = stop?.code ?? "proven";
  const isProven = code === "proven" || code === "voided";
  return {
    verdict: verdictOf(code),
    code,
    ...(stop && { stop }),
    steps,
    ...(seen && { about: seen.about }),
    ...(seen && isProven && { proven: whatIsProven(seen.bundle, seen.about, steps) }),
    policyHash,
  };
}
