/** Why a lot has no place for so many codes more, with the arithmetic. docs/labels.md, *Runs*. */
import { valueText } from "../custody/words-en.ts";
import { Problem } from "../problem.ts";
import type { Amount } from "../steps/draft.ts";
import type { Pieces } from "./pieces.ts";

export type Cap = {
  readonly lot: string;
  /** Pieces of the lot. */
  readonly pieces: Pieces;
  /** Codes made for it, void ones among them. */
  readonly issued: number;
  readonly voided: number;
  /** Asked for. */
  readonly count: number;
};

export function overCap({ lot, pieces, issued, voided, count }: Cap): Problem {
  const left = Math.max(0, pieces.count - issued + voided);
  const sentence = `Lot ${lot}: ${piecesText(pieces)}, ${counted(issued)} codes made, ${counted(voided)} of them void: ${counted(left)} left, ${counted(count)} asked for.`;
  return new Problem("label-cap", sentence, { pointer: "/count", rule: "cap" });
}

function piecesText({ count, of }: Pieces): string {
  if (of === undefined) return `${counted(count)} pieces captured`;
  const said = ({ quantity, uom }: Amount) => valueText({ value: quantity, unit: uom });
  return `${said(of.amount)} ÷ ${said(of.net)} make ${counted(count)} pieces`;
}

const counted = (count: number): string => count.toLocaleString("en");
