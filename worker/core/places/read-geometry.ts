/** A GeoJSON geometry is read: every position on the earth and in its country, every outline whole. RFC 7946; docs/places.md. */
import { isJsonList, isJsonObject, type Json, memberOf } from "../json.ts";
import { liesIn } from "./country-boxes.ts";
import type { Say } from "./findings.ts";
import {
  GEOMETRY_TYPES,
  type Geometry,
  type Position,
  positionsOf,
  type Ring,
} from "./geometry.ts";
import { lookAtRing } from "./rings.ts";

/** Undefined with at least one fault said. */
export function readGeometry(
  value: Json | undefined,
  {
    pointer,
    country,
    say,
  }: { readonly pointer: string; readonly country: string; readonly say: Say },
): Geometry | undefined {
  if (!isJsonObject(value)) {
    say.fault(pointer, "geometry-missing", "There is no geometry: nothing says where it is.");
    return undefined;
  }
  const { type } = value;
  if (!GEOMETRY_TYPES.some((one) => one === type)) {
    const sentence = `A place is a ${GEOMETRY_TYPES.join(", ")}; this is ${typeof type === "string" ? type.slice(0, 40) : "none"}.`;
    say.fault(`${pointer}/type`, "geometry-type", sentence);
    return undefined;
  }
  const at = `${pointer}/coordinates`;
  const geometry = shaped(type as Geometry["type"], value.coordinates, { at, say });
  if (geometry === undefined) return undefined;
  const positions = positionsOf(geometry);
  if (!inRange(geometry, { at, say })) return undefined;
  inCountry(positions, { at, country, say });
  if (positions.every(isCoarse))
    say.warn(
      at,
      "decimals",
      "The EU’s deforestation rules ask for six decimals; these have fewer.",
    );
  return geometry;
}

interface Here {
  readonly at: string;
  readonly say: Say;
}

function shaped(type: Geometry["type"], value: Json | undefined, here: Here): Geometry | undefined {
  if (type === "Point") {
    const coordinates = position(value, here);
    return coordinates && { type, coordinates };
  }
  if (type === "MultiPoint") {
    const coordinates = each(value, here, position);
    return coordinates && { type, coordinates };
  }
  if (type === "Polygon") {
    const coordinates = polygon(value, here);
    return coordinates && { type, coordinates };
  }
  const coordinates = each(value, here, polygon);
  return coordinates && { type, coordinates };
}

function polygon(value: Json | undefined, here: Here): readonly Ring[] | undefined {
  const rings = each(value, here, (ring, inner) => each(ring, inner, position));
  if (rings === undefined) return undefined;
  if (rings.length > 1) {
    const sentence =
      "The plot has a hole, which the EU’s system does not take: split it into two plots.";
    here.say.fault(`${here.at}/1`, "hole", sentence);
  }
  for (const [n, ring] of rings.entries()) lookAtRing(ring, `${here.at}/${n}`, here.say);
  return rings;
}

/** All of a list that is not empty; undefined when something in it is none. */
function each<T>(
  value: Json | undefined,
  { at, say }: Here,
  read: (one: Json, here: Here) => T | undefined,
): readonly T[] | undefined {
  if (!isJsonList(value) || value.length === 0) {
    say.fault(at, "coordinates", "Here a list of positions is to stand.");
    return undefined;
  }
  const found: T[] = [];
  for (const [n, one] of value.entries()) {
    const item = read(one, { at: `${at}/${n}`, say });
    if (item === undefined) return undefined;
    found.push(item);
  }
  return found;
}

function position(value: Json | undefined, { at, say }: Here): Position | undefined {
  const numbers = isJsonList(value) ? value : [];
  const isPosition = numbers.length >= 2 && numbers.every((one) => typeof one === "number");
  if (isPosition) return numbers as unknown as Position;
  say.fault(at, "coordinates", "A position is two numbers: longitude, then latitude.");
  return undefined;
}

function inRange(geometry: Geometry, { at, say }: Here): boolean {
  for (const [longitude, latitude] of positionsOf(geometry)) {
    const isTurned =
      Math.abs(latitude) > 90 && Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    if (isTurned) {
      say.fault(
        at,
        "swapped",
        `${latitude} is no latitude: longitude stands first in GeoJSON, here they changed places.`,
      );
      return false;
    }
    if (Math.abs(longitude) > 180) {
      say.fault(
        at,
        "longitude",
        `${longitude} is no longitude: it is between −180 and 180. Are these metres of a map?`,
      );
      return false;
    }
    if (Math.abs(latitude) > 90) {
      say.fault(at, "latitude", `${latitude} is no latitude: it is between −90 and 90.`);
      return false;
    }
  }
  return true;
}

function inCountry(
  positions: readonly Position[],
  { at, country, say }: Here & { readonly country: string },
): void {
  const [stray] = positions.filter(([x, y]) => liesIn(country, [x, y]) === false);
  if (stray === undefined) return;
  const [x, y] = stray;
  if (liesIn(country, [y, x])) {
    const sentence = `${x}, ${y} is not in ${country}, and ${y}, ${x} is: longitude stands first in GeoJSON.`;
    say.fault(at, "swapped", sentence);
  } else say.warn(at, "outside-country", `${x}, ${y} does not look as if it were in ${country}.`);
}

/** Whether neither number has more than five decimals. */
function isCoarse([x, y]: Position): boolean {
  return [x, y].every((one) => Math.abs(one * 1e5 - Math.round(one * 1e5)) < 1e-6);
}

/** A member of GeoJSON's `properties`, as text. */
export function textOf(properties: Json | undefined, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = memberOf(properties, name);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
  }
  return undefined;
}
