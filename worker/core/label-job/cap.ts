/** Why a lot has no place for so many codes more, with the arithmetic. docs/labels.md, *Runs*. */
import { Problem } from "../problem.ts";

export type Cap = {
  readonly lot: string;
  /** Pieces of the lot that were captured. */
  readonly cap: number;
  /** Codes made for it, void ones among them. */
  readonly issued: number;
  readonly voided: number;
  /** Asked for. */
  readonly count: number;
};

export function overCap({ lot, cap, issued, voided, count }: Cap): Problem {
  const left = Math.max(0, cap - issued + voided);
  const sentence = `Lot ${lot}: ${counted(cap)} pieces captured, ${counted(issued)} codes made, ${counted(voided)} of them void: ${counted(left)} left, ${counted(count)} asked for.`;
  return new Problem("label-cap", sentence, { pointer: "/count", rule: "cap" });
}

const counted = (count: number): string => count.toLocaleString("en");
