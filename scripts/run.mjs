// This file is the door to every script: it installs what is missing and runs the script on the Node the repository pins.
// It must run on any Node from 20 on, so it is plain JavaScript and imports nothing but Node itself.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const NODE = join(ROOT, "node_modules", "node", "bin", "node");
const BIN = join(ROOT, "node_modules", ".bin");
const REPEAT_MS_MIN = 1_000;
const SCRIPTS = {
  start: "scripts/start.ts",
  test: "scripts/test.ts",
  bench: "scripts/bench.ts",
  deploy: "scripts/deploy.ts",
  build: "scripts/build.ts",
  contracts: "contracts/build.ts",
};

/** Why the packages must be installed first, or undefined when what is there is what the lock file says. */
function whyInstall() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return "no packages are installed yet";
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = present[path];
    // A package for another platform is in the lock file and rightly not on the disk.
    if (found === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    const isOther = entry.integrity !== undefined && found?.integrity !== entry.integrity;
    if (found?.version !== entry.version || isOther) {
      return `${path} is not what package-lock.json says`;
    }
  }
  if (!existsSync(NODE)) return "the pinned Node is missing (install scripts were off)";
  return undefined;
}

/** PATH without the repository's own programs: `npm ci` deletes them while it runs. */
function outerPath() {
  const parts = (process.env.PATH ?? "").split(delimiter);
  return parts.filter((part) => !part.split(sep).includes("node_modules")).join(delimiter);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function install(why) {
  console.log(`Installing packages: ${why}.`);
  const args = ["ci", "--include=dev", "--include=optional", "--ignore-scripts=false"];
  const more = ["--no-audit", "--no-fund"];
  const env = { ...process.env, PATH: outerPath() };
  const ran = spawnSync("npm", [...args, ...more], { cwd: ROOT, env, stdio: "inherit" });
  if (ran.error) fail(`npm did not run: ${ran.error.message}`);
  if (ran.status !== 0) process.exit(ran.status ?? 1);
  const still = whyInstall();
  if (still !== undefined) fail(`npm ci ended well, yet ${still}.`);
}

/**
 * A terminal sends Ctrl-C to the whole group and npm sends it once more, so the child lives in a
 * session of its own and gets from us one signal for all that arrive within a second.
 * The IPC channel tells the child when this process is killed outright.
 */
function run(script, args) {
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(NODE, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env,
    stdio,
    detached: true,
  });
  let sentAt = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (Date.now() - sentAt < REPEAT_MS_MIN) return;
      sentAt = Date.now();
      child.kill(signal);
    });
  }
  child.on("error", (error) => fail(`${NODE} did not start: ${error.message}`));
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

const [name = "", ...args] = process.argv.slice(2);
const script = Object.hasOwn(SCRIPTS, name) ? SCRIPTS[name] : undefined;
if (script === undefined || !existsSync(join(ROOT, script))) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(SCRIPTS).join("|")}> [arguments]`);
  if (script !== undefined) console.error(`${script} does not exist.`);
  process.exit(2);
}
const why = whyInstall();
if (why !== undefined) install(why);
run(script, args);
