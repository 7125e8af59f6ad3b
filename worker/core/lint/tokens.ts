/** Words, numbers, marks and pictures of a text, and the sentences they stand in. One pass; nothing looks back. */

export interface Token {
  readonly kind: "word" | "number" | "mark" | "picture";
  /** Small letters without accents; a number as written. */
  readonly word: string;
  /** In the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Bound to the token before by a hyphen or an apostrophe. */
  readonly bound: boolean;
}

/** Tokens from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const PIECE =
  /(?<word>\p{L}[\p{L}\p{M}\p{Nd}]*)|(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*)|(?<picture>\p{Extended_Pictographic})|(?<line>\n\s*)|(?<mark>[^\s\p{L}\p{Nd}])/gu;
const ENDS = new Set([".", "!", "?", "…", "•", "·", "|", "✓", "✅"]);
/** A full stop after these ends no sentence. */
const SHORT = new Set(
  "km kg g cm mm ca z b bzw u a d h i e o s st nr no mr mrs ms dr vs etc approx art incl inkl eur co ltd inc m p ex c ecc".split(
    " ",
  ),
);

/** A text without full stops is cut all the same, so that work grows with its length alone. */
const SENTENCE_TOKENS_MAX = 300;

export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe");
}

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index, groups } of text.matchAll(PIECE)) {
    const { word, number, picture } = groups ?? {};
    const end = index + piece.length;
    const bound =
      /[\p{L}\p{Nd}]/u.test(text[index - 2] ?? "") && /['-]/.test(text[index - 1] ?? "");
    const base = { start: index, end, capital: /^\p{Lu}/u.test(piece), bound };
    if (word !== undefined) tokens.push({ kind: "word", word: fold(word), ...base });
    else if (number !== undefined) tokens.push({ kind: "number", word: number, ...base });
    else if (picture !== undefined) tokens.push({ kind: "picture", word: picture, ...base });
    else if (!joins(text, index, end)) tokens.push({ kind: "mark", word: piece[0] ?? "", ...base });
  }
  return tokens;
}

/** A hyphen or an apostrophe inside a word is no mark. */
function joins(text: string, start: number, end: number): boolean {
  const inside = /[\p{L}\p{Nd}*]/u;
  return (
    /^['-]$/.test(text.slice(start, end)) &&
    inside.test(text[start - 1] ?? "") &&
    inside.test(text[end] ?? "")
  );
}

export function sentencesOf(tokens: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isEnd(tokens, at) && at - from < SENTENCE_TOKENS_MAX) continue;
    found.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < tokens.length) found.push({ from, to: tokens.length });
  return found;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token?.kind !== "mark") return false;
  if (token.word === "\n") return true;
  if (!ENDS.has(token.word)) return false;
  // Closing quotes and further marks belong to the sentence they end.
  if (after?.kind === "mark" && after.start === token.end) return false;
  if (token.word !== ".") return true;
  return !(before !== undefined && before.end === token.start && SHORT.has(before.word));
}
