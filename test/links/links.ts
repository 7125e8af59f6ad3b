/** What the tests of links have in common: a maker, the suppliers it introduces, and the links it makes for them. */
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { LinkTold, SupplierLinkTold } from "../../schema/wire/supplier-links.ts";
import type { TestStack } from "../support/stack.ts";

export const CHERRY = { anchor: "/p/halfmoon/cherry", name: "Ripe cherry" };

/** What the form of a link asks for, but for the link. */
export const HARVEST = {
  ...{ what: "harvested", material: CHERRY, uom: "KGM", lot: "2026-04-17-1" },
  place: { country: "ET", region: "Oromia", locality: "Jimma" },
};
export const CONSENT = {
  shows: { showName: false, place: "none" },
  ...{ words: "Halfmoon may show what happened, without our name and place.", language: "en" },
};

export async function answered<T>(answer: Response, status: number): Promise<T> {
  const text = await answer.text();
  expect(answer.status, text).toBe(status);
  return JSON.parse(text) as T;
}

/** Its short name. */
export async function introduce(stack: TestStack, key: string, name: string): Promise<string> {
  const body = { name, country: "ET" };
  const answer = await stack.call(key, "POST", "/api/partners/introduced", body);
  return (await answered<{ slug: string }>(answer, 201)).slug;
}

export async function makeLink(
  stack: TestStack,
  key: string,
  order: {
    readonly supplier: string;
    readonly purpose?: string;
    readonly [member: string]: unknown;
  },
): Promise<SupplierLinkTold & { readonly link: string }> {
  const asked = (order.purpose ?? "record") === "record" ? HARVEST : {};
  const body = { purpose: "record", language: "en", days: 30, ...asked, ...order };
  const made = await answered<SupplierLinkTold>(
    await stack.call(key, "POST", "/api/supplier-links", body),
    201,
  );
  return { ...made, link: made.address.split("#")[1] ?? "" };
}

export function filled(link: string, more: object = {}) {
  const time = new Date().toISOString();
  return {
    link,
    id: randomUUID(),
    time,
    lot: "2026-04-17-1",
    quantity: "126.5",
    consent: CONSENT,
    ...more,
  };
}

export const record = (stack: TestStack, body: object) =>
  stack.call(undefined, "POST", "/api/supplier-links/record", body);

export async function open(stack: TestStack, link: string): Promise<LinkTold> {
  return answered(await stack.call(undefined, "POST", "/api/supplier-links/open", { link }), 200);
}

export async function refused(answer: Response, status: number, code: string): Promise<string> {
  const { type, detail } = await answered<{ type: string; detail: string }>(answer, status);
  expect(type).toBe(`urn:rootproof:problem:${code}`);
  return detail;
}
