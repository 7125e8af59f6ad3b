/** What was recorded on this phone and how far each of it is: what screens rely on. docs/offline.md. */
import type { EvidenceFile, StepDraft } from "../../../worker/core/steps/draft.ts";
import { clockAheadMs } from "./clock.ts";
import { keepStep } from "./keep.ts";
import { sha256Of } from "./photos.ts";
import { isLogged, type Progress, type StepState } from "./progress.ts";
import { type Runner, startRunner } from "./run.ts";
import { sealStep } from "./seal.ts";
import { type Held, unsent } from "./sender.ts";
import { type KeptPhoto, openStore, type Store } from "./store.ts";
import { askToBeWoken } from "./wake.ts";

export type { StepState } from "./progress.ts";
export type { Held } from "./sender.ts";
export { StorageFull } from "./store.ts";

/** Of those that are in the log; none that is still on its way is ever left out. */
export const LOGGED_LISTED_MAX = 500;

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
    /** `replaces`: the id of a refused step that this one corrects. */
    more?: { readonly replaces?: string },
  ): Promise<void>;
  /** Newest first: all that are on their way, and as many of those in the log as are kept. */
  list(organisation: string): Promise<readonly QueuedStep[]>;
  /** Those of a step that are still kept here, to be shown, or taken over by the step that corrects it. */
  photosOf(id: string): Promise<readonly Blob[]>;
  info(): Promise<QueueInfo>;
  /** Sends what waits and asks after what is on its way; safe to call at any time, by several at once. */
  sync(): Promise<void>;
  /** Calls back when anything changed, in this tab or another; the answer ends that. */
  onChange(changed: () => void): () => void;
}

let only: Promise<Queue> | undefined;

/** The one of this tab; it sends by itself from then on. */
export function openQueue(): Promise<Queue> {
  only ??= openStore().then(startQueue);
  only.catch(() => {
    only = undefined;
  });
  return only;
}

const CHANNEL = "rootproof-queue";

function startQueue(): Queue {
  const listeners = new Set<() => void>();
  const tabs = new BroadcastChannel(CHANNEL);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const changed = () => {
    tell();
    tabs.postMessage("changed");
  };
  tabs.addEventListener("message", tell);
  const runner = startRunner(changed);
  void runner.run();
  return {
    async add(organisation, draft, photos, { replaces } = {}) {
      await addStep({ organisation, draft, photos, replaces });
      changed();
      void askToBeWoken();
      void runner.run();
    },
    list,
    photosOf,
    info: () => readInfo(runner),
    sync: runner.run,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface ToAdd {
  readonly organisation: string;
  readonly draft: StepDraft;
  readonly photos: readonly Blob[];
  readonly replaces: string | undefined;
}

async function addStep({ organisation, draft, photos, replaces }: ToAdd): Promise<void> {
  const store = await openStore();
  void navigator.storage?.persist?.();
  const kept: KeptPhoto[] = [];
  for (const [n, blob] of photos.entries()) {
    const sha256 = await sha256Of(blob);
    const named = draft.evidence.find((file) => file.sha256 === sha256);
    const name = named?.name ?? `photo-${n + 1}.${blob.type === "image/webp" ? "webp" : "jpg"}`;
    kept.push({ organisation, sha256, name, blob });
  }
  const whole = { ...draft, evidence: evidenceOf(draft, kept) };
  const event = JSON.stringify(await sealStep(store, organisation, whole));
  const step = {
    ...{ id: draft.id, organisation, draft: whole, recordedAt: Date.now(), event },
    photos: [...new Set(kept.map(({ sha256 }) => sha256))],
  };
  await keepStep(store, { step, photos: kept, replaces });
}

function evidenceOf({ evidence }: StepDraft, kept: readonly KeptPhoto[]): EvidenceFile[] {
  const named = new Set(evidence.map(({ sha256 }) => sha256));
  const added = kept.filter(({ sha256 }) => !named.has(sha256));
  return [
    ...evidence,
    ...added.map(({ sha256, name, blob }) => ({ sha256, mediaType: blob.type, name })),
  ];
}

async function list(organisation: string): Promise<readonly QueuedStep[]> {
  const store = await openStore();
  const all = await store.getAllFromIndex("progress", "organisation", organisation);
  all.sort((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1));
  let logged = 0;
  const shown = all.filter(({ state }) => !isLogged(state) || ++logged <= LOGGED_LISTED_MAX);
  const steps = await Promise.all(shown.map((progress) => queued(store, progress)));
  return steps.flatMap((step) => step ?? []);
}

async function queued(store: Store, progress: Progress): Promise<QueuedStep | undefined> {
  const step = await store.get("steps", progress.id);
  if (step === undefined) return undefined;
  const photosWaiting = step.photos.length === 0 ? 0 : (await unsent(store, step)).length;
  return { ...progress, draft: step.draft, photosWaiting };
}

async function photosOf(id: string): Promise<readonly Blob[]> {
  const store = await openStore();
  const step = await store.get("steps", id);
  if (step === undefined) return [];
  const { organisation, photos } = step;
  const found = await Promise.all(photos.map((one) => store.get("photos", [organisation, one])));
  return found.flatMap((photo) => photo?.blob ?? []);
}

async function readInfo(runner: Runner): Promise<QueueInfo> {
  const store = await openStore();
  const ahead = clockAheadMs();
  return {
    waiting: await store.countFromIndex("progress", "state", "on-this-phone"),
    held: runner.held(),
    isPersistent: (await navigator.storage?.persisted?.()) ?? false,
    ...(ahead !== undefined && { clockAheadMs: ahead }),
  };
}
