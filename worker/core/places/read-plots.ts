/**
 * Plots out of GeoJSON: each with its area, and everything that is wrong with its place. RFC 7946, and what the EU's deforestation regulation
 * asks of a plot (2023/1115, Art. 2(28): over four hectares by its outline). docs/places.md.
 */
import { COUNTRIES } from "../gs1/linters/codes.ts";
import { isJsonList, isJsonObject, type Json, memberOf } from "../json.ts";
import type { ProblemFinding } from "../problem.ts";
import { type Findings, findings } from "./findings.ts";
import { type Geometry, positionsOf } from "./geometry.ts";
import { hectaresWithin } from "./hectares.ts";
import { lookForDoubles, lookForOverlaps, type Placed } from "./overlap.ts";
import { readGeometry, textOf } from "./read-geometry.ts";

export const PLOTS_MAX = 2_000;
export const POSITIONS_MAX = 60_000;
export const POINT_HECTARES_MAX = 4;
const HECTARES_MIN = 0.0001;
const PLOT_NAME_CHARS_MAX = 120;

export interface PlotsAsked {
  readonly geojson: Json;
  /** ISO 3166-1 alpha-2; a feature's own `ProducerCountry` goes before it. */
  readonly country: string;
  readonly commodity: string;
}

export interface ReadPlot {
  readonly name: string;
  readonly country: string;
  readonly geometry: Geometry;
  readonly hectares: number;
}

export interface PlotsRead {
  /** All of them only if there are no faults. */
  readonly plots: readonly ReadPlot[];
  readonly faults: readonly ProblemFinding[];
  readonly warnings: readonly ProblemFinding[];
}

export function readPlots(asked: PlotsAsked, pointer = "/geojson"): PlotsRead {
  const say = findings();
  const features = featuresIn(asked.geojson, pointer, say);
  const read: (ReadPlot & Placed)[] = [];
  let positions = 0;
  for (const [n, feature] of features.entries()) {
    const plot = readFeature({ ...feature, n }, asked, say);
    if (plot === undefined) continue;
    positions += positionsOf(plot.geometry).length;
    if (positions > POSITIONS_MAX) {
      say.fault(
        pointer,
        "too-many-positions",
        `At most ${POSITIONS_MAX} positions at once: send it in parts.`,
      );
      break;
    }
    read.push(plot);
  }
  lookForDoubles(read, say);
  if (say.faults.length === 0) lookForOverlaps(read, say);
  const plots = read.map(({ pointer: _, ...plot }) => plot);
  return { plots, faults: say.faults, warnings: say.warnings };
}

interface Feature {
  readonly geometry: Json | undefined;
  readonly properties: Json | undefined;
  /** Of the feature, and of its geometry. */
  readonly pointer: string;
  readonly geometryPointer: string;
}

function featuresIn(value: Json, pointer: string, { fault }: Findings): readonly Feature[] {
  const type = memberOf(value, "type");
  const crs = memberOf(memberOf(memberOf(value, "crs"), "properties"), "name");
  if (crs !== undefined && !/CRS84$|4326$/.test(String(crs)))
    fault(
      `${pointer}/crs`,
      "crs",
      "The coordinates are of another system: export it as WGS 84 (EPSG:4326).",
    );
  if (type === "FeatureCollection") {
    const listed = memberOf(value, "features");
    const features = isJsonList(listed) ? listed : [];
    if (features.length === 0)
      fault(`${pointer}/features`, "no-features", "There is no plot in it.");
    if (features.length <= PLOTS_MAX)
      return features.map((one, n) => feature(one, `${pointer}/features/${n}`));
    fault(
      `${pointer}/features`,
      "too-many-features",
      `At most ${PLOTS_MAX} plots at once: send it in parts.`,
    );
    return [];
  }
  if (type === "Feature") return [feature(value, pointer)];
  if (isJsonObject(value) && "coordinates" in value)
    return [{ geometry: value, properties: undefined, pointer, geometryPointer: pointer }];
  fault(pointer, "geojson", "This is no GeoJSON: a FeatureCollection, a Feature or a geometry is.");
  return [];
}

function feature(value: Json, pointer: string): Feature {
  return {
    geometry: memberOf(value, "geometry"),
    properties: memberOf(value, "properties"),
    ...{ pointer, geometryPointer: `${pointer}/geometry` },
  };
}

function readFeature(
  { geometry: sent, properties, pointer, geometryPointer, n }: Feature & { readonly n: number },
  asked: PlotsAsked,
  say: Findings,
): (ReadPlot & Placed) | undefined {
  const country = textOf(properties, ["ProducerCountry"]) ?? asked.country;
  if (!COUNTRIES.includes(country)) {
    const sentence = `${country.slice(0, 20)} is no country: two letters of ISO 3166-1, for example ET.`;
    say.fault(`${pointer}/properties/ProducerCountry`, "country", sentence);
    return undefined;
  }
  const geometry = readGeometry(sent, { pointer: geometryPointer, country, say });
  if (geometry === undefined) return undefined;
  const called = textOf(properties, ["ProductionPlace", "name", "Name", "NAME"]) ?? `Plot ${n + 1}`;
  const name = called.slice(0, PLOT_NAME_CHARS_MAX);
  const said = { properties, pointer, commodity: asked.commodity };
  const hectares = hectaresOf(geometry, said, say);
  return hectares === undefined ? undefined : { name, country, geometry, hectares, pointer };
}

interface AreaSaid {
  readonly properties: Json | undefined;
  readonly pointer: string;
  readonly commodity: string;
}

/** Of an outline it is measured; of a point its `Area` counts, or else the most that a point may stand for. */
function hectaresOf(
  geometry: Geometry,
  { properties, pointer, commodity }: AreaSaid,
  { fault, warn }: Findings,
): number | undefined {
  const measured = hectaresWithin(geometry);
  if (measured !== undefined) return measured;
  const at = `${pointer}/properties/Area`;
  const said = memberOf(properties, "Area");
  if (said === undefined || said === null) {
    warn(pointer, "area-assumed", `A point without Area counts as ${POINT_HECTARES_MAX} hectares.`);
    return POINT_HECTARES_MAX;
  }
  if (typeof said !== "number" || said < HECTARES_MIN) {
    fault(at, "area", `Area is a number of hectares, at least ${HECTARES_MIN}.`);
    return undefined;
  }
  // Cattle are told by where their stable stands.
  if (said > POINT_HECTARES_MAX && commodity !== "cattle") {
    const sentence = `A plot over ${POINT_HECTARES_MAX} hectares is told by its outline, not by a point: Regulation (EU) 2023/1115, Art. 2(28).`;
    fault(at, "outline-needed", sentence);
    return undefined;
  }
  return said;
}
