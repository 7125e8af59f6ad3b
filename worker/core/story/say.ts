/** Numbers, days, countries and lists as the language of a story writes them. */
import type { Decimal } from "../decimal.ts";
import { writeDecimal } from "../decimal.ts";
import { toMilliseconds } from "../epcis/time.ts";

/** Making a formatter costs more than what it formats, so there is one for each language. */
function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
}

const UTC = { timeZone: "UTC" } as const;
const days = once((locale) => new Intl.DateTimeFormat(locale, { ...UTC, dateStyle: "long" }));
const years = once((locale) => new Intl.DateTimeFormat(locale, { ...UTC, year: "numeric" }));
const counted = once(
  (locale) => new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" }),
);
const lists = once((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const countries = once((locale) => new Intl.DisplayNames(locale, { type: "region" }));
const numbers = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
const percents = once(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
);
/** By language, digits behind the point, and unit. */
const amounts = once((asked) => {
  const [locale, digits, unit] = asked.split(" ");
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: Number(digits),
    ...(unit && { style: "unit", unit, unitDisplay: "short" }),
  });
});
export const segmenters = once((locale) => new Intl.Segmenter(locale, { granularity: "sentence" }));

/** English is written here as the pages write it; so is what was kept under a tag that is none. */
export function localeOf(language: string): string {
  try {
    return language === "en" ? "en-GB" : (Intl.getCanonicalLocales(language)[0] ?? "en-GB");
  } catch {
    return "en-GB";
  }
}

/** Units that Intl knows the words of; a cubic metre has its sign everywhere. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ KGM: "kilogram", GRM: "gram", LTR: "liter", MLT: "milliliter", MTR: "meter" },
  ...{ HAR: "hectare", CMT: "centimeter" },
};
const SIGNS: Readonly<Record<string, string>> = { MTQ: "m³", MTK: "m²", TNE: "t", CLT: "cl" };

/** The larger it is, the fewer digits behind the point: nobody weighs twelve tonnes to the gram. */
const digitsOf = (size: number): number => (size >= 1000 ? 0 : size >= 10 ? 1 : 3);

/** No unit where pieces are counted. */
export function sayAmount(locale: string, value: Decimal, uom?: string): string {
  const text = writeDecimal(value);
  const unit = uom === undefined ? undefined : UNITS[uom];
  const digits = digitsOf(Math.abs(Number(text)));
  const said = amounts(`${locale} ${digits} ${unit ?? ""}`).format(text as `${number}`);
  return uom === undefined || unit !== undefined ? said : `${said}\u00a0${SIGNS[uom] ?? uom}`;
}

export const sayNumber = (locale: string, value: number): string => numbers(locale).format(value);

export const sayPercent = (locale: string, share: number): string => percents(locale).format(share);

export const sayDays = (locale: string, count: number): string => counted(locale).format(count);

export const sayList = (locale: string, all: readonly string[]): string =>
  lists(locale).format(all);

/** `ET`; what is no country's code stands as it is. */
export const sayCountry = (locale: string, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (countries(locale).of(code) ?? code) : code;

/** Calendar days, `2026-04-17`: the first and the last. */
export function sayDay(locale: string, from: string, until = from): string {
  return from === until
    ? days(locale).format(noonOf(from))
    : days(locale).formatRange(noonOf(from), noonOf(until));
}

export function sayYear(locale: string, from: string, until = from): string {
  return years(locale).formatRange(noonOf(from), noonOf(until));
}

const noonOf = (day: string): number => toMilliseconds(`${day.slice(0, 10)}T12:00:00Z`);
