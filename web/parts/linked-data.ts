/**
 * The product for machines that read pages, in words of schema.org. Identity, and what this page is of: no offers, no ratings, and no claims,
 * which without their grades would say more than the page does.
 */
import type { Product, WithContext } from "schema-dts";
import type { Passport } from "../../schema/wire/passport.ts";
import { Markup } from "../html/jsx-runtime.ts";

export function linkedData({
  product,
  maker,
  digitalLink,
}: Passport): WithContext<Product> & { readonly "@id": string } {
  const { name, description, gtin, lot, serial, picture } = product;
  const { origin } = new URL(digitalLink);
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    "@id": digitalLink,
    name,
    url: digitalLink,
    manufacturer: { "@type": "Organization", name: maker.name },
    ...(description !== undefined && { description }),
    ...(gtin !== undefined && { gtin }),
    ...(serial !== undefined && { serialNumber: serial }),
    ...(picture !== undefined && { image: new URL(picture.src, origin).href }),
    ...(lot !== undefined && {
      additionalProperty: { "@type": "PropertyValue", propertyID: "lot", name: "Lot", value: lot },
    }),
  };
}

/** In a page. What stands in a script is no HTML: nothing in it may end it, and nothing is escaped but that. */
export function LinkedData({ passport }: { readonly passport: Passport }): Markup {
  const json = JSON.stringify(linkedData(passport)).replaceAll("<", "\\u003c");
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}
