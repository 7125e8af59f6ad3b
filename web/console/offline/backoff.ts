/** How long to wait before the next try. Pure. */

const FIRST_MS = 2_000;
const MS_MAX = 300_000;

/** Twice as long after each failure, and never the same for two phones: half of it is chance. `random` is from 0 up to 1. */
export function retryMs(failures: number, random: number): number {
  const most = Math.min(MS_MAX, FIRST_MS * 2 ** Math.min(failures, 20));
  return most / 2 + (most / 2) * random;
}
