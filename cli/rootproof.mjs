#!/usr/bin/env node
// This file is the command `rootproof` in a clone: it hands over to the Node the repository pins, which runs TypeScript as it is.
// It must run on any Node from 20 on, so it is plain JavaScript and imports nothing but Node itself.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const NODE = resolve(HERE, "..", "node_modules", "node", "bin", "node");
// For verify 1 means refuted: whatever keeps it from a verdict is 2.
const FAILED = process.argv[2] === "verify" ? 2 : 1;

if (!existsSync(NODE)) {
  process.stderr.write("rootproof: the pinned Node is not installed; run npm ci first.\n");
  process.exit(FAILED);
}
const args = [
  "--disable-warning=ExperimentalWarning",
  join(HERE, "main.ts"),
  ...process.argv.slice(2),
];
const { status, error } = spawnSync(NODE, args, { stdio: "inherit" });
if (error !== undefined) process.stderr.write(`rootproof: ${error.message}\n`);
process.exit(status ?? FAILED);
