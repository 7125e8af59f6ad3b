/** What is written to the phone's database: a step whole or not at all, and what was heard of it. */
import type { IDBPTransaction } from "idb";
import { canBeDeclared, declarationOf } from "./declare.ts";
import { advance, isLogged, type Said, type StepState } from "./progress.ts";
import { LOGGED_KEPT_MAX, StorageFull } from "./queue.ts";
import { isFull, type KeptPhoto, type KeptStep, type Store, type Tables } from "./store.ts";

export interface ToKeep {
  readonly step: KeptStep;
  readonly photos: readonly KeptPhoto[];
  /** The step that this one stands in for. Unless it was refused it is declared wrong. */
  readonly replaces?: string | undefined;
}

/** All of it or nothing, and on the disk when this resolves. The same again changes nothing. Throws {@link StorageFull}. */
export async function keepStep(store: Store, { step, photos, replaces }: ToKeep): Promise<void> {
  const names = ["steps", "progress", "photos", "declarations"] as const;
  const tx = store.transaction(names, "readwrite", { durability: "strict" });
  const { id, organisation, recordedAt } = step;
  const write = async () => {
    const before = await tx.objectStore("steps").get(id);
    if (before !== undefined) return refuseOther(before, step);
    await tx.objectStore("steps").add(step);
    const progress = tx.objectStore("progress");
    await progress.add({ id, organisation, recordedAt, state: "on-this-phone" });
    for (const photo of photos) await tx.objectStore("photos").put(photo);
    if (replaces === undefined) return;
    const wrong = await tx.objectStore("steps").get(replaces);
    const replaced = await progress.get(replaces);
    if (wrong === undefined || replaced === undefined) return;
    const isDeclared = canBeDeclared(replaced);
    const reason = { reason: "incorrect_data", at: recordedAt, by: id } as const;
    if (isDeclared) await tx.objectStore("declarations").put(declarationOf(wrong, reason));
    const said = isDeclared && { declaredWrong: reason.reason };
    await progress.put({ ...replaced, replacedBy: id, ...said });
  };
  try {
    await Promise.all([write(), tx.done]);
  } catch (reason) {
    abort(tx);
    // What a request says first, and what the transaction says last, may differ: either may name the full disk.
    const last = await tx.done.catch((error: unknown) => error);
    throw isFull(reason) || isFull(last) ? new StorageFull() : reason;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

function refuseOther(before: KeptStep, { id, organisation, draft }: KeptStep): void {
  const isSame =
    before.organisation === organisation && JSON.stringify(before.draft) === JSON.stringify(draft);
  if (!isSame) throw new Error(`another step is called ${id}`);
}

const LEARNING = ["steps", "progress", "photos", "sent"] as const;
type Learning = IDBPTransaction<Tables, typeof LEARNING, "readwrite">;

/** Takes in what the server said of each step, by its id. True when that changed anything. */
export async function learn(store: Store, heard: ReadonlyMap<string, Said>): Promise<boolean> {
  const tx = store.transaction(LEARNING, "readwrite");
  let isChanged = false;
  for (const [id, said] of heard) {
    const before = await tx.objectStore("progress").get(id);
    if (before === undefined) continue;
    const after = advance(before, said);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await tx.objectStore("progress").put(after);
    if (isPhotoDoubted(after.state)) await doubtPhotos(tx, id);
    isChanged = true;
  }
  await tx.done;
  return isChanged;
}

/** Refused, or forgotten: then nobody knows whether the server still has what was sent with it. */
const isPhotoDoubted = (state: StepState) => state === "refused" || state === "on-this-phone";

/** They go again before the next event that names them, as far as they are still here. */
async function doubtPhotos(tx: Learning, id: string): Promise<void> {
  const step = await tx.objectStore("steps").get(id);
  for (const sha256 of step?.photos ?? []) {
    const key: [string, string] = [step?.organisation ?? "", sha256];
    const isHere = (await tx.objectStore("photos").getKey(key)) !== undefined;
    if (isHere) await tx.objectStore("sent").delete(key);
  }
}

/** Of what is in the log, only the newest need be looked at on this phone; and those of which there is something to say yet. */
export async function releaseSteps(store: Store): Promise<void> {
  const tx = store.transaction(["steps", "progress", "declarations"], "readwrite");
  const declared = new Set(await tx.objectStore("declarations").getAllKeys());
  const logged = (await tx.objectStore("progress").getAll()).filter(({ state }) => isLogged(state));
  logged.sort((a, b) => b.recordedAt - a.recordedAt);
  for (const { id } of logged.slice(LOGGED_KEPT_MAX)) {
    if (declared.has(id)) continue;
    await tx.objectStore("steps").delete(id);
    await tx.objectStore("progress").delete(id);
  }
  await tx.done;
}
