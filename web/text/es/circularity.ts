/** Spanish of what became of goods: see text/en. */
import type { CIRCULARITY as CircularityWords } from "../en/circularity.ts";

export const CIRCULARITY: typeof CircularityWords = {
  lives: {
    sold: "Vendido",
    repaired: "Reparado",
    "taken-back": "Aceptado de vuelta",
    refurbished: "Preparado para otra persona",
    recycled: "Reciclado",
    disposed: "Desechado",
  },
  parts: "Piezas: {parts}.",
};
