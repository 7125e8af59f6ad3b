/** Two ways of doing a thing, timed in turns in one process: whatever slows the machine slows both. */
import { median } from "./statistics.ts";

export interface Timed {
  /** Milliseconds of one turn, the median. */
  readonly ours: number;
  readonly peer: number;
  /** Median of the turns' own ratios: our speed as a part of the peer's. */
  readonly speed: number;
}

interface Turns {
  readonly ours: () => unknown;
  readonly peer: () => unknown;
  readonly turns?: number;
}

const WARM_UP_TURNS = 10;

export async function inTurns({ ours, peer, turns = 40 }: Turns): Promise<Timed> {
  const times: { ours: number; peer: number }[] = [];
  for (let turn = 0; turn < WARM_UP_TURNS + turns; turn++) {
    // Who comes first changes: the second finds warm caches and the first one's garbage.
    const first = turn % 2 === 0 ? await time(ours) : undefined;
    const theirs = await time(peer);
    const turnTimes = { ours: first ?? (await time(ours)), peer: theirs };
    if (turn >= WARM_UP_TURNS) times.push(turnTimes);
  }
  return {
    ours: median(times.map((t) => t.ours)),
    peer: median(times.map((t) => t.peer)),
    speed: median(times.map((t) => t.peer / t.ours)),
  };
}

async function time(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
