/** `/api/company-prefixes`: how long my company's prefix is, so that its links can be given out as EPC URNs. STANDARDS.md §7. */
import { Hono } from "hono";
import { companyPrefixOf, knownPrefixes, vouchForPrefix } from "../flows/company-prefixes.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";

const PREFIX = "/:prefix";

export const companyPrefixes = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    return c.json({ prefixes: await knownPrefixes(c.var.deps, c.var.holder.organisation.id) });
  })
  .put(PREFIX, allowed("publish"), async (c) => {
    await vouchForPrefix(c.var.deps, {
      organisation: c.var.holder.organisation.id,
      prefix: companyPrefixOf(c.req.param("prefix")),
    });
    return c.body(null, 204);
  })
  .delete(PREFIX, allowed("publish"), async (c) => {
    await c.var.deps.companyPrefixes.remove(
      c.var.holder.organisation.id,
      companyPrefixOf(c.req.param("prefix")),
    );
    return c.body(null, 204);
  });
