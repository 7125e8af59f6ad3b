/** Italian of what became of goods: see text/en. */
import type { CIRCULARITY as CircularityWords } from "../en/circularity.ts";

export const CIRCULARITY: typeof CircularityWords = {
  lives: {
    sold: "Venduto",
    repaired: "Riparato",
    "taken-back": "Ritirato",
    refurbished: "Rimesso a nuovo per qualcun altro",
    recycled: "Riciclato",
    disposed: "Gettato via",
  },
  parts: "Pezzi: {parts}.",
};
