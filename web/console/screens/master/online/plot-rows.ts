/** Which plot of a file a fault is about, and the file without those that have one. Pure. */
import type { Finding } from "../../../api.ts";

/** From nought; undefined of the file as a whole. */
export function rowOf(pointer: string): number | undefined {
  const [, row] = /^\/geojson\/features\/(\d+)/.exec(pointer) ?? [];
  return row === undefined ? undefined : Number(row);
}

const featuresIn = (geojson: object): readonly unknown[] => {
  const { features } = geojson as { features?: unknown };
  return Array.isArray(features) ? features : [];
};

export function nameOf(geojson: object, row: number): string {
  const { properties } = (featuresIn(geojson)[row] ?? {}) as { properties?: unknown };
  const named = (properties ?? {}) as Record<string, unknown>;
  const name = named.ProductionPlace ?? named.name ?? named.Name;
  return typeof name === "string" ? name : "";
}

/** Undefined where something is wrong with the file as a whole, or no plot is left. */
export function goodOnes(
  geojson: object,
  faults: readonly Finding[],
): { readonly type: "FeatureCollection"; readonly features: readonly unknown[] } | undefined {
  const wrong = new Set(faults.map(({ pointer }) => rowOf(pointer)));
  if (wrong.has(undefined)) return undefined;
  const features = featuresIn(geojson).filter((_, row) => !wrong.has(row));
  return features.length === 0 ? undefined : { type: "FeatureCollection", features };
}
