/** The doors of who signs in, and of whom they work for: the farm's owner knocks. What works once is held to that in test/accounts. */
import { randomUUID } from "node:crypto";
import type { Door } from "./doors.ts";

/** What nobody has: a link's token, an id, a passkey that answers a challenge of somebody else's. */
const TOKEN = "A".repeat(43);
const NOBODY = randomUUID();
const CREDENTIAL = {
  ...{ id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} },
  response: { clientDataJSON: "e30", attestationObject: "AAAA" },
};

export function accountDoors(): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bytesMax: 16_384, bad: { name: 7, more: true } };
  const own = { who: "anyone", isOfOwnPages: true } as const;
  return {
    "GET /api/me": { who: "session", path: "/api/me", answers: 200 },
    "DELETE /api/me/organisations/:slug": {
      ...{ who: "session", path: "/api/me/organisations/nobody-here", answers: 404 },
    },
    "GET /api/account/ways": { who: "anyone", path: "/api/account/ways", answers: 200 },
    "PATCH /api/account": {
      ...{ who: "session", path: "/api/account", answers: 204 },
      body: { ...json, good: { name: "owner" } },
    },
    "POST /api/account/new/options": {
      ...{ ...own, path: "/api/account/new/options", answers: 200 },
      body: { ...json, good: { name: "Nell" } },
    },
    "POST /api/account/new": {
      ...{ ...own, path: "/api/account/new", answers: 401 },
      body: { ...json, good: { response: CREDENTIAL } },
    },
    "POST /api/account/session/options": {
      ...{ ...own, path: "/api/account/session/options", answers: 200 },
      body: { ...json, good: {} },
    },
    "POST /api/account/session": {
      ...{ ...own, path: "/api/account/session", answers: 401 },
      body: { ...json, good: { response: CREDENTIAL } },
    },
    "DELETE /api/account/session": { ...own, path: "/api/account/session", answers: 204 },
    "POST /api/account/email-links": {
      ...{ ...own, path: "/api/account/email-links", answers: 202 },
      body: { ...json, good: { email: "nell@farm.example" } },
    },
    "POST /api/account/email-links/exchange": {
      ...{ ...own, path: "/api/account/email-links/exchange", answers: 410 },
      body: { ...json, good: { token: TOKEN } },
    },
    "POST /api/account/email": {
      ...{ who: "session", path: "/api/account/email", answers: 202 },
      body: { ...json, good: { email: "owner@farm.example" } },
    },
    "POST /api/account/email/confirm": {
      ...{ who: "session", path: "/api/account/email/confirm", answers: 410 },
      body: { ...json, good: { token: TOKEN } },
    },
    "GET /api/account/sessions": { who: "session", path: "/api/account/sessions", answers: 200 },
    "DELETE /api/account/sessions": { who: "session", path: "/api/account/sessions", answers: 204 },
    "DELETE /api/account/sessions/:id": {
      ...{ who: "session", path: `/api/account/sessions/${NOBODY}`, answers: 404 },
    },
    "GET /api/account/passkeys": { who: "session", path: "/api/account/passkeys", answers: 200 },
    "POST /api/account/passkey-options": {
      ...{ who: "session", path: "/api/account/passkey-options", answers: 200 },
      body: { ...json, good: {} },
    },
    "POST /api/account/passkeys": {
      ...{ who: "session", path: "/api/account/passkeys", answers: 401 },
      body: { ...json, good: { label: "phone", response: CREDENTIAL } },
    },
    "PATCH /api/account/passkeys/:id": {
      ...{ who: "session", path: "/api/account/passkeys/none", answers: 404 },
      body: { ...json, good: { label: "phone" } },
    },
    "DELETE /api/account/passkeys/:id": {
      ...{ who: "session", path: "/api/account/passkeys/none", answers: 404 },
    },
    "POST /api/organisations": {
      ...{ who: "session", path: "/api/organisations", answers: 409 },
      body: { ...json, good: { name: "Las Nubes", slug: "las-nubes-mill" } },
    },
    ...teamDoors(json),
  };
}

function teamDoors(json: Omit<NonNullable<Door["body"]>, "good">): {
  readonly [route: string]: Door;
} {
  const managed = { who: "key", scope: "manage" } as const;
  // Nobody gives others more than they may themselves.
  const given = { who: "key", scope: ["manage", "disclosed"] } as const;
  return {
    "PATCH /api/organisation": {
      ...{ ...managed, path: "/api/organisation", answers: 204 },
      body: { ...json, good: { country: "HN" } },
    },
    "GET /api/members": { ...managed, path: "/api/members", answers: 200 },
    "PATCH /api/members/:personId": {
      ...{ ...given, path: `/api/members/${NOBODY}`, answers: 404, stranger: 404 },
      body: { ...json, good: { role: "auditor" } },
    },
    "DELETE /api/members/:personId": {
      ...{ ...managed, path: `/api/members/${NOBODY}`, answers: 404, stranger: 404 },
    },
    "GET /api/invitations": { ...managed, path: "/api/invitations", answers: 200 },
    "POST /api/invitations": {
      ...{ ...given, path: "/api/invitations", answers: 201 },
      body: { ...json, good: { role: "auditor", invitee: "Ada from the audit" } },
    },
    "DELETE /api/invitations/:id": {
      ...{ ...managed, path: `/api/invitations/${NOBODY}`, answers: 404, stranger: 404 },
    },
    "POST /api/invitations/look": {
      ...{ who: "anyone", path: "/api/invitations/look", answers: 410 },
      body: { ...json, good: { token: TOKEN } },
    },
    "POST /api/invitations/accept": {
      ...{ who: "session", path: "/api/invitations/accept", answers: 410 },
      body: { ...json, good: { token: TOKEN } },
    },
    "GET /api/api-keys": { ...managed, path: "/api/api-keys", answers: 200 },
    "POST /api/api-keys": {
      ...{ ...managed, path: "/api/api-keys", answers: 201 },
      body: { ...json, good: { label: "scale", scopes: ["manage"] } },
    },
    "DELETE /api/api-keys/:id": {
      ...{ ...managed, path: `/api/api-keys/${NOBODY}`, answers: 404, stranger: 404 },
    },
  };
}
