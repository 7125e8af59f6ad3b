/** What a check of a bundle ends in: three outcomes, a code, and a sentence a shopper can read. docs/log-format.md §7. */
import type { Json } from "../json.ts";
import type { EntryType } from "../log/entry.ts";

/** Every code there is, and what it makes of the verdict. */
export const VERDICT_OF = {
  proven: "proven",
  "policy-malformed": "not-checkable",
  "bundle-format": "not-checkable",
  "bundle-malformed": "refuted",
  "entry-malformed": "refuted",
  "note-malformed": "refuted",
  fields: "refuted",
  "signature-unsupported": "not-checkable",
  "entry-type": "refuted",
  "entry-log": "refuted",
  "entry-index": "refuted",
  path: "refuted",
  "note-origin": "refuted",
  "note-signature": "refuted",
  "note-split": "refuted",
  "note-witnesses": "not-checkable",
  "anchor-missing": "not-checkable",
  "anchor-unknown": "not-checkable",
  "anchor-unanswered": "not-checkable",
  "anchor-disputed": "not-checkable",
  "anchor-not-final": "not-checkable",
  "anchor-absent": "refuted",
  "anchor-code": "refuted",
  "status-entry": "refuted",
  "status-path": "refuted",
  voided: "refuted",
  "state-proof-unsupported": "not-checkable",
  unfinished: "not-checkable",
} as const;

export type VerdictCode = keyof typeof VERDICT_OF;
export type VerdictName = (typeof VERDICT_OF)[VerdictCode];

export const STEP_IDS = [
  "bundle",
  "fields",
  "signature",
  "entry",
  "path",
  "note",
  "anchor",
  "status",
] as const;
export type StepId = (typeof STEP_IDS)[number];

export type Compared = { readonly ours: string; readonly theirs: string };
export type Step = {
  readonly id: StepId;
  /** `open`: could not be decided. `skipped`: does not apply, or was not reached. */
  readonly state: "ok" | "failed" | "skipped" | "open";
  readonly said: string;
  readonly compared?: Compared;
};

/** A checkpoint found in a contract the policy names. `time` is the block's, in Unix seconds. */
export type HeldAnchor = {
  readonly chain: string;
  readonly test: boolean;
  readonly chainId: string;
  readonly contract: string;
  readonly size: string;
  readonly prevSize: string;
  readonly time: number;
  readonly tx?: string;
  readonly saidBy: readonly string[];
};

export type Proven = {
  readonly type: EntryType;
  readonly index: string;
  readonly fields: readonly { readonly pointer: string; readonly value: Json }[];
  readonly hiddenFields: number;
  /** The earliest block time of the anchors found: the record existed by then. */
  readonly recordedBy?: number;
  /** Entries in the newest checkpoint that counts. Nothing is said of later ones. */
  readonly checkpointSize: string;
  readonly anchors: readonly HeldAnchor[];
  /** Index of a later correction that declares this event wrong. */
  readonly voidedBy?: string;
  /** Indexes of later entries that say which fields were erased. */
  readonly erasures: readonly string[];
};

export type Verdict = {
  readonly verdict: VerdictName;
  readonly code: VerdictCode;
  /** One plain sentence; for a refusal, naming what differs. */
  readonly reason: string;
  readonly steps: readonly Step[];
  /** There when everything up to the statuses held; so also for a record that was voided later. */
  readonly proven?: Proven;
  readonly notChecked: readonly string[];
  /** Hash of the policy that was used; empty if it could not be read. */
  readonly policyHash: string;
};
