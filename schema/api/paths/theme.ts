/** `/api/theme`: how a maker's passports look. docs/theme.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN, LOT, OWN_NAME } from "../samples.ts";
import { inPath, JSON_TYPE, ownName, ref } from "./parts.ts";

const THEME = { accent: "#7a3b1e", letters: "serif" };
const KEPT = { ...THEME, accentDark: "#c57f61" };

export function themePaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/theme": {
      put: operation(facts, "own", keep),
      get: operation(facts, "own", read),
      delete: operation(facts, "own", drop),
    },
    "/theme/{name}": { get: operation(facts, "own", style) },
    "/map/{name}": { get: operation(facts, "own", map) },
    ...badges(facts),
  };
}

const answer = {
  ...{ types: JSON_TYPE, schema: ref("ThemeTold"), example: { theme: KEPT } },
};

const keep: Call = {
  ...{ id: "putTheme", section: "pages", who: "key" },
  summary: "Set the colour and the mark of your passports",
  say: "A colour that cannot be read (4.5 : 1 against its ground, WCAG 2.2) is refused, with the nearest of the same hue that can. Without `accentDark` one is made.",
  body: { types: JSON_TYPE, schema: ref("Theme"), examples: { theme: { value: THEME } } },
  answers: { "200": { ...{ say: "It shows from the next request on." }, ...answer } },
  refuses: ["json-malformed", "body-invalid", "media-type", "body-too-large"],
};

const read: Call = {
  ...{ id: "getTheme", section: "pages", who: "key" },
  summary: "How your passports look",
  say: "`null`: as they look by themselves.",
  answers: { "200": { say: "The theme.", ...answer } },
};

const drop: Call = {
  ...{ id: "deleteTheme", section: "pages", who: "key" },
  summary: "Take the colour and the mark off your passports",
  say: "They look as they do by themselves.",
  answers: { "204": { say: "Done." } },
};

const style: Call = {
  ...{ id: "readThemeStyle", section: "pages", who: "anyone" },
  summary: "A theme as a stylesheet",
  say: "Its address says all that is in it: accent on light ground, on dark, letters.",
  parameters: [inPath("name", { say: "Named by the page.", example: "7a3b1e-c57f61-serif.css" })],
  answers: { "200": { say: "Kept for good.", types: ["text/css; charset=utf-8"] } },
  refuses: ["not-found"],
};

const map: Call = {
  ...{ id: "readMap", section: "pages", who: "anyone" },
  summary: "The way of goods between countries, drawn",
  say: "Legs by country (ISO 3166-1), `-` between them, `~` where a place between is withheld, `.` between legs. `lang` names the countries, `line` gives the colours of a theme.",
  parameters: [inPath("name", { say: "Named by the page.", example: "ET-DJ.DJ-BE.svg" })],
  answers: { "200": { say: "Kept for good.", types: ["image/svg+xml"] } },
  refuses: ["not-found"],
};

/** Of a product and of a lot, with a GTIN and without. docs/channels.md. */
function badges(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const asked: Parameter[] = [
    {
      ...{ name: "lang", in: "query", example: "de", schema: { type: "string" } },
      description: "The language; else the one that the browser likes best.",
    },
    {
      ...{ name: "qr", in: "query", example: "1", schema: { const: "1" } },
      description: "With the code that opens the passport.",
    },
  ];
  const badge = (id: string, parameters: readonly Parameter[]) => ({
    get: operation(facts, "own", {
      ...{
        id: `draw${id}Badge`,
        section: "pages",
        who: "anyone",
        summary: "A badge for web shops",
      },
      say: "The passport in short, with every notice on it, as a drawing without scripts: other sites may show it.",
      parameters: [...parameters, ...asked],
      answers: {
        "200": {
          ...{ say: "Kept for a minute.", headers: ["ETag"] },
          types: ["image/svg+xml"],
        },
        "304": { say: "As you have it already.", headers: ["ETag"] },
      },
      refuses: ["not-found"],
    }),
  });
  const gtin = inPath("gtin", { say: "The GTIN, fourteen digits.", example: GTIN });
  const lot = (example: string) => inPath("lot", { say: "The lot, percent-encoded.", example });
  return {
    "/badge/01/{gtin}.svg": badge("Product", [gtin]),
    "/badge/01/{gtin}/10/{lot}.svg": badge("Lot", [gtin, lot(LOT)]),
    "/badge/p/{organisation}/{product}.svg": badge("OwnProduct", ownName()),
    "/badge/p/{organisation}/{product}/{lot}.svg": badge("OwnLot", [
      ...ownName(),
      lot(OWN_NAME.lot),
    ]),
  };
}
