/** What was recorded on this phone and how far each of it is. The promise that screens rely on; `open-queue.ts` keeps it. docs/offline.md. */
import type { StepDraft } from "../../../worker/core/steps/draft.ts";
import type { StepState, WrongReason } from "./progress.ts";

export type { StepState, WrongReason } from "./progress.ts";

/** Of those that are in the log the newest are kept here to be looked at; one that is not in the log yet is always kept. */
export const LOGGED_KEPT_MAX = 1_000;

/** This phone has no room left: nothing of the step was kept. */
export class StorageFull extends Error {
  constructor() {
    super("There is no room left on this phone: nothing was kept.");
    this.name = "StorageFull";
  }
}

/** Why nothing is sent for an organisation just now: nobody is signed in, no right, no quota. Nothing is lost; it is tried again. */
export interface Held {
  readonly organisation: string;
  /** `key-missing`, `suspended`, …: worker/core/problem.ts. */
  readonly code: string;
  /** In the server's words. */
  readonly detail: string;
}

export interface QueuedStep {
  readonly id: string;
  /** Slug of the organisation it was recorded for. */
  readonly organisation: string;
  /** With all its photos in `evidence`. */
  readonly draft: StepDraft;
  readonly state: StepState;
  /** When it was recorded, by this phone's clock, Unix milliseconds. */
  readonly recordedAt: number;
  /** Photos not yet on the server. */
  readonly photosWaiting: number;
  /** What the server said, where it refused. */
  readonly problem?: string;
  /** The id of the step that was recorded in place of this one. */
  readonly replacedBy?: string;
  /** Why it is declared wrong, where it is. Nothing of it is taken back. */
  readonly declaredWrong?: WrongReason;
  /** Of its leaf, in hex, once it is logged. */
  readonly leafHash?: string;
  readonly index?: string;
}

export interface QueueInfo {
  /** Steps not yet received, of all organisations. */
  readonly waiting: number;
  readonly held: readonly Held[];
  /** Milliseconds by which this phone's clock is ahead of the server's, where that is more than five minutes. */
  readonly clockAheadMs?: number;
  /** Whether the browser promised not to clear what is kept here when storage gets tight. */
  readonly isPersistent: boolean;
}

export interface Queue {
  /**
   * Resolves when step and photos are on this phone for good; the same again changes nothing. Photos come resized and stripped, from
   * `photos.ts`; they are added to the draft's evidence where they do not stand there already. Throws {@link StorageFull}, and then nothing
   * of it is kept, and what `toEvent` refuses.
   */
  add(
    organisation: string,
    draft: StepDraft,
    photos: readonly Blob[],
    /** `replaces`: the id of a step that this one corrects. Unless that one was refused it is declared wrong: `incorrect_data`. */
    more?: { readonly replaces?: string },
  ): Promise<void>;
  /** Declares a step wrong, as soon as the server has it; once, and not one that was refused. */
  declareWrong(id: string, reason: WrongReason): Promise<void>;
  /** Newest first: all that are not in the log yet, and as many as {@link LOGGED_KEPT_MAX} that are. */
  list(organisation: string): Promise<readonly QueuedStep[]>;
  /** Those of a step that are still kept here, to be shown, or taken over by the step that corrects it. */
  photosOf(id: string): Promise<readonly Blob[]>;
  info(): Promise<QueueInfo>;
  /** Sends what waits and asks after what is on its way; safe to call at any time, by several at once. */
  sync(): Promise<void>;
  /** Calls back when anything changed, in this tab or another; the answer ends that. */
  onChange(changed: () => void): () => void;
}
