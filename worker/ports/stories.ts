/** Stories of products, one in each language. */
import type { NewLintDecision } from "./goods-claims.ts";

export interface KeptStory {
  readonly language: string;
  readonly text: string;
  readonly updatedAt: string;
}

export interface NewStory {
  /** Anchor. */
  readonly product: string;
  readonly language: string;
  /** Empty: there is none any more. */
  readonly text: string;
  readonly decisions: readonly NewLintDecision[];
}

export interface Stories {
  /** Undefined where the organisation has no such product. */
  of(
    organisation: string,
    product: string,
  ): Promise<{ readonly name: string; readonly stories: readonly KeptStory[] } | undefined>;
  /** With what was decided of its findings, all in one transaction. `full`: there are as many languages as may be. */
  keep(organisation: string, story: NewStory): Promise<"kept" | "no-product" | "full">;
}
