/**
 * What a check of a bundle ends in: three outcomes, a code, and what was found, as data. The sentences are made of it in
 * `words-en.ts`, or in any other language. docs/log-format.md §7.
 */
import type { Json } from "../json.ts";
import type { EntryType } from "../log/entry.ts";

/** Codes that leave it open whether the record holds; every other one but `proven` refutes it. */
const OPEN_CODES: readonly VerdictCode[] = [
  "policy-malformed",
  "bundle-format",
  "signature-unsupported",
  "note-witnesses",
  "anchor-missing",
  "anchor-unknown",
  "anchor-unanswered",
  "anchor-disputed",
  "anchor-not-final",
  "unfinished",
];

/** `state-proof-unsupported` is the command line's: it is said before a bundle is looked at. */
export type VerdictCode = "proven" | StopCode | "state-proof-unsupported";
export type VerdictName = "proven" | "refuted" | "not-checkable";

export function verdictOf(code: VerdictCode): VerdictName {
  if (code === "proven") return code;
  return OPEN_CODES.includes(code) ? "not-checkable" : "refuted";
}

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

/** Which rule a text breaks, and where (RFC 6901). For `bundle-format`, the rule is the format it names. */
export type Fault = { readonly rule: string; readonly pointer: string };
/** What was worked out here, and what was given. */
export type Compared = { readonly ours: string; readonly theirs: string };
type FieldsFault =
  | { readonly why: "twice"; readonly pointer: string }
  | { readonly why: "no-document" }
  | (Compared & { readonly why: "other" | "order" | "same" })
  | (Compared & { readonly why: "changed"; readonly pointer: string; readonly value: Json });
/** What one endpoint says of one anchor. `no-answer` covers silence and nonsense alike. */
export type Answer = "held" | "not-final" | "absent" | "other-code" | "no-answer";
/** The chain's name, the size of the checkpoint asked about, and what each endpoint said. */
type Asked = {
  readonly chain: string;
  readonly size: string;
  readonly answers: readonly Answer[];
};

/** By code: what the sentence of a verdict that is not `proven` names. */
export type StopData = {
  "policy-malformed": Fault;
  "bundle-format": Fault;
  "bundle-malformed": Fault;
  "entry-malformed": Fault;
  "note-malformed": Fault;
  fields: FieldsFault;
  "signature-unsupported": unknown;
  "entry-type": Compared;
  "entry-log": Compared;
  "entry-index": Compared;
  path: { readonly index: string; readonly size: string };
  "note-origin": Compared;
  /** Without an origin: a signature of a known key is bad. With it: none is that origin's. */
  "note-signature": { readonly origin?: string };
  "note-split": { readonly size: string };
  "note-witnesses": { readonly seen: number; readonly wanted: number };
  "anchor-missing": { readonly held: number; readonly wanted: number };
  "anchor-unknown": { readonly contract: string; readonly chainId: string };
  "anchor-unanswered": Asked;
  "anchor-disputed": Asked;
  "anchor-not-final": Asked;
  "anchor-absent": Asked;
  "anchor-code": Asked;
  "status-entry": { readonly status: string; readonly index: string };
  "status-path": { readonly status: string };
  voided: { readonly voidedBy: string };
  unfinished: { readonly check: string };
};
export type StopCode = keyof StopData;
export type Stop = { [C in StopCode]: { readonly code: C } & StopData[C] }[StopCode];
export type AnchorStop = Extract<Stop, { readonly code: `anchor-${string}` }>;

/** What the checks that passed have learned. */
export type Found = {
  readonly witnesses?: number;
  readonly anchors?: readonly HeldAnchor[];
  /** Anchors that could not be decided, beside enough that hold. */
  readonly open?: readonly AnchorStop[];
  readonly voidedBy?: string;
  readonly erasures?: readonly string[];
};

export type Step = {
  readonly id: StepId;
  /** `open`: could not be decided. `skipped`: does not apply, or was not reached. */
  readonly state: "ok" | "failed" | "skipped" | "open";
  /** There when the step decided the verdict. */
  readonly stop?: Stop;
  /** There when the step passed or does not apply; absent when it was not reached. */
  readonly found?: Found;
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

/** What the bundle shows, before anything in it is believed. */
export type About = {
  readonly type: EntryType;
  readonly index: string;
  readonly shownFields: number;
  readonly hiddenFields: number;
  /** Sizes of the checkpoints it brings, and whose they say they are. */
  readonly sizes: readonly string[];
  readonly origin: string;
  /** A state proof is there. Version 1 of the verifier does not read it. */
  readonly hasState: boolean;
};

export type Proven = About & {
  readonly fields: readonly { readonly pointer: string; readonly value: Json }[];
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
  /** What decided; absent when all held. */
  readonly stop?: Stop;
  readonly steps: readonly Step[];
  /** There when the bundle could be read. */
  readonly about?: About;
  /** There when everything up to the statuses held; so also for a record that was voided later. */
  readonly proven?: Proven;
  /** Hash of the policy that was used; empty if it could not be read. */
  readonly policyHash: string;
};
