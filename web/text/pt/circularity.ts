/** Portuguese of what became of goods: see text/en. */
import type { CIRCULARITY as CircularityWords } from "../en/circularity.ts";

export const CIRCULARITY: typeof CircularityWords = {
  lives: {
    sold: "Vendido",
    repaired: "Reparado",
    "taken-back": "Recebido de volta",
    refurbished: "Preparado para outra pessoa",
    recycled: "Reciclado",
    disposed: "Deitado fora",
  },
  parts: "Peças: {parts}.",
};
