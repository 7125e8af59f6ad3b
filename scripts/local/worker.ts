// The Worker as production runs it, under workerd on this machine, with its objects and buckets kept on disk.
import { join, resolve } from "node:path";
import { Miniflare, type MiniflareOptions, type WorkerOptions } from "miniflare";
import { startLanGate } from "./lan-gate.ts";
import { claim, forget, note } from "./leftovers.ts";
import { freePort, refuseTaken } from "./ports.ts";
import { childrenOf } from "./processes.ts";
import { endsWithUs } from "./stopping.ts";
import { type Bindings, workerOptions } from "./worker-modules.ts";

export type { Bindings } from "./worker-modules.ts";

export interface LogLine {
  readonly level: string;
  readonly message: string;
}

export interface WorkerSetup {
  readonly configPath: string;
  /** What `buildWorker` made. */
  readonly bundleDir: string;
  /** The installation's data directory; storage lies in `worker` below it. */
  readonly dir: string;
  readonly port: number;
  /** 127.0.0.1 unless said otherwise. */
  readonly host?: string;
  readonly vars?: Bindings;
  readonly secrets?: Bindings;
  /** Calls a minute, by the names in wrangler.toml, where another number than there is to hold. */
  readonly rateLimits?: Readonly<Record<string, number>>;
  /** Called for every console line of the Worker and for every error that nothing in it caught. */
  readonly onLog?: (line: LogLine) => void;
}

export interface LocalWorker {
  /** Always http://localhost:<port>: a browser gives passkeys to that name and to no IP address. */
  readonly origin: string;
  /** The newest lines, oldest first. */
  readonly logs: readonly LogLine[];
  /** Runs the Worker's cron handler once, for the first cron of wrangler.toml unless another is named. */
  scheduled(cron?: string): Promise<void>;
  /** Starts the runtime anew with these variables set in addition; storage stays. */
  setVars(vars: Bindings): Promise<void>;
  stop(): Promise<void>;
}

const LOG_LINES_MAX = 500;
const LOOPBACK = "127.0.0.1";
/** Nobody knows where a request on one's own machine comes from: "XX" is Cloudflare's word for that. */
const NOWHERE = { country: "XX", colo: "XXX" };

/** Miniflare's own handlers end this process at once, before the other parts have stopped: ours stand in for them. */
function withoutItsSignalHandlers<Made>(make: () => Made): Made {
  const names = ["SIGINT", "SIGTERM"] as const;
  const before = new Set(names.flatMap((name) => process.listeners(name)));
  const made = make();
  for (const name of names) {
    for (const listener of process.listeners(name)) {
      if (!before.has(listener)) process.off(name, listener);
    }
  }
  return made;
}

/** The runtime's process is not told to us, but its command line names the port it serves. */
function noteRuntime(dir: string, port: number): void {
  const serves = new RegExp(`workerd.*:${port}(\\s|$)`);
  const runtime = childrenOf(process.pid).find(({ command }) => serves.test(command));
  if (runtime !== undefined) note(dir, "workerd", runtime.pid);
}

/** The runtime tells of one uncaught error several times: only the telling that names a place in the Worker is kept. */
function readable({ level, message }: LogLine): LogLine | undefined {
  if (!message.startsWith("uncaught exception; ")) return { level, message };
  const [, stack = ""] = /^uncaught exception; source = .*?; stack = (.*)$/s.exec(message) ?? [];
  const frames = stack.split("\n").filter((line) => line.trimStart().startsWith("at "));
  const isOurs = frames.some((frame) => !frame.includes("/miniflare/dist/"));
  return isOurs ? { level: "error", message: `uncaught: ${stack}` } : undefined;
}

function collector(onLog: WorkerSetup["onLog"]): {
  logs: LogLine[];
  collect: (l: LogLine) => void;
} {
  const logs: LogLine[] = [];
  const collect = (said: LogLine): void => {
    const line = readable(said);
    if (line === undefined) return;
    logs.push(line);
    if (logs.length > LOG_LINES_MAX) logs.shift();
    onLog?.(line);
  };
  return { logs, collect };
}

type RateLimits = Readonly<Record<string, { readonly simple: { readonly limit: number } }>>;

/** wrangler's options are of its own miniflare's types. */
function withOtherLimits(options: WorkerOptions, others: WorkerSetup["rateLimits"] = {}) {
  const { ratelimits = {} } = options as unknown as { readonly ratelimits?: RateLimits };
  return Object.fromEntries(
    Object.entries(ratelimits).map(([name, { simple, ...binding }]) => {
      const limit = others[name] ?? simple.limit;
      return [name, { ...binding, simple: { ...simple, limit } }];
    }),
  );
}

export async function startWorker(setup: WorkerSetup): Promise<LocalWorker> {
  const dir = resolve(setup.dir);
  await claim(dir);
  const host = setup.host ?? LOOPBACK;
  await refuseTaken(setup.port, "the Worker");
  const isOpen = host !== LOOPBACK;
  const port = isOpen ? await freePort() : setup.port;
  const { logs, collect } = collector(setup.onLog);
  let bindings: Bindings = { ...setup.vars, ...setup.secrets };
  const { options, crons } = await workerOptions(setup.configPath, setup.bundleDir, bindings);
  const settings = (): MiniflareOptions => ({
    host: LOOPBACK,
    port,
    cf: NOWHERE,
    defaultPersistRoot: join(dir, "worker"),
    handleStructuredLogs: collect,
    // Without this the runtime keeps what nothing caught, in a request, an alarm or a cron, to itself.
    verbose: true,
    workers: [
      {
        ...options,
        bindings: { ...options.bindings, ...bindings },
        ratelimits: withOtherLimits(options, setup.rateLimits),
      },
    ],
  });
  const miniflare = withoutItsSignalHandlers(() => new Miniflare(settings()));
  const stop = endsWithUs({
    name: "worker",
    // Miniflare ends the runtime by itself when this process exits.
    kill: () => undefined,
    stop: async () => {
      await miniflare.dispose();
      forget(dir, "workerd");
    },
  });
  await miniflare.ready;
  noteRuntime(dir, port);
  const gate = isOpen ? await startLanGate(host, setup.port, port) : undefined;
  return {
    origin: `http://localhost:${setup.port}`,
    logs,
    scheduled: (cron = crons[0]) => runCron(miniflare, cron),
    setVars: async (vars) => {
      bindings = { ...bindings, ...vars };
      await miniflare.setOptions(settings());
      noteRuntime(dir, port);
    },
    stop: async () => {
      await gate?.stop();
      await stop();
    },
  };
}

async function runCron(miniflare: Miniflare, cron: string | undefined): Promise<void> {
  if (cron === undefined) throw new Error("wrangler.toml names no cron");
  const worker = await miniflare.getWorker();
  const { outcome } = await worker.scheduled({ cron, scheduledTime: new Date() });
  if (outcome !== "ok") throw new Error(`the cron handler ended with: ${outcome}`);
}
