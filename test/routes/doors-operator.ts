/** The operator's doors. What they change is put back at once, or changes nothing for the doors that follow. */
import { type Door, FARM, MILL } from "./doors.ts";

const types = ["application/json"];
const bytesMax = 16_384;
const bad = { reason: 7, eventsPerMonth: "many" };

export function operatorDoors(gtin: string): { readonly [route: string]: Door } {
  // The mill's: a farm that is suspended could not open its own doors any more.
  const mill = `/api/operator/organisations/${MILL}`;
  const farm = `/api/operator/organisations/${FARM}`;
  const limits = { eventsPerMonth: 100_000, storageBytes: 500_000_000 };
  return {
    "GET /api/operator/organisations": {
      ...{ who: "operator", path: "/api/operator/organisations?search=au", answers: 200 },
    },
    "PUT /api/operator/organisations/:slug/suspension": {
      ...{ who: "operator", path: `${mill}/suspension`, answers: 200 },
      body: { types, bytesMax, good: { reason: "Forged certificates." }, bad },
    },
    "DELETE /api/operator/organisations/:slug/suspension": {
      ...{ who: "operator", path: `${mill}/suspension`, answers: 204 },
    },
    "PUT /api/operator/pages/suspension": {
      ...{ who: "operator", path: "/api/operator/pages/suspension", answers: 200 },
      // Lifted where nothing was suspended: the pages that follow are there.
      body: { types, bytesMax, good: { page: `/01/${gtin}` }, bad },
    },
    "PUT /api/operator/organisations/:slug/quota": {
      ...{ who: "operator", path: `${farm}/quota`, answers: 200 },
      body: { types, bytesMax, good: { eventsPerMonth: 50_000 }, bad },
    },
    "GET /api/operator/limits": { who: "operator", path: "/api/operator/limits", answers: 200 },
    "PUT /api/operator/limits": {
      ...{ who: "operator", path: "/api/operator/limits", answers: 200 },
      body: { types, bytesMax, good: limits, bad },
    },
  };
}
