/** Days as people write them. Which of two numbers is the day is known from the cell or from the others in its column; else it is asked. */
import { clean, ourDigits } from "./cells.ts";
import { monthOf } from "./months.ts";

export type DayOrder = "day-first" | "month-first";

export interface Moment {
  /** `2026-04-17` */
  readonly date: string;
  /** `10:00` or `10:00:30.500` */
  readonly time?: string;
  /** `+02:00` */
  readonly offset?: string;
}

export type DateRead =
  | { readonly type: "moment"; readonly moment: Moment }
  | { readonly type: "asked"; readonly dayFirst: Moment; readonly monthFirst: Moment }
  | { readonly type: "none" };

const NONE: DateRead = { type: "none" };
const TIME =
  /[\sT,]+(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*([ap])?\.?m?\.?\s*(Z|UTC|(?:UTC|GMT)?\s*[+-]\d{1,2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?$/;
const DAY_MONTH_NAME =
  /^(?:\p{L}+[.,]*\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s/-]*(?:de\s+)?((?:(?:كانون|تشرين)\s)?\p{L}+)\.?[\s,/-]*(?:de\s+)?(\d{4}|\d{2})$/u;
const MONTH_NAME_DAY =
  /^(?:\p{L}+[.,]*\s+)?(\p{L}+)\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?[\s,/-]+(\d{4}|\d{2})$/u;
/** Days since the end of 1899, as sheets count them; of the years 1954 to 2119. */
const SERIAL = /^([2-7]\d{4})(?:[.,](\d+))?$/;
const SERIAL_OF_1970 = 25_569;
const MINUTES_A_DAY = 1_440;

/** A sign above letters that is written or not. */
const TANWIN = "\u064b";
/** In our digits and signs; of Arabic, ص and م are before and after noon, and a م behind the year says which calendar. */
const plainOf = (cell: string): string =>
  ourDigits(clean(cell))
    .replaceAll("،", ",")
    .replaceAll(TANWIN, "")
    .replace(/(:\d{2}) ?ص(?:باحا?)?(?!\p{L})/u, "$1 am")
    .replace(/(:\d{2}) ?م(?:ساء)?(?!\p{L})/u, "$1 pm")
    .replace(/(\d{4}) ?م(?!\p{L})/u, "$1");

/** `order` is what the column says, or whoever was asked. */
export function readDate(cell: string, order?: DayOrder): DateRead {
  const typed = plainOf(cell);
  const serial = SERIAL.exec(typed);
  if (serial !== null) return { type: "moment", moment: momentOfSerial(serial) };
  const clock = TIME.exec(typed);
  const day = clock === null ? typed : typed.slice(0, clock.index);
  const time = clock === null ? {} : timeOf(clock);
  if (time === undefined) return NONE;
  const read = readDay(clean(day), order);
  if (read.type === "none") return NONE;
  if (read.type === "moment") return { type: "moment", moment: { ...read.moment, ...time } };
  const { dayFirst, monthFirst } = read;
  return {
    type: "asked",
    dayFirst: { ...dayFirst, ...time },
    monthFirst: { ...monthFirst, ...time },
  };
}

/** What a cell says for certain of its column's order. */
export function orderSaidBy(cell: string): DayOrder | undefined {
  const [, first = "", , second = ""] = YEAR_LAST.exec(plainOf(cell).replace(TIME, "")) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return "day-first";
  if (Number(second) > 12 && Number(first) <= 12) return "month-first";
  return undefined;
}

/** `9:30`, `14h05`, `2.30 pm` as `09:30`, …; undefined for what is no time of day. */
export function readTime(cell: string): string | undefined {
  const found = TIME.exec(` ${plainOf(cell)}`);
  return found === null ? undefined : timeOf(found)?.time;
}

/** `+02:00` for `UTC+2`, `+0200`, `+02:00`; `Z` is `+00:00`. */
export function readOffset(cell: string): string | undefined {
  const plain = plainOf(cell)
    .toUpperCase()
    .replace(/^(UTC|GMT)\s*/, "")
    .replace("−", "-");
  if (plain === "" && cell.trim() === "") return undefined;
  if (plain === "" || plain === "Z") return "+00:00";
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(plain) ?? [];
  return sign === undefined || Number(hours) > 14
    ? undefined
    : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

function readDay(day: string, order: DayOrder | undefined): DateRead {
  const [, year, month, date] = YEAR_FIRST.exec(day) ?? COMPACT.exec(day) ?? [];
  if (year !== undefined) return certain(year, Number(month), Number(date));
  const [, first, mark, second, short] = YEAR_LAST.exec(day) ?? [];
  if (first !== undefined && short !== undefined)
    return byOrder(Number(first), Number(second), { mark: mark ?? "", year: short, order });
  const [, dayThen, name = "", yearThen = ""] = DAY_MONTH_NAME.exec(day) ?? [];
  const named = dayThen === undefined ? undefined : monthOf(name);
  if (named !== undefined) return certain(yearThen, named, Number(dayThen));
  const [, word = "", dayAfter, yearAfter = ""] = MONTH_NAME_DAY.exec(day) ?? [];
  const worded = dayAfter === undefined ? undefined : monthOf(word);
  return worded === undefined ? NONE : certain(yearAfter, worded, Number(dayAfter));
}

interface Numbered {
  readonly mark: string;
  readonly year: string;
  readonly order: DayOrder | undefined;
}

function byOrder(first: number, second: number, { mark, year, order }: Numbered): DateRead {
  const dayFirst = certain(year, second, first);
  const monthFirst = certain(year, first, second);
  if (dayFirst.type === "none" || first === second)
    return dayFirst.type === "none" ? monthFirst : dayFirst;
  // Where points are written, the day comes first.
  if (monthFirst.type === "none" || mark === ".") return dayFirst;
  if (order !== undefined) return order === "day-first" ? dayFirst : monthFirst;
  if (dayFirst.type !== "moment" || monthFirst.type !== "moment") return NONE;
  return { type: "asked", dayFirst: dayFirst.moment, monthFirst: monthFirst.moment };
}

function certain(year: string, month: number, day: number): DateRead {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (full < 1900 || full > 2100 || month < 1 || month > 12 || day < 1) return NONE;
  if (day > daysIn(full, month)) return NONE;
  return { type: "moment", moment: { date: `${full}-${two(month)}-${two(day)}` } };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function timeOf(found: RegExpExecArray): Pick<Moment, "time" | "offset"> | undefined {
  const [, hour = "", minute = "", second, part, half, zone] = found;
  const said = Number(hour);
  if (half !== undefined && (said < 1 || said > 12)) return undefined;
  const hours = half === undefined ? said : (said % 12) + (/p/i.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const offset = zone === undefined ? undefined : readOffset(zone);
  const seconds =
    isNought(second) && isNought(part)
      ? ""
      : `:${second}${isNought(part) ? "" : `.${part?.padEnd(3, "0")}`}`;
  return { time: `${two(hours)}:${minute}${seconds}`, ...(offset !== undefined && { offset }) };
}

const isNought = (digits: string | undefined) => Number(digits ?? 0) === 0;

/** By arithmetic alone: the core has no calendar. Howard Hinnant's civil-from-days, years counted from March. */
function momentOfSerial([, days = "", part]: RegExpExecArray): Moment {
  const date = dateOfDay(Number(days) - SERIAL_OF_1970);
  const minutes = Math.round(Number(`0.${part ?? "0"}`) * MINUTES_A_DAY) % MINUTES_A_DAY;
  if (minutes === 0) return { date };
  return { date, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

function dateOfDay(sinceEpoch: number): string {
  const shifted = sinceEpoch + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0);
  return `${year}-${two(month < 10 ? month + 3 : month - 9)}-${two(day)}`;
}

const two = (n: number): string => String(n).padStart(2, "0");
