// What runs, built: the browser's files by esbuild, and the Worker by wrangler exactly as a deployment would.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions as EsbuildOptions, type Metafile, transform } from "esbuild";

export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export interface BuildOptions {
  /** The repository, or a project laid out like it. */
  readonly root?: string;
  readonly outDir?: string;
}

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const TARGET = "es2020";
const TOKENS = "web/static/css/00-tokens.css";
/** Screens and readers of the console that are fetched only when they are asked for: the path of their source says `online`. */
const ONLINE = /\/online\//;
const SAID_BYTES_MAX = 8_000;

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  if (statSync(dir).isFile()) return [dir];
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function measure(dir: string): BuiltFile[] {
  return filesBelow(dir).map((file) => {
    const bytes = readFileSync(file);
    const gzipBytes = gzipSync(bytes).length;
    return { path: relative(dir, file), bytes: bytes.length, gzipBytes };
  });
}

const BROWSER = {
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  target: TARGET,
  assetNames: "[name]-[hash]",
  // Parts of jsPDF that are only fetched to draw HTML pages, which nothing here does.
  external: ["canvg", "html2canvas", "dompurify"],
  loader: { ".wasm": "file" },
  legalComments: "linked",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
} as const satisfies EsbuildOptions;

async function buildIslands(from: string, to: string): Promise<void> {
  const names = existsSync(from) ? readdirSync(from) : [];
  const entryPoints = names
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(from, name));
  if (entryPoints.length === 0) return;
  await build({ ...BROWSER, entryPoints, outdir: to, chunkNames: "chunk-[hash]" });
}

/** One style sheet from the parts, in the order of their names. */
async function buildStyles(from: readonly string[], to: string): Promise<void> {
  const parts = from.flatMap(filesBelow).filter((file) => file.endsWith(".css"));
  if (parts.length === 0) return;
  const source = parts.map((file) => readFileSync(file, "utf8")).join("\n");
  const { code } = await transform(source, { loader: "css", minify: true, target: TARGET });
  writeFileSync(to, code);
}

/** The console, its style sheet, and its service worker, which is told the names of all the console's files. */
async function buildConsole(root: string, to: string): Promise<void> {
  const from = join(root, "web/console");
  if (!existsSync(from)) return;
  const { metafile } = await build({
    ...BROWSER,
    entryPoints: { console: join(from, "main.tsx") },
    outdir: to,
    chunkNames: "console-[hash]",
    metafile: true,
  });
  await buildStyles([join(root, TOKENS), join(from, "styles")], join(to, "console.css"));
  const scripts = neededOffline(metafile, join(to, "console.js"));
  const files = [...scripts, join(to, "console.css")].map(
    (file) => `/assets/${relative(to, file)}`,
  );
  const version = createHash("sha256");
  for (const file of [...scripts, join(to, "console.css")]) version.update(readFileSync(file));
  await build({
    ...BROWSER,
    splitting: false,
    format: "iife",
    entryPoints: { "console-sw": join(from, "sw/console-sw.ts") },
    outdir: to,
    define: {
      FILES: JSON.stringify(files),
      VERSION: JSON.stringify(version.digest("hex").slice(0, 16)),
    },
  });
}

/** The passports' service worker: one file, whatever it is made of. */
async function buildKept(root: string, to: string): Promise<void> {
  const entry = join(root, "web/kept/passports-sw.ts");
  if (!existsSync(entry)) return;
  await build({ ...BROWSER, splitting: false, format: "iife", entryPoints: [entry], outdir: to });
}

/**
 * The script and everything it may fetch later. What weighs much and works without a phone in hand (XLSX, PDF) says so by its name;
 * whoever runs WebAssembly keeps it when it is used first (parts/scan/wasm-reader.ts).
 */
function neededOffline(metafile: Metafile, entry: string): string[] {
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [resolve(path), output]),
  );
  const needed = new Set<string>();
  const add = (path: string): void => {
    const output = outputs.get(path);
    if (needed.has(path) || output === undefined || ONLINE.test(output.entryPoint ?? "")) return;
    needed.add(path);
    for (const { path: next, external } of output.imports) {
      if (!external && !next.endsWith(".wasm")) add(resolve(next));
    }
  };
  add(entry);
  return [...needed].sort();
}

/** Fills `dist/web`; the pages themselves come from the Worker. */
export async function buildWeb(options: BuildOptions = {}): Promise<readonly BuiltFile[]> {
  const root = options.root ?? ROOT;
  const outDir = options.outDir ?? join(root, "dist/web");
  const assets = join(outDir, "assets");
  const styles = join(root, "web/static/css");
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const files = join(root, "web/static");
  if (existsSync(files)) {
    cpSync(files, assets, { recursive: true, filter: (path) => resolve(path) !== styles });
  }
  await buildIslands(join(root, "web/islands"), assets);
  await buildStyles([styles], join(assets, "passport.css"));
  await buildConsole(root, assets);
  await buildKept(root, assets);
  return measure(outDir);
}

/** Fills `dist/worker` with the modules a deployment would upload. Needs `dist/web`, and no network. */
export async function buildWorker(options: BuildOptions = {}): Promise<readonly BuiltFile[]> {
  const root = options.root ?? ROOT;
  const outDir = options.outDir ?? join(root, "dist/worker");
  rmSync(outDir, { recursive: true, force: true });
  await wrangler(root, [
    "deploy",
    "--dry-run",
    "--config",
    join(root, "wrangler.toml"),
    "--outdir",
    outDir,
  ]);
  return measure(outDir).filter(({ path }) => !/(\.map|README\.md)$/.test(path));
}

/** Runs wrangler on the Node that runs us; what it says is shown only when it fails. */
function wrangler(root: string, args: readonly string[]): Promise<void> {
  const program = createRequire(import.meta.url).resolve("wrangler/package.json");
  const env = {
    ...process.env,
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_LOG_PATH: join(root, ".wrangler/logs"),
    WRANGLER_HIDE_BANNER: "true",
    CI: "1",
    FORCE_COLOR: "0",
  };
  const command = [join(dirname(program), "bin/wrangler.js"), ...args];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-SAID_BYTES_MAX);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      if (code === 0) done();
      else fail(new Error(`wrangler ${args.join(" ")} ended with ${code}:\n${said.trim()}`));
    });
  });
}
