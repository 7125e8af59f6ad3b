/** What somebody without an account wrote into the form of a link: kept on this phone until it is sent, and the receipt after that. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { LinkTold } from "../../../../../schema/wire/supplier-links.ts";

/** What is sent, but for the photo. */
export type Answer =
  | {
      readonly purpose: "record";
      readonly id: string;
      readonly time: string;
      readonly lot: string;
      readonly quantity?: string;
      readonly consent: {
        readonly shows?: { readonly showName: boolean; readonly place: string };
        readonly words: string;
        readonly language: string;
      };
    }
  | { readonly purpose: "confirm"; readonly answer: "confirmed" }
  | { readonly purpose: "confirm"; readonly answer: "disputed"; readonly reason: string };

export interface KeptLink {
  /** The link's id. */
  readonly id: string;
  readonly link: string;
  /** Absent while nothing was written. */
  readonly answer?: Answer;
  readonly photo?: Blob;
  readonly state: "opened" | "waiting" | "sent" | "refused";
  /** Why it was refused, or is not sent yet. */
  readonly problem?: string;
  /** What the server said last. */
  readonly told?: LinkTold;
}

interface Tables extends DBSchema {
  links: { key: string; value: KeptLink };
}

const NAME = "rootproof-links";
const VERSION = 1;
let opened: Promise<IDBPDatabase<Tables>> | undefined;

function openStore(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>(NAME, VERSION, {
    upgrade: (db) => void db.createObjectStore("links", { keyPath: "id" }),
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((reason) => {
    opened = undefined;
    throw reason;
  });
  return opened;
}

export async function keptLink(id: string): Promise<KeptLink | undefined> {
  return (await openStore()).get("links", id);
}

/** On the disk when this resolves. */
export async function keepLink(kept: KeptLink): Promise<void> {
  const tx = (await openStore()).transaction("links", "readwrite", { durability: "strict" });
  await Promise.all([tx.store.put(kept), tx.done]);
}

/** Changed as it stands now, whoever wrote it last; undefined where it is not there. */
export async function changeLink(
  id: string,
  change: (before: KeptLink) => KeptLink,
): Promise<KeptLink | undefined> {
  const tx = (await openStore()).transaction("links", "readwrite");
  const before = await tx.store.get(id);
  const after = before && change(before);
  if (after !== undefined) await tx.store.put(after);
  await tx.done;
  return after;
}

/** What is to be sent yet. */
export async function waitingLinks(): Promise<readonly KeptLink[]> {
  const all = await (await openStore()).getAll("links");
  return all.filter(({ state }) => state === "waiting");
}
