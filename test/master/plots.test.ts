/** Plots out of GeoJSON: every fault with its place, every area measured. RFC 7946; Regulation (EU) 2023/1115. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Json } from "../../worker/core/json.ts";
import { PLOTS_MAX, readPlots } from "../../worker/core/places/read-plots.ts";
import { POSITIONS_PER_RING_MAX } from "../../worker/core/places/rings.ts";

type XY = readonly [number, number];
const HOME: XY = [38.203412, 6.162511];
/** Metres east and north of a farm in Guji, as degrees. */
const at = (east: number, north: number, [x, y]: XY = HOME): XY => [
  Number((x + east / 110_680).toFixed(7)),
  Number((y + north / 110_574).toFixed(7)),
];
const walk = (...corners: readonly XY[]) => corners.map(([east, north]) => at(east, north));
const SQUARE = walk([0, 0], [100, 0], [100, 100], [0, 100], [0, 0]);
const polygon = (...rings: readonly unknown[]) => ({ type: "Polygon", coordinates: rings });
const point = (position: unknown) => ({ type: "Point", coordinates: position });
const feature = (geometry: unknown, properties: object | null = {}) => ({
  ...{ type: "Feature", geometry, properties },
});
const collection = (...features: readonly unknown[]) => ({ type: "FeatureCollection", features });

const read = (geojson: unknown, more: { country?: string; commodity?: string } = {}) =>
  readPlots({ geojson: geojson as Json, country: "ET", commodity: "coffee", ...more });
const said = (list: readonly { rule: string; pointer: string }[]) =>
  list.map(({ rule, pointer }) => `${rule} ${pointer.replace("/geojson", "")}`);

describe("A plot", () => {
  test("is measured by its outline on the earth’s curve", () => {
    const { plots, faults, warnings } = read(
      collection(feature(polygon(SQUARE), { ProductionPlace: "Upper field" })),
    );
    expect([faults, warnings]).toEqual([[], []]);
    expect(plots).toMatchObject([{ name: "Upper field", country: "ET" }]);
    expect(plots[0]?.hectares).toBeGreaterThan(0.98);
    expect(plots[0]?.hectares).toBeLessThan(1.02);
    // In the far north a degree of longitude is shorter: 60° has half of it.
    const north = [
      [20, 60],
      [20.01, 60],
      [20.01, 60.01],
      [20, 60.01],
      [20, 60],
    ];
    const [{ hectares = 0 } = {}] = read(polygon(north), { country: "SE" }).plots;
    expect(hectares / (1_112 * 0.5 * 1.112 * 0.1 * 1)).toBeGreaterThan(0.99);
    expect(hectares).toBeGreaterThan(60);
    expect(hectares).toBeLessThan(64);
  });

  test("may be a Feature or a bare geometry, in several parts, and has a name in any case", () => {
    expect(read(feature(polygon(SQUARE), null)).plots).toMatchObject([{ name: "Plot 1" }]);
    expect(read(polygon(SQUARE)).faults).toEqual([]);
    const parts = [[SQUARE], [walk([500, 0], [600, 0], [600, 100], [500, 100], [500, 0])]];
    const { plots, faults } = read({ type: "MultiPolygon", coordinates: parts });
    expect(faults).toEqual([]);
    expect(plots[0]?.hectares).toBeCloseTo(2, 1);
    expect(read({ type: "MultiPoint", coordinates: [HOME, at(50, 50)] }).faults).toEqual([]);
  });

  test("of its own country goes before the country of the upload", () => {
    const finca = feature(point([-75.612345, 1.612345]), { ProducerCountry: "CO", Area: 1 });
    expect(read(collection(finca))).toMatchObject({ faults: [], plots: [{ country: "CO" }] });
  });

  test("as a point counts as it says, up to four hectares, or as four", () => {
    const hectares = (properties: object, commodity?: string) => {
      const found = read(
        feature(point(HOME), properties),
        commodity === undefined ? {} : { commodity },
      );
      return [found.plots[0]?.hectares, ...found.faults.map(({ rule }) => rule)];
    };
    expect(hectares({ Area: 3.2 })).toEqual([3.2]);
    expect(hectares({ Area: 4 })).toEqual([4]);
    expect(hectares({})).toEqual([4]);
    expect(hectares({ Area: 4.01 })).toEqual([undefined, "outline-needed"]);
    expect(hectares({ Area: 40 }, "cattle")).toEqual([40]);
    expect(hectares({ Area: 0 })).toEqual([undefined, "area"]);
    expect(hectares({ Area: "3" })).toEqual([undefined, "area"]);
  });
});

