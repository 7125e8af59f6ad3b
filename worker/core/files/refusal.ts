/** Why a file is not kept: sentences that say what to do about it. */
import { Problem } from "../problem.ts";

export function refused(rule: string, sentence: string): Problem {
  return new Problem("file-refused", sentence, { rule });
}

export function broken(kind: string): Problem {
  return refused("broken", `The ${kind} is cut off or damaged: take it again, or export it anew.`);
}

/** `part` is what the format calls it. */
export function saysMore(kind: string, part: string): Problem {
  const sentence = `The ${kind} says more than its picture shows (${part}): such parts hold where and when it was taken, with what, and by whom. Take them out first; the console does so by itself.`;
  return refused("metadata", sentence);
}

export function behindTheEnd(kind: string): Problem {
  return refused(
    "behind-the-end",
    `Something stands behind the end of the ${kind}: export it anew.`,
  );
}
