// pids.json in the data directory: what was started there, so that a start after a kill -9 ends its own leftovers and no stranger.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { end, identify, isSame, type ProcessIdentity } from "./processes.ts";

type Known = Readonly<Record<string, ProcessIdentity>>;

const HOST = "host";
const PATIENCE_MS = 8_000;
const claimed = new Map<string, Promise<void>>();

function read(dir: string): Known {
  try {
    return JSON.parse(readFileSync(join(dir, "pids.json"), "utf8"));
  } catch {
    // Absent, or cut short by a power loss: each part still finds its own orphan or says the port is taken.
    return {};
  }
}

function write(dir: string, known: Known): void {
  const file = join(dir, "pids.json");
  if (Object.keys(known).every((name) => name === HOST)) {
    rmSync(file, { force: true });
    return;
  }
  writeFileSync(`${file}.new`, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function take(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const known = read(dir);
  const host = known[HOST];
  if (host !== undefined && host.pid !== process.pid && isSame(host)) {
    throw new Error(`${dir} is in use by process ${host.pid}: stop it, or set ROOTPROOF_DATA`);
  }
  for (const [name, one] of Object.entries(known)) {
    if (name === HOST || !isSame(one)) continue;
    // PostgreSQL must not be killed outright: SIGQUIT is its own word for "at once".
    const last = name === "postgres" ? "SIGQUIT" : "SIGKILL";
    await end(one.pid, { first: "SIGINT", last, patienceMs: PATIENCE_MS });
  }
  write(dir, {});
}

/** This process owns `dir` from here on; what an earlier one left running there is ended. */
export function claim(dir: string): Promise<void> {
  const path = resolve(dir);
  const running = claimed.get(path) ?? take(path);
  claimed.set(path, running);
  running.catch(() => claimed.delete(path));
  return running;
}

export function note(dir: string, name: string, pid: number): void {
  const path = resolve(dir);
  const host = identify(process.pid);
  const part = identify(pid);
  if (host === undefined || part === undefined) return;
  write(path, { ...read(path), [HOST]: host, [name]: part });
}

export function forget(dir: string, name: string): void {
  const path = resolve(dir);
  const { [name]: _gone, ...others } = read(path);
  write(path, others);
}
