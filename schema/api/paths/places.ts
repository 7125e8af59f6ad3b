/** `/api/sites`, `/api/plots`, `/api/people-cards`: where goods come from, and who is shown. docs/places.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const SITE_ID = "0a1b2c3d-0000-4000-8000-0000000000d1";
const CARD_ID = "0a1b2c3d-0000-4000-8000-0000000000d2";
const SITE = {
  ...{ kind: "site", name: "Wet mill", country: "HN", region: "Santa Bárbara" },
  ...{ locality: "Peña Blanca", resolution: "locality" },
};
const { name: _, kind: __, resolution: ___, ...SHOWN } = SITE;
const SITE_TOLD = { id: SITE_ID, ...SITE, geometryType: "Point", public: SHOWN };
const POINT = { type: "Point", coordinates: [-88.026532, 14.985617] };
const PLOT = {
  type: "Polygon",
  coordinates: [
    [
      ...[
        [-88.234512, 14.918301],
        [-88.233583, 14.918301],
        [-88.233583, 14.919205],
      ],
      ...[
        [-88.234512, 14.919205],
        [-88.234512, 14.918301],
      ],
    ],
  ],
};
const CARD = {
  ...{ name: "Rosa", role: "Picks and sorts the cherry" },
  consent: {
    text: "I agree that my first name and what I do here are shown to whoever looks where this product comes from. I can take this back at any time.",
    ...{ language: "en", how: "voice", at: "2026-03-02T09:00:00-06:00" },
  },
};
const BODY_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];

const asked = (name: string, description: string, more: Partial<Parameter> = {}): Parameter => ({
  ...{ name, in: "query", description, schema: { type: "string" }, ...more },
});
const siteId = inPath("id", { say: "A UUID; you give it.", example: SITE_ID });
const cardId = inPath("id", { say: "A UUID; you give it.", example: CARD_ID });

export function placePaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/sites": { get: operation(facts, "own", list) },
    "/api/sites/{id}": {
      put: operation(facts, "own", put),
      get: operation(facts, "own", get),
      delete: operation(facts, "own", remove),
    },
    "/api/plots": { post: operation(facts, "own", plots) },
    "/api/people-cards": { get: operation(facts, "own", cards) },
    "/api/people-cards/{id}": {
      put: operation(facts, "own", putCard),
      delete: operation(facts, "own", withdraw),
    },
  };
}

const list: Call = {
  ...{ id: "listSites", section: "places", who: "key", summary: "Your sites and plots" },
  say: "By name, without their outlines; with what strangers learn of each.",
  parameters: [
    asked("q", "Stands in the name."),
    asked("kind", "Only these.", { schema: { type: "string", enum: ["site", "plot"] } }),
    asked("perPage", "How many at once; 30 unless said, at most 100.", { example: "30" }),
    asked("nextPageToken", "As the page before gave it, with the same question."),
  ],
  answers: {
    "200": {
      ...{ say: "A page of places.", types: JSON_TYPE, schema: ref("SiteList") },
      example: { sites: [SITE_TOLD] },
    },
  },
  refuses: ["query-parameter", "page-token"],
};

const put: Call = {
  ...{ id: "putSite", section: "places", who: "key", summary: "Describe a place" },
  say: "What is not sent is not kept. Of its coordinates nobody learns more than `resolution` says.",
  parameters: [siteId],
  body: {
    types: JSON_TYPE,
    schema: ref("SiteSettings"),
    examples: { mill: { value: { ...SITE, geometry: POINT } } },
  },
  answers: {
    "200": { say: "As it is now.", types: JSON_TYPE, schema: ref("Site"), example: SITE_TOLD },
  },
  refuses: [...BODY_REFUSES, "geometry-invalid", "not-found", "quota-exceeded"],
};

const get: Call = {
  ...{ id: "readSite", section: "places", who: "key", summary: "A place with its outline" },
  parameters: [siteId],
  answers: {
    "200": {
      ...{ say: "All of it.", types: JSON_TYPE, schema: ref("SiteWhole") },
      example: { ...SITE_TOLD, geometry: POINT },
    },
  },
  refuses: ["not-found"],
};

const remove: Call = {
  ...{ id: "deleteSite", section: "places", who: "key", summary: "Take a place away" },
  parameters: [siteId],
  answers: { "204": { say: "It is gone." } },
  refuses: ["not-found"],
};

const plots: Call = {
  ...{ id: "postPlots", section: "places", who: "key", summary: "Send plots as GeoJSON" },
  say: "All of them or none: each fault is named with its place (RFC 6901) in `errors`. Names are read from `ProductionPlace` or `name`, the country from `ProducerCountry`, a point’s hectares from `Area`. A plot over 4 hectares is told by its outline, as Regulation (EU) 2023/1115 asks. A plot that is kept already keeps its id.",
  body: {
    types: JSON_TYPE,
    schema: ref("PlotsSent"),
    examples: {
      field: { value: { geojson: PLOT, country: "HN", commodity: "coffee", resolution: "region" } },
    },
  },
  answers: {
    "201": {
      ...{ say: "Kept.", types: JSON_TYPE, schema: ref("Plots") },
      example: {
        plots: [{ id: SITE_ID, name: "Plot 1", country: "HN", hectares: 0.9992 }],
        ...{ hectares: 0.9992, warnings: [] },
      },
    },
    "200": {
      ...{ say: "Only looked at.", types: JSON_TYPE, schema: ref("Plots") },
      example: {
        plots: [{ name: "Plot 1", country: "HN", hectares: 0.9992 }],
        ...{ hectares: 0.9992, warnings: [] },
      },
    },
  },
  refuses: [...BODY_REFUSES, "geometry-invalid", "quota-exceeded"],
};

const cards: Call = {
  ...{ id: "listPeopleCards", section: "places", who: "key", summary: "People you show" },
  say: "Of whom withdrew nothing is kept but when they agreed, and when they took it back.",
  answers: {
    "200": {
      ...{ say: "All of them.", types: JSON_TYPE, schema: ref("PersonCards") },
      example: { cards: [{ id: CARD_ID, ...CARD }], withdrawn: [] },
    },
  },
};

const putCard: Call = {
  ...{ id: "putPersonCard", section: "places", who: "key", summary: "Show a person" },
  say: "Never without the words they agreed to, in their language. A photo is a public picture of yours, with a text for who cannot see it.",
  parameters: [cardId],
  body: {
    types: JSON_TYPE,
    schema: ref("PersonCardSettings"),
    examples: { rosa: { value: CARD } },
  },
  answers: {
    "200": {
      ...{ say: "Shown.", types: JSON_TYPE, schema: ref("PersonCard") },
      example: { id: CARD_ID, ...CARD },
    },
  },
  refuses: [...BODY_REFUSES, "not-found", "quota-exceeded"],
};

const withdraw: Call = {
  ...{ id: "withdrawPersonCard", section: "places", who: "key" },
  summary: "Withdraw a person’s consent",
  say: "Name, role, story and photo are erased at once. Again changes nothing.",
  parameters: [cardId],
  answers: { "204": { say: "It is withdrawn." } },
  refuses: ["not-found"],
};
