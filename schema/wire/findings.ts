/** What a rule of chain of custody found in an event that was kept, and what somebody says to it. docs/custody.md, *Findings*. */
import { z } from "zod";
import type { TaskEvent } from "./mentioned.ts";

export const EXPLANATION_CHARS_MAX = 1_000;

export const ExplanationBody = z.strictObject({
  explanation: z.string().trim().min(1).max(EXPLANATION_CHARS_MAX),
});

/** A decimal with its unit (UN/ECE Recommendation 20; `P1` are hundredths), or bare; what it is, and of what. */
export interface SumTerm {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly of?: string;
}

export interface Finding {
  readonly id: string;
  /** `I3`. */
  readonly rule: string;
  /** `unresolved`: something is not known yet. */
  readonly outcome: "flag" | "unresolved";
  readonly reason: string;
  /** The sum in words, in English. */
  readonly sentence: string;
  readonly arithmetic: readonly SumTerm[];
  /** Which process profile judged. */
  readonly profile?: string;
  /** In canonical form; absent where it is about the event as a whole. */
  readonly lot?: string;
  readonly material?: string;
  readonly event: TaskEvent;
  /** RFC 3339, in UTC. */
  readonly createdAt: string;
  readonly explanation?: string;
  readonly explainedAt?: string;
}

export interface FindingPage {
  /** The newest first. */
  readonly findings: readonly Finding[];
  readonly nextPageToken?: string;
}
