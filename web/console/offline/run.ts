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
  let [failures, quiet, isAsked] = [0, 0, false];
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const turns = async () => {
    clearTimeout(timer);
    let isDone = true;
    while (isAsked) {
      isAsked = false;
      const store = await openStore();
      const turn = await navigator.locks.request(LOCK, () => takeTurn(store, changed));
      if (JSON.stringify(turn.held) !== JSON.stringify(held)) {
        held = turn.held;
        changed();
      }
      const isHindered = turn.isFailed || held.length > 0;
      failures = isHindered ? failures + 1 : 0;
      quiet = turn.isChanged ? 0 : quiet + 1;
      isDone = turn.open === 0 && !isHindered;
    }
    if (isDone) return;
    const ms =
      failures > 0
        ? retryMs(failures, Math.random())
        : Math.min(ASK_MS_MAX, ASK_MS_FIRST * 2 ** quiet);
    timer = setTimeout(() => void run(), ms);
  };
  const run = () => {
    isAsked = true;
    running ??= turns()
      // A store that cannot be opened just now is tried again like a server that does not answer.
      .catch((reason) => {
        console.error(reason);
        failures++;
        timer = setTimeout(() => void run(), retryMs(failures, Math.random()));
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
