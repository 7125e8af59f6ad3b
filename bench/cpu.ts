/** CPU time of a process as Linux counts it: all its threads, user and system, in steps of one clock tick. */
import { readFileSync } from "node:fs";

/** USER_HZ: 100 on every Linux there is (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces; utime and stime are the 14th and 15th field of proc_pid_stat(5).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}
