/**
 * The application identifiers that can stand in the path of a GS1 Digital Link: keys and their qualifiers, and what a
 * value must look like. GS1 General Specifications §3; GS1 Barcode Syntax Dictionary, July 2026.
 */
import { hasCheckDigit, hasCheckPair } from "./check-digit.ts";

/** One stretch of a value. N: digits, X: character set 82, Y: set 39. */
type Part = {
  readonly set: "N" | "X" | "Y";
  readonly min: number;
  readonly max: number;
  readonly check?: "digit" | "pair" | "zero" | "piece of total" | "no leading zero";
};

export type Ai = {
  readonly parts: readonly Part[];
  /** Only for keys: the qualifiers that may follow, as alternatives; each in order, each optional. */
  readonly qualifiers?: readonly (readonly string[])[];
  /** A key that names nothing without this qualifier. */
  readonly requires?: string;
};

const digits = (min: number, max = min): Part => ({ set: "N", min, max });
const checked = (length: number): Part => ({ set: "N", min: length, max: length, check: "digit" });
const text = (min: number, max: number): Part => ({ set: "X", min, max });

const PRODUCT_PARTS = ["22", "10", "21"];
const NONE = [[]];

export const AIS: ReadonlyMap<string, Ai> = new Map<string, Ai>([
  ["00", { parts: [checked(18)], qualifiers: NONE }],
  ["01", { parts: [checked(14)], qualifiers: [PRODUCT_PARTS, ["235"]] }],
  ["10", { parts: [text(1, 20)] }],
  ["21", { parts: [text(1, 20)] }],
  ["22", { parts: [text(1, 20)] }],
  ["235", { parts: [text(1, 28)] }],
  ["253", { parts: [checked(13), text(0, 17)], qualifiers: NONE }],
  ["254", { parts: [text(1, 20)] }],
  ["255", { parts: [checked(13), digits(0, 12)], qualifiers: NONE }],
  ["401", { parts: [text(1, 30)], qualifiers: NONE }],
  ["402", { parts: [checked(17)], qualifiers: NONE }],
  ["414", { parts: [checked(13)], qualifiers: [["254"], ["7040"]] }],
  ["415", { parts: [checked(13)], qualifiers: [["8020"]], requires: "8020" }],
  ["417", { parts: [checked(13)], qualifiers: [["7040"]] }],
  ["7040", { parts: [digits(1), text(3, 3)] }],
  [
    "8003",
    { parts: [{ ...digits(1), check: "zero" }, checked(13), text(0, 16)], qualifiers: NONE },
  ],
  ["8004", { parts: [text(1, 30)], qualifiers: [["7040"]] }],
  [
    "8006",
    {
      parts: [checked(14), { ...digits(4), check: "piece of total" }],
      qualifiers: [PRODUCT_PARTS],
    },
  ],
  ["8010", { parts: [{ set: "Y", min: 1, max: 30 }], qualifiers: [["8011"]] }],
  ["8011", { parts: [{ ...digits(1, 12), check: "no leading zero" }] }],
  ["8013", { parts: [{ ...text(3, 25), check: "pair" }], qualifiers: NONE }],
  ["8017", { parts: [checked(18)], qualifiers: [["8019"]] }],
  ["8018", { parts: [checked(18)], qualifiers: [["8019"]] }],
  ["8019", { parts: [digits(1, 10)] }],
  ["8020", { parts: [text(1, 25)] }],
]);

const SETS = {
  N: /^[0-9]*$/,
  X: /^[!-"%-/0-9:-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
};
const SET_NAMES = { N: "digits", X: "characters of GS1 set 82", Y: "characters of GS1 set 39" };

export type ValueFault = {
  readonly code: "digital-link-value" | "digital-link-check-digit";
  readonly sentence: string;
};

/** What is wrong with a value of this AI, `undefined` when nothing is. */
export function valueFault(ai: string, value: string): ValueFault | undefined {
  const { parts } = AIS.get(ai) ?? { parts: [] };
  const min = parts.reduce((sum, part) => sum + part.min, 0);
  const max = parts.reduce((sum, part) => sum + part.max, 0);
  if (value.length < min || value.length > max) {
    const length = min === max ? `${min}` : `${min} to ${max}`;
    return bad(`the value of (${ai}) must have ${length} characters, it has ${value.length}`);
  }
  let from = 0;
  for (const part of parts) {
    const piece = value.slice(from, from + part.max);
    from += piece.length;
    const fault = partFault(ai, part, piece);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** True for text in GS1 character set 82, which every value of every AI keeps to. */
export function isCset82(value: string): boolean {
  return SETS.X.test(value);
}

function partFault(ai: string, part: Part, piece: string): ValueFault | undefined {
  if (!SETS[part.set].test(piece)) {
    return bad(`"${piece}" in (${ai}) must be ${SET_NAMES[part.set]}`);
  }
  if (part.check === "digit" && !hasCheckDigit(piece)) {
    return {
      code: "digital-link-check-digit",
      sentence: `the check digit of (${ai}) ${piece} is wrong`,
    };
  }
  if (part.check === "pair" && !hasCheckPair(piece)) {
    return {
      code: "digital-link-check-digit",
      sentence: `the check characters of (${ai}) ${piece} are wrong`,
    };
  }
  if (part.check === "zero" && piece !== "0") return bad(`the value of (${ai}) must begin with 0`);
  if (part.check === "no leading zero" && /^0./.test(piece)) {
    return bad(`the value of (${ai}) must not begin with 0`);
  }
  if (part.check === "piece of total" && !isPieceOfTotal(piece)) {
    return bad(`${piece} in (${ai}) is not a piece and its total`);
  }
  return undefined;
}

function isPieceOfTotal(piece: string): boolean {
  const [number, total] = [Number(piece.slice(0, 2)), Number(piece.slice(2))];
  return number > 0 && number <= total;
}

function bad(sentence: string): ValueFault {
  return { code: "digital-link-value", sentence };
}
