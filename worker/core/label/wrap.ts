/** Text broken into lines. Words are never broken, nor is any letter left out: what does not fit is the caller's to refuse. */
import { widthEm } from "./helvetica.ts";

/** What stays together on a line. Spaces at its end vanish where a line ends. */
export type Piece = { readonly text: string; readonly isBold: boolean };

/** Text of one weight, `xEm` behind the start of its line. */
export type Span = Piece & { readonly xEm: number };
export type WrappedLine = { readonly spans: readonly Span[]; readonly widthEm: number };

/** In East Asian scripts a line may break behind every letter. */
const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const PIECE = new RegExp(
  String.raw`[${EAST_ASIAN}]|[^${EAST_ASIAN}-]+-(?=\p{L})|[^${EAST_ASIAN}]+`,
  "gu",
);

/** Lines may break behind spaces, and behind a hyphen between letters: never between a minus and its number. */
export function piecesOf(text: string, isBold = false): Piece[] {
  return text
    .split(" ")
    .flatMap((word) => (word.match(PIECE) ?? []).map(withSpaceBehindLast))
    .map((piece) => ({ text: piece, isBold }));
}

function withSpaceBehindLast(piece: string, at: number, pieces: readonly string[]): string {
  return at === pieces.length - 1 ? `${piece} ` : piece;
}

/** Nothing where a piece is wider than a line. */
export function wrap(pieces: readonly Piece[], widthMaxEm: number): WrappedLine[] | undefined {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    const shown = widthEm(piece.text.trimEnd(), piece.isBold);
    if (shown > widthMaxEm) return undefined;
    if (used + shown > widthMaxEm) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(piece);
    used += widthEm(piece.text, piece.isBold);
  }
  return lines.map(lineOf);
}

const HALVINGS = 8;

/** In as few lines as {@link wrap}, and as narrow as that allows: no word is left alone on the last one. */
export function balance(pieces: readonly Piece[], widthMaxEm: number): WrappedLine[] | undefined {
  let best = wrap(pieces, widthMaxEm);
  if (best === undefined || best.length === 1) return best;
  let [tooNarrow, enough] = [0, widthMaxEm];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const width = (tooNarrow + enough) / 2;
    const tried = wrap(pieces, width);
    const isAsGood = tried !== undefined && tried.length === best.length;
    if (isAsGood) best = tried;
    [tooNarrow, enough] = isAsGood ? [tooNarrow, width] : [width, enough];
  }
  return best;
}

function lineOf(pieces: readonly Piece[]): WrappedLine {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isBold !== piece.isBold) joined.push(piece);
    else joined[joined.length - 1] = { ...piece, text: last.text + piece.text };
  }
  const end = joined.pop();
  if (end !== undefined) joined.push({ ...end, text: end.text.trimEnd() });

  const spans: Span[] = [];
  let xEm = 0;
  for (const piece of joined) {
    spans.push({ ...piece, xEm });
    xEm += widthEm(piece.text, piece.isBold);
  }
  return { spans, widthEm: xEm };
}
