/** `/api/company-prefixes`: how long my company's prefix is, so that its links can be given out as EPC URNs. STANDARDS.md §7. */
import { Hono } from "hono";
import type { App } from "./app-env.ts";
import { authenticated } from "./auth.ts";

const PREFIX = "/:prefix{[0-9]{6,12}}";

export const companyPrefixes = new Hono<App>()
  .get("/", authenticated, async (c) => {
    return c.json({
      prefixes: await c.var.deps.companyPrefixes.list(c.var.holder.organisation.id),
    });
  })
  .put(PREFIX, authenticated, async (c) => {
    await c.var.deps.companyPrefixes.add(c.var.holder.organisation.id, c.req.param("prefix"));
    return c.body(null, 204);
  })
  .delete(PREFIX, authenticated, async (c) => {
    await c.var.deps.companyPrefixes.remove(c.var.holder.organisation.id, c.req.param("prefix"));
    return c.body(null, 204);
  });
