/** Nothing fires crons on this machine but this; a failing turn is said and tried again, as production would. */
import { setTimeout as sleep } from "node:timers/promises";
import { endsWithUs } from "./stopping.ts";

const HEARTBEAT_MS = 1_000;
/** A turn that waits for a distant chain does not keep the other parts from stopping. */
const PATIENCE_MS = 3_000;

export interface Heartbeat {
  stop(): Promise<void>;
}

/** Started after the parts it needs, and so stopped before them, however this process is told to go. */
export function beatEvery(beat: () => Promise<void>): Heartbeat {
  const stopped = new AbortController();
  const { signal } = stopped;
  const running = (async () => {
    while (!signal.aborted) {
      await beat().catch((error: unknown) => {
        // What it needs is being stopped by now.
        if (signal.aborted) return;
        console.error("cron:", error instanceof Error ? error.message : error);
      });
      await sleep(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined);
    }
  })();
  const stop = endsWithUs({
    name: "heartbeat",
    kill: () => undefined,
    stop: async () => {
      stopped.abort();
      await Promise.race([running, sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
  });
  return { stop };
}
