/** Numbers, units, days, places and steps as people read them; all by Intl, in the language of the page. */
import type { Place, Step } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";

/** What a table says of a word a stranger sent; words every object knows, like `constructor`, are not in it. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Making a formatter costs more than all that it formats on a page, so there is one for each language. */
function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
}

const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" } as const;
const numbers = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
const percents = once(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 20 }),
);
const days = once((locale) => new Intl.DateTimeFormat(locale, DAY));
const times = once((locale) => new Intl.DateTimeFormat(locale, TIME));
const countries = once((locale) => new Intl.DisplayNames(locale, { type: "region" }));
const languages = once((locale) => new Intl.DisplayNames(locale, { type: "language" }));
export const lists = once((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

/** Exact: the decimal goes in as text and keeps every digit. */
export function number(text: Text, decimal: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return decimal;
  return numbers(text.locale).format(decimal as `${number}`);
}

/** Of a number of hundredths, as exact: `32.3` is 32.3%. */
export function percent(text: Text, decimal: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return `${decimal}%`;
  return percents(text.locale).format(`${decimal}e-2` as `${number}`);
}

/** Empty for pieces; a code we have no sign for is shown as it is. */
export function unit(text: Text, code: string | undefined): string {
  return code === undefined || isPiece(code) ? "" : (lookUp(text.units, code) ?? code);
}

/** UN/CEFACT codes that count things. */
export function isPiece(code: string | undefined): boolean {
  return code === undefined || code === "H87" || code === "EA" || code === "C62";
}

export function quantity(text: Text, decimal: string, code?: string): string {
  const sign = unit(text, code);
  return sign === "" ? number(text, decimal) : `${number(text, decimal)}\u00a0${sign}`;
}

/** The clock on the wall at the place: the instant moved by the offset, then read as if it were UTC. */
export function localTime(text: Text, at: string, offset: string): { day: string; time: string } {
  const wall = Date.parse(at) + offsetMinutes(offset) * 60_000;
  if (Number.isNaN(wall)) return { day: at, time: "" };
  return {
    day: days(text.locale).format(wall),
    time: times(text.locale).format(wall),
  };
}

function offsetMinutes(offset: string): number {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

/** `+03:00` → `UTC+3`. */
export function zone(offset: string): string {
  const minutes = offsetMinutes(offset);
  if (minutes === 0) return "UTC";
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const clock = rest === 0 ? `${hours}` : `${hours}:${String(rest).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "\u2212" : "+"}${clock}`;
}

/** A moment given in milliseconds, in UTC and saying so. */
export function moment(
  text: Text,
  milliseconds: number,
): { iso: string; day: string; time: string } {
  const at = new Date(milliseconds);
  return {
    iso: at.toISOString(),
    day: days(text.locale).format(at),
    time: `${times(text.locale).format(at)} UTC`,
  };
}

/** `170 g` does not break between its number and its unit. */
export function heldTogether(name: string): string {
  return name.replace(/(\d) (?=(?:k?g|m?l|cl|c?m)\b)/g, "$1\u00a0");
}

/** Of a BCP 47 tag, as the page's language calls it; a tag that is none is shown as it is. */
export function languageName(text: Text, tag: string): string {
  try {
    return languages(text.locale).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function country(text: Text, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return countries(text.locale).of(code) ?? code;
}

/** The finest thing that may be said of a place first. */
export function placeParts(place: Exclude<Place, { withheld: true }>) {
  const parts = ["name", "locality", "region", "country"] as const;
  return parts.flatMap((kind) => {
    const value = place[kind];
    return value === undefined || value === ""
      ? []
      : [{ kind, value, pointer: place.pointers?.[kind] }];
  });
}

/** The step's heading: the process profile knows most, then the business step, then the kind of event. */
export function what(
  text: Text,
  step: Pick<Step, "life" | "process" | "bizStep" | "eventType">,
): string {
  const { processes, bizSteps, eventTypes, unknown } = text.what;
  const profile = step.process?.replace(/\/.*$/, "");
  const candidates = [
    step.life === undefined || profile !== undefined
      ? undefined
      : text.circularity.lives[step.life],
    profile === undefined
      ? undefined
      : (lookUp(processes, profile) ?? lookUp(processes, profile.replace(/^.*\./, ""))),
    step.bizStep === undefined ? undefined : lookUp(bizSteps, bareWord(step.bizStep)),
    lookUp(eventTypes, step.eventType),
  ];
  return candidates.find((words) => words !== undefined) ?? unknown;
}

/** `shipping`, however the sender spelled it: as a word, an EPC URN or a web address. */
function bareWord(bizStep: string): string {
  return bizStep.replace(/^.*(?::|BizStep-)/, "");
}
