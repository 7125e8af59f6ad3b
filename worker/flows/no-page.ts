/** What is to be put on a product needs its page first. */
import { gtinOf, type Item } from "../core/item.ts";
import { Problem } from "../core/problem.ts";

/** `why` goes on: "has no page here …". */
export function noPage({ product }: Pick<Item, "product">, why: string): Problem {
  const gtin = gtinOf({ product });
  const [name, door] =
    gtin === undefined ? [product, `own/${product.split("/").at(-1)}`] : [`GTIN ${gtin}`, gtin];
  const sentence = `${name} has no page here ${why}: give the product its page first, with PUT /api/products/${door}.`;
  return new Problem("not-found", sentence);
}
