/** What is written to the phone's database: a step whole or not at all, and what was heard of it. */
import { canBeDeclared, declarationOf } from "./declare.ts";
import { advance, isLogged, type Progress, type Said } from "./progress.ts";
import { LOGGED_KEPT_MAX, StorageFull } from "./queue.ts";
import { isFull, type KeptPhoto, type KeptStep, type Store } from "./store.ts";

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

/** Takes in what the server said of each step, by its id. True when that changed anything. */
export async function learn(store: Store, heard: ReadonlyMap<string, Said>): Promise<boolean> {
  const tx = store.transaction("progress", "readwrite");
  let isChanged = false;
  for (const [id, said] of heard) {
    const before = await tx.store.get(id);
    if (before === undefined) continue;
    const after = advance(before, said);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await tx.store.put(after);
    isChanged = true;
  }
  await tx.done;
  return isChanged;
}

/** The pictures themselves need not stay on the phone once the server has them and every step that names them is in the log. */
export async function releasePhotos(store: Store): Promise<void> {
  const tx = store.transaction(["steps", "progress", "photos", "sent"], "readwrite");
  const kept = await tx.objectStore("photos").getAllKeys();
  if (kept.length > 0) {
    const needed = new Set<string>();
    const open = (await tx.objectStore("progress").getAll()).filter(needsPhotos);
    for (const { id } of open) {
      const step = await tx.objectStore("steps").get(id);
      for (const sha256 of step?.photos ?? []) needed.add(`${step?.organisation} ${sha256}`);
    }
    for (const key of kept) {
      const isSent = (await tx.objectStore("sent").getKey(key)) !== undefined;
      if (isSent && !needed.has(key.join(" "))) await tx.objectStore("photos").delete(key);
    }
  }
  await tx.done;
}

function needsPhotos({ state, replacedBy }: Progress): boolean {
  return !isLogged(state) && !(state === "refused" && replacedBy !== undefined);
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
