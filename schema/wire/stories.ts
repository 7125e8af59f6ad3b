/** Stories: how they come in, how their maker is told of them, and what a page shows. docs/stories.md. */
import { z } from "zod";
import { DISMISSALS_MAX, REASON_CHARS_MAX } from "./claims.ts";
import type { FindingTold } from "./lint.ts";

export const STORY_CHARS_MAX = 6_000;
export const STORY_BODY_BYTES_MAX = 60_000;

export const StoryBody = z.strictObject({
  /** Text, never HTML; nothing takes the story away. */
  text: z.string().trim().max(STORY_CHARS_MAX),
  /** What was found and may stand all the same, and why. */
  dismissals: z
    .array(
      z.strictObject({
        rule: z.string().trim().min(1).max(40),
        reason: z.string().trim().min(1).max(REASON_CHARS_MAX),
      }),
    )
    .max(DISMISSALS_MAX)
    .optional(),
});

/**
 * Why there is no value: nothing of the name is on the page · its supplier does not say it · it was declared wrong · the other side says that it
 * is not so · the amounts make no sum · there are several · the certificate ended, or does not hold yet, or nobody else looked it up, or it says nothing of a product ·
 * nobody documented the figure · its maker says that it is not known. `law`: the words are blocked by now.
 */
export type ValueGone =
  | "unknown"
  | "withheld"
  | "void"
  | "disputed"
  | "unmeasured"
  | "several"
  | "ended"
  | "not-yet"
  | "unchecked"
  | "of-company"
  | "undocumented"
  | "not-known";
export type SentenceGone = ValueGone | "law";

/** Where a value comes from. */
export type StoryNote =
  | {
      readonly kind: "steps";
      /** Ids of steps on the page. */
      readonly steps: readonly string[];
    }
  | { readonly kind: "certificate"; readonly scheme: string; readonly number: string }
  | { readonly kind: "figure"; readonly of: string };

export interface StoryPiece {
  readonly text: string;
  /** Its number on the page, from one. */
  readonly note?: number;
}

export interface ShownStory {
  readonly language: string;
  readonly paragraphs: readonly (readonly StoryPiece[])[];
  readonly notes: readonly StoryNote[];
}

/** A value that can stand in a story, and what it is now. */
export interface StoryValueTold {
  /** `lot.harvest.kg`. */
  readonly name: string;
  readonly now?: string;
  readonly gone?: ValueGone;
}

export interface StoryTold {
  readonly product: string;
  /** The lot whose page it is told of: the newest, where none is asked for; absent where there is none yet. */
  readonly lot?: string;
  readonly lots: readonly string[];
  readonly language: string;
  /** Empty where there is none in this language. */
  readonly text: string;
  /** Languages in which there is one. */
  readonly languages: readonly string[];
  /** Sentences that are not on the page now: as they are written, and why. */
  readonly withdrawn: readonly {
    readonly sentence: string;
    readonly value?: string;
    readonly why: SentenceGone;
  }[];
  readonly values: readonly StoryValueTold[];
  readonly findings: readonly FindingTold[];
  readonly updatedAt?: string;
}
