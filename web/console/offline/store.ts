/** The phone's own database. Steps and photos are written once and never changed; beside them stands what is known of each. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { StepDraft } from "../../../worker/core/steps/draft.ts";
import type { Progress, StepState } from "./progress.ts";
import { StorageFull } from "./queue.ts";

export interface KeptStep {
  readonly id: string;
  readonly organisation: string;
  readonly draft: StepDraft;
  readonly recordedAt: number;
  /** The event as it is sent, as text, with its `@context`: made once, so that sending again says the same. */
  readonly event: string;
  /** SHA-256 in hex of the photos that came with it. */
  readonly photos: readonly string[];
}

export interface KeptPhoto {
  readonly organisation: string;
  readonly sha256: string;
  readonly name: string;
  readonly blob: Blob;
}

export interface DeviceKey {
  readonly organisation: string;
  readonly privateKey: CryptoKey;
  readonly jwk: {
    readonly kty: "EC";
    readonly crv: "P-256";
    readonly x: string;
    readonly y: string;
  };
  readonly thumbprint: string;
}

interface Tables extends DBSchema {
  steps: { key: string; value: KeptStep; indexes: { organisation: [string, number] } };
  progress: {
    key: string;
    value: Progress;
    indexes: { state: StepState; organisation: string };
  };
  /** By organisation and SHA-256. */
  photos: { key: [string, string]; value: KeptPhoto };
  /** Photos that the server has. */
  sent: { key: [string, string]; value: { organisation: string; sha256: string } };
  /** One for each organisation. */
  keys: { key: string; value: DeviceKey };
}

export type Store = IDBPDatabase<Tables>;

const NAME = "rootproof";
const VERSION = 1;

let opened: Promise<Store> | undefined;

/** One connection for this tab; made anew where the browser ended it. */
export function openStore(): Promise<Store> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<Tables>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore("steps", { keyPath: "id" }).createIndex("organisation", [
        "organisation",
        "recordedAt",
      ]);
      const progress = db.createObjectStore("progress", { keyPath: "id" });
      progress.createIndex("state", "state");
      progress.createIndex("organisation", "organisation");
      db.createObjectStore("photos", { keyPath: ["organisation", "sha256"] });
      db.createObjectStore("sent", { keyPath: ["organisation", "sha256"] });
      db.createObjectStore("keys", { keyPath: "organisation" });
    },
    // A newer build in another tab wants to change the tables: it shall not wait for us.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((reason) => {
    forget();
    throw reason;
  });
  return opened;
}

export interface ToKeep {
  readonly step: KeptStep;
  readonly photos: readonly KeptPhoto[];
  /** The refused step that this one stands in for. */
  readonly replaces?: string;
}

/** All of it or nothing, and on the disk when this resolves. */
export async function keepStep(store: Store, { step, photos, replaces }: ToKeep): Promise<void> {
  const { id, organisation } = step;
  const names = ["steps", "progress", "photos"] as const;
  const tx = store.transaction(names, "readwrite", { durability: "strict" });
  try {
    const [steps, progress, blobs] = names.map((name) => tx.objectStore(name)) as never as [
      ReturnType<typeof tx.objectStore<"steps">>,
      ReturnType<typeof tx.objectStore<"progress">>,
      ReturnType<typeof tx.objectStore<"photos">>,
    ];
    if ((await steps.getKey(id)) !== undefined) return await tx.done;
    await steps.add(step);
    await progress.add({ id, organisation, state: "on-this-phone" });
    for (const photo of photos) {
      const key: [string, string] = [organisation, photo.sha256];
      if ((await blobs.getKey(key)) === undefined) await blobs.add(photo);
    }
    const before = replaces === undefined ? undefined : await progress.get(replaces);
    if (before !== undefined) await progress.put({ ...before, replacedBy: id });
    await tx.done;
  } catch (reason) {
    await tx.done.catch(() => undefined);
    throw isFull(reason) || isFull(tx.error) ? new StorageFull() : reason;
  }
}

function isFull(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "QuotaExceededError";
}
