/** A product gets its public page, its maker the GTIN, and the page a short code to type. */
import type { Claims, Product, Products } from "../ports.ts";
import { useKey } from "./claim-key.ts";

/** Throws {@link Problem} where somebody else speaks for the GTIN. */
export async function registerProduct(
  { claims, products }: { readonly claims: Claims; readonly products: Products },
  organisation: string,
  product: Product,
): Promise<void> {
  await useKey(claims, organisation, { ai: "01", value: product.gtin });
  await products.register(organisation, product);
}
