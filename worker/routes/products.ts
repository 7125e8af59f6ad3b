/** `PUT /api/products/{gtin}`: a product gets its public page, and its maker the GTIN. First come, first kept. */
import { Hono } from "hono";
import { ProductBody } from "../../schema/wire/settings.ts";
import { parseGtin } from "../core/gs1/gtin.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";
import { authenticated } from "./auth.ts";
import { jsonBody } from "./body.ts";

export const products = new Hono<App>().put("/:gtin", authenticated, async (c) => {
  const gtin = parseGtin(c.req.param("gtin"));
  const { name, description } = await jsonBody(c, ProductBody);
  const { deps, holder } = c.var;
  const product = { gtin, name, ...(description !== undefined && { description }) };
  const outcome = await deps.products.register(holder.organisation.id, product);
  if (outcome === "claimed") {
    throw new Problem(
      "identification-key-claimed",
      `GTIN ${gtin} belongs to another organisation here.`,
    );
  }
  return c.json({ ...product, passport: `/p/01/${gtin}` });
});
