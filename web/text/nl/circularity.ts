/** Dutch of what became of goods: see text/en. */
import type { CIRCULARITY as CircularityWords } from "../en/circularity.ts";

export const CIRCULARITY: typeof CircularityWords = {
  lives: {
    sold: "Verkocht",
    repaired: "Gerepareerd",
    "taken-back": "Teruggenomen",
    refurbished: "Klaargemaakt voor een ander",
    recycled: "Gerecycled",
    disposed: "Weggegooid",
  },
  parts: "Onderdelen: {parts}.",
};
