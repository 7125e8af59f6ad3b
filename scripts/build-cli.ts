/** Makes `dist/rootproof.mjs`: the verifier in one file for Node 20 and later, the same bytes for the same sources. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The file's text; nothing in it depends on the machine or the hour. */
export async function cliText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["cli/standalone.ts"],
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    banner: { js: "#!/usr/bin/env node" },
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild made no file");
  return file.text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await cliText();
  const path = resolve(ROOT, "dist", "rootproof.mjs");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o755 });
  const hash = createHash("sha256").update(text).digest("hex");
  process.stdout.write(`${hash}  dist/rootproof.mjs (${text.length} characters)\n`);
}
