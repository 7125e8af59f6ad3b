/** What one check is given and what it may answer. The checks themselves are pure but for the two functions passed in. */
import type { EntryType } from "../log/entry.ts";
import type { VerifyEd25519 } from "../log/note.ts";
import type { Bundle } from "./bundle.ts";
import type { Policy } from "./policy.ts";
import type { Compared, HeldAnchor, StepId, VerdictCode } from "./verdict.ts";

/** Asks one JSON-RPC endpoint and gives its `result`, whatever that is. Must end: a timeout is the caller's business. */
export type Rpc = (url: string, method: string, params: readonly unknown[]) => Promise<unknown>;

export type Context = {
  readonly bundle: Bundle;
  readonly policy: Policy;
  readonly types: readonly EntryType[];
  /** Endpoints the verifier chose over the policy's. */
  readonly rpcs?: readonly string[];
  readonly rpc: Rpc;
  readonly ed25519: VerifyEd25519;
};

/** What a check learned that the verdict will tell. */
export type Found = {
  readonly anchors?: readonly HeldAnchor[];
  readonly voidedBy?: string;
  readonly erasures?: readonly string[];
  readonly notChecked?: readonly string[];
};
export type Passed = {
  readonly state: "ok" | "skipped";
  readonly said: string;
  readonly found?: Found;
};
export type Stopped = {
  readonly state: "stopped";
  readonly code: Exclude<VerdictCode, "proven">;
  readonly reason: string;
  readonly compared?: Compared;
  readonly found?: Found;
};
export type Outcome = Passed | Stopped;

export type Check = {
  readonly id: StepId;
  readonly name: string;
  readonly run: (context: Context) => Outcome | Promise<Outcome>;
};

export function ok(said: string, found?: Found): Passed {
  return { state: "ok", said, ...(found === undefined ? {} : { found }) };
}

export function skipped(said: string): Passed {
  return { state: "skipped", said };
}

export function stop(code: Stopped["code"], reason: string, compared?: Compared): Stopped {
  return { state: "stopped", code, reason, ...(compared === undefined ? {} : { compared }) };
}
