/**
 * Phrases of a word list, made ready and found. A phrase is words with blanks between; in a word `/` parts alternatives, `*` stands for
 * any letters, `?` at the end says that it may be missing; `#` is any number, `####` a year to come, `@` a word with a capital.
 */
import type { Stretch, Token } from "./tokens.ts";

interface Element {
  readonly test: (token: Token) => boolean;
  readonly optional: boolean;
}
interface Phrase<C> {
  readonly category: C;
  readonly elements: readonly Element[];
}
export interface PhraseBook<C> {
  readonly exact: ReadonlyMap<string, readonly Phrase<C>[]>;
  /** Those whose first word begins with these letters and goes on somehow. */
  readonly prefixed: ReadonlyMap<string, readonly Phrase<C>[]>;
  /** All others: they are tried at every word. */
  readonly open: readonly Phrase<C>[];
}
export interface Hit<C> extends Stretch {
  readonly category: C;
}

const PREFIX = 2;
/** Years that a promise can still be for: the law's own reading begins where it was written. */
const FIRST_YEAR_TO_COME = 2025;

export function phraseBook<C extends string>(
  lists: readonly Readonly<Partial<Record<C, string>>>[],
): PhraseBook<C> {
  const exact = new Map<string, Phrase<C>[]>();
  const prefixed = new Map<string, Phrase<C>[]>();
  const open: Phrase<C>[] = [];
  for (const [category, source] of lists.flatMap((list) => Object.entries(list) as [C, string][])) {
    for (const words of source.split("|").map((text) => text.trim().split(/\s+/))) {
      const phrase = { category, elements: words.map(element) };
      const firsts = (words[0] ?? "").split("/");
      if (firsts.every(isPlain)) for (const word of firsts) put(exact, word, phrase);
      else if (firsts.every(hasPrefix)) {
        for (const start of new Set(firsts.map(prefixOf))) put(prefixed, start, phrase);
      } else open.push(phrase);
    }
  }
  return { exact, prefixed, open };
}

const isPlain = (word: string) => !/[*#@?%]/.test(word);
const prefixOf = (word: string) => word.slice(0, PREFIX);
const hasPrefix = (word: string) =>
  word.length > PREFIX && isPlain(prefixOf(word)) && !word.endsWith("?");

function put<C>(map: Map<string, Phrase<C>[]>, key: string, phrase: Phrase<C>) {
  const there = map.get(key);
  if (there === undefined) map.set(key, [phrase]);
  else there.push(phrase);
}

function element(source: string): Element {
  const optional = source.length > 1 && source.endsWith("?");
  const tests = (optional ? source.slice(0, -1) : source).split("/").map(testOf);
  return { optional, test: (token) => tests.some((test) => test(token)) };
}

function testOf(word: string): (token: Token) => boolean {
  if (word === "####") return isYearToCome;
  if (word === "#") return ({ kind }) => kind === "number";
  if (word === "@") return ({ kind, capital }) => kind === "word" && capital;
  if (word === "%") return (token) => token.word === "%";
  if (!word.includes("*")) return (token) => token.word === word;
  const parts = word.split("*");
  return (token) => token.kind === "word" && fits(token.word, parts);
}

const isYearToCome = ({ kind, word }: Token) =>
  kind === "number" && /^20\d\d$/.test(word) && Number(word) >= FIRST_YEAR_TO_COME;

/** The parts in their order, the first at the beginning and the last at the end. */
function fits(word: string, parts: readonly string[]): boolean {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (!word.startsWith(first) || !word.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = word.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= word.length - last.length;
}

/** Every phrase of the book in these tokens, the longest reading of each. */
export function hitsIn<C>(
  tokens: readonly Token[],
  within: Stretch,
  book: PhraseBook<C>,
): Hit<C>[] {
  const hits: Hit<C>[] = [];
  for (let from = within.from; from < within.to; from += 1) {
    const first = tokens[from];
    if (first === undefined || (first.kind === "mark" && first.word !== "%")) continue;
    for (const phrases of [
      book.exact.get(first.word) ?? [],
      book.prefixed.get(first.word.slice(0, PREFIX)) ?? [],
      book.open,
    ]) {
      for (const { category, elements } of phrases) {
        const to = endOf(elements, 0, tokens, from, within.to);
        if (to !== undefined && to > from) hits.push({ category, from, to });
      }
    }
  }
  return hits;
}

function endOf(
  elements: readonly Element[],
  which: number,
  tokens: readonly Token[],
  at: number,
  end: number,
): number | undefined {
  const wanted = elements[which];
  if (wanted === undefined) return at;
  const token = at < end ? tokens[at] : undefined;
  if (token !== undefined && wanted.test(token)) {
    const taken = endOf(elements, which + 1, tokens, at + 1, end);
    if (taken !== undefined) return taken;
  }
  return wanted.optional ? endOf(elements, which + 1, tokens, at, end) : undefined;
}
