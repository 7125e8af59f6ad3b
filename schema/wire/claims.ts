/** Claims about a product: as they are written, published, withdrawn and told of. docs/claims.md. */
import { z } from "zod";
import { type FindingTold, LanguageTag } from "./lint.ts";

/** A claim is a sentence or two. */
export const CLAIM_CHARS_MAX = 400;
export const CLAIM_EVIDENCE_MAX = 20;
export const CLAIM_LOTS_MAX = 50;
export const DISMISSALS_MAX = 40;
export const REASON_CHARS_MAX = 300;

const said = (max: number) => z.string().trim().min(1).max(max);

export const EvidenceRef = z.strictObject({
  kind: z.enum(["certificate", "file", "event", "figure"]),
  /** Of the certificate, file or figure; of an event its `eventID`. */
  id: said(300),
});

/** Of what it is said; what is absent is not narrowed. */
export const ClaimScope = z.strictObject({
  lots: z.array(said(200)).max(CLAIM_LOTS_MAX).optional(),
  /** The part of the product: `the beans`, `the lid`. */
  component: said(80).optional(),
  percent: z.number().min(0).max(100).optional(),
  /** What is shared out over lots, as `core/custody` names it. */
  characteristic: said(80).optional(),
});

export const ClaimBody = z.strictObject({
  /** Anchor of the product. */
  product: said(200),
  /** A type of `core/claims/types.ts`. */
  type: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  text: said(CLAIM_CHARS_MAX),
  language: LanguageTag,
  scope: ClaimScope.optional(),
  evidence: z.array(EvidenceRef).max(CLAIM_EVIDENCE_MAX).optional(),
});

/** What was found and may stand all the same, and why. Blocks are never dismissed. */
export const PublishClaimBody = z.strictObject({
  dismissals: z
    .array(z.strictObject({ rule: said(40), reason: said(REASON_CHARS_MAX) }))
    .max(DISMISSALS_MAX)
    .optional(),
});

export const WithdrawClaimBody = z.strictObject({ reason: said(REASON_CHARS_MAX) });

export type ClaimGrade = 0 | 1 | 2 | 3 | 4;

/** One thing that made the grade what it is, or keeps it from being higher; `code` is a word of `core/claims`. */
export interface GradeReasonTold {
  readonly grade: ClaimGrade;
  readonly code: string;
  /** What of the evidence it is about. */
  readonly evidence?: z.infer<typeof EvidenceRef>;
}

/** The cheapest step to a higher grade; `step` is a word of `core/claims/coach.ts`. */
export interface NextStepTold {
  readonly step: string;
  readonly grade: ClaimGrade;
}

/** What the graph of its lots carries of a claim about a part of them. */
export interface ClaimShareTold {
  readonly isCarried: boolean;
  /** What it says, and the most that may be said, in whole hundredths. */
  readonly claimed: number;
  readonly percent: number;
  readonly model?: string;
  /** What must stand beside it. */
  readonly wording?: string;
  readonly sum: string;
}

export interface ClaimTold {
  readonly id: string;
  readonly product: string;
  readonly type: string;
  readonly text: string;
  readonly language: string;
  readonly scope: z.infer<typeof ClaimScope>;
  readonly evidence: readonly z.infer<typeof EvidenceRef>[];
  readonly state: "draft" | "published" | "withdrawn";
  readonly grade: ClaimGrade;
  readonly gradeWhy: readonly GradeReasonTold[];
  readonly findings: readonly FindingTold[];
  /** Where its scope names a characteristic that is followed through lots. */
  readonly share?: ClaimShareTold;
  /** Absent at the highest grade. */
  readonly nextStep?: NextStepTold;
  readonly withdrawnFor?: string;
  readonly updatedAt: string;
}

export interface ClaimListTold {
  readonly claims: readonly ClaimTold[];
}
