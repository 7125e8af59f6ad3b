/** The doors of places and people: the farm describes its wet mill, sends a plot, and shows Rosa. */
import type { TestStack } from "../support/stack.ts";
import type { Door } from "./doors.ts";

const SITE = "/api/sites/7f3c0000-0000-4000-8000-0000000000d1";
const CARD = "/api/people-cards/7f3c0000-0000-4000-8000-0000000000d2";
const mill = { kind: "site", name: "Wet mill", country: "HN", resolution: "country" };
const rosa = {
  ...{ name: "Rosa", role: "Picks the cherry" },
  consent: { text: "I agree.", language: "en", how: "voice", at: "2026-03-02T09:00:00-06:00" },
};
const field = {
  ...{ country: "HN", commodity: "coffee", check: true },
  geojson: { type: "Point", coordinates: [-88.026532, 14.985617] },
};

/** So that they are there for whoever knocks. */
export async function describeFirst(stack: TestStack, key: string): Promise<void> {
  for (const [path, body] of [
    [SITE, mill],
    [CARD, rosa],
  ] as const) {
    const answer = await stack.call(key, "PUT", path, body);
    if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
  }
}

export function placeDoors(): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bad: { name: 7, more: true } };
  const nobodys = SITE.replace(/1$/, "f");
  return {
    "GET /api/sites": { who: "key", path: "/api/sites", answers: 200 },
    "GET /api/sites/:id": { who: "key", path: SITE, answers: 200, stranger: 404 },
    "PUT /api/sites/:id": {
      ...{ who: "key", path: SITE, answers: 200, stranger: 404 },
      body: { ...json, bytesMax: 200_000, good: mill },
    },
    "DELETE /api/sites/:id": { who: "key", path: nobodys, answers: 404, stranger: 404 },
    "POST /api/plots": {
      ...{ who: "key", path: "/api/plots", answers: 200 },
      body: { ...json, bytesMax: 1_000_000, good: field },
    },
    "GET /api/people-cards": { who: "key", path: "/api/people-cards", answers: 200 },
    "PUT /api/people-cards/:id": {
      ...{ who: "key", path: CARD, answers: 200, stranger: 404 },
      body: { ...json, bytesMax: 16_384, good: rosa },
    },
    "DELETE /api/people-cards/:id": {
      ...{ who: "key", path: CARD.replace(/2$/, "f"), answers: 404, stranger: 404 },
    },
  };
}
