/** The doors of goods that change hands. The farm sends to nobody here, and nobody sends to it. */
import type { Door } from "./doors.ts";

const SHIPMENT = "0a1b2c3d-0000-4000-8000-0000000000e7";

export function transferDoors(lot: string): { readonly [route: string]: Door } {
  return {
    "GET /api/transfers": { who: "key", path: "/api/transfers", answers: 200 },
    "POST /api/transfers/:id/answer": {
      ...{ who: "key", path: `/api/transfers/${SHIPMENT}/answer`, answers: 404, scope: "capture" },
      body: {
        ...{ types: ["application/json"], bytesMax: 16_384 },
        good: { lot, answer: "confirmed" },
        bad: { lot, answer: "disputed" },
      },
    },
  };
}
