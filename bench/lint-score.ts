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

/** Which rule is about which kind of claim. */
export const KINDS: Readonly<Record<string, string>> = {
  generic: "EU-4a-GENERIC",
  mixed: "EU-4a-MIXED",
  offset: "EU-4c-OFFSET",
  label: "EU-2a-LABEL",
  whole: "EU-4b-WHOLE",
  future: "EU-6-2d-FUTURE",
  legal: "EU-10a-LEGAL",
  irrelevant: "EU-6-2e-IRRELEVANT",
  compare: "EU-7-7-COMPARE",
  absolute: "GEN-ABSOLUTE",
  recyclable: "US-260.12-RECYCLABLE",
  degrade: "US-260.7-8-DEGRADE",
  recycled: "US-260.13-RECYCLED",
  renewable: "US-260.15-RENEWABLE",
  natural: "GEN-NATURAL",
  organic: "GEN-ORGANIC",
  fair: "SOC-FAIR",
  blockchain: "TRC-BLOCKCHAIN",
  durable: "CIR-DURABLE",
  trees: "GEN-OFFSETTREES",
  scheme: "SCHEME-NAME",
  origin: "ORI-SINGLE",
  local: "ORI-LOCAL",
  image: "IMG-NATURE",
};
