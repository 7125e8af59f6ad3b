/** The doors of certificates, claims and figures: the farm says of its cherry how it was picked. */
import { HARVEST } from "../lives/cast.ts";
import type { TestStack } from "../support/stack.ts";
import type { Door } from "./doors.ts";

const id = (n: number) => `7f3c0000-0000-4000-8000-0000000001c${n}`;
const CERTIFICATE = `/api/certificates/${id(1)}`;
const DRAFT = `/api/claims/${id(2)}`;
const CLAIM = `/api/claims/${id(3)}`;
const FIGURE = `/api/figures/${id(4)}`;
const certificate = {
  ...{ scheme: "eu-organic", number: "HN-BIO-7", holder: "Aurora" },
  ...{ validFrom: "2026-01-01", validUntil: "2099-12-31" },
};
const figure = { content: { kind: "guarantee", years: 2, by: "The farm" } };
const picked = (gtin: string, text: string) => ({
  ...{ product: `/01/${gtin}`, type: "method", text, language: "en" },
  evidence: [{ kind: "event", id: HARVEST.eventID }],
});

/** So that they are there for whoever knocks. */
export async function claimFirst(stack: TestStack, key: string, gtin: string): Promise<void> {
  for (const [method, path, body] of [
    ["PUT", CERTIFICATE, certificate],
    ["PUT", DRAFT, picked(gtin, "Picked by hand")],
    ["PUT", CLAIM, picked(gtin, "Picked in the morning")],
    ["POST", `${CLAIM}/publish`, {}],
    ["PUT", FIGURE, figure],
  ] as const) {
    const answer = await stack.call(key, method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
}

export function claimDoors(gtin: string): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bytesMax: 16_384, bad: { name: 7, more: true } };
  const own = { who: "key", answers: 200, stranger: 404 } as const;
  return {
    "GET /api/schemes": { who: "key", path: "/api/schemes", answers: 200 },
    "GET /api/certificates": { who: "key", path: "/api/certificates", answers: 200 },
    "GET /api/certificates/:id": { ...own, path: CERTIFICATE },
    "PUT /api/certificates/:id": {
      ...{ ...own, path: CERTIFICATE },
      body: { ...json, good: certificate },
    },
    "POST /api/certificates/:id/revoke": {
      ...{ ...own, path: `/api/certificates/${id(9)}/revoke`, answers: 404 },
      body: { ...json, good: { reason: "It was given back." } },
    },
    "GET /api/operator/certificates": {
      ...{ who: "operator", path: "/api/operator/certificates", answers: 200 },
    },
    "PUT /api/operator/certificates/:id/check": {
      ...{ who: "operator", path: `/api/operator/certificates/${id(1)}/check`, answers: 200 },
    },
    "GET /api/claims": { who: "key", path: "/api/claims", answers: 200 },
    "GET /api/claims/:id": { ...own, path: DRAFT },
    "PUT /api/claims/:id": {
      ...{ ...own, path: `/api/claims/${id(5)}`, stranger: 400 },
      body: { ...json, good: picked(gtin, "Picked by hand") },
    },
    "POST /api/claims/:id/publish": {
      ...{ ...own, path: `${DRAFT}/publish` },
      body: { ...json, good: { dismissals: [] } },
    },
    "POST /api/claims/:id/withdraw": {
      ...{ ...own, path: `${CLAIM}/withdraw` },
      body: { ...json, good: { reason: "It rained." } },
    },
    "GET /api/stories/:kind/*": { ...own, path: `/api/stories/01/${gtin}` },
    "PUT /api/stories/:kind/*": {
      ...{ ...own, path: `/api/stories/01/${gtin}?language=en` },
      body: { ...json, bytesMax: 60_000, good: { text: "Picked in the morning." } },
    },
    "GET /api/figures": { who: "key", path: "/api/figures", answers: 200 },
    "PUT /api/figures/:id": { ...{ ...own, path: FIGURE }, body: { ...json, good: figure } },
    "DELETE /api/figures/:id": { ...own, path: `/api/figures/${id(9)}`, answers: 404 },
    // Nobody confirms their own.
    "POST /api/figures/:id/confirm": { ...own, path: `${FIGURE}/confirm`, answers: 404 },
  };
}
