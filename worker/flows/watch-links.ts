/** Looks whether what links lead to is still there: a few at a time, those first that were not looked at for longest. docs/resolver.md, *Links of makers*. */
import type { Clock, LinkWatch, Targets, WatchedTarget } from "../ports.ts";

/** A free plan's invocation asks at most fifty others, and two of them are the database. */
const TARGETS_PER_TURN_MAX = 40;
const AT_ONCE = 5;
const REST_MS = 6 * 3_600_000;
/** Who says these is there, and does not talk to machines, or not so often. RFC 9110 §15.5; RFC 6585 §4. */
const ALIVE: ReadonlySet<number> = new Set([401, 403, 405, 429]);

export interface WatchPorts {
  readonly linkWatch: LinkWatch;
  readonly targets: Targets;
  readonly now: Clock;
}

/** Gives how many were looked at. */
export async function watchLinks({ linkWatch, targets, now }: WatchPorts): Promise<number> {
  const due = await linkWatch.due(now() - REST_MS, TARGETS_PER_TURN_MAX);
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const some = due.slice(from, from + AT_ONCE);
    await linkWatch.note(await Promise.all(some.map((one) => look(targets, one))));
  }
  return due.length;
}

async function look(targets: Targets, one: WatchedTarget) {
  const status = await targets.ask(one.href);
  return { ...one, status, isAlive: (status > 0 && status < 400) || ALIVE.has(status) };
}
