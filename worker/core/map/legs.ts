/**
 * The way of goods between countries, as a word that can stand in an address: `ET-DJ.DJ-BE`, a dot `.` between legs, `~` for a leg between
 * whose ends a place is withheld, and a country alone where nothing leads.
 */
import { COUNTRIES } from "./generated/world.ts";

export interface Leg {
  readonly from: string;
  /** Absent: a country to which no leg leads and none from it. */
  readonly to?: string;
  /** Somewhere between them is a place its owner does not show. */
  readonly gap: boolean;
}

export const LEGS_MAX = 40;

/** What of a step the way is read from. */
export interface Stop {
  /** ISO 3166-1 alpha-2; absent where it is withheld or unknown. */
  readonly country?: string;
  readonly lots: readonly { readonly role: string; readonly lot: string }[];
}

/** Follows each lot from where it was last to where it is next; never from one step to the next in time, which may have nothing to do with it. */
export function legsOf(stops: readonly Stop[]): readonly Leg[] {
  const last = new Map<string, { readonly country: string; readonly gap: boolean }>();
  const legs = new Map<string, Leg>();
  const dots = new Set<string>();
  for (const { country: given, lots } of stops) {
    const country = given !== undefined && Object.hasOwn(COUNTRIES, given) ? given : undefined;
    const before = lots.flatMap(({ lot }) => last.get(lot) ?? []);
    if (country !== undefined) {
      dots.add(country);
      for (const { country: from, gap } of before) {
        if (from !== country) legs.set(`${from}>${country}`, { from, to: country, gap });
      }
    }
    for (const { lot } of lots) {
      if (country !== undefined) last.set(lot, { country, gap: false });
      // What was made of it comes from there as well, however little of the way is shown.
      else if (before[0]) last.set(lot, { country: before[0].country, gap: true });
    }
  }
  const joined = new Set([...legs.values()].flatMap(({ from, to }) => [from, to]));
  const alone = [...dots].filter((country) => !joined.has(country));
  return [...legs.values(), ...alone.map((from) => ({ from, gap: false }))].slice(0, LEGS_MAX);
}

/** Undefined where there are fewer than two countries: a map of one says nothing. */
export function wayName(legs: readonly Leg[]): string | undefined {
  if (countriesOf(legs).length < 2) return undefined;
  return legs
    .map(({ from, to, gap }) => (to === undefined ? from : `${from}${gap ? "~" : "-"}${to}`))
    .join(".");
}

/** Undefined where it is no such word. */
export function parseWay(name: string): readonly Leg[] | undefined {
  const parts = name.split(".");
  if (parts.length > LEGS_MAX) return undefined;
  const legs: Leg[] = [];
  for (const part of parts) {
    const [, from = "", sign, to] = /^([A-Z]{2})(?:([-~])([A-Z]{2}))?$/.exec(part) ?? [];
    const isKnown = (code: string) => Object.hasOwn(COUNTRIES, code);
    if (!isKnown(from) || (to !== undefined && !isKnown(to))) return undefined;
    legs.push({ from, gap: sign === "~", ...(to !== undefined && { to }) });
  }
  return legs;
}

/** In the order of the way, each once. */
export function countriesOf(legs: readonly Leg[]): readonly string[] {
  return [...new Set(legs.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))];
}