const F0 = "/features/0";
const G0 = `${F0}/geometry`;
const C0 = `${G0}/coordinates`;
const ring = (...corners: readonly XY[]) => collection(feature(polygon(walk(...corners))));
const longRing = Array.from({ length: POSITIONS_PER_RING_MAX + 1 }, (_, n) =>
  at(
    500 * Math.cos((n / POSITIONS_PER_RING_MAX) * 2 * Math.PI),
    500 * Math.sin((n / POSITIONS_PER_RING_MAX) * 2 * Math.PI),
  ),
);
longRing[POSITIONS_PER_RING_MAX] = longRing[0] as XY;

describe("Every fault is named with its place", () => {
  const FAULTS: readonly (readonly [string, unknown, string])[] = [
    ["no GeoJSON", { lat: 6.1, lng: 38.2 }, "geojson "],
    ["no plots", collection(), "no-features /features"],
    [
      "too many plots",
      collection(...Array(PLOTS_MAX + 1).fill(feature(point(HOME)))),
      "too-many-features /features",
    ],
    [
      "another system of coordinates",
      {
        ...collection(feature(point(HOME))),
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::32637" } },
      },
      "crs /crs",
    ],
    ["no geometry", collection(feature(null)), `geometry-missing ${G0}`],
    [
      "a line",
      collection(feature({ type: "LineString", coordinates: SQUARE })),
      `geometry-type ${G0}/type`,
    ],
    [
      "a collection of geometries",
      collection(feature({ type: "GeometryCollection", geometries: [] })),
      `geometry-type ${G0}/type`,
    ],
    ["numbers as text", collection(feature(point(["38.2", "6.1"]))), `coordinates ${C0}`],
    ["one number", collection(feature(point([38.2]))), `coordinates ${C0}`],
    ["no positions", collection(feature(polygon([]))), `coordinates ${C0}/0`],
    [
      "a longitude that is none",
      collection(feature(point([420_000.5, 681_000.1]))),
      `longitude ${C0}`,
    ],
    ["a latitude that is none", collection(feature(point([120, 95]))), `latitude ${C0}`],
    [
      "both turned round, beyond the pole",
      collection(feature(point([6.162511, 138.203412]))),
      `swapped ${C0}`,
    ],
    [
      "both turned round, in another country",
      collection(feature(point([6.162511, 38.203412]))),
      `swapped ${C0}`,
    ],
    [
      "an outline left open",
      collection(feature(polygon(SQUARE.slice(0, -1)))),
      `ring-open ${C0}/0`,
    ],
    ["an outline of two corners", ring([0, 0], [50, 50], [0, 0]), `ring-short ${C0}/0`],
    ["an outline too long", collection(feature(polygon(longRing))), `ring-long ${C0}/0`],
    [
      "a corner twice",
      ring([0, 0], [100, 0], [100, 0.04], [100, 100], [0, 0]),
      `repeated-position ${C0}/0/2`,
    ],
    ["a line instead of land", ring([0, 0], [50, 50], [100, 100], [0, 0]), `no-area ${C0}/0`],
    [
      "a way back over itself",
      ring([0, 0], [100, 0], [200, 0], [100, 0.0], [100, 100], [0, 0]),
      `fold ${C0}/0/2`,
    ],
    [
      "an outline like an eight",
      ring([0, 0], [100, 100], [100, 0], [0, 110], [0, 0]),
      `self-intersection ${C0}/0`,
    ],
    [
      "an outline that touches itself",
      ring([0, 0], [100, 0], [100, 100], [50, 0], [0, 100], [0, 0]),
      `self-intersection ${C0}/0`,
    ],
    [
      "an outline that crosses itself a million times",
      ring(
        ...Array.from({ length: 1_997 }, (_, n): XY => [n % 2 ? 900 : 0, (n * 7) % 1_999]),
        [0, 0],
      ),
      `self-intersection ${C0}/0`,
    ],
    [
      "a hole",
      collection(feature(polygon(SQUARE, walk([20, 20], [20, 40], [40, 40], [40, 20], [20, 20])))),
      `hole ${C0}/1`,
    ],
    [
      "a country that is none",
      collection(feature(point(HOME), { ProducerCountry: "ETH" })),
      `country ${F0}/properties/ProducerCountry`,
    ],
    [
      "the same plot twice",
      collection(feature(polygon(SQUARE)), feature(polygon(SQUARE))),
      "duplicate /features/1",
    ],
    [
      "the same plot from another corner",
      collection(
        feature(polygon(SQUARE)),
        feature(polygon([...SQUARE.slice(2, -1), ...SQUARE.slice(0, 3)].toReversed())),
      ),
      "duplicate /features/1",
    ],
    [
      "the same point twice",
      collection(feature(point(HOME)), feature(point([HOME[0] + 1e-8, HOME[1]]))),
      "duplicate /features/1",
    ],
  ];
  test.each(FAULTS)("%s", (_, geojson, expected) => {
    expect(said(read(geojson).faults)).toContain(expected);
    // What is to be done is a sentence.
    for (const { detail } of read(geojson).faults) expect(detail).toMatch(/^[\w\d(−-].{15,}[.?]$/);
  });

  test("of several plots, all at once; those without one are read all the same", () => {
    const { faults, plots } = read(
      collection(
        feature(point(HOME), { Area: 1 }),
        feature(null),
        feature(point([400, 1])),
        feature(polygon(SQUARE)),
      ),
    );
    expect(said(faults)).toEqual([
      "geometry-missing /features/1/geometry",
      "longitude /features/2/geometry/coordinates",
    ]);
    expect(plots).toHaveLength(2);
  });

  test("but never more than anybody would read", () => {
    const many = collection(...Array(PLOTS_MAX).fill(feature(null)));
    expect(read(many).faults).toHaveLength(200);
  });
});

describe("What is only worth knowing stops nothing", () => {
  const overlapping = walk([50, 50], [150, 50], [150, 150], [50, 150], [50, 50]);
  const neighbour = walk([100, 0], [200, 0], [200, 100], [100, 100], [100, 0]);
  const inside = walk([20, 20], [40, 20], [40, 40], [20, 40], [20, 20]);
  test.each([
    ["a clockwise outline", collection(feature(polygon(SQUARE.toReversed()))), [`winding ${C0}/0`]],
    [
      "fewer than six decimals",
      collection(feature(point([38.2, 6.16]), { Area: 1 })),
      [`decimals ${C0}`],
    ],
    [
      "a place elsewhere",
      collection(feature(point([-75.612345, 1.612345]), { Area: 1 })),
      [`outside-country ${C0}`],
    ],
    ["a point without area", collection(feature(point(HOME))), [`area-assumed ${F0}`]],
    [
      "plots that overlap",
      collection(feature(polygon(SQUARE)), feature(polygon(overlapping))),
      ["overlap /features/1"],
    ],
    [
      "a plot in another",
      collection(feature(polygon(SQUARE)), feature(polygon(inside))),
      ["overlap /features/1"],
    ],
    [
      "neighbours with a border in common",
      collection(feature(polygon(SQUARE)), feature(polygon(neighbour))),
      [],
    ],
  ])("%s", (_, geojson, expected) => {
    const { faults, warnings } = read(geojson);
    expect(faults).toEqual([]);
    expect(said(warnings)).toEqual(expected);
  });
});

describe("The Commission’s description, case by case", () => {
  const { vectors } = JSON.parse(readFileSync("test/vectors/places/eudr-geojson.json", "utf8")) as {
    vectors: {
      id: string;
      name: string;
      commodity: string;
      accept: boolean;
      judge: boolean;
      expectedAreaHa: number | null;
      geojson: unknown;
    }[];
  };
  test.each(vectors.filter(({ judge }) => judge))(
    "$id $name",
    ({ accept, commodity, expectedAreaHa, geojson }) => {
      const { faults, plots } = read(geojson, { commodity });
      expect([accept, faults]).toEqual([faults.length === 0, faults]);
      if (expectedAreaHa === null) return;
      const hectares = plots.reduce((sum, one) => sum + one.hectares, 0);
      expect(Math.abs(hectares / expectedAreaHa - 1)).toBeLessThan(0.02);
    },
  );
});

test("Two thousand plots of a hundred corners are read within seconds, the largest outline as well", () => {
  const plot = (n: number) =>
    feature(
      polygon(
        Array.from({ length: 26 }, (_, k) => {
          const angle = ((k % 25) / 25) * 2 * Math.PI;
          return at(
            (n % 50) * 300 + 100 * Math.cos(angle),
            Math.floor(n / 50) * 300 + 100 * Math.sin(angle),
          );
        }),
      ),
    );
  const begun = performance.now();
  const { faults, plots } = read(
    collection(...Array.from({ length: PLOTS_MAX }, (_, n) => plot(n))),
  );
  expect([faults, plots.length]).toEqual([[], PLOTS_MAX]);
  expect(read(polygon(longRing.slice(1))).faults.map(({ rule }) => rule)).toEqual(["ring-open"]);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
