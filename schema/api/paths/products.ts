/** `/api/products`: products and their pages, with a GTIN or without. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN, OWN_NAME, OWN_PRODUCT } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const SETTINGS = {
  name: "Nordlys Morning, 250 g",
  description: "Washed coffee from Santa Bárbara.",
};
const COFFEE = { gtin: GTIN, anchor: `/01/${GTIN}`, ...SETTINGS, passport: `/p/01/${GTIN}` };
const TEA = { name: "Cascara tea, 100 g" };
const REFUSES = [
  ...["json-malformed", "body-invalid", "media-type", "body-too-large"],
  ...["identification-key-claimed", "identification-key-waits", "identification-key-invalid"],
];

export function productPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/products": { get: operation(facts, "own", list) },
    "/api/products/{gtin}": { put: operation(facts, "own", byGtin) },
    "/api/products/own/{product}": { put: operation(facts, "own", byName) },
    "/api/products/{gtin}/gaps": { get: operation(facts, "own", gaps) },
    "/api/products/own/{product}/gaps": { get: operation(facts, "own", ownGaps) },
  };
}

const after: Parameter = {
  ...{ name: "after", in: "query", description: "As the link to the next page has it." },
  ...{ schema: { type: "string" }, example: "/01/" },
};

const list: Call = {
  ...{ id: "listProducts", section: "pages", who: "key", summary: "Your products" },
  say: 'In the order of their paths. `Link: …; rel="next"` leads on.',
  parameters: [after],
  answers: {
    "200": {
      ...{ say: "Up to 200 products.", types: JSON_TYPE, schema: ref("Products") },
      example: {
        products: [
          { ...COFFEE, pictures: [] },
          { anchor: OWN_PRODUCT, ...TEA, passport: OWN_PRODUCT, pictures: [] },
        ],
      },
    },
  },
};

const gtin = inPath("gtin", {
  say: "A GTIN of 8, 12, 13 or 14 digits.",
  ...{ example: GTIN, schema: { type: "string", pattern: "^([0-9]{8}|[0-9]{12,14})$" } },
});
const ownProduct = inPath("product", {
  say: "Small letters, digits and hyphens inside; not digits alone.",
  ...{ example: OWN_NAME.product, schema: { type: "string", maxLength: 63 } },
});

const byGtin: Call = {
  ...{ id: "putProduct", section: "pages", who: "key", summary: "Give a product its page" },
  say: "The first to name a GTIN has it; from then on it is refused to others with 403.",
  parameters: [gtin],
  body: {
    types: JSON_TYPE,
    schema: ref("ProductSettings"),
    examples: { coffee: { value: SETTINGS } },
  },
  answers: {
    "200": {
      ...{ say: "The page stands.", types: JSON_TYPE, schema: ref("Product") },
      example: COFFEE,
    },
  },
  refuses: [...REFUSES, "gtin-malformed", "gtin-check-digit"],
};

const byName: Call = {
  ...{ id: "putOwnProduct", section: "pages", who: "key" },
  summary: "Give a product without a GTIN its page",
  say: "Under your own name in addresses: `/p/{organisation}/{product}` is then its page, what its codes hold, and how events name its lots.",
  parameters: [ownProduct],
  body: {
    types: JSON_TYPE,
    schema: ref("ProductSettings"),
    examples: { tea: { value: TEA } },
  },
  answers: {
    "200": {
      ...{ say: "The page stands.", types: JSON_TYPE, schema: ref("Product") },
      example: { anchor: OWN_PRODUCT, ...TEA, passport: OWN_PRODUCT },
    },
  },
  refuses: [...REFUSES, "own-name-malformed"],
};

const gaps: Call = {
  ...{ id: "readProductGaps", section: "pages", who: "key" },
  summary: "Where a product’s evidence is thin",
  say: "Its newest 50 lots together, each by how much of it there was (each alike, where they cannot all be weighed against each other): what has no beginning on record, and whose word each step is. `more` says that there are older lots.",
  parameters: [gtin],
  answers: {
    "200": {
      ...{ say: "The gaps.", types: JSON_TYPE, schema: ref("ProductGaps") },
      example: {
        ...{ product: `/01/${GTIN}`, name: SETTINGS.name, more: false, known: "100" },
        ...{
          beginnings: [],
          lots: [{ lot: `https://id.gs1.org/01/${GTIN}/10/LOT-6`, part: "100" }],
        },
        steps: [
          {
            ...{ by: "own", kind: "made", process: "coffee.roast/1", times: 1 },
            ...{ time: "2026-03-01T07:00:00Z", material: "roasted coffee", part: "100" },
          },
        ],
      },
    },
  },
  refuses: ["query-too-complex", "not-found", "gtin-malformed", "gtin-check-digit"],
};

const ownGaps: Call = {
  ...{ id: "readOwnProductGaps", section: "pages", who: "key" },
  summary: "Where the evidence of a product without a GTIN is thin",
  parameters: [ownProduct],
  answers: { "200": { say: "The gaps.", types: JSON_TYPE, schema: ref("ProductGaps") } },
  refuses: ["query-too-complex", "not-found", "own-name-malformed"],
};
