/** Dates and times as GS1 writes them, digits only. A day `00` means the whole month, where that is allowed. */

const DIGITS = /^[0-9]*$/;
const DAYS_MAX = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const yymmdd = date({ yearDigits: 2, wholeMonth: false });
export const yymmd0 = date({ yearDigits: 2, wholeMonth: true });
export const yyyymmdd = date({ yearDigits: 4, wholeMonth: false });
export const yyyymmd0 = date({ yearDigits: 4, wholeMonth: true });

export const hh = clock("hour", 23);
export const mi = clock("minute", 59);
export const ss = clock("second", 59);

/** Hour and minute in four digits. */
export function hhmi(text: string) {
  if (text.length < 4) return "hour-with-minute-too-short";
  if (text.length > 4) return "hour-with-minute-too-long";
  return hh(text.slice(0, 2)) ?? mi(text.slice(2));
}

function date({ yearDigits, wholeMonth }: { yearDigits: 2 | 4; wholeMonth: boolean }) {
  return (text: string) => {
    if (text.length < yearDigits + 4) return "date-too-short";
    if (text.length > yearDigits + 4) return "date-too-long";
    if (!DIGITS.test(text)) return "non-digit-character";
    const year = Number(text.slice(0, yearDigits));
    const month = Number(text.slice(yearDigits, yearDigits + 2));
    const day = Number(text.slice(yearDigits + 2));
    const days = DAYS_MAX[month - 1];
    if (days === undefined) return "illegal-month";
    const last = month === 2 && !isLeap(year) ? 28 : days;
    return day > last || (day === 0 && !wholeMonth) ? "illegal-day" : undefined;
  };
}

/** Two digits of a year are of 1951 to 2050, where every fourth year leaps, 2000 included. */
function isLeap(year: number): boolean {
  return year % 4 === 0 && (year < 100 || year % 100 !== 0 || year % 400 === 0);
}

function clock<Unit extends "hour" | "minute" | "second">(unit: Unit, max: number) {
  return (text: string) => {
    if (text.length < 2) return `${unit}-too-short` as const;
    if (text.length > 2) return `${unit}-too-long` as const;
    if (!DIGITS.test(text)) return "non-digit-character";
    return Number(text) > max ? (`illegal-${unit}` as const) : undefined;
  };
}
