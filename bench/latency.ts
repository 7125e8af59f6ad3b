/** How long a supplier waits after the answer of `POST /epcis/capture`: until the event is `logged`, and until it is `final`. */
import { makeDocument } from "./documents.ts";
import type { Row } from "./report.ts";
import { type BenchStack, beatUntilStopped } from "./stack.ts";
import { percentile } from "./statistics.ts";

const CAPTURES = 30;
const BETWEEN_MS = 600;
const LOGGED_POLL_MS = 20;
const FINAL_POLL_MS = 100;
const WAIT_MS_MAX = 60_000;
/** "A second or two", LOG.md §5. */
const LOGGED_MS_MAX = 2_000;

interface Waited {
  readonly logged: number;
  readonly final: number;
}

export async function latency(bench: BenchStack): Promise<readonly Row[]> {
  const beats = beatUntilStopped(bench.stack);
  const watched: Promise<Waited>[] = [];
  for (let at = 0; at < CAPTURES; at++) {
    const { text, eventId } = makeDocument(1);
    await bench.capture(text);
    watched.push(watch(bench, eventId));
    await pause(BETWEEN_MS);
  }
  const waited = await Promise.all(watched).finally(() => beats.stop());
  const row = (what: string, values: readonly number[], share: number): Row => ({
    what: `${what}, p${share * 100}`,
    value: Math.round(percentile(values, share)),
    unit: "ms",
  });
  const logged = waited.map((one) => one.logged);
  const final = waited.map((one) => one.final);
  return [
    { ...row("captured to logged", logged, 0.5), note: `over ${CAPTURES} captures of one event` },
    { ...row("captured to logged", logged, 0.95), limit: { most: LOGGED_MS_MAX } },
    { ...row("captured to final", final, 0.5), note: "cron every second, a dev chain" },
    row("captured to final", final, 0.95),
  ];
}

async function watch(bench: BenchStack, eventId: string): Promise<Waited> {
  const answered = performance.now();
  await until(bench, { eventId, states: ["logged", "anchored", "final"], pollMs: LOGGED_POLL_MS });
  const logged = performance.now() - answered;
  await until(bench, { eventId, states: ["final"], pollMs: FINAL_POLL_MS });
  return { logged, final: performance.now() - answered };
}

interface Wanted {
  readonly eventId: string;
  readonly states: readonly string[];
  readonly pollMs: number;
}

async function until({ stack, key }: BenchStack, { eventId, states, pollMs }: Wanted) {
  const deadline = performance.now() + WAIT_MS_MAX;
  for (;;) {
    const answer = await fetch(`${stack.origin}/api/events/${encodeURIComponent(eventId)}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { state } = (await answer.json()) as { state: string };
    if (states.includes(state)) return;
    if (performance.now() > deadline) throw new Error(`${eventId} is still ${state}`);
    await pause(pollMs);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
