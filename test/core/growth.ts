/** How time grows with size, for tests of hostile input: no clock is trusted with an absolute limit, and a busy machine gets several tries. */

/** Sixteen times as much takes sixteen times as long when time is linear, and 256 times when it is quadratic. */
const SIZE_FACTOR = 16;
/** In the middle: as much room for caches and garbage below as there is doubt above. */
export const GROWTH_MAX = 64;

const TRIES = 4;
/** What is over this soon does no harm and says nothing about growth. */
const MS_MIN = 30;

/** How many times as long `work` takes for sixteen times as much; tries again while that is too much. */
export function growthOf<T>(make: (size: number) => T, work: (input: T) => unknown, size: number) {
  const [less, more] = [make(size), make(SIZE_FACTOR * size)];
  let shortest = { less: Number.POSITIVE_INFINITY, more: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < TRIES; tries++) {
    shortest = {
      less: Math.min(
        shortest.less,
        milliseconds(() => work(less)),
      ),
      more: Math.min(
        shortest.more,
        milliseconds(() => work(more)),
      ),
    };
    if (growth(shortest) <= GROWTH_MAX) break;
  }
  return growth(shortest);
}

function growth({ less, more }: { readonly less: number; readonly more: number }): number {
  return more <= MS_MIN ? 1 : more / Math.max(less, MS_MIN / SIZE_FACTOR);
}

/** Of this thread's own work: others on the same core do not count. */
function milliseconds(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
