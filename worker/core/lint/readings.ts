/** A sentence read with a word list: what is in it, and what takes a claim back: a question, a denial, words of others, a plain noun. */
import type { Hit, PhraseBook } from "./phrases.ts";
import { hitsIn } from "./phrases.ts";
import type { Stretch, Token } from "./tokens.ts";
import type { Category } from "./words/words.ts";

export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentence: Stretch;
  readonly hits: ReadonlyMap<Category, readonly Hit<Category>[]>;
  readonly asked: boolean;
  readonly quoted: readonly Stretch[];
}

/** How far a "not" reaches, in tokens; a "without"; and the "no" of a claim that something is absent. */
const DENIAL = 8;
const LACKING = 1;
const ABSENCE = 16;
/** How far from its name a scheme's history is told. */
const HISTORY = 8;
/** In German and Dutch it may follow. */
const DENIAL_AFTER = 3;
const BREAKS = new Set([",", ";", ":", "(", ")", "-", "!", "."]);
const ALL = 100;

export function readingOf(
  tokens: readonly Token[],
  sentence: Stretch,
  book: PhraseBook<Category>,
): Reading {
  const hits = new Map<Category, Hit<Category>[]>();
  for (const hit of hitsIn(tokens, sentence, book)) {
    const there = hits.get(hit.category);
    if (there === undefined) hits.set(hit.category, [hit]);
    else there.push(hit);
  }
  const inside = tokens.slice(sentence.from, sentence.to);
  const asked = inside.slice(-3).some(({ word }) => word === "?") || inside[0]?.word === "¿";
  return { tokens, sentence, hits, asked, quoted: quotesIn(tokens, sentence) };
}

function quotesIn(tokens: readonly Token[], { from, to }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const sign of ['"', "'"]) {
    let open: number | undefined;
    for (let at = from; at < to; at += 1) {
      if (tokens[at]?.kind !== "mark" || tokens[at]?.word !== sign) continue;
      if (open !== undefined) found.push({ from: open, to: at + 1 });
      open = open === undefined ? at : undefined;
    }
  }
  return found;
}

export const among = (reading: Reading, category: Category): readonly Hit<Category>[] =>
  reading.hits.get(category) ?? [];

const isIn = (inner: Stretch, outer: Stretch) => inner.from >= outer.from && inner.to <= outer.to;
export const touch = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;
/** Tokens between the two; 0 where they touch. */
export const between = (one: Stretch, other: Stretch) =>
  Math.max(0, other.from - one.to, one.from - other.to);

export const isPlain = (reading: Reading, hit: Stretch): boolean =>
  among(reading, "plain").some((plain) => touch(plain, hit));

/** "Is your bread organic?" claims nothing; "Why is our organic bread so good?" does. */
export function isAsked(reading: Reading, hit: Stretch): boolean {
  const ours = among(reading, "our").some((our) => our.to <= hit.from && hit.from - our.to <= 2);
  return reading.asked && !ours;
}

/** In quotation marks, in a sentence that says whose words they are; or a word that is being explained. */
export function isMentioned(reading: Reading, hit: Hit<Category>): boolean {
  const quote = reading.quoted.find((one) => isIn(hit, one));
  const said = [...among(reading, "mention"), ...among(reading, "means")];
  if (quote !== undefined && said.some((one) => !isIn(one, quote))) return true;
  // "Organic means …" explains; "organic, which means …" does not.
  return among(reading, hit.category).some((same) =>
    among(reading, "means").some(
      ({ from }) => from >= same.to && from - same.to <= 2 && isOneThought(reading, same.to, from),
    ),
  );
}

/** Tells of a scheme: who founded it, what it demands, how its sign looks. */
export const isSchemesHistory = (reading: Reading): boolean =>
  among(reading, "scheme").some((scheme) =>
    among(reading, "history").some((told) => between(scheme, told) <= HISTORY),
  );

/** "not climate neutral"; with `anywhere`, "none of it comes from exploitation". */
export function isDenied(reading: Reading, hit: Stretch, anywhere = false): boolean {
  const isLacking = among(reading, "lacking").some((not) =>
    isBefore(reading, not, hit, anywhere ? DENIAL : LACKING),
  );
  return (
    isLacking ||
    among(reading, "not").some(
      (not) =>
        !isNotOnly(reading, not) &&
        (isBefore(reading, not, hit, anywhere ? ABSENCE : DENIAL) ||
          isBefore(reading, hit, not, DENIAL_AFTER)),
    )
  );
}

const isNotOnly = (reading: Reading, not: Stretch) =>
  among(reading, "only").some(({ from }) => from >= not.to && from - not.to <= 1);

function isBefore(reading: Reading, one: Stretch, other: Stretch, most: number): boolean {
  const between = other.from - one.to;
  return between >= 0 && between <= most && isOneThought(reading, one.to, other.from);
}

export function isOneThought(reading: Reading, from: number, to: number): boolean {
  const marks = reading.tokens
    .slice(from, to)
    .some(({ kind, word }) => kind === "mark" && BREAKS.has(word));
  return !marks && !among(reading, "turn").some((turn) => turn.from >= from && turn.to <= to);
}

/** "30% recycled wool", "up to 25 percent": a part, said as one. */
export function isShare(reading: Reading, hit: Stretch): boolean {
  const { tokens, sentence } = reading;
  for (
    let at = Math.max(sentence.from, hit.from - 4);
    at < Math.min(sentence.to, hit.to + 7);
    at += 1
  ) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.kind !== "number" || next === undefined) continue;
    const isPercent =
      next.word === "%" || /^(percent|per|pour|por|procent|prozent|mwh|kwh)$/.test(next.word);
    if (
      isPercent &&
      (Number.parseFloat(token.word.replace(",", ".")) < ALL || /wh$/.test(next.word))
    ) {
      return true;
    }
  }
  return false;
}
