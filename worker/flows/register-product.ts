/** A product gets its public page, its maker the key it stands under, and the page a short code to type. */
import { claimNameOf } from "../core/item.ts";
import type { Claims, Organisation, Product, Products, ShortCodes } from "../ports.ts";
import { useKey } from "./claim-key.ts";

export interface RegisterPorts {
  readonly claims: Claims;
  readonly products: Products;
  readonly shortCodes: ShortCodes;
}

/** Throws {@link Problem} where somebody else speaks for the key. A product that was there before codes were gets its own by this as well. */
export async function registerProduct(
  { claims, products, shortCodes }: RegisterPorts,
  organisation: Organisation,
  product: Product,
): Promise<void> {
  const { anchor } = product;
  await useKey(claims, organisation, claimNameOf({ product: anchor }));
  await products.register(organisation.id, product);
  await shortCodes.mint(organisation.id, anchor);
}
