/** Builds the web files and the Worker only when a source is newer than what was built. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWeb, buildWorker } from "./bundle.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const SOURCES = [
  "worker",
  "web",
  "schema",
  "contracts/abi",
  "wrangler.toml",
  "package-lock.json",
  "tsconfig.json",
];
const BUILT = "dist/worker/index.js";

/** True when something was built. */
export async function buildWhenStale(): Promise<boolean> {
  const built = join(ROOT, BUILT);
  const newest = Math.max(...SOURCES.map((name) => newestBelow(join(ROOT, name))));
  if (existsSync(built) && existsSync(join(ROOT, "dist/web")) && statSync(built).mtimeMs > newest)
    return false;
  await buildWeb();
  await buildWorker();
  return true;
}

// Directories count too: a file that was taken away leaves its mark there.
function newestBelow(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const below = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(mtimeMs, ...below.map((name) => statSync(join(path, name)).mtimeMs));
}
