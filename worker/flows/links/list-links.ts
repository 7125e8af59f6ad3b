/** A maker looks at the links it made, and at what came of them. */
import type { LinkTold, SupplierLinkTold } from "../../../schema/wire/supplier-links.ts";
import { LINK_PATH, signPayload } from "../../core/links/signed-link.ts";
import type { ListedSupplierLink, Organisation } from "../../ports.ts";
import type { LinkPorts } from "./find-link.ts";
import { tellLink } from "./read-receipt.ts";

export const LINKS_LISTED_MAX = 200;

export interface OwnLinkPorts extends LinkPorts {
  readonly publicOrigin: string;
}

/** All of a maker's links, the newest first; what came of one is told of that one. */
export async function listLinks(
  ports: OwnLinkPorts,
  maker: Organisation,
): Promise<readonly SupplierLinkTold[]> {
  const links = await ports.supplierLinks.list(maker.id, LINKS_LISTED_MAX);
  return links.map((link) =>
    tellOwn(ports, link, {
      state: roughly(link, ports.now()),
      needsSignIn: false,
      canClaim: false,
    }),
  );
}

export async function readOwnLink(
  ports: OwnLinkPorts,
  maker: Organisation,
  id: string,
): Promise<SupplierLinkTold | undefined> {
  const own = await ports.supplierLinks.own(maker.id, id);
  const found = own && (await ports.supplierLinks.find(maker.slug, id));
  return own && found && tellOwn(ports, own, await tellLink(ports, found));
}

function roughly({ usedAt, revokedAt, expiresAt }: ListedSupplierLink, now: number) {
  if (usedAt !== undefined) return "used";
  if (revokedAt !== undefined) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}

export function tellOwn(
  { publicOrigin, linkSecret }: OwnLinkPorts,
  link: ListedSupplierLink,
  told: LinkTold,
): SupplierLinkTold {
  const { id, purpose, payload, createdAt, expiresAt, usedAt } = link;
  return {
    ...told,
    ...{ id, purpose, supplier: { slug: link.supplierSlug, name: link.supplierName } },
    address: publicOrigin + LINK_PATH + signPayload(payload, linkSecret),
    ...{ createdAt: iso(createdAt), expiresAt: iso(expiresAt) },
    ...(usedAt !== undefined && { usedAt: iso(usedAt) }),
  };
}

const iso = (unixMs: number) => new Date(unixMs).toISOString();
