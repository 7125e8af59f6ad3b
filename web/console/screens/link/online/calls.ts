/** What the maker's screens ask the server. */
import type { EventListPage } from "../../../../../schema/wire/find.ts";
import type { PartnerTold, SupplierLinkTold } from "../../../../../schema/wire/supplier-links.ts";
import { call, callJson } from "../../../api.ts";

export interface NamedProduct {
  readonly anchor: string;
  readonly name: string;
}

const part = encodeURIComponent;
/** Transfers that one may ask about. */
const MOVES = ["shipping", "receiving"] as const;

export async function readPartners(): Promise<readonly PartnerTold[]> {
  return (await callJson<{ partners: readonly PartnerTold[] }>("GET", "/api/partners")).partners;
}

export async function readPartner(slug: string): Promise<PartnerTold | undefined> {
  return (await readPartners()).find((one) => one.slug === slug);
}

export function introduce(named: object): Promise<{ readonly slug: string }> {
  return callJson("POST", "/api/partners/introduced", { body: named });
}

/** Our half of a consent. */
export const accept = (slug: string) => call("PUT", `/api/suppliers/${part(slug)}`, { body: {} });
export const unaccept = (slug: string) => call("DELETE", `/api/suppliers/${part(slug)}`);
export const agree = (slug: string, shows: object) =>
  call("PUT", `/api/customers/${part(slug)}`, { body: shows });
export const disagree = (slug: string) => call("DELETE", `/api/customers/${part(slug)}`);

export async function readLinks(): Promise<readonly SupplierLinkTold[]> {
  return (await callJson<{ links: readonly SupplierLinkTold[] }>("GET", "/api/supplier-links"))
    .links;
}

export const readLink = (id: string) =>
  callJson<SupplierLinkTold>("GET", `/api/supplier-links/${part(id)}`);
export const makeLink = (order: object) =>
  callJson<SupplierLinkTold>("POST", "/api/supplier-links", { body: order });
export const withdrawLink = (id: string) => call("DELETE", `/api/supplier-links/${part(id)}`);

/** Products and what else has a name of one's own; the first few hundred. */
export async function readProducts(): Promise<readonly NamedProduct[]> {
  return (await callJson<{ products: readonly NamedProduct[] }>("GET", "/api/products")).products;
}

/** The newest of one's own events that have another side. */
export async function readMoves(): Promise<EventListPage["events"]> {
  const pages = await Promise.all(
    MOVES.map((step) => callJson<EventListPage>("GET", `/api/event-list?step=${step}`)),
  );
  return pages
    .flatMap(({ events }) => events)
    .filter(({ voided, state }) => !voided && state !== "received")
    .sort((a, b) => b.time.localeCompare(a.time));
}

export const claim = (link: string) =>
  callJson<{ slug: string; name: string }>("POST", "/api/supplier-links/claim", { body: { link } });
