/** What is uploaded and what a visitor downloads, gzipped as the network sends it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Row } from "./report.ts";

const ROOT = resolve(import.meta.dirname, "..");
const WORKER = join(ROOT, "dist/worker");
const ASSETS = join(ROOT, "dist/web/assets");
const MODULES = /\.(m?js|wasm|bin|txt|html|sql)$/;

/** Half of what Cloudflare takes on its free plan (3 MB, gzip): seven languages and a map are in it. */
const WORKER_GZIP_BYTES_MAX = 1_500_000;
const VERIFIER_GZIP_BYTES_MAX = 12_000;
const PAGE_GZIP_BYTES_MAX = 30_000;

/** Everything that can be weighed without a running Worker; `dist` must be built. */
export async function fileSizes(): Promise<readonly Row[]> {
  const verifier = await verifierScript();
  return [
    {
      what: "Worker bundle, gzip",
      value: filesIn(WORKER, MODULES).reduce((sum, file) => sum + gzipSync(file).length, 0),
      unit: "B",
      limit: { most: WORKER_GZIP_BYTES_MAX },
    },
    {
      what: "verifier without Ed25519 and ethers, gzip",
      value: gzipSync(verifier).length,
      unit: "B",
      limit: { most: VERIFIER_GZIP_BYTES_MAX },
      note: `worker/core/proof/verify.ts, ${verifier.length} B minified`,
    },
    {
      what: "island, loaded with the page, gzip",
      value: withStaticImports("verify.js").reduce((sum, file) => sum + gzipSync(file).length, 0),
      unit: "B",
    },
    {
      what: "island, all that a tap may load, gzip",
      value: filesIn(ASSETS, /\.js$/).reduce((sum, file) => sum + gzipSync(file).length, 0),
      unit: "B",
      note: "the verifier, keccak and Ed25519 for phones without it",
    },
  ];
}

/** The page and its style sheet as the Worker serves them. */
export async function pageSize(origin: string, path: string): Promise<Row> {
  const html = await textOf(origin + path);
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(([link]) => {
    const href = /href="([^"]+)"/.exec(link)?.[1];
    if (href === undefined) throw new Error(`no address in ${link}`);
    return new URL(href, origin).href;
  });
  if (sheets.length === 0) throw new Error("the page has no style sheet");
  const texts = [html, ...(await Promise.all(sheets.map(textOf)))];
  return {
    what: "passport of the coffee demo, HTML + CSS, gzip",
    value: texts.reduce((sum, text) => sum + gzipSync(text).length, 0),
    unit: "B",
    limit: { most: PAGE_GZIP_BYTES_MAX },
    note: `${html.length} characters of HTML and ${sheets.length} style sheet`,
  };
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

function filesIn(dir: string, names: RegExp): readonly Buffer[] {
  if (!existsSync(dir)) throw new Error(`${dir} is not built`);
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => names.test(name) && !name.endsWith(".LEGAL.txt"))
    .map((name) => readFileSync(join(dir, name)));
}

/** A script and what it imports before it runs. */
function withStaticImports(name: string): readonly Buffer[] {
  const seen = new Map<string, Buffer>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    const file = readFileSync(join(ASSETS, next));
    seen.set(next, file);
    for (const [, path] of file.toString().matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
      if (path !== undefined) waiting.push(path);
    }
  }
  return [...seen.values()];
}

async function verifierScript(): Promise<Uint8Array> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, "worker/core/proof/verify.ts")],
    ...{ bundle: true, minify: true, format: "esm", target: "es2022" },
    ...{ write: false, metafile: true, logLevel: "error" },
  });
  const strangers = Object.keys(metafile.inputs).filter((path) => /\bethers\b/.test(path));
  if (strangers.length > 0) throw new Error(`the verifier holds ${strangers[0]}`);
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return file.contents;
}
