/** Which words near which make a claim of which rule. One line, one reading; what takes a reading back is in readings.ts. */
import type { RuleId } from "./rules.ts";
import type { Category } from "./words/words.ts";

interface Near {
  readonly any: readonly Category[];
  readonly within: number;
  /** Behind the mark, not before it. */
  readonly follows?: boolean;
  /** With no comma and no "but" between. */
  readonly oneThought?: boolean;
}

export interface Detector {
  readonly rule: RuleId;
  readonly mark: Category;
  /** Needed no more than so many tokens away, in the same sentence. */
  readonly near?: Near;
  /** Needed somewhere in the sentence. */
  readonly with?: Category;
  /** Not in the same words: "biologisch abbaubar" is about decay alone. */
  readonly apart?: readonly Category[];
  /** Not to be in the sentence. */
  readonly without?: readonly Category[];
  /** A denial takes most claims back; "no waste" is a claim all the same, and "no child labour" is one only so. */
  readonly denied?: "stays" | "makes";
  /** Only where the sentence is little more than these words: a label, a heading. */
  readonly short?: boolean;
  /** Stated as a share below all of it, or as a distance, it is a plain fact. */
  readonly passes?: readonly ("share" | "distance")[];
}

const line = (
  rule: RuleId,
  mark: Category,
  more: Omit<Detector, "rule" | "mark"> = {},
): Detector => ({ rule, mark, ...more });

export const DETECTORS: readonly Detector[] = [
  line("EU-4a-GENERIC", "generic"),
  line("EU-4a-GENERIC", "green", { without: ["colours"] }),
  line("EU-4a-GENERIC", "place", { near: { any: ["kindly"], within: 5 }, apart: ["offset"] }),
  line("EU-4a-GENERIC", "place", { near: { any: ["harm"], within: 5 }, denied: "makes" }),
  line("EU-4a-MIXED", "mixed"),
  line("EU-4c-OFFSET", "offset"),
  line("EU-4c-OFFSET", "balance", { near: { any: ["carbon"], within: 6 } }),
  line("EU-2a-LABEL", "label"),
  line("EU-2a-LABEL", "certified", {
    near: {
      any: ["mixed", "generic", "organic", "natural", "green", "carbon", "place"],
      within: 2,
    },
  }),
  line("EU-4b-WHOLE", "whole"),
  line("EU-4b-WHOLE", "all", {
    near: {
      any: ["recycled", "organic", "recyclable", "degrade", "mixed", "natural", "renewable"],
      within: 1,
    },
    passes: ["share"],
  }),
  line("EU-4b-WHOLE", "traced", { near: { any: ["all"], within: 6 } }),
  line("EU-4b-WHOLE", "madeWith", {
    near: { any: ["recycled", "organic", "degrade", "renewable", "certified"], within: 1 },
    without: ["part"],
    passes: ["share"],
  }),
  line("EU-6-2d-FUTURE", "commit", { near: { any: ["aim"], within: 9, oneThought: true } }),
  line("EU-6-2d-FUTURE", "deadline", { near: { any: ["aim"], within: 12 } }),
  line("EU-10a-LEGAL", "legal", { denied: "stays" }),
  line("EU-6-2e-IRRELEVANT", "irrelevant", { denied: "stays" }),
  line("EU-7-7-COMPARE", "less", { near: { any: ["amount"], within: 4 } }),
  line("EU-7-7-COMPARE", "more", { near: { any: ["virtue"], within: 3, follows: true } }),
  line("GEN-ABSOLUTE", "absolute", { denied: "stays" }),
  line("US-260.12-RECYCLABLE", "recyclable"),
  line("US-260.7-8-DEGRADE", "degrade"),
  line("US-260.13-RECYCLED", "recycled", { passes: ["share"] }),
  line("US-260.15-RENEWABLE", "renewable", { passes: ["share"] }),
  line("GEN-NATURAL", "natural", { near: { any: ["goods"], within: 2 } }),
  line("GEN-NATURAL", "natural", { short: true }),
  line("GEN-NATURAL", "allNatural", { denied: "stays" }),
  line("GEN-ORGANIC", "organic", { apart: ["degrade", "scheme"] }),
  line("SOC-FAIR", "fair"),
  line("SOC-FAIR", "people", { near: { any: ["help"], within: 4 } }),
  line("SOC-FAIR", "abuse", { denied: "makes" }),
  line("TRC-BLOCKCHAIN", "chain", { with: "trust" }),
  line("TRC-BLOCKCHAIN", "traced", { near: { any: ["all"], within: 1 } }),
  line("CIR-DURABLE", "durable"),
  line("GEN-OFFSETTREES", "trees"),
  line("GEN-OFFSETTREES", "tree", { near: { any: ["plant"], within: 6 }, with: "each" }),
  line("SCHEME-NAME", "scheme", { without: ["history"] }),
  line("ORI-SINGLE", "single"),
  line("ORI-SINGLE", "origin", { passes: ["share"] }),
  line("ORI-LOCAL", "local", { passes: ["distance", "share"] }),
];
