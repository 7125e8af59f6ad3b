/** The doors of finding and acting: the farm looks through its own lots and events. */
import type { Door } from "./doors.ts";

const part = encodeURIComponent;

/** `lot` is one that the farm's events alone speak of. */
export function findActDoors(lot: string): { readonly [route: string]: Door } {
  return {
    "GET /api/lots": { who: "key", path: `/api/lots?lot=${part(lot)}`, answers: 200 },
    "GET /api/lots/graph": {
      ...{ who: "key", path: `/api/lots/graph?lot=${part(lot)}`, answers: 200, stranger: 404 },
    },
    "GET /api/event-list": { who: "key", path: "/api/event-list", answers: 200 },
  };
}
