/** What one check is given and what it may answer. The checks themselves are pure but for the two functions passed in. */
import type { EntryType } from "../log/entry.ts";
import type { VerifyEd25519 } from "../log/note.ts";
import type { Bundle } from "./bundle.ts";
import type { Policy } from "./policy.ts";
import type { Found, StepId, Stop } from "./verdict.ts";

/** Asks one JSON-RPC endpoint and gives its `result`, whatever that is. Must end: a timeout is the caller's business. */
export type Rpc = (url: string, method: string, params: readonly unknown[]) => Promise<unknown>;

export type Context = {
  readonly bundle: Bundle;
  readonly policy: Policy;
  readonly types: readonly EntryType[];
  /** Endpoints the verifier chose over the policy's. */
  readonly rpcs?: readonly string[] | undefined;
  readonly rpc: Rpc;
  readonly ed25519: VerifyEd25519;
};

/** It held, and perhaps something was found; or it does not apply here. */
export type Passed = { readonly code?: never; readonly skipped?: true; readonly found?: Found };
export type Outcome = Passed | (Stop & { readonly found?: Found });

export const OK: Passed = {};
export const SKIPPED: Passed = { skipped: true };

export type Check = {
  readonly id: StepId;
  readonly name: string;
  readonly run: (context: Context) => Outcome | Promise<Outcome>;
};
