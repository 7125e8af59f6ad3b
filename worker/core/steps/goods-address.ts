/** The address that names a lot in events: a GS1 Digital Link, or its maker's own name where there is no GTIN. docs/epcis-profile.md. */
import { utf8 } from "../bytes.ts";
import { itemPath } from "../item.ts";
import type { Goods, StepDraft } from "./draft.ts";

/** `origin` is this installation's, `https://rootproof.example`. */
export function goodsAddress({ material, lot }: Pick<Goods, "material" | "lot">, origin: string) {
  return origin + itemPath({ product: material.anchor, lot });
}

/** EPCIS wants a URI where it was; a place that has none is named by its words. */
export function placeAddress(place: NonNullable<StepDraft["place"]>): string {
  const { id, country, region = "", locality = "", name = "" } = place;
  return id ?? PLACE_STEM + [country, region, locality, name].map(encoded).join(":");
}

const PLACE_STEM = "urn:rootproof:place:";

/** RFC 3986: everything but letters, digits and `-._~`, in UTF-8. */
function encoded(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~]+/gu, (piece) =>
    Array.from(utf8(piece), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(
      "",
    ),
  );
}
