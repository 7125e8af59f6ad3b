/** What was recorded on this phone and how far each of it is. The promise that screens rely on; offline/ keeps it. */
import type { StepDraft } from "../../../worker/core/steps/draft.ts";

export type StepState = "on-this-phone" | "received" | "logged" | "anchored" | "final" | "refused";

export interface QueuedStep {
  readonly id: string;
  /** Slug of the organisation it was recorded for. */
  readonly organisation: string;
  readonly draft: StepDraft;
  readonly state: StepState;
  /** When it was recorded, by this phone's clock, Unix milliseconds. */
  readonly recordedAt: number;
  /** Photos not yet on the server. */
  readonly photosWaiting: number;
  /** What the server said, where it refused. */
  readonly problem?: string;
  /** Of its leaf, in hex, once it is logged. */
  readonly leafHash?: string;
  readonly index?: string;
}

export interface Queue {
  /** Resolves when it is on this phone for good. Photos come resized and stripped, from `offline/photos.ts`. */
  add(organisation: string, draft: StepDraft, photos: readonly Blob[]): Promise<void>;
  /** Newest first. */
  list(organisation: string): Promise<readonly QueuedStep[]>;
  /** Sends what waits and asks after what is on its way; safe to call at any time, by several at once. */
  sync(): Promise<void>;
  /** Calls back when anything changed; the answer ends that. */
  onChange(changed: () => void): () => void;
}
