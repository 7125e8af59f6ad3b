/** `/01/{gtin}…` and every other GS1 key: what a scanner opens. Sends on to the passport, never answers with the page itself. */
import { Hono } from "hono";
import { resolveLink } from "../flows/resolve-link.ts";
import type { App } from "./app-env.ts";
import { orNotFoundPage } from "./passport.tsx";
import { productKey } from "./product-key.ts";

// An application identifier; whether it is a key's is for the parser to say, with a page that helps.
export const digitalLink = new Hono<App>().get("/:ai{\\d{2,4}}/*", async (c) => {
  const target = await orNotFoundPage(c, async () =>
    resolveLink(c.var.deps, productKey(c.req.url, "")),
  );
  if (target instanceof Response) return target;
  // 307, and what came in the query goes along: a resolver passes it on.
  return c.body(null, 307, {
    location: target + new URL(c.req.url).search,
    "access-control-allow-origin": "*",
    "cache-control": "no-cache",
    vary: "Accept, Accept-Language",
  });
});
