/** A text cut where findings begin and end, and a sentence of it put in another's place. Pure. */
import type { Finding } from "../../../../../worker/core/lint/lint.ts";

export interface Piece {
  readonly text: string;
  /** Of the strictest finding over it. */
  readonly severity?: Finding["severity"];
}

type Found = Pick<Finding, "span" | "severity">;
const STRICTEST = ["block", "warn", "info"] as const;

export function piecesOf(text: string, findings: readonly Found[]): readonly Piece[] {
  const cuts = [0, ...findings.flatMap(({ span }) => [span.start, span.end]), text.length];
  const at = [...new Set(cuts)].filter((one) => one <= text.length).sort((a, b) => a - b);
  return at.slice(0, -1).map((start, n) => {
    const over = findings.filter(({ span }) => span.start <= start && start < span.end);
    const severity = STRICTEST.find((one) => over.some((finding) => finding.severity === one));
    return { text: text.slice(start, at[n + 1]), ...(severity !== undefined && { severity }) };
  });
}

const END = /[.!?…\n]/;

/** The sentence in which the words stand is what is said anew: a fact does not fit into the middle of a promise. */
export function insteadOf(text: string, { start, end }: Found["span"], sentence: string): string {
  let from = start;
  while (from > 0 && !END.test(text[from - 1] ?? "")) from -= 1;
  let to = end;
  while (to < text.length && !END.test(text[to] ?? "")) to += 1;
  if (to < text.length && text[to] !== "\n") to += 1;
  while (from < start && text[from] === " ") from += 1;
  const ended = END.test(sentence.at(-1) ?? "") ? sentence : `${sentence}.`;
  return text.slice(0, from) + ended + text.slice(to);
}
