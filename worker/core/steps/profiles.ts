/**
 * Process profiles: how much usually comes out of what went in. `rp:process` names one with its version; another range is another
 * version, so that what was usual when a step was recorded can be looked up for ever.
 */

export interface Bounds {
  /** Out of in, as decimals. */
  readonly min: string;
  readonly typical: string;
  readonly max: string;
}

export interface ProcessProfile {
  /** `coffee.wet-mill/1` */
  readonly id: string;
  /** Absent where the recipe decides, or where nothing is made new. */
  readonly bounds?: Bounds;
  /** Which of the goods count: all of them, or the first alone where the others are by-products (bran, cotton seed). */
  readonly counts: "all" | "first";
  readonly source: string;
}

const SOURCE = "Rootproof reference chains, 2026";
const ICO = `Conversion factors of the International Coffee Organization; range: ${SOURCE}`;

const profile = (
  id: string,
  [min, typical, max]: readonly [string, string, string],
  more: Partial<Pick<ProcessProfile, "counts" | "source">> = {},
): ProcessProfile => ({
  id,
  bounds: { min, typical, max },
  counts: "all",
  source: SOURCE,
  ...more,
});

const open = (id: string): ProcessProfile => ({ id, counts: "all", source: SOURCE });
const FIRST = { counts: "first" } as const;

export const PROFILES: readonly ProcessProfile[] = [
  profile("coffee.wet-mill/1", ["0.17", "0.2", "0.22"]),
  profile("coffee.dry-mill/1", ["0.74", "0.8", "0.83"], { source: ICO }),
  profile("coffee.roast/1", ["0.78", "0.84", "0.89"], { source: ICO }),
  profile("coffee.pack/1", ["0.97", "0.99", "1"]),
  profile("chocolate.ferment/1", ["0.32", "0.4", "0.43"]),
  profile("chocolate.roast/1", ["0.88", "0.92", "0.97"]),
  profile("chocolate.winnow/1", ["0.72", "0.79", "0.84"]),
  profile("chocolate.refine/1", ["0.97", "0.99", "1"]),
  open("chocolate.conche/1"),
  profile("chocolate.mould/1", ["0.95", "0.98", "1"]),
  profile("furniture.saw/1", ["0.45", "0.53", "0.6"], FIRST),
  profile("furniture.kiln-dry/1", ["0.88", "0.92", "0.96"]),
  profile("furniture.plane/1", ["0.4", "0.57", "0.7"], FIRST),
  profile("furniture.join/1", ["0.95", "1", "1"]),
  profile("garment.gin/1", ["0.33", "0.38", "0.43"], FIRST),
  profile("garment.spin/1", ["0.72", "0.85", "0.9"], FIRST),
  profile("garment.knit/1", ["0.96", "0.985", "1"]),
  profile("garment.dye/1", ["0.88", "0.93", "0.98"]),
  profile("garment.sew/1", ["0.78", "0.85", "0.9"], FIRST),
  open("garment.take-back/1"),
  profile("bread.clean/1", ["0.94", "0.98", "1"]),
  profile("bread.mill/1", ["0.72", "0.82", "1"], FIRST),
  open("bread.mix/1"),
  profile("bread.bake/1", ["0.8", "0.85", "0.9"]),
  open("bread.surplus/1"),
];

const BY_ID: ReadonlyMap<string, ProcessProfile> = new Map(PROFILES.map((one) => [one.id, one]));

export const profileOf = (process: string | undefined): ProcessProfile | undefined =>
  process === undefined ? undefined : BY_ID.get(process);
