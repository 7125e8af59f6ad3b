/** The door of the claim linter. */
import type { Door } from "./doors.ts";

export const lintDoors = (): { readonly [route: string]: Door } => ({
  "POST /api/lint": {
    ...{ who: "key", path: "/api/lint", answers: 200, scope: "read" },
    body: {
      ...{ types: ["application/json"], bytesMax: 130_000 },
      good: { text: "Kind to the planet", language: "en", markets: ["EU"] },
      bad: { text: "Kind to the planet", language: "English", markets: ["MARS"] },
    },
  },
});
