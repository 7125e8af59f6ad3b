/** The phone's own database. Steps and photos are written once and never changed; beside them stands what is known of each. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { StepDraft } from "../../../worker/core/steps/draft.ts";
import type { P256Jwk } from "../../../worker/core/steps/signature.ts";
import type { Progress, StepState } from "./progress.ts";

export interface KeptStep {
  readonly id: string;
  readonly organisation: string;
  readonly draft: StepDraft;
  /** By this phone's clock, Unix milliseconds. */
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

export interface Declaration {
  /** Of the step. */
  readonly id: string;
  readonly organisation: string;
  /** The event with its declaration, as text, with its `@context`. */
  readonly event: string;
}

export interface DeviceKey {
  readonly organisation: string;
  /** Not extractable: it signs here, and nowhere else. */
  readonly privateKey: CryptoKey;
  readonly jwk: P256Jwk;
  readonly thumbprint: string;
}

export interface Tables extends DBSchema {
  steps: { key: string; value: KeptStep };
  progress: {
    key: string;
    value: Progress;
    indexes: { state: StepState; organisation: string };
  };
  /** By organisation and SHA-256. */
  photos: { key: [string, string]; value: KeptPhoto };
  /** Photos of which the server said that it has them. */
  sent: { key: [string, string]; value: { organisation: string; sha256: string } };
  /** Steps that are declared wrong, of which the server has not heard. By the step's id. */
  declarations: { key: string; value: Declaration };
  /** One for each organisation. */
  keys: { key: string; value: DeviceKey };
}

export type Store = IDBPDatabase<Tables>;

const NAME = "rootproof";
const VERSION = 1;

let opened: Promise<Store> | undefined;

/** One connection for this tab; made anew where the browser ended it. */
export function openStore(): Promise<Store> {
  opened ??= open().catch((reason) => {
    forget();
    throw reason;
  });
  return opened;
}

function forget(): void {
  opened = undefined;
}

function open(): Promise<Store> {
  return openDB<Tables>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore("steps", { keyPath: "id" });
      const progress = db.createObjectStore("progress", { keyPath: "id" });
      progress.createIndex("state", "state");
      progress.createIndex("organisation", "organisation");
      db.createObjectStore("photos", { keyPath: ["organisation", "sha256"] });
      db.createObjectStore("sent", { keyPath: ["organisation", "sha256"] });
      db.createObjectStore("declarations", { keyPath: "id" });
      db.createObjectStore("keys", { keyPath: "organisation" });
    },
    // A newer build in another tab wants to change the tables: it shall not wait for us.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
}

export function isFull(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "QuotaExceededError";
}
