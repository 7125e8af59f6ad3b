/** The door of codes to type: the roaster's lot, as somebody reads it off the bag. */
import type { Door } from "./doors.ts";

export function findDoors(gtin: string, lot: string): { readonly [route: string]: Door } {
  return {
    "GET /c": { who: "anyone", path: `/c?code=${gtin}&lot=${lot}`, answers: 303 },
    "GET /c/*": { who: "anyone", path: `/c/${gtin}`, answers: 303 },
  };
}
