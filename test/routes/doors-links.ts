/** The doors of links: the farm registers where the codes of its own product lead. */
import type { Door } from "./doors.ts";

const VOC = "https://ref.gs1.org/voc/";
const shop = { href: "https://farm.example/cherry", title: "Cherry" };

export function linkDoors(gtin: string): { readonly [route: string]: Door } {
  const anchor = `https://id.gs1.org/01/${gtin}`;
  const set = {
    anchor,
    itemDescription: "Cherry",
    [`${VOC}pip`]: [shop],
    [`${VOC}defaultLink`]: [shop],
  };
  return {
    "PUT /api/links": {
      ...{ who: "key", path: "/api/links", answers: 200, stranger: 403 },
      body: {
        ...{ types: ["application/linkset+json", "application/json"], bytesMax: 512_000 },
        ...{ good: { linkset: [set] }, bad: { linkset: [{ ...set, homepage: [shop] }] } },
      },
    },
    "GET /api/links": { who: "key", path: "/api/links", answers: 200 },
    "GET /api/links/targets": { who: "key", path: "/api/links/targets", answers: 200 },
    "DELETE /api/links": {
      ...{ who: "key", answers: 204, stranger: 404 },
      path: `/api/links?anchor=${encodeURIComponent(anchor)}`,
    },
    "GET /.well-known/gs1resolver": {
      ...{ who: "anyone", path: "/.well-known/gs1resolver", answers: 200, cors: true },
    },
    "GET /linkset-context.jsonld": {
      ...{ who: "anyone", path: "/linkset-context.jsonld", answers: 200, cors: true },
    },
  };
}
