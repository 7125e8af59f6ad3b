/** What shoppers ask on a product's page, and what its maker answers. */
import { z } from "zod";
import { LanguageTag } from "./lint.ts";

export const ANSWER_CHARS_MAX = 1_000;
export const ASIDE_REASONS = ["spam", "abuse", "personal-data"] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

export const AnswerBody = z.strictObject({
  text: z.string().trim().min(1).max(ANSWER_CHARS_MAX),
  language: LanguageTag,
});
export const AsideBody = z.strictObject({ reason: z.enum(ASIDE_REASONS) });

/** Something is wrong in a section of the page: which, and what. */
export interface Correction {
  readonly section: string;
  readonly fault: "not-true" | "outdated" | "missing" | "other";
}

export interface QuestionTold {
  readonly id: string;
  /** Absent of a question; the text of a correction may be empty. */
  readonly correction?: Correction;
  /** Anchor of the product. */
  readonly product: string;
  readonly productName: string;
  readonly lot?: string;
  readonly text: string;
  /** RFC 3339, in UTC. */
  readonly askedAt: string;
  readonly answer?: string;
  readonly answerLanguage?: string;
  readonly answeredAt?: string;
  readonly setAsideFor?: AsideReason;
}

export interface QuestionListTold {
  /** Those that wait first, the oldest of them before the others; then what was answered last. */
  readonly questions: readonly QuestionTold[];
}

/** On the public page. */
export interface ShownQuestions {
  readonly asked: readonly {
    readonly correction?: Correction;
    readonly text: string;
    readonly askedAt: string;
    readonly answer?: { readonly text: string; readonly language: string; readonly at: string };
  }[];
  /** Asked more than thirty days ago, and not answered: told by their number. */
  readonly overdue: number;
  /** The maker shows them not. */
  readonly setAside: number;
}
