/** Keeps the promise of queue.ts: what is recorded is on this phone before anything else happens, and leaves it by itself. */
import type { EvidenceFile, StepDraft } from "../../../worker/core/steps/draft.ts";
import { clockAheadMs } from "./clock.ts";
import { keepDeclaration } from "./declare.ts";
import { keepStep } from "./keep.ts";
import { sha256Of } from "./photos.ts";
import type { Queue, QueuedStep, QueueInfo } from "./queue.ts";
import { type Runner, startRunner } from "./run.ts";
import { sealStep } from "./seal.ts";
import { type KeptPhoto, openStore } from "./store.ts";
import { askToBeWoken } from "./wake.ts";

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
    async declareWrong(id, reason) {
      await keepDeclaration(await openStore(), id, { reason, at: Date.now() });
      changed();
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
  const tx = (await openStore()).transaction(["progress", "steps", "sent"]);
  const all = await tx.objectStore("progress").index("organisation").getAll(organisation);
  all.sort((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1));
  const steps = await Promise.all(
    all.map(async (progress): Promise<QueuedStep[]> => {
      const step = await tx.objectStore("steps").get(progress.id);
      if (step === undefined) return [];
      let photosWaiting = 0;
      for (const sha256 of step.photos) {
        const sent = await tx.objectStore("sent").getKey([organisation, sha256]);
        if (sent === undefined) photosWaiting++;
      }
      return [{ ...progress, draft: step.draft, photosWaiting }];
    }),
  );
  await tx.done;
  return steps.flat();
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
