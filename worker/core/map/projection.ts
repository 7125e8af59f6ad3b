/** How the round earth lies on the page: Natural Earth, a thousand units wide. The land was drawn by the same. */
import { geoNaturalEarth1 } from "d3-geo";

export const WORLD = { width: 1000, height: 520 } as const;

export type At = readonly [x: number, y: number];

export const projection = geoNaturalEarth1().fitExtent(
  [
    [0, 0],
    [WORLD.width, WORLD.height],
  ],
  { type: "Sphere" },
);

/** Of longitude and latitude in degrees. */
export function toPage(position: readonly [longitude: number, latitude: number]): At {
  const at = projection([position[0], position[1]]);
  if (at === null) throw new RangeError(`${position} is nowhere on the page`);
  return at;
}
