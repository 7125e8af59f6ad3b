/** Days and months of accounts and claims, by arithmetic alone. */
import { toMilliseconds } from "../epcis/time.ts";

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** How many milliseconds lie between; undefined where one of them is no time. */
export function between(from: string, to: string): number | undefined {
  try {
    return toMilliseconds(to) - toMilliseconds(from);
  } catch {
    // An unreadable time is refused at capture; here it is one that is not known.
    return undefined;
  }
}

/** The same day so many months on, or the last one of that month: `2026-08-31` and six are `2027-02-28`. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const all = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(all / 12), all % 12];
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m] ?? 31;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(y).padStart(4, "0")}-${two(m + 1)}-${two(date < longest ? date : longest)}`;
}
