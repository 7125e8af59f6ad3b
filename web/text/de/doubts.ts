/** German of what the looks at one number say against it: see text/en. */
import type { DOUBTS as DoubtWords } from "../en/doubts.ts";

export const DOUBTS: typeof DoubtWords = {
  farApart: (countries, day) =>
    `Diese Nummer wurde am ${day} innerhalb einer Stunde in ${countries} Ländern gesehen.`,
  afterEnd: {
    destroyed: (since, seen) =>
      `Das Stück mit dieser Nummer wurde am ${since} als vernichtet erfasst; gesehen wurde die Nummer am ${seen}.`,
    "taken-back": (since, seen) =>
      `Das Stück mit dieser Nummer wurde am ${since} als zurückgenommen erfasst; gesehen wurde die Nummer am ${seen}.`,
  },
  manyDays: (days) => `Diese Nummer wurde an ${days} der letzten 90 Tage gesehen.`,
  manyCountries: (countries) =>
    `Diese Nummer wurde in den letzten 90 Tagen in ${countries} Ländern gesehen.`,
  copied: "Eine Nummer kann kopiert werden; wenn Sie zweifeln, fragen Sie.",
  ask: (maker) => `${maker} fragen`,
};
