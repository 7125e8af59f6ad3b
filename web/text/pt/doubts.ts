/** Portuguese of what the looks at one number say against it: see text/en. */
import type { DOUBTS as DoubtWords } from "../en/doubts.ts";

export const DOUBTS: typeof DoubtWords = {
  farApart: (countries, day) =>
    `Este número foi visto em ${countries} países no espaço de uma hora, em ${day}.`,
  afterEnd: {
    destroyed: (since, seen) =>
      `A peça com este número foi registada como destruída em ${since}, e o número foi visto em ${seen}.`,
    "taken-back": (since, seen) =>
      `A peça com este número foi registada como devolvida em ${since}, e o número foi visto em ${seen}.`,
  },
  manyDays: (days) => `Este número foi visto em ${days} dos últimos 90 dias.`,
  manyCountries: (countries) => `Este número foi visto em ${countries} países nos últimos 90 dias.`,
  copied: "Um número pode ser copiado; se tiver dúvidas, pergunte.",
  ask: (maker) => `Perguntar a ${maker}`,
};
