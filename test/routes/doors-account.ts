/** The doors of who signs in, and of whom they work for: the farm's owner knocks. */
import type { Door } from "./doors.ts";

export function accountDoors(): { readonly [route: string]: Door } {
  return {
    "GET /api/me": { who: "session", path: "/api/me", answers: 200 },
  };
}
