/** The doors of how passports look. */
import { DIGITAL_LINK } from "../lives/cast.ts";
import type { Door } from "./doors.ts";

export function themeDoors(): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bytesMax: 16_384, bad: { accent: 7 } };
  return {
    "GET /api/theme": { who: "key", path: "/api/theme", answers: 200 },
    "PUT /api/theme": {
      ...{ who: "key", path: "/api/theme", answers: 200 },
      body: { ...json, good: { accent: "#7a3b1e", letters: "serif" } },
    },
    "DELETE /api/theme": { who: "key", path: "/api/theme", answers: 204 },
    "GET /theme/:name": {
      ...{ who: "anyone", path: "/theme/7a3b1e-c57f61-serif.css", answers: 200 },
    },
    "GET /map/:name": { who: "anyone", path: "/map/ET-DJ.DJ-BE.svg", answers: 200 },
    "GET /badge/*": { who: "anyone", path: `/badge${DIGITAL_LINK}.svg?qr=1`, answers: 200 },
  };
}
