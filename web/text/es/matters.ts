/** Spanish of what may matter to whoever reads: see text/en. */
import type { MATTERS as MatterWords } from "../en/matters.ts";

export const MATTERS: typeof MatterWords = {
  heading: "¿Qué le importa a usted?",
  hint: "Va primero, solo en este dispositivo. De usted no se guarda nada; el fabricante sabe cuántas personas eligieron qué, a partir de diez.",
  topics: {
    origin: "De dónde viene",
    pay: "Lo que ganan las personas",
    climate: "El clima",
    animals: "Los animales",
    materials: "De qué está hecho",
    repair: "Cuidado y reparación",
    proof: "Si es verdad",
  },
  first: "Ahora primero: ",
  nothing: (maker) =>
    `${maker} todavía no dice nada de ello aquí. Puede preguntar más abajo; su elección se ha contado.`,
};
