/** What happens to a claim, as it is set down in the log for everybody to read. */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import { recordDocument } from "../log/record.ts";
import type { Grade } from "./coach.ts";

/** Why a claim was published or withdrawn. */
export const CHANGE_REASONS = [
  "by-maker",
  "certificate-expired",
  "certificate-revoked",
  "share-fell",
  "grade-fell",
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export interface ClaimChange {
  /** The organisation's short name. */
  readonly organisation: string;
  readonly change: "published" | "withdrawn";
  readonly claim: string;
  readonly product: string;
  readonly type: string;
  readonly text: string;
  readonly language: string;
  readonly grade: Grade;
  readonly reason: ChangeReason;
  /** In the maker's words, where it says why. */
  readonly said?: string;
}

/** The document of its record, public as notices are. */
export function changeDocument({ organisation, change, said, ...told }: ClaimChange): string {
  return recordDocument({
    ...{ organisation, kind: `claim-${change}` },
    body: { ...told, ...(said !== undefined && { said }) },
  });
}

export interface LintDecision {
  readonly organisation: string;
  /** Of what it is: a claim, or a product's story. */
  readonly claim?: string;
  readonly story?: { readonly product: string; readonly language: string };
  readonly rule: string;
  readonly version: number;
  /** SHA-256 of the text, in hex: the text itself is in no log entry before it is published. */
  readonly textHash: string;
  readonly decision: "refused" | "dismissed" | "passed";
  readonly reason?: string;
}

export const hashOfText = (text: string): string => toHex(sha256(utf8(text)));

/** Nobody else's to read: what a maker thought of before it published. */
export function decisionDocument(decision: LintDecision): string {
  const { organisation, reason, claim, story, ...told } = decision;
  return recordDocument({
    ...{ organisation, kind: "lint-decision" },
    body: {
      ...{ ...(claim !== undefined && { claim }), ...(story !== undefined && { story }), ...told },
      ...(reason !== undefined && { reason }),
    },
  });
}
