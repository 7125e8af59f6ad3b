/** What the maker learns of who looks at its pages. What one person chose cannot be made out of it. docs/scans.md. */
import type { InterestTold, ScansTold } from "../../schema/wire/insight.ts";
import { DAY_MS } from "../core/custody/calendar.ts";
import { Problem } from "../core/problem.ts";
import { atLeast } from "../core/scan/interest.ts";
import { signalsOf } from "../core/scan/signal.ts";
import type { Clock, Looks } from "../ports.ts";

export interface InsightPorts {
  readonly looks: Looks;
  readonly interestSecret: Uint8Array;
  readonly now: Clock;
}

const WEEKS = 13;
const WEEKS_MAX = 53;
const WEEK_DAYS = 7;
const ROWS_MAX = 2_000;
const LOTS_MAX = 200;
const SERIALS_MAX = 200;

/** `weeks` as it was asked for. Throws {@link Problem}. */
export async function readScans(
  { looks, now }: InsightPorts,
  organisation: string,
  weeks: string | undefined,
): Promise<ScansTold> {
  const since = sinceOf(now(), weeks);
  const counted = await looks.scansOf(organisation, since, { weeks: ROWS_MAX, lots: LOTS_MAX });
  const seen = await looks.serialsOf(organisation, SERIALS_MAX);
  const serials = seen
    .map(({ seen, ended, ...serial }) => ({ ...serial, signals: signalsOf(seen, ended) }))
    .filter(({ signals }) => signals.length > 0);
  return { since, ...counted, serials };
}

/** Throws {@link Problem}. */
export async function readInterest(
  { looks, interestSecret, now }: InsightPorts,
  organisation: string,
  weeks: string | undefined,
): Promise<InterestTold> {
  const since = sinceOf(now(), weeks);
  const sections = await looks.sectionsOf(organisation, since, ROWS_MAX);
  const today = new Date(now()).toISOString().slice(0, 10);
  const counted = await looks.topicsOf(organisation, today, ROWS_MAX);
  const topics = counted.flatMap(({ count, ...cell }) => {
    const least = atLeast(count, cell, interestSecret);
    return least === undefined ? [] : [{ ...cell, atLeast: least }];
  });
  return { since, sections, topics };
}

/** The Monday so many weeks ago, this week counted. */
function sinceOf(now: number, asked = String(WEEKS)): string {
  const weeks = /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  if (weeks < 1 || weeks > WEEKS_MAX) {
    const sentence = `\`weeks\` is a number from 1 to ${WEEKS_MAX}.`;
    throw new Problem("query-parameter", sentence, { rule: "weeks" });
  }
  const weekday = (new Date(now).getUTCDay() + 6) % WEEK_DAYS;
  const days = weekday + (weeks - 1) * WEEK_DAYS;
  return new Date(now - days * DAY_MS).toISOString().slice(0, 10);
}
