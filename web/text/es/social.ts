/** Spanish of pay, people, what was given, and what nobody knows yet: see text/en. */
import type { SOCIAL as SocialWords } from "../en/social.ts";

const NOT_KNOWN = {
  carbon: "Gases de efecto invernadero",
  waste: "Residuos",
  energy: "Energía",
  water: "Agua",
  wage: "Salarios",
  price: "El precio pagado",
  workforce: "Quién trabaja aquí",
  recycled: "Contenido reciclado",
  renewable: "Energía renovable",
};

export const SOCIAL: typeof SocialWords = {
  heading: "Personas y pago",
  beside: (share, value, source, region, day) =>
    `${share} del valor de referencia, ${value}: ${source}, ${region}, ${day}.`,
  besideNothing: "Sin valor de referencia.",
  paidTo: (count) => `Pagado a ${count} personas.`,
  workforce: (site, day) => `Quién trabaja en ${site}, el ${day}`,
  rows: {
    headcount: "Personas",
    contract: "Con contrato por escrito",
    wage: "Salario más bajo",
    grievance: "Dónde se puede reclamar",
  },
  amount: (value, unit, per) => `${value} ${unit} por ${per}`,
  notKnown: "No se sabe",
  none: "No hay nada así",
  initiative: ({ what, beneficiary, place }) => `${what}: para ${beneficiary}, ${place}`,
  given: (value, unit, from, until) =>
    `${value} ${unit} entregados, ${until === undefined ? from : `del ${from} al ${until}`}. Aparte del producto, y no una cualidad suya.`,
  reached: (people) => `Llegó a ${people} personas.`,
  reachedUnknown: "No se sabe a cuántas personas llegó.",
  recycled: (part, share) => `Contenido reciclado de ${part}: ${share} de la masa`,
  recycledRows: { post: "Entregado tras su uso", pre: "Restos de fabricación, antes de su uso" },
  recycledHow: ({ period, method }) => `${period}. ${method}.`,
  unknown: ({ of }) => `${NOT_KNOWN[of]}: no se sabe`,
};
