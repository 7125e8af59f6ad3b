/** The shapes of sites, plots and people's cards, as schema/wire/places.ts and people-cards.ts have them. */
import { exactly } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const list = (items: Schema): Schema => ({ type: "array", items });
const line = (maxLength: number): Schema => ({ type: "string", minLength: 1, maxLength });
const matching = (pattern: string): Schema => ({ type: "string", pattern });
const words = (...all: readonly string[]): Schema => ({ type: "string", enum: all });
const UUID = "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
const anyObject: Schema = { type: "object", properties: {}, additionalProperties: {} };
const said = (description: string, schema: Schema): Schema => ({ ...schema, description });
const number: Schema = { type: "number" };

const COUNTRY = matching("^[A-Z]{2}$");
const RESOLUTION = said(
  "How finely anybody else learns where it is. `10km`: a square of about ten kilometres. `exact`: its middle, with its name and GLN.",
  words("none", "country", "region", "locality", "10km", "exact"),
);
const SITE = {
  ...{ kind: words("site", "plot"), name: line(120) },
  "gln?": matching("^\\d{13}$"),
  "osId?": said("Open Supply Hub’s.", matching("^[A-Z]{2}\\d{7}[A-Z0-9]{6}$")),
  ...{ country: COUNTRY, "region?": line(120), "locality?": line(120) },
};
const AFTER = { "commodity?": line(60), resolution: RESOLUTION };

/** The first one first, and what is to be seen on each. */
export const PICTURES: Schema = {
  ...{ type: "array", maxItems: 6 },
  items: exactly({ file: matching(UUID), alt: line(300) }),
};

const SITE_TOLD = {
  ...{ id: text, ...SITE, ...AFTER, "hectares?": number },
  "geometryType?": words("Point", "MultiPoint", "Polygon", "MultiPolygon"),
  "public?": said(
    "What strangers learn of it; absent where that is nothing.",
    exactly({
      ...{ country: text, "region?": text, "locality?": text, "name?": text, "gln?": text },
      "point?": exactly({ longitude: number, latitude: number, isExact: { type: "boolean" } }),
    }),
  ),
};
const CARD = {
  ...{ name: line(80), role: line(80), "story?": line(600) },
  "photo?": exactly({ file: matching(UUID), alt: line(300) }),
  consent: exactly({
    text: said("The words that were agreed to.", line(2_000)),
    language: said("Of these words, BCP 47.", matching("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")),
    how: words("paper", "voice", "device"),
    at: matching(
      "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)$",
    ),
  }),
};

export const PLACE_SCHEMAS: { readonly [name: string]: Schema } = {
  SiteSettings: exactly({
    ...SITE,
    "geometry?": said("A GeoJSON geometry, RFC 7946.", anyObject),
    ...AFTER,
  }),
  Site: exactly(SITE_TOLD),
  SiteWhole: exactly({ ...SITE_TOLD, "geometry?": { type: "object" } }),
  SiteList: exactly({ sites: list(exactly(SITE_TOLD)), "nextPageToken?": text }),
  PlotsSent: exactly({
    geojson: said("A FeatureCollection, a Feature or a geometry, RFC 7946.", anyObject),
    ...{ country: COUNTRY, commodity: line(60), "resolution?": RESOLUTION },
    "check?": said("Only look: nothing is kept.", { type: "boolean" }),
  }),
  Plots: exactly({
    plots: list(exactly({ "id?": text, name: text, country: text, hectares: number })),
    hectares: number,
    warnings: list(exactly({ pointer: text, rule: text, detail: text })),
  }),
  PersonCardSettings: exactly(CARD),
  PersonCard: exactly({ id: text, ...CARD }),
  PersonCards: exactly({
    cards: list(exactly({ id: text, ...CARD })),
    withdrawn: list(exactly({ id: text, consentAt: text, withdrawnAt: text })),
  }),
};
