/** What a story can draw on: no more than what its page shows. */

import type { Step } from "../../../schema/wire/passport.ts";
import type { ShownStory, StoryNote, ValueGone } from "../../../schema/wire/stories.ts";
import type { CertificateFacts } from "../claims/certificate.ts";
import type { FigureRow } from "../claims/shown.ts";

export type { ShownStory, StoryNote, ValueGone };

export interface StoryFacts {
  readonly product: { readonly anchor: string; readonly name: string };
  readonly maker: string;
  readonly lot?: string;
  /** As they are on the page: what a supplier withholds is not in them. */
  readonly steps: readonly Step[];
  readonly certificates: readonly CertificateFacts[];
  readonly figures: readonly FigureRow[];
  readonly today: string;
}

export type Found =
  | { readonly text: string; readonly from: StoryNote | undefined }
  | { readonly gone: ValueGone };
