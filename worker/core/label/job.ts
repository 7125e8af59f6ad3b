/** What is to be printed, as it was asked for; its codes and its first label are looked at here. docs/labels.md, *Sheets*. */
import { parseCode } from "../code.ts";
import { Problem } from "../problem.ts";
import { hriOf } from "../symbol/hri.ts";
import { type QrSymbol, SYMBOL_CHARS_MAX, symbolOf } from "../symbol/qr-code.ts";
import type { LabelText } from "./content.ts";
import { type Grid, labelsPerSheet } from "./grids.ts";
import { footOf, type Paragraph } from "./paragraphs.ts";
import type { Sector } from "./sectors.ts";
import type { LabelWords } from "./words.ts";

/** More are another job. */
export const LABELS_PER_JOB_MAX = 1000;

export type LabelJob = {
  /** The name of a grid. */
  readonly grid: string;
  /** Labels of the first sheet that are used up already. */
  readonly skip?: number;
  /** What is missing for it is warned of. */
  readonly sector?: Sector;
  readonly text: LabelText;
  /** Digital Links, or addresses without a GTIN. Each is a label, in this order: a code to be printed twice stands here twice. */
  readonly uris: readonly string[];
  readonly words?: LabelWords;
};

/** What labels with the same code have in common, and with no other. */
export type Kind = { readonly symbol: QrSymbol; readonly foot: readonly Paragraph[] };

/** By their codes. */
export function kindsOf(uris: readonly string[], { shortCode }: LabelText): Map<string, Kind> {
  if (uris.length === 0 || uris.length > LABELS_PER_JOB_MAX) {
    const sentence = `A job is 1 to ${LABELS_PER_JOB_MAX} labels, not ${uris.length}.`;
    throw refusal("/uris", "count", sentence);
  }
  const kinds = new Map<string, Kind>();
  for (const [at, uri] of uris.entries()) {
    if (kinds.has(uri)) continue;
    if (uri.length > SYMBOL_CHARS_MAX) {
      const sentence = `uris ${at + 1} has ${uri.length} characters, ${SYMBOL_CHARS_MAX} is the most that a symbol is made of.`;
      throw refusal(`/uris/${at}`, "too-long", sentence);
    }
    const { elements } = hriOf(parseCode(uri));
    kinds.set(uri, { symbol: symbolOf(uri), foot: footOf({ hri: elements, shortCode }) });
  }
  return kinds;
}

export function readSkip(skip: number, grid: Grid): number {
  const max = labelsPerSheet(grid) - 1;
  if (Number.isInteger(skip) && skip >= 0 && skip <= max) return skip;
  throw refusal("/skip", "skip", `skip is a whole number from 0 to ${max} on ${grid.name}.`);
}

function refusal(pointer: string, rule: string, sentence: string): Problem {
  return new Problem("body-invalid", sentence, { pointer, rule });
}
