/** The doors of partners and of links: the farm introduces a picker, and makes a link for them. What comes of links is tried in test/links. */
import { randomUUID } from "node:crypto";
import { type LinkTold, RECORD_BYTES_MAX } from "../../schema/wire/supplier-links.ts";
import { send } from "../lives/cast.ts";
import type { TestStack } from "../support/stack.ts";
import type { Door } from "./doors.ts";

export interface LinksOfTheFarm {
  /** Used already, by {@link ANSWER}. */
  readonly used: string;
  readonly usedId: string;
}

const PICKER = "rosa-picker";
const ORDER = {
  ...{ purpose: "record", supplier: PICKER, language: "es", days: 30, what: "harvested" },
  ...{ uom: "KGM", material: { anchor: "/p/finca-aurora/cherry", name: "Cherry" } },
};
const ANSWER = {
  ...{ id: "7f3c0000-0000-4000-8000-0000000000b1", lot: "L1", quantity: "12" },
  ...{ time: "2026-03-02T18:00:00-06:00", consent: { words: "Nothing.", language: "es" } },
};

/** A picker without an account, who used one link. */
export async function introducePicker(stack: TestStack, key: string): Promise<LinksOfTheFarm> {
  await send(stack, key, ["POST", "/api/partners/introduced", { name: "Rosa Picker" }]);
  const made = await send(stack, key, ["POST", "/api/supplier-links", ORDER]);
  const { id, address } = (await made.json()) as LinkTold & { id: string; address: string };
  const used = address.split("#")[1] ?? "";
  await send(stack, key, ["POST", "/api/supplier-links/record", { ...ANSWER, link: used }]);
  return { used, usedId: id };
}

export function supplierDoors(operatedOn: string): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bytesMax: 16_384, bad: { link: 7, more: true } };
  const manage = { who: "key", scope: "manage" } as const;
  const links = "/api/supplier-links";
  const withLink = (more: object = {}): NonNullable<Door["body"]> => ({
    ...json,
    good: ({ links: { used } }) => ({ ...more, link: used }),
  });
  return {
    "GET /api/partners": { who: "key", path: "/api/partners", answers: 200 },
    "POST /api/partners/introduced": {
      ...{ ...manage, path: "/api/partners/introduced", answers: 201 },
      body: { ...json, good: { name: "Rosa" } },
    },
    "GET /api/supplier-links": { ...manage, path: links, answers: 200 },
    "POST /api/supplier-links": {
      ...{ ...manage, path: links, answers: 201, stranger: 404 },
      body: { ...json, good: ORDER },
    },
    "GET /api/supplier-links/:id": {
      ...{ ...manage, answers: 200, stranger: 404 },
      path: ({ links: { usedId } }) => `${links}/${usedId}`,
    },
    "DELETE /api/supplier-links/:id": {
      // What was used is not withdrawn.
      ...{ ...manage, path: `${links}/${randomUUID()}`, answers: 404, stranger: 404 },
    },
    "POST /api/supplier-links/open": {
      ...{ who: "anyone", path: `${links}/open`, answers: 200, body: withLink() },
    },
    "POST /api/supplier-links/record": {
      ...{ who: "anyone", path: `${links}/record`, answers: 200 },
      body: { ...withLink(ANSWER), bytesMax: RECORD_BYTES_MAX },
    },
    "POST /api/supplier-links/confirm": {
      // It was made for recording.
      ...{ who: "anyone", path: `${links}/confirm`, answers: 400 },
      body: withLink({ answer: "confirmed" }),
    },
    "POST /api/supplier-links/proof": {
      ...{ who: "anyone", path: `${links}/proof`, answers: 200, body: withLink() },
    },
    "POST /api/supplier-links/claim": {
      // The farm's own people do not take their supplier over.
      ...{ who: "session", path: `${links}/claim`, answers: 403, body: withLink() },
    },
    "GET /api/confirmations": { who: "key", path: "/api/confirmations", answers: 200 },
    "POST /api/confirmations": {
      ...{ who: "key", scope: "capture", path: "/api/confirmations", answers: 400 },
      body: withLink({ answer: "confirmed" }),
    },
    "POST /api/operator/organisations/:slug/account-link": {
      // It has an account.
      ...{ who: "operator", answers: 404 },
      path: `/api/operator/organisations/${operatedOn}/account-link`,
      body: { ...json, good: { language: "es", days: 30 } },
    },
  };
}
