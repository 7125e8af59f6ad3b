/** Shapes on the earth as we keep them: the part of GeoJSON (RFC 7946) that a plot or a site can have. */
export type Position = readonly [longitude: number, latitude: number, ...rest: number[]];
/** Closed: its last position is its first. */
export type Ring = readonly Position[];

export type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly Position[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

export const GEOMETRY_TYPES = ["Point", "MultiPoint", "Polygon", "MultiPolygon"] as const;

/** Its outer rings; none of points. */
export function outerRings(geometry: Geometry): readonly Ring[] {
  if (geometry.type === "Polygon") return geometry.coordinates.slice(0, 1);
  if (geometry.type === "MultiPolygon")
    return geometry.coordinates.flatMap((one) => one.slice(0, 1));
  return [];
}

export function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "MultiPoint") return geometry.coordinates;
  return outerRings(geometry).flat();
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boundsOf(positions: readonly Position[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of positions) {
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
  }
  return bounds;
}

/** The middle of what it covers, to tell roughly where it is. */
export function middleOf(geometry: Geometry): readonly [longitude: number, latitude: number] {
  const { west, south, east, north } = boundsOf(positionsOf(geometry));
  return [(west + east) / 2, (south + north) / 2];
}
