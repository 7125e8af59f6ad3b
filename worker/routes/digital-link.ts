/** `/01/{gtin}…` and every other GS1 key: what a scanner opens. GS1-Conformant Resolver; never the page itself. docs/resolver.md. */
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { isOwnPath } from "../core/code.ts";
import { linkSetJson } from "../core/resolver/link-set.ts";
import { withQuery } from "../core/resolver/pass-query.ts";
import type { Outcome } from "../core/resolver/resolve.ts";
import { resolveLink } from "../flows/resolve-link.ts";
import type { App } from "./app-env.ts";
import { answerProblems } from "./not-found.tsx";
import { asksFor, LINK_SET_TYPE, resolverRequest, weighted } from "./resolver-request.ts";

/** An application identifier; whether it is a key's is for the parser to say. */
const PATH = "/:ai{\\d{2,4}}/*";
/** Long enough for a crowd at one shelf, short enough for a recall. */
const CACHE = "public, max-age=10";
const JSON_LD_CONTEXT = "http://www.w3.org/ns/json-ld#context";

export const digitalLink = new Hono<App>()
  .use(
    PATH,
    cors({
      origin: "*",
      allowMethods: ["GET", "HEAD", "OPTIONS"],
      exposeHeaders: ["Link", "Location"],
    }),
  )
  .get(PATH, (c) => answerProblems(c, () => answerLink(c)));

/** A redirect, or the links there are to choose from. */
export async function answerLink(c: Context<App>): Promise<Response> {
  const { deps, site } = c.var;
  const outcome = await resolveLink(deps, { site, ...resolverRequest(c) });
  return outcome.type === "redirect" ? redirect(c, outcome) : linkSet(c, outcome);
}

function redirect(c: Context<App>, { target }: Extract<Outcome, { type: "redirect" }>): Response {
  const { pathname, search } = new URL(c.req.url);
  const pairs = isOwnPath(pathname) && OWN_PAGE.test(target.href) ? withoutType(search) : search;
  const location = target.fwqs === false ? target.href : withQuery(target.href, pairs);
  return c.body(null, 307, { ...headers(c), location });
}

/** A page without a GTIN answers by its links where a type is asked for: sent on with it, a browser would go round in a circle. */
const OWN_PAGE = /^https?:\/\/[^/]+\/p\/(?!\d+\/)/;

function withoutType(search: string): string {
  const pairs = search.replace(/^\?/, "").split("&");
  return pairs.filter((pair) => !/^linkType(?:=|$)/.test(pair)).join("&");
}

function linkSet(
  c: Context<App>,
  { type, sets }: Extract<Outcome, { type: "link-set" | "choices" }>,
): Response {
  const accepted = weighted(c.req.header("accept"));
  const isPlain = asksFor(accepted, "application/json") && !asksFor(accepted, LINK_SET_TYPE);
  const context = `<${c.var.site.origin}/linkset-context.jsonld>; rel="${JSON_LD_CONTEXT}"; type="application/ld+json"`;
  return c.body(
    JSON.stringify(linkSetJson(sets, c.var.site.origin)),
    type === "choices" ? 300 : 200,
    {
      ...headers(c),
      "content-type": isPlain ? "application/json" : LINK_SET_TYPE,
      link: `${linkToSet(c)}, ${context}`,
    },
  );
}

const headers = (c: Context<App>) => ({
  link: linkToSet(c),
  vary: "Accept, Accept-Language",
  "cache-control": CACHE,
});

/** The address of the link set. In the address's own form; all other pairs of the query are left out. */
export function linkToSet(c: Context<App>): string {
  const { pathname } = new URL(c.req.url);
  const path = pathname.replace(/\/$/, "").replaceAll(/[<>"\s]/g, encodeURIComponent);
  return `<${c.var.site.origin}${path}?linkType=linkset>; rel="linkset"; type="${LINK_SET_TYPE}"`;
}
