/** What strangers learn of a place: never more than its owner chose, however often they ask. */
import { describe, expect, test } from "vitest";
import {
  type Place,
  publicPlace,
  RESOLUTIONS,
  squareOf,
} from "../../worker/core/places/public-place.ts";

const FARM: Omit<Place, "resolution"> = {
  ...{
    name: "Finca Aurora, upper field",
    country: "HN",
    region: "Santa Bárbara",
    locality: "Las Flores",
  },
  ...{ gln: "9527654310007", geometry: { type: "Point", coordinates: [-88.234567, 14.918312] } },
};
const shown = (resolution: Place["resolution"]) => publicPlace({ ...FARM, resolution });

test("Each choice shows what the coarser ones show, and one thing more", () => {
  const country = { country: "HN" };
  const region = { ...country, region: "Santa Bárbara" };
  const locality = { ...region, locality: "Las Flores" };
  expect(shown("none")).toBeUndefined();
  expect(shown("country")).toEqual(country);
  expect(shown("region")).toEqual(region);
  expect(shown("locality")).toEqual(locality);
  const near = { longitude: -88.24, latitude: 14.95, isExact: false };
  expect(shown("10km")).toEqual({ ...locality, point: near });
  expect(shown("exact")).toEqual({
    ...{ ...locality, name: FARM.name, gln: FARM.gln },
    point: { longitude: -88.234567, latitude: 14.918312, isExact: true },
  });
});

test("Nothing of the exact place, its name or its number leaves unless that was chosen", () => {
  for (const resolution of RESOLUTIONS.filter((one) => one !== "exact")) {
    const text = JSON.stringify(shown(resolution) ?? null);
    for (const secret of ["88.23", "14.91", "Aurora", FARM.gln ?? ""])
      expect(text).not.toContain(secret);
  }
});

describe("The square of about ten kilometres", () => {
  const spots = Array.from({ length: 2_000 }, (_, n) => [
    ((n * 7_919) % 3_600) / 10 - 180,
    ((n * 104_729) % 1_700) / 10 - 85,
  ]) as [number, number][];

  test("is the same for every place in it: moving by some metres teaches nothing", () => {
    const seen = new Set<string>();
    for (let east = 0; east < 50; east++)
      seen.add(JSON.stringify(squareOf(-88.23 + east / 5_000, 14.93)));
    expect(seen.size).toBe(1);
  });

  test("is near the place, and its middle is never the place itself but by chance", () => {
    for (const [longitude, latitude] of spots) {
      const square = squareOf(longitude, latitude);
      const north = (square.latitude - latitude) * 111;
      const east = (square.longitude - longitude) * 111 * Math.cos((latitude * Math.PI) / 180);
      expect(Math.hypot(north, east)).toBeLessThan(10);
    }
  });

  test("holds together up to the poles and the line where days change", () => {
    for (const spot of [
      [180, 89.99],
      [-180, -89.99],
      [179.99, 0],
      [0, 90],
    ] as [number, number][]) {
      const { longitude, latitude } = squareOf(...spot);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90.1);
    }
  });
});
