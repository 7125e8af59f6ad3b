/** How well a judge of sentences does: claims it finds of those there are, and claims there are of those it finds. */

export interface Sentence {
  readonly text: string;
  readonly language: string;
  readonly market: string;
  readonly problematic: boolean;
  readonly kind: string;
}

/** The rules, by any name, that a sentence breaks. */
export type Judge<S extends Sentence> = (sentence: S) => readonly string[];

export interface Score {
  readonly sentences: number;
  readonly claims: number;
  readonly recall: number;
  readonly precision: number;
}

export function measure<S extends Sentence>(sentences: readonly S[], judge: Judge<S>): Score {
  const found = sentences.filter((sentence) => judge(sentence).length > 0);
  const claims = sentences.filter(({ problematic }) => problematic).length;
  const right = found.filter(({ problematic }) => problematic).length;
  return {
    sentences: sentences.length,
    claims,
    recall: claims === 0 ? 1 : right / claims,
    precision: found.length === 0 ? 1 : right / found.length,
  };
}
