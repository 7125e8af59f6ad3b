/** Where pieces were looked at is forgotten after ninety days. docs/scans.md. */
import type { LookWatch } from "../ports.ts";

const EACH_TURN_MAX = 10_000;

export interface ForgetPorts {
  readonly lookWatch: LookWatch;
}

/** Gives how many calls it made. */
export async function forgetLooks({ lookWatch }: ForgetPorts): Promise<number> {
  await lookWatch.forget(EACH_TURN_MAX);
  return 1;
}
