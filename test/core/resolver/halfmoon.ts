/** Halfmoon's coffee and what is registered for it, for the tests of the resolver's arithmetic. */
import { parseDigitalLink } from "../../../worker/core/gs1/digital-link.ts";
import { type Place, placeOf } from "../../../worker/core/resolver/levels.ts";
import type { LinkSet, Target, TypedLinks } from "../../../worker/core/resolver/link-set.ts";
import { gs1Type } from "../../../worker/core/resolver/link-types.ts";
import type { Found } from "../../../worker/core/resolver/own-links.ts";
import type { Preferences } from "../../../worker/core/resolver/preferences.ts";
import {
  type Outcome,
  type ResolverRequest,
  resolve,
} from "../../../worker/core/resolver/resolve.ts";

export const ORIGIN = "https://rootproof.example";
export const COFFEE = "/01/09521234543213";
export const LOT = `${COFFEE}/10/LOT7`;
export const ITEM = `${LOT}/21/9`;

export const placeAt = (path: string): Place => placeOf(parseDigitalLink(ORIGIN + path));

export const link = (href: string, rest: Partial<Target> = {}): Target => ({
  ...{ href: `https://halfmoon.example/${href}`, title: href },
  ...rest,
});

/** Types by their short names. */
export const setAt = (anchor: string, links: Record<string, readonly Target[]>): LinkSet => ({
  anchor,
  description: `Registered at ${anchor}`,
  links: Object.fromEntries(Object.entries(links).map(([name, list]) => [gs1Type(name), list])),
});

/** The coffee has its page, and its lot was captured. */
export const coffee = (rest: Partial<Found> = {}): Found => ({
  owner: "halfmoon",
  product: { name: "Halfmoon Morning" },
  lotIsKnown: true,
  sets: [],
  notices: [],
  ...rest,
});

/** A key with links and no page. */
export const linksOnly = (...sets: readonly LinkSet[]): Found => ({
  ...{ owner: "halfmoon", lotIsKnown: false, sets, notices: [] },
});

export const NOTHING_SAID: Preferences = { types: [], languages: [], contexts: [] };

type Asking = Partial<Pick<ResolverRequest, "linkType" | "wantsLinkSet">> & Partial<Preferences>;

export function ask(found: Found, path: string, asking: Asking = {}): Outcome {
  const { linkType, wantsLinkSet = false, ...said } = asking;
  return resolve(found, {
    ...{ place: placeAt(path), origin: ORIGIN, wantsLinkSet },
    ...(linkType !== undefined && { linkType }),
    preferences: { ...NOTHING_SAID, ...said },
  });
}

/** Where a request is sent, or what else it gets. */
export function leadsTo(found: Found, path: string, asking: Asking = {}): string {
  const outcome = ask(found, path, asking);
  return outcome.type === "redirect" ? outcome.target.href : outcome.type;
}

export const wish = (value: string, weight = 1) => ({ value, weight });

export const hrefsOf = (links: TypedLinks, name: string): readonly string[] =>
  (links[gs1Type(name)] ?? []).map(({ href }) => href);
