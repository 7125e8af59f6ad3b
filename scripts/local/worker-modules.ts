// The files wrangler wrote for production, and the options it reads from wrangler.toml, in the form the local runtime takes.
// Architecture invariant: the local Worker runs the deployed bundle byte for byte; nothing is built for development.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { WorkerOptions } from "miniflare";

/** Durable Object storage lies in a folder named after the Worker: another name would lose it. */
const NAME = "rootproof";
const TYPES = {
  ".js": "ESModule",
  ".mjs": "ESModule",
  ".wasm": "CompiledWasm",
  ".bin": "Data",
  ".txt": "Text",
  ".html": "Text",
  ".sql": "Text",
} as const;
const ENTRY = "index.js";

export type Bindings = Readonly<Record<string, string>>;

type Module = {
  type: (typeof TYPES)[keyof typeof TYPES];
  path: string;
  contents: string | Uint8Array<ArrayBuffer>;
};

/** Every module of the bundle, the entry first; source maps and wrangler's README are none. */
export function bundleModules(bundleDir: string): [Module, ...Module[]] {
  const found = readdirSync(bundleDir, { recursive: true, encoding: "utf8" })
    .filter((name) => extname(name) in TYPES)
    .map((name): Module => {
      const path = relative(".", name).split(sep).join("/");
      const type = TYPES[extname(name) as keyof typeof TYPES];
      const bytes = new Uint8Array(readFileSync(join(bundleDir, name)));
      const isBinary = type === "CompiledWasm" || type === "Data";
      return { type, path, contents: isBinary ? bytes : new TextDecoder().decode(bytes) };
    });
  const entry = found.find(({ path }) => path === ENTRY);
  if (entry === undefined)
    throw new Error(`${bundleDir} holds no ${ENTRY}: build the Worker first`);
  return [entry, ...found.filter((one) => one !== entry)];
}

/**
 * wrangler 4.164.0 answers options that miniflare 4.20260730.0 takes and wrangler's own newer miniflare refuses:
 * both are pinned, and a test starts a Worker with every kind of binding we use.
 */
export async function workerOptions(
  configPath: string,
  bundleDir: string,
  bindings: Bindings,
): Promise<{ options: WorkerOptions; crons: readonly string[] }> {
  // wrangler takes most of a second to load, so only those who start a Worker pay for it.
  const wrangler = await import("wrangler");
  const config = wrangler.unstable_readConfig({ config: configPath });
  const derived: Readonly<Record<string, unknown>> = {
    ...wrangler.unstable_getMiniflareWorkerOptions(config).workerOptions,
  };
  const options = {
    ...derived,
    name: NAME,
    // These describe how to find modules, which are all given here.
    rootPath: undefined,
    modulesRules: undefined,
    modules: bundleModules(bundleDir),
    // Not wrangler's own bindings: it mixes in .env and .dev.vars of whoever works here.
    bindings: { ...config.vars, ...bindings },
  };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const crons = config.triggers.crons ?? [];
  return { options: Object.fromEntries(given) as unknown as WorkerOptions, crons };
}
