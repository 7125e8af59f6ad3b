/** Looks whether what links lead to is still there: a few at a time, those first that were not looked at for longest. docs/resolver.md, *Links of makers*. */
import { targetFault } from "../core/resolver/targets.ts";
import type { Clock, LinkWatch, TargetAnswer, Targets, WatchedTarget } from "../ports.ts";

/** A free plan's invocation asks at most fifty others, each hop of a redirect and the database among them: Cloudflare Workers, *Limits*. */
const CALLS_MAX = 50;
const AT_ONCE = 5;
/** Each is asked, and may send on once; then all are noted together. */
const CALLS_PER_ROUND_MAX = 2 * AT_ONCE + 1;
const TARGETS_PER_TURN_MAX = 40;
const REST_MS = 6 * 3_600_000;
/** Who says these is there, and does not talk to machines, or not so often. RFC 9110 §15.5; RFC 6585 §4. */
const ALIVE: ReadonlySet<number> = new Set([401, 403, 405, 429]);

export interface WatchPorts {
  readonly linkWatch: LinkWatch;
  readonly targets: Targets;
  readonly isLocal: boolean;
  readonly now: Clock;
}

/** Gives how many were looked at. `spent` calls were made by others in this invocation. */
export async function watchLinks(
  { linkWatch, now, ...asking }: WatchPorts,
  spent = 0,
): Promise<number> {
  const due = await linkWatch.due(now() - REST_MS, TARGETS_PER_TURN_MAX);
  let [looked, calls] = [0, 1 + spent];
  while (looked < due.length && calls + CALLS_PER_ROUND_MAX <= CALLS_MAX) {
    const round = due.slice(looked, looked + AT_ONCE);
    const looks = await Promise.all(round.map((one) => look(asking, one)));
    await linkWatch.note(looks.map(({ note }) => note));
    looked += round.length;
    calls += looks.reduce((sum, { asked }) => sum + asked, 1);
  }
  return looked;
}

type Asking = Pick<WatchPorts, "targets" | "isLocal">;

async function look({ targets, isLocal }: Asking, one: WatchedTarget) {
  const first = await targets.ask(one.href);
  const next = nextOf(first, isLocal);
  const { status } = next === undefined ? first : await targets.ask(next);
  const isAlive = (status > 0 && status < 400) || ALIVE.has(status);
  return { note: { ...one, status, isAlive }, asked: next === undefined ? 1 : 2 };
}

/** A redirect is followed once, and to nowhere a link may not lead itself: whoever sends further, or elsewhere, has answered. */
function nextOf({ leadsTo }: TargetAnswer, isLocal: boolean): string | undefined {
  if (leadsTo === undefined) return undefined;
  const fault = targetFault(leadsTo, { ownHosts: [], allowLocal: isLocal });
  return fault === undefined ? leadsTo : undefined;
}
