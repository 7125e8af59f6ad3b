/** Values of every application identifier, right ones and ones that break one rule. Made from the table the core reads. */
import fc from "fast-check";
import { type Ai, aiOf, type Component } from "../../../worker/core/gs1/application-identifiers.ts";
import { checkDigit, checkPair } from "../../../worker/core/gs1/check-digit.ts";
import type { LinterName } from "../../../worker/core/gs1/linters/index.ts";

const SETS = {
  N: "0123456789",
  X: "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
  Y: "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  Z: "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
} as const;
const LISTED: Partial<Record<LinterName, readonly string[]>> = {
  couponcode: ["012345612345611110123", "106141416543213500110000310123196000"],
  couponposoffer: ["001234561234560123456"],
  hyphen: ["-"],
  iban: ["PK70BANK0000123456789000", "CH5604835012345678009"],
  importeridx: ["A", "z", "0", "-", "_"],
  iso3166: ["056", "276", "578", "604"],
  iso3166999: ["604", "999"],
  iso3166alpha2: ["NO", "PE", "DE"],
  iso4217: ["978", "578"],
  iso5218: ["0", "1", "2", "9"],
  mediatype: ["01", "10", "82"],
  packagetype: ["PX", "8", "BGE"],
  pcenc: ["Finca", "Finca%20Aurora", "100%25"],
  pieceoftotal: ["0101", "0205"],
  posinseqslash: ["1/2", "2/2"],
  winding: ["0", "1", "9"],
  yesno: ["0", "1"],
  zero: ["0"],
};
/** A piece of the right set and length that breaks just this check. */
const BROKEN: Partial<Record<LinterName, string>> = {
  couponcode: "0",
  couponposoffer: "2",
  // Digits whose check characters are digits too.
  hasnondigit: "119889823",
  hh: "24",
  hhmi: "2400",
  hyphen: "A",
  iban: "XX70BANK0000123456789000",
  importeridx: "!",
  iso3166: "999",
  iso3166999: "998",
  iso3166alpha2: "XX",
  iso4217: "000",
  iso5218: "5",
  latitude: "1800000001",
  longitude: "3600000001",
  mediatype: "00",
  mi: "60",
  nozeroprefix: "01",
  packagetype: "00",
  pcenc: "100%",
  pieceoftotal: "0201",
  posinseqslash: "2/1",
  ss: "60",
  winding: "2",
  yesno: "2",
  yymmd0: "260231",
  yymmdd: "260200",
  yyyymmdd: "20260200",
  zero: "1",
};

/** A right value of this AI. */
export function rightValue(ai: string): fc.Arbitrary<string> {
  const { components } = entry(ai);
  const must = components.filter(({ isOptional }) => !isOptional);
  return fc
    .integer({ min: must.length, max: components.length })
    .chain((count) => fc.tuple(...components.slice(0, count).map(pieceOf)))
    .map((pieces) => pieces.join(""));
}

export type Broken = { readonly value: string; readonly piece: string };

/**
 * A value that is right but for one stretch, which has the right length and characters and breaks this check;
 * `undefined` where nothing of the right set can.
 */
export function brokenValue(ai: string, at: number, linter: LinterName): Broken | undefined {
  const { components } = entry(ai);
  const component = components[at];
  const broken = component && brokenPiece(component, linter);
  if (broken === undefined) return undefined;
  const others = components
    .slice(0, Math.max(at + 1, components.filter(({ isOptional }) => !isOptional).length))
    .map((other) => fc.sample(pieceOf(other), { numRuns: 1, seed: 7 })[0] ?? "");
  const value = others.map((piece, index) => (index === at ? broken : piece)).join("");
  return { value, piece: broken };
}

function entry(ai: string): Ai {
  const found = aiOf(ai);
  if (found === undefined) throw new Error(`(${ai}) is not in the table`);
  return found;
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...SETS.N), minLength: length, maxLength: length });
const number = (min: number, max: number, length: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(length, "0"));

function pieceOf(component: Component): fc.Arbitrary<string> {
  const { set, min, max, linters } = component;
  const has = (name: LinterName) => linters.includes(name);
  const listed = linters.map((name) => LISTED[name]).find((list) => list !== undefined);
  if (listed !== undefined) return fc.constantFrom(...listed);
  if (has("csum")) return digits(max - 1).map((body) => body + checkDigit(body));
  if (has("csumalpha")) return text("X", 1, 16).map((body) => withPair(`9521A${body}`));
  if (has("gcppos1")) return text(set, 1, max - 4).map((rest) => `9521${rest}`);
  if (has("yymmdd") || has("yymmd0")) return date().map((day) => day.slice(2));
  if (has("yyyymmdd")) return date();
  if (has("hhmi")) return fc.tuple(number(0, 23, 2), number(0, 59, 2)).map((time) => time.join(""));
  if (has("hh")) return number(0, 23, 2);
  if (has("mi") || has("ss")) return number(0, 59, 2);
  if (has("latitude")) return number(0, 1_800_000_000, 10);
  if (has("longitude")) return number(0, 3_600_000_000, 10);
  if (has("nonzero")) return number(1, 10 ** max - 1, max);
  if (has("nozeroprefix")) return number(1, 999_999, 1);
  if (linters.length > 0) throw new Error(`no sample passes ${linters.join(", ")}`);
  return text(set, min, max);
}

function text(set: Component["set"], minLength: number, maxLength: number) {
  return fc.string({ unit: fc.constantFrom(...SETS[set]), minLength, maxLength });
}

const date = () =>
  fc
    .tuple(number(2000, 2049, 4), number(1, 12, 2), number(1, 28, 2))
    .map((parts) => parts.join(""));

const withPair = (body: string) => body + checkPair(body);

function brokenPiece({ set, max }: Component, linter: LinterName): string | undefined {
  if (linter === "csum")
    return `${"9".repeat(max - 1)}${(Number(checkDigit("9".repeat(max - 1))) + 1) % 10}`;
  if (linter === "csumalpha")
    return `${withPair("9521A")}`.replace(/.$/, (last) => (last === "2" ? "3" : "2"));
  if (linter === "nonzero") return "0".repeat(max);
  // Where all must be digits a prefix cannot be anything else.
  if (linter === "gcppos1" && set !== "N") return max === 25 ? withPair("ABCDE") : "ABCDE";
  return BROKEN[linter];
}
