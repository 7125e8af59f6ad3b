/** CPU time of the runtime per request, less that of an empty one; the sequencer's work is measured by itself. */
import { cpuMs } from "./cpu.ts";
import { makeDocument } from "./documents.ts";
import { installParking } from "./parking.ts";
import { digits, type Row } from "./report.ts";
import type { BenchStack } from "./stack.ts";

/** Cloudflare's free plan, per request. */
const CPU_MS_MAX = 10;
/** A Durable Object's, per turn. */
const TURN_CPU_MS_MAX = 30_000;
export const REQUESTS = 500;
const BATCHES = 5;
const WARM_UP_REQUESTS = 60;
const SEQUENCED_EVENTS = 5_000;
const ROUND_EVENTS = 2_500;

/** At Cloudflare another process compresses; here the runtime would. */
const UNCOMPRESSED = { "accept-encoding": "identity" };

export interface Kind {
  readonly what: string;
  readonly send: () => Promise<void>;
}

export async function requestCpu(bench: BenchStack): Promise<readonly Row[]> {
  if (process.platform !== "linux")
    throw new Error("only Linux tells a process's CPU time in /proc");
  const empty: Kind = { what: "empty request (/healthz)", send: () => get(bench, "/healthz") };
  const kinds: readonly Kind[] = [
    { what: "passport of the coffee demo", send: () => get(bench, bench.demo.passport) },
    ...[1, 10, 100].map((events) => ({
      what: `capture of ${events} ${events === 1 ? "event" : "events"}`,
      send: () => bench.capture(makeDocument(events).text),
    })),
  ];
  const parking = await installParking(bench.owner);
  await bench.settled();
  await parking.park();
  const [floor = 0, ...means] = await meanCpu(bench.workerd, [empty, ...kinds]);
  const sequencing = await sequencingCpu(bench, () => parking.release());
  await parking.remove();
  return [
    {
      what: empty.what,
      value: floor,
      unit: "ms",
      note: `mean of ${REQUESTS}, as all below; captures poke the sequencer, and it waits`,
    },
    ...kinds.map(
      ({ what }, at): Row => ({
        what: `${what}, less an empty one`,
        value: (means[at] ?? 0) - floor,
        unit: "ms",
        limit: { most: CPU_MS_MAX },
      }),
    ),
    {
      what: `sequencing a round of ${digits(ROUND_EVENTS)} events`,
      value: sequencing * ROUND_EVENTS,
      unit: "ms",
      limit: { most: TURN_CPU_MS_MAX },
      note: `in the Durable Object, none of it in the captures above; mean over ${digits(SEQUENCED_EVENTS)} events that waited`,
    },
  ];
}

/** Milliseconds per request of each kind, in turns. */
export async function meanCpu(pid: number, kinds: readonly Kind[]): Promise<number[]> {
  for (const { send } of kinds) await times(WARM_UP_REQUESTS, send);
  const spent = kinds.map(() => 0);
  for (let batch = 0; batch < BATCHES; batch++) {
    for (const [at, { send }] of kinds.entries()) {
      const before = cpuMs(pid);
      await times(REQUESTS / BATCHES, send);
      spent[at] = (spent[at] ?? 0) + cpuMs(pid) - before;
    }
  }
  return spent.map((milliseconds) => milliseconds / REQUESTS);
}

/** Milliseconds per event, from an outbox that was filled before. What is waiting beyond that is forgotten. */
async function sequencingCpu(
  { owner, workerd, settled }: BenchStack,
  start: () => Promise<void>,
): Promise<number> {
  await owner.query(
    "delete from outbox where position not in (select position from outbox order by position limit $1)",
    [SEQUENCED_EVENTS],
  );
  const before = cpuMs(workerd);
  await start();
  await settled();
  return (cpuMs(workerd) - before) / SEQUENCED_EVENTS;
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done++) await work();
}

export async function get({ stack }: BenchStack, path: string, status = 200): Promise<void> {
  const answer = await fetch(stack.origin + path, { headers: UNCOMPRESSED, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Error(`${path}: ${answer.status}`);
}
