/** Spanish of what the looks at one number say against it: see text/en. */
import type { DOUBTS as DoubtWords } from "../en/doubts.ts";

export const DOUBTS: typeof DoubtWords = {
  farApart: (countries, day) => `Este número se vio en ${countries} países en una hora, el ${day}.`,
  afterEnd: {
    destroyed: (since, seen) =>
      `La pieza con este número se registró como destruida el ${since}, y el número se vio el ${seen}.`,
    "taken-back": (since, seen) =>
      `La pieza con este número se registró como devuelta el ${since}, y el número se vio el ${seen}.`,
  },
  manyDays: (days) => `Este número se vio en ${days} de los últimos 90 días.`,
  manyCountries: (countries) => `Este número se vio en ${countries} países en los últimos 90 días.`,
  copied: "Un número se puede copiar; si tiene dudas, pregunte.",
  ask: (maker) => `Preguntar a ${maker}`,
};
