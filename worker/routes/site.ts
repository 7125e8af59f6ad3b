/** Which site was asked. Under a brand's own host only its codes answer. docs/resolver.md, *Own host*. */
import { createMiddleware } from "hono/factory";
import { siteOf } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

/** What a scan opens, and what its page needs. Never an API, a console or the operator's front door. */
const ON_A_BRANDS_HOST =
  /^\/(?:\d{2,4}\/.*|p\/.*|c(?:\/.*)?|ask|seen|tap|qr|theme\/.*|map\/.*|badge\/.*|proofs\/.*|files\/.*|log\/.*|linkset-context\.jsonld|\.well-known\/.*)$/;

export const site = createMiddleware<App>(async (c, next) => {
  const { deps } = c.var;
  const asked = siteOf(deps, new URL(c.req.url).hostname);
  c.set("site", asked);
  // Its front door is where a code can be typed.
  if (asked.brand !== undefined && c.req.path === "/")
    return c.redirect(`/c${new URL(c.req.url).search}`, 303);
  if (asked.brand !== undefined && !ON_A_BRANDS_HOST.test(c.req.path)) {
    const sentence = `Under this name only the codes of ${asked.brand} are answered; everything else is at ${deps.publicOrigin}.`;
    throw new Problem("not-found", sentence);
  }
  return next();
});
