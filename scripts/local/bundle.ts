// What runs, built: the browser's files by esbuild, and the Worker by wrangler exactly as a deployment would.
import { spawn } from "node:child_process";
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
import { build, transform } from "esbuild";

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
const SAID_BYTES_MAX = 8_000;

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
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

async function buildIslands(from: string, to: string): Promise<void> {
  const names = existsSync(from) ? readdirSync(from) : [];
  const entryPoints = names
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(from, name));
  if (entryPoints.length === 0) return;
  await build({
    entryPoints,
    outdir: to,
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: TARGET,
    chunkNames: "chunk-[hash]",
    assetNames: "[name]-[hash]",
    // Parts of jsPDF that are only fetched to draw HTML pages, which nothing here does.
    external: ["canvg", "html2canvas", "dompurify"],
    loader: { ".wasm": "file" },
    legalComments: "linked",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

/** One style sheet from the parts, in the order of their names. */
async function buildStyles(from: string, to: string): Promise<void> {
  const parts = filesBelow(from).filter((file) => file.endsWith(".css"));
  if (parts.length === 0) return;
  const source = parts.map((file) => readFileSync(file, "utf8")).join("\n");
  const { code } = await transform(source, { loader: "css", minify: true, target: TARGET });
  writeFileSync(to, code);
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
  await buildStyles(styles, join(assets, "passport.css"));
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
