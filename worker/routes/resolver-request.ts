/** What a scan asks for: the place its path names, and what its headers and query say it would like. RFC 9110 §12.5. */
import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import { isOwnPath } from "../core/code.ts";
import { parseOwnPath } from "../core/own-name.ts";
import { Problem } from "../core/problem.ts";
import { placeOf } from "../core/resolver/levels.ts";
import type { Weighted } from "../core/resolver/preferences.ts";
import type { ResolverRequest } from "../core/resolver/resolve.ts";
import type { App } from "./app-env.ts";
import { keyIn } from "./item-in-path.ts";

/** Browsers send a few hundred characters; what is longer says nothing. */
const HEADER_CHARS_MAX = 2_000;
const VALUES_MAX = 50;
export const LINK_SET_TYPE = "application/linkset+json";

/** Throws {@link Problem} where the path is no Digital Link, and no name without a GTIN. */
export function resolverRequest(c: Context<App>): Omit<ResolverRequest, "origin"> {
  const { pathname, search, searchParams } = new URL(c.req.url);
  const types = weighted(c.req.header("accept"));
  const linkType = searchParams.get("linkType");
  return {
    place: placeIn(pathname.replace(/\/$/, ""), search),
    ...(linkType !== null && linkType !== "" && { linkType }),
    wantsLinkSet: asksFor(types, LINK_SET_TYPE),
    preferences: {
      types,
      languages: weighted(c.req.header("accept-language")),
      contexts: searchParams.getAll("context").slice(0, VALUES_MAX),
    },
  };
}

/** Whether links are asked for by name, and not what they lead to. */
export function asksForLinks(c: Context<App>): boolean {
  const isNamed = (c.req.query("linkType") ?? "") !== "";
  return isNamed || asksFor(weighted(c.req.header("accept")), LINK_SET_TYPE);
}

/** Whether a media type is named itself, and nothing that is named is liked better. */
export function asksFor(types: readonly Weighted[], wanted: string): boolean {
  const asked = types.find(({ value }) => value.toLowerCase() === wanted);
  if (asked === undefined || asked.weight === 0) return false;
  return types.every(({ value, weight }) => value.includes("*") || weight <= asked.weight);
}

export function weighted(header: string | undefined): readonly Weighted[] {
  if (header === undefined || header.length > HEADER_CHARS_MAX) return [];
  const values = parseAccept(header).slice(0, VALUES_MAX);
  return values.map(({ type, q }) => ({ value: type, weight: q }));
}

/** Any host: the key must stand at the beginning of the path. */
function placeIn(path: string, search: string) {
  if (isOwnPath(path)) return placeOf(parseOwnPath(path));
  const link = keyIn(path + search);
  if (link !== undefined) return placeOf(link);
  throw new Problem("digital-link-malformed", "The key does not begin this address.");
}
