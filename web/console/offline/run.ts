/** Turns of sending, one at a time on the whole phone, and when the next one is due. */
import { retryMs } from "./backoff.ts";
import type { Held } from "./queue.ts";
import { takeTurn } from "./sender.ts";
import { openStore } from "./store.ts";
import { onWake } from "./wake.ts";

/** Tabs share it: one sends, the others wait. */
const LOCK = "rootproof-queue";
const ASK_MS_FIRST = 1_500;
const ASK_MS_MAX = 300_000;

export interface Runner {
  run(): Promise<void>;
  held(): readonly Held[];
}

export function startRunner(changed: () => void): Runner {
  let held: readonly Held[] = [];
  let [failures, hindered, quiet, isAsked] = [0, 0, 0, false];
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const turns = async () => {
    clearTimeout(timer);
    let isUnderWay = false;
    while (isAsked) {
      isAsked = false;
      const store = await openStore();
      const turn = await navigator.locks.request(LOCK, () =>
        takeTurn(store, { failures, changed }),
      );
      if (JSON.stringify(turn.held) !== JSON.stringify(held)) {
        held = turn.held;
        changed();
      }
      failures = turn.isFailed ? failures + 1 : 0;
      hindered = turn.isFailed || held.length > 0 ? hindered + 1 : 0;
      quiet = turn.isChanged ? 0 : quiet + 1;
      isUnderWay = turn.isUnderWay;
    }
    const due = [
      ...(hindered > 0 ? [retryMs(hindered, Math.random())] : []),
      ...(isUnderWay ? [Math.min(ASK_MS_MAX, ASK_MS_FIRST * 2 ** quiet)] : []),
    ];
    if (due.length > 0) timer = setTimeout(() => void run(), Math.min(...due));
  };
  const run = () => {
    isAsked = true;
    running ??= turns()
      // A store that cannot be opened just now is tried again like a server that does not answer.
      .catch((reason) => {
        console.error(reason);
        hindered++;
        timer = setTimeout(() => void run(), retryMs(hindered, Math.random()));
      })
      .finally(() => {
        running = undefined;
        // Somebody asked just as the last turn ended.
        if (isAsked) void run();
      });
    return running;
  };
  onWake(() => void run());
  return { run, held: () => held };
}
