/** French of what became of goods: see text/en. */
import type { CIRCULARITY as CircularityWords } from "../en/circularity.ts";

export const CIRCULARITY: typeof CircularityWords = {
  lives: {
    sold: "Vendu",
    repaired: "Réparé",
    "taken-back": "Repris",
    refurbished: "Remis en état pour quelqu’un d’autre",
    recycled: "Recyclé",
    disposed: "Jeté",
  },
  parts: "Pièces : {parts}.",
};
