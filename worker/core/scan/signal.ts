/** Whether the number of one piece may be on several: what its looks say, and how much each is worth. docs/scans.md, *Copied numbers*. */
import { between, DAY_MS } from "../custody/calendar.ts";
import { NOWHERE } from "./look.ts";

/** In one hour of the clock. Two may be a border, a phone that roams, or one that hides where it is: the maker is told, and nobody else. */
export const COUNTRIES_IN_AN_HOUR_MIN = 2;
export const COUNTRIES_IN_AN_HOUR_SHOWN_MIN = 3;
/** Of those that are kept: somebody who owns a thing does not read its page every other day, in many countries. */
export const DAYS_MANY = 30;
export const COUNTRIES_MANY = 5;
/** Whoever takes a piece back reads its code, and may do so some days later. */
export const TAKEN_BACK_DAYS = 14;
/** How long the looks at a piece are kept. */
export const KEPT_DAYS = 90;

/** Looks on one day from one country. */
export interface SerialDay {
  readonly day: string;
  readonly country: string;
  /** In which hours: one bit each. */
  readonly hours: number;
}

/** What the last event about the piece says became of it. */
export interface Ended {
  readonly how: "destroyed" | "taken-back";
  readonly day: string;
}

/** Words of the CBV for the end of a piece: dispositions, and steps. */
export const ENDS: Readonly<Record<Ended["how"], readonly string[]>> = {
  destroyed: ["destroyed", "destroying", "decommissioning", "inactive"],
  "taken-back": ["returned", "collecting"],
};

/** Whether an event of the CBV's words ended it. */
export function endedBy(words: readonly string[], day: string): Ended | undefined {
  const how = (["destroyed", "taken-back"] as const).find((one) =>
    words.some((word) => ENDS[one].includes(word)),
  );
  return how && { how, day };
}

export type SerialSignal =
  | { readonly kind: "far-apart"; readonly day: string; readonly countries: readonly string[] }
  | {
      readonly kind: "after-end";
      readonly how: Ended["how"];
      readonly since: string;
      readonly day: string;
    }
  | { readonly kind: "many-days"; readonly days: number }
  | { readonly kind: "many-countries"; readonly countries: readonly string[] };

/** The strongest first. */
export function signalsOf(seen: readonly SerialDay[], ended?: Ended): readonly SerialSignal[] {
  const days = new Set(seen.map(({ day }) => day)).size;
  const countries = known(seen);
  return [
    ...afterEnd(seen, ended),
    ...farApart(seen),
    ...(countries.length >= COUNTRIES_MANY ? [{ kind: "many-countries" as const, countries }] : []),
    ...(days >= DAYS_MANY ? [{ kind: "many-days" as const, days }] : []),
  ];
}

/** What is said on the page of the piece: only what a journey, a border or a curious owner does not explain. */
export function signalsShown(signals: readonly SerialSignal[]): readonly SerialSignal[] {
  return signals.filter(
    (signal) =>
      signal.kind === "after-end" ||
      (signal.kind === "far-apart" && signal.countries.length >= COUNTRIES_IN_AN_HOUR_SHOWN_MIN),
  );
}

/** The last hour with the most countries in it. */
function farApart(seen: readonly SerialDay[]): SerialSignal[] {
  let found: { day: string; countries: readonly string[] } | undefined;
  for (const day of [...new Set(seen.map((one) => one.day))].sort()) {
    const here = seen.filter((one) => one.day === day);
    for (let hour = 0; hour < 24; hour++) {
      const countries = known(here.filter(({ hours }) => (hours >> hour) & 1));
      if (countries.length >= Math.max(COUNTRIES_IN_AN_HOUR_MIN, found?.countries.length ?? 0))
        found = { day, countries };
    }
  }
  return found === undefined ? [] : [{ kind: "far-apart", ...found }];
}

function afterEnd(seen: readonly SerialDay[], ended: Ended | undefined): SerialSignal[] {
  if (ended === undefined) return [];
  const { how, day: since } = ended;
  const rest = how === "destroyed" ? 0 : TAKEN_BACK_DAYS;
  const late = seen.map(({ day }) => day).filter((day) => daysBetween(since, day) > rest);
  const day = late.sort().at(-1);
  return day === undefined ? [] : [{ kind: "after-end", how, since, day }];
}

const MIDNIGHT = "T00:00:00Z";
const daysBetween = (from: string, to: string): number =>
  (between(from + MIDNIGHT, to + MIDNIGHT) ?? 0) / DAY_MS;
const known = (seen: readonly SerialDay[]): readonly string[] =>
  [...new Set(seen.map(({ country }) => country))].filter((one) => one !== NOWHERE).sort();
