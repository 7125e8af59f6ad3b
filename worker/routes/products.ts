/** `PUT /api/products/{gtin}`: a product gets its public page, and its maker the GTIN. First come, first kept. */
import { Hono } from "hono";
import { ProductBody } from "../../schema/wire/settings.ts";
import { parseGtin } from "../core/gs1/gtin.ts";
import { registerProduct } from "../flows/register-product.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

export const products = new Hono<App>().put("/:gtin", allowed("publish"), async (c) => {
  const gtin = parseGtin(c.req.param("gtin"));
  const { name, description } = await jsonBody(c, ProductBody);
  const { deps, holder } = c.var;
  const product = { gtin, name, ...(description !== undefined && { description }) };
  await registerProduct(deps, holder.organisation.id, product);
  return c.json({ ...product, passport: `/p/01/${gtin}` });
});
