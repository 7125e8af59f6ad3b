/** A product gets its public page, its maker the GTIN, and the page a short code to type. */
import { digitalLinkPath } from "../core/gs1/digital-link.ts";
import type { Claims, Product, Products, ShortCodes } from "../ports.ts";
import { useKey } from "./claim-key.ts";

export interface RegisterPorts {
  readonly claims: Claims;
  readonly products: Products;
  readonly shortCodes: ShortCodes;
}

/** Throws {@link Problem} where somebody else speaks for the GTIN. A product that was there before codes were gets its own by this as well. */
export async function registerProduct(
  { claims, products, shortCodes }: RegisterPorts,
  organisation: string,
  product: Product,
): Promise<void> {
  const key = { ai: "01", value: product.gtin };
  await useKey(claims, organisation, key);
  await products.register(organisation, product);
  await shortCodes.mint(organisation, digitalLinkPath({ key, qualifiers: [] }));
}
