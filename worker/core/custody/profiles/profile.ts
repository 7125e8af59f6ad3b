/**
 * What a process profile says: how much usually comes out of what goes in, and what may be added. `rp:process` names one with its
 * version; another range is another version, so that what was usual when a step was recorded can be looked up for ever.
 */

/** Out of in, as decimals. */
export interface Bounds {
  readonly min: string;
  readonly typical: string;
  readonly max: string;
}

export interface ProcessProfile {
  /** `coffee.wet-mill/1` */
  readonly id: string;
  /** The number behind the slash. */
  readonly version: number;
  /** Absent where the recipe decides, or where nothing is made new. */
  readonly bounds?: Bounds;
  /** Which of the goods count: all of them, or the first alone where the others are by-products (bran, cotton seed). */
  readonly counts: "all" | "first";
  /** Bounds of single by-products, by the name of their material. */
  readonly byProducts?: Readonly<Record<string, Bounds>>;
  /** Out of what: of everything that went in, or without what {@link gains} names. */
  readonly basis: "all" | "without-gains";
  /** What may be added that is in no lot before: `water`. */
  readonly gains: readonly string[];
  /** By how much of what went in the balance may be off. */
  readonly tolerance: string;
  readonly source: string;
}

/** Half of a hundredth: what a trade scale and moisture account for. */
export const TOLERANCE = "0.005";

const SOURCE = "Rootproof reference chains, 2026";
export const ICO = `Conversion factors of the International Coffee Organization; range: ${SOURCE}`;

export type More = Partial<Omit<ProcessProfile, "id" | "version" | "bounds">>;
export const FIRST: More = { counts: "first" };

export function profile(
  id: string,
  [min, typical, max]: readonly [string, string, string],
  more: More = {},
): ProcessProfile {
  return { ...open(id, more), bounds: { min, typical, max } };
}

/** Without bounds. */
export function open(id: string, more: More = {}): ProcessProfile {
  const version = Number(id.split("/")[1]);
  return {
    ...{ id, version, counts: "all", basis: "all", gains: [] },
    ...{ tolerance: TOLERANCE, source: SOURCE, ...more },
  };
}
