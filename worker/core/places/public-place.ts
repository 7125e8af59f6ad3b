/** What anybody else learns of a place: no more than its owner chose. Default deny; the public pages know places by this alone. docs/places.md. */
import { type Geometry, middleOf } from "./geometry.ts";

export const RESOLUTIONS = ["none", "country", "region", "locality", "10km", "exact"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export interface Place {
  readonly name: string;
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  readonly gln?: string;
  readonly geometry?: Geometry;
  readonly resolution: Resolution;
}

export interface PublicPlace {
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  /** Only where it is shown exactly. */
  readonly name?: string;
  readonly gln?: string;
  /** Decimal degrees; with `10km` the middle of a square that holds many places. */
  readonly point?: {
    readonly longitude: number;
    readonly latitude: number;
    readonly isExact: boolean;
  };
}

export function publicPlace(place: Place): PublicPlace | undefined {
  const { resolution, country, region, locality, name, gln, geometry } = place;
  if (resolution === "none") return undefined;
  const upTo = RESOLUTIONS.indexOf(resolution);
  const from = (one: Resolution) => upTo >= RESOLUTIONS.indexOf(one);
  const isExact = resolution === "exact";
  const point = geometry !== undefined && from("10km") ? pointOf(geometry, isExact) : undefined;
  return {
    country,
    ...(region !== undefined && from("region") && { region }),
    ...(locality !== undefined && from("locality") && { locality }),
    ...(isExact && { name, ...(gln !== undefined && { gln }) }),
    ...(point && { point: { ...point, isExact } }),
  };
}

function pointOf(geometry: Geometry, isExact: boolean) {
  const [longitude, latitude] = middleOf(geometry);
  if (!isExact) return squareOf(longitude, latitude);
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { longitude: round(longitude), latitude: round(latitude) };
}

/** About eleven kilometres from north to south. */
const SQUARE_DEGREES = 0.1;

/**
 * The middle of the square it lies in. Squares are laid once over the whole earth, about as wide as high: however often a place is asked for, or
 * moved by a few metres, nothing more of it is learned.
 */
export function squareOf(longitude: number, latitude: number) {
  const row = (Math.floor(latitude / SQUARE_DEGREES) + 0.5) * SQUARE_DEGREES;
  const narrow = Math.max(Math.cos((row * Math.PI) / 180), 0.01);
  const width = SQUARE_DEGREES / narrow;
  const column = (Math.floor(longitude / width) + 0.5) * width;
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  return { longitude: round(Math.max(-180, Math.min(180, column))), latitude: round(row) };
}
