/** The doors of notices: the farm holds a lot of its own product. */
import type { Door } from "./doors.ts";

export function noticeDoors(gtin: string): { readonly [route: string]: Door } {
  return {
    "GET /api/notices": { who: "key", path: "/api/notices", answers: 200 },
    "PUT /api/notices/:kind/*": {
      ...{ who: "key", path: `/api/notices/01/${gtin}/10/CHERRY-1`, answers: 200, stranger: 403 },
      body: {
        ...{ types: ["application/json"], bytesMax: 16_384 },
        good: { kind: "hold", reason: "The scales are being checked." },
        bad: { kind: "panic", reason: "" },
      },
    },
  };
}
