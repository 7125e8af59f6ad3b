/** What machines that read pages are told of a product: schema.org, checked by its own vocabulary's types (schema-dts) when this is built. */
import { expect, test } from "vitest";
import { linkedData } from "../../web/parts/linked-data.ts";
import { COFFEE } from "./coffee.ts";
import { render } from "./read.tsx";

const blockIn = (html: string) =>
  /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";

test("a passport says what it is of, in schema.org’s words", () => {
  expect(linkedData(COFFEE)).toEqual({
    "@context": "https://schema.org",
    "@type": "Product",
    "@id": COFFEE.digitalLink,
    ...{ name: COFFEE.product.name, url: COFFEE.digitalLink, gtin: COFFEE.product.gtin },
    description: COFFEE.product.description,
    manufacturer: { "@type": "Organization", name: COFFEE.maker.name },
    additionalProperty: {
      ...{ "@type": "PropertyValue", propertyID: "lot", name: "Lot", value: COFFEE.product.lot },
    },
  });
});

test("a piece has its serial number, and a picture stands with its whole address", () => {
  const picture = { src: "/files/1", alt: "A bag", width: 9, height: 6 };
  const piece = { ...COFFEE, product: { ...COFFEE.product, serial: "0042", picture } };
  const { origin } = new URL(COFFEE.digitalLink);
  expect(linkedData(piece)).toMatchObject({ serialNumber: "0042", image: `${origin}/files/1` });
});

test("the page holds the same, and no name ends the script it stands in", () => {
  const name = 'Bag</script><script>alert(1)</script> & "more"';
  const passport = { ...COFFEE, product: { ...COFFEE.product, name } };
  const html = render(passport);
  expect(JSON.parse(blockIn(html))).toEqual(JSON.parse(JSON.stringify(linkedData(passport))));
  expect(html).not.toContain("<script>alert");
});
