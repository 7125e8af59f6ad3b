/** `/api/products`: products get their public pages, by a GTIN (first come, first kept) or by a name of their maker's own. */
import { type Context, Hono } from "hono";
import { ProductBody } from "../../schema/wire/settings.ts";
import { parseGtin } from "../core/gs1/gtin.ts";
import { gtinOf, pagePath } from "../core/item.ts";
import { parseOwnPath } from "../core/own-name.ts";
import { readProductGaps } from "../flows/read-shares.ts";
import { registerProduct } from "../flows/register-product.ts";
import type { ListedProduct, Product } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

const PRODUCTS_PER_PAGE = 200;
const OWN = "/api/products/own/";
const GAPS = "/gaps";

export const products = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const after = c.req.query("after");
    const page = { limit: PRODUCTS_PER_PAGE, ...(after !== undefined && { after }) };
    const { products: listed, isMore } = await deps.products.list(holder.organisation.id, page);
    const last = listed.at(-1)?.anchor ?? "";
    const next = `<${deps.publicOrigin}/api/products?after=${encodeURIComponent(last)}>; rel="next"`;
    return c.json({ products: listed.map(told) }, 200, isMore ? { link: next } : {});
  })
  .put("/own/:product", allowed("publish"), (c) => register(c, ownAnchor(c)))
  .put("/:gtin", allowed("publish"), (c) => register(c, `/01/${parseGtin(c.req.param("gtin"))}`))
  .get("/own/:product/gaps", allowed("read"), (c) => tellGaps(c, ownAnchor(c, GAPS)))
  .get("/:gtin/gaps", allowed("read"), (c) => tellGaps(c, `/01/${parseGtin(c.req.param("gtin"))}`));

/** The path as it was sent: a router would decode it too early. */
function ownAnchor(c: Context<App>, end = ""): string {
  const { slug } = c.var.holder.organisation;
  const { pathname } = new URL(c.req.url);
  const { product } = parseOwnPath(
    `/p/${slug}/${pathname.slice(OWN.length, pathname.length - end.length)}`,
  );
  return `/p/${slug}/${product}`;
}

async function tellGaps(c: Context<App>, product: string): Promise<Response> {
  const { deps, holder } = c.var;
  return c.json(await readProductGaps(deps, { organisation: holder.organisation.id, product }));
}

async function register(c: Context<App>, anchor: string): Promise<Response> {
  const { name, description, pictures, process } = await jsonBody(c, ProductBody);
  const { deps, holder } = c.var;
  const product = {
    ...{ anchor, name },
    ...(description !== undefined && { description }),
    ...(pictures !== undefined && { pictures }),
    ...(process !== undefined && { process }),
  };
  await registerProduct(deps, holder.organisation, product);
  const { process: made, ...shown } = product;
  return c.json(told({ ...shown, ...(typeof made === "string" && { process: made }) }));
}

function told(product: Product | ListedProduct) {
  const item = { product: product.anchor };
  const gtin = gtinOf(item);
  return { ...(gtin !== undefined && { gtin }), ...product, passport: pagePath(item) };
}
