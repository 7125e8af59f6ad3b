// What the tests of the local parts share.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The process a part wrote down, as pids.json of its data directory says. */
export function pidOf(dir: string, name: string): number {
  const pids: Record<string, { pid: number }> = JSON.parse(
    readFileSync(join(dir, "pids.json"), "utf8"),
  );
  const pid = pids[name]?.pid;
  if (pid === undefined) throw new Error(`no ${name} runs in ${dir}`);
  return pid;
}
