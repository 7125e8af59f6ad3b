/** Takes away bytes that no file names, a day after they were let go: what was cut off on its way in, or out. docs/files.md. */
import type { Clock, FileStore, LooseObjects } from "../ports.ts";

export interface SweepPorts {
  readonly looseObjects: LooseObjects;
  readonly fileStore: Pick<FileStore, "remove">;
  readonly now: Clock;
}

/** The bucket takes no more in one call. */
const SWEPT_MAX = 1_000;
const LOOSE_MS = 86_400_000;

/** Gives how many calls it made. No row can name these bytes any more: each upload has bytes of its own, and an hour to be named. */
export async function sweepFiles({ looseObjects, fileStore, now }: SweepPorts): Promise<number> {
  const old = await looseObjects.old(now() - LOOSE_MS, SWEPT_MAX);
  if (old.length === 0) return 1;
  await fileStore.remove(old);
  await looseObjects.forget(old);
  return 3;
}
