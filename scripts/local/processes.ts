// Who a process is, whether it still lives, and how to end it: a bare pid may belong to a stranger by now.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export interface ProcessIdentity {
  readonly pid: number;
  /** When it began, in whatever unit the system tells: only ever compared. */
  readonly began: string;
  readonly command: string;
}

const POLL_MS = 20;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return statOf(pid)?.state !== "Z";
}

/** The fields of /proc/<pid>/stat, where there is one; the name in it may hold spaces and brackets. */
function statOf(pid: number): { state: string; parent: number; began: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", parent = "", ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, parent: Number(parent), began: rest[17] ?? "" };
  } catch {
    return undefined;
  }
}

function ps(...args: string[]): string | undefined {
  try {
    const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
    const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
    return execFileSync("ps", ["-ww", ...args], { encoding: "utf8", env, stdio }).trim();
  } catch {
    return undefined;
  }
}

export function identify(pid: number): ProcessIdentity | undefined {
  if (process.platform === "linux") {
    const stat = statOf(pid);
    if (stat === undefined || stat.state === "Z") return undefined;
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
      return { pid, began: stat.began, command };
    } catch {
      return undefined;
    }
  }
  const began = ps("-p", String(pid), "-o", "lstart=");
  const command = ps("-p", String(pid), "-o", "command=");
  return began && command ? { pid, began, command } : undefined;
}

export function isSame(known: ProcessIdentity): boolean {
  const now = identify(known.pid);
  return now !== undefined && now.began === known.began && now.command === known.command;
}

/** The processes this one started itself, newest knowledge of the system. */
export function childrenOf(parent: number): readonly ProcessIdentity[] {
  const pids =
    process.platform === "linux"
      ? readdirSync("/proc")
          .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === parent)
          .map(Number)
      : (ps("-axo", "pid=,ppid=") ?? "")
          .split("\n")
          .map((line) => line.trim().split(/\s+/).map(Number))
          .flatMap(([pid, itsParent]) => (pid !== undefined && itsParent === parent ? [pid] : []));
  return pids.map(identify).filter((found) => found !== undefined);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

export async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Asks first and insists later; says so when even that does not help. */
export async function end(
  pid: number,
  { first, last, patienceMs }: { first: NodeJS.Signals; last: NodeJS.Signals; patienceMs: number },
): Promise<void> {
  signal(pid, first);
  if (await isGone(pid, patienceMs)) return;
  signal(pid, last);
  if (!(await isGone(pid, patienceMs))) throw new Error(`process ${pid} does not end`);
}
