/** How much land an outline holds, measured on the earth's curve. */
import { area } from "@turf/area";
import type { Geometry } from "./geometry.ts";

/** Undefined of points. To the square metre. */
export function hectaresWithin(geometry: Geometry): number | undefined {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return undefined;
  return Math.round(area(geometry as unknown as Parameters<typeof area>[0])) / 10_000;
}
