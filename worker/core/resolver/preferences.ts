/** What a request says of itself, and how well a link fits it. docs/resolver.md, *Which link is taken*. */
import type { Target } from "./link-set.ts";

/** A value of a header with its weight, RFC 9110 §12.4.2. */
export interface Weighted {
  readonly value: string;
  readonly weight: number;
}

export interface Preferences {
  /** Of `Accept`: media ranges. */
  readonly types: readonly Weighted[];
  /** Of `Accept-Language`: language ranges. */
  readonly languages: readonly Weighted[];
  /** Of `context=` in the query. */
  readonly contexts: readonly string[];
}

/** A link that says something else than what was asked for. */
const OTHER = -1;
/** Nothing was asked, or the link says nothing. */
const SILENT = 0;

/** Context, language, media type: compared in this order, more is better. */
export type Score = readonly [number, number, number];

export function scoreOf(target: Target, { types, languages, contexts }: Preferences): Score {
  return [
    contextScore(target.context, contexts),
    languageScore(target.hreflang, languages),
    typeScore(target.type, types),
  ];
}

export function compareScores(a: Score, b: Score): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Whether something in the request speaks for this link, and nothing against it. */
export function isBetterThanNothing(score: Score): boolean {
  return score.every((part) => part >= SILENT) && score.some((part) => part > SILENT);
}

function contextScore(given: Target["context"], asked: readonly string[]): number {
  if (given === undefined || given.length === 0) return SILENT;
  const wanted = new Set(asked.map((context) => context.toLowerCase()));
  return given.some((context) => wanted.has(context.toLowerCase())) ? 1 : OTHER;
}

/** Lookup of RFC 4647 §3.4: `fr-CA` is served by `fr`, a little less well than by itself. `*` says nothing. */
function languageScore(given: Target["hreflang"], asked: readonly Weighted[]): number {
  const named = asked.filter(({ value }) => value !== "*");
  if (given === undefined || given.length === 0 || named.length === 0) return SILENT;
  const offered = given.map((language) => language.toLowerCase());
  const fit = named
    .map(({ value, weight }) => ({ weight, close: closeness(value.toLowerCase(), offered) }))
    .filter(({ close }) => close > 0);
  if (fit.length === 0) return unnamed(named);
  return positive(Math.max(...fit.map(({ weight, close }) => weight * close)));
}

function closeness(range: string, offered: readonly string[]): number {
  if (offered.includes(range)) return 1;
  const base = range.split("-")[0] ?? range;
  if (offered.includes(base)) return 0.999;
  return offered.some((language) => language.split("-")[0] === base) ? 0.998 : 0;
}

/** RFC 9110 §12.5.1: the most specific range decides. One that takes everything says nothing. */
function typeScore(given: Target["type"], asked: readonly Weighted[]): number {
  const named = asked.filter(({ value }) => value !== "*/*" && value !== "*");
  if (given === undefined || named.length === 0) return SILENT;
  const type = (given.split(";")[0] ?? "").trim().toLowerCase();
  const [top] = type.split("/");
  const exact = named.find(({ value }) => value.toLowerCase() === type);
  const range = exact ?? named.find(({ value }) => value.toLowerCase() === `${top}/*`);
  return range === undefined ? unnamed(named) : positive(range.weight);
}

/** Who only says what not to send has nothing against the rest. */
const unnamed = (named: readonly Weighted[]): number =>
  named.some(({ weight }) => weight > 0) ? OTHER : SILENT;

/** Weight 0 means: not this. */
const positive = (weight: number): number => (weight > 0 ? weight : OTHER);
