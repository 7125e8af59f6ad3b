/** A label's content as paragraphs, each in its size and with its distance to the one above: the name first, the codes at the foot. */
import type { LabelContent, LabelText } from "./content.ts";
import type { LabelWords } from "./words.ts";
import { type Piece, piecesOf } from "./wrap.ts";

export type Paragraph = {
  /** Where in the content it comes from, as a JSON Pointer. */
  readonly pointer: string;
  readonly pieces: readonly Piece[];
  /** All in sizes of plain text. */
  readonly size: number;
  readonly leading: number;
  readonly spaceAbove: number;
  /** Between letters, in sizes of this paragraph's own type. */
  readonly tracking?: number;
};

const NAME = { size: 1.35, leading: 1.45, spaceAbove: 0 } as const;
const PLAIN = { size: 1, leading: 1.2, spaceAbove: 0.16 } as const;
const HRI = { size: 0.8, leading: 0.92, spaceAbove: 0 } as const;
/** Set apart, so that nobody loses the place while typing it. */
const CODE = { size: 1.25, leading: 1.25, spaceAbove: 0.25, tracking: 0.06 } as const;

/** What fills a label from the top. */
export function headOf(text: LabelText, words: LabelWords): Paragraph[] {
  const { name, date, contains = [], care, lines = [], custody = [] } = text;
  const plain = (pointer: string, pieces: readonly Piece[]) => ({ ...PLAIN, pointer, pieces });
  return [
    { ...NAME, pointer: "/name", pieces: piecesOf(name, true) },
    ...(date ? [plain("/date", piecesOf(words.date(date)))] : []),
    ...(contains.length > 0 ? [plain("/contains", containsPieces(contains, words))] : []),
    ...(care ? [plain("/care", piecesOf(care))] : []),
    ...lines.map((line, at) => plain(`/lines/${at}`, piecesOf(line))),
    ...custody.map((line, at) => plain(`/custody/${at}`, piecesOf(line))),
  ];
}

/** What stands at a label's bottom. */
export function footOf({ hri, shortCode }: Pick<LabelContent, "hri" | "shortCode">): Paragraph[] {
  const elements = hri.map((text) => ({ text, isBold: false }));
  return [
    { ...HRI, pointer: "/hri", pieces: elements },
    { ...CODE, pointer: "/shortCode", pieces: [{ text: shortCode, isBold: true }] },
  ];
}

function containsPieces(contains: readonly string[], words: LabelWords): Piece[] {
  const last = contains.length - 1;
  const names = contains.flatMap((name, at) =>
    piecesOf(words.allergen(name) + (at < last ? "," : ""), true),
  );
  return [...piecesOf(words.contains), ...names];
}
