/** What was typed of a place: read, and what of it cannot be. */
import { hasCheckDigit } from "../../../../../worker/core/gs1/check-digit.ts";
import type { Geometry } from "../../../../../worker/core/places/geometry.ts";
import type { Place, Resolution } from "../../../../../worker/core/places/public-place.ts";
import type { Faults } from "../../../parts/form.tsx";
import type { Text } from "../../../text/languages.ts";
import { typed } from "../../account/online/fields.ts";
import type { WholeSite } from "./calls.ts";

const digitsOf = (text: string) => text.replaceAll(/[\s-]/g, "");

/** Of Open Supply Hub; schema/wire/places.ts. */
const OS_ID = /^[A-Z]{2}\d{7}[A-Z0-9]{6}$/;
const osIdIn = (fields: FormData) => typed(fields, "osId").replaceAll(/\s/g, "").toUpperCase();

/** Degrees as people type them: with a comma or a point. Undefined for none; NaN for what is no number. */
function degreesIn(fields: FormData, name: string): number | undefined {
  const text = typed(fields, name).replace(",", ".").replace("−", "-");
  if (text === "") return undefined;
  return /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

export function placeFaults(fields: FormData, { master }: Text): Faults {
  const say = master.places;
  const gln = digitsOf(typed(fields, "gln"));
  const osId = osIdIn(fields);
  const isGln = /^\d{13}$/.test(gln) && hasCheckDigit(gln);
  const latitude = degreesIn(fields, "latitude");
  const longitude = degreesIn(fields, "longitude");
  const isWrong = (degrees: number | undefined, most: number) =>
    degrees !== undefined && !(Math.abs(degrees) <= most);
  return {
    ...(typed(fields, "name") === "" && { name: master.nameMissing }),
    ...(typed(fields, "country") === "" && { country: say.countryMissing }),
    ...(gln !== "" && !isGln && { gln: say.glnWrong }),
    ...(osId !== "" && !OS_ID.test(osId) && { osId: say.osIdWrong }),
    ...(latitude === undefined && longitude !== undefined && { latitude: say.both }),
    ...(latitude !== undefined && longitude === undefined && { longitude: say.both }),
    ...(isWrong(latitude, 90) && { latitude: say.latitudeWrong }),
    ...(isWrong(longitude, 180) && { longitude: say.longitudeWrong }),
  };
}

/** An outline is not typed: it stays as it came from its file. */
export function geometryIn(fields: FormData, site: WholeSite | undefined): Geometry | undefined {
  if (site?.geometry !== undefined && site.geometryType !== "Point")
    return site.geometry as Geometry;
  const [longitude, latitude] = [degreesIn(fields, "longitude"), degreesIn(fields, "latitude")];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return undefined;
  return { type: "Point", coordinates: [longitude as number, latitude as number] };
}

/** As it is sent; what is empty is absent. */
export function siteIn(fields: FormData, site: WholeSite | undefined) {
  const geometry = geometryIn(fields, site);
  const texts = { region: typed(fields, "region"), locality: typed(fields, "locality") };
  const numbers = { gln: digitsOf(typed(fields, "gln")), osId: osIdIn(fields) };
  const given = Object.entries({ ...texts, ...numbers });
  return {
    ...{ kind: typed(fields, "kind") || "site", name: typed(fields, "name") },
    ...{ country: typed(fields, "country"), resolution: resolutionIn(fields) },
    ...Object.fromEntries(given.filter(([, value]) => value !== "")),
    ...(geometry && { geometry }),
    ...(site?.commodity !== undefined && { commodity: site.commodity }),
  };
}

const resolutionIn = (fields: FormData) => (typed(fields, "resolution") || "country") as Resolution;

/** As the projection reads it, so that one sees what strangers would. */
export function draftPlace(fields: FormData, site: WholeSite | undefined): Place {
  return {
    ...(siteIn(fields, site) as Omit<Place, "resolution">),
    resolution: resolutionIn(fields),
  };
}
