/** German of en/circularity.ts. */
import type { CIRCULARITY as EN } from "../en/circularity.ts";

export const CIRCULARITY: typeof EN = {
  lives: {
    sold: "Verkauft",
    repaired: "Repariert",
    "taken-back": "Zurückgenommen",
    refurbished: "Für jemand anderen aufbereitet",
    recycled: "Recycelt",
    disposed: "Weggeworfen",
  },
  parts: "Teile: {parts}.",
};
