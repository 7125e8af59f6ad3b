/** Times as EPCIS writes them, brought to UTC by arithmetic alone: the core has no clock and no calendar. RFC 3339. */
import { Problem } from "../problem.ts";

const TIME =
  /^(\d{4})-(\d\d)-(\d\d)[Tt\s](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)$/;

/** `2020-03-04T11:00:30.0005+01:00` becomes `2020-03-04T10:00:30.001Z`: three decimals, rounded half up. */
export function toUtc(text: string): string {
  return written(toMilliseconds(text));
}

/** Since the beginning of 1970, rounded half up. */
export function toMilliseconds(text: string): number {
  const parts = TIME.exec(text.trim());
  if (parts === null) {
    const sentence = `"${text.slice(0, 60)}" is not a date and time with its zone`;
    throw new Problem("epcis-time-malformed", sentence);
  }
  const at = (index: number) => Number(parts[index] ?? 0);
  const offset = (parts[8] === "-" ? -1 : 1) * (at(9) * 60 + at(10));
  const minutes = dayNumber(at(1), at(2), at(3)) * 1440 + at(4) * 60 + at(5) - offset;
  return minutes * 60_000 + at(6) * 1000 + milliseconds(parts[7] ?? "");
}

/** Half up means the fourth digit alone decides. */
function milliseconds(fraction: string): number {
  const digits = fraction.padEnd(4, "0");
  return Number(digits.slice(0, 3)) + (digits.charAt(3) >= "5" ? 1 : 0);
}

function written(total: number): string {
  const days = Math.floor(total / 86_400_000);
  const rest = total - days * 86_400_000;
  const { year, month, day } = dateOf(days);
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((part) =>
    pad(part, 2),
  );
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${clock.join(":")}.${pad(rest % 1000, 3)}Z`;
}

function pad(value: number, length: number): string {
  return String(Math.floor(value)).padStart(length, "0");
}

// Years are counted from March, so that the leap day comes last: then months have a rule (153 days in five).
// 719468 is the number of days from 1 March of year 0 to 1 January 1970, 146097 those in 400 years.

function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
