/** French of what the looks at one number say against it: see text/en. */
import type { DOUBTS as DoubtWords } from "../en/doubts.ts";

export const DOUBTS: typeof DoubtWords = {
  farApart: (countries, day) =>
    `Ce numéro a été vu dans ${countries} pays en une heure, le ${day}.`,
  afterEnd: {
    destroyed: (since, seen) =>
      `La pièce portant ce numéro a été enregistrée comme détruite le ${since} ; le numéro a été vu le ${seen}.`,
    "taken-back": (since, seen) =>
      `La pièce portant ce numéro a été enregistrée comme reprise le ${since} ; le numéro a été vu le ${seen}.`,
  },
  manyDays: (days) => `Ce numéro a été vu pendant ${days} des 90 derniers jours.`,
  manyCountries: (countries) =>
    `Ce numéro a été vu dans ${countries} pays au cours des 90 derniers jours.`,
  copied: "Un numéro peut être copié ; si vous avez un doute, posez la question.",
  ask: (maker) => `Demander à ${maker}`,
};
