/** `/api/members`, `/api/invitations`, `/api/api-keys`, `/api/organisation`: who works for an organisation, and its machines’ keys. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const SMALL_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];
const ID = "0a1b2c3d-0000-4000-8000-0000000000e1";
const call = { section: "team", who: "key" } as const;
const id = (name: string, say: string) =>
  inPath(name, { say, example: ID, schema: { type: "string", format: "uuid" } });

export function teamPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const own = (asked: Call) => operation(facts, "own", asked);
  return {
    "/api/organisation": { patch: own(ORGANISATION) },
    "/api/members": { get: own(MEMBERS.list) },
    "/api/members/{personId}": { patch: own(MEMBERS.change), delete: own(MEMBERS.remove) },
    "/api/invitations": { get: own(INVITATIONS.list), post: own(INVITATIONS.make) },
    "/api/invitations/{id}": { delete: own(INVITATIONS.withdraw) },
    "/api/api-keys": { get: own(KEYS.list), post: own(KEYS.make) },
    "/api/api-keys/{id}": { delete: own(KEYS.revoke) },
  };
}

const sent = (schema: string, value: object) => ({
  ...{ types: JSON_TYPE, schema: ref(schema) },
  examples: { given: { value } },
});
const told = (say: string, schema: string, example: object) => ({
  ...{ say, types: JSON_TYPE, schema: ref(schema), example },
});

const ORGANISATION: Call = {
  ...{ ...call, id: "changeOrganisation", summary: "Change what you are called" },
  say: "The short name, which stands in addresses and in the log, stays. What is left out stays as well; null takes sector or country away.",
  body: sent("OrganisationChanges", { name: "Las Nubes mill", country: "HN" }),
  answers: { "204": { say: "Changed." } },
  refuses: SMALL_REFUSES,
};

const person = [id("personId", "The person’s id.")];
const MEMBERS = {
  list: {
    ...{ ...call, id: "listMembers", summary: "Who works for you" },
    answers: {
      "200": told("Everybody, and what they may do.", "Members", {
        members: [
          { personId: ID, name: "Mia Ortega", role: "owner", since: "2026-11-02T09:00:00Z" },
        ],
      }),
    },
  },
  change: {
    ...{ ...call, id: "changeRole", summary: "Give a member another role", parameters: person },
    say: "`owner` may do everything, `recorder` captures and reads, `auditor` reads what was disclosed. Nobody gives a role that may do more than they may.",
    body: sent("RoleChange", { role: "recorder" }),
    answers: { "204": { say: "Given." } },
    refuses: [...SMALL_REFUSES, "last-owner", "not-found"],
  },
  remove: {
    ...{ ...call, id: "removeMember", summary: "Remove a member", parameters: person },
    say: "Their account stays theirs; what they recorded stays yours.",
    answers: { "204": { say: "Removed." } },
    refuses: ["last-owner", "not-found"],
  },
} satisfies Record<string, Call>;

const open = {
  ...{ id: ID, role: "auditor", invitee: "ada@audit.example" },
  expiresAt: "2026-11-09T09:00:00Z",
} as const;
const INVITATIONS = {
  list: {
    ...{ ...call, id: "listInvitations", summary: "Invitations that stand open" },
    answers: {
      "200": told("Those that were neither accepted nor withdrawn.", "Invitations", {
        invitations: [{ ...open, createdAt: "2026-11-02T09:00:00Z" }],
      }),
    },
  },
  make: {
    ...{ ...call, id: "invite", summary: "Invite somebody" },
    say: "The link works once, within seven days, and is shown only here. Where the invitee is an e-mail address, and mail can be sent, it is mailed as well.",
    body: sent("InvitationOrder", { role: "auditor", invitee: "ada@audit.example" }),
    answers: {
      "201": told("Made.", "Invitation", {
        ...{ ...open, isMailed: true },
        link: "https://rootproof.example/console/join#7rC1xkz0mYtqk3bJ2nq8i4l6o9d1s5w7e0a2u4y6p8A",
      }),
    },
    refuses: [...SMALL_REFUSES, "quota-exceeded"],
  },
  withdraw: {
    ...{ ...call, id: "withdrawInvitation", summary: "Withdraw an invitation" },
    parameters: [id("id", "The invitation’s id.")],
    answers: { "204": { say: "Withdrawn." } },
    refuses: ["not-found"],
  },
} satisfies Record<string, Call>;

const order = { label: "Scale at the gate", scopes: ["capture"] } as const;
const kept = { id: ID, hint: "rp_4fKq9x", ...order } as const;
const KEYS = {
  list: {
    ...{ ...call, id: "listApiKeys", summary: "Your API keys" },
    say: "Revoked ones stay in the list. When a key was last used is known to the hour.",
    answers: {
      "200": told("The keys, by their first characters.", "ApiKeys", {
        keys: [{ ...kept, operator: false, createdAt: "2026-11-02T09:00:00Z" }],
      }),
    },
  },
  make: {
    ...{ ...call, id: "createApiKey", summary: "Make an API key" },
    say: "It may do no more than who makes it. The key itself is shown only here.",
    body: sent("ApiKeyOrder", order),
    answers: {
      "201": told("Made.", "ApiKey", {
        ...kept,
        key: "rp_4fKq9x…",
      }),
    },
    refuses: [...SMALL_REFUSES, "quota-exceeded"],
  },
  revoke: {
    ...{ ...call, id: "revokeApiKey", summary: "Revoke an API key" },
    say: "At once, for good.",
    parameters: [id("id", "The key’s id, as the list has it.")],
    answers: { "204": { say: "Revoked." } },
    refuses: ["not-found"],
  },
} satisfies Record<string, Call>;
