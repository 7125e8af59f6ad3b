/** The pictures themselves leave the phone last: when every event that names them is in the log, and the server has just said that it keeps the file. */
import { isLogged, type Progress } from "./progress.ts";
import { ApiProblem, isPhotoKept, meaningOf, sendPhoto, Unreachable } from "./server.ts";
import type { KeptPhoto, Store } from "./store.ts";

type PhotoKey = [organisation: string, sha256: string];

/** What the server may not say just now stays until a later turn. Throws `Unreachable`. */
export async function releasePhotos(store: Store): Promise<void> {
  for (const key of await releasable(store)) {
    const photo = await store.get("photos", key);
    if (photo === undefined) continue;
    try {
      if (!(await isPhotoKept(photo)) && !(await sendAgain(store, photo))) continue;
    } catch (reason) {
      if (reason instanceof ApiProblem) continue;
      throw reason;
    }
    // A step that names it may have been recorded meanwhile.
    const isFree = (await releasable(store)).some((one) => one.join() === key.join());
    if (isFree) await store.delete("photos", key);
  }
}

/** Those that were sent or that some step names, and that no step on this phone waits for. */
async function releasable(store: Store): Promise<readonly PhotoKey[]> {
  const tx = store.transaction(["steps", "progress", "photos", "sent"]);
  const free: PhotoKey[] = [];
  const kept = await tx.objectStore("photos").getAllKeys();
  if (kept.length > 0) {
    const [named, needed] = [new Set<string>(), new Set<string>()];
    for (const progress of await tx.objectStore("progress").getAll()) {
      const step = await tx.objectStore("steps").get(progress.id);
      for (const sha256 of step?.photos ?? []) {
        const name = [step?.organisation, sha256].join();
        named.add(name);
        if (needsPhotos(progress)) needed.add(name);
      }
    }
    for (const key of kept) {
      const isSent = (await tx.objectStore("sent").getKey(key)) !== undefined;
      if ((isSent || named.has(key.join())) && !needed.has(key.join())) free.push(key);
    }
  }
  await tx.done;
  return free;
}

function needsPhotos({ state, replacedBy }: Progress): boolean {
  return !isLogged(state) && !(state === "refused" && replacedBy !== undefined);
}

/** A server that was put back to an older state may have the event and not the file. False when it refuses the file now, or the file cannot be read any more. */
async function sendAgain(store: Store, photo: KeptPhoto): Promise<boolean> {
  try {
    await sendPhoto(photo);
    return true;
  } catch (reason) {
    const isForNow = reason instanceof ApiProblem && meaningOf(reason) !== "refused";
    if (isForNow || reason instanceof Unreachable) throw reason;
    await store.delete("sent", [photo.organisation, photo.sha256]);
    return false;
  }
}
