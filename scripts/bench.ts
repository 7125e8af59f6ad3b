/** `npm run bench`: every measurement of bench/, each beside its limit or its peer. With names, only those: `-- sizes gas`. */
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { captureRate } from "../bench/capture-rate.ts";
import { eventHashes } from "../bench/event-hash.ts";
import { eventQueries } from "../bench/event-queries.ts";
import { gas } from "../bench/gas.ts";
import { latency } from "../bench/latency.ts";
import { lintScores } from "../bench/lint.ts";
import { logCore } from "../bench/log-core.ts";
import { judge, type Part, type Row, table } from "../bench/report.ts";
import { requestCpu } from "../bench/request-cpu.ts";
import { resolving } from "../bench/resolve.ts";
import { lotShares } from "../bench/shares.ts";
import { fileSizes, pageSize } from "../bench/sizes.ts";
import { type BenchStack, startBenchStack } from "../bench/stack.ts";
import { documents } from "../bench/validate.ts";
import { bundleVerification } from "../bench/verify-bundle.ts";
import { buildWhenStale } from "./local/build-when-stale.ts";

const RESULTS = join(import.meta.dirname, "../bench/results.json");

interface Measurement {
  readonly name: string;
  readonly title: string;
  /** Called with the running product, for those that need it. */
  readonly run: (stack: () => Promise<BenchStack>) => Promise<readonly Row[]>;
}

/** Requests come last: they leave more events behind than were logged. */
const MEASUREMENTS: readonly Measurement[] = [
  { name: "gas", title: "Gas, from contracts/gas-snapshot.json", run: async () => gas() },
  { name: "log-core", title: "The log's core, in Node", run: logCore },
  { name: "documents", title: "EPCIS documents, in Node", run: documents },
  { name: "hash", title: "CBV event hashes, in Node", run: eventHashes },
  { name: "lint", title: "Claims found in real sentences", run: lintScores },
  { name: "queries", title: "Questions about events", run: async () => eventQueries() },
  { name: "shares", title: "What part of a lot is certified", run: async () => lotShares() },
  {
    name: "sizes",
    title: "Sizes",
    run: async (stack) => {
      const { stack: running, demo } = await stack();
      return [...(await fileSizes()), await pageSize(running.origin, demo.passport)];
    },
  },
  {
    name: "verify",
    title: "The verifier, in Node",
    run: async (stack) => [await bundleVerification(await stack())],
  },
  {
    name: "resolve",
    title: "Where a code leads, in workerd",
    run: async (stack) => resolving(await stack()),
  },
  { name: "latency", title: "From capture to proof", run: async (stack) => latency(await stack()) },
  { name: "rate", title: "Capture rate", run: async (stack) => captureRate(await stack()) },
  {
    name: "cpu",
    title: "CPU time in workerd, per request",
    run: async (stack) => requestCpu(await stack()),
  },
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => MEASUREMENTS.every((one) => one.name !== name));
if (unknown.length > 0) {
  console.error(
    `no measurement ${unknown.join(", ")}: ${MEASUREMENTS.map((m) => m.name).join(", ")}`,
  );
  process.exit(2);
}
const chosen = MEASUREMENTS.filter(({ name }) => names.length === 0 || names.includes(name));

const began = performance.now();
const secondsSince = (before: number) => (performance.now() - before) / 1_000;
await buildWhenStale();
let running: Promise<BenchStack> | undefined;
const stack = () => {
  running ??= startBenchStack();
  return running;
};
const parts: Part[] = [];
let failed = false;
try {
  for (const { title, run } of chosen) {
    const before = performance.now();
    console.error(`${title} …`);
    const rows = await run(stack).catch((error: unknown) => {
      failed = true;
      console.error(error);
      return [];
    });
    parts.push({ title, rows, seconds: secondsSince(before) });
  }
} finally {
  await (await running)?.remove();
}

const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
const over = parts.flatMap(({ rows }) => rows).filter((row) => judge(row) === "over");
console.log(`\n${table(parts)}\n\n${machine}; ${secondsSince(began).toFixed(0)} s in all`);
console.log(over.length === 0 ? "all within their limits" : `${over.length} over their limits`);
if (failed) process.exitCode = 1;
else if (names.length === 0) {
  const results = { date: new Date().toISOString().slice(0, 10), machine, parts };
  writeFileSync(RESULTS, `${JSON.stringify(results, undefined, 2)}\n`);
}
