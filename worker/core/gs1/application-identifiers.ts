/**
 * The GS1 application identifiers: what the value of each is made of, and which may, must or must not stand beside it.
 * GS1 General Specifications §3; the table is the GS1 Barcode Syntax Dictionary's, see schema/gs1.
 */
import { AI_TABLE } from "./generated/ai-table.ts";
import { LINTERS, type Linter, type LinterName } from "./linters/index.ts";

/** One application identifier with its value, escapes undone. */
export type AiValue = { readonly ai: string; readonly value: string };

/** One stretch of a value. N: digits, X: character set 82, Y: set 39, Z: set 64. */
export type Component = {
  readonly set: "N" | "X" | "Y" | "Z";
  readonly min: number;
  readonly max: number;
  /** May be left out, together with all behind it. */
  readonly isOptional: boolean;
  readonly linters: readonly LinterName[];
  /** The character set and the linters, as functions in their order. */
  readonly checks: readonly Linter[];
};

export type Ai = {
  readonly title: string;
  readonly components: readonly Component[];
  /** How long the whole value may be. */
  readonly min: number;
  readonly max: number;
  /** Ends by its length, so that no FNC1 need follow it in a barcode. */
  readonly isPredefined: boolean;
  /** May stand in the query of a Digital Link. */
  readonly isAttribute: boolean;
  /** Only for primary keys: the qualifiers that may follow, as alternatives; each in order, each optional. */
  readonly qualifiers?: readonly (readonly string[])[];
  /** The one qualifier without which a key names nothing: (8020) after (415). */
  readonly neededQualifier?: string;
  /** Every one of these must be met, by all AIs of one of its groups. `35nn` stands for all AIs it fits. */
  readonly requires: readonly (readonly (readonly string[])[])[];
  readonly excludes: readonly string[];
};

const SET_CHECKS = {
  N: LINTERS.csetnumeric,
  X: LINTERS.cset82,
  Y: LINTERS.cset39,
  Z: LINTERS.cset64,
} as const satisfies Readonly<Record<Component["set"], Linter>>;

/** What an AI nobody assigned is taken for, where such are let through. */
const UNKNOWN: Ai = {
  title: "",
  components: [componentOf("X..90")],
  min: 1,
  max: 90,
  isPredefined: false,
  isAttribute: true,
  requires: [],
  excludes: [],
};

/** A row is taken apart when its AI is first asked for: a Worker starts quicker, and meets a dozen of them. */
type Row = { readonly text: string; entry?: Ai };

const ROWS: ReadonlyMap<string, Row> = new Map(
  AI_TABLE.split("\n").flatMap((text) => {
    const row: Row = { text };
    return numbersIn(text.slice(0, text.indexOf(";"))).map((ai) => [ai, row] as const);
  }),
);

/** All AIs with the same first two digits have the same length. */
const AI_LENGTHS: ReadonlyMap<string, number> = new Map(
  [...ROWS.keys()].map((ai) => [ai.slice(0, 2), ai.length]),
);

export const AI_NUMBERS: readonly string[] = [...ROWS.keys()];

/** How many digits an AI has that begins so; `undefined` when none does. */
export function aiLength(firstTwo: string): number | undefined {
  return AI_LENGTHS.get(firstTwo);
}

export function aiOf(ai: string): Ai | undefined {
  const row = ROWS.get(ai);
  if (row === undefined) return undefined;
  row.entry ??= entryOf(row.text);
  return row.entry;
}

/** The same where numbers nobody assigned yet are let through, as AIs of up to 90 characters. */
export function aiOrUnknown(ai: string): Ai | undefined {
  const known = aiOf(ai);
  if (known !== undefined || !/^[0-9]{2,4}$/.test(ai)) return known;
  return (aiLength(ai.slice(0, 2)) ?? ai.length) === ai.length ? UNKNOWN : undefined;
}

export function isKey(ai: string): boolean {
  return aiOf(ai)?.qualifiers !== undefined;
}

/** Qualifiers in the order of one alternative, any of it left out: (10) and (21) fit `22,10,21`. */
export function fits(sequence: readonly AiValue[], allowed: readonly string[]): boolean {
  let at = 0;
  for (const ai of allowed) if (sequence[at]?.ai === ai) at++;
  return at === sequence.length;
}

function entryOf(row: string): Ai {
  const [, flags = "", spec = "", attributes = "", title = ""] = row.split(";");
  const components = spec.split(" ").map(componentOf);
  const words = attributes.split(" ");
  const requires = valuesOf(words, "req=").map((value) =>
    value.split(",").map((group) => group.split("+")),
  );
  return {
    title,
    components,
    min: components.reduce((sum, { min, isOptional }) => (isOptional ? sum : sum + min), 0),
    max: components.reduce((sum, { max }) => sum + max, 0),
    isPredefined: flags.includes("*"),
    isAttribute: flags.includes("?"),
    ...qualifiersOf(words, requires.flat(2)),
    requires,
    excludes: valuesOf(words, "ex=").flatMap((value) => value.split(",")),
  };
}

/** `N13,csum`, `X..20`, `[N..12]`, `[N3],iso3166`. */
function componentOf(spec: string): Component {
  const [, opening, set = "N", upTo, length, , linters = ""] =
    /^(\[?)([NXYZ])(\.\.)?([0-9]+)(\]?)((?:,[a-z0-9]+)*)$/.exec(spec) ?? [];
  const max = Number(length);
  // The script that wrote the table knows every one of these names.
  const names = linters.split(",").slice(1) as LinterName[];
  const letter = set as Component["set"];
  return {
    set: letter,
    min: upTo === undefined ? max : 1,
    max,
    isOptional: opening === "[",
    linters: names,
    checks: [SET_CHECKS[letter], ...names.map((name) => LINTERS[name])],
  };
}

type Qualifiers = Pick<Ai, "qualifiers" | "neededQualifier">;

function qualifiersOf(words: readonly string[], required: readonly string[]): Qualifiers {
  if (words.includes("dlpkey")) return { qualifiers: [[]] };
  const [value] = valuesOf(words, "dlpkey=");
  if (value === undefined) return {};
  const qualifiers = value.split("|").map((sequence) => sequence.split(","));
  // What a key requires and only its path can hold stands in the path.
  const needed = required.find((ai) => qualifiers.some((sequence) => sequence.includes(ai)));
  return { qualifiers, ...(needed !== undefined && { neededQualifier: needed }) };
}

function valuesOf(words: readonly string[], name: string): string[] {
  return words.filter((word) => word.startsWith(name)).map((word) => word.slice(name.length));
}

/** `3100-3105` is six of them. */
function numbersIn(range: string): string[] {
  const [first = "", last] = range.split("-");
  if (last === undefined) return [first];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}
