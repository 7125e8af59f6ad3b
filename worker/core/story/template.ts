/** A story as it is written: paragraphs, sentences, and in them the names of values between `{{` and `}}`. Nothing of it is ever markup. */
import { parseName, type ValueName } from "./names.ts";
import { localeOf, segmenters } from "./say.ts";

export type Piece =
  | { readonly words: string }
  | { readonly value: ValueName; readonly name: string };

export interface Sentence {
  /** As it is written, with what stands behind it up to the next. */
  readonly text: string;
  /** Where it begins in the story, in units. */
  readonly start: number;
  readonly pieces: readonly Piece[];
}

export const VALUES_MAX = 120;
const VALUE = /\{\{\s*([^{}\s]{1,120})\s*\}\}/g;

export interface TemplateFault {
  readonly rule: "value" | "braces" | "values-max";
  readonly about: string;
}

/** What keeps a text from being a story: a value nobody knows, braces that do not close, too many values. */
export function faultsIn(text: string): readonly TemplateFault[] {
  const names = [...text.matchAll(VALUE)].map(([, name = ""]) => name);
  const unknown = names.filter((name) => parseName(name) === undefined);
  const rest = /.{0,20}(?:\{\{|\}\}).{0,20}/.exec(text.replace(VALUE, ""));
  return [
    ...[...new Set(unknown)].map((about) => ({ rule: "value" as const, about })),
    ...(rest === null ? [] : [{ rule: "braces" as const, about: rest[0] }]),
    ...(names.length > VALUES_MAX
      ? [{ rule: "values-max" as const, about: String(VALUES_MAX) }]
      : []),
  ];
}

/** As long as it was, with something in the place of each value: what the linter reads, and where it says that it found something. */
export const blanked = (text: string): string =>
  text.replace(VALUE, (whole) => "7".padEnd(whole.length, "\u00a0"));

/** An upper letter takes the place of each value, so that a sentence may begin or end with one. */
const lettered = (text: string): string => text.replace(VALUE, (whole) => "X".repeat(whole.length));

/** Behind these a full stop ends no sentence: “St. Pauli”, “z. B. Kaffee”, “approx. Guji”. */
const SHORTENED = /(?:^|[\s(«“"'])(?:\p{Lu}\p{Ll}{0,2}|\p{L}|approx|bzw|ca|env|nr|vs)\.\s*$/u;

export function paragraphsIn(text: string, language: string): readonly (readonly Sentence[])[] {
  const segmenter = segmenters(localeOf(language));
  let at = 0;
  return text
    .split(/(\n+)/)
    .map((part) => {
      const start = at;
      at += part.length;
      return /^\s*$/.test(part) ? [] : sentencesIn(part, start, segmenter);
    })
    .filter((sentences) => sentences.length > 0);
}

function sentencesIn(text: string, start: number, segmenter: Intl.Segmenter): Sentence[] {
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(lettered(text))) {
    if (SHORTENED.test(segment) && index + segment.length < text.length) continue;
    ends.push(index + segment.length);
  }
  return ends.map((end, n) => {
    const from = ends[n - 1] ?? 0;
    const said = text.slice(from, end);
    return { text: said, start: start + from, pieces: piecesIn(said) };
  });
}

function piecesIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const words = (until: number) => {
    if (until > at) pieces.push({ words: text.slice(at, until) });
  };
  for (const found of text.matchAll(VALUE)) {
    const [whole, name = ""] = found;
    const value = parseName(name);
    // What was kept under an older vocabulary stands there as it was written.
    if (value === undefined) continue;
    words(found.index);
    pieces.push({ value, name });
    at = found.index + whole.length;
  }
  words(text.length);
  return pieces;
}
